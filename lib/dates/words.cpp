// The closed classes of words that dates are made of. They are grammar, not knowledge of the world: their order is
// their meaning, so they stand here and not among the word lists.

#include "dates/words.hpp"

#include <string_view>

#include "unicode/fold.hpp"

namespace gazette::dates {
namespace {

struct Row {
  Kind kind;
  int first;  // The value of the first word; each next one's is larger by one where `counts`.
  bool counts;
  std::string_view words;
};

constexpr int grain(Grain of) { return static_cast<int>(of); }

constexpr Row rows[] = {
    {Kind::Month, 1, true, "january february march april may june july august september october november december"},
    {Kind::ShortMonth, 1, true, "jan feb mar apr . jun jul aug sep oct nov dec"},
    {Kind::ShortMonth, 9, false, "sept"},
    {Kind::Weekday, 1, true, "monday tuesday wednesday thursday friday saturday sunday"},
    {Kind::Weekdays, 1, true, "mondays tuesdays wednesdays thursdays fridays saturdays sundays"},
    {Kind::ShortWeekday, 1, true, "mon tue wed thu fri sat sun"},
    {Kind::ShortWeekday, 2, false, "tues"},
    {Kind::ShortWeekday, 4, false, "thur thurs"},
    {Kind::Season, 1, true, "summer autumn winter"},
    {Kind::DoubtfulSeason, 0, false, "spring"},
    {Kind::DoubtfulSeason, 2, false, "fall"},
    {Kind::Unit, grain(Grain::Day), false, "day"},
    {Kind::Unit, grain(Grain::Week), false, "week"},
    {Kind::Unit, grain(Grain::Weekend), false, "weekend"},
    {Kind::Unit, grain(Grain::Month), false, "month"},
    {Kind::Unit, grain(Grain::Quarter), false, "quarter"},
    {Kind::Unit, grain(Grain::Year), false, "year"},
    {Kind::Unit, grain(Grain::Decade), false, "decade"},
    {Kind::Unit, grain(Grain::Century), false, "century"},
    {Kind::Units, grain(Grain::Day), false, "days"},
    {Kind::Units, grain(Grain::Week), false, "weeks"},
    {Kind::Units, grain(Grain::Month), false, "months"},
    {Kind::Units, grain(Grain::Year), false, "years"},
    {Kind::Units, grain(Grain::Decade), false, "decades"},
    {Kind::Units, grain(Grain::Century), false, "centuries"},
    {Kind::Cardinal, 1, true,
     "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
     "eighteen nineteen twenty"},
    {Kind::Cardinal, 30, false, "thirty"},
    {Kind::Cardinal, 40, false, "forty"},
    {Kind::Cardinal, 50, false, "fifty"},
    {Kind::Vague, 0, false, "few several couple"},
    {Kind::Article, 1, false, "a an"},
    {Kind::The, 0, false, "the"},
    {Kind::Ordinal, 1, true,
     "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
     "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"},
    {Kind::Deictic, -1, false, "last past"},
    {Kind::Deictic, 0, false, "this"},
    {Kind::Deictic, 1, false, "coming"},
    {Kind::Sequel, 1, false, "next following"},
    {Kind::Sequel, -1, false, "previous preceding"},
    {Kind::RelativeDay, -1, true, "yesterday today tomorrow"},
    {Kind::RelativeDay, 0, false, "tonight"},
    {Kind::DayPart, 0, false, "morning afternoon evening night mornings evenings nights"},
    {Kind::Position, 0, false, "early late mid"},
    {Kind::Comparative, -1, false, "earlier"},
    {Kind::Comparative, 1, false, "later"},
    {Kind::Edge, 0, false, "end beginning start middle close"},
    {Kind::Ago, 0, false, "ago"},
    {Kind::Side, -1, false, "before"},
    {Kind::Side, 1, false, "after"},
    {Kind::Approximate, 0, false, "about nearly almost around roughly just only over some approximately barely"},
    {Kind::Comparison, 0, false, "less more fewer"},
    {Kind::Than, 0, false, "than"},
    {Kind::Of, 0, false, "of"},
    {Kind::Range, 0, false, "to and or & until through"},
    {Kind::Temporal, 0, false, "in since during on by from between for every each circa till throughout copyright"},
    {Kind::Fiscal, 0, false, "fiscal financial"},
    {Kind::Half, 0, false, "half"},
    {Kind::Era, -1, false, "bc bce"},
    {Kind::Era, 1, false, "ad ce"},
    {Kind::FutureCue, 0, false,
     "will 'll would shall could might can should going scheduled planned plans planning plan upcoming due expected "
     "expects set slated ahead must wants"},
    {Kind::PastCue, 0, false,
     "said met told went came left took made held began gave got saw had was were did won lost wrote spoke struck "
     "fell rose shot led sent put been hit fled"},
    {Kind::Be, 0, false, "be being"},
    {Kind::Quantified, 0, false,
     "people percent per troops soldiers workers men women children pounds dollars euros yen feet meters metres miles "
     "km kilometers kilometres tons tonnes kg mm cm m acres hectares barrels megawatts mw pages points votes jobs "
     "hours minutes seconds rupees shares members students homes houses times copies square degrees cases deaths"},
    {Kind::Doubtful, 0, false, "black good super bloody ash cyber palm giving holy"},
};

}  // namespace

WordTable::WordTable() {
  for (const Row& row : rows) {
    int value = row.first;
    for (std::string_view rest = row.words; !rest.empty();) {
      const std::size_t end = rest.find(' ');
      const std::string_view word = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      if (word != ".") insert(unicode::key_of(word), {row.kind, static_cast<std::int8_t>(value)});
      if (row.counts) ++value;
    }
  }
}

void WordTable::insert(std::uint64_t key, Word word) {
  std::size_t at = key & (size - 1);
  while (slots_[at].key != 0) at = (at + 1) & (size - 1);
  slots_[at] = {key, word};
  filter_[filter_bit(key) / 64] |= std::uint64_t{1} << (filter_bit(key) % 64);
}

const WordTable& date_words() {
  static const WordTable table;
  return table;
}

}  // namespace gazette::dates
