#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/line_reader.hpp"
#include "gazette/error.hpp"
#include "gazetteer/matching.hpp"

namespace gazette::gazetteer {

/// Another name of an entry.
struct Alias {
  std::string_view name;
  bool weak = false;  ///< Counts only where a full name of the entry stands in the document.
};

/// One entry of a name list, whatever the format. Lifetime: during Sink::take().
struct SourceEntry {
  std::string_view source;  ///< The list's name.
  std::string_view name, type, subtype;
  std::string_view links;       ///< "wikidata=Q22686;iso=US"
  std::string_view attributes;  ///< "country=US;office=president"
  std::span<const Alias> aliases;
  std::uint8_t prior = 20;
  Matching matching;
};

/// What takes entries, one after another.
class Sink {
 public:
  virtual void take(const SourceEntry& entry) = 0;

 protected:
  ~Sink() = default;  // Nobody owns a sink by this type.
};

/// Findings of one source after another. Keeps so many of each source that memory stays bounded; counts the others.
class SourceLog {
 public:
  static constexpr std::size_t most = 1000;  ///< Findings of one source.

  SourceLog(std::vector<Finding>& findings, bool strict) : findings_(findings), strict_(strict) {}

  void begin(std::string source);
  /// Says what was counted.
  void end();
  /// Notes a fault that costs a row, or (where `is_whole`) the source; or a doubt that costs nothing.
  enum class Weight : std::uint8_t { Doubt, Row, Whole };
  void note(Weight weight, const base::Line& line, Span part, std::string message);
  /// Counts a row that no fault, but its kind leaves out: "of no mapped type".
  void count_left_out() { ++left_out_; }
  void count_row() { ++rows_; }

 private:
  void add(Finding finding);

  std::vector<Finding>& findings_;
  bool strict_;
  std::string source_;
  std::size_t rows_ = 0, faulty_ = 0, left_out_ = 0, noted_ = 0;
};

/// A part of a row, and where it stands.
struct Field {
  std::string_view text;
  Span at;  ///< Bytes of the line.
};

/// Puts one entry together, field by field. Faults are sticky: a row with one is noted and left out.
class EntryBuilder {
 public:
  EntryBuilder(Sink& sink, SourceLog& log) : sink_(sink), log_(log) {}

  /// Begins a row; false where the line cannot be one (not UTF-8, too long), which is noted.
  bool begin(const base::Line& line, std::string_view source, const Matching& matching, std::string_view type);

  // Fields; views must live until finish().
  void name(Field field);
  void type(Field field);  ///< An empty one leaves the default type.
  void subtype(Field field) { entry_.subtype = field.text; }
  void alias(Field field);  ///< "~" before a weak one.
  void plain_alias(Field field) { add_alias(field, false); }
  void weak_alias(Field field) { add_alias(field, true); }
  void aliases(Field field, char separator = '|');
  void link(std::string_view key, std::string_view value, Span at) { pair(links_, key, value, at); }
  void links(Field field) { pairs(links_, field); }  ///< "key=value;key=value"
  void attribute(std::string_view key, std::string_view value, Span at) { pair(attributes_, key, value, at); }
  void attributes(Field field) { pairs(attributes_, field); }
  void prior(Field field);
  void prior(unsigned value) { entry_.prior = static_cast<std::uint8_t>(value); }
  void match(Field field);

  void fault(Span at, std::string message);
  void doubt(Span at, std::string message) { log_.note(SourceLog::Weight::Doubt, line_, at, std::move(message)); }
  bool is_sound() const { return sound_; }
  Span whole() const { return {0, static_cast<std::uint32_t>(line_.text.size())}; }
  /// Hands the entry on, unless there was a fault.
  void finish();
  /// Leaves the row out, without a fault.
  void leave_out() { log_.count_left_out(); }

 private:
  bool check_name(Field field);
  void add_alias(Field field, bool weak);
  void pair(std::string& pairs, std::string_view key, std::string_view value, Span at);
  void pairs(std::string& out, Field field);

  Sink& sink_;
  SourceLog& log_;
  base::Line line_;
  SourceEntry entry_;
  std::vector<Alias> aliases_;
  std::string links_, attributes_;
  bool sound_ = true;
};

}  // namespace gazette::gazetteer
