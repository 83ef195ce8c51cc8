#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gazette::base {

/// A set of 64-bit keys that are already well mixed (unicode::key_of), for membership alone.
class KeySet {
 public:
  KeySet() = default;
  explicit KeySet(std::span<const std::uint64_t> keys) {
    if (keys.empty()) return;
    std::size_t capacity = 16;
    while (capacity < keys.size() * 2) capacity *= 2;
    slots_.assign(capacity, 0);
    for (const std::uint64_t key : keys) insert(key);
  }

  /// The keys, and a 0 in each slot that is free.
  std::span<const std::uint64_t> slots() const { return slots_; }

  bool contains(std::uint64_t key) const {
    if (slots_.empty()) return false;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = key & mask; slots_[at] != 0; at = (at + 1) & mask)
      if (slots_[at] == key) return true;
    return false;
  }

 private:
  // Key 0 marks an empty slot; key_of never gives it.
  void insert(std::uint64_t key) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = key & mask;
    while (slots_[at] != 0 && slots_[at] != key) at = (at + 1) & mask;
    slots_[at] = key;
  }
  std::vector<std::uint64_t> slots_;  // A power of two, at most half full.
};

}  // namespace gazette::base
