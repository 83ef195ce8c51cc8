#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/line_reader.hpp"
#include "gazette/source.hpp"
#include "gazetteer/source_entry.hpp"
#include "gazetteer/source_types.hpp"

namespace gazette::gazetteer {

/// A list that a GATE definition names.
struct GateList {
  std::string file;
  std::string major, minor, annotation;
};

/// One source while it is read: its lines, and where its entries and faults go.
class SourceReader {
 public:
  SourceReader(base::LineReader lines, std::string_view name, const NameListOptions& how, const TypeMap& map,
               Sink& sink, SourceLog& log)
      : options(how), types(map), entry(sink, log), lines_(std::move(lines)), name_(name), log_(log) {
    default_type = options.type;
    read_matching(options.match, matching);  // Checked before.
  }

  /// The next line that is neither empty nor a comment ("#"); directives ("#! match …") are obeyed.
  bool next_row();
  /// The next line whatever it is.
  bool next_line();
  /// Begins an entry of the line in hand; false: the line cannot be one.
  bool begin_entry() { return entry.begin(line, name_, matching, default_type); }
  /// The type, and perhaps subtype, that a type of the source stands for.
  void mapped_type(Field field, Field subtype = {});
  /// A fault that costs the whole source.
  void give_up(Span at, std::string message);

  const NameListOptions& options;
  const TypeMap& types;
  EntryBuilder entry;
  base::Line line;
  Matching matching;
  std::string_view default_type;
  const GateList* list = nullptr;  ///< What a definition says of the source.

  const Result<void>& status() const { return lines_.status(); }
  std::string_view name() const { return name_; }
  void report_progress();

 private:
  void obey(std::string_view directive);

  base::LineReader lines_;
  std::string_view name_;
  SourceLog& log_;
  std::uint64_t reported_ = 0;
  std::string own_type_;  // Of a directive.
};

// One function a format; each reads to the end of the source.
void read_tsv(SourceReader& source);
void read_csv(SourceReader& source);
void read_json_lines(SourceReader& source);
void read_gate_list(SourceReader& source);
void read_regexner(SourceReader& source);
void read_geonames(SourceReader& source);
void read_wikidata(SourceReader& source);

/// The lists of a GATE definition, in order.
std::vector<GateList> read_gate_definition(SourceReader& source);

}  // namespace gazette::gazetteer
