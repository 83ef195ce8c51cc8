#include "gazette/explain.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace gazette {
namespace {

const Extractor& english() {
  static const Extractor extractor;
  return extractor;
}

double score_of(const MentionExplanation& why) {
  switch (why.scale) {
    case MentionExplanation::Scale::LogOdds:
      return 1 / (1 + std::exp(-why.total));
    case MentionExplanation::Scale::Odds:
      return why.total / (1 + why.total);
    case MentionExplanation::Scale::Plain:
      break;
  }
  return why.total;
}

// Whether the weights of every mention add up to its score, and every relation has its rule.
void expect_reasons(const Extractor& extractor, std::string_view text) {
  const Explanation explanation = explain(extractor, text);
  const auto& mentions = explanation.document.mentions();
  ASSERT_EQ(explanation.mentions.size(), mentions.size());
  for (const MentionExplanation& why : explanation.mentions) {
    const Mention& mention = mentions[why.mention];
    SCOPED_TRACE(std::string(mention.type) + " " + std::string(mention.text));
    EXPECT_FALSE(why.evidence.empty());
    double total = 0;
    for (const Evidence& evidence : why.evidence) total += evidence.weight;
    EXPECT_NEAR(total, why.total, 1e-3);
    EXPECT_NEAR(score_of(why), mention.score, 1e-3);
  }
  std::vector<bool> explained(explanation.document.relations().size());
  for (const RelationExplanation& why : explanation.relations) {
    const Relation& relation = explanation.document.relations()[why.relation];
    explained[why.relation] = true;
    EXPECT_EQ(why.rule, relation.rule);
    EXPECT_NEAR(why.weight / (why.weight + 0.25), relation.score, 1e-3);
    EXPECT_FALSE(why.steps.empty()) << why.clause;
    EXPECT_FALSE(why.pattern.empty());
  }
  for (std::size_t i = 0; i < explained.size(); ++i)
    EXPECT_TRUE(explained[i]) << explanation.document.relations()[i].rule << " "
                              << explanation.document.relations()[i].text;
}

TEST(Explain, TheWeightsOfEveryMentionOfNewsAddUp) {
  const std::string_view articles[] = {
      "OSLO (Reuters) - Norway's Foreign Minister Ann Lee will meet Bo Chan, the head of Acme Corp., in Paris on "
      "Friday.\n"
      "\"We agreed,\" she said. The U.S. State Department and North Korea held talks between 3 and 5 May 2018, but Mr. "
      "Chan "
      "did not visit New York City.\n",
      "MANILA - President Maria Santos on Tuesday met Indian Prime Minister Raj Patel at the White House.\n\nSantos, "
      "who "
      "visited Japan last week, said the Swedish Foreign Ministry had criticised Jordan. The Bank of England and "
      "Turkey's "
      "central bank agreed. May said Washington would not attack Georgia.\n",
      "FRANCE BEATS BRAZIL 2-1\n\nPARIS, July 3 (AP) - Thierry Martin scored twice on Sunday. The Brazilian team, "
      "coached by "
      "Carlos da Silva, lost in Lyon. Da Silva blamed nobody. He flew to Rio de Janeiro on Monday.\n"};
  for (const std::string_view article : articles) expect_reasons(english(), article);
}

TEST(Explain, TheWeightsOfTheExamplesAddUp) {
  std::size_t texts = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(GAZETTE_SOURCE_FOLDER "/examples")) {
    if (entry.path().extension() != ".txt" || entry.path().string().find("expected") != std::string::npos) continue;
    std::ifstream in(entry.path());
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (text.find("find_package") != std::string::npos) continue;
    SCOPED_TRACE(entry.path().string());
    expect_reasons(english(), text);
    ++texts;
  }
  EXPECT_GT(texts, 0U);
}

TEST(Explain, ListsAndRulesOfTheUsersOwnAreReasons) {
  const Extractor extractor =
      Extractor::compile(
          {.gazetteers = {Source::string("name\ttype\nthe Frob\tWIDGET\n", "own.tsv")},
           .rules = {Source::string("entity PERSON { \"Zorb\" name:( %Capitalized ) weight 6 }\n"
                                    "stage 2\nentity CRAFT { \"craft\" name:( %Capitalized ) weight 3 }\n",
                                    "own.rules")}})
          .value();
  const std::string_view text = "We saw the Frob. Then Zorb Quill came by craft Vimana.";
  expect_reasons(extractor, text);
  const std::string shown = to_text(explain(extractor, text));
  EXPECT_NE(shown.find("a list of the user's own: own.tsv"), std::string::npos) << shown;
  EXPECT_NE(shown.find("rule own:1"), std::string::npos) << shown;
  EXPECT_NE(shown.find("rule own:3"), std::string::npos) << shown;
}

const char* const rules =
    "relation praises(subject: PERSON, object: PERSON, place?: LOCATION by in) {\n"
    "  subject <praise> object\n"
    "  subject <give> praise to object !before:(\"again\")\n"
    "}\n"
    "entity SHIP { [the] <ship> name:( %Capitalized{1,2} ) of }\n";

Extractor with_rules() { return Extractor::compile({.rules = {Source::string(rules, "own/praise.rules")}}).value(); }

TEST(Explain, ARelationShowsItsRuleBesideTheWordsItTook) {
  const Explanation explanation = explain(with_rules(), "Angela Merkel praised Emmanuel Macron in Berlin.");
  const auto why = std::find_if(explanation.relations.begin(), explanation.relations.end(),
                                [](const RelationExplanation& r) { return r.rule == "own/praise:2"; });
  ASSERT_NE(why, explanation.relations.end()) << to_text(explanation);
  EXPECT_EQ(why->file, "own/praise.rules");
  EXPECT_EQ(why->line, 2U);
  EXPECT_EQ(why->pattern, "subject <praise> object");
  EXPECT_EQ(why->clause, "[Angela Merkel] praise [Emmanuel Macron] in [Berlin]");
  ASSERT_EQ(why->steps.size(), 3U);
  EXPECT_EQ(why->steps[0].pattern, "subject");
  EXPECT_EQ(why->steps[0].words, "Angela Merkel");
  EXPECT_EQ(why->steps[1].pattern, "<praise>");
  EXPECT_EQ(why->steps[2].pattern, "object");
  EXPECT_EQ(why->steps[2].words, "Emmanuel Macron");
}

TEST(ExplainRule, SaysWhereARuleStoppedAndWhatItWanted) {
  const Extractor extractor = with_rules();
  struct Case {
    std::string_view rule, text, wanted, found;
    std::size_t steps;
  };
  for (const Case& c : {Case{"praise:2", "Angela Merkel praised the weather.", "'object'", "the weather", 2},
                        Case{"own/praise:2", "Angela Merkel met Emmanuel Macron.", "'<praise>'", "met", 1},
                        Case{"praise:3", "Angela Merkel gave money to Emmanuel Macron.", "'praise'", "money", 2},
                        Case{"praise:5", "They saw the ship Vimana at sea.", "'%Capitalized' or 'of'", "at", 3}}) {
    const auto attempts = explain_rule(extractor, c.text, c.rule).value();
    ASSERT_EQ(attempts.size(), 1U) << c.text;
    EXPECT_FALSE(attempts[0].matched);
    EXPECT_EQ(attempts[0].steps.size(), c.steps) << to_text(attempts);
    EXPECT_EQ(attempts[0].wanted, c.wanted) << to_text(attempts);
    EXPECT_EQ(attempts[0].found, c.found) << to_text(attempts);
  }
  const auto matched = explain_rule(extractor, "Angela Merkel praised Emmanuel Macron. She left.", "praise:2").value();
  ASSERT_FALSE(matched.empty());
  EXPECT_TRUE(matched[0].matched);
  EXPECT_TRUE(matched[0].stated);
  EXPECT_EQ(matched[0].wanted, "");
}

TEST(ExplainRule, SuggestsARuleWhereNoneHasTheName) {
  const auto attempts = explain_rule(with_rules(), "Anything.", "own/prayse:2");
  ASSERT_FALSE(attempts);
  EXPECT_EQ(attempts.error().code, ErrorCode::InvalidArgument);
  EXPECT_NE(attempts.error().message.find("own/praise:2"), std::string::npos) << attempts.error().message;
}

TEST(Profile, CountsWhatRulesTriedAndMatched) {
  const std::vector<std::string_view> texts{"Angela Merkel praised Emmanuel Macron.",
                                            "Angela Merkel praised the weather.", "They saw the ship Vimana of Oslo."};
  const auto costs = profile_rules(with_rules(), texts);
  const auto cost = [&](std::string_view rule) {
    const auto at = std::find_if(costs.begin(), costs.end(), [&](const RuleCost& c) { return c.rule == rule; });
    return at == costs.end() ? RuleCost{} : *at;
  };
  EXPECT_EQ(cost("own/praise:2").tried, 2U);
  EXPECT_EQ(cost("own/praise:2").matched, 1U);
  EXPECT_TRUE(cost("own/praise:2").of_relation);
  EXPECT_EQ(cost("own/praise:5").matched, 1U);
  EXPECT_EQ(cost("own/praise:3").tried, 0U);
}

}  // namespace
}  // namespace gazette
