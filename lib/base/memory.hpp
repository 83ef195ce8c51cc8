#pragma once

#include <cstddef>
#include <vector>

namespace gazette::base {

/// Gives back what a huge document made a vector of kept memory grow to; what ordinary ones need stays warm.
template <class T>
void release_if_huge(std::vector<T>& memory) {
  constexpr std::size_t most_bytes = std::size_t{4} << 20;
  if (memory.capacity() * sizeof(T) > most_bytes) std::vector<T>().swap(memory);
}

template <class... T>
void release_if_huge(std::vector<T>&... memory) requires(sizeof...(T) > 1) {
  (release_if_huge(memory), ...);
}

}  // namespace gazette::base
