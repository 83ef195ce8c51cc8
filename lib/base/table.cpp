// Tab-separated tables with located findings; tests/base/table_test.cpp.

#include "base/table.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <string>

namespace gazette::base {
namespace {

constexpr std::size_t absent = static_cast<std::size_t>(-1);

bool is_utf8(std::string_view text) {
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  utf8proc_int32_t code_point = 0;
  while (left > 0) {
    const utf8proc_ssize_t used = utf8proc_iterate(at, left, &code_point);
    if (used <= 0) return false;
    at += used;
    left -= used;
  }
  return true;
}

// Where each column of the file goes: an index into `columns`, or absent.
std::vector<std::size_t> read_header(const SourceText& source, std::string_view line, Span span,
                                     const std::vector<Column>& columns, std::vector<Finding>& findings) {
  std::vector<std::size_t> places;
  std::uint32_t at = span.begin;
  for (const std::string_view name : split(line, '\t')) {
    const Span field{at, at + static_cast<std::uint32_t>(name.size())};
    at = field.end + 1;
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == name; });
    std::size_t place = absent;
    if (found == columns.end()) {
      std::string known;
      for (const Column& column : columns) known += (known.empty() ? "" : ", ") + std::string(column.name);
      findings.push_back(source.finding(field, "unknown column '" + std::string(name) + "'; columns are " + known));
    } else {
      place = static_cast<std::size_t>(found - columns.begin());
      if (std::find(places.begin(), places.end(), place) != places.end()) {
        findings.push_back(source.finding(field, "column '" + std::string(name) + "' stands twice"));
        place = absent;
      }
    }
    places.push_back(place);
  }
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].required && std::find(places.begin(), places.end(), i) == places.end())
      findings.push_back(source.finding(span, "the column '" + std::string(columns[i].name) + "' is missing"));
  return places;
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  if (text.empty()) return parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::vector<Row> read_table(const SourceText& source, const std::vector<Column>& columns,
                            std::vector<Finding>& findings) {
  std::vector<Row> rows;
  std::vector<std::size_t> places;
  bool have_header = false;
  for_each_line(source.text(), [&](std::string_view line, Span span) {
    if (!have_header) {
      places = read_header(source, line, span, columns, findings);
      have_header = true;
      return;
    }
    if (!is_utf8(line)) {
      findings.push_back(source.finding(span, "the line is not UTF-8"));
      return;
    }
    Row row{span, std::vector<std::string_view>(columns.size())};
    std::uint32_t at = span.begin;
    std::size_t count = 0;
    for (const std::string_view field : split(line, '\t')) {
      if (count == places.size()) {
        findings.push_back(source.finding({at, span.end}, "more fields than columns"));
        return;
      }
      if (places[count] != absent) row.fields[places[count]] = field;
      ++count;
      at += static_cast<std::uint32_t>(field.size()) + 1;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!columns[i].required || !row.fields[i].empty()) continue;
      findings.push_back(source.finding(span, "the field '" + std::string(columns[i].name) + "' is empty"));
      return;
    }
    rows.push_back(std::move(row));
  });
  if (!have_header) findings.push_back(source.finding({}, "the table has no header line"));
  return rows;
}

}  // namespace gazette::base
