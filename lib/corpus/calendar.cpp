// TIMEX3 values as days of the calendar. Tests: tests/corpus/calendar_test.cpp.

#include "corpus/calendar.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <optional>

namespace gazette::corpus {
namespace {

using std::chrono::sys_days;
using std::chrono::year;

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || fault != std::errc() || end != digits.data() + digits.size() || value < 0) return {};
  return value;
}

std::int32_t day(int y, unsigned m, unsigned d) {
  return static_cast<std::int32_t>(
      sys_days{year{y} / std::chrono::month{m} / std::chrono::day{d}}.time_since_epoch().count());
}

// `count` months from month `first` of a year, which may be above 12.
Days months(int y, int first, int count) {
  const auto begin = [&](int index) {
    return day(y + (index - 1) / 12, static_cast<unsigned>((index - 1) % 12 + 1), 1);
  };
  return {begin(first), begin(first + count) - 1};
}

Days week(int y, int number_of_week, bool weekend) {
  if (number_of_week < 1 || number_of_week > 53) return {};
  // Week 1 has 4 January; weeks begin on Monday.
  const std::int32_t fourth = day(y, 1, 4);
  const std::int32_t monday = fourth - ((fourth + 3) % 7 + 7) % 7 + 7 * (number_of_week - 1);
  return weekend ? Days{monday + 5, monday + 6} : Days{monday, monday + 6};
}

// What follows the year and its hyphen.
Days of_year(int y, std::string_view part) {
  if (part == "SP") return months(y, 3, 3);
  if (part == "SU") return months(y, 6, 3);
  if (part == "FA") return months(y, 9, 3);
  if (part == "WI") return months(y, 12, 3);
  if (part.size() == 2 && (part[0] == 'Q' || part[0] == 'H')) {
    const int size = part[0] == 'Q' ? 3 : 6;
    const auto which = number(part.substr(1));
    return which && *which >= 1 && *which <= 12 / size ? months(y, (*which - 1) * size + 1, size) : Days{};
  }
  if (part.size() >= 3 && part[0] == 'W') {
    const auto which = number(part.substr(1, 2));
    return which && (part.size() == 3 || part.substr(3) == "-WE") ? week(y, *which, part.size() > 3) : Days{};
  }
  const auto month = number(part.substr(0, 2));
  if (!month || *month < 1 || *month > 12) return {};
  if (part.size() == 2) return months(y, *month, 1);
  const auto date = part.size() == 5 && part[2] == '-' ? number(part.substr(3)) : std::nullopt;
  if (!date || *date < 1) return {};
  const Days whole = months(y, *month, 1);
  const std::int32_t found = whole.first + *date - 1;
  return found <= whole.last ? Days{found, found} : Days{};
}

}  // namespace

Days days_of(std::string_view value) {
  if (const std::size_t slash = value.find('/'); slash != value.npos) {
    const Days first = days_of(value.substr(0, slash)), last = days_of(value.substr(slash + 1));
    return first.known() && last.known() ? Days{first.first, last.last} : Days{};
  }
  if (value.starts_with("FY")) value.remove_prefix(2);
  value = value.substr(0, value.find('T'));
  const auto y = number(value.substr(0, 4));
  if (!y || *y == 0) return {};
  if (value.size() == 3) return {day(*y * 10, 1, 1), day(*y * 10 + 9, 12, 31)};
  if (value.size() == 4) return months(*y, 1, 12);
  return value.size() > 5 && value[4] == '-' ? of_year(*y, value.substr(5)) : Days{};
}

std::string to_iso(std::int32_t day) {
  const std::chrono::year_month_day date{sys_days{std::chrono::days{day}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace gazette::corpus
