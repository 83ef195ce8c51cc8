// A timeline as a graph that Gephi, yEd, Cytoscape and NetworkX read. Tests: tests/output/timeline_test.cpp.

#include <fmt/format.h>

#include <iterator>
#include <set>
#include <string>

#include "gazette/output.hpp"
#include "output/html_text.hpp"
#include "output/timeline_words.hpp"

namespace gazette {
namespace {

struct Key {
  std::string_view id;
  std::string_view of;  // "node" or "edge"
  std::string_view type;
};
constexpr Key keys[] = {
    {"name", "node", "string"},      {"type", "node", "string"},     {"subtype", "node", "string"},
    {"country", "node", "string"},   {"mentions", "node", "int"},    {"documents", "node", "int"},
    {"relation", "edge", "string"},  {"status", "edge", "string"},   {"date", "edge", "string"},
    {"first_day", "edge", "string"}, {"last_day", "edge", "string"}, {"place", "edge", "string"},
    {"standing", "edge", "boolean"}, {"reports", "edge", "int"},     {"evidence", "edge", "string"},
    {"sources", "edge", "string"},
};

// XML 1.0 has no control characters but white space, however they are written; nor U+FFFE and U+FFFF.
std::string xml(std::string_view text) {
  std::string plain(text);
  for (char& c : plain)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') c = '\0';
  for (const std::string_view no_character : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = plain.find(no_character); at != plain.npos; at = plain.find(no_character, at + 3))
      plain.replace(at, 3, "\xEF\xBF\xBD");
  return output::html(plain);
}

class GraphWriter {
 public:
  explicit GraphWriter(const Timeline& timeline) : timeline_(timeline) {}

  std::string run() {
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    for (const Key& key : keys)
      add("<key id=\"{0}_{1}\" for=\"{0}\" attr.name=\"{1}\" attr.type=\"{2}\"/>\n", key.of, key.id, key.type);
    out_ += "<graph id=\"timeline\" edgedefault=\"directed\">\n";
    for (const CorpusEntity& entity : timeline_.entities()) write(entity);
    for (const Event& event : timeline_.events())
      if (event.subject != no_entity && event.object != no_entity) write(event);
    out_ += "</graph>\n</graphml>\n";
    return std::move(out_);
  }

 private:
  template <class... Values>
  void add(fmt::format_string<Values...> form, Values&&... values) {
    fmt::format_to(std::back_inserter(out_), form, std::forward<Values>(values)...);
  }
  void data(std::string_view key, std::string_view value) {
    if (!value.empty()) add("<data key=\"{}\">{}</data>", key, xml(value));
  }

  void write(const CorpusEntity& entity) {
    add("<node id=\"n{}\">", entity.id);
    data("node_name", entity.name);
    data("node_type", entity.type);
    data("node_subtype", entity.subtype);
    data("node_country", entity.country);
    data("node_mentions", fmt::to_string(entity.mentions));
    data("node_documents", fmt::to_string(entity.documents));
    out_ += "</node>\n";
  }

  void write(const Event& event) {
    add("<edge id=\"e{}\" source=\"n{}\" target=\"n{}\">", event.id, event.subject, event.object);
    data("edge_relation", event.type);
    data("edge_status", to_string(event.status));
    data("edge_date", event.date);
    data("edge_first_day", event.first_day);
    data("edge_last_day", event.last_day);
    data("edge_place", output::name_of(timeline_, event.place));
    data("edge_standing", event.standing ? "true" : "false");
    data("edge_reports", fmt::to_string(event.reports.size()));
    data("edge_evidence", output::quotation(event.reports.back().sentence, event.reports.back().text, 400));
    std::string sources;
    std::set<std::uint32_t> seen;
    for (const Report& report : event.reports) {
      if (!seen.insert(report.document).second) continue;
      sources += (sources.empty() ? "" : " ") + std::string(timeline_.documents()[report.document].id);
    }
    data("edge_sources", sources);
    out_ += "</edge>\n";
  }

  const Timeline& timeline_;
  std::string out_;
};

}  // namespace

std::string to_graphml(const Timeline& timeline) { return GraphWriter(timeline).run(); }

}  // namespace gazette
