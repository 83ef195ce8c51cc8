// What fuzzing and hostile texts found, each named after what was wrong. The inputs themselves stand in corpus/.

#include <gtest/gtest.h>

#include "gazette.hpp"

namespace gazette {
namespace {

ExtractorOptions without_english() {
  ExtractorOptions options;
  options.english = false;
  return options;
}

TEST(Found, SuggestionsReadTypeNamesThatHadMoved) {
  // Each new type may move the names of the earlier ones; a suggestion compares with all of them.
  std::string rules;
  for (int i = 0; i < 100; ++i) rules += "entity NEW_TYPE_NUMBER_" + std::to_string(i) + " { x }\n";
  const auto report =
      test_rules(Source::string(rules + "relation r(subject: PERSN) { subject x }\n", "own.rules"), without_english());
  ASSERT_FALSE(report);
  EXPECT_NE(to_string(report.error()).find("PERSON"), std::string::npos) << to_string(report.error());
}

TEST(Found, TypesWereNumberedPastTheirNumbers) {
  std::string list = "name\ttype\n";
  for (int i = 0; i < 5'000; ++i) list += "Name\tT" + std::to_string(i) + "\n";
  ExtractorOptions options = without_english();
  options.gazetteers.push_back(Source::string(std::move(list), "own.tsv"));
  const auto extractor = Extractor::compile(options);
  ASSERT_FALSE(extractor);
  EXPECT_EQ(extractor.error().code, ErrorCode::Limit);
}

TEST(Found, ALongListOfPeopleWhoMetGaveAPairForEachTwo) {
  std::string text;
  for (char letter = 'a'; letter <= 'z'; ++letter)
    for (const char* end : {"son", "berg", "field"}) text += std::string("John B") + letter + letter + end + ", ";
  text += "and Ann Lee met.";
  const Document document = Extractor().extract(text);
  EXPECT_GT(document.entities().size(), 50u);
  EXPECT_FALSE(document.relations().empty());
  EXPECT_LT(document.relations().size(), 300u);
}

}  // namespace
}  // namespace gazette
