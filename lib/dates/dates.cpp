// Two steps: every expression of the document is read first, so that one that names its year ("June 12, 2018") tells
// the year of the same day or month elsewhere; then each is placed. tests/dates/dates_test.cpp, value_test.cpp.

#include "dates/dates.hpp"

#include <array>

#include "dates/finder.hpp"

namespace gazette::dates {
namespace {

// The year that a document gives to each day and month (day 0) of the calendar.
class Years {
 public:
  explicit Years(const std::vector<Scratch::Found>& found) {
    for (const auto& [first, end, moment] : found) {
      if (moment.month == 0 || moment.year == 0) continue;
      int& year = years_[slot(moment)];
      year = year == 0 || year == moment.year ? moment.year : several;
    }
  }
  /// 0 where the document gives none, or more than one.
  int of(const Moment& moment) const {
    const int year = moment.month != 0 ? years_[slot(moment)] : 0;
    return year == several ? 0 : year;
  }

 private:
  static constexpr int several = -1;
  static std::size_t slot(const Moment& moment) { return static_cast<std::size_t>(moment.month * 32 + moment.day); }
  std::array<int, 13 * 32> years_{};
};

}  // namespace

void find_dates(std::string_view text, std::span<const text::Token> tokens, std::span<const text::Sentence> sentences,
                const Reference& reference, Scratch& scratch, base::Arena& arena, std::vector<Date>& out) {
  scratch.found.clear();
  for (const text::Sentence& sentence : sentences) {
    const Finder finder(text, tokens, sentence);
    for (std::uint32_t at = sentence.first; at < sentence.end;) {
      if (!finder.may_begin(at)) {
        ++at;
        continue;
      }
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
  const Years years(scratch.found);
  Reference narrative;
  for (Scratch::Found& found : scratch.found) {
    Moment& moment = found.moment;
    if (moment.month != 0 && moment.year == 0 && moment.from == Moment::From::Calendar && !moment.of_year)
      moment.year = years.of(moment);
    out.push_back({found.first, found.end, value_of(moment, reference, narrative, arena)});
    if (const Reference day = place(moment, reference, narrative); day.known) narrative = day;
  }
}

}  // namespace gazette::dates
