#include <gtest/gtest.h>

#include "read.hpp"

namespace gazette::dates {
namespace {

// 10 May 2018 was a Thursday of ISO week 19.
constexpr std::string_view today = "2018-05-10";

struct Case {
  std::string_view text;
  std::string_view values;
};

TEST(DateValue, IsOnTheCalendarWithoutReference) {
  const Case cases[] = {{"on June 12, 2018", "2018-06-12"},
                        {"on 12/06/2018 or 06/13/2018", "2018-06-12 | 2018-06-13"},
                        {"on 10.05.2018 or 10.05.18", "2018-05-10"},
                        {"on June 12", "XXXX-06-12"},
                        {"in February 2019", "2019-02"},
                        {"in February", "XXXX-02"},
                        {"on Friday", "XXXX-WXX-5"},
                        {"on Mondays", "XXXX-WXX-1"},
                        {"last year, next month, this week", "XXXX | XXXX-XX | XXXX-WXX"},
                        {"yesterday", "XXXX-XX-XX"},
                        {"in 2017", "2017"},
                        {"in 2018-19", "2018/2019"},
                        {"on June 10-12, 2018", "2018-06-10/2018-06-12"},
                        {"in the 1990s and the '80s", "199 | 198"},
                        {"in the 21st century", "20"},
                        {"in summer 2018", "2018-SU"},
                        {"in the first quarter of 2012", "2012-Q1"},
                        {"in the second half of 2012", "2012-H2"},
                        {"in fiscal 2010", "FY2010"},
                        {"in 300 BC", "BC0300"}};
  for (const Case& each : cases) EXPECT_EQ(values_of(each.text), each.values) << each.text;
}

TEST(DateValue, IsPlacedByTheReference) {
  const Case cases[] = {
      {"He left yesterday and returns tomorrow.", "2018-05-09 | 2018-05-11"},
      {"He said on Thursday", "2018-05-10"},
      {"He said on Friday", "2018-05-04"},
      {"He will leave on Friday", "2018-05-11"},
      {"It is to be held on Monday", "2018-05-14"},
      {"last Friday, next Friday, last Thursday", "2018-05-04 | 2018-05-11 | 2018-05-03"},
      {"this week, last week, next weekend", "2018-W19 | 2018-W18 | 2018-W20-WE"},
      {"this month, next month, last month", "2018-05 | 2018-06 | 2018-04"},
      {"last year, this year", "2017 | 2018"},
      {"two days ago, two weeks ago, six months ago, ten years ago", "2018-05-08 | 2018-W17 | 2017-11 | 2008"},
      {"a few days ago", "PAST_REF"},
      {"They met on June 12", "2018-06-12"},
      {"They met on December 12", "2017-12-12"},
      {"They met in December", "2017-12"},
      {"They will meet in December", "2018-12"},
      {"last December, next March", "2017-12 | 2019-03"},
      {"in June last year", "2017-06"},
      {"in the summer", "2018-SU"},
      {"the end of February", "2018-02"},
      {"in the next decade", "XXX"},
      {"last decade", "200"}};
  for (const Case& each : cases) EXPECT_EQ(values_of(each.text, today), each.values) << each.text;
}

TEST(DateValue, TakesTheYearThatTheTextNamesElsewhere) {
  EXPECT_EQ(values_of("They met on June 12. It was June 12, 1998, and hot.", today), "1998-06-12 | 1998-06-12");
  EXPECT_EQ(values_of("May 3, 1998, and May 3, 1999, but June 3, 1997, or May 3.", today),
            "1998-05-03 | 1999-05-03 | 1997-06-03 | 2018-05-03");
}

TEST(DateValue, CountsFromTheDayThatTheTextSpokeOfLast) {
  EXPECT_EQ(values_of("They met on June 12, 2017. Three days later they left.", today), "2017-06-12 | 2017-06-15");
  EXPECT_EQ(values_of("A day later they left.", today), "XXXX-XX-XX");
}

TEST(DateValue, CrossesYearsAndWeeksRightly) {
  EXPECT_EQ(values_of("yesterday and last week", "2019-01-01"), "2018-12-31 | 2018-W52");
  EXPECT_EQ(values_of("this week", "2021-01-03"), "2020-W53");
  EXPECT_EQ(values_of("last month", "2018-01-15"), "2017-12");
  EXPECT_EQ(values_of("yesterday", "2020-03-01"), "2020-02-29");
}

}  // namespace
}  // namespace gazette::dates
