#include "base/bytes.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <string>

namespace gazette::base {
namespace {

TEST(Checksum, ChangesWithEachBit) {
  std::array<std::byte, 24> bytes{};
  const std::uint64_t before = checksum(bytes);
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] ^= std::byte{1} << (bit % 8);
    EXPECT_NE(checksum(bytes), before) << bit;
    bytes[bit / 8] ^= std::byte{1} << (bit % 8);
  }
  EXPECT_EQ(checksum(bytes), before);
}

TEST(StringPool, GivesEqualStringsOneOffset) {
  StringPool pool;
  std::map<std::string, std::uint32_t> offsets;
  for (int i = 0; i < 5000; ++i) {  // Past several growths.
    const std::string text = "word" + std::to_string(i);
    offsets[text] = pool.add(text);
  }
  for (const auto& [text, offset] : offsets) {
    EXPECT_EQ(pool.add(text), offset) << text;
    EXPECT_EQ(pooled(pool.bytes(), offset), text);
  }
}

TEST(StringPool, KeepsTheEmptyStringAtZero) {
  StringPool pool;
  EXPECT_EQ(pool.add(""), 0U);
  EXPECT_NE(pool.add("Oslo"), 0U);
  EXPECT_EQ(pooled(pool.bytes(), 0), "");
}

TEST(StringPool, ReadsNothingPastItsEnd) {
  StringPool pool;
  pool.add("Oslo");
  const auto size = static_cast<std::uint32_t>(pool.bytes().size());
  EXPECT_EQ(pooled(pool.bytes(), size), "");
  EXPECT_EQ(pooled(pool.bytes(), 0xffffffff), "");
  EXPECT_EQ(pooled(pool.bytes(), size - 1), "");
}

}  // namespace
}  // namespace gazette::base
