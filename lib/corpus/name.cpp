// Tests: tests/corpus/entities_test.cpp.

#include "corpus/name.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "unicode/fold.hpp"

namespace gazette::corpus {
namespace {

// Words that initials leave out, and forms of companies that names are used without.
constexpr std::array<std::string_view, 6> small_words{"of", "the", "and", "for", "in", "&"};
constexpr std::array<std::string_view, 16> legal_forms{"inc",     "corp", "corporation", "co",      "company", "ltd",
                                                       "limited", "llc",  "plc",         "gmbh",    "ag",      "sa",
                                                       "nv",      "spa",  "group",       "holdings"};

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  // The finishing steps of MurmurHash3, so that the order of the words counts.
  std::uint64_t x = a * 0x9E3779B97F4A7C15ULL + b;
  x ^= x >> 33;
  x *= 0xFF51AFD7ED558CCDULL;
  x ^= x >> 33;
  x *= 0xC4CEB9FE1A85EC53ULL;
  x ^= x >> 33;
  return x == 0 ? 1 : x;
}

}  // namespace

Name::Name(std::string_view text) {
  std::string folded;
  unicode::fold(text, folded);
  std::string initials;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" \t\r\n-", at), folded.size());
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    if (!word.empty()) {
      words_.push_back(unicode::key_of_folded(word));
      if (std::find(small_words.begin(), small_words.end(), word) == small_words.end()) initials += word.front();
    }
    at = end + 1;
  }
  if (initials.size() > 1) initials_ = unicode::key_of_folded(initials);
}

std::uint64_t Name::key(std::string_view type) const {
  std::uint64_t key = unicode::key_of_folded(type);
  for (const std::uint64_t word : words_) key = mixed(key, word);
  return key;
}

Name Name::initials() const {
  Name out;
  if (words_.size() > 1 && initials_ != 0) out.words_.push_back(initials_);
  return out;
}

Name Name::without_legal_form() const {
  Name out;
  if (words_.size() < 2) return out;
  const auto is_last = [&](std::string_view form) { return unicode::key_of_folded(form) == words_.back(); };
  if (std::any_of(legal_forms.begin(), legal_forms.end(), is_last)) out.words_.assign(words_.begin(), words_.end() - 1);
  return out;
}

std::uint64_t key_of(std::initializer_list<std::string_view> parts) {
  std::uint64_t key = 0;
  for (const std::string_view part : parts) key = mixed(key, part.empty() ? 1 : unicode::key_of_folded(part));
  return key;
}

}  // namespace gazette::corpus
