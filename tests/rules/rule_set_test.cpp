#include "rules/rule_set.hpp"

#include "rules/support.hpp"

namespace gazette::rules {
namespace {

using namespace testing;

TEST(RuleSet, OrdersEntityRulesByStage) {
  World world;
  const RuleSet rules = compiled(world, "entity X {\n stage 3\n a\n}\nentity Y { b weight 2 }\nentity X { c }");
  ASSERT_EQ(rules.stages.size(), 2u);
  EXPECT_EQ(rules.stages[0].number, 1u);
  EXPECT_EQ(rules.stages[1].number, 3u);
  ASSERT_EQ(rules.stages[0].patterns.size(), 2u);
  EXPECT_EQ(rules.stages[0].patterns[0].type, world.type("Y"));
  EXPECT_FLOAT_EQ(rules.stages[0].patterns[0].weight, 2);
  EXPECT_EQ(rules.stages[0].patterns[0].place.label, "test:5");
  EXPECT_EQ(shown(found(rules.stages[0].program, lattice_of("a b c"))), "1-2 2-3");
  EXPECT_EQ(shown(found(rules.stages[1].program, lattice_of("a b c"))), "0-1");
}

TEST(RuleSet, MakesTheTypesOfItsBlocksBeforeTheyAreUsed) {
  World world;
  const RuleSet rules = compiled(world, "entity FLEET { {SHIP} {SHIP} }\nentity SHIP { a }");
  EXPECT_EQ(rules.stages[0].patterns[0].type, world.type("FLEET"));
  Lattice lattice = lattice_of("x y");
  add_mention(lattice, 0, 1, world.type("SHIP"));
  add_mention(lattice, 1, 2, world.type("SHIP"));
  EXPECT_EQ(shown(found(rules.stages[0].program, lattice)), "0-2");
}

TEST(RuleSet, UsesFilesOnceAndInCircles) {
  World world;
  world.files["common.rules"] = "use \"more.rules\"\nlet tail = x\nentity Y { b }";
  world.files["more.rules"] = "use \"common.rules\"\nlist post = \"p\"\nlet tail = z";
  const RuleSet rules = compiled(world, "use \"common.rules\"\nuse \"more.rules\"\nentity X { a tail @post }");
  ASSERT_EQ(rules.stages[0].patterns.size(), 2u);
  EXPECT_EQ(rules.stages[0].patterns[1].place.label, "common:3");
  EXPECT_EQ(shown(found(rules.stages[0].program, lattice_of("a z p a x p"))), "3-6") << "the nearest file's 'tail'";
}

TEST(RuleSet, TellsFaultsOfEveryFileInPlace) {
  World world;
  world.files["common.rules"] = "let x = (a\nentity Y { @nothing }";
  const Result<RuleSet> rules = world.compile("use \"common.rules\"\nuse \"gone.rules\"\nentity X { ] }");
  ASSERT_FALSE(rules);
  EXPECT_EQ(rules.error().code, ErrorCode::Syntax);
  std::string all;
  for (const Finding& finding : rules.error().findings)
    if (finding.severity == Severity::Error)
      all += finding.file + ":" + std::to_string(finding.line) + " " + finding.message + "\n";
  EXPECT_EQ(all,
            "test.rules:2 cannot use this file: no such file\n"
            "test.rules:3 expected a pattern, found ']'\n"
            "common.rules:1 expected ')', found the end of the line\n"
            "common.rules:2 there is no list 'nothing'\n");
}

TEST(RuleSet, SaysWhatARelationAsksOfItsRoles) {
  World world;
  const RuleSet rules = compiled(world, R"(
relation holds(subject: PERSON, title: TEXT, org?: ORGANIZATION|LOCATION by of|at, date?: DATE) {
  subject <be> title
  example "Ann Lee will not be mayor." => subject "Ann Lee", title "mayor", status negated
  never "Ann Lee is here."
})");
  ASSERT_EQ(rules.relations.size(), 1u);
  const Relation& holds = rules.relations[0];
  EXPECT_FALSE(holds.symmetric);
  ASSERT_EQ(holds.roles.size(), 4u);
  EXPECT_TRUE(holds.roles[1].text && !holds.roles[1].optional && holds.roles[1].types.empty());
  EXPECT_EQ(holds.roles[2].types, (std::vector<std::uint16_t>{world.type("ORGANIZATION"), world.type("LOCATION")}));
  EXPECT_EQ(holds.roles[2].prepositions, (std::vector<std::uint64_t>{unicode::key_of("of"), unicode::key_of("at")}));
  EXPECT_TRUE(holds.roles[3].optional && holds.roles[3].prepositions.empty());
  ASSERT_EQ(rules.examples.size(), 2u);
  const Example& example = rules.examples[0];
  EXPECT_TRUE(example.of_relation && !example.never);
  EXPECT_EQ(example.place.line, 4u);
  ASSERT_EQ(example.relations.size(), 1u);
  EXPECT_EQ(example.relations[0].status, "negated");
  ASSERT_EQ(example.relations[0].parts.size(), 2u);
  EXPECT_EQ(example.relations[0].parts[1].role, 1u);
  EXPECT_EQ(example.relations[0].parts[1].text, "mayor");
  EXPECT_TRUE(rules.examples[1].never);
}

TEST(RuleSet, ComesFromNothing) {
  World world;
  EXPECT_TRUE(compiled(world, "").stages.empty());
  EXPECT_TRUE(found(compiled(world, "# nothing\n").relation_program, lattice_of("a")).empty());
  Environment nothing;
  const std::vector<NamedSource> sources{{"a.rules", "use \"b.rules\"\nentity X { a }"}};
  const Result<RuleSet> rules = compile(sources, nothing);
  ASSERT_FALSE(rules);
  EXPECT_EQ(rules.error().findings[0].message, "rules that come as text cannot use files");
  EXPECT_EQ(rules.error().findings[1].message, "there is no type 'X'");
}

}  // namespace
}  // namespace gazette::rules
