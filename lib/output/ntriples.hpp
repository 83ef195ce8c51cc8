#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "gazette/document.hpp"

namespace gazette::output {

/// RDF terms as N-Triples writes them.
///
/// Gazette's own names are urn:x-gazette: IRIs. An entity is known by the id that an open database gives it, a document
/// by its own; what has no name beyond the file is a blank node, whose label begins with the file's.
std::string iri(std::string_view absolute);
/// urn:x-gazette:KIND:NAME
std::string own_iri(std::string_view kind, std::string_view name);
std::string blank(std::string_view file, char kind, std::uint64_t number);
std::string literal(std::string_view text);
std::string literal(std::uint64_t number);
/// An xsd:date, xsd:gYearMonth or xsd:gYear where the value is one, else a text.
std::string date_literal(std::string_view value);
/// The IRI of an entity, "" where no link of it has one.
std::string entity_iri(std::span<const Link> links);

/// A graph, a triple a line.
class Triples {
 public:
  explicit Triples(std::string file) : file_(std::move(file)) {}

  const std::string& file() const { return file_; }
  void add(std::string_view subject, std::string_view predicate, std::string_view object);
  /// An entity with its type, its names and its ids in other databases; gives its term.
  std::string entity(std::uint32_t id, std::string_view type, std::string_view name, std::span<const Link> links);
  /// A document; gives its term.
  std::string document(std::uint32_t number, std::string_view id, std::string_view date);
  std::string take() { return std::move(out_); }

 private:
  std::string file_;  // Begins the labels of blank nodes, so that files may be put together.
  std::string out_;
};

/// Predicates and classes.
inline constexpr std::string_view rdf_type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
inline constexpr std::string_view rdfs_label = "<http://www.w3.org/2000/01/rdf-schema#label>";
inline constexpr std::string_view skos_alt_label = "<http://www.w3.org/2004/02/skos/core#altLabel>";
inline constexpr std::string_view owl_same_as = "<http://www.w3.org/2002/07/owl#sameAs>";
inline constexpr std::string_view dc_date = "<http://purl.org/dc/terms/date>";
inline constexpr std::string_view dc_identifier = "<http://purl.org/dc/terms/identifier>";
inline constexpr std::string_view prov_entity = "<http://www.w3.org/ns/prov#Entity>";
inline constexpr std::string_view prov_value = "<http://www.w3.org/ns/prov#value>";
inline constexpr std::string_view prov_derived = "<http://www.w3.org/ns/prov#wasDerivedFrom>";
inline constexpr std::string_view prov_quoted = "<http://www.w3.org/ns/prov#wasQuotedFrom>";

}  // namespace gazette::output
