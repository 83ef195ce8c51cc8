// GeoNames tables: 19 columns without a header (https://download.geonames.org/export/dump/readme.txt). Tests:
// tests/gazetteer/source_test.cpp.

#include <algorithm>
#include <array>
#include <charconv>

#include "gazetteer/source_reader.hpp"

namespace gazette::gazetteer {
namespace {

enum Column : std::size_t {
  id = 0,
  name = 1,
  ascii_name = 2,
  other_names = 3,
  latitude = 4,
  longitude = 5,
  feature_class = 6,
  feature_code = 7,
  country = 8,
  population = 14,
  columns = 19,
};

// How often news means a place: by how many live there, and by what it is.
unsigned prior_of(std::uint64_t people, std::string_view code) {
  const unsigned by_people = people >= 10'000'000  ? 60
                             : people >= 1'000'000 ? 40
                             : people >= 100'000   ? 20
                             : people >= 10'000    ? 10
                                                   : 5;
  const bool is_country = code.starts_with("A.PCL");
  const unsigned by_kind = is_country         ? (people >= 50'000'000 ? 80 : 60)
                           : code == "L.CONT" ? 80
                           : code == "P.PPLC" ? 40
                                              : 1;
  return std::max(by_people, by_kind);
}

// "LON", "NYC": codes that stand among the other names.
bool is_code(std::string_view text) {
  return text.size() <= 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool split(std::string_view line, std::array<Field, columns>& fields) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < columns; ++i) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    fields[i] = {line.substr(begin, end - begin), {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
    if (end == line.size()) return i + 1 == columns;
    begin = end + 1;
  }
  return false;
}

std::uint64_t number(std::string_view text) {
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

class PlaceReader {
 public:
  explicit PlaceReader(SourceReader& source) : source_(source), entry_(source.entry) {}

  void read() {
    if (!split(source_.line.text, fields_)) return entry_.fault(entry_.whole(), "a row of GeoNames has 19 fields");
    code_.assign(fields_[feature_class].text).append(1, '.').append(fields_[feature_code].text);
    const TypeMap::Target* target = source_.types.find(code_);
    if (target == nullptr || target->type == TypeMap::left_out) return entry_.leave_out();
    entry_.type({target->type, {}});
    entry_.subtype({target->subtype, {}});
    entry_.name(fields_[name]);
    entry_.link("geonames", fields_[id].text, fields_[id].at);
    for (const auto& [key, column] : {std::pair("country", country), std::pair("population", population),
                                      std::pair("latitude", latitude), std::pair("longitude", longitude)})
      if (!fields_[column].text.empty() && fields_[column].text != "0")
        entry_.attribute(key, fields_[column].text, fields_[column].at);
    if (code_ == "P.PPLC") entry_.attribute("capital", "yes", {});
    entry_.prior(prior_of(number(fields_[population].text), code_));
    other(fields_[ascii_name]);
    std::uint32_t begin = fields_[other_names].at.begin;
    while (begin < fields_[other_names].at.end) {
      const std::string_view rest = source_.line.text.substr(begin, fields_[other_names].at.end - begin);
      const auto end = begin + static_cast<std::uint32_t>(std::min(rest.find(','), rest.size()));
      other({source_.line.text.substr(begin, end - begin), {begin, end}});
      begin = end + 1;
    }
    entry_.finish();
  }

 private:
  void other(Field field) {
    if (field.text.empty() || field.text == fields_[name].text) return;
    if (is_code(field.text))
      entry_.weak_alias(field);
    else
      entry_.plain_alias(field);
  }

  SourceReader& source_;
  EntryBuilder& entry_;
  std::array<Field, columns> fields_;
  std::string code_;
};

}  // namespace

void read_geonames(SourceReader& source) {
  PlaceReader place(source);
  while (source.next_row())
    if (source.begin_entry()) place.read();
}

}  // namespace gazette::gazetteer
