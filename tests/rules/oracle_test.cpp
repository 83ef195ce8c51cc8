// The machine against its definition: every small pattern on every small text, then random larger ones.

#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>

#include "oracle/pattern_oracle.hpp"
#include "rules/clause_support.hpp"
#include "rules/parser.hpp"

namespace gazette::rules {
namespace {

using namespace testing;

// What stands in the texts, as the text rooms would say it: each word's lemmas and lists.
void know_words(Lattice& lattice) {
  for (Item& item : lattice.items) {
    if (item.kind == Item::Kind::Mention || item.kind == Item::Kind::ListEntry) continue;
    if (item.text == "Ba") item.verb_lemma = unicode::key_of("a"), item.noun_lemma = unicode::key_of("b");
    if (item.text == "b") item.noun_lemma = unicode::key_of("a");
    if (item.text == "A") item.lists[0] = 1;
  }
}

// Texts over an alphabet of up to `length` words, each plain and with one mention, or entry of a list, over some of
// them.
std::vector<Lattice> small_lattices(std::vector<std::string_view> alphabet, std::size_t length) {
  static std::map<std::string, std::string> kept;  // Items view their text.
  std::vector<Lattice> lattices;
  std::vector<std::size_t> digits{0};
  while (digits.size() <= length) {
    std::string text;
    for (const std::size_t digit : digits) text.append(alphabet[digit]).append(" ");
    Lattice plain = lattice_of(kept.emplace(text, text).first->second);
    know_words(plain);
    lattices.push_back(plain);
    for (std::uint32_t from = 0; from < plain.size; ++from) {
      for (std::uint32_t to = from + 1; to <= plain.size && to <= from + 3; ++to) {
        add_mention(lattices.emplace_back(plain), from, to, 1);
        if (alphabet.size() > 2 && to > from + 1) add_list_entry(lattices.emplace_back(plain), from, to, 0);
      }
    }
    std::size_t at = 0;
    while (at < digits.size() && ++digits[at] == alphabet.size()) digits[at++] = 0;
    if (at == digits.size()) digits.push_back(0);
  }
  return lattices;
}

std::string shown(const Lattice& lattice) {
  std::string out;
  for (const Item& item : lattice.items)
    out += item.kind == Item::Kind::Mention ? " {" + std::to_string(item.from) + "-" + std::to_string(item.to) + "}"
                                            : std::string(item.text);
  return out;
}

constexpr const char* declarations =
    "list few = \"b\" | \"a b\" | \"Ba\"\nlet part = (a|%Initial)+\nlet many = b ..{0,1} @few\n";
constexpr const char* entity_header = "entity THING {\n";
constexpr const char* relation_header = "relation r(x?: PERSON, y?: PERSON|LOCATION, z?: TEXT) {\n";

// Compares on every lattice; false where the pattern is refused (it can match nothing).
bool agrees(const std::string& pattern, std::span<const Lattice> lattices, bool on_clauses = false) {
  World world;
  const std::string source =
      std::string(declarations) + (on_clauses ? relation_header : entity_header) + pattern + "\n}";
  const Result<RuleSet> rules = world.compile(source);
  if (!rules) return false;
  const base::SourceText text("", source);
  Findings findings(text);
  const FileTree tree = parse(findings);
  const Program& program = on_clauses ? rules->relation_program : rules->stages[0].program;
  Scratch scratch;
  std::vector<Match> matches;
  for (const Lattice& lattice : lattices) {
    matches.clear();
    find(program, lattice, scratch, matches);
    for (Match& match : matches)
      for (Capture& capture : match.captures) capture.item = no_item;
    const std::vector<Match> expected =
        oracle::Definition(tree, lattice, on_clauses).find(tree.blocks[0].patterns[0].root);
    if (matches == expected) continue;
    ADD_FAILURE() << pattern << " on " << shown(lattice) << ": " << testing::shown(matches) << ", by definition "
                  << testing::shown(expected) << "\n"
                  << dump(program);
    return true;
  }
  return true;
}

TEST(MachineExhaustive, AgreesWithItsDefinitionOnSmallPatterns) {
  const std::vector<std::string> leaves{"a", "b", "{PERSON}", "..{0,2}", "^", "$"};
  const std::vector<std::string> decorations{"#", "#*", "#+", "#?", "#{2}", "name:(#)", "!#", "after:(#)"};
  std::vector<std::string> small;
  for (const std::string& leaf : leaves)
    for (std::string decorated : decorations) {
      if (decorated != "#" && leaf.size() > 1 && leaf[0] != '{' && decorated != "!#") continue;
      small.push_back(decorated.replace(decorated.find('#'), 1, leaf));
    }
  const std::vector<Lattice> lattices = small_lattices({"a", "b"}, 3);
  std::size_t compared = 0;
  for (const std::string& left : small) {
    compared += agrees(left, lattices);
    for (const std::string& right : small) {
      compared += agrees(left + " " + right, lattices);
      compared += agrees("(" + left + "|" + right + ")", lattices);
      compared += agrees("(" + left + " " + right + ")* a", lattices);
      compared += agrees("(" + left + "|" + right + ")+ b", lattices);
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(compared, 2500u);
}

// Whatever can stand for a word, in each place of a small pattern.
TEST(MachineExhaustive, AgreesWithItsDefinitionOnEveryStep) {
  const std::vector<std::string> steps{
      "A",       "\"A\"",  "\"Ba\"",       "\"a b\"", "a-b",       "<a>",    "<b>",      "<a|b>",     "<@few>",
      "@few",    "@title", "/[ab]/",       "/A/i",    "/[A-Z].?/", "%Lower", "%Word",    "%Initial",  "%AllCaps",
      "%Number", "%Punct", "%Capitalized", "%Any",    "part",      "many",   "{PERSON}", "{LOCATION}"};
  const std::vector<std::string> frames{
      "#",      "#*",      "# b",       "b #",          "(# | b) a",       "(b | #)+ a",
      "#{2}",   "#{1,} b", "(# b)* a",  "[#] b",        "name:(#) b",      "!# /../",
      "b !#",   "# $",     "^ #",       "after:(#) a",  "!after:(#) Ba",   "a .. #",
      "# .. a", "(#? b)+", "name:(#)+", "before:(#) A", "(a|A) before:(#)"};
  const std::vector<Lattice> lattices = small_lattices({"a", "b", "A", "Ba", "-"}, 3);
  std::size_t compared = 0;
  for (const std::string& step : steps) {
    for (std::string frame : frames) compared += agrees(frame.replace(frame.find('#'), 1, step), lattices);
    if (HasFailure()) return;
  }
  EXPECT_GT(compared, 500U);
}

class Random {
 public:
  Random(unsigned seed, std::vector<std::string> leaves, std::string captured)
      : engine_(seed), leaves_(std::move(leaves)), captured_(std::move(captured)) {}
  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(engine_); }

  std::string pattern(int depth) {
    if (depth == 0) return leaves_[below(leaves_.size())];
    const auto inner = [&] { return pattern(depth - 1 - static_cast<int>(below(2)) * (depth > 1)); };
    switch (below(12)) {
      case 0:
      case 1:
      case 2:
        return inner() + " " + inner();
      case 3:
        return inner() + " " + inner() + " " + inner();
      case 4:
      case 5:
        return "(" + inner() + " | " + inner() + ")";
      case 6:
        return "(" + inner() + ")*";
      case 7:
        return "(" + inner() + "){1,3}";
      case 8:
        return "[" + inner() + "]";
      case 9:
        return captured_ + ":(" + inner() + ")";
      case 10:
        return "!(" + inner() + ") " + inner();
      default:
        return (below(2) ? "before:(" + inner() + ") " : "!after:(a|b) ") + inner();
    }
  }

 private:
  std::mt19937 engine_;
  std::vector<std::string> leaves_;
  std::string captured_;
};

std::size_t number_in(const char* variable, std::size_t otherwise) {
  const char* given = std::getenv(variable);
  return given != nullptr ? std::strtoul(given, nullptr, 10) : otherwise;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t default_pairs = 50'000;
#else
constexpr std::size_t default_pairs = 600'000;
#endif

// GAZETTE_ORACLE_PAIRS pairs of a random pattern and a random text, in each of the two tests; GAZETTE_TEST_SEED repeats
// a run.
template <class Text>
void compare_random_pairs(std::vector<std::string> leaves, std::string captured, bool on_clauses, const Text& text) {
  const std::size_t pairs = number_in("GAZETTE_ORACLE_PAIRS", default_pairs);
  const auto seed = static_cast<unsigned>(number_in("GAZETTE_TEST_SEED", std::random_device{}()));
  SCOPED_TRACE("GAZETTE_TEST_SEED=" + std::to_string(seed));
  Random random(seed, std::move(leaves), std::move(captured));
  std::size_t compared = 0, patterns = 0;
  while (compared < pairs && !::testing::Test::HasFailure()) {
    const std::string pattern = random.pattern(1 + static_cast<int>(random.below(3)));
    std::vector<Lattice> some;
    for (int i = 0; i < 40; ++i) some.push_back(text(random));
    if (!agrees(pattern, some, on_clauses)) continue;
    compared += some.size();
    ++patterns;
  }
  std::printf("%zu pairs of %zu patterns, seed %u\n", compared, patterns, seed);
}

TEST(MachineRandom, AgreesWithItsDefinition) {
  const std::vector<Lattice> lattices = small_lattices({"a", "b", "A", "Ba"}, 5);
  compare_random_pairs(
      {"a",    "b",       "a",      "b",    "A",      "\"Ba\"",       "\"a b\"", "<a>",  "<a|b>",    "<@few>",
       "@few", "@title",  "/[ab]/", "/./i", "%Lower", "%Capitalized", "part",    "many", "{PERSON}", "{PERSON}",
       "..",   "..{1,2}", "..{2}",  "^",    "$",      "..*"},
      "name", false, [&](Random& random) -> const Lattice& { return lattices[random.below(lattices.size())]; });
}

TEST(MachineRandom, AgreesWithItsDefinitionOnClauses) {
  const std::vector<std::string> chunks{
      "<c>",        "c",    "b:", "Ann:PERSON", "Ann+Bo:PERSON", "Oslo:LOCATION", "in/",
      "of",         "~now", "'s", "and",        "the",           "Cy:PERSON",     "b/",
      "Dan:PERSON", "Ba",   "a"};
  World world;
  compare_random_pairs({"c",    "b",    "x",       "y",     "z",         "x",   "y", "x and y", "x and y c", "y and z",
                        "in",   "of",   "..{0,2}", "$",     "^",         "the", "a", "<c>",     "<b|c>",     "\"a b\"",
                        "@few", "part", "/[abc]/", "%Word", "{LOCATION}"},
                       "y", true, [&](Random& random) {
                         std::string clause;
                         for (std::size_t size = 1 + random.below(7); size > 0; --size)
                           clause += chunks[random.below(chunks.size())] + " ";
                         Lattice lattice = clause_of(world, clause);
                         know_words(lattice);
                         return lattice;
                       });
}

}  // namespace
}  // namespace gazette::rules
