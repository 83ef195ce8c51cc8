#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace gazette::unicode {

/// Turns byte offsets of one text into offsets in code points and in UTF-16 units.
///
/// A byte that is not UTF-8 counts as one code point and one unit. An offset inside a code point counts that point.
/// Cost: build() O(bytes), with 3 bits a byte of memory; nothing for ASCII text. A look-up is two popcounts.
class OffsetMap {
 public:
  OffsetMap() = default;
  explicit OffsetMap(std::string_view text) { build(text); }

  /// Reads another text. Keeps its memory.
  void build(std::string_view text);

  /// Precondition for both: byte <= size of the text.
  std::uint32_t code_point(std::uint32_t byte) const;
  std::uint32_t utf16(std::uint32_t byte) const;

 private:
  // 64 bytes of the text: which of them begin a code point, which of those are above U+FFFF (two UTF-16 units), and
  // how many there were before.
  struct Block {
    std::uint64_t begins = 0;
    std::uint64_t wide = 0;
    std::uint32_t begins_before = 0;
    std::uint32_t wide_before = 0;
  };
  std::vector<Block> blocks_;  // Empty for ASCII text: offsets are all the same.
};

}  // namespace gazette::unicode
