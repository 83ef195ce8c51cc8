#include "rules/prefilter.hpp"

#include "rules/support.hpp"

namespace gazette::rules {
namespace {

using namespace testing;

// "pattern:lo-hi" of each window.
std::string windows_of(const std::string& patterns, const Lattice& lattice) {
  World world;
  const RuleSet rules = compiled(world, "entity X {\n" + patterns + "\n}");
  Prefilter::Scratch scratch;
  rules.stages[0].program.prefilter.find(lattice, scratch);
  std::string out;
  for (const Window& window : scratch.windows)
    out += (out.empty() ? "" : " ") + std::to_string(window.pattern) + ":" + std::to_string(window.lo) + "-" +
           std::to_string(window.hi);
  return out;
}

struct WindowCase {
  const char* patterns;
  const char* windows;
};

TEST(Prefilter, RunsAPatternOnlyAroundWhatItNeeds) {
  //                         0    1    2       3    4    5      6    7
  const Lattice lattice = lattice_of("alpha beta gamma delta beta epsilon zeta eta");
  const WindowCase cases[] = {
      {"gamma", "0:2-3"},
      {"omega", ""},
      {"%Any gamma %Any{1,2}", "0:1-5"},
      {"beta", "0:1-5"},
      {"gamma .. eta", "0:2-8"},
      {"(gamma|zeta) %Any", "0:2-8"},
      {"(omega|psi) %Any", ""},
      {"%Any", "0:0-8"},
      {"[gamma] %Any", "0:0-8"},
      {"gamma %Any*", "0:2-8"},
      {"%Any* gamma", "0:0-3"},
      {"gamma !(%Any %Any omega)", "0:2-6"},
      {"gamma\nomega\n%Any", "0:2-3 2:0-8"},
  };
  for (const WindowCase& each : cases) EXPECT_EQ(windows_of(each.patterns, lattice), each.windows) << each.patterns;
}

TEST(Prefilter, AsksForTheRarestWord) {
  EXPECT_EQ(windows_of("the president of the", lattice_of("the end of the")), "");
  EXPECT_EQ(windows_of("%Any of <negotiate>", lattice_of("one of the")), "");
  EXPECT_EQ(windows_of("\",\" @title", lattice_of("one , two")), "");
}

TEST(Prefilter, RunsNothingWhereAnotherNeededWordIsMissing) {
  const Lattice lattice = lattice_of("they negotiate , with them");
  EXPECT_EQ(windows_of("negotiate %Any with", lattice), "0:1-4");
  EXPECT_EQ(windows_of("negotiate %Any [against]", lattice), "0:1-4");
  EXPECT_EQ(windows_of("negotiate %Any (with|against)", lattice), "0:1-4");
  EXPECT_EQ(windows_of("negotiate %Any against", lattice), "");
  EXPECT_EQ(windows_of("negotiate %Any (at|under)", lattice), "");
  EXPECT_EQ(windows_of("negotiate @surname", lattice), "");
}

TEST(Prefilter, WidensItsWindowByTheLongestItem) {
  Lattice lattice = lattice_of("a b c d e f gamma h i");
  EXPECT_EQ(windows_of("[@given] gamma", lattice), "0:5-7");
  add_list_entry(lattice, 2, 6, 1);
  EXPECT_EQ(windows_of("[@given] gamma", lattice), "0:2-7");
}

TEST(Prefilter, FindsListsByTheirBits) {
  Lattice lattice = lattice_of("a b c");
  EXPECT_EQ(windows_of("@surname", lattice), "");
  add_list_entry(lattice, 1, 2, 2);
  EXPECT_EQ(windows_of("@surname", lattice), "0:1-2");
}

}  // namespace
}  // namespace gazette::rules
