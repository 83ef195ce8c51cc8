// Two steps: every expression of the document is read first, so that one that names its year ("June 12, 2018") tells
// the year of the same day or month elsewhere; then each is placed. tests/dates/dates_test.cpp, value_test.cpp.

#include "dates/dates.hpp"

#include "dates/finder.hpp"

namespace gazette::dates {
namespace {

bool names_same(const Moment& one, const Moment& other) {
  return one.month != 0 && one.month == other.month && one.day == other.day && one.grain == other.grain;
}

// The year that the document gives to the same day or month, where it gives one alone; 0: none.
int year_elsewhere(const Moment& moment, const std::vector<Scratch::Found>& found) {
  int year = 0;
  for (const Scratch::Found& other : found) {
    if (other.moment.year == 0 || !names_same(moment, other.moment)) continue;
    if (year != 0 && year != other.moment.year) return 0;
    year = other.moment.year;
  }
  return year;
}

}  // namespace

void find_dates(std::string_view text, std::span<const text::Token> tokens, std::span<const text::Sentence> sentences,
                const Reference& reference, Scratch& scratch, base::Arena& arena, std::vector<Date>& out) {
  scratch.found.clear();
  for (const text::Sentence& sentence : sentences) {
    const Finder finder(text, tokens, sentence);
    for (std::uint32_t at = sentence.first; at < sentence.end;) {
      Moment moment;
      const std::uint32_t end = finder.read(at, moment);
      if (end == 0) {
        ++at;
        continue;
      }
      moment.tense = finder.tense(at, end);
      scratch.found.push_back({at, end, moment});
      at = end;
    }
  }
  Reference narrative;
  for (Scratch::Found& found : scratch.found) {
    Moment& moment = found.moment;
    if (moment.month != 0 && moment.year == 0 && moment.from == Moment::From::Calendar && !moment.of_year)
      moment.year = year_elsewhere(moment, scratch.found);
    out.push_back({found.first, found.end, value_of(moment, reference, narrative, arena)});
    if (const Reference day = place(moment, reference, narrative); day.known) narrative = day;
  }
}

}  // namespace gazette::dates
