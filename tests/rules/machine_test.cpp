#include "rules/machine.hpp"

#include "rules/support.hpp"

namespace gazette::rules {
namespace {

using namespace testing;

struct PatternCase {
  const char* pattern;
  const char* text;
  const char* matches;
};

void expect_matches(std::span<const PatternCase> cases) {
  for (const PatternCase& each : cases)
    EXPECT_EQ(matches_of(each.pattern, each.text), each.matches) << each.pattern << " in " << each.text;
}

TEST(Machine, MatchesEachKindOfStep) {
  const PatternCase cases[] = {
      {"kim", "Kim met KIM.", "0-1 2-3"},
      {"Kim's", "We saw Kim\u2019s house", "2-4"},
      {"so-called", "the So\u2011called plan", "1-4"},
      {"\"Kim\"", "KIM kim Kim", "2-3"},
      {"\"U.S.\"", "the US and the U.S. or u.s.", "1-2 4-5"},
      {"\"Mr.\" %Capitalized", "Mr. Lee and Mr Poe and Mr . Low", "0-2 3-5 6-9"},
      {"\"Ann Lee\"", "Ann Lee and ann lee", "0-2"},
      {"\",\" the", "Ann, the one", "1-3"},
      {"/[A-Z]{2}\\d+/", "AB12 AB1x xAB12 CD7", "0-1 3-4"},
      {"/ab+/i", "ABB abb a", "0-1 1-2"},
      {"%AllCaps", "KCNA Kim A kcna", "0-1"},
      {"%Capitalized", "KCNA Kim kcna A", "0-1 1-2 3-4"},
      {"%Lower", "Kim met McCain", "1-2"},
      {"%Mixed", "Kim met McCain", "2-3"},
      {"%Initial", "J. Lee A b", "0-1 2-3"},
      {"%Number", "on 12 May 2018", "1-2 3-4"},
      {"2018", "on 12 May 2018", "3-4"},
      {"%Punct %Any", "a, b", "1-3"},
  };
  expect_matches(cases);
}

TEST(Machine, PrefersWhatThePatternSaysFirst) {
  const PatternCase cases[] = {
      {"a (b|b c)", "a b c", "0-2"},
      {"a (b c|b)", "a b c", "0-3"},
      {"a b*", "a b b b", "0-4"},
      {"a b{1,2}", "a b b b", "0-3"},
      {"a b{2}", "a b a b b b", "2-5"},
      {"a b{2,}", "a b a b b b", "2-6"},
      {"a b+", "a c a b b", "2-5"},
      {"a [b] c", "a c a b c a b", "0-2 2-5"},
      {"a b? b", "a b b", "0-3"},
      {"a .. c", "a b c c", "0-3"},
      {"a ..{1,2} c", "a c c c", "0-3"},
      {"a ..{0,1} c", "a b b c a b c", "4-7"},
      {"a ..* c", "a b b b b b b b b b b b b b b c", "0-16"},
      {"a .. c", "a b b b b b b b b c a b b b b b b b b b c", "0-10"},
      {"(a|b)*  c", "a b a c", "0-4"},
      {"(a* b*)* c", "a b a c", "0-4"},
      {"a a", "a a a a a", "0-2 2-4"},
  };
  expect_matches(cases);
}

TEST(Machine, LooksWithoutTaking) {
  const PatternCase cases[] = {
      {"a !b %Any", "a b a c", "2-4"},
      {"a !(b c) %Any", "a b c a b d", "3-5"},
      {"a before:(b)", "a c a b", "2-3"},
      {"a !!b", "a c a b", "2-3"},
      {"after:(x|y) a", "a x a z a y a", "2-3 6-7"},
      {"!after:(x) a", "a x a z a", "0-1 4-5"},
      {"^ a", "a a", "0-1"},
      {"a $", "a a", "1-2"},
      {"a !$", "a a", "0-1"},
      {"!^ a", "a a", "1-2"},
  };
  expect_matches(cases);
}

TEST(Machine, CapturesTheName) {
  const PatternCase cases[] = {
      {"mr name:(%Capitalized+)", "so Mr. Ann Lee left", "1-4(2-4)"},
      {"name:(a b) c", "a b c", "0-3(0-2)"},
      {"name:(a [b]) c", "a c a b c", "0-2(0-1) 2-5(2-4)"},
      {"(x name:(a)|name:(b)) c", "x a c b c", "0-3(1-2) 3-5(3-4)"},
      {"[name:(a)] c", "c a c", "0-1 1-3(1-2)"},
  };
  expect_matches(cases);
}

TEST(Machine, StepsOverMentionsAndEntriesOfLists) {
  World world;
  const RuleSet rules = compiled(world, "entity X {\n name:(@given @surname) of {LOCATION}\n}");
  Lattice lattice = lattice_of("Mary Ann van Dyke of New York City");
  add_list_entry(lattice, 0, 2, 1);
  add_list_entry(lattice, 2, 4, 2);
  add_mention(lattice, 5, 7, world.type("ORGANIZATION"));
  EXPECT_EQ(shown(found(rules.stages[0].program, lattice)), "");
  add_mention(lattice, 5, 8, world.type("LOCATION"));
  EXPECT_EQ(shown(found(rules.stages[0].program, lattice)), "0-8(0-4)");
}

TEST(Machine, SeesTheLemmasOfAnItem) {
  World world;
  const RuleSet rules =
      compiled(world, "list act = \"see\" | \"greet\"\nentity X {\n <meet>\n <talk|visit>\n <@act>\n}");
  Lattice lattice = lattice_of("met talks saw met");
  lattice.items[0].verb_lemma = unicode::key_of("meet");
  lattice.items[1].noun_lemma = unicode::key_of("talk");
  lattice.items[2].verb_lemma = unicode::key_of("see");
  EXPECT_EQ(shown(found(rules.stages[0].program, lattice)), "0-1 1-2 2-3");
}

TEST(Machine, TakesTheLongestPhraseOfAListInPlace) {
  World world;
  const RuleSet rules = compiled(world, R"(
    list post = "minister" | "prime minister" | "deputy prime minister" | "Gen."
    entity X { @post %Capitalized })");
  EXPECT_EQ(shown(found(rules.stages[0].program, lattice_of("the Deputy Prime Minister Lee , prime Lee , gen . Poe"))),
            "1-5 9-12");
}

TEST(Machine, KeepsTheMatchesOfPatternsApart) {
  World world;
  const RuleSet rules = compiled(world, "entity X {\n a b\n b c\n never \"z\"\n}\nentity Y { b }");
  const std::vector<Match> matches = found(rules.stages[0].program, lattice_of("a b c b"));
  ASSERT_EQ(matches.size(), 4u);
  EXPECT_EQ(shown(matches), "0-2 1-3 1-2 3-4");
  EXPECT_EQ(matches[3].pattern, 2u);
}

TEST(Machine, ReusesItsScratchAcrossPrograms) {
  World world;
  const RuleSet first = compiled(world, "entity X { a /b+/ }");
  const RuleSet second = compiled(world, "entity X {\n b\n (a|b|c){1,3}\n}");
  Scratch scratch;
  for (int round = 0; round < 3; ++round) {
    std::vector<Match> matches;
    find(first.stages[0].program, lattice_of("a b a bb"), scratch, matches);
    EXPECT_EQ(shown(matches), "0-2 2-4");
    matches.clear();
    find(second.stages[0].program, lattice_of("a b c d"), scratch, matches);
    EXPECT_EQ(shown(matches), "1-2 0-3");
  }
}

TEST(Machine, ReadsLongTextsInBlocksWhereMemoryIsShort) {
  World world;
  const RuleSet rules = compiled(world, "entity X {\n a+ b\n ^ a\n a $\n (a|b)+\n}");
  const Lattice lattice = lattice_of("a a b a b b a a a a a a a a b a");
  const Program& program = rules.stages[0].program;
  Scratch scratch;
  scratch.max_rows = std::size_t{8} * program.patterns[0].count;
  std::vector<Match> matches;
  find(program, lattice, scratch, matches);
  EXPECT_EQ(shown({matches.begin(), matches.begin() + 5}), "0-3 3-5 9-15 0-1 15-16");
  std::uint32_t covered = 0;
  for (std::size_t i = 5; i < matches.size(); ++i) {
    EXPECT_EQ(matches[i].from, covered);
    covered = matches[i].to;
  }
  EXPECT_EQ(covered, 16U);
  EXPECT_GT(matches.size(), 6U);
  EXPECT_EQ(shown(found(program, lattice)), "0-3 3-5 6-15 0-1 15-16 0-16");
}

TEST(Machine, ReadsLongTextsInLinearTime) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "a ";
  EXPECT_EQ(matches_of("(a*)* (a|a a)* ..* b", text), "");
  EXPECT_EQ(matches_of("a* a* a* a* (a|b)+ $", text), "0-20000");
}

}  // namespace
}  // namespace gazette::rules
