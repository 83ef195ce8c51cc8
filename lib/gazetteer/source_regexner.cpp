// Stanford RegexNER: words, type, types that may be overwritten, priority, split by tabs, without a header. Rows of
// plain words are names; rows with regular expressions belong into rules. Tests: tests/gazetteer/source_test.cpp.

#include "gazetteer/source_reader.hpp"

namespace gazette::gazetteer {
namespace {

// The words of a row with their escapes taken away ("Inc\." is "Inc."); false: a regular expression. A full stop by
// itself is one, too, to Stanford; everybody writes it for a full stop.
bool plain_words(std::string_view pattern, std::string& out) {
  constexpr std::string_view special = "()[]{}*+?|^$\\";
  out.clear();
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '\\' && at + 1 < pattern.size() &&
        (special.find(pattern[at + 1]) != special.npos || pattern[at + 1] == '.' || pattern[at + 1] == '-'))
      out += pattern[++at];
    else if (special.find(pattern[at]) != special.npos)
      return false;
    else
      out += pattern[at];
  }
  return true;
}

}  // namespace

void read_regexner(SourceReader& source) {
  std::string name;
  while (source.next_row()) {
    if (!source.begin_entry()) continue;
    Field fields[5];
    std::size_t count = 0;
    const std::string_view line = source.line.text;
    for (std::size_t begin = 0; count < 6;) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      if (count < 5)
        fields[count] = {line.substr(begin, end - begin),
                         {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
      ++count;
      if (end == line.size()) break;
      begin = end + 1;
    }
    if (count > 5) {
      source.entry.fault(source.entry.whole(), "more than words, type, overwritten types, priority and group");
      continue;
    }
    if (!plain_words(fields[0].text, name)) {
      source.entry.fault(fields[0].at, "a regular expression: write it as a rule (lib/rules/LANGUAGE.md)");
      continue;
    }
    source.entry.name({name, fields[0].at});
    source.mapped_type(fields[1]);
    if (!fields[2].text.empty()) source.entry.attribute("overwrites", fields[2].text, fields[2].at);
    if (!fields[3].text.empty()) source.entry.attribute("priority", fields[3].text, fields[3].at);
    if (!fields[4].text.empty()) source.entry.attribute("group", fields[4].text, fields[4].at);
    source.entry.finish();
  }
}

}  // namespace gazette::gazetteer
