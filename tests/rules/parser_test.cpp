#include "rules/parser.hpp"

#include <gtest/gtest.h>

namespace gazette::rules {
namespace {

// The tree of a pattern in brackets: every construct with its name.
std::string shown(const FileTree& tree, NodeId id) {
  const Node& node = tree[id];
  const auto bounds = [&] {
    return "{" + std::to_string(node.min) + "," + (node.max == Node::unbounded ? "" : std::to_string(node.max)) + "}";
  };
  const auto children = [&](const std::string& open, const std::string& separator) {
    std::string out = open;
    for (std::size_t i = 0; i < node.children.size(); ++i)
      out += (i == 0 ? "" : separator) + shown(tree, node.children[i]);
    return out + ")";
  };
  switch (node.kind) {
    case Node::Kind::Word:
      return node.text;
    case Node::Kind::Exact:
      return "\"" + node.text + "\"";
    case Node::Kind::Lemma: {
      std::string out;
      for (const std::string& name : node.names) out += (out.empty() ? "<" : "|") + name;
      return out + ">";
    }
    case Node::Kind::LemmaList:
      return "<@" + node.text + ">";
    case Node::Kind::List:
      return "@" + node.text;
    case Node::Kind::Regex:
      return "/" + node.text + "/" + (node.ignores_case ? "i" : "");
    case Node::Kind::Shape:
      return "%" + node.text;
    case Node::Kind::Type:
      return "{" + node.text + "}";
    case Node::Kind::Capture:
    case Node::Kind::Before:
    case Node::Kind::After:
      return children(node.text + ":(", "");
    case Node::Kind::Not:
      return children("not(", "");
    case Node::Kind::Sequence:
      return children("(", " ");
    case Node::Kind::Alternatives:
      return children("(", "|");
    case Node::Kind::Repeat:
      return children("rep" + bounds() + "(", "");
    case Node::Kind::Gap:
      return "gap" + bounds();
    case Node::Kind::Begin:
      return "^";
    case Node::Kind::End:
      return "$";
  }
  return "?";
}

struct Parsed {
  FileTree tree;
  std::vector<Finding> findings;
};
Parsed parsed(std::string_view text) {
  const base::SourceText source("a.rules", text);
  Findings findings(source);
  FileTree tree = parse(findings);
  return {std::move(tree), std::move(findings.all())};
}

struct PatternCase {
  const char* pattern;
  const char* tree;
};

TEST(Parser, BindsOperatorsAsTheGrammarSays) {
  const PatternCase cases[] = {
      {"a b|c d", "((a b)|(c d))"},
      {"a b*", "(a rep{0,}(b))"},
      {"a+ b? c{2} d{1,3} e{4,}", "(rep{1,}(a) rep{0,1}(b) rep{2,2}(c) rep{1,3}(d) rep{4,}(e))"},
      {"!a* b", "(not(rep{0,}(a)) b)"},
      {"!!a", "not(not(a))"},
      {"[a b] c", "(rep{0,1}((a b)) c)"},
      {"a .. b", "(a gap{0,8} b)"},
      {"a ..{0,4} b ..{2} c ..* d", "(a gap{0,4} b gap{2,2} c gap{0,} d)"},
      {"name:( @given? (a|the) )", "name:((rep{0,1}(@given) (a|the)))"},
      {"before:(a) after:(b)", "(before:(a) after:(b))"},
      {"<meet|see> <@act> {PERSON} /x\\/y/i \"Kim\" %Any", "(<meet|see> <@act> {PERSON} /x/y/i \"Kim\" %Any)"},
      {"{PERSON}{2}", "rep{2,2}({PERSON})"},
      {"^ a $", "(^ a $)"},
      {"a weight 3", "a"},
      {"a weight b", "(a weight b)"},
      {"(a\n   b)", "(a b)"},
      {"2018 's", "(2018 's)"},
  };
  for (const PatternCase& each : cases) {
    const Parsed result = parsed("entity A {\n" + std::string(each.pattern) + "\n}");
    EXPECT_TRUE(result.findings.empty()) << each.pattern << "\n" << to_string(result.findings.at(0));
    ASSERT_EQ(result.tree.blocks.size(), 1u) << each.pattern;
    ASSERT_EQ(result.tree.blocks[0].patterns.size(), 1u) << each.pattern;
    EXPECT_EQ(shown(result.tree, result.tree.blocks[0].patterns[0].root), each.tree) << each.pattern;
  }
}

TEST(Parser, ReadsEveryDeclaration) {
  const Parsed result = parsed(R"(
# people
use "common.rules"
stage 2
let tail = (a|b) c
list post = "minister" |
            "prime minister"
entity PERSON {
  stage 3
  name:( %Capitalized{1,3} ) tail   weight 2.5
  @post %Capitalized                weight -1
  example "Ann Lee a c" => "Ann Lee"
  example "Ann and Bo left" => "Ann" and "Bo"
  never "Minister"
}
relation meets(subject: PERSON|NORP, object: PERSON,
               place?: LOCATION by in|at|"next to", title?: TEXT) symmetric {
  subject <meet> object
  example "A met B; then C." => subject "A", object "B", status negated; subject "A",
                                object "C"
}
entity THING { a b })");
  ASSERT_TRUE(result.findings.empty()) << to_string(result.findings[0]);
  const FileTree& tree = result.tree;
  ASSERT_EQ(tree.uses.size(), 1u);
  EXPECT_EQ(tree.uses[0].text, "common.rules");
  ASSERT_EQ(tree.lets.size(), 1u);
  ASSERT_EQ(tree.lists.size(), 1u);
  EXPECT_EQ(tree.lists[0].phrases.size(), 2u);
  ASSERT_EQ(tree.blocks.size(), 3u);
  const BlockTree& person = tree.blocks[0];
  EXPECT_EQ(person.stage, 3u);
  ASSERT_EQ(person.patterns.size(), 2u);
  EXPECT_FLOAT_EQ(person.patterns[0].weight, 2.5f);
  EXPECT_FLOAT_EQ(person.patterns[1].weight, -1);
  ASSERT_EQ(person.examples.size(), 3u);
  EXPECT_EQ(person.examples[1].names, (std::vector<std::string>{"Ann", "Bo"}));
  EXPECT_TRUE(person.examples[2].never);
  const BlockTree& meets = tree.blocks[1];
  EXPECT_TRUE(meets.is_relation && meets.symmetric);
  ASSERT_EQ(meets.roles.size(), 4u);
  EXPECT_EQ(meets.roles[0].types.size(), 2u);
  EXPECT_FALSE(meets.roles[1].optional);
  EXPECT_TRUE(meets.roles[2].optional);
  EXPECT_EQ(meets.roles[2].prepositions.size(), 3u);
  ASSERT_EQ(meets.examples.size(), 1u);
  ASSERT_EQ(meets.examples[0].relations.size(), 2u);
  EXPECT_EQ(meets.examples[0].relations[0].parts[2].text, "negated");
  EXPECT_EQ(tree.blocks[2].stage, 2u) << "the stage of the file";
}

struct FaultCase {
  const char* text;
  const char* findings;  // "line:column message" each, split by a line end.
};

TEST(Parser, LocatesEveryFaultOfAFileAndGoesOn) {
  const FaultCase cases[] = {
      {"entitty A {\n a\n}",
       "1:1 expected 'entity', 'relation', 'let', 'list', 'use' or 'stage', found 'entitty' (did you mean 'entity'?)"},
      {"entity {\n a\n b ]\n}",
       "1:8 expected the name of a type, found '{'\n3:4 expected the end of the line, found ']'"},
      {"entity A {\n (a b\n example \"x\" => \"x\"\n c )\n}",
       "2:6 expected ')', found the end of the line\n4:4 expected the end of the line, found ')'"},
      {"entity A {\n a\n\nentity B {\n b\n}", "1:10 this '{' is not closed: expected '}' before 'entity'"},
      {"entity A {\n a", "1:10 this '{' is not closed: expected '}' before the end of the file"},
      {"entity A {\n a , b\n c{3,1}\n d{9999}\n e:f\n <>\n {}\n a | \n}",
       "2:4 expected a pattern; to match ',' write it in double quotes\n"
       "3:3 the upper bound is below the lower one\n"
       "4:4 expected a whole number from 0 to 100\n"
       "5:4 expected '(' after 'e:', found 'f'\n"
       "6:3 expected a word in its base form, found '>'\n"
       "7:3 expected the name of a type, found '}'\n"
       "8:6 expected a pattern, found the end of the line"},
      {"entity A {\n example \"x\"\n a\n}", "2:13 expected '=>' and what the example shows, found the end of the line"},
      {"entity A { a , b }\nlet = c\nstage x\nstage 0\nuse common",
       "1:14 expected a pattern; to match ',' write it in double quotes\n2:5 expected a name for the pattern, found "
       "'='\n"
       "3:7 expected the number of a stage, found 'x'\n4:7 expected a stage from 1 to 99\n"
       "5:5 expected the name of a rule file in double quotes, found 'common'"},
      {"relation r(a: B, c) {\n a b\n stage 2\n}\nlist l = \"a\" | b",
       "1:19 expected ':' and the types of 'c', found ')'\n3:2 'stage' orders entity rules only\n"
       "5:16 expected a word or phrase in double quotes, found 'b'"},
      {"relation r(a: B {\n a b\n}", "1:17 expected ',' or ')', found '{'"},
      {"relation r(a: B) {\n a\n example \"x\" => a \"x\", status \"no\"\n}",
       "3:31 expected actual, planned, possible or negated, found a string"},
      {"entity A {\n \"\" a\n}", "2:2 an empty string matches nothing"},
  };
  for (const FaultCase& each : cases) {
    std::string all;
    for (const Finding& finding : parsed(each.text).findings)
      all += (all.empty() ? "" : "\n") + std::to_string(finding.line) + ":" + std::to_string(finding.column) + " " +
             finding.message;
    EXPECT_EQ(all, each.findings) << each.text;
  }
}

TEST(Parser, ShowsTheLineAFaultStandsIn) {
  const std::vector<Finding> findings = parsed("# é\nentity A {\n  né \"é\" )\n}").findings;
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(to_string(findings[0]),
            "a.rules:3:10: error: expected the end of the line, found ')'\n    né \"é\" )\n           ^");
}

TEST(Parser, LimitsHowDeepBracketsNest) {
  const auto nested = [](std::size_t depth, const char* open, const char* close) {
    std::string text = "entity A {\n";
    for (std::size_t i = 0; i < depth; ++i) text += open;
    text += "a";
    for (std::size_t i = 0; i < depth; ++i) text += close;
    return parsed(text + "\n}").findings;
  };
  EXPECT_TRUE(nested(max_nesting, "(", ")").empty());
  for (const char* open : {"(", "[", "!", "name:("}) {
    const std::string close = *open == '!' ? "" : *open == '[' ? "]" : ")";
    const std::vector<Finding> findings = nested(200'000, open, close.c_str());
    ASSERT_EQ(findings.size(), 1u) << open;
    EXPECT_EQ(findings[0].message, "brackets are nested deeper than 40") << open;
  }
  EXPECT_EQ(nested(1, "", std::string(200'000, '+').c_str())[0].message, "too many repetitions of one element");
}

}  // namespace
}  // namespace gazette::rules
