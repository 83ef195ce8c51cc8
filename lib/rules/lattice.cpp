// Sorts a lattice for its readers: a counting pass over positions, after a stable sort where items came unordered.

#include <algorithm>
#include <cassert>

#include "rules/item.hpp"

namespace gazette::rules {

void Lattice::seal(std::uint32_t positions) {
  size = positions;
  const auto by_from = [](const Item& left, const Item& right) { return left.from < right.from; };
  if (!std::is_sorted(items.begin(), items.end(), by_from)) std::stable_sort(items.begin(), items.end(), by_from);
  first.assign(std::size_t{positions} + 2, 0);
  for (const Item& item : items) {
    assert(item.from < item.to && item.to <= positions);
    ++first[item.from + 1];
  }
  for (std::size_t position = 1; position < first.size(); ++position) first[position] += first[position - 1];
}

}  // namespace gazette::rules
