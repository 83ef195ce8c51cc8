#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace gazette::dates {

/// What a word can be within a date. The comment gives Word::value.
enum class Kind : std::uint8_t {
  None,
  Month,           ///< 1 … 12
  ShortMonth,      ///< 1 … 12: "Jan", "Sept"
  Weekday,         ///< 1 … 7, Monday first
  Weekdays,        ///< 1 … 7: "Mondays"
  ShortWeekday,    ///< 1 … 7: "Mon", "Thurs"
  Season,          ///< 0 spring, 1 summer, 2 autumn, 3 winter
  DoubtfulSeason,  ///< as Season; a word of other meanings too: "fall", "spring"
  Unit,            ///< a Grain: "week"
  Units,           ///< a Grain: "weeks"
  Cardinal,        ///< "two"
  Vague,           ///< "few", "several", "couple"
  Article,         ///< "a", "an"
  The,
  Ordinal,      ///< "first"
  Deictic,      ///< -1 last, 0 this, 1 next
  Sequel,       ///< -1 previous, 1 following: of a day too
  RelativeDay,  ///< days from today: "yesterday" -1
  DayPart,      ///< "morning"
  Position,     ///< "early", "late", "mid"
  Comparative,  ///< -1 "earlier", 1 "later"
  Edge,         ///< "end", "beginning", "middle"
  Ago,
  Side,         ///< -1 "before", 1 "after"
  Approximate,  ///< "about", "nearly": before a quantity
  Comparison,   ///< "less", "more": with "than"
  Than,
  Of,
  Range,     ///< "to", "and", "or"
  Temporal,  ///< What a month or year often follows: "in", "since", "copyright"
  Fiscal,
  Half,
  Era,  ///< -1 "BC", 1 "AD"
  // From here on, words that are no part of a date but tell something of one.
  FutureCue,   ///< The verbs around speak of the future: "will", "scheduled"
  PastCue,     ///< … of the past: "said", "met"
  Be,          ///< Before a participle: no cue of the past.
  Quantified,  ///< After a number, shows that it is no year: "people", "percent"
  Doubtful,    ///< Before a weekday, makes another name of it: "Black" Friday
};

struct Word {
  Kind kind = Kind::None;
  std::int8_t value = 0;
};

/// The words of dates by their keys.
class WordTable {
 public:
  WordTable();

  /// The word of a token's key. Cost: a bit for nearly every word that is not here, else a probe or two.
  Word find(std::uint64_t key) const {
    if (!may_have(key)) return {};
    for (std::size_t at = key & (size - 1); slots_[at].key != 0; at = (at + 1) & (size - 1))
      if (slots_[at].key == key) return slots_[at].word;
    return {};
  }

 private:
  static constexpr std::size_t size = 1024;
  static constexpr std::size_t filter_bits = 8192;
  static constexpr std::size_t filter_bit(std::uint64_t key) { return key >> 16 & (filter_bits - 1); }
  bool may_have(std::uint64_t key) const { return (filter_[filter_bit(key) / 64] >> (filter_bit(key) % 64) & 1) != 0; }
  void insert(std::uint64_t key, Word word);

  struct Slot {
    std::uint64_t key = 0;
    Word word;
  };
  std::array<Slot, size> slots_{};  // Open addressing, a third full.
  std::array<std::uint64_t, filter_bits / 64> filter_{};
};

/// The one table, made when first asked for.
const WordTable& date_words();

/// A stretch of the calendar. The order is that of their size.
enum class Grain : std::uint8_t { Day, Week, Weekend, Month, Season, Quarter, Half, Year, FiscalYear, Decade, Century };

}  // namespace gazette::dates
