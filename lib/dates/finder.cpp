// What the readers of dates ask of tokens, and the tense around a date.

#include "dates/finder.hpp"

namespace gazette::dates {

char Finder::mark(std::uint32_t at) const {
  const std::string_view token = of(at);
  if (token.size() != 1) return 0;
  const text::TokenKind kind = tokens_[at].kind;
  return kind == text::TokenKind::Punctuation || kind == text::TokenKind::Symbol ? token[0] : '\0';
}

// A word with a capital that is nothing in a date: perhaps part of a name.
bool Finder::name_like(std::uint32_t at) const {
  if (!capitalized(at) || tokens_[at].kind != text::TokenKind::Word) return false;
  const Kind kind = word(at).kind;
  return kind == Kind::None || kind >= Kind::FutureCue;
}

std::optional<int> Finder::digits(std::uint32_t at) const {
  const std::string_view token = of(at);
  if (token.empty() || token.size() > 4 || tokens_[at].kind != text::TokenKind::Number) return {};
  int number = 0;
  for (const char byte : token) {
    if (byte < '0' || byte > '9') return {};
    number = number * 10 + (byte - '0');
  }
  return number;
}

std::optional<int> Finder::ordinal(std::uint32_t at) const {
  if (const Word spelt = word(at); spelt.kind == Kind::Ordinal) return spelt.value;
  const std::string_view token = of(at);
  if (token.size() < 3 || token.size() > 4 || tokens_[at].kind != text::TokenKind::Number) return {};
  const std::string_view ending = token.substr(token.size() - 2);
  if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return {};
  int number = 0;
  for (const char byte : token.substr(0, token.size() - 2)) {
    if (byte < '0' || byte > '9') return {};
    number = number * 10 + (byte - '0');
  }
  return number;
}

std::optional<int> Finder::day(std::uint32_t at) const {
  std::optional<int> number = of(at).size() <= 2 ? digits(at) : std::nullopt;
  if (!number) number = ordinal(at);
  return number && *number >= 1 && *number <= 31 ? number : std::nullopt;
}

std::optional<int> Finder::year(std::uint32_t at) const {
  const std::optional<int> number = of(at).size() == 4 ? digits(at) : std::nullopt;
  return number && *number >= 1000 && *number <= 2100 ? number : std::nullopt;
}

// The nearest word that tells: first those before, as in "will meet on Friday" and "said on Friday", then those right
// after.
Moment::Tense Finder::tense(std::uint32_t first, std::uint32_t end) const {
  constexpr std::uint32_t reach_before = 12;
  constexpr std::uint32_t reach_after = 5;
  const auto told = [&](std::uint32_t at) {
    const Word cue = word(at);
    if (cue.kind == Kind::FutureCue) return Moment::Tense::Future;
    const std::string_view token = of(at);
    const bool past =
        cue.kind == Kind::PastCue || (cue.kind == Kind::None && token.size() > 4 && token.ends_with("ed"));
    if (!past) return Moment::Tense::Unknown;
    return is(at - 1, Kind::Be) ? Moment::Tense::Future : Moment::Tense::Past;  // "to be held"
  };
  for (std::uint32_t at = first; at > first_ && first - at < reach_before; --at)
    if (const Moment::Tense tense = told(at - 1); tense != Moment::Tense::Unknown) return tense;
  for (std::uint32_t at = end; at < end_ && at - end < reach_after && mark(at) != ','; ++at)
    if (const Moment::Tense tense = told(at); tense != Moment::Tense::Unknown) return tense;
  return Moment::Tense::Unknown;
}

}  // namespace gazette::dates
