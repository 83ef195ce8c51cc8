#include <gtest/gtest.h>

#include "gazette/extractor.hpp"

namespace gazette {
namespace {

const Extractor& english() {
  static const Extractor extractor;
  return extractor;
}

TEST(Unnamed, ArgumentsOfRelationsAreEntities) {
  const Document document = english().extract("She left early. He was born in Paris.");
  ASSERT_EQ(document.relations().size(), 1U);
  const Relation& relation = document.relations()[0];
  EXPECT_EQ(relation.type, "born_in");
  ASSERT_LT(relation.subject, document.entities().size());
  EXPECT_EQ(document.entities()[relation.subject].name, "He");
  EXPECT_EQ(document.entities()[relation.subject].type, "PERSON");
  for (const Mention& mention : document.mentions()) EXPECT_LT(mention.entity, document.entities().size());
}

TEST(Unnamed, ArgumentsKeepTheirPlaceAmongOthers) {
  // "She" is dropped, so "He" is numbered anew.
  const Document document = english().extract("She left early. He was born in Paris and he lives in Paris.");
  ASSERT_EQ(document.entities().size(), 2U);
  for (const Relation& relation : document.relations()) EXPECT_EQ(relation.subject, 1U) << relation.text;
  std::size_t pronouns = 0;
  for (const Mention& mention : document.mentions()) pronouns += mention.kind == MentionKind::Pronoun ? 1 : 0;
  EXPECT_EQ(pronouns, 2U);
}

TEST(Unnamed, PronounsOutsideRelationsAreNobody) {
  for (const char* text : {"He left.", "She said that he was late.", "He won the race in his car."}) {
    const Document document = english().extract(text);
    EXPECT_TRUE(document.mentions().empty()) << text;
    EXPECT_TRUE(document.entities().empty()) << text;
  }
}

TEST(Unnamed, PronounsAfterANameAreThatName) {
  const Document document = english().extract("Angela Merkel spoke. She was born in Hamburg.");
  ASSERT_EQ(document.relations().size(), 1U);
  EXPECT_EQ(document.entities()[document.relations()[0].subject].name, "Angela Merkel");
}

}  // namespace
}  // namespace gazette
