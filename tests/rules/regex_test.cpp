#include "rules/regex.hpp"

#include <gtest/gtest.h>

namespace gazette::rules {
namespace {

TEST(Regex, MatchesTheWholeWord) {
  RegexTable table;
  RegexCache cache;
  const std::uint32_t digits = table.add("\\d+", false).value();
  const std::uint32_t letters = table.add("[a-z]+", true).value();
  EXPECT_EQ(table.add("\\d+", false).value(), digits) << "equal expressions share their number";
  for (int round = 0; round < 2; ++round) {  // The second time from the cache.
    EXPECT_TRUE(table.matches(digits, "2018", cache));
    EXPECT_FALSE(table.matches(digits, "2018a", cache));
    EXPECT_FALSE(table.matches(digits, "", cache));
    EXPECT_TRUE(table.matches(letters, "KiM", cache));
    EXPECT_FALSE(table.matches(letters, "2018", cache));
  }
}

TEST(Regex, SaysWhatIsWrongWithAnExpression) {
  RegexTable table;
  for (const char* wrong : {"a(b", "[", "*", "a{3,1}", "(?<x", "\\"}) {
    const auto result = table.add(wrong, false);
    ASSERT_FALSE(result) << wrong;
    EXPECT_EQ(result.error().code, ErrorCode::Syntax) << wrong;
    EXPECT_FALSE(result.error().message.empty()) << wrong;
  }
}

TEST(Regex, CountsTheEnginesFailuresAndGoesOn) {
  RegexTable table;
  RegexCache cache;
  const std::uint32_t explosive = table.add("((a+)+)+b", false).value();
  EXPECT_FALSE(table.matches(explosive, std::string(200, 'a'), cache));
  EXPECT_EQ(cache.failures, 1u);
  EXPECT_FALSE(table.matches(explosive, std::string(200, 'a'), cache));
  EXPECT_EQ(cache.failures, 1u) << "what it could not answer is kept too";
  EXPECT_TRUE(table.matches(explosive, "aab", cache));
}

TEST(Regex, TakesNoWordBeyondItsLimit) {
  RegexTable table;
  RegexCache cache;
  const std::uint32_t any = table.add("a*", false).value();
  EXPECT_TRUE(table.matches(any, std::string(256, 'a'), cache));
  EXPECT_FALSE(table.matches(any, std::string(257, 'a'), cache));
}

}  // namespace
}  // namespace gazette::rules
