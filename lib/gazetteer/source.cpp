// Which reader reads a source, and what all of them share. Tests: tests/gazetteer/source_test.cpp.

#include "gazetteer/source.hpp"

#include <algorithm>
#include <filesystem>

#include "gazetteer/source_reader.hpp"

namespace gazette::gazetteer {
namespace {

struct Ending {
  std::string_view end;
  NameFormat format;
};
constexpr Ending endings[] = {
    {".csv", NameFormat::Csv},      {".jsonl", NameFormat::JsonLines},    {".ndjson", NameFormat::JsonLines},
    {".lst", NameFormat::GateList}, {".def", NameFormat::GateDefinition}, {".regexner", NameFormat::RegexNer},
    {".tab", NameFormat::RegexNer}, {".json", NameFormat::Wikidata}};

bool is_geonames(std::string_view file) {
  if (!file.ends_with(".txt")) return false;
  file.remove_suffix(4);
  const auto all = [](std::string_view text, char low, char high) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) { return c >= low && c <= high; });
  };
  return file == "allCountries" || (file.starts_with("cities") && all(file.substr(6), '0', '9')) ||
         (file.size() == 2 && all(file, 'A', 'Z'));
}

class Reading {
 public:
  Reading(const NameListOptions& options, Sink& sink, std::vector<Finding>& findings)
      : options_(options), sink_(sink), log_(findings, options.strict) {}

  // Fails: as read_sources().
  Result<void> prepare() {
    Matching matching;
    if (std::string wrong = read_matching(options_.match, matching); !wrong.empty())
      return Error{ErrorCode::InvalidArgument, std::move(wrong), {}};
    return options_.type_map.empty() ? Result<void>() : types_.read(options_.type_map);
  }

  Result<void> read(const Source& source) {
    const NameFormat format = format_of(source.name, options_.format);
    if (format == NameFormat::GateDefinition) return read_definition(source);
    return read_one(source, format, nullptr);
  }

 private:
  Result<base::LineReader> lines_of(const Source& source) {
    if (source.is_text) return base::LineReader(source.text);
    return base::LineReader::open(source.name);
  }

  Result<void> read_one(const Source& source, NameFormat format, const GateList* list) {
    auto lines = lines_of(source);
    if (!lines) return lines.error();
    log_.begin(source.name);
    SourceReader reader(std::move(*lines), source.name, options_, types_, sink_, log_);
    reader.list = list;
    switch (format) {
      case NameFormat::Csv:
        read_csv(reader);
        break;
      case NameFormat::JsonLines:
        read_json_lines(reader);
        break;
      case NameFormat::GateList:
        read_gate_list(reader);
        break;
      case NameFormat::RegexNer:
        read_regexner(reader);
        break;
      case NameFormat::GeoNames:
        read_geonames(reader);
        break;
      case NameFormat::Wikidata:
        read_wikidata(reader);
        break;
      case NameFormat::Auto:
      case NameFormat::Tsv:
      case NameFormat::GateDefinition:
        read_tsv(reader);
        break;
    }
    reader.report_progress();
    log_.end();
    return reader.status();
  }

  // The lists stand beside the definition.
  Result<void> read_definition(const Source& source) {
    if (source.is_text)
      return Error{ErrorCode::InvalidArgument, source.name + ": a .def names files beside it: give it as a file", {}};
    auto lines = lines_of(source);
    if (!lines) return lines.error();
    log_.begin(source.name);
    SourceReader reader(std::move(*lines), source.name, options_, types_, sink_, log_);
    const std::vector<GateList> lists = read_gate_definition(reader);
    log_.end();
    if (!reader.status()) return reader.status();
    for (const GateList& list : lists) {
      const auto path = std::filesystem::path(source.name).parent_path() / list.file;
      if (auto read = read_one(Source::file(path.string()), NameFormat::GateList, &list); !read) return read;
    }
    return {};
  }

  const NameListOptions& options_;
  Sink& sink_;
  SourceLog log_;
  TypeMap types_;
};

}  // namespace

NameFormat format_of(std::string_view name, NameFormat format) {
  if (format != NameFormat::Auto) return format;
  for (const Ending& ending : endings)
    if (name.ends_with(ending.end)) return ending.format;
  const std::size_t slash = name.rfind('/');
  return is_geonames(slash == name.npos ? name : name.substr(slash + 1)) ? NameFormat::GeoNames : NameFormat::Tsv;
}

Result<void> read_sources(std::span<const Source> sources, const NameListOptions& options, Sink& sink,
                          std::vector<Finding>& findings) {
  Reading reading(options, sink, findings);
  if (auto ready = reading.prepare(); !ready) return ready;
  for (const Source& source : sources)
    if (auto read = reading.read(source); !read) return read;
  return {};
}

bool SourceReader::next_line() {
  if (!lines_.next(line)) return false;
  if (lines_.position() - reported_ >= std::uint64_t{1} << 20) report_progress();
  return true;
}

bool SourceReader::next_row() {
  while (next_line()) {
    if (line.text.starts_with("#!"))
      obey(line.text.substr(2));
    else if (!line.text.empty() && line.text[0] != '#')
      return true;
  }
  return false;
}

void SourceReader::report_progress() {
  if (options.progress) options.progress(static_cast<std::size_t>(lines_.position() - reported_));
  reported_ = lines_.position();
}

// "#! match case=exact", "#! type SHIP"
void SourceReader::obey(std::string_view directive) {
  const auto offset = [&](std::string_view part) { return static_cast<std::uint32_t>(part.data() - line.text.data()); };
  const auto trimmed = [](std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
  };
  directive = trimmed(directive);
  const std::string_view word = directive.substr(0, directive.find_first_of(" \t"));
  const std::string_view rest = trimmed(directive.substr(word.size()));
  const Span at{word.empty() ? 0 : offset(word),
                word.empty() ? 2 : offset(word) + static_cast<std::uint32_t>(word.size())};
  if (word == "match") {
    if (std::string wrong = read_matching(rest, matching); !wrong.empty()) give_up(at, std::move(wrong));
  } else if (word == "type" && !rest.empty()) {
    own_type_ = rest;
    default_type = own_type_;
  } else {
    give_up(at, "a directive is '#! match ...' or '#! type ...'");
  }
}

void SourceReader::mapped_type(Field field, Field subtype) {
  if (const TypeMap::Target* target = types.find(field.text)) {
    entry.type({target->type, field.at});
    entry.subtype({target->subtype, field.at});
  } else {
    entry.type(field);
  }
  if (!subtype.text.empty()) entry.subtype(subtype);
}

void SourceReader::give_up(Span at, std::string message) {
  log_.note(SourceLog::Weight::Whole, line, at, std::move(message));
}

}  // namespace gazette::gazetteer
