// Any bytes as a rule file give rules or findings; run under AddressSanitizer this is the room's proof of it.

#include <random>

#include "rules/clause_support.hpp"

namespace gazette::rules {
namespace {

using namespace testing;

constexpr std::string_view whole = R"(# everything once
use "common.rules"
stage 2
let tail = ( a | b{1,2} ) .. c*
list post = "minister" | "prime minister"
entity PERSON {
  stage 1
  name:( @given? %Capitalized{1,3} ) "," [the] @post <be|go> <@post>   weight 2.5
  !after:(x) before:(y|z) ^ tail /a[b-c]+\/d/i {LOCATION}+ $ ..{0,4} 'S U.S
  example "Bo Chan, the minister" => "Bo Chan" and "minister"
  never "nobody"
}
relation meets(subject: PERSON|NORP, object: PERSON, place?: LOCATION by in|at, why?: TEXT) symmetric {
  subject and object <meet> [with] why:( tail )
  subject <meet> !place object
  example "A met B." => subject "A", object "B", status negated; subject "A"
}
)";

// Compiles, and where that succeeds matches; whatever happens, findings lie inside the source.
void expect_sane(const std::string& source) {
  World world;
  world.files["common.rules"] = "let other = b";
  const Result<RuleSet> rules = world.compile(source);
  const std::vector<Finding>& findings = rules ? rules->warnings : rules.error().findings;
  if (!rules) {
    EXPECT_FALSE(findings.empty()) << source;
  }
  for (const Finding& finding : findings) {
    ASSERT_GE(finding.line, 1u);
    ASSERT_GE(finding.column, 1u);
    ASSERT_LE(finding.span.begin, finding.span.end);
    ASSERT_FALSE(finding.message.empty());
  }
  if (!rules) return;
  Lattice lattice = lattice_of("Bo Chan, the prime minister is x abd a b c");
  add_mention(lattice, 3, 5, 1);
  for (const Stage& stage : rules->stages) found(stage.program, lattice);
  found(rules->relation_program, clause_of(world, "Ann+Bo:PERSON <meet> with/ a b c: in/ Oslo:LOCATION"));
}

TEST(Damage, TheWholeFileIsSound) {
  World world;
  world.files["common.rules"] = "";
  compiled(world, std::string(whole));
}

TEST(Damage, EveryLengthOfAFileGivesRulesOrFindings) {
  for (std::size_t size = 0; size <= whole.size(); ++size) expect_sane(std::string(whole.substr(0, size)));
}

TEST(Damage, EveryChangedByteGivesRulesOrFindings) {
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char byte : {'\0', '\n', '"', '(', ')', '{', '}', '|', '.', '\xFF', '\xE2', ' '}) {
      std::string text(whole);
      text[at] = byte;
      expect_sane(text);
    }
  }
}

TEST(Damage, RandomBytesAndTokensGiveFindings) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const std::vector<std::string> parts{
      "entity", "relation", "let",  "list", "use", "stage", "example", "never",  "weight", "symmetric", "A",
      "b",      "\"x\"",    "=>",   "..",   "(",   ")",     "[",       "]",      "{",      "}",         "<",
      ">",      "|",        "*",    "+",    "?",   "!",     "^",       "$",      ",",      ":",         ";",
      "=",      "@title",   "%Any", "/a/",  "3",   "\n",    "\n",      "name:(", "by",     "and"};
  for (int round = 0; round < 3000; ++round) {
    std::string bytes, tokens = round % 2 == 0 ? "entity A {\n" : "";
    for (std::size_t i = random() % 60; i > 0; --i) {
      bytes += static_cast<char>(random() % 256);
      tokens += parts[random() % parts.size()] + " ";
    }
    expect_sane(bytes);
    expect_sane(tokens);
  }
}

TEST(Damage, LargeFilesOfFaultsAreReadOnce) {
  expect_sane(std::string(1'000'000, '('));
  expect_sane(std::string(1'000'000, '\xFF'));
  std::string lines = "entity A {\n";
  for (int i = 0; i < 100'000; ++i) lines += "( b\n example\n ] |\n";
  expect_sane(lines);
  std::string uses = "entity A {\n";
  for (int i = 0; i < 20'000; ++i) uses += "a" + std::to_string(i) + " b\n";
  expect_sane(uses + "}");
  std::string large = "entity A {\n";
  for (int i = 0; i < 20'000; ++i) large += "a{100}{30}\n";
  expect_sane(large + "}");
  std::string list = "list l = \"a b\"";
  for (int i = 0; i < 5'000; ++i) list += "|\"a" + std::to_string(i) + "\"";
  list += "\nentity A {\n";
  for (int i = 0; i < 20'000; ++i) list += "@l c\n";
  expect_sane(list + "}");
  std::string roles = "relation r(a: PERSON";
  for (int i = 0; i < 300; ++i) roles += ", r" + std::to_string(i) + ": PERSON";
  expect_sane(roles + ") { a r5 r299 }");
}

}  // namespace
}  // namespace gazette::rules
