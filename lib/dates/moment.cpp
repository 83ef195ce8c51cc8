// Moments placed on the calendar, after TIMEX3. tests/dates/value_test.cpp.

#include "dates/moment.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

namespace gazette::dates {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

sys_days day_of(const Reference& date) {
  return std::chrono::year{date.year} / std::chrono::month{static_cast<unsigned>(date.month)} /
         std::chrono::day{static_cast<unsigned>(date.day)};
}

Reference reference_of(sys_days day) {
  const std::chrono::year_month_day date{day};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day())), true};
}

int weekday_of(sys_days day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }

int signum(int number) { return number > 0 ? 1 : number < 0 ? -1 : 0; }

// The year of a month, or day of a month, that the text leaves out. "last June" lies before the reference; where only
// the tense speaks, the nearest one counts unless one on the other side is not much farther.
int choose_year(int month, int day, const Moment& moment, const Reference& reference) {
  if (moment.of_year) return reference.year + moment.year_shift;
  const bool directed = moment.from == Moment::From::Reference;
  if (directed && moment.shift == 0) return reference.year;
  const int side = directed                                ? signum(moment.shift)
                   : moment.tense == Moment::Tense::Past   ? -1
                   : moment.tense == Moment::Tense::Future ? 1
                                                           : 0;
  int best = reference.year;
  int least = 1 << 20;
  for (int year = reference.year - 1; year <= reference.year + 1; ++year) {
    const int months = (year - reference.year) * 12 + month - reference.month;
    const int distance = months * 31 + (day != 0 ? day - reference.day : 0);
    const bool wrong = side != 0 && signum(distance) == -side;
    if (directed && (wrong || distance == 0)) continue;
    const int cost = std::abs(distance) * (wrong ? 3 : 1);
    if (cost < least) best = year, least = cost;
  }
  return best;
}

sys_days choose_weekday(const Moment& moment, sys_days today) {
  const int ahead = moment.weekday - weekday_of(today);  // Within this week, Monday first.
  if (moment.from == Moment::From::Reference) {
    if (moment.shift == 0) return today + days{ahead};
    if (moment.shift < 0) return today + days{ahead < 0 ? ahead : ahead - 7};
    return today + days{ahead > 0 ? ahead : ahead + 7};
  }
  if (moment.tense == Moment::Tense::Future) return today + days{ahead >= 0 ? ahead : ahead + 7};
  return today + days{ahead <= 0 ? ahead : ahead - 7};
}

void format_week(sys_days day, bool weekend, fmt::memory_buffer& out) {
  const sys_days thursday = day + days{4 - weekday_of(day)};  // ISO 8601: a week is of the year that has its Thursday.
  const int year = reference_of(thursday).year;
  const auto first = sys_days{std::chrono::year{year} / std::chrono::January / 1};
  fmt::format_to(std::back_inserter(out), "{:04}-W{:02}{}", year, (thursday - first).count() / 7 + 1,
                 weekend ? "-WE" : "");
}

void format_year(int year, fmt::memory_buffer& out) {
  if (year == 0)
    fmt::format_to(std::back_inserter(out), "XXXX");
  else if (year < 0)
    fmt::format_to(std::back_inserter(out), "BC{:04}", -year);
  else
    fmt::format_to(std::back_inserter(out), "{:04}", year);
}

// The year of something that stands in months around `month` of a year.
int year_around(int month, const Moment& moment, const Reference& reference) {
  if (moment.year != 0 || !reference.known) return moment.year;
  return choose_year(month, 0, moment, reference);
}

void format(const Moment& moment, const Reference& reference, const Reference& narrative, fmt::memory_buffer& out) {
  const auto to = std::back_inserter(out);
  const bool shifted = moment.from != Moment::From::Calendar;
  const Reference& anchor = moment.from == Moment::From::Narrative ? narrative : reference;
  const bool placed = shifted && anchor.known && !moment.vague;
  if (moment.vague && moment.from == Moment::From::Reference) {
    fmt::format_to(to, "PAST_REF");
    return;
  }
  switch (moment.grain) {
    case Grain::Day: {
      if (moment.repeated || (moment.weekday != 0 && moment.day == 0 && !reference.known)) {
        fmt::format_to(to, "XXXX-WXX-{}", moment.weekday);
        return;
      }
      const Reference day = place(moment, reference, narrative);
      if (day.known) {
        fmt::format_to(to, "{:04}-{:02}-{:02}", day.year, day.month, day.day);
      } else {
        format_year(moment.year, out);
        if (moment.month == 0)
          fmt::format_to(to, "-XX-XX");
        else
          fmt::format_to(to, "-{:02}-{:02}", moment.month, moment.day);
      }
      return;
    }
    case Grain::Week:
    case Grain::Weekend: {
      const bool weekend = moment.grain == Grain::Weekend;
      if (placed)
        format_week(day_of(anchor) + days{7 * moment.shift}, weekend, out);
      else
        fmt::format_to(to, "XXXX-WXX{}", weekend ? "-WE" : "");
      return;
    }
    case Grain::Month: {
      if (moment.month != 0) {
        format_year(year_around(moment.month, moment, reference), out);
        fmt::format_to(to, "-{:02}", moment.month);
      } else if (placed) {
        const int months = anchor.year * 12 + anchor.month - 1 + moment.shift;
        fmt::format_to(to, "{:04}-{:02}", months / 12, months % 12 + 1);
      } else {
        fmt::format_to(to, "XXXX-XX");
      }
      return;
    }
    case Grain::Season: {
      static constexpr std::string_view names[] = {"SP", "SU", "FA", "WI"};
      format_year(year_around(moment.number * 3 + 3, moment, reference), out);
      fmt::format_to(to, "-{}", names[moment.number]);
      return;
    }
    case Grain::Quarter: {
      if (moment.number != 0) {
        format_year(year_around(moment.number * 3, moment, reference), out);
        fmt::format_to(to, "-Q{}", moment.number);
      } else if (placed) {
        const int quarters = anchor.year * 4 + (anchor.month - 1) / 3 + moment.shift;
        fmt::format_to(to, "{:04}-Q{}", quarters / 4, quarters % 4 + 1);
      } else {
        fmt::format_to(to, "XXXX-QX");
      }
      return;
    }
    case Grain::Half:
      format_year(year_around(moment.number * 6, moment, reference), out);
      fmt::format_to(to, "-H{}", moment.number);
      return;
    case Grain::Year:
    case Grain::FiscalYear:
      if (moment.grain == Grain::FiscalYear) fmt::format_to(to, "FY");
      format_year(placed ? anchor.year + moment.shift : moment.year, out);
      return;
    case Grain::Decade:
      if (shifted && !placed)
        fmt::format_to(to, "XXX");
      else
        fmt::format_to(to, "{:03}", placed ? anchor.year / 10 + moment.shift : moment.number);
      return;
    case Grain::Century:
      if (shifted && !placed)
        fmt::format_to(to, "XX");
      else
        fmt::format_to(to, "{:02}", placed ? anchor.year / 100 + moment.shift : moment.number - 1);
      return;
  }
}

}  // namespace

Reference place(const Moment& moment, const Reference& reference, const Reference& narrative) {
  if (moment.grain != Grain::Day || moment.repeated || moment.vague) return {};
  if (moment.month != 0) {
    const int year = moment.year != 0  ? moment.year
                     : reference.known ? choose_year(moment.month, moment.day, moment, reference)
                                       : 0;
    return {year, moment.month, moment.day, year > 0};
  }
  if (moment.weekday != 0)
    return reference.known ? reference_of(choose_weekday(moment, day_of(reference))) : Reference{};
  if (moment.from == Moment::From::Calendar) return {};
  const Reference& anchor = moment.from == Moment::From::Narrative ? narrative : reference;
  return anchor.known ? reference_of(day_of(anchor) + days{moment.shift}) : Reference{};
}

std::string_view value_of(const Moment& moment, const Reference& reference, const Reference& narrative,
                          base::Arena& arena) {
  fmt::memory_buffer out;
  format(moment, reference, narrative, out);
  if (moment.end_day != 0 || moment.end_year != 0) {
    Moment end = moment;
    if (moment.end_day != 0) end.day = moment.end_day;
    if (moment.end_year != 0) end.year = moment.end_year;
    out.push_back('/');
    format(end, reference, narrative, out);
  }
  return arena.keep({out.data(), out.size()});
}

}  // namespace gazette::dates
