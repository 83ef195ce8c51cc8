#include "names/candidates.hpp"

#include <gtest/gtest.h>

#include "read.hpp"

namespace gazette::names {
namespace {

// The candidates of the first sentence, with bars between. `blocked` are the words of a date.
std::string candidates(std::string_view text, std::string_view blocked = "",
                       const std::vector<Proposal>& proposals = {}) {
  tests::Read read(text);
  const Knowledge& knowledge = tests::Read::knowledge->data()->names;
  const Input input = read.input();
  Scratch scratch;
  prepare(input, scratch);
  for (std::size_t i = 0; i < input.tokens.size(); ++i)
    scratch.blocked[i] = !blocked.empty() && blocked.find(input.tokens[i].of(text)) != std::string_view::npos;
  Context context = context_of(knowledge, input, scratch);
  context.sentence = input.sentences[0];
  std::vector<Candidate> found;
  find_candidates(context, knowledge.joining, scratch.blocked, proposals, found);
  std::string out;
  for (const Candidate& candidate : found)
    out += (out.empty() ? "" : "|") + std::string(read.of(candidate.first, candidate.end));
  return out;
}

TEST(Candidates, AreRunsOfCapitalsWithJoiningWordsInside) {
  const struct {
    std::string_view text, candidates;
  } cases[] = {
      {"they left Qux", "Qux"},
      {"so Qux Zed left", "Qux|Qux Zed|Zed"},
      {"the Bank of Zed", "Bank|Bank of Zed|Zed"},
      {"so Qux-Zed left", "Qux|Qux-Zed|Zed"},
      {"so Qux & Zed left", "Qux|Qux & Zed|Zed"},
      {"so Qux, Zed left", "Qux|Zed"},
      {"so Qux, Inc. left", "Qux|Qux, Inc.|Inc."},
      {"so Qux / Zed left", "Qux|Zed"},
      {"so Qux-zed left", "Qux|Qux-zed"},
      {"so Qux-led groups", "Qux"},
      {"so Qux saw Zed", "Qux|Zed"},
      {"gen van Zed left", "van Zed|Zed"},
      {"so Qux 54 opened", "Qux|Qux 54"},
      {"so Qux 54321 opened", "Qux"},
      {"nothing here", ""},
  };
  for (const auto& each : cases) EXPECT_EQ(candidates(each.text), each.candidates) << each.text;
}

TEST(Candidates, KeepOutOfDates) { EXPECT_EQ(candidates("so Qux March Zed left", "March"), "Qux|Zed"); }

TEST(Candidates, TakeWhatRulesPropose) {
  EXPECT_EQ(candidates("so blue moon Zed left", "", {{1, 3, person, 2, "r"}, {3, 4, person, 2, "r"}}), "blue moon|Zed");
  EXPECT_EQ(candidates("so blue moon Zed left", "moon", {{1, 3, person, 2, "r"}}), "Zed");
}

TEST(Candidates, EndWithinTheSentence) {
  tests::Read read("so Qux left. Zed stayed");
  EXPECT_EQ(candidates("so Qux left. Zed stayed", "", {{4, 5, person, 2, "r"}, {1, 5, person, 2, "r"}}), "Qux");
}

TEST(Candidates, AreBoundedForEachToken) {
  std::string text = "so";
  for (int i = 0; i < 200; ++i) text += " Qux";
  EXPECT_LE(std::ranges::count(candidates(text), '|'), 200 * 9);
}

}  // namespace
}  // namespace gazette::names
