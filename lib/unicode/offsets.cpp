// Rank over two bit maps. tests/unicode/offsets_test.cpp compares with counting.

#include "unicode/offsets.hpp"

#include <bit>

#include "unicode/utf8.hpp"

namespace gazette::unicode {
namespace {

constexpr std::uint64_t below(std::uint32_t bit) { return (std::uint64_t{1} << bit) - 1; }

}  // namespace

void OffsetMap::build(std::string_view text) {
  blocks_.clear();
  std::size_t at = find_non_ascii(text);
  if (at == text.size()) return;
  blocks_.resize(text.size() / 64 + 1);
  for (std::size_t block = 0; block < at / 64; ++block) blocks_[block].begins = ~std::uint64_t{0};
  blocks_[at / 64].begins = below(at % 64);
  while (at < text.size()) {
    const Decoded decoded = decode(text, at);
    const std::uint64_t bit = std::uint64_t{1} << (at % 64);
    blocks_[at / 64].begins |= bit;
    if (decoded.size == 4) blocks_[at / 64].wide |= bit;
    at += decoded.size;
  }
  for (std::size_t block = 1; block < blocks_.size(); ++block) {
    const Block& before = blocks_[block - 1];
    blocks_[block].begins_before = before.begins_before + static_cast<std::uint32_t>(std::popcount(before.begins));
    blocks_[block].wide_before = before.wide_before + static_cast<std::uint32_t>(std::popcount(before.wide));
  }
}

std::uint32_t OffsetMap::code_point(std::uint32_t byte) const {
  if (blocks_.empty()) return byte;
  const Block& block = blocks_[byte / 64];
  return block.begins_before + static_cast<std::uint32_t>(std::popcount(block.begins & below(byte % 64)));
}

std::uint32_t OffsetMap::utf16(std::uint32_t byte) const {
  if (blocks_.empty()) return byte;
  const Block& block = blocks_[byte / 64];
  return code_point(byte) + block.wide_before +
         static_cast<std::uint32_t>(std::popcount(block.wide & below(byte % 64)));
}

}  // namespace gazette::unicode
