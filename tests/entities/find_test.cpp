// Who is who in a document, as the default extractor reads it.

#include <gtest/gtest.h>

#include <set>

#include "gazette/extractor.hpp"

namespace gazette {
namespace {

class Story {
 public:
  explicit Story(std::string_view text) : document_(extractor().extract(text)) {}

  // The entity of the nth mention (from 0) that has just these words.
  std::uint32_t entity(std::string_view words, std::size_t n = 0) const {
    for (const Mention& mention : document_.mentions())
      if (mention.text == words && n-- == 0) return mention.entity;
    return no_entity;
  }
  std::string_view name(std::string_view words, std::size_t n = 0) const {
    const std::uint32_t id = entity(words, n);
    return id == no_entity ? "(none)" : document_.entities()[id].name;
  }
  MentionKind kind(std::string_view words) const {
    for (const Mention& mention : document_.mentions())
      if (mention.text == words) return mention.kind;
    return MentionKind::Name;
  }
  const Document& document() const { return document_; }

 private:
  static const Extractor& extractor() {
    static const Extractor english;
    return english;
  }
  Document document_;
};

TEST(Entities, JoinASurnameToTheFullName) {
  const Story story("Maria Gonzalez won the case. Ms. Gonzalez thanked her team, and Gonzalez left.");
  ASSERT_NE(story.entity("Maria Gonzalez"), no_entity);
  EXPECT_EQ(story.entity("Gonzalez", 0), story.entity("Maria Gonzalez"));
  EXPECT_EQ(story.entity("Gonzalez", 1), story.entity("Maria Gonzalez"));
  EXPECT_EQ(story.name("Gonzalez"), "Maria Gonzalez");
}

TEST(Entities, JoinASurnameThatComesBeforeTheFullName) {
  const Story story("Gonzalez wins case\n\nMaria Gonzalez, a lawyer, won her case on Friday. Mr. Smith lost.");
  EXPECT_NE(story.entity("Maria Gonzalez"), no_entity);
  EXPECT_EQ(story.entity("Gonzalez"), story.entity("Maria Gonzalez"));
}

TEST(Entities, KeepTwoPeopleOfOneSurnameApart) {
  const Story story("Peter Johnson met Sarah Johnson in court. Peter Johnson spoke first.");
  ASSERT_NE(story.entity("Sarah Johnson"), no_entity);
  EXPECT_NE(story.entity("Peter Johnson"), story.entity("Sarah Johnson"));
  EXPECT_EQ(story.entity("Peter Johnson", 0), story.entity("Peter Johnson", 1));
}

TEST(Entities, JoinAnAcronymToItsLongForm) {
  const Story story("The International Monetary Fund (IMF) lent the money. The IMF wants it back.");
  ASSERT_NE(story.entity("International Monetary Fund"), no_entity);
  EXPECT_EQ(story.entity("IMF", 0), story.entity("International Monetary Fund"));
  EXPECT_EQ(story.entity("IMF", 1), story.entity("International Monetary Fund"));
}

TEST(Entities, JoinTheNamesOfACountry) {
  const Story story("The United States agreed. The U.S. and the US mean one country, and so does America.");
  for (const std::string_view words : {"U.S.", "US"})
    EXPECT_EQ(story.entity(words), story.entity("United States")) << words;
  EXPECT_NE(story.entity("United States"), no_entity);
}

TEST(Entities, AreNotJoinedAcrossTypes) {
  const Story story("Japan sent envoys. Japanese envoys left.");
  ASSERT_NE(story.entity("Japanese"), no_entity);
  EXPECT_NE(story.entity("Japan"), story.entity("Japanese"));
}

TEST(Entities, AreNumberedInTheOrderOfTheText) {
  const Story story("Angela Merkel met Emmanuel Macron in Paris. Merkel thanked Macron.");
  std::set<std::uint32_t> seen;
  for (const Mention& mention : story.document().mentions()) {
    EXPECT_LE(mention.entity, seen.size()) << mention.text;
    seen.insert(mention.entity);
  }
  EXPECT_EQ(seen.size(), story.document().entities().size());
}

TEST(Entities, ComeWithTheLinksOfTheirEntry) {
  const Story story("Talks opened in Germany.");
  const std::uint32_t id = story.entity("Germany");
  ASSERT_NE(id, no_entity);
  EXPECT_EQ(story.document().entities()[id].subtype, "country");
  EXPECT_FALSE(story.document().entities()[id].links.empty());
}

TEST(Nominals, FindTheHolderOfAnOffice) {
  const Story story(
      "French President Emmanuel Macron arrived late. The French president apologised to Chancellor Angela Merkel.");
  ASSERT_NE(story.entity("Emmanuel Macron"), no_entity);
  bool found = false;
  for (const Mention& mention : story.document().mentions())
    found |= mention.kind == MentionKind::Nominal && mention.entity == story.entity("Emmanuel Macron");
  EXPECT_TRUE(found);
}

TEST(Nominals, AreLeftOutWhereNobodyIsNamed) {
  const Story story("The president spoke. He left.");
  for (const Mention& mention : story.document().mentions()) EXPECT_EQ(mention.kind, MentionKind::Name) << mention.text;
}

TEST(Pronouns, FindThePersonLastSpokenOf) {
  const Story story(
      "Angela Merkel flew to Paris on Monday. She met nobody. Vladimir Putin stayed in Moscow. He slept.");
  EXPECT_EQ(story.entity("She"), story.entity("Angela Merkel"));
  EXPECT_EQ(story.entity("He"), story.entity("Vladimir Putin"));
  EXPECT_EQ(story.kind("He"), MentionKind::Pronoun);
}

TEST(Pronouns, KeepToTheGenderThatIsKnown) {
  const Story story("Angela Merkel received Vladimir Putin. He thanked her.");
  EXPECT_EQ(story.entity("He"), story.entity("Vladimir Putin"));
  EXPECT_EQ(story.entity("her"), story.entity("Angela Merkel"));
}

TEST(Pronouns, DoNotReachFarBack) {
  std::string text = "Angela Merkel flew home.";
  for (int i = 0; i < 8; ++i) text += " It rained all day.";
  const Story story(text + " She slept.");
  EXPECT_EQ(story.entity("She"), no_entity);
}

}  // namespace
}  // namespace gazette
