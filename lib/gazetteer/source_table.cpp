// TSV and CSV lists: a header that names the columns, then an entry a row. Tests: tests/gazetteer/source_test.cpp.

#include <algorithm>
#include <array>
#include <deque>
#include <optional>

#include "gazetteer/source_reader.hpp"

namespace gazette::gazetteer {
namespace {

enum class Column : std::uint8_t { Name, Type, Subtype, Id, Aliases, Attributes, Prior, Match, None };
constexpr std::array<std::string_view, 8> column_names = {"name",    "type",       "subtype", "id",
                                                          "aliases", "attributes", "prior",   "match"};

// Splits a line into fields at tabs.
class TabRows {
 public:
  explicit TabRows(SourceReader& source) : source_(source) {}

  bool next() { return source_.next_row(); }
  void split(std::vector<Field>& fields) {
    const std::string_view line = source_.line.text;
    for (std::size_t begin = 0;;) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      fields.push_back(
          {line.substr(begin, end - begin), {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
      if (end == line.size()) return;
      begin = end + 1;
    }
  }
  std::string_view fault() const { return {}; }
  Span fault_at() const { return {}; }

 private:
  SourceReader& source_;
};

// Splits records into fields at commas; a quoted field may hold commas, line ends and doubled quotes.
class CommaRows {
 public:
  explicit CommaRows(SourceReader& source) : source_(source) {}

  // A record is a line, and further lines while a quoted field is open.
  bool next() {
    if (!source_.next_row()) return false;
    fault_ = {};
    if (!is_open(source_.line.text)) return true;
    base::Line first = source_.line;
    record_ = first.text;
    while (record_.size() < longest_record && source_.next_line()) {
      record_ += '\n';
      record_ += source_.line.text;
      first.cut |= source_.line.cut;
      if (!is_open(record_)) break;
    }
    first.text = record_;
    source_.line = first;
    return true;
  }

  void split(std::vector<Field>& fields) {
    const std::string_view line = source_.line.text;
    unquoted_.clear();
    for (std::size_t at = 0;;) {
      const std::size_t begin = at;
      std::string_view text;
      if (at < line.size() && line[at] == '"') {
        text = quoted(line, at);
        if (!fault_.empty()) return;
      } else {
        at = std::min(line.find(',', at), line.size());
        text = line.substr(begin, at - begin);
        if (const std::size_t quote = text.find('"'); quote != text.npos)
          return note("a quotation mark stands inside a field that does not begin with one", begin + quote);
      }
      fields.push_back({text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)}});
      if (at == line.size()) return;
      ++at;  // The comma.
    }
  }
  std::string_view fault() const { return fault_; }
  Span fault_at() const { return fault_at_; }

 private:
  static constexpr std::size_t longest_record = std::size_t{1} << 16;

  // Whether a quoted field is still open at the end. A mark inside a plain field is a fault, and opens nothing.
  static bool is_open(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '"') {
        do {
          at = text.find('"', at + 1);
          if (at == text.npos) return true;
          ++at;
        } while (at < text.size() && text[at] == '"');
      }
      at = text.find(',', at);
      if (at == text.npos) return false;
    }
    return false;
  }

  // The field that begins at `at`, which goes to its end. One without doubled quotes is a view of the line.
  std::string_view quoted(std::string_view line, std::size_t& at) {
    const std::size_t begin = at + 1;
    std::string* changed = nullptr;
    std::size_t from = begin;
    for (;;) {
      const std::size_t quote = line.find('"', from);
      if (quote == line.npos) return note("a quoted field is not closed", at), std::string_view();
      if (quote + 1 < line.size() && line[quote + 1] == '"') {
        if (changed == nullptr) changed = &unquoted_.emplace_back();
        changed->append(line.substr(from, quote + 1 - from));
        from = quote + 2;
        continue;
      }
      at = quote + 1;
      if (at < line.size() && line[at] != ',')
        return note("a comma must follow the closing quotation mark", at), std::string_view();
      if (changed == nullptr) return line.substr(begin, quote - begin);
      return changed->append(line.substr(from, quote - from));
    }
  }
  void note(std::string_view fault, std::size_t at) {
    fault_ = fault;
    fault_at_ = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)};
  }

  SourceReader& source_;
  std::string record_;
  std::deque<std::string> unquoted_;  // Fields that had doubled quotes; strings must not move.
  std::string_view fault_;
  Span fault_at_;
};

// What each column of the list is, by its header; none where that has faults: no row could be told from another.
std::vector<Column> read_header(SourceReader& source, const std::vector<Field>& fields) {
  std::vector<Column> columns;
  bool sound = true;
  const auto fault = [&](Span at, std::string message) {
    source.give_up(at, std::move(message));
    sound = false;
  };
  for (const Field& field : fields) {
    const auto found = std::find(column_names.begin(), column_names.end(), field.text);
    auto column = static_cast<Column>(found - column_names.begin());
    const std::string name = "column '" + std::string(field.text) + "'";
    if (column == Column::None) {
      std::string known;
      for (const std::string_view each : column_names) known += (known.empty() ? "" : ", ") + std::string(each);
      fault(field.at, "unknown " + name + "; columns are " + known);
    } else if (std::find(columns.begin(), columns.end(), column) != columns.end()) {
      fault(field.at, name + " stands twice");
      column = Column::None;
    }
    columns.push_back(column);
  }
  const auto require = [&](Column column, std::string_view name) {
    if (std::find(columns.begin(), columns.end(), column) == columns.end())
      fault({}, "the column '" + std::string(name) + "' is missing");
  };
  require(Column::Name, "name");
  if (source.default_type.empty()) require(Column::Type, "type");
  return sound ? columns : std::vector<Column>();
}

void take(EntryBuilder& entry, Column column, Field field) {
  switch (column) {
    case Column::Name:
      return entry.name(field);
    case Column::Type:
      return entry.type(field);
    case Column::Subtype:
      return entry.subtype(field);
    case Column::Id:
      return entry.links(field);
    case Column::Aliases:
      return entry.aliases(field);
    case Column::Attributes:
      return entry.attributes(field);
    case Column::Prior:
      return entry.prior(field);
    case Column::Match:
      return entry.match(field);
    case Column::None:
      return;
  }
}

template <class Rows>
void read_table(SourceReader& source) {
  Rows rows(source);
  std::vector<Column> columns;
  std::vector<Field> fields;
  while (rows.next()) {
    fields.clear();
    if (columns.empty()) {
      rows.split(fields);
      if (!rows.fault().empty()) return source.give_up(rows.fault_at(), std::string(rows.fault()));
      columns = read_header(source, fields);
      if (columns.empty()) return;
      continue;
    }
    if (!source.begin_entry()) continue;
    rows.split(fields);
    if (!rows.fault().empty()) {
      source.entry.fault(rows.fault_at(), std::string(rows.fault()));
      continue;
    }
    if (fields.size() > columns.size()) {
      source.entry.fault({fields[columns.size()].at.begin, fields.back().at.end}, "more fields than columns");
      continue;
    }
    for (std::size_t i = 0; i < fields.size(); ++i) take(source.entry, columns[i], fields[i]);
    source.entry.finish();
  }
  if (columns.empty() && source.status()) source.give_up({}, "the list has no header line");
}

}  // namespace

void read_tsv(SourceReader& source) { read_table<TabRows>(source); }
void read_csv(SourceReader& source) { read_table<CommaRows>(source); }

}  // namespace gazette::gazetteer
