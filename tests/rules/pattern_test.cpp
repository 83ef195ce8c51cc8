// gazette::pattern<"…">: what it captures, and that it means what the same pattern means in a rule file.

#include "gazette/pattern.hpp"

#include <cstdlib>
#include <random>
#include <type_traits>
#include <utility>

#include "extract/document_data.hpp"
#include "rules/support.hpp"

namespace gazette {
namespace {

// A document of one or more sentences whose mentions are given as tokens: {first, end, type}.
struct Named {
  std::uint32_t first, end;
  const char* type;
};
Document document_of(const std::string& text, const std::vector<Named>& mentions,
                     const std::vector<std::uint32_t>& sentence_ends = {}) {
  auto data = std::make_unique<Document::Data>();
  data->text = text;
  static const base::KeySet no_abbreviations;
  std::vector<text::Token> tokens;
  text::tokenize(data->text, no_abbreviations, tokens);
  for (const text::Token& token : tokens) data->tokens.push_back({{token.begin, token.end}, token.shape, token.kind});
  for (const Named& named : mentions) {
    Mention mention;
    mention.span = {tokens[named.first].begin, tokens[named.end - 1].end};
    mention.text = mention.span.of(data->text);
    mention.type = named.type;
    data->mentions.push_back(mention);
  }
  std::uint32_t first = 0;
  std::vector<std::uint32_t> ends = sentence_ends;
  if (ends.empty() || ends.back() < tokens.size()) ends.push_back(static_cast<std::uint32_t>(tokens.size()));
  for (const std::uint32_t end : ends) {
    if (end > first) data->sentences.push_back({{tokens[first].begin, tokens[end - 1].end}, first, end});
    first = end;
  }
  return Document(std::move(data));
}

TEST(Pattern, GivesMentionsAndWordsByTheirNames) {
  constexpr auto met = pattern<"X:PERSON how:([briefly] met) Y:PERSON [in Z:LOCATION]">();
  const Document document =
      document_of("Ann Lee briefly met Bo in New York . Bo met Ann .",
                  {{0, 2, "PERSON"}, {4, 5, "PERSON"}, {6, 8, "LOCATION"}, {9, 10, "PERSON"}, {11, 12, "PERSON"}}, {9});
  const auto matches = met.find(document);
  ASSERT_EQ(matches.size(), 2u);
  EXPECT_EQ(matches[0].get<"X">().text, "Ann Lee");
  EXPECT_EQ(matches[0].get<"Y">().text, "Bo");
  EXPECT_EQ(matches[0].get<"how">().text, "briefly met");
  ASSERT_TRUE(matches[0].get<"Z">().has_value());
  EXPECT_EQ(matches[0].get<"Z">()->type, "LOCATION");
  EXPECT_EQ(matches[0].words().text, "Ann Lee briefly met Bo in New York");
  EXPECT_EQ(matches[0].words().end_token, 8u);
  EXPECT_FALSE(matches[1].get<"Z">().has_value());
  EXPECT_EQ(matches[1].get<"how">().first_token, 10u);
  EXPECT_EQ(met.first(document)->get<"X">().span, (Span{0, 7}));
}

TEST(Pattern, TellsInTheTypeWhatAMatchMayLack) {
  using Match = decltype(pattern<"(A:PERSON x|y A:PERSON) [b:(z)] (c:(u)|v) d:(w){1,2}">())::Match;
  const auto type_of = [](auto get) { return std::type_identity<decltype(get(std::declval<const Match&>()))>{}; };
  static_assert(std::is_same_v<decltype(type_of([](const Match& m) -> decltype(auto) { return m.get<"A">(); })),
                               std::type_identity<const Mention&>>);
  static_assert(std::is_same_v<decltype(std::declval<Match>().get<"b">()), std::optional<CapturedWords>>);
  static_assert(std::is_same_v<decltype(std::declval<Match>().get<"c">()), std::optional<CapturedWords>>);
  static_assert(std::is_same_v<decltype(std::declval<Match>().get<"d">()), CapturedWords>);
}

TEST(Pattern, StopsWhereItsVisitorSaysSo) {
  const Document document = document_of("a b a b a b", {});
  int seen = 0;
  pattern<"a">().each(document, [&](const auto&) { return ++seen < 2; });
  EXPECT_EQ(seen, 2);
  EXPECT_FALSE(pattern<"c">().first(document).has_value());
  EXPECT_TRUE(pattern<"a">().find(document_of("", {})).empty());
}

TEST(Pattern, ComparesWordsAsTextIsCompared) {
  const auto count = [](auto pattern, const char* text) { return pattern.find(document_of(text, {})).size(); };
  EXPECT_EQ(count(pattern<"erdogan">(), "Erdo\u011Fan and ERDOGAN"), 2u);
  EXPECT_EQ(count(pattern<"Erdo\u011Fan">(), "Erdogan"), 1u);
  EXPECT_EQ(count(pattern<"Kim's">(), "Kim\u2019s"), 1u);
  EXPECT_EQ(count(pattern<"kims">(), "Kim's"), 0u);
  EXPECT_EQ(count(pattern<"so-called">(), "so\u2011called"), 1u);
  EXPECT_EQ(count(pattern<"didn't">(), "didn\u2019t"), 1u);
  EXPECT_EQ(count(pattern<"\"Mr.\" Lee">(), "Mr. Lee, Mr Lee, mr. Lee"), 2u);
  EXPECT_EQ(count(pattern<"\"U.S.\"">(), "the US, the U.S. and us"), 2u);
  EXPECT_EQ(count(pattern<"\"$5\" ..* \"3.5\"">(), "$5 is 3.5"), 1u);
  EXPECT_EQ(count(pattern<"\"\\\"\" Kim">(), "\u201CKim\u201D"), 1u);
}

TEST(Pattern, ReadsASentenceOfAnyLength) {
  std::string text = "a";
  for (int i = 0; i < 20'000; ++i) text += " b";
  const Document document = document_of(text + " c", {});
  EXPECT_EQ((pattern<"(b*)* a (b|b b)* c">().find(document).size()), 1u);
  EXPECT_EQ((pattern<"a ..* c">().first(document)->words().end_token), 20'002u);
}

// Patterns made at compile time from the number of a round.
constexpr std::size_t generated_size = 160;

struct Generator {
  std::uint64_t state;
  char text[generated_size]{};
  std::size_t size = 0;

  constexpr std::uint64_t below(std::uint64_t bound) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (state >> 33) % bound;
  }
  constexpr void put(std::string_view part) {
    if (size + part.size() + 30 > generated_size) return;
    for (const char c : part) text[size++] = c;
    text[size++] = ' ';
  }
  constexpr void leaf() {
    constexpr std::string_view leaves[]{
        "a",       "b",   "Kim", "\"Kim\"", "{PERSON}", "{PERSON}", "%Capitalized", "so-called", "..",
        "..{1,2}", "..*", "^",   "$",       "a",        "b",        "Kim's"};
    put(leaves[below(std::size(leaves))]);
  }
  constexpr void pattern(int depth, bool may_capture) {
    if (depth == 0) return leaf();
    const auto inner = [&](bool capture) { pattern(depth - 1, capture); };
    const auto in = [&](std::string_view open, std::string_view close) { put(open), inner(may_capture), put(close); };
    switch (below(10)) {
      case 0:
      case 1:
      case 2:
        return inner(may_capture), inner(false);
      case 3:
      case 4:
        return put("("), inner(false), put("|"), inner(may_capture), put(")");
      case 5:
        return in("(", ")*");
      case 6:
        return in("(", "){1,3}");
      case 7:
        return in("[", "]");
      case 8:
        return put("!("), inner(false), put(")"), inner(may_capture);
      default:
        return may_capture ? (put("name:("), inner(false), put(")")) : in("(", ")+");
    }
  }
};

template <std::uint64_t round>
consteval detail::FixedText<generated_size> generated() {
  Generator generator{round * 0x9E3779B97F4A7C15u + 1};
  generator.pattern(2 + static_cast<int>(round % 2), true);
  for (std::size_t i = generator.size; i < generated_size - 1; ++i) generator.text[i] = ' ';
  generator.text[generated_size - 1] = '\0';
  return {generator.text};
}

std::string shown(const detail::PatternFound& found, std::size_t name) {
  std::string out = std::to_string(found.from) + "-" + std::to_string(found.to);
  if (name < detail::max_captures && !found.captures[name].empty())
    out += "(" + std::to_string(found.captures[name].from) + "-" + std::to_string(found.captures[name].to) + ")";
  return out;
}

class Pairs {
 public:
  explicit Pairs(unsigned seed) : random_(seed) {}

  template <std::uint64_t round>
  void compare() {
    using Compiled = detail::CompiledPattern<generated<round>()>;
    const std::string text(generated<round>().view());
    rules::testing::World world;
    const auto rules = world.compile("entity THING {\n" + text + "\n}");
    EXPECT_EQ(rules.has_value(), Compiled::fault == detail::PatternFault::None) << text;
    if constexpr (Compiled::fault == detail::PatternFault::None) {
      if (!rules) return;
      for (int i = 0; i < 100; ++i) compare_on_text<Compiled>(text, rules->stages[0].program);
    }
  }
  std::size_t matches = 0;

 private:
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }

  template <class Compiled>
  void compare_on_text(const std::string& pattern, const rules::Program& program) {
    static constexpr const char* words[]{"a", "b", "Kim", "a", "b", "so-called", "KIM's", "kim"};
    std::string text;
    for (std::uint32_t left = 1 + below(8); left > 0; --left) text += std::string(words[below(std::size(words))]) + " ";
    rules::Lattice lattice = rules::testing::lattice_of(text);
    std::vector<Named> mentions;
    for (std::uint32_t at = below(3); at < lattice.size; at += 1 + below(3)) {
      const std::uint32_t end = std::min(lattice.size, at + 1 + below(3));
      mentions.push_back({at, end, below(4) == 0 ? "LOCATION" : "PERSON"});
      rules::testing::add_mention(lattice, at, end, mentions.back().type[0] == 'L' ? 2 : 1);
      at = end;
    }
    const Document document = document_of(text, mentions);
    std::string mine;
    detail::PatternMachine machine(Compiled::written, Compiled::code, Compiled::draft.start, document);
    for (const Sentence& sentence : document.sentences())
      machine.run(sentence, [&](const detail::PatternFound& found) {
        mine += (mine.empty() ? "" : " ") + shown(found, Compiled::find("name"));
        ++matches;
        return true;
      });
    EXPECT_EQ(mine, rules::testing::shown(rules::testing::found(program, lattice))) << pattern << " in " << text;
  }
  std::mt19937 random_;
};

TEST(Pattern, MeansWhatItMeansInARuleFile) {
  const char* given = std::getenv("GAZETTE_TEST_SEED");
  const unsigned seed =
      given != nullptr ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : std::random_device{}();
  SCOPED_TRACE("GAZETTE_TEST_SEED=" + std::to_string(seed));
  Pairs pairs(seed);
  [&]<std::uint64_t... round>(std::integer_sequence<std::uint64_t, round...>) { (pairs.compare<round>(), ...); }
  (std::make_integer_sequence<std::uint64_t, 60>());
  EXPECT_GT(pairs.matches, 1'000u);
}

}  // namespace
}  // namespace gazette
