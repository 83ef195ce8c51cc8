#include <optional>

#include "rules/clause_support.hpp"

namespace gazette::rules {
namespace {

using namespace testing;

constexpr const char* meets = R"(
relation meets(subject: PERSON|LOCATION, object: PERSON|LOCATION, place?: LOCATION by in|at) symmetric {
  %PATTERN%
  example "Ann Lee met Bo Chan." => subject "Ann Lee", object "Bo Chan"
})";

// "Trump meets Kim" of the first match, its arguments' texts by role; "" where there is none.
std::string roles_of(const std::string& pattern, const std::string& clause) {
  World world;
  std::string source = meets;
  source.replace(source.find("%PATTERN%"), 9, pattern);
  const RuleSet rules = compiled(world, source);
  const Lattice lattice = clause_of(world, clause);
  const std::vector<Match> matches = found(rules.relation_program, lattice);
  if (matches.empty()) return "";
  EXPECT_EQ(matches.size(), 1u) << "a pattern matches a clause once";
  std::string out;
  for (const Capture& capture : matches[0].captures) {
    if (capture.empty()) continue;
    if (!out.empty()) out += ' ';
    if (capture.item != no_item)
      out += lattice.items[capture.item].text;
    else
      out += std::to_string(capture.from) + "-" + std::to_string(capture.to);
  }
  return out;
}

struct ClauseCase {
  const char* pattern;
  const char* clause;
  const char* roles;
};

void expect_roles(std::span<const ClauseCase> cases) {
  for (const ClauseCase& each : cases)
    EXPECT_EQ(roles_of(each.pattern, each.clause), each.roles) << each.pattern << " on " << each.clause;
}

TEST(RelationPattern, SkipsAdjunctsThatItDoesNotName) {
  const ClauseCase cases[] = {
      {"subject <meet> [with] object", "Trump:PERSON <meet> Kim:PERSON in/ Hanoi:LOCATION", "Trump Kim"},
      {"subject <meet> [with] object", "Trump:PERSON <meet> in/ Hanoi:LOCATION with/ Kim:PERSON", "Trump Kim"},
      {"subject <meet> [with] object", "in/ Hanoi:LOCATION Trump:PERSON ~also <meet> ~briefly Kim:PERSON", "Trump Kim"},
      {"subject <meet> [with] object", "Ann:PERSON of Kent:LOCATION <meet> Bo:PERSON", "Ann Bo"},
      {"subject <meet> [with] object", "Ann:PERSON <meet> in/ Oslo:LOCATION 's centre: Bo:PERSON", "Ann Bo"},
      {"subject <meet> [with] object", "Ann:PERSON <meet> in/ Oslo:LOCATION", ""},
      {"subject <meet> [with] object", "Ann:PERSON <meet> targets:", ""},
      {"subject <meet> [with] object", "Cy:PERSON <see> Ann:PERSON <meet> Bo:PERSON", ""},
      {"subject <hold> (<talk>|<summit>) with object", "Ann:PERSON <hold> talk: in/ Oslo:LOCATION with/ Bo:PERSON",
       "Ann Bo"},
      {"subject <meet> object in place", "Ann:PERSON <meet> Bo:PERSON on/ Friday: in/ Oslo:LOCATION", "Ann Bo Oslo"},
      {"subject 's <meeting> with object", "Ann:PERSON 's meeting: with/ Bo:PERSON", "Ann Bo"},
      {"subject <hold> a <talk> with object", "Ann:PERSON <hold> talk: with/ Bo:PERSON", "Ann Bo"},
  };
  expect_roles(cases);
}

TEST(RelationPattern, ReadsTwoRolesFromOneArgument) {
  const ClauseCase cases[] = {
      {"subject and object <meet>", "Trump+Kim:PERSON <meet> in/ Oslo:LOCATION", "Trump+Kim Trump+Kim"},
      {"subject and object <meet>", "Trump:PERSON <meet> Kim:PERSON", ""},
      {"<talk> between subject and object", "talk: between/ Trump+Kim:PERSON", "Trump+Kim Trump+Kim"},
      {"<talk> between subject and object", "talk: in/ Oslo:LOCATION between/ Ann:PERSON and Bo:PERSON", "Ann Bo"},
  };
  expect_roles(cases);
}

TEST(RelationPattern, LooksAheadOverAdjuncts) {
  const ClauseCase cases[] = {
      {"subject <meet> object !with", "Ann:PERSON <meet> Bo:PERSON with/ joy:", ""},
      {"subject <meet> object !with", "Ann:PERSON <meet> Bo:PERSON in/ Oslo:LOCATION with/ joy:", ""},
      {"subject <meet> object !with", "Ann:PERSON <meet> Bo:PERSON in/ Oslo:LOCATION", "Ann Bo"},
      {"subject <meet> object $", "Ann:PERSON <meet> Bo:PERSON in/ Oslo:LOCATION", "Ann Bo"},
      {"subject <meet> object $", "Ann:PERSON <meet> Bo:PERSON talk:", ""},
  };
  expect_roles(cases);
}

TEST(RelationPattern, TakesOnlyTheTypesOfItsRoles) {
  EXPECT_EQ(roles_of("subject <meet> object", "Reuters:ORGANIZATION <meet> Bo:PERSON"), "");
  EXPECT_EQ(roles_of("subject <meet> object", "Oslo:LOCATION <meet> Bo:PERSON"), "Oslo Bo");
}

TEST(RelationPattern, TakesWordsForATextRole) {
  World world;
  const RuleSet rules = compiled(world, R"(
    relation holds(subject: PERSON, title: TEXT, org?: ORGANIZATION by of) {
      subject <be> title
      subject <serve> as title:( <head> of <staff> )
      example "Ann Lee is minister." => subject "Ann Lee", title "minister"
    })");
  const Lattice copula = clause_of(world, "Ann:PERSON <be> minister: of/ Acme:ORGANIZATION");
  const std::vector<Match> first = found(rules.relation_program, copula);
  ASSERT_EQ(first.size(), 1u);
  EXPECT_EQ(first[0].captures[1], (Capture{2, 3, 2}));
  EXPECT_TRUE(first[0].captures[2].empty());
  const Lattice staff = clause_of(world, "Ann:PERSON <serve> ~long as/ head: of/ staff:");
  const std::vector<Match> second = found(rules.relation_program, staff);
  ASSERT_EQ(second.size(), 1u);
  EXPECT_EQ(second[0].pattern, 1u);
  EXPECT_EQ(second[0].captures[1], (Capture{4, 7, no_item}));
}

TEST(RelationPattern, NeedsNothingButItsSentence) {
  World world;
  const RuleSet rules = compiled(world, "relation met(X: PERSON, Y: PERSON, Z?: LOCATION) { X met Y in Z }");
  const Lattice lattice = clause_of(world, "Ann:PERSON <met> Bo:PERSON in/ Oslo:LOCATION");
  const std::vector<Match> matches = found(rules.relation_program, lattice);
  ASSERT_EQ(matches.size(), 1u);
  EXPECT_EQ(lattice.items[matches[0].captures[2].item].text, "Oslo");
  EXPECT_EQ(rules.relation_patterns[0].place.label, "test:1");
}

}  // namespace
}  // namespace gazette::rules
