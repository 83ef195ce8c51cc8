// GATE's lists: a definition names .lst files with their types, a list has a name a line, perhaps with features:
// "London:country=UK". Tests: tests/gazetteer/source_test.cpp.

#include <algorithm>

#include "base/table.hpp"
#include "gazetteer/source_reader.hpp"

namespace gazette::gazetteer {
namespace {

// The fields of a line, which `separator` splits.
std::vector<Field> fields_of(std::string_view line, char separator) {
  std::vector<Field> fields;
  std::uint32_t at = 0;
  for (const std::string_view part : base::split(line, separator)) {
    const auto end = at + static_cast<std::uint32_t>(part.size());
    fields.push_back({part, {at, end}});
    at = end + 1;
  }
  return fields;
}

// A line's name and features. Lists split them by ":", "&" or tabs; a mark that no feature follows is of the name.
std::vector<Field> name_and_features(std::string_view line) {
  for (const char separator : {'\t', ':', '&'}) {
    std::vector<Field> fields = fields_of(line, separator);
    const auto is_feature = [](const Field& field) { return field.text.find('=') != field.text.npos; };
    if (fields.size() > 1 && std::all_of(fields.begin() + 1, fields.end(), is_feature)) return fields;
  }
  return {{line, {0, static_cast<std::uint32_t>(line.size())}}};
}

void set_type(SourceReader& source) {
  const GateList* list = source.list;
  if (list == nullptr) return;
  if (const TypeMap::Target* target = source.types.find(list->major + ":" + list->minor)) {
    source.entry.type({target->type, {}});
    source.entry.subtype({target->subtype.empty() ? std::string_view(list->minor) : target->subtype, {}});
  } else {
    source.entry.type({list->major, {}});
    source.entry.subtype({list->minor, {}});
  }
  source.entry.type({list->annotation, {}});  // Where there is one.
}

}  // namespace

void read_gate_list(SourceReader& source) {
  while (source.next_row()) {
    if (source.list == nullptr && source.default_type.empty())
      return source.give_up({}, "a .lst names no type: give its .def file, a type for all, or a line '#! type ...'");
    if (!source.begin_entry()) continue;
    set_type(source);
    const std::vector<Field> fields = name_and_features(source.line.text);
    source.entry.name(fields.front());
    for (std::size_t i = 1; i < fields.size(); ++i) source.entry.attributes(fields[i]);
    source.entry.finish();
  }
}

// file.lst:major:minor:language:annotation; all but the first may be missing.
std::vector<GateList> read_gate_definition(SourceReader& source) {
  std::vector<GateList> lists;
  while (source.next_row()) {
    std::vector<Field> fields = fields_of(source.line.text, ':');
    if (fields.size() > 5) {
      source.give_up(fields[5].at, "more than file, major type, minor type, language and annotation type");
      continue;
    }
    fields.resize(5);
    const std::string_view file = fields[0].text;
    // Beside the definition and nowhere else.
    if (file.empty() || file.starts_with('/') || file.find("..") != file.npos || file.find('\0') != file.npos) {
      source.give_up(fields[0].at, "not the name of a list beside this file");
      continue;
    }
    if (fields[1].text.empty() && fields[4].text.empty() && source.default_type.empty()) {
      source.give_up(fields[0].at, "the list has no type");
      continue;
    }
    lists.push_back(
        {std::string(file), std::string(fields[1].text), std::string(fields[2].text), std::string(fields[4].text)});
  }
  return lists;
}

}  // namespace gazette::gazetteer
