// The machine against its definition: every small pattern on every small text, then random larger ones.

#include <cstdlib>
#include <random>

#include "oracle/pattern_oracle.hpp"
#include "rules/clause_support.hpp"
#include "rules/parser.hpp"

namespace gazette::rules {
namespace {

using namespace testing;

// Texts over {a, b} of up to `length` words, each plain and with one mention over two or three of them.
std::vector<Lattice> small_lattices(std::size_t length) {
  static const char letters[] = "ab";
  std::vector<Lattice> lattices;
  for (std::size_t size = 1; size <= length; ++size) {
    for (std::size_t bits = 0; bits < (std::size_t{1} << size); ++bits) {
      Lattice plain;
      for (std::uint32_t i = 0; i < size; ++i) {
        Item item;
        item.from = i, item.to = i + 1;
        item.text = std::string_view(letters + (bits >> i & 1), 1);
        item.key = unicode::key_of(item.text);
        plain.items.push_back(item);
      }
      plain.seal(static_cast<std::uint32_t>(size));
      lattices.push_back(plain);
      for (std::uint32_t from = 0; from < size; ++from)
        for (std::uint32_t to = from + 1; to <= size && to <= from + 3; ++to)
          add_mention(lattices.emplace_back(plain), from, to, 1);
    }
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

constexpr const char* entity_header = "entity THING {\n";
constexpr const char* relation_header = "relation r(x?: PERSON, y?: PERSON) {\n";

// Compares on every lattice; false where the pattern is refused (it can match nothing).
bool agrees(const std::string& pattern, std::span<const Lattice> lattices, bool on_clauses = false) {
  World world;
  const std::string source = (on_clauses ? relation_header : entity_header) + pattern + "\n}";
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
  const std::vector<Lattice> lattices = small_lattices(3);
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

unsigned seed_of_run() {
  const char* given = std::getenv("GAZETTE_TEST_SEED");
  return given != nullptr ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : std::random_device{}();
}

TEST(MachineRandom, AgreesWithItsDefinition) {
  const unsigned seed = seed_of_run();
  SCOPED_TRACE("GAZETTE_TEST_SEED=" + std::to_string(seed));
  Random random(seed, {"a", "b", "a", "b", "{PERSON}", "..", "..{1,2}", "..{2}", "^", "$", "..*"}, "name");
  const std::vector<Lattice> lattices = small_lattices(5);
  std::size_t compared = 0;
  for (int round = 0; round < 4000 && !HasFailure(); ++round) {
    const std::string pattern = random.pattern(2 + static_cast<int>(random.below(2)));
    std::vector<Lattice> some;
    for (int i = 0; i < 25; ++i) some.push_back(lattices[random.below(lattices.size())]);
    compared += agrees(pattern, some);
  }
  EXPECT_GT(compared, 1000u);
}

TEST(MachineRandom, AgreesWithItsDefinitionOnClauses) {
  const unsigned seed = seed_of_run();
  SCOPED_TRACE("GAZETTE_TEST_SEED=" + std::to_string(seed));
  Random random(seed, {"c", "b", "x", "y", "x", "y", "x and y", "x and y c", "in", "of", "..{0,2}", "$", "^"}, "y");
  const std::vector<std::string> chunks{"<c>",           "c",         "b:", "Ann:PERSON", "Ann+Bo:PERSON",
                                        "Oslo:LOCATION", "in/",       "of", "~now",       "'s",
                                        "and",           "Cy:PERSON", "b/", "Dan:PERSON"};
  World world;
  std::size_t compared = 0;
  for (int round = 0; round < 4000 && !HasFailure(); ++round) {
    const std::string pattern = random.pattern(1 + static_cast<int>(random.below(3)));
    std::vector<Lattice> clauses;
    for (int i = 0; i < 25; ++i) {
      std::string clause;
      for (std::size_t size = 1 + random.below(7); size > 0; --size)
        clause += chunks[random.below(chunks.size())] + " ";
      clauses.push_back(clause_of(world, clause));
    }
    compared += agrees(pattern, clauses, true);
  }
  EXPECT_GT(compared, 1000u);
}

}  // namespace
}  // namespace gazette::rules
