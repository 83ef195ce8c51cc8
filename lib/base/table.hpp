#pragma once

#include <string_view>
#include <vector>

#include "base/source_text.hpp"

namespace gazette::base {

/// One row of a tab-separated table; a field is a view of the source.
struct Row {
  Span span;                             ///< The row's bytes in the source.
  std::vector<std::string_view> fields;  ///< Exactly as many as there are columns: missing ones are empty.
};

/// A column that a table may have.
struct Column {
  std::string_view name;
  bool required = false;  ///< The header must name it, and no row may leave it empty.
};

/// Reads a table whose first line that is no comment names its columns. Rows come with their fields in the order of
/// `columns`, whatever the order in the file.
///
/// Adds a finding for each fault: an unknown, doubled or missing column, a row with more fields than the header, an
/// empty required field, a byte that is not UTF-8. Faulty rows are left out, the others kept.
std::vector<Row> read_table(const SourceText& source, const std::vector<Column>& columns,
                            std::vector<Finding>& findings);

/// Splits at every `separator`; an empty text gives no parts.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Calls `take(line, span)` for each line that is neither empty nor a comment; lines come without `\r`.
template <class Take>
void for_each_line(std::string_view text, Take take) {
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && line[0] != '#')
      take(line, Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + line.size())});
    begin = end + 1;
  }
}

}  // namespace gazette::base
