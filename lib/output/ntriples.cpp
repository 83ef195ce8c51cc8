// N-Triples (W3C Recommendation 2014): UTF-8, a triple a line, IRIs absolute. Tests: tests/output/ntriples_test.cpp.

#include "output/ntriples.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "output/json_writer.hpp"

namespace gazette::output {
namespace {

constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

// A part of an IRI: whatever is no unreserved ASCII character is percent-encoded, byte by byte.
void append_encoded(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (is_unreserved(c))
      out += c;
    else
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
}

std::string typed(std::string_view text, std::string_view type) {
  return fmt::format("\"{}\"^^<{}{}>", text, xsd, type);
}

bool has_form(std::string_view value, std::string_view form) {
  return value.size() == form.size() && std::equal(value.begin(), value.end(), form.begin(), [](char c, char f) {
           return f == '0' ? c >= '0' && c <= '9' : c == f;
         });
}

}  // namespace

std::string iri(std::string_view absolute) {
  std::string out = "<";
  for (const char c : absolute) {
    const bool is_excluded = static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7F ||
                             std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos;
    if (is_excluded)
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      out += c;
  }
  return out + ">";
}

std::string own_iri(std::string_view kind, std::string_view name) {
  std::string out = fmt::format("<urn:x-gazette:{}:", kind);
  append_encoded(name.empty() ? "unknown" : name, out);
  return out + ">";
}

std::string blank(std::string_view file, char kind, std::uint64_t number) {
  return fmt::format("_:{}{}{}", file, kind, number);
}

std::string literal(std::string_view text) {
  std::string valid;
  append_utf8(text, valid);
  std::string out = "\"";
  for (const char c : valid) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
          fmt::format_to(std::back_inserter(out), "\\u{:04X}", static_cast<unsigned>(c));
        else
          out += c;
    }
  }
  return out + '"';
}

std::string literal(std::uint64_t number) { return typed(fmt::format("{}", number), "integer"); }

std::string date_literal(std::string_view value) {
  if (has_form(value, "0000-00-00")) return typed(value, "date");
  if (has_form(value, "0000-00")) return typed(value, "gYearMonth");
  if (has_form(value, "0000")) return typed(value, "gYear");
  return literal(value);
}

std::string entity_iri(std::span<const Link> links) {
  for (const std::string_view key : {"wikidata", "geonames"})
    for (const Link& link : links) {
      if (link.key != key || link.value.empty()) continue;
      std::string value;
      append_encoded(link.value, value);
      return key == "wikidata" ? iri("http://www.wikidata.org/entity/" + value)
                               : iri("https://sws.geonames.org/" + value + "/");
    }
  return {};
}

void Triples::add(std::string_view subject, std::string_view predicate, std::string_view object) {
  for (const std::string_view part : {subject, std::string_view(" "), predicate, std::string_view(" "), object})
    out_ += part;
  out_ += " .\n";
}

std::string Triples::entity(std::uint32_t id, std::string_view type, std::string_view name,
                            std::span<const Link> links) {
  std::string term = entity_iri(links);
  if (term.empty()) term = blank(file_, 'n', id);
  add(term, rdf_type, own_iri("type", type));
  add(term, rdfs_label, literal(name));
  for (std::size_t i = 0; i < links.size(); ++i)
    if (const std::string other = entity_iri(links.subspan(i, 1)); other.empty())
      add(term, own_iri("id", links[i].key), literal(links[i].value));
    else if (other != term)
      add(term, owl_same_as, other);
  return term;
}

std::string Triples::document(std::uint32_t number, std::string_view id, std::string_view date) {
  const std::string term = id.empty() ? blank(file_, 'd', number) : own_iri("document", id);
  add(term, rdf_type, prov_entity);
  if (!id.empty()) add(term, dc_identifier, literal(id));
  if (!date.empty()) add(term, dc_date, date_literal(date));
  return term;
}

}  // namespace gazette::output
