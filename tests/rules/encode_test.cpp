#include "rules/encode.hpp"

#include <random>

#include "rules/clause_support.hpp"
#include "rules/support.hpp"

namespace gazette::rules {
namespace {

using namespace testing;

// Every kind of atom and instruction.
constexpr const char* everything = R"(list office = "prime minister" | "envoy" | "judge" | "Mr."
let who = %Capitalized{1,3}
entity PERSON {
  @title name:( who ) weight 2.5
  "Dr." name:( /[A-Z][a-z]+/ who? )
  @office name:( who ) !after:( <say> ) ..{0,2} (<speak>|<@office>) $
  example "Dr. Ann Lee spoke." => "Ann Lee"
}
stage 3
entity SQUAD { ^ {PERSON} and {PERSON} before:( /x+/i ) }
relation meets(subject: PERSON|SQUAD, object: PERSON|SQUAD, place?: LOCATION by in|at) symmetric {
  subject <meet> [with] object
  subject <hold|have> <talk> with object
  subject and object <meet>
  example "Ann met Bo." => subject "Ann", object "Bo"
}
relation says(subject: PERSON, words: TEXT) { subject <say> words:( .. ) }
)";

Vocabulary vocabulary_of(const World& world) {
  Vocabulary vocabulary{world.environment.lists, std::vector<std::string_view>(world.types.size() + 1)};
  for (const auto& [name, number] : world.types) vocabulary.types[number] = name;
  return vocabulary;
}

// A set of rules, its bytes, and what they were made of.
struct Encoded {
  World world;
  std::string text;
  RuleSet rules;
  std::vector<std::byte> bytes;
  std::vector<RuleSource> sources;

  explicit Encoded(const std::string& source) : text(source), rules(compiled(world, text)) {
    bytes = encode(rules, vocabulary_of(world));
    sources.push_back({"test.rules", text});
  }
  std::optional<RuleSet> decoded(const Environment& environment) const {
    std::optional<RuleSet> read = decode(bytes, sources, environment);
    if (!read) return read;
    std::vector<RuleSet> parts;
    parts.push_back(std::move(*read));
    return join(std::move(parts));
  }
};

constexpr std::string_view sentence = "Envoy Ann Lee and Bo Chan spoke with Dr. Cy Xxx";

std::vector<Match> all_matches(const RuleSet& rules) {
  Lattice lattice = lattice_of(sentence);
  add_mention(lattice, 1, 3, 1);
  add_mention(lattice, 4, 6, 1);
  add_list_entry(lattice, 0, 1, 0);
  World world;
  const Lattice clause = clause_of(world, "Ann:PERSON <meet> with/ Bo:PERSON in/ Oslo:LOCATION");
  std::vector<Match> matches;
  Scratch scratch;
  for (const Stage& stage : rules.stages) find(stage.program, lattice, scratch, matches);
  find(rules.relation_program, clause, scratch, matches);
  return matches;
}

TEST(Encode, WhatComesBackIsWhatWasCompiled) {
  const Encoded encoded(everything);
  const auto decoded = encoded.decoded(encoded.world.environment);
  ASSERT_TRUE(decoded);
  ASSERT_EQ(decoded->stages.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(dump(decoded->stages[i].program), dump(encoded.rules.stages[i].program));
    EXPECT_EQ(decoded->stages[i].number, encoded.rules.stages[i].number);
  }
  EXPECT_EQ(dump(decoded->relation_program), dump(encoded.rules.relation_program));
  EXPECT_FALSE(all_matches(encoded.rules).empty());
  EXPECT_EQ(all_matches(*decoded), all_matches(encoded.rules));
  const EntityPattern& pattern = decoded->stages[0].patterns[0];
  EXPECT_EQ(pattern.weight, 2.5F);
  EXPECT_EQ(pattern.place.label, "test:4");
  EXPECT_EQ(pattern.place.line, 4U);
  EXPECT_EQ(decoded->written(pattern.place), "@title name:( who )");
  EXPECT_EQ(decoded->relations[0].name, "meets");
  EXPECT_EQ(decoded->relations[0].roles[2].prepositions, encoded.rules.relations[0].roles[2].prepositions);
  EXPECT_TRUE(decoded->relations[0].symmetric);
  EXPECT_TRUE(decoded->relations[1].roles[1].text);
}

TEST(Encode, ListsAndTypesAreKnownByTheirNames) {
  const Encoded encoded("entity SQUAD { @surname {PERSON} }\nrelation r(a: SQUAD, b: PERSON) { a <meet> b }");
  World other;
  other.environment.lists = {"given", "surname", "title"};
  other.environment.make_type("OTHER");
  const auto decoded = encoded.decoded(other.environment);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(encoded.rules.stages[0].patterns[0].type, 6);
  EXPECT_EQ(decoded->stages[0].patterns[0].type, other.type("SQUAD"));
  EXPECT_EQ(other.type("SQUAD"), 7);
  Lattice lattice = lattice_of("Lee Bo");
  add_mention(lattice, 1, 2, other.type("PERSON"));
  lattice.items[0].lists[0] = 1U << 2;
  EXPECT_EQ(shown(found(decoded->stages[0].program, lattice)), "");
  lattice.items[0].lists[0] = 1U << 1;
  EXPECT_EQ(shown(found(decoded->stages[0].program, lattice)), "0-2");
}

TEST(Encode, ALexiconWithoutTheListRefusesTheProgram) {
  const Encoded encoded("entity PERSON { @surname }");
  World other;
  other.environment.lists = {"title", "given"};
  EXPECT_FALSE(encoded.decoded(other.environment));
  EXPECT_TRUE(Encoded("entity PERSON { @given }").decoded(other.environment));
}

TEST(Join, FindsWhatEachPartFinds) {
  World world;
  const std::string first =
      "entity PERSON { @title name:( /[A-Z]+x/ ) }\nrelation a(x: PERSON, y: PERSON) { x <a|b> y }";
  const std::string second =
      "list few = \"Ann\" | \"Bo\"\nentity PERSON { \"Mr.\" name:( @few /[A-Z][a-z]+/ ) }\nstage 2\nentity SQUAD { "
      "{PERSON} and }\n"
      "relation b(x: PERSON, y: LOCATION|PERSON) { x <meet|see> y }\nrelation c(x: PERSON, y: PERSON) { x and y <meet> "
      "}";
  std::vector<RuleSet> parts;
  parts.push_back(compiled(world, first));
  parts.push_back(compiled(world, second));
  const RuleSet joined = join(std::move(parts));
  ASSERT_EQ(joined.stages.size(), 2U);
  ASSERT_EQ(joined.relation_patterns.size(), 3U);
  EXPECT_EQ(joined.relations[joined.relation_patterns[2].relation].name, "c");
  EXPECT_EQ(joined.written(joined.stages[1].patterns[0].place), "{PERSON} and");
  Lattice lattice = lattice_of("Mr. Bo Lee met Judge Xx");
  add_list_entry(lattice, 4, 5, 0);
  const auto matches = found(joined.stages[0].program, lattice);
  EXPECT_EQ(shown(matches), "4-6(5-6) 0-3(1-3)");
  EXPECT_EQ(matches[1].pattern, 1U);
  const auto met = found(joined.relation_program, clause_of(world, "Ann:PERSON <meet> Oslo:LOCATION"));
  ASSERT_EQ(met.size(), 1U);
  EXPECT_EQ(joined.relations[joined.relation_patterns[met[0].pattern].relation].name, "b");
  EXPECT_EQ(found(joined.relation_program, clause_of(world, "Ann:PERSON <b> Bo:PERSON")).size(), 1U);
}

// What the checksum of a pack would have noticed.
TEST(Encode, NoDamageMakesASearchGoAstray) {
  Encoded encoded(everything);
  const std::vector<std::byte> whole = encoded.bytes;
  const unsigned seed = 20180612;
  std::mt19937 random(seed);
  unsigned sane = 0, refused = 0;
  const auto attempt = [&](const char* how, std::size_t at) {
    SCOPED_TRACE(how + std::to_string(at));
    const auto rules = encoded.decoded(encoded.world.environment);
    ++(rules ? sane : refused);
    if (rules) (void)all_matches(*rules);
  };
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const unsigned value : {0U, 1U, 255U, static_cast<unsigned>(random() % 256)}) {
      encoded.bytes = whole;
      encoded.bytes[at] = static_cast<std::byte>(value);
      attempt("byte ", at);
    }
  }
  EXPECT_GT(sane, 1000U);
  EXPECT_GT(refused, 1000U);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    encoded.bytes.assign(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    EXPECT_FALSE(encoded.decoded(encoded.world.environment)) << size;
  }
}

}  // namespace
}  // namespace gazette::rules
