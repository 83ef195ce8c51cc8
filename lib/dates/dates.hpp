#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "dates/moment.hpp"
#include "dates/reference.hpp"
#include "text/token.hpp"

namespace gazette::dates {

/// A temporal expression: tokens [first, end), without preposition and, as a rule, without article.
struct Date {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::string_view value;  ///< TIMEX3: "2018-06-12", "2018-W24", "XXXX-06"; lives in the arena given.
};

/// Memory that find_dates() reuses.
struct Scratch {
  struct Found {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    Moment moment;
  };
  std::vector<Found> found;
};

/// Appends the dates of a document to `out`, ordered by first; they do not overlap or cross sentences.
///
/// Dates are calendar dates in whole or part ("June 12", "2018", "the 1990s", "Friday morning") and expressions that
/// a reader could place on a calendar ("last week", "two days ago", "the end of February"); no clock times, no lengths
/// of time, no ages. Values are relative to `reference`, with X for what is not known.
/// Cost: O(tokens).
void find_dates(std::string_view text, std::span<const text::Token> tokens, std::span<const text::Sentence> sentences,
                const Reference& reference, Scratch& scratch, base::Arena& arena, std::vector<Date>& out);

}  // namespace gazette::dates
