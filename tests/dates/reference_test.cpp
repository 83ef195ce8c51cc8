#include "dates/reference.hpp"

#include <gtest/gtest.h>

#include "read.hpp"

namespace gazette::dates {
namespace {

Reference date_of(std::string_view source) {
  const Text text(source);
  return find_document_date(text.text, text.tokens, text.sentences);
}

TEST(DocumentDate, StandsApartInTheHead) {
  const struct {
    std::string_view text;
    Reference date;
  } cases[] = {
      {"Leaders to meet in Oslo | News | Acme | 10.05.2018\n\nThe two will meet.", {2018, 5, 10, true}},
      {"The Reader\nTuesday, 18 June 2024 – 17:29\n\nLeaders Meet", {2024, 6, 18, true}},
      {"Leaders Meet\nMay 10, 2018\n\nThe two met.", {2018, 5, 10, true}},
      {"Leaders Meet\n\nBy Ann Lee\nPublished: 2018-05-10\n\nThe two met.", {2018, 5, 10, true}},
      {"OSLO, May 10, 2018 (AP) - The two leaders met on June 3, 2017.", {2018, 5, 10, true}},
      {"https://example.org/world/2018/05/10/leaders-meet\n\nThe two met.", {2018, 5, 10, true}},
  };
  for (const auto& each : cases) EXPECT_EQ(date_of(each.text), each.date) << each.text;
}

TEST(DocumentDate, IsNotADateOfTheStory) {
  for (const std::string_view text :
       {"The two leaders shake hands at the start of their summit in the capital on June 12, 2018. (Photo by AFP)",
        "The two leaders met for the first time in Oslo on June 12, 2018, and again a year later.", "In June 2018",
        "It was June 31, 2018\n", "Nothing here", ""})
    EXPECT_FALSE(date_of(text).known) << text;
}

TEST(Reference, IsReadFromIso) {
  EXPECT_EQ(parse_reference("2018-05-10"), (Reference{2018, 5, 10, true}));
  EXPECT_EQ(parse_reference("2018-05-10T17:29:00Z"), (Reference{2018, 5, 10, true}));
  for (const std::string_view text :
       {"", "2018", "2018-05", "2018-13-01", "2018-02-30", "10.05.2018", "2018-05-1x", "2018-05-100"})
    EXPECT_FALSE(parse_reference(text).known) << text;
}

}  // namespace
}  // namespace gazette::dates
