// Tests: tests/gazetteer/matching_test.cpp.

#include "gazetteer/matching.hpp"

#include <charconv>

namespace gazette::gazetteer {
namespace {

struct Setting {
  std::string_view word;
  void (*set)(Matching&);
};

constexpr Setting settings[] = {
    {"case=names", [](Matching& m) { m.letters = Matching::Case::Names; }},
    {"case=exact", [](Matching& m) { m.letters = Matching::Case::Exact; }},
    {"case=folded", [](Matching& m) { m.letters = Matching::Case::Folded; }},
    {"case=smart", [](Matching& m) { m.letters = Matching::Case::Smart; }},
    {"diacritics=folded", [](Matching& m) { m.keep_diacritics = false; }},
    {"diacritics=exact", [](Matching& m) { m.keep_diacritics = true; }},
    {"marks=folded", [](Matching& m) { m.marks = Matching::Marks::Folded; }},
    {"marks=exact", [](Matching& m) { m.marks = Matching::Marks::Exact; }},
    {"marks=variants", [](Matching& m) { m.marks = Matching::Marks::Variants; }},
    {"plural", [](Matching& m) { m.plural = true; }},
    {"plural=no", [](Matching& m) { m.plural = false; }},
    {"initials", [](Matching& m) { m.initials = true; }},
    {"initials=no", [](Matching& m) { m.initials = false; }},
    {"reorder", [](Matching& m) { m.reorder = true; }},
    {"reorder=no", [](Matching& m) { m.reorder = false; }},
    {"edit=1", [](Matching& m) { m.edit = true; }},
    {"edit=0", [](Matching& m) { m.edit = false; }},
    {"partial=no", [](Matching& m) { m.partial = 0; }},
};

// "0.6" as per cent; 0 where it is no number above 0 and up to 1.
std::uint8_t per_cent(std::string_view number) {
  double share = 0;
  const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), share);
  if (fault != std::errc{} || end != number.data() + number.size() || !(share > 0 && share <= 1)) return 0;
  const auto rounded = static_cast<std::uint8_t>(share * 100 + 0.5);
  return rounded == 0 ? std::uint8_t{1} : rounded;
}

bool read_word(std::string_view word, Matching& matching) {
  for (const Setting& setting : settings)
    if (setting.word == word) return setting.set(matching), true;
  constexpr std::string_view partial = "partial=";
  if (!word.starts_with(partial)) return false;
  const std::uint8_t share = per_cent(word.substr(partial.size()));
  if (share != 0) matching.partial = share;
  return share != 0;
}

}  // namespace

std::string read_matching(std::string_view text, Matching& matching) {
  std::string fault;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(" ,");
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (word.empty() || read_word(word, matching) || !fault.empty()) continue;
    fault = "unknown way to match '" + std::string(word) +
            "'; there are case=names|exact|folded|smart, diacritics=folded|exact, marks=folded|exact|variants, plural, "
            "initials, reorder, partial=0.6 (0 to 1), edit=1";
  }
  return fault;
}

}  // namespace gazette::gazetteer
