// Dates that name their place on the calendar: numbers, months, weekdays, years and longer stretches.
// tests/dates/dates_test.cpp.

#include <array>

#include "dates/finder.hpp"

namespace gazette::dates {
namespace {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// A year of two digits: of the last seventy years or the next thirty.
constexpr int full_year(int year) { return year >= 100 ? year : year < 40 ? 2000 + year : 1900 + year; }

bool on_calendar(int year, int month, int day) {
  return year >= 1000 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// Three numbers as a day: year first, else day first unless only the month can come first.
bool set_day(std::array<int, 3> part, Moment& moment) {
  if (part[0] >= 1000)
    std::swap(part[0], part[2]);
  else if (part[1] > 12)
    std::swap(part[0], part[1]);
  part[2] = full_year(part[2]);
  if (!on_calendar(part[2], part[1], part[0])) return false;
  moment.grain = Grain::Day;
  moment.day = part[0], moment.month = part[1], moment.year = part[2];
  return true;
}

}  // namespace

std::uint32_t Finder::calendar_date(std::uint32_t at, Moment& moment) const {
  const Kind kind = word(at).kind;
  if (kind == Kind::Weekday || kind == Kind::Weekdays || kind == Kind::ShortWeekday)
    return attempt(&Finder::weekday, at, moment);
  return day_date(at, moment);
}

std::uint32_t Finder::day_date(std::uint32_t at, Moment& moment) const {
  if (!inside(at)) return 0;
  const Kind kind = word(at).kind;
  if (kind == Kind::Month || kind == Kind::ShortMonth) return attempt(&Finder::month_first, at, moment);
  if (kind == Kind::Ordinal) return is(at + 1, Kind::Of) ? attempt(&Finder::day_first, at, moment) : 0;
  if (tokens_[at].kind != text::TokenKind::Number) return 0;
  if (const std::uint32_t end = attempt(&Finder::numeric, at, moment)) return end;
  return attempt(&Finder::day_first, at, moment);
}

// "10.05.2018", "12/06/18", "2018-06-12", "12-Jun-2018"
std::uint32_t Finder::numeric(std::uint32_t at, Moment& moment) const {
  const std::string_view token = of(at);
  std::array<int, 3> part{};
  std::size_t parts = 0;
  char separator = 0;
  for (std::size_t begin = 0; begin < token.size();) {  // One token: digits, mark, digits, mark, digits.
    std::size_t end = begin;
    int number = 0;
    while (end < token.size() && is_digit(token[end]) && end - begin < 4) number = number * 10 + (token[end++] - '0');
    if (end == begin || parts == 3) return 0;
    part[parts++] = number;
    if (end == token.size()) break;
    if (token[end] != '.' && token[end] != '/') break;
    if (separator != 0 && token[end] != separator) return 0;
    separator = token[end];
    begin = end + 1;
  }
  if (parts == 3) {
    const bool ends = is_digit(token.back());
    const bool wide = part[0] >= 1000 || part[2] >= 1000 || (separator == '/' && part[2] >= 10);
    return ends && wide && set_day(part, moment) ? at + 1 : 0;
  }
  if (parts != 1 || !dash(at + 1) || !dash(at + 3) || !adjoins(at + 1) || !adjoins(at + 2) || !adjoins(at + 3) ||
      !adjoins(at + 4))
    return 0;
  const std::string_view last = of(at + 4);
  if (!digits(at) || last.size() < 2 || !is_digit(last[0]) || !is_digit(last[1])) return 0;
  const std::optional<int> third = digits(at + 4);
  const bool timed = last.size() > 3 && last[2] == 'T' && is_digit(last[3]);  // "2018-06-12T17:29"
  if (!third && !timed) return 0;
  part[2] = third ? *third : (last[0] - '0') * 10 + (last[1] - '0');
  if (const Word month = word(at + 2); month.kind == Kind::Month || month.kind == Kind::ShortMonth)
    part[1] = month.value;
  else if (const std::optional<int> number = digits(at + 2))
    part[1] = *number;
  else
    return 0;
  if (part[0] < 1000 && part[2] < 1000) return 0;
  return set_day(part, moment) ? at + 5 : 0;
}

// "June 12, 2018", "June 10-12", "June of 2018", "Feb. 3", "June '98"
std::uint32_t Finder::month_first(std::uint32_t at, Moment& moment) const {
  const Word month = word(at);
  if (month.kind != Kind::Month && month.kind != Kind::ShortMonth) return 0;
  std::uint32_t next = at + 1;
  if (month.kind == Kind::ShortMonth && mark(next) == '.') ++next;
  moment.month = month.value;
  const std::uint32_t after_the = is(next, Kind::The) ? next + 1 : next;
  if (const std::optional<int> day = this->day(after_the); day && (capitalized(at) || after_the > next)) {
    moment.grain = Grain::Day;
    moment.day = *day;
    return year_after(second_day(after_the + 1, moment), moment);
  }
  moment.grain = Grain::Month;
  if (capitalized(at) || !bare_month(at)) {
    const std::uint32_t skipped = mark(next) == ',' || is(next, Kind::Of) ? next + 1 : next;
    if (const std::optional<int> year = this->year(skipped)) return moment.year = *year, skipped + 1;
    if (mark(next) == '\'' || of(next) == "\u2019")
      if (const std::optional<int> year = digits(next + 1); year && *year < 100 && adjoins(next + 1))
        return moment.year = full_year(*year), next + 2;
  }
  if (!bare_month(at)) return 0;
  return year_of_reference(next, moment);
}

// "12 June 2018", "12th of June", "10-12 June"
std::uint32_t Finder::day_first(std::uint32_t at, Moment& moment) const {
  const std::optional<int> day = this->day(at);
  if (!day) return 0;
  moment.grain = Grain::Day;
  moment.day = *day;
  std::uint32_t next = second_day(at + 1, moment);
  if (is(next, Kind::Of)) ++next;
  const Word month = word(next);
  if ((month.kind != Kind::Month && month.kind != Kind::ShortMonth) || !capitalized(next)) return 0;
  moment.month = month.value;
  if (month.kind == Kind::ShortMonth && mark(next + 1) == '.') ++next;
  return year_after(next + 1, moment);
}

// The "-12" or "and 12" of a range or pair of days; `at` where there is none.
std::uint32_t Finder::second_day(std::uint32_t at, Moment& moment) const {
  if (!dash(at) && mark(at) != '/' && !is(at, Kind::Range)) return at;
  const std::optional<int> day = this->day(at + 1);
  if (!day || *day <= moment.day) return at;
  const Word after = word(at + 2);
  const bool month = after.kind == Kind::Month || after.kind == Kind::ShortMonth || after.kind == Kind::Of;
  const bool noun = inside(at + 2) && tokens_[at + 2].kind == text::TokenKind::Word && !capitalized(at + 2) &&
                    after.kind == Kind::None && is(at, Kind::Range);
  if ((moment.month != 0) == month || (noun && moment.month != 0 && !title_ && of(at + 2).size() > 4)) return at;
  moment.end_day = *day;
  return at + 2;
}

// The year that follows a day, with or without comma.
std::uint32_t Finder::year_after(std::uint32_t at, Moment& moment) const {
  const std::uint32_t next = mark(at) == ',' ? at + 1 : at;
  if (const std::optional<int> year = this->year(next); year && !is(next + 1, Kind::Quantified))
    return moment.year = *year, next + 1;
  return year_of_reference(at, moment);
}

std::uint32_t Finder::weekday(std::uint32_t at, Moment& moment) const {
  const Word day = word(at);
  if (day.kind != Kind::Weekday && day.kind != Kind::Weekdays && day.kind != Kind::ShortWeekday) return 0;
  if (!bare_weekday(at)) return 0;
  std::uint32_t next = at + 1;
  if (day.kind == Kind::ShortWeekday && mark(next) == '.') ++next;
  if (is(next, Kind::DayPart)) ++next;
  std::uint32_t date = mark(next) == ',' ? next + 1 : next;
  if (is(date, Kind::The)) ++date;
  Moment full;
  if (const std::uint32_t end = day_date(date, full); end != 0 && full.day != 0) {
    moment = full;
    moment.weekday = day.value;
    return end;
  }
  if (day.kind == Kind::ShortWeekday)  // "Sun." may be no day, "Thurs." is one.
    if (!tokens_[at].has(text::has_period) || (of(at).size() == 4 && !is(at - 1, Kind::Temporal))) return 0;
  moment.grain = Grain::Day;
  moment.weekday = day.value;
  moment.repeated = day.kind == Kind::Weekdays;
  return next;
}

// "2018", "2018-19", "2018/19", "300 BC"
std::uint32_t Finder::year_alone(std::uint32_t at, Moment& moment) const {
  moment.grain = Grain::Year;
  if (const std::optional<int> number = digits(at); number && is(at + 1, Kind::Era) && capitalized(at + 1)) {
    moment.year = *number * word(at + 1).value;
    return at + 2;
  }
  const std::string_view token = of(at);
  if (tokens_[at].kind == text::TokenKind::Number && (token.size() == 7 || token.size() == 9) && token[4] == '/') {
    int first = 0;
    int second = 0;
    for (std::size_t digit = 0; digit < token.size(); ++digit) {
      if (digit == 4) continue;
      if (!is_digit(token[digit])) return 0;
      int& number = digit < 4 ? first : second;
      number = number * 10 + (token[digit] - '0');
    }
    if (second < 100) second += first / 100 * 100;
    if (first < 1800 || second != first + 1) return 0;
    return moment.year = first, moment.end_year = second, at + 1;
  }
  const std::optional<int> year = this->year(at);
  if (!year) return 0;
  moment.year = *year;
  std::uint32_t end = at + 1;
  if (dash(end) && adjoins(end) && adjoins(end + 1)) {
    if (const std::optional<int> last = digits(end + 1)) {
      const int full = *last < 100 ? *year / 100 * 100 + *last : *last;
      const bool two_digits = of(end + 1).size() == 2;
      if (full > *year && full <= 2100 && (*last >= 1000 || two_digits)) moment.end_year = full, end += 2;
    }
  }
  return plausible_year(at, end, *year) ? end : 0;
}

// Whether the number at [at, end) is a year by what stands around it.
bool Finder::plausible_year(std::uint32_t at, std::uint32_t end, int year) const {
  const char before = mark(at - 1);
  const Word last = word(at - 1);
  const Word next = word(end);
  if (before == '$' || before == '#' || before == '/' || (before == '.' && adjoins(at))) return false;
  if (inside(at - 1) && tokens_[at - 1].kind == text::TokenKind::Symbol && before == 0 && adjoins(at)) return false;
  if (adjoins(at) && dash(at - 1) && adjoins(at - 1) && name_like(at - 2)) return false;  // "Expo-2020"
  if (adjoins(end) && (mark(end) == '%' || mark(end) == '/')) return false;
  if (name_like(at - 1) && !adjoins(at))  // "Vision 2030", "No. 1998"
    if (!tokens_[at - 1].is(text::sentence_start) || tokens_[at - 1].has(text::has_period)) return false;
  const bool whose = inside(end + 1) && tokens_[end + 1].kind == text::TokenKind::Clitic;  // "the 1999 women's final"
  if ((next.kind == Kind::Quantified && !whose) || next.kind == Kind::Units || next.kind == Kind::DayPart) return false;
  if (dash(end) && adjoins(end) && (is(end + 1, Kind::Unit) || is(end + 1, Kind::Quantified))) return false;
  const bool noun_follows =
      inside(end) && tokens_[end].kind == text::TokenKind::Word && next.kind == Kind::None && !capitalized(end);
  const bool placed = last.kind == Kind::Temporal || last.kind == Kind::Side || last.kind == Kind::Range ||
                      last.kind == Kind::Position || last.kind == Kind::Approximate || before == '(' ||
                      mark(end) == ')' || dash(at - 1);
  if (year < 1900 || year > 2060) return placed && !noun_follows;
  if (last.kind == Kind::Approximate || last.kind == Kind::Than) return !noun_follows;
  return year % 100 != 0 || placed || !noun_follows || of(end).back() != 's';
}

// "1990s", "the '90s", "the 1990's"
std::uint32_t Finder::decade(std::uint32_t at, Moment& moment) const {
  std::uint32_t number = at;
  const bool apostrophe = mark(at) == '\'' || of(at) == "\u2019" || of(at) == "\u2018";
  if (apostrophe) ++number;
  if (!inside(number) || tokens_[number].kind != text::TokenKind::Number || (apostrophe && !adjoins(number))) return 0;
  std::string_view token = of(number);
  std::uint32_t end = number + 1;
  if (token.size() == 5 || token.size() == 3) {
    if (token.back() != 's') return 0;
    token.remove_suffix(1);
  } else if (token.size() == 4 && inside(end) && tokens_[end].kind == text::TokenKind::Clitic &&
             of(end).back() == 's' && of_decade(at)) {
    ++end;
  } else {
    return 0;
  }
  if (token.size() == 2 && !apostrophe && !of_decade(at)) return 0;
  int value = 0;
  for (const char byte : token) {
    if (!is_digit(byte)) return 0;
    value = value * 10 + (byte - '0');
  }
  if (value % 10 != 0 || (token.size() == 4 && (value < 1000 || value > 2100))) return 0;
  moment.grain = Grain::Decade;
  moment.number = full_year(value) / 10;
  return end;
}

// "the 90s", "the early 90s", but not "in her 90s"
bool Finder::of_decade(std::uint32_t at) const {
  std::uint32_t before = at - 1;
  if (dash(before)) --before;
  if (is(before, Kind::Position)) --before;
  return is(before, Kind::The) || is(before, Kind::Temporal);
}

// "21st century", "20th-century"
std::uint32_t Finder::century(std::uint32_t at, Moment& moment) const {
  const std::optional<int> number = ordinal(at);
  if (!number || *number > 21) return 0;
  std::uint32_t next = at + 1;
  if (dash(next)) ++next;
  const Word unit = word(next);
  if ((unit.kind != Kind::Unit && unit.kind != Kind::Units) || unit.value != static_cast<int>(Grain::Century)) return 0;
  moment.grain = Grain::Century;
  moment.number = *number;
  return is(next + 1, Kind::Era) && capitalized(next + 1) ? next + 2 : next + 1;
}

// "the first quarter of 2012", "last quarter of 2012", "the second half of last year"
std::uint32_t Finder::quarter(std::uint32_t at, Moment& moment) const {
  const bool last = is(at, Kind::Deictic) && word(at).value < 0 && is(at + 2, Kind::Of);
  const std::optional<int> number = last ? 4 : ordinal(at);
  if (!number) return short_quarter(at, moment);
  std::uint32_t next = at + 1;
  if (is(next, Kind::Fiscal)) ++next;
  const Word unit = word(next);
  if (unit.kind == Kind::Unit && unit.value == static_cast<int>(Grain::Quarter) && *number <= 4) {
    moment.grain = Grain::Quarter;
    moment.number = *number;
  } else if (unit.kind == Kind::Half && (*number <= 2 || last)) {
    moment.grain = Grain::Half;
    moment.number = last ? 2 : *number;
  } else {
    return 0;
  }
  ++next;
  std::uint32_t year = is(next, Kind::Of) ? next + 1 : next;
  if (is(year, Kind::Fiscal)) ++year;
  if (is(year, Kind::Unit)) ++year;
  if (const std::optional<int> number_of_year = this->year(year)) return moment.year = *number_of_year, year + 1;
  const std::uint32_t end = year_of_reference(next, moment);
  return end != next || (moment.grain == Grain::Quarter && !is(next, Kind::Of)) ? end : 0;
}

// "Q3 2021", "in Q3", "3Q2021"
std::uint32_t Finder::short_quarter(std::uint32_t at, Moment& moment) const {
  const std::string_view token = of(at);
  if (token.size() < 2 || (token[0] != 'Q' && token[1] != 'Q')) return 0;
  const char digit = token[0] == 'Q' ? token[1] : token[0];
  if (digit < '1' || digit > '4') return 0;
  moment.grain = Grain::Quarter;
  moment.number = digit - '0';
  if (token.size() == 6) {
    for (const char byte : token.substr(2)) {
      if (!is_digit(byte)) return 0;
      moment.year = moment.year * 10 + (byte - '0');
    }
    return at + 1;
  }
  if (token.size() != 2) return 0;
  const std::uint32_t end = year_after(at + 1, moment);
  return end != at + 1 || is(at - 1, Kind::Temporal) || is(at - 1, Kind::The) ? end : 0;
}

// "fiscal 2010", "financial year 2018-19"
std::uint32_t Finder::fiscal_year(std::uint32_t at, Moment& moment) const {
  std::uint32_t next = at + 1;
  if (is(next, Kind::Unit) && word(next).value == static_cast<int>(Grain::Year)) ++next;
  if (!inside(next) || tokens_[next].kind != text::TokenKind::Number) return 0;
  const std::uint32_t end = year_alone(next, moment);
  if (end != 0) moment.grain = Grain::FiscalYear;
  return end;
}

// Whether the word at `at`, with no day or year beside it, is a month: "in May", "last March", but not "Theresa May".
bool Finder::bare_month(std::uint32_t at) const {
  const Word month = word(at);
  const bool doubtful = month.value == 3 || month.value == 5;  // A verb or a name as well: March, May.
  const bool given_name = month.value == 4 || month.value == 6 || month.value == 8;
  const Word before = word(at - 1);
  if (!capitalized(at)) return month.kind == Kind::Month && !doubtful && month.value != 8;
  if (before.kind == Kind::Deictic || before.kind == Kind::Position || before.kind == Kind::Sequel) return true;
  if (dash(at - 1) && adjoins(at) && adjoins(at - 1)) return is(at - 2, month.kind) || is(at - 2, Kind::Position);
  if (month.kind == Kind::ShortMonth)
    return before.kind == Kind::Temporal && (tokens_[at].has(text::has_period) || of(at).size() > 3);
  const bool beside_month = (before.kind == Kind::Range && is(at - 2, Kind::Month)) ||
                            ((dash(at + 1) || is(at + 1, Kind::Range)) && is(at + 2, Kind::Month));
  if (beside_month) return true;
  if (doubtful) {
    if (before.kind == Kind::The)  // "the March election", but not "the March on Oslo"
      return inside(at + 1) && tokens_[at + 1].kind == text::TokenKind::Word && !capitalized(at + 1) &&
             word(at + 1).kind == Kind::None && of(at + 1).size() > 3;
    if (before.kind == Kind::Temporal) return of(at - 1) != "for" && of(at - 1) != "on";
    const bool preposition = before.kind == Kind::Of || before.kind == Kind::Range || before.kind == Kind::Side;
    return preposition && !name_like(at + 1) && !(inside(at + 1) && tokens_[at + 1].kind == text::TokenKind::Clitic);
  }
  if (before.kind == Kind::Temporal || title_) return true;
  return !given_name || !name_like(at + 1);
}

// Whether the weekday at `at` is a day, not a feast ("Good Friday") or a paper ("The Sunday Mail").
bool Finder::bare_weekday(std::uint32_t at) const {
  const Word day = word(at);
  if (!capitalized(at)) return day.kind != Kind::ShortWeekday;
  if (is(at - 1, Kind::Doubtful) && capitalized(at - 1)) return false;
  if (is(at - 1, Kind::The) && name_like(at + 1) && !title_ && day.kind == Kind::Weekday) return false;
  return true;
}

}  // namespace gazette::dates
