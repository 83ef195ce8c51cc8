// Tests: tests/corpus/events_test.cpp.

#include "corpus/places.hpp"

namespace gazette::corpus {

bool Places::is_within(std::uint32_t inner, std::uint32_t outer) const {
  const CorpusEntity &a = entities_[inner], &b = entities_[outer];
  if (b.subtype == "country" && a.subtype != "country" && !a.country.empty() && a.country == b.country) return true;
  constexpr int deepest = 8;
  for (int depth = 0; depth < deepest; ++depth) {
    const auto found = outer_.find(inner);
    if (found == outer_.end()) return false;
    if ((inner = found->second) == outer) return true;
  }
  return false;
}

Fit Places::fit(std::uint32_t a, std::uint32_t b) const {
  if (a == no_entity || b == no_entity) return Fit::Open;
  if (a == b) return Fit::Same;
  return is_within(a, b) || is_within(b, a) ? Fit::Within : Fit::Apart;
}

bool Places::are_far(std::uint32_t a, std::uint32_t b) const {
  if (a == no_entity || b == no_entity) return false;
  const std::string_view one = entities_[a].country, other = entities_[b].country;
  return !one.empty() && !other.empty() && one != other;
}

std::uint32_t Places::narrower(std::uint32_t a, std::uint32_t b) const {
  if (a == no_entity || b == no_entity) return a == no_entity ? b : a;
  return is_within(b, a) ? b : a;
}

}  // namespace gazette::corpus
