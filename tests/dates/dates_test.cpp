#include "dates/dates.hpp"

#include <gtest/gtest.h>

#include <random>

#include "read.hpp"

namespace gazette::dates {
namespace {

struct Case {
  std::string_view text;
  std::string_view dates;
};

template <std::size_t size>
void expect_dates(const Case (&cases)[size]) {
  for (const Case& each : cases) EXPECT_EQ(dates_of(each.text), each.dates) << each.text;
}

TEST(Dates, AreDaysInEveryOrder) {
  expect_dates({{"They met on June 12.", "June 12"},
                {"They met on June 12, 2018, in Oslo.", "June 12, 2018"},
                {"They met on 12 June 2018 in Oslo.", "12 June 2018"},
                {"They met on the 12th of June.", "12th of June"},
                {"They met on the first of May.", "first of May"},
                {"Dated 12/06/2018 and 10.05.2018 and 2018-06-12.", "12/06/2018 | 10.05.2018 | 2018-06-12"},
                {"Dated 2018-06-12T17:29 or 12-Jun-2018.", "2018-06-12T17:29 | 12-Jun-2018"},
                {"They met on Feb. 3 and Sept 4.", "Feb. 3 | Sept 4"},
                {"They met on Tuesday, 18 June 2024 – 17:29", "Tuesday, 18 June 2024"},
                {"They met on Monday, May 3.", "Monday, May 3"},
                {"They meet on June 10-12 in Oslo.", "June 10-12"},
                {"They meet on 10 and 12 June.", "10 and 12 June"},
                {"They meet from June 30 to July 2.", "June 30 | July 2"}});
}

TEST(Dates, AreMonthsAndYears) {
  expect_dates({{"Talks began in June 2018 and ended in November.", "June 2018 | November"},
                {"It was founded in 1948, not in 1953.", "1948 | 1953"},
                {"The 2018 vote and the 2018-19 budget.", "2018 | 2018-19"},
                {"Copyright 1998 by nobody", "1998"},
                {"In the season 2018/19 they won.", "2018/19"},
                {"In the 1990s, the '80s and the early 2000s.", "1990s | '80s | early 2000s"},
                {"A 19th-century house of the 21st century.", "19th-century | 21st century"},
                {"The first quarter of 2012 and the second half of last year.",
                 "first quarter of 2012 | second half of last year"},
                {"Sales grew in Q3 2021 and in fiscal 2010.", "Q3 2021 | fiscal 2010"},
                {"From January to March they ruled from 1293 to 1527.", "January | March | 1293 | 1527"},
                {"Born in 300 BC, he died.", "300 BC"},
                {"June '98 was hot.", "June '98"}});
}

TEST(Dates, AreWeekdaysWithTheirPartOfTheDay) {
  expect_dates({{"He said Friday that he left early Tuesday.", "Friday | early Tuesday"},
                {"It rained on Monday night and Tuesday-Wednesday.", "Monday night | Tuesday | Wednesday"},
                {"Closed Mondays.", "Mondays"},
                {"They met last Friday and meet next Monday.", "last Friday | next Monday"}});
}

TEST(Dates, AreRelativeExpressions) {
  expect_dates({{"Last week he left; he returns next month.", "Last week | next month"},
                {"He left two weeks ago, she a year ago.", "two weeks ago | a year ago"},
                {"Less than 10 days ago it rained.", "Less than 10 days ago"},
                {"A day before the vote, he left.", "A day before"},
                {"Three days later she left, too.", "Three days later"},
                {"Yesterday, today and tomorrow morning.", "Yesterday | today | tomorrow morning"},
                {"The day after tomorrow it ends.", "The day after tomorrow"},
                {"They meet at the end of February.", "the end of February"},
                {"By the end of the year he will go.", "the end of the year"},
                {"Earlier this month and later this weekend.", "Earlier this month | later this weekend"},
                {"In mid-June and late 2018.", "mid-June | late 2018"},
                {"In the summer and last winter, or summer 2018.", "summer | last winter | summer 2018"},
                {"In June this year and May of last year.", "June this year | May of last year"},
                {"Last night and this morning.", "Last night | this morning"}});
}

TEST(Dates, AreNotLengthsAgesClocksOrCounts) {
  for (const std::string_view text : {"He stayed for two weeks.",
                                      "a four-day trip",
                                      "She is 12 years old.",
                                      "at 17:29",
                                      "over the past year",
                                      "about 2000 people came",
                                      "it cost $2000",
                                      "2000 metres",
                                      "in recent months",
                                      "now and recently",
                                      "Chapter 12",
                                      "He has two children aged 10 and 12.",
                                      "No. 1998",
                                      "3 may leave",
                                      "1,998 votes",
                                      "in her 90s",
                                      "the Plan 2030",
                                      "an hour ago",
                                      "a 2.5 share",
                                      "1999.5",
                                      "the last day"})
    EXPECT_EQ(dates_of(text), "") << text;
}

TEST(Dates, AreNotNamesThatLookLikeThem) {
  expect_dates({{"Mrs May said she may march.", ""},
                {"Prime Minister Ann May met him in May.", "May"},
                {"The March on Oslo and the March election.", "March"},
                {"He met April Chan in April.", "April"},
                {"They rested on Good Friday and Sunday.", "Sunday"},
                {"The Sunday Mirror said so on Sunday.", "Sunday"},
                {"He told Oslo Today that today it rains.", "today"},
                {"He fell in the fall.", "fall"},
                {"The fall of Oslo in spring camps.", ""},
                {"Expo-2020 and Vision 2030 failed.", ""}});
}

TEST(Dates, StayWithinTheirSentence) { EXPECT_EQ(dates_of("They met in June.\n\n2018 was cold."), "June | 2018"); }

TEST(Dates, ComeInOrderWithoutOverlapWhateverTheText) {
  std::mt19937 random(5);
  const std::string pieces[] = {"June",   "12",   "2018",    ",",   "-",      "the",  "end",     "of",         "last",
                                "Friday", "'",    "90s",     "two", "weeks",  "ago",  "early",   "/",          "to",
                                "1st",    "half", "quarter", "May", ".",      "\n\n", "this",    "year",       "summer",
                                "9999",   "day",  "before",  "Q3",  "fiscal", "BC",   "century", "99999999999"};
  for (int round = 0; round < 5000; ++round) {
    std::string source;
    for (auto count = random() % 15; count > 0; --count)
      source += pieces[random() % std::size(pieces)] + (random() % 3 != 0 ? " " : "");
    const Text text(source);
    Scratch scratch;
    base::Arena arena;
    std::vector<Date> found;
    find_dates(text.text, text.tokens, text.sentences, parse_reference("2018-05-10"), scratch, arena, found);
    std::uint32_t at = 0;
    for (const Date& date : found) {
      ASSERT_LE(at, date.first) << source;
      ASSERT_LT(date.first, date.end) << source;
      ASSERT_LE(date.end, text.tokens.size()) << source;
      ASSERT_FALSE(date.value.empty()) << source;
      at = date.end;
    }
  }
}

}  // namespace
}  // namespace gazette::dates
