#include "rules/import.hpp"

#include "rules/support.hpp"

namespace gazette::rules {
namespace {

using namespace testing;

class ImportWorld : public World {
 public:
  ImportWorld() {
    environment.lists = {"number_word", "determiner",  "pronoun",      "personal_pronoun",
                         "possessive",  "preposition", "conjunction",  "subordinator",
                         "modal",       "be",          "have",         "do",
                         "negation",    "relative",    "question_word"};
  }
};

// The matches of all rules of a file, by stage.
std::string matches_of_file(const std::string& name, const std::string& source, std::string_view text) {
  ImportWorld world;
  const auto rules = world.compile(source, name);
  if (!rules) return to_string(rules.error());
  std::string out;
  for (const Stage& stage : rules->stages) {
    Lattice lattice = lattice_of(text);
    if (text.starts_with("Ann")) add_mention(lattice, 0, 2, world.type("PERSON"));
    if (text.starts_with("Seven")) lattice.items[0].lists[0] = 1;
    lattice.items[0].verb_lemma = text.starts_with("Met") ? unicode::key_of("meet") : 0;
    const std::string matches = testing::shown(found(stage.program, lattice));
    out += (out.empty() || matches.empty() ? "" : " ") + matches;
  }
  return out;
}

TEST(ImportSpacy, ReadsEachConditionAndOperator) {
  const struct {
    const char* pattern;
    const char* text;
    const char* matches;
  } cases[] = {
      {R"("Apple Inc.")", "apple inc. Apple Inc. Apple Inc", "3-5 5-7"},
      {R"([{"LOWER": "san"}, {"LOWER": "francisco"}])", "SAN Francisco san francisco", "0-2 2-4"},
      {R"([{"lower": "san"}])", "San", "0-1"},
      {R"([{"ORTH": "San"}])", "SAN San", "1-2"},
      {R"([{"TEXT": {"REGEX": "^[Uu](nited|K)$"}}])", "united xUnited UK", "0-1 2-3"},
      {R"([{"TEXT": {"REGEX": "ron"}}])", "iron ore", "0-1"},
      {R"([{"LOWER": {"IN": ["euro", "so-called"]}}])", "Euro so-called", "0-1 1-4"},
      {R"([{"LOWER": {"NOT_IN": ["a", "b"]}}])", "A c B", "1-2"},
      {R"([{"LEMMA": "meet"}])", "Met meet saw", "0-1 1-2"},
      {R"([{"SHAPE": "Xxxxx"}])", "Apple Appless App apple", "0-1 1-2"},
      {R"([{"SHAPE": "dd"}])", "12 123 1 ab", "0-1"},
      {R"([{"IS_ALPHA": true}])", "Caf\u00E9 x1 7", "0-1"},
      {R"([{"IS_ALPHA": false}])", "Kim 7", "1-2"},
      {R"([{"IS_DIGIT": true}, {"LIKE_NUM": true}])", "7 3.5 Seven", "0-2"},
      {R"([{"LIKE_NUM": true}])", "Seven 8 nine", "0-1 1-2"},
      {R"([{"IS_TITLE": true}])", "Kim KIM McKim kim", "0-1"},
      {R"([{"IS_UPPER": true}])", "UN Kim J un", "0-1 2-3"},
      {R"([{"IS_LOWER": true, "LENGTH": {">=": 3}}])", "abc ab Abc", "0-1"},
      {R"([{"LENGTH": 2}])", "\u00E9a abc ab", "0-1 2-3"},
      {R"([{"IS_PUNCT": true}])", "a , b", "1-2"},
      {R"([{"IS_SENT_START": true, "LOWER": "a"}])", "a a", "0-1"},
      {R"([{"IS_CURRENCY": true}, {"IS_DIGIT": true}])", "$5 \u20AC 7", "0-2 2-4"},
      {R"([{"ENT_TYPE": "PERSON"}, {"LOWER": "left"}])", "Ann Lee left", "0-3"},
      {R"([{}, {"LOWER": "b"}])", "a b", "0-2"},
      {R"([{"LOWER": "a"}, {"LOWER": "b", "OP": "!"}])", "a b a c", "2-4"},
      {R"([{"LOWER": "a"}, {"LOWER": "b", "OP": "?"}, {"LOWER": "c"}])", "a c a b c", "0-2 2-5"},
      {R"([{"LOWER": "a", "OP": "+"}])", "a a b a", "0-2 3-4"},
      {R"([{"LOWER": "b"}, {"LOWER": "a", "OP": "*"}])", "b a a b", "0-3 3-4"},
      {R"([{"LOWER": "a", "OP": "{2}"}])", "a b a a", "2-4"},
      {R"([{"LOWER": "a", "OP": "{2,3}"}])", "a a a a b a", "0-3"},
      {R"([{"LOWER": "b"}, {"LOWER": "a", "OP": "{,1}"}])", "b a a", "0-2"},
  };
  for (const auto& each : cases)
    EXPECT_EQ(
        matches_of_file("x.jsonl", R"({"label": "THING", "pattern": )" + std::string(each.pattern) + "}", each.text),
        each.matches)
        << each.pattern << " in " << each.text;
}

TEST(ImportSpacy, TakesItsLabelsForOurTypesAndKeepsIdsAndLines) {
  ImportWorld world;
  const auto rules = world.compile(
      "{\"label\": \"ORG\", \"pattern\": \"Apple\", \"id\": \"apple\"}\n\n"
      "{\"label\": \"GADGET\", \"patterns\": [[{\"LOWER\": \"phone\"}], \"Pad\"]}\r\n",
      "own/names.jsonl");
  ASSERT_TRUE(rules) << to_string(rules.error());
  EXPECT_TRUE(rules->warnings.empty());
  ASSERT_EQ(rules->stages.size(), 1u);
  const auto& patterns = rules->stages[0].patterns;
  ASSERT_EQ(patterns.size(), 3u);
  EXPECT_EQ(patterns[0].type, world.type("ORGANIZATION"));
  EXPECT_EQ(patterns[0].place.label, "own/names.jsonl:1#apple");
  EXPECT_EQ(patterns[1].type, world.type("GADGET"));
  EXPECT_EQ(patterns[2].place.label, "own/names.jsonl:3");
}

TEST(ImportSpacy, TellsWhatItCannotCarryOverAndLeavesThatPatternOut) {
  ImportWorld world;
  const auto rules = world.compile(
      "{\"label\": \"A\", \"pattern\": [{\"POS\": \"PROPN\"}]}\n"
      "{\"label\": \"A\", \"pattern\": [{\"LOWER\": {\"FUZZY\": \"kim\"}}], \"note\": 1}\n"
      "{\"label\": \"A\", \"pattern\": \"Kim\"}\n",
      "x.jsonl");
  ASSERT_TRUE(rules) << to_string(rules.error());
  ASSERT_EQ(rules->stages[0].patterns.size(), 1u);
  ASSERT_EQ(rules->warnings.size(), 3u);
  EXPECT_EQ(to_string(rules->warnings[0]).substr(0, 74),
            "x.jsonl:1:29: warning: 'POS' is not carried over; this pattern is left out");
  EXPECT_EQ(rules->warnings[1].line, 2u);
}

TEST(ImportSpacy, TellsEveryFaultOfAFile) {
  ImportWorld world;
  const auto rules = world.compile(
      "{\"label\": \"A\"\n"
      "[1]\n"
      "{\"pattern\": \"Kim\"}\n"
      "{\"label\": \"A\"}\n"
      "{\"label\": \"A\", \"pattern\": []}\n"
      "{\"label\": \"A\", \"pattern\": [{\"LOWER\": 3}]}\n"
      "{\"label\": \"A\", \"pattern\": [{\"LOWER\": \"a\", \"OP\": \"??\"}]}\n"
      "{\"label\": \"A\", \"pattern\": [{\"TEXT\": {\"REGEX\": \"(\"}}]}\n"
      "{\"label\": \"A\", \"pattern\": [{\"OP\": \"*\"}]}\n"
      "{\"label\": \"A\", \"pattern\": [{\"IS_ALPHA\": \"yes\"}]}\n"
      "{\"label\": \"A\", \"pattern\": [{\"LENGTH\": {\"~\": 3}}]}\n"
      "{\"label\": \"A\", \"pattern\": [{\"ENT_TYPE\": \"NONE\"}]}\n",
      "x.jsonl");
  ASSERT_FALSE(rules);
  std::vector<std::uint32_t> lines;
  for (const Finding& finding : rules.error().findings) lines.push_back(finding.line);
  EXPECT_EQ(lines, (std::vector<std::uint32_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})) << to_string(rules.error());
}

TEST(ImportRegexner, ReadsExpressionsTypesAndPriorities) {
  const std::string file =
      "# degrees\n"
      "Bachelor of (Arts|Science)\tDEGREE\n"
      "[A-Z][a-z]+ U\\.S\\.\tDEGREE\tPERSON,LOC\t2.0\n";
  EXPECT_EQ(matches_of_file("x.tsv", file, "a Bachelor of Arts , bachelor of Science"), "1-4");
  EXPECT_EQ(matches_of_file("x.tsv", file, "the Bachelor U.S. and"), "1-3");
  // A name keeps its type unless the third column gives it away.
  EXPECT_EQ(matches_of_file("x.tsv", "Ann Lee\tDEGREE\n", "Ann Lee left"), "");
  EXPECT_EQ(matches_of_file("x.tsv", "Ann Lee\tDEGREE\tLOC\n", "Ann Lee left"), "");
  EXPECT_EQ(matches_of_file("x.tsv", "Ann Lee\tDEGREE\tPERSON\n", "Ann Lee left"), "0-2");
  EXPECT_EQ(matches_of_file("x.tsv", "Ann Lee\tPERSON\n", "Ann Lee left"), "0-2");
}

TEST(ImportRegexner, PutsHigherPrioritiesIntoLaterStages) {
  ImportWorld world;
  const auto rules = world.compile("a\tA\t\t5\nb\tA\nc\tB\t\t-1\n", "x.tsv");
  ASSERT_TRUE(rules) << to_string(rules.error());
  ASSERT_EQ(rules->stages.size(), 3u);
  EXPECT_EQ(rules->stages[0].patterns[0].place.label, "x.tsv:3");
  EXPECT_EQ(rules->stages[2].patterns[0].place.label, "x.tsv:1");
}

TEST(ImportRegexner, TellsFaultsAndWhatIsLeftOut) {
  ImportWorld world;
  const auto good = world.compile("( /a/ )\tA\nb\tA\t\t1\t2\nc\tA\n", "x.tsv");
  ASSERT_TRUE(good) << to_string(good.error());
  ASSERT_EQ(good->warnings.size(), 2u);
  EXPECT_EQ(good->warnings[1].line, 2u);
  EXPECT_EQ(good->warnings[1].column, 8u);
  const auto bad = world.compile("lonely\na\tA\t\thigh\n(\tA\n", "x.tsv");
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().findings.size(), 3u) << to_string(bad.error());
}

}  // namespace
}  // namespace gazette::rules
