#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "dates/moment.hpp"
#include "dates/words.hpp"
#include "text/token.hpp"

namespace gazette::dates {

/// Reads the temporal expressions of one sentence. Positions are token numbers; every reader takes the position of its
/// first token and returns the position after its last, 0 where nothing of its kind stands there.
class Finder {
 public:
  Finder(std::string_view text, std::span<const text::Token> tokens, const text::Sentence& sentence)
      : text_(text), tokens_(tokens), first_(sentence.first), end_(sentence.end), title_(sentence.title_case) {}

  /// Whether an expression can begin at `at`: nearly all tokens are passed over by it. Precondition: in the sentence.
  bool may_begin(std::uint32_t at) const;

  /// The expression that begins at `at`, if one does.
  std::uint32_t read(std::uint32_t at, Moment& moment) const;

  /// A date of numbers or with a month, in whole or part: "10.05.2018", "12 June", "May 2018", "Monday, May 3".
  std::uint32_t calendar_date(std::uint32_t at, Moment& moment) const;

  /// The tense of the words around [first, end).
  Moment::Tense tense(std::uint32_t first, std::uint32_t end) const;

 private:
  // --- tokens
  bool inside(std::uint32_t at) const { return at >= first_ && at < end_; }
  Word word(std::uint32_t at) const {
    if (!inside(at)) return {};
    const text::TokenKind kind = tokens_[at].kind;
    return kind == text::TokenKind::Word || kind == text::TokenKind::Clitic || kind == text::TokenKind::Symbol
               ? words_.find(tokens_[at].key)
               : Word{};
  }
  bool is(std::uint32_t at, Kind kind) const { return word(at).kind == kind; }
  std::string_view of(std::uint32_t at) const { return inside(at) ? tokens_[at].of(text_) : std::string_view(); }
  char mark(std::uint32_t at) const;  // The one ASCII mark that the token is; 0: it is something else.
  bool adjoins(std::uint32_t at) const { return inside(at) && !tokens_[at].is(text::space_before); }
  bool dash(std::uint32_t at) const { return inside(at) && tokens_[at].is(text::hyphen); }
  bool capitalized(std::uint32_t at) const { return inside(at) && tokens_[at].has(text::first_upper); }
  bool name_like(std::uint32_t at) const;

  // --- numbers
  std::optional<int> digits(std::uint32_t at) const;   // All of the token is a number of four digits at most.
  std::optional<int> day(std::uint32_t at) const;      // 1 … 31, also "12th"
  std::optional<int> year(std::uint32_t at) const;     // 1000 … 2100
  std::optional<int> ordinal(std::uint32_t at) const;  // "21st", "third"

  // Tries one reader; a moment is touched by the one that reads it alone.
  using Reader = std::uint32_t (Finder::*)(std::uint32_t, Moment&) const;
  std::uint32_t attempt(Reader reader, std::uint32_t at, Moment& moment) const {
    Moment read;
    const std::uint32_t end = (this->*reader)(at, read);
    if (end != 0) moment = read;
    return end;
  }

  // --- finder_calendar.cpp
  std::uint32_t day_date(std::uint32_t at, Moment& moment) const;
  std::uint32_t numeric(std::uint32_t at, Moment& moment) const;
  std::uint32_t month_first(std::uint32_t at, Moment& moment) const;
  std::uint32_t day_first(std::uint32_t at, Moment& moment) const;
  std::uint32_t second_day(std::uint32_t at, Moment& moment) const;
  std::uint32_t year_after(std::uint32_t at, Moment& moment) const;
  std::uint32_t weekday(std::uint32_t at, Moment& moment) const;
  std::uint32_t year_alone(std::uint32_t at, Moment& moment) const;
  std::uint32_t decade(std::uint32_t at, Moment& moment) const;
  std::uint32_t century(std::uint32_t at, Moment& moment) const;
  std::uint32_t quarter(std::uint32_t at, Moment& moment) const;
  std::uint32_t short_quarter(std::uint32_t at, Moment& moment) const;
  std::uint32_t fiscal_year(std::uint32_t at, Moment& moment) const;
  bool bare_month(std::uint32_t at) const;
  bool bare_weekday(std::uint32_t at) const;
  bool plausible_year(std::uint32_t at, std::uint32_t end, int year) const;
  bool of_decade(std::uint32_t at) const;

  // --- finder_relative.cpp
  std::uint32_t point(std::uint32_t at, Moment& moment) const;
  std::uint32_t deictic(std::uint32_t at, Moment& moment) const;
  std::uint32_t season(std::uint32_t at, Moment& moment) const;
  std::uint32_t relative_day(std::uint32_t at, Moment& moment) const;
  std::uint32_t positioned(std::uint32_t at, Moment& moment) const;
  std::uint32_t edge(std::uint32_t at, Moment& moment) const;
  std::uint32_t distance(std::uint32_t at, Moment& moment) const;
  std::uint32_t year_of_reference(std::uint32_t at, Moment& moment) const;

  const WordTable& words_ = date_words();
  std::string_view text_;
  std::span<const text::Token> tokens_;
  std::uint32_t first_;
  std::uint32_t end_;
  bool title_;
};

inline bool Finder::may_begin(std::uint32_t at) const {
  const text::Token& token = tokens_[at];
  if (token.kind == text::TokenKind::Number) return true;
  // An apostrophe before a decade: "'90s".
  if (token.kind != text::TokenKind::Word) return inside(at + 1) && tokens_[at + 1].kind == text::TokenKind::Number;
  switch (words_.find(token.key).kind) {
    case Kind::None:
      return token.has(text::has_digit);  // "Q1"
    case Kind::The:
    case Kind::Article:
      return word(at + 1).kind != Kind::None;
    case Kind::Of:
    case Kind::Range:
    case Kind::Temporal:
    case Kind::FutureCue:
    case Kind::PastCue:
    case Kind::Be:
    case Kind::Quantified:
      return false;  // The commonest words of all.
    default:
      return true;
  }
}

}  // namespace gazette::dates
