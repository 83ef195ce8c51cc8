#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace gazette::gazetteer {

/// A set of 64-bit hashes kept as two bits each: says "no" for certain, and "yes" by chance for about one in twenty of
/// those that it has not. One read of memory a question. A view of an image, or of a builder's words.
class BitFilter {
 public:
  BitFilter() = default;
  /// No words: a filter that has nothing.
  explicit BitFilter(std::span<const std::uint64_t> words) : words_(words) {}

  bool may_have(std::uint64_t hash) const {
    if (words_.empty()) return false;
    const std::uint64_t mixed = mix(hash);
    return (~words_[place(mixed, words_.size())] & bits(mixed)) == 0;
  }
  void prefetch(std::uint64_t hash) const {
    if (!words_.empty()) __builtin_prefetch(&words_[place(mix(hash), words_.size())]);
  }

  /// Room for `count` hashes, to be filled by add().
  static std::vector<std::uint64_t> make(std::size_t count, unsigned bits_each) {
    return std::vector<std::uint64_t>(count * bits_each / 64 + 1);
  }
  static void add(std::uint64_t hash, std::span<std::uint64_t> words) {
    const std::uint64_t mixed = mix(hash);
    words[place(mixed, words.size())] |= bits(mixed);
  }

 private:
  // The hashes of a table are told apart by other bits than these.
  static std::uint64_t mix(std::uint64_t hash) { return hash * 0xD6E8FEB86659FD93U; }
  static std::size_t place(std::uint64_t mixed, std::size_t words) {
    return static_cast<std::size_t>((mixed >> 32) * words >> 32);
  }
  static std::uint64_t bits(std::uint64_t mixed) {
    return std::uint64_t{1} << (mixed & 63) | std::uint64_t{1} << (mixed >> 6 & 63);
  }
  std::span<const std::uint64_t> words_;
};

}  // namespace gazette::gazetteer
