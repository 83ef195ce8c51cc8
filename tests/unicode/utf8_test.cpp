#include "unicode/utf8.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace gazette::unicode {
namespace {

// The definition: a sequence is UTF-8 if it is what encode() writes for a point that is no surrogate.
Decoded decode_by_definition(const std::string& text) {
  for (std::uint8_t size = 1; size <= 4 && size <= text.size(); ++size) {
    const auto lead = static_cast<unsigned char>(text[0]);
    static constexpr unsigned char masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t point = lead & masks[size];
    for (std::uint8_t at = 1; at < size; ++at) point = point << 6 | (static_cast<unsigned char>(text[at]) & 0x3F);
    if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) continue;
    char bytes[4];
    const auto written = static_cast<std::size_t>(encode(point, bytes) - bytes);
    if (std::string(bytes, written) == text.substr(0, size)) return {point, size, true};
  }
  return {static_cast<unsigned char>(text[0]), 1, false};
}

TEST(Utf8, DecodesAsDefinedWhateverTheBytes) {
  const std::string bytes("\x00\x41\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xED\xEF\xF0\xF1\xF4\xF5\xFF",
                          22);
  for (const char a : bytes)
    for (const char b : bytes)
      for (const char c : bytes)
        for (const char d : bytes)
          for (const std::string& text :
               {std::string{a}, std::string{a, b}, std::string{a, b, c}, std::string{a, b, c, d}}) {
            const Decoded expected = decode_by_definition(text);
            const Decoded decoded = decode(text, 0);
            ASSERT_EQ(decoded.point, expected.point) << testing::PrintToString(text);
            ASSERT_EQ(decoded.size, expected.size) << testing::PrintToString(text);
            ASSERT_EQ(decoded.valid, expected.valid) << testing::PrintToString(text);
          }
}

TEST(Utf8, EveryPointComesBack) {
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    char bytes[4];
    const std::string_view text(bytes, static_cast<std::size_t>(encode(point, bytes) - bytes));
    ASSERT_EQ(decode(text, 0).point, point);
    ASSERT_EQ(decode_before(text, text.size()).point, point);
    ASSERT_TRUE(is_valid(text));
  }
}

TEST(Utf8, FindsWhatIsNotValid) {
  EXPECT_TRUE(is_valid(""));
  EXPECT_TRUE(is_valid("a plain line, longer than eight bytes"));
  EXPECT_FALSE(is_valid("a plain line, longer than eight bytes\xFF"));
  EXPECT_FALSE(is_valid("caf\xC3"));
  EXPECT_FALSE(decode_before("caf\xA9", 4).valid);
  EXPECT_EQ(find_non_ascii("0123456789\xC3\xA9"), 10u);
  EXPECT_EQ(find_non_ascii("\xC3\xA9xyz", 2), 5u);
}

}  // namespace
}  // namespace gazette::unicode
