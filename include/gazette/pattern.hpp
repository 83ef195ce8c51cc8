#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "gazette/detail/pattern_code.hpp"
#include "gazette/detail/pattern_machine.hpp"
#include "gazette/detail/pattern_tree.hpp"
#include "gazette/document.hpp"

namespace gazette {

/// Words that a pattern captured with `name:( … )`.
struct CapturedWords {
  Span span;  ///< Bytes.
  std::string_view text;
  std::uint32_t first_token = 0;  ///< Tokens [first_token, end_token) of the document.
  std::uint32_t end_token = 0;
};

namespace detail {

/// A string as a template argument.
template <std::size_t size>
struct FixedText {
  char bytes[size]{};
  consteval FixedText(const char (&text)[size]) {
    for (std::size_t i = 0; i < size; ++i) bytes[i] = text[i];
  }
  constexpr std::string_view view() const { return {bytes, size - 1}; }
};

/// Says what is wrong with a pattern, and in which column of it.
template <PatternFault fault, std::uint16_t column>
consteval bool well_formed() {
  using enum PatternFault;
  static_assert(fault != ExpectedPattern, "pattern: expected a word, string, shape, type or bracket at this column");
  static_assert(fault != ExpectedType, "pattern: expected the name of a type, as in {PERSON} or X:PERSON, or '('");
  static_assert(fault != UnclosedParenthesis, "pattern: expected ')'");
  static_assert(fault != UnclosedBracket, "pattern: expected ']'");
  static_assert(fault != UnclosedBrace, "pattern: expected '}'");
  static_assert(fault != UnclosedString, "pattern: expected '\"' at the end of the string");
  static_assert(fault != StrayBracket, "pattern: this bracket closes nothing");
  static_assert(fault != EmptyString, "pattern: an empty string matches nothing");
  static_assert(fault != UnknownShape, "pattern: there is no shape of this name");
  static_assert(fault != BadBounds, "pattern: bounds are {m}, {m,} or {m,n}, with m <= n, 1 <= n <= 100");
  static_assert(fault != UnexpectedCharacter, "pattern: unexpected character; write signs to match in double quotes");
  static_assert(fault != NeedsLexicon, "pattern: <…> and @list need a lexicon: write a rule file");
  static_assert(fault != NeedsRegex, "pattern: regular expressions stand in rule files only");
  static_assert(fault != NeedsLookBack, "pattern: after:( … ) stands in rule files only");
  static_assert(fault != InsideItself, "pattern: a capture stands inside itself");
  static_assert(fault != TooManyCaptures, "pattern: more than 16 captures");
  static_assert(fault != TooDeep, "pattern: brackets are nested deeper than 40");
  static_assert(fault != TooLarge, "pattern: it is too large; repetitions of repetitions count by their product");
  static_assert(fault != NeverHolds, "pattern: what follows '!' can match nothing, so this never holds");
  static_assert(fault != MatchesNothing, "pattern: it can match nothing at all");
  return fault == None;
}

/// A pattern's tree and code, made once, at compile time.
template <FixedText text>
struct CompiledPattern {
  static_assert(sizeof(text.bytes) <= 4001, "pattern: longer than 4000 bytes");
  static constexpr std::string_view written = text.view();
  static constexpr auto tree = PatternParser<4 * sizeof(text.bytes) + 8>(written).run();
  static constexpr auto draft = [] {
    return tree.fault == PatternFault::None ? PatternWriter(tree).run() : PatternCode<max_pattern_code>{};
  }();
  static constexpr PatternFault fault =
      tree.fault == PatternFault::None && draft.count == 0 ? PatternFault::TooLarge : tree.fault;
  static constexpr bool is_well_formed = well_formed<fault, tree.column>();
  // No more than what is used goes into the program.
  static constexpr auto code = [] {
    std::array<PatternStep, draft.count> steps{};
    for (std::size_t i = 0; i < steps.size(); ++i) steps[i] = draft.steps[i];
    return steps;
  }();

  static constexpr std::size_t find(std::string_view name) {
    std::size_t i = 0;
    while (i < tree.capture_count &&
           written.substr(tree.captures[i].begin, tree.captures[i].end - tree.captures[i].begin) != name)
      ++i;
    return i;
  }
};

}  // namespace detail

/// A match of a pattern: what it took, and each capture by its name.
///
/// Lifetime: its views live as long as the document.
template <detail::FixedText text>
class PatternMatch {
  using Compiled = detail::CompiledPattern<text>;

 public:
  PatternMatch(const Document& document, const detail::PatternFound& found)
      : text_(document.text()), tokens_(document.tokens()), mentions_(document.mentions()), found_(found) {}

  /// What the match took.
  CapturedWords words() const { return words(found_); }

  /// A capture: of `X:PERSON` a `const Mention&`, of `x:( … )` CapturedWords; of one that a match may lack (it stands
  /// in brackets, or in one of several alternatives) a std::optional of these. Inside a repetition it is the last.
  /// A name that the pattern does not capture is a compile error.
  template <detail::FixedText name>
  decltype(auto) get() const {
    constexpr std::size_t index = Compiled::find(name.view());
    static_assert(index < Compiled::tree.capture_count, "the pattern has no capture of this name");
    if constexpr (index < Compiled::tree.capture_count) {
      constexpr detail::PatternCapture capture = Compiled::tree.captures[index];
      const detail::TokenRange& taken = found_.captures[index];
      if constexpr (capture.is_mention && capture.optional)
        return taken.empty() ? std::nullopt : std::optional<Mention>(mention(taken));
      else if constexpr (capture.is_mention)
        return (mention(taken));
      else if constexpr (capture.optional)
        return taken.empty() ? std::nullopt : std::optional<CapturedWords>(words(taken));
      else
        return words(taken);
    }
  }

 private:
  CapturedWords words(const detail::TokenRange& range) const {
    const Span span{tokens_[range.from].span.begin, tokens_[range.to - 1].span.end};
    return {span, span.of(text_), range.from, range.to};
  }
  const Mention& mention(const detail::TokenRange& range) const {
    return *std::lower_bound(mentions_.begin(), mentions_.end(), tokens_[range.from].span.begin,
                             [](const Mention& m, std::uint32_t begin) { return m.span.begin < begin; });
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  std::span<const Mention> mentions_;
  detail::PatternFound found_;
};

/// One token pattern in the rule language (lib/rules/LANGUAGE.md, "Patterns in C++"), read when the program that holds
/// it is compiled. It looks at a document's tokens and mentions, sentence by sentence.
///
/// Of the matches the leftmost count; of those that begin in one place, the one found by trying alternatives as
/// written, repetitions long, gaps short. Matches do not overlap.
/// Threads: it has no state. Cost: O(tokens × pattern); memory is taken from the heap only for sentences of hundreds of
/// tokens, and for what find() returns.
template <detail::FixedText text>
class Pattern {
 public:
  using Match = PatternMatch<text>;

  /// Calls `visit(const Match&)` for each match, in the order of the text. Where it returns bool, false ends the
  /// search.
  template <class Visit>
  void each(const Document& document, Visit visit) const {
    detail::PatternMachine machine(Compiled::written, Compiled::code, Compiled::draft.start, document);
    const auto take = [&](const detail::PatternFound& found) {
      if constexpr (std::is_same_v<decltype(visit(Match(document, found))), bool>)
        return visit(Match(document, found));
      else
        return visit(Match(document, found)), true;
    };
    for (const Sentence& sentence : document.sentences())
      if (!machine.run(sentence, take)) return;
  }

  std::vector<Match> find(const Document& document) const {
    std::vector<Match> matches;
    each(document, [&](const Match& match) { matches.push_back(match); });
    return matches;
  }

  std::optional<Match> first(const Document& document) const {
    std::optional<Match> found;
    each(document, [&](const Match& match) {
      found.emplace(match);
      return false;
    });
    return found;
  }

 private:
  using Compiled = detail::CompiledPattern<text>;
  static_assert(Compiled::is_well_formed);
};

/// `constexpr auto met = gazette::pattern<"X:PERSON met Y:PERSON [in Z:LOCATION]">();`
template <detail::FixedText text>
consteval Pattern<text> pattern() {
  return {};
}

}  // namespace gazette
