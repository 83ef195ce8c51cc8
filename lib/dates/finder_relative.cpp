// Dates that are placed by another day: by that of the document, or by the one the text spoke of last.
// tests/dates/dates_test.cpp.

#include "dates/finder.hpp"

namespace gazette::dates {
namespace {

constexpr int max_shift = 300;  // "Ten thousand years ago" is no date.

Grain grain_of(Word unit) { return static_cast<Grain>(unit.value); }

}  // namespace

std::uint32_t Finder::read(std::uint32_t at, Moment& moment) const {
  if (!may_begin(at)) return 0;
  switch (word(at).kind) {
    case Kind::The:
      if (const std::uint32_t end = attempt(&Finder::edge, at, moment)) return end;
      if (const std::uint32_t end = attempt(&Finder::relative_day, at, moment)) return end;
      return attempt(&Finder::distance, at, moment);
    case Kind::Edge:
      return edge(at, moment);
    case Kind::Position:
    case Kind::Comparative:
      return positioned(at, moment);
    case Kind::Cardinal:
    case Kind::Article:
    case Kind::Vague:
    case Kind::Approximate:
    case Kind::Comparison:
      return distance(at, moment);
    case Kind::None:
      if (tokens_[at].kind == text::TokenKind::Number)
        if (const std::uint32_t end = attempt(&Finder::distance, at, moment)) return end;
      return point(at, moment);
    default:
      return point(at, moment);
  }
}

// A stretch of the calendar on its own, without "early", "the end of" and the like.
std::uint32_t Finder::point(std::uint32_t at, Moment& moment) const {
  if (!inside(at)) return 0;
  const text::Token& token = tokens_[at];
  switch (word(at).kind) {
    case Kind::Month:
    case Kind::ShortMonth:
      return month_first(at, moment);
    case Kind::Weekday:
    case Kind::Weekdays:
    case Kind::ShortWeekday:
      return weekday(at, moment);
    case Kind::Deictic:
    case Kind::Sequel:
      if (const std::uint32_t end = attempt(&Finder::quarter, at, moment)) return end;
      return attempt(&Finder::deictic, at, moment);
    case Kind::RelativeDay:
      return relative_day(at, moment);
    case Kind::Season:
    case Kind::DoubtfulSeason:
      return season(at, moment);
    case Kind::Fiscal:
      return fiscal_year(at, moment);
    default:
      break;
  }
  if (token.kind == text::TokenKind::Punctuation || token.kind == text::TokenKind::Clitic) return decade(at, moment);
  for (const Reader reader : {&Finder::calendar_date, &Finder::century, &Finder::quarter, &Finder::decade})
    if (const std::uint32_t end = attempt(reader, at, moment)) return end;
  return token.kind == text::TokenKind::Number ? attempt(&Finder::year_alone, at, moment) : 0;
}

// "last week", "this Friday", "next December", "the following day"
std::uint32_t Finder::deictic(std::uint32_t at, Moment& moment) const {
  const Word which = word(at);
  std::uint32_t next = at + 1;
  int direction = which.value;
  if (which.kind == Kind::Deictic && direction == 0 && is(next, Kind::Deictic) && word(next).value != 0)
    direction = word(next++).value;  // "this past week"
  const Word unit = word(next);
  const bool after_the = is(at - 1, Kind::The);
  switch (unit.kind) {
    case Kind::Unit: {
      const Grain grain = grain_of(unit);
      if (grain == Grain::Day && which.kind != Kind::Sequel) return 0;
      if (after_the && which.kind == Kind::Deictic && which.value < 0) return 0;  // "over the past year" is a length.
      moment.grain = grain;
      moment.shift = direction;
      moment.from = which.kind == Kind::Sequel && (after_the || grain == Grain::Day) ? Moment::From::Narrative
                                                                                     : Moment::From::Reference;
      return next + 1;
    }
    case Kind::Season:
    case Kind::DoubtfulSeason:
      moment.grain = Grain::Season;
      moment.number = unit.value;
      break;
    case Kind::Month:
    case Kind::ShortMonth: {
      const std::uint32_t end = month_first(next, moment);
      if (end == 0) return 0;
      moment.from = Moment::From::Reference;
      moment.shift = direction;
      return end;
    }
    case Kind::Weekday: {
      const std::uint32_t end = weekday(next, moment);
      if (end == 0) return 0;
      moment.from = Moment::From::Reference;
      moment.shift = direction;
      return end;
    }
    case Kind::DayPart: {  // "last night", "this morning"
      const bool night = of(next) == "night";
      if (which.kind != Kind::Deictic || direction > 0 || night != (direction < 0) || after_the) return 0;
      moment.grain = Grain::Day;
      moment.from = Moment::From::Reference;
      moment.shift = direction;
      return next + 1;
    }
    case Kind::Fiscal:
      if (!is(next + 1, Kind::Unit)) return 0;
      moment.grain = Grain::FiscalYear;
      moment.from = Moment::From::Reference;
      moment.shift = direction;
      return next + 2;
    default:
      return 0;
  }
  moment.from = Moment::From::Reference;
  moment.shift = direction;
  return next + 1;
}

// "summer" as a time of the year: "in the summer", "winter 2018"
std::uint32_t Finder::season(std::uint32_t at, Moment& moment) const {
  moment.grain = Grain::Season;
  moment.number = word(at).value;
  const std::uint32_t skipped = is(at + 1, Kind::Of) || mark(at + 1) == ',' ? at + 2 : at + 1;
  if (const std::optional<int> year = this->year(skipped)) return moment.year = *year, skipped + 1;
  if (const std::uint32_t end = year_of_reference(at + 1, moment); end != at + 1) return end;
  if (capitalized(at) && !tokens_[at].is(text::sentence_start)) return 0;
  const std::uint32_t before = is(at - 1, Kind::The) ? at - 2 : at - 1;
  const Word last = word(before);
  const bool the = before != at - 1;
  if (last.kind == Kind::Position && !the) return at + 1;
  if (last.kind != Kind::Temporal && last.kind != Kind::Side &&
      !(word(at).kind == Kind::Season && (last.kind == Kind::Of || last.kind == Kind::Range)))
    return 0;
  // "in summer camps": a noun may follow.
  if (!inside(at + 1) || tokens_[at + 1].kind != text::TokenKind::Word) return at + 1;
  const Word next = word(at + 1);
  const bool goes_on = next.kind != Kind::None || (of(at + 1).size() <= 4 && !capitalized(at + 1));
  return goes_on && next.kind != Kind::Of ? at + 1 : 0;
}

// "yesterday", "tomorrow morning", "the day after tomorrow"
std::uint32_t Finder::relative_day(std::uint32_t at, Moment& moment) const {
  moment.grain = Grain::Day;
  moment.from = Moment::From::Reference;
  if (is(at, Kind::The)) {
    if (!is(at + 1, Kind::Unit) || !is(at + 2, Kind::Side) || !is(at + 3, Kind::RelativeDay)) return 0;
    moment.shift = word(at + 2).value + word(at + 3).value;
    return at + 4;
  }
  if (capitalized(at) && !tokens_[at].is(text::sentence_start) && (name_like(at - 1) || name_like(at + 1)) && !title_)
    return 0;  // "Oslo Today", "Tomorrow Group"
  moment.shift = word(at).value;
  return is(at + 1, Kind::DayPart) ? at + 2 : at + 1;
}

// "early Tuesday", "mid-June", "late 2018", "earlier this month"
std::uint32_t Finder::positioned(std::uint32_t at, Moment& moment) const {
  std::uint32_t next = at + 1;
  if (dash(next)) ++next;
  const Kind kind = word(next).kind;
  if (word(at).kind == Kind::Comparative) {
    if (kind != Kind::Deictic && kind != Kind::Weekday && kind != Kind::RelativeDay && kind != Kind::Sequel) return 0;
  } else if (kind == Kind::The) {  // "late the previous day"
    return 0;
  }
  return point(next, moment);
}

// "the end of February", "the beginning of the year"
std::uint32_t Finder::edge(std::uint32_t at, Moment& moment) const {
  std::uint32_t next = is(at, Kind::The) ? at + 1 : at;
  if (!is(next, Kind::Edge) || !is(next + 1, Kind::Of)) return 0;
  next += 2;
  if (is(next, Kind::The)) {
    ++next;
    if (const Word unit = word(next); unit.kind == Kind::Unit && grain_of(unit) != Grain::Day) {
      moment.grain = grain_of(unit);
      moment.from = Moment::From::Reference;
      return next + 1;
    }
  }
  return point(next, moment);
}

// "two weeks ago", "less than a month ago", "a day before", "three days later"
std::uint32_t Finder::distance(std::uint32_t at, Moment& moment) const {
  std::uint32_t next = at;
  if (is(next, Kind::Comparison) && is(next + 1, Kind::Than))
    next += 2;
  else if (is(next, Kind::Approximate))
    ++next;
  int count = 0;
  bool vague = false;
  const Word amount = word(next);
  switch (amount.kind) {
    case Kind::Article:
      count = 1;
      if (is(next + 1, Kind::Vague)) vague = true, ++next;
      break;
    case Kind::The:
      count = 1;
      break;
    case Kind::Cardinal:
      count = amount.value;
      break;
    case Kind::Vague:
      vague = true;
      break;
    default: {
      const std::optional<int> number = digits(next);
      if (!number) return 0;
      count = *number;
    }
  }
  ++next;
  if (vague && is(next, Kind::Of)) ++next;  // "a couple of days"
  const Word unit = word(next);
  if (unit.kind != Kind::Unit && unit.kind != Kind::Units) return 0;
  if ((unit.kind == Kind::Units) != (count > 1 || vague)) return 0;
  const Word side = word(++next);
  const bool the = amount.kind == Kind::The;
  switch (side.kind) {
    case Kind::Ago:
      if (the) return 0;
      moment.from = Moment::From::Reference;
      moment.shift = -count;
      break;
    case Kind::Side:
    case Kind::Comparative:
      if (of(at - 1) == "for" || of(at - 1) == "every") return 0;
      moment.from = Moment::From::Narrative;
      moment.shift = count * side.value;
      break;
    default:
      return 0;
  }
  moment.grain = grain_of(unit);
  moment.vague = vague || count > max_shift;
  return next + 1;
}

// "of this year", "last year" after a month or day: the year it is of. `at` where that does not stand there.
std::uint32_t Finder::year_of_reference(std::uint32_t at, Moment& moment) const {
  const std::uint32_t next = is(at, Kind::Of) ? at + 1 : at;
  const Word which = word(next);
  if (which.kind != Kind::Deictic && which.kind != Kind::Sequel) return at;
  const Word unit = word(next + 1);
  if (unit.kind != Kind::Unit || grain_of(unit) != Grain::Year) return at;
  moment.year_shift = which.value;
  moment.of_year = true;
  return next + 2;
}

}  // namespace gazette::dates
