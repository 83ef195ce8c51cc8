#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gazette::corpus {

/// The days that a date covers, both ends included, counted from 1 January 1970.
struct Days {
  std::int32_t first = 0;
  std::int32_t last = -1;

  bool known() const { return first <= last; }
  std::int32_t size() const { return last - first + 1; }
  bool overlaps(Days other) const { return first <= other.last && other.first <= last; }
};

/// The days of a TIMEX3 value: "2018-06-12", "2018-06", "2018", "2018-W24", "2018-W24-WE", "2018-SU", "2018-Q2",
/// "2018-H1", "201", "FY2018", a range "A/B". Unknown where the value names no year, or is none of these.
Days days_of(std::string_view value);

/// "2018-06-12"
std::string to_iso(std::int32_t day);

}  // namespace gazette::corpus
