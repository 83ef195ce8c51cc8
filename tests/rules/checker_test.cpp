#include "rules/checker.hpp"

#include "rules/support.hpp"

namespace gazette::rules {
namespace {

using namespace testing;

struct FaultCase {
  const char* text;
  const char* findings;  // "line:column message" each, split by a line end.
};

std::string listed(const std::vector<Finding>& findings) {
  std::string all;
  for (const Finding& finding : findings)
    all += (all.empty() ? "" : "\n") + std::to_string(finding.line) + ":" + std::to_string(finding.column) + " " +
           finding.message;
  return all;
}

// Faults of a file, without its warnings.
std::string faults_of(const std::string& text) {
  World world;
  const Result<RuleSet> rules = world.compile(text);
  if (rules) return "";
  std::vector<Finding> errors = rules.error().findings;
  std::erase_if(errors, [](const Finding& finding) { return finding.severity == Severity::Warning; });
  return listed(errors);
}

TEST(Checker, NamesWhatDoesNotExist) {
  const FaultCase cases[] = {
      {"entity X { @titel a }", "1:12 there is no list 'titel' (did you mean 'title'?)"},
      {"list posts = \"a\"\nentity X { @post @zzz }",
       "2:12 there is no list 'post' (did you mean 'posts'?)\n2:18 there is no list 'zzz'"},
      {"entity X { <@title> }", "1:12 <@title> wants a list written in the rules: 'list title = …'"},
      {"entity X { {PERSN} a }", "1:12 there is no type 'PERSN' (did you mean 'PERSON'?)"},
      {"entity X { %Capitalised }", "1:12 there is no shape '%Capitalised' (did you mean 'Capitalized'?)"},
      {"entity X { nam:(a) b }", "1:12 an entity rule captures 'name' only, not 'nam' (did you mean 'name'?)"},
      {"entity X { /a(b/ }", "1:12 not a regular expression"},
      {"relation r(s: PERSON, o: PERSN) { s a o }", "1:26 there is no type 'PERSN' (did you mean 'PERSON'?)"},
      {"relation r(s: PERSON) { s a oo:(b) }", "1:29 the relation declares no role 'oo'"},
  };
  for (const FaultCase& each : cases) {
    const std::string faults = faults_of(each.text);
    EXPECT_EQ(faults.substr(0, std::string_view(each.findings).size()), each.findings) << each.text;
  }
}

TEST(Checker, RefusesWhatCannotBeMeant) {
  const FaultCase cases[] = {
      {"entity X { [a] }", "1:12 this pattern can match nothing at all"},
      {"entity X { a* .. }", "1:12 this pattern can match nothing at all"},
      {"entity X { ^ $ }", "1:12 this pattern can match nothing at all"},
      {"entity X { a !b* }", "1:14 what follows '!' can match nothing, so this never holds"},
      {"entity X { after:(a b) c }",
       "1:12 'after:( … )' looks back over one word or mention: no sequence, repetition or role in it"},
      {"entity X { after:(a*) c }",
       "1:12 'after:( … )' looks back over one word or mention: no sequence, repetition or role in it"},
      {"entity X { (((a{100}){100}){100}){100} }",
       "1:12 the pattern is too large: repetitions of repetitions count by their product"},
      {"entity X { name:(a name:(b)) }", "1:20 'name' stands inside itself"},
      {"relation r(s: PERSON) { s:(<see> s) }", "1:34 's' stands inside itself"},
      {"entity TEXT { a }", "1:8 TEXT is the type of words, not of names"},
      {"relation r(s: PERSON, s: PERSON) { s a }", "1:23 the role 's' is already declared"},
      {"relation r(status: PERSON) { status a }",
       "1:12 'status' means something else in a pattern or example; choose another name"},
      {"relation r(a1: PERSON, a2: PERSON) symmetric { a1 met }", "1:48 the pattern does not say where 'a2' stands"},
      {"relation r(subject: PERSON, object: PERSON) { subject met objcet }",
       "1:47 the pattern does not say where 'object' stands (is 'objcet' meant for it?)"},
      {"relation r(s: PERSON) symmetric { s a }", "1:10 a symmetric relation has two roles at least"},
      {"relation r(a: DATE, b: DATE, c: DATE, d: DATE, e: DATE, f: DATE, g: DATE, h: DATE, i?: DATE) { a b c d e f g h "
       "}",
       "1:84 a relation has 8 roles at most"},
  };
  for (const FaultCase& each : cases) EXPECT_EQ(faults_of(each.text), each.findings) << each.text;
}

TEST(Checker, LetsAPrepositionBringARoleThatMustBeThere) {
  EXPECT_EQ(faults_of("relation visits(s: PERSON, place: LOCATION by in|to) { s <travel> }"), "");
}

TEST(Checker, RefusesNamesGivenTwice) {
  const FaultCase cases[] = {
      {"let x = a\nlet x = b\nentity X { x }", "2:5 the pattern 'x' is already defined in line 1"},
      {"list x = \"a\"\n\nlist x = \"b\"\nentity X { @x }", "3:6 the list 'x' is already defined in line 1"},
      {"relation r(s: DATE) { s a }\nrelation r(s: DATE) { s b }",
       "2:10 the relation 'r' is already declared in line 1"},
  };
  for (const FaultCase& each : cases) EXPECT_EQ(faults_of(each.text), each.findings) << each.text;
}

TEST(Checker, FindsPatternsMadeOfThemselves) {
  EXPECT_EQ(faults_of("let x = a x\nentity X { x b }"), "1:11 'x' is made of itself");
  EXPECT_EQ(faults_of("let x = a y\nlet y = b [x]\nentity X { x }"), "2:12 'x' is made of itself");
}

TEST(Checker, BoundsWhatPatternsBecomeWrittenOut) {
  std::string text = "let p0 = a b\n";
  for (int i = 1; i < 60; ++i)
    text += "let p" + std::to_string(i) + " = p" + std::to_string(i - 1) + " p" + std::to_string(i - 1) + "\n";
  EXPECT_NE(faults_of(text + "entity X { p59 }").find("too large"), std::string::npos);
  text = "let p0 = a b\n";
  for (int i = 1; i < 5000; ++i) text += "let p" + std::to_string(i) + " = (p" + std::to_string(i - 1) + ")\n";
  EXPECT_NE(faults_of(text + "entity X { p4999 }").find("too large"), std::string::npos);
}

TEST(Checker, ChecksWhatExamplesSay) {
  const FaultCase cases[] = {
      {"entity X { a\n example \"one\" => \"two\"\n}", "2:2 the example's text does not have the name 'two'"},
      {"relation r(subject: DATE) { subject a\n example \"x\" => subjcet \"x\", status negatd\n}",
       "2:17 the relation declares no role 'subjcet' (did you mean 'subject'?)\n"
       "2:37 a status is actual, planned, possible or negated (did you mean 'negated'?)"},
  };
  for (const FaultCase& each : cases) EXPECT_EQ(faults_of(each.text), each.findings) << each.text;
}

TEST(Checker, WarnsOfRulesWithoutExampleOrPattern) {
  World world;
  const RuleSet rules = compiled(world, "entity X { a }\nentity Y {\n b\n never \"c\"\n}\nentity Z {\n}");
  EXPECT_EQ(listed(rules.warnings), "1:8 'X' has no example\n6:8 'Z' has no pattern");
  EXPECT_EQ(rules.warnings[0].severity, Severity::Warning);
}

}  // namespace
}  // namespace gazette::rules
