// Tests: tests/gazetteer/source_test.cpp.

#include "gazetteer/source_entry.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/table.hpp"
#include "unicode/utf8.hpp"

namespace gazette::gazetteer {
namespace {

constexpr std::size_t longest_name = 1000;  // Bytes.

// Where a span of a row begins. A row may hold line ends: in a quoted field of CSV.
struct Place {
  std::uint32_t line = 0, column = 1;
  std::string_view text;  // The line it stands in.
};

Place place_of(const base::Line& line, Span span) {
  const std::string_view before = line.text.substr(0, std::min<std::size_t>(span.begin, line.text.size()));
  const std::size_t start = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
  Place place;
  place.line = line.number + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  for (const char byte : before.substr(start)) place.column += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  place.text = line.text.substr(start, line.text.find('\n', start) - start);
  return place;
}

// A line as a finding shows it: not the megabytes that one may have.
std::string shown(std::string_view line) {
  constexpr std::size_t most = 500;
  if (line.size() <= most) return std::string(line);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
  return std::string(line.substr(0, end));
}

std::string quoted(std::string_view text) { return "'" + shown(text) + "'"; }

}  // namespace

void SourceLog::begin(std::string source) {
  source_ = std::move(source);
  rows_ = faulty_ = left_out_ = noted_ = 0;
}

void SourceLog::note(Weight weight, const base::Line& line, Span part, std::string message) {
  faulty_ += weight == Weight::Row;
  if (++noted_ > most) return;
  const Place place = place_of(line, part);
  const Severity severity = strict_ || weight == Weight::Whole ? Severity::Error : Severity::Warning;
  const std::uint64_t end = line.begin + part.end;  // Past 4 GiB the line and column alone say where.
  const bool fits = end <= std::numeric_limits<std::uint32_t>::max();
  const Span span =
      fits ? Span{static_cast<std::uint32_t>(line.begin) + part.begin, static_cast<std::uint32_t>(end)} : Span{};
  add({severity, source_, place.line, place.column, span, std::move(message), shown(place.text)});
}

void SourceLog::end() {
  const auto say = [&](std::string message) { add({Severity::Warning, source_, 0, 0, {}, std::move(message), {}}); };
  if (noted_ > most) say(std::to_string(noted_ - most) + " further faults are not shown");
  if (faulty_ > 0 && !strict_) say("left out " + std::to_string(faulty_) + " of " + std::to_string(rows_) + " rows");
  if (left_out_ > 0) say("left out " + std::to_string(left_out_) + " entries of no type that is asked for");
}

void SourceLog::add(Finding finding) { findings_.push_back(std::move(finding)); }

bool EntryBuilder::begin(const base::Line& line, std::string_view source, const Matching& matching,
                         std::string_view type) {
  line_ = line;
  entry_ = {};
  entry_.source = source;
  entry_.type = type;
  entry_.matching = matching;
  aliases_.clear();
  links_.clear();
  attributes_.clear();
  sound_ = true;
  log_.count_row();
  if (line.cut)
    fault({}, "the line is longer than " + std::to_string(base::LineReader::longest) + " bytes");
  else if (!unicode::is_valid(line.text))
    fault(whole(), "the line is not UTF-8");
  return sound_;
}

bool EntryBuilder::check_name(Field field) {
  if (field.text.find('\0') != field.text.npos) return fault(field.at, "a name has a NUL byte"), false;
  if (field.text.size() <= longest_name) return true;
  return fault(field.at, "a name is longer than " + std::to_string(longest_name) + " bytes"), false;
}

void EntryBuilder::name(Field field) {
  entry_.name = field.text;
  if (field.text.find_first_not_of(' ') == field.text.npos)
    fault(field.at, "the field 'name' is empty");
  else
    check_name(field);
}

void EntryBuilder::type(Field field) {
  if (!field.text.empty()) entry_.type = field.text;
}

void EntryBuilder::alias(Field field) {
  const bool weak = field.text.starts_with('~');
  if (weak) field.text.remove_prefix(1);
  add_alias(field, weak);
}

void EntryBuilder::add_alias(Field field, bool weak) {
  if (field.text.find_first_not_of(' ') == field.text.npos) return doubt(field.at, "an alias is empty");
  if (check_name(field)) aliases_.push_back({field.text, weak});
}

void EntryBuilder::aliases(Field field, char separator) {
  std::uint32_t at = field.at.begin;
  for (const std::string_view part : base::split(field.text, separator)) {
    const auto end = at + static_cast<std::uint32_t>(part.size());
    alias({part, {at, end}});
    at = end + 1;
  }
}

void EntryBuilder::pair(std::string& pairs, std::string_view key, std::string_view value, Span at) {
  if (key.empty() || key.find_first_of("=;") != key.npos || key.find('\0') != key.npos)
    return fault(at, "the key " + quoted(key) + " is empty or has '=' or ';'");
  if (value.find(';') != value.npos || value.find('\0') != value.npos)
    return fault(at, "the value " + quoted(value) + " of " + quoted(key) + " has ';' or a NUL byte");
  if (!pairs.empty()) pairs += ';';
  pairs.append(key).append(1, '=').append(value);
}

void EntryBuilder::pairs(std::string& out, Field field) {
  std::uint32_t at = field.at.begin;
  for (const std::string_view part : base::split(field.text, ';')) {
    const Span here{at, at + static_cast<std::uint32_t>(part.size())};
    at = here.end + 1;
    const std::size_t equals = part.find('=');
    if (equals == part.npos)
      fault(here, quoted(part) + " is not of the form key=value");
    else
      pair(out, part.substr(0, equals), part.substr(equals + 1), here);
  }
}

void EntryBuilder::prior(Field field) {
  if (field.text.empty()) return;
  unsigned value = 0;
  const char* const last = field.text.data() + field.text.size();
  const auto [end, wrong] = std::from_chars(field.text.data(), last, value);
  if (wrong == std::errc{} && end == last && value >= 1 && value <= 100) return prior(value);
  fault(field.at, "the prior " + quoted(field.text) + " is not a number from 1 to 100");
}

void EntryBuilder::match(Field field) {
  if (std::string wrong = read_matching(field.text, entry_.matching); !wrong.empty()) fault(field.at, std::move(wrong));
}

void EntryBuilder::fault(Span at, std::string message) {
  // A row counts once, however many faults it has.
  log_.note(sound_ ? SourceLog::Weight::Row : SourceLog::Weight::Doubt, line_, at, std::move(message));
  sound_ = false;
}

void EntryBuilder::finish() {
  if (entry_.name.empty() && sound_) fault(whole(), "the field 'name' is empty");
  if (entry_.type.empty() && sound_) fault(whole(), "the field 'type' is empty");
  for (const std::string_view field : {entry_.type, entry_.subtype})
    if (field.find('\0') != field.npos && sound_) fault(whole(), "a type has a NUL byte");
  if (!sound_) return;
  entry_.links = links_;
  entry_.attributes = attributes_;
  entry_.aliases = aliases_;
  sink_.take(entry_);
}

}  // namespace gazette::gazetteer
