#pragma once

#include <cstdint>
#include <string_view>

#include "base/arena.hpp"
#include "dates/reference.hpp"
#include "dates/words.hpp"

namespace gazette::dates {

/// What a temporal expression says, before it is placed on the calendar. Zero: not said.
struct Moment {
  Grain grain = Grain::Day;
  int year = 0;  ///< Negative: before Christ.
  int month = 0;
  int day = 0;
  int weekday = 0;  ///< 1 … 7, Monday first.
  int number = 0;   ///< Of a season (0 spring …), quarter, half, decade (199) or century (20th: 20).

  /// How far from the anchor, in grains: "last year" -1, "this week" 0, "three days later" 3.
  enum class From : std::uint8_t {
    Calendar,   ///< Not relative.
    Reference,  ///< "last Friday", "two days ago": the document's date
    Narrative,  ///< "a day before": the day that the text spoke of last
  };
  From from = From::Calendar;
  int shift = 0;
  bool of_year = false;  ///< "June last year": the year is the reference's plus year_shift.
  int year_shift = 0;
  bool repeated = false;  ///< "Mondays"
  bool vague = false;     ///< "a few days ago": the count is not said.

  enum class Tense : std::uint8_t { Unknown, Past, Future };
  Tense tense = Tense::Unknown;  ///< Of the words around it, for days and months without a year.

  int end_year = 0;  ///< Of a range: "June 10-12", "2018-19".
  int end_day = 0;
};

/// A day of the calendar as a Moment of grain Day has it once placed; unknown where year, month or day is.
Reference place(const Moment& moment, const Reference& reference, const Reference& narrative);

/// The TIMEX3 value of `moment`, kept in `arena`: "2018-06-12", "2019-02", "2018-W24", "XXXX-06-12" …; a range is two
/// values with "/" between them.
std::string_view value_of(const Moment& moment, const Reference& reference, const Reference& narrative,
                          base::Arena& arena);

}  // namespace gazette::dates
