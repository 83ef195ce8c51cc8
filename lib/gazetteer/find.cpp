// The hits of a document. Tests: tests/gazetteer/find_test.cpp.

#include "gazetteer/find.hpp"

#include <algorithm>

namespace gazette::gazetteer {
namespace {

std::uint64_t name_of(const Hit& hit) { return std::uint64_t{hit.layer} << 32 | hit.entry; }

bool is_strong(const Hit& hit) { return (hit.flags & (is_list | is_weak | lower_case)) == 0; }

}  // namespace

void check_spellings(const Gazetteer& gazetteer, std::string_view text, std::span<const text::Token> tokens,
                     std::size_t from, std::vector<Hit>& hits, std::string& memory) {
  const auto first = hits.begin() + static_cast<std::ptrdiff_t>(from);
  const auto is_misspelt = [&](const Hit& hit) {
    if ((hit.flags & is_checked) == 0 || (hit.flags & is_list) != 0) return false;
    const std::uint32_t begin = tokens[hit.first].begin;
    return !gazetteer.spells(hit.entry, text.substr(begin, tokens[hit.end - 1].end - begin), memory);
  };
  hits.erase(std::remove_if(first, hits.end(), is_misspelt), hits.end());
  for (auto hit = hits.begin() + static_cast<std::ptrdiff_t>(from); hit != hits.end(); ++hit)
    if ((hit->flags & any_case) != 0) hit->flags &= static_cast<std::uint8_t>(~lower_case);
}

void find_hits(std::span<const Gazetteer* const> gazetteers, std::string_view text, std::span<const text::Token> tokens,
               const lexicon::Lexicon& lexicon, Hits& out, std::uint16_t first_own_layer) {
  out.all.clear();
  for (std::uint16_t layer = 0; layer < gazetteers.size(); ++layer) {
    const std::size_t before = out.all.size();
    gazetteers[layer]->phrases().find(tokens, lexicon, layer, out.all);
    check_spellings(*gazetteers[layer], text, tokens, before, out.all, out.spelling);
  }
  if (gazetteers.size() > first_own_layer)
    std::erase_if(out.all, [&](const Hit& hit) { return hit.layer >= first_own_layer && (hit.flags & is_list) != 0; });
  if (gazetteers.size() > 1)
    std::stable_sort(out.all.begin(), out.all.end(), [](const Hit& a, const Hit& b) { return a.first < b.first; });

  out.weak_.clear();
  for (const Hit& hit : out.all)
    if ((hit.flags & is_weak) != 0) out.weak_.push_back(name_of(hit));
  if (!out.weak_.empty()) {
    // Of the entries with weak hits, those with a strong one: marked by their top bit.
    constexpr std::uint64_t supported = std::uint64_t{1} << 63;
    std::sort(out.weak_.begin(), out.weak_.end());
    out.weak_.erase(std::unique(out.weak_.begin(), out.weak_.end()), out.weak_.end());
    const auto less = [](std::uint64_t a, std::uint64_t b) { return (a & ~supported) < (b & ~supported); };
    const auto place = [&](const Hit& hit) {
      return std::lower_bound(out.weak_.begin(), out.weak_.end(), name_of(hit), less);
    };
    for (const Hit& hit : out.all) {
      if (!is_strong(hit)) continue;
      const auto at = place(hit);
      if (at != out.weak_.end() && (*at & ~supported) == name_of(hit)) *at |= supported;
    }
    std::erase_if(out.all,
                  [&](const Hit& hit) { return (hit.flags & is_weak) != 0 && (*place(hit) & supported) == 0; });
  }

  out.index.assign(tokens.size() + 1, 0);
  for (const Hit& hit : out.all) ++out.index[hit.first + 1];
  for (std::size_t i = 1; i < out.index.size(); ++i) out.index[i] += out.index[i - 1];
}

}  // namespace gazette::gazetteer
