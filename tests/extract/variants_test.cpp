#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "gazette/rules.hpp"

namespace gazette {
namespace {

std::vector<Variant> variants_of(const std::string& rules) {
  return show_variants(Source::string(rules, "test.rules")).value();
}

TEST(Variants, AreWrittenFromThePatternAndRead) {
  const auto variants = variants_of(R"(
    relation greets(subject: PERSON, object: PERSON, place?: LOCATION by in, date?: DATE) {
      subject <greet> object
      example "Ann Lee greeted Bo Chan." => subject "Ann Lee", object "Bo Chan"
    })");
  std::map<std::string, Variant> by_form;
  for (const Variant& variant : variants) by_form.emplace(variant.form, variant);
  EXPECT_EQ(by_form["active"].sentence, "Ann Lee greeted Bo Chan.");
  EXPECT_EQ(by_form["passive"].sentence, "Bo Chan was greeted by Ann Lee.");
  EXPECT_EQ(by_form["relative, object"].sentence, "Bo Chan, whom Ann Lee greeted, was calm.");
  EXPECT_EQ(by_form["participle"].sentence, "After greeting Bo Chan, Ann Lee left early.");
  EXPECT_EQ(by_form["fronted place and date"].sentence, "In Madrid on Friday, Ann Lee greeted Bo Chan.");
  EXPECT_EQ(by_form["raising"].sentence, "Ann Lee is expected to greet Bo Chan.");
  EXPECT_EQ(by_form["raising"].line, 3u);
  for (const Variant& variant : variants) {
    EXPECT_TRUE(variant.found) << variant.sentence;
    EXPECT_EQ(variant.status, variant.expected) << variant.sentence;
  }
  EXPECT_GE(variants.size(), 17u);
}

TEST(Variants, TakeNounsForNounsAndPairsForPairs) {
  const auto variants = variants_of(R"(
    relation deals(subject: ORGANIZATION, object: ORGANIZATION) symmetric {
      subject and object (<agreement>|<deal>)
      example "The deal between Intel and Reuters failed." => subject "Intel", object "Reuters"
    })");
  ASSERT_FALSE(variants.empty());
  EXPECT_EQ(variants[0].sentence, "The agreement between Intel and Reuters was short.");
}

TEST(Variants, TellWhatIsNotFound) {
  const auto variants =
      variants_of("relation sees(subject: PERSON, object: PERSON) {\n subject <see> !object object\n}");
  ASSERT_FALSE(variants.empty());
  for (const Variant& variant : variants) {
    EXPECT_EQ(variant.line, 2u);
    EXPECT_FALSE(variant.found) << variant.sentence;
  }
}

// The English rules: of each form most are found. A floor below which no change should go.
TEST(Variants, OfTheEnglishRulesAreFound) {
  std::map<std::string, std::pair<std::size_t, std::size_t>> by_form;  // Found, all.
  std::size_t found = 0, all = 0;
  const std::filesystem::path folder = std::filesystem::path(GAZETTE_SOURCE_FOLDER) / "lib/english/rules";
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const auto variants = show_variants(Source::file(file.path().string()));
    ASSERT_TRUE(variants) << to_string(variants.error());
    for (const Variant& variant : *variants) {
      const bool right = variant.found && variant.status == variant.expected;
      auto& [hits, count] = by_form[variant.form];
      hits += right, ++count, found += right, ++all;
    }
  }
  for (const auto& [form, counts] : by_form)
    EXPECT_GE(counts.first * 100, counts.second * 50) << form << ": " << counts.first << " of " << counts.second;
  EXPECT_GE(all, 1000u);
  EXPECT_GE(found * 100, all * 85) << found << " of " << all;
}

}  // namespace
}  // namespace gazette
