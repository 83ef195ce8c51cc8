#include "rules/support.hpp"

namespace gazette::rules {
namespace {

using namespace testing;

// "line: message" of each warning but those of missing examples.
std::string warnings(const std::string& text) {
  World world;
  std::string all;
  for (const Finding& finding : compiled(world, text).warnings)
    if (finding.message.find("no example") == std::string::npos)
      all += std::to_string(finding.line) + ": " + finding.message + "\n";
  return all;
}
std::string in_relation(const std::string& patterns) {
  return warnings("relation r(x: PERSON, y: PERSON) {\n" + patterns + "\n}");
}

TEST(Shadow, TellsOfPatternsThatAddNothing) {
  EXPECT_EQ(in_relation("x <meet> y\nx <see> y\nx <meet> y"), "4: this pattern repeats the one in line 2\n");
  EXPECT_EQ(in_relation("x <meet|see> [with] y\nx <meet> y"),
            "3: this pattern adds nothing: the one in line 2 matches all it does\n");
  EXPECT_EQ(in_relation("x <meet> y\nx (<see>|<meet>) y"),
            "2: this pattern adds nothing: the one in line 3 matches all it does\n");
  EXPECT_EQ(in_relation("x <meet>  y\nx <meet> y"),
            "3: this pattern adds nothing: the one in line 2 matches all it does\n");
}

TEST(Shadow, LeavesPatternsAloneThatAddSomething) {
  EXPECT_EQ(in_relation("x <meet> y\ny <meet> x\nx <meet> with y"), "");
  EXPECT_EQ(in_relation("x <meet|see> y\nx <meet> y weight 3"), "");
  EXPECT_EQ(in_relation("x <meet> !again y\nx <meet> y in time"), "");
  EXPECT_EQ(warnings("entity A {\n name:( %Capitalized{1,2} ) left\n name:( %Capitalized ) left\n}"), "");
}

TEST(Shadow, TellsOfPatternsThatCannotMatch) {
  EXPECT_EQ(warnings("entity A {\n a ^ b\n a $ b\n ^ a $\n (a|^) b\n}"),
            "2: this pattern can never match: '^' stands behind what it takes first\n"
            "3: this pattern can never match: something stands behind '$'\n");
}

TEST(Shadow, TellsOfExamplesThatAnotherBlockForbids) {
  EXPECT_EQ(
      warnings("entity A {\n a\n example \"a b\" => \"a\"\n}\nentity A {\n b\n never \"a b\"\n}\nentity B {\n b\n "
               "never \"a b\"\n}"),
      "3: this example is also a 'never' of A, in test.rules:7\n");
}

}  // namespace
}  // namespace gazette::rules
