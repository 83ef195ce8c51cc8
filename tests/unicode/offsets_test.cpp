#include "unicode/offsets.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "unicode/utf8.hpp"

namespace gazette::unicode {
namespace {

// Compares with counting, at every offset.
void expect_counts(const std::string& text) {
  const OffsetMap map(text);
  std::uint32_t points = 0;
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    ASSERT_EQ(map.code_point(static_cast<std::uint32_t>(at)), points) << testing::PrintToString(text) << " at " << at;
    ASSERT_EQ(map.utf16(static_cast<std::uint32_t>(at)), units) << testing::PrintToString(text) << " at " << at;
    at += decoded.size;
    ++points;
    units += decoded.size == 4 ? 2 : 1;
  }
  ASSERT_EQ(map.code_point(static_cast<std::uint32_t>(text.size())), points);
  ASSERT_EQ(map.utf16(static_cast<std::uint32_t>(text.size())), units);
}

TEST(OffsetMap, CountsPlainText) {
  expect_counts("");
  expect_counts("Ann Lee left.");
  expect_counts(std::string(200, 'x'));
}

TEST(OffsetMap, CountsWideCharactersAcrossBlocks) {
  for (std::size_t before = 0; before < 140; ++before)
    expect_counts(std::string(before, 'x') + "\xF0\x9F\x98\x80\xC3\xA9\xE2\x80\x99" + std::string(70, 'y') +
                  "\xC3\xA9");
}

TEST(OffsetMap, AgreesWithCountingOnAnyBytes) {
  std::mt19937 random(7);
  const std::string pieces[] = {"a", " ", "\xC3\xA9", "\xE2\x80\x99", "\xF0\x9F\x98\x80", "\xFF", "\xE2\x80", "\x80"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (auto count = random() % 200; count > 0; --count) text += pieces[random() % 8];
    expect_counts(text);
  }
}

TEST(OffsetMap, ReadsAnotherText) {
  OffsetMap map("\xC3\xA9");
  map.build("abc");
  EXPECT_EQ(map.code_point(3), 3u);
  map.build(
      "\xC3\xA9"
      "c");
  EXPECT_EQ(map.code_point(3), 2u);
}

}  // namespace
}  // namespace gazette::unicode
