#include "corpus/calendar.hpp"

#include <gtest/gtest.h>

namespace gazette::corpus {
namespace {

TEST(Calendar, GivesTheDaysOfAValue) {
  const struct {
    const char* value;
    const char* first;
    const char* last;
  } cases[] = {
      {"2018-06-12", "2018-06-12", "2018-06-12"}, {"2018-06-12T14:00", "2018-06-12", "2018-06-12"},
      {"2019-02", "2019-02-01", "2019-02-28"},    {"2020-02", "2020-02-01", "2020-02-29"},
      {"2018-12", "2018-12-01", "2018-12-31"},    {"2018", "2018-01-01", "2018-12-31"},
      {"FY2018", "2018-01-01", "2018-12-31"},     {"201", "2010-01-01", "2019-12-31"},
      {"2018-W24", "2018-06-11", "2018-06-17"},   {"2018-W24-WE", "2018-06-16", "2018-06-17"},
      {"2021-W01", "2021-01-04", "2021-01-10"},   {"2020-W53", "2020-12-28", "2021-01-03"},
      {"1969-W01", "1968-12-30", "1969-01-05"},   {"2018-SU", "2018-06-01", "2018-08-31"},
      {"2018-WI", "2018-12-01", "2019-02-28"},    {"2018-Q4", "2018-10-01", "2018-12-31"},
      {"2018-H1", "2018-01-01", "2018-06-30"},    {"2018-06-10/2018-06-12", "2018-06-10", "2018-06-12"},
  };
  for (const auto& [value, first, last] : cases) {
    const Days days = days_of(value);
    ASSERT_TRUE(days.known()) << value;
    EXPECT_EQ(to_iso(days.first), first) << value;
    EXPECT_EQ(to_iso(days.last), last) << value;
  }
}

TEST(Calendar, KnowsNoDaysOfWhatNamesNoYear) {
  for (const char* value :
       {"",           "XXXX-06-12", "XXXX-WXX-5",  "PAST_REF", "PRESENT_REF", "20",          "2018-13", "2018-02-30",
        "2018-00-01", "2018-06-00", "2018-W54",    "2018-Q5",  "2018-Q0",     "2018-XX",     "2018-",   "2018-6",
        "-018",       "0000",       "2018-06-12/", "2018-W",   "2018-06-1x",  "2018-06-12-3"})
    EXPECT_FALSE(days_of(value).known()) << value;
}

}  // namespace
}  // namespace gazette::corpus
