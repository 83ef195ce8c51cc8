#include "names/names.hpp"

#include <gtest/gtest.h>

#include "read.hpp"

namespace gazette::names {
namespace {

// The names that the English weights find, with what an entity rule proposes.
std::string found(std::string_view text, const std::vector<Proposal>& proposals = {}) {
  tests::Read read(text);
  Input input = read.input();
  input.proposals = &proposals;
  Scratch scratch;
  std::vector<Mention> mentions;
  find_names(tests::Read::knowledge->data()->names, input, scratch, mentions);
  std::string out;
  for (const Mention& mention : mentions)
    out += (out.empty() ? "" : "; ") + std::string(tests::Read::knowledge->data()->types.name(mention.type)) + ":" +
           std::string(read.of(mention.first, mention.end));
  return out;
}

TEST(FindNames, TakesWhatARuleProposesWithWeight) {
  EXPECT_EQ(found("we saw the blue moon there"), "");
  EXPECT_EQ(found("we saw the blue moon there", {{3, 5, organization, 8, "own:1"}}), "ORGANIZATION:blue moon");
}

TEST(FindNames, LeavesOutWhatARuleSpeaksAgainst) {
  const std::string_view text = "Dr. Maria Vrelk spoke first.";
  EXPECT_EQ(found(text), "PERSON:Maria Vrelk");
  EXPECT_EQ(found(text, {{1, 3, person, -100, "own:1"}}).find("PERSON:Maria Vrelk"), std::string::npos);
}

TEST(FindNames, SaysWhichRuleProposedAName) {
  tests::Read read("we saw the blue moon there");
  const std::vector<Proposal> proposals = {{3, 5, organization, 8, "own:1"}};
  Input input = read.input();
  input.proposals = &proposals;
  Scratch scratch;
  std::vector<Mention> mentions;
  find_names(tests::Read::knowledge->data()->names, input, scratch, mentions);
  ASSERT_EQ(mentions.size(), 1U);
  EXPECT_EQ(mentions[0].source, "own:1");
}

TEST(FindNames, ReadsAWordByWhatTheDocumentMakesOfIt) {
  // A word that no list knows, clearly a person once, unclear in the second sentence.
  const std::string alone = found("But Vrelk stayed away.");
  const std::string after = found("Dr. Maria Vrelk, a lawyer, spoke first. But Vrelk stayed away. Mr. Vrelk left.");
  EXPECT_EQ(after, "PERSON:Maria Vrelk; PERSON:Vrelk; PERSON:Vrelk") << "alone: " << alone;
}

TEST(FindNames, LeavesDatesAlone) {
  tests::Read read("so April Jones met May Smith");
  Input input = read.input();
  const std::vector<Candidate> dates = {{1, 3, {}}};
  input.dates = dates;
  Scratch scratch;
  std::vector<Mention> mentions;
  find_names(tests::Read::knowledge->data()->names, input, scratch, mentions);
  for (const Mention& mention : mentions) EXPECT_GE(mention.first, 3U);
}

TEST(FindNames, GivesOrderedNamesWithScores) {
  tests::Read read("Angela Merkel met Emmanuel Macron in Paris. Vladimir Putin stayed in Moscow.");
  Scratch scratch;
  std::vector<Mention> mentions;
  find_names(tests::Read::knowledge->data()->names, read.input(), scratch, mentions);
  ASSERT_EQ(mentions.size(), 5U);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    EXPECT_GT(mentions[i].score, 0.5F);
    EXPECT_LE(mentions[i].score, 1.0F);
    EXPECT_TRUE(i == 0 || mentions[i].first >= mentions[i - 1].end);
  }
  EXPECT_EQ(mentions[0].gender, 'f');
  EXPECT_EQ(mentions[2].subtype, "city");
}

}  // namespace
}  // namespace gazette::names
