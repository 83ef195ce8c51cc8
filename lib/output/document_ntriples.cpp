// A document as RDF: relations are nodes with their arguments, derived from the words that state them; what a text says
// has happened is a triple of its own, too. Tests: tests/output/ntriples_test.cpp.

#include <fmt/format.h>

#include <vector>

#include "gazette/output.hpp"
#include "output/ntriples.hpp"
#include "unicode/fold.hpp"
#include "unicode/offsets.hpp"

namespace gazette {
namespace {

using output::blank;
using output::literal;
using output::own_iri;

class GraphWriter {
 public:
  explicit GraphWriter(const Document& document)
      : document_(document),
        triples_(
            fmt::format("t{:016x}", unicode::key_of_folded(document.id()) ^ unicode::key_of_folded(document.text()))),
        offsets_(document.text()),
        terms_(document.entities().size()) {}

  std::string run() {
    const std::string source = triples_.document(0, document_.id(), document_.date());
    std::vector<std::string_view> values(terms_.size());
    for (const Mention& mention : document_.mentions())
      if (mention.type == "DATE" && mention.entity < values.size()) values[mention.entity] = mention.value;
    for (const Entity& entity : document_.entities()) {
      if (entity.type == "DATE")
        terms_[entity.id] = output::date_literal(values[entity.id].empty() ? entity.name : values[entity.id]);
      else
        terms_[entity.id] = triples_.entity(entity.id, entity.type, entity.name, entity.links);
    }
    std::uint64_t number = 0;
    for (const Relation& relation : document_.relations()) write(relation, number++, source);
    return triples_.take();
  }

 private:
  void write(const Relation& relation, std::uint64_t number, std::string_view source) {
    const std::string node = blank(triples_.file(), 'r', number), words = blank(triples_.file(), 'q', number);
    triples_.add(node, output::rdf_type, own_iri("type", relation.type));
    triples_.add(node, own_iri("role", "status"), own_iri("status", to_string(relation.status)));
    const auto argument = [&](std::string_view role, std::uint32_t entity) {
      if (entity < terms_.size()) triples_.add(node, own_iri("role", role), terms_[entity]);
    };
    argument("subject", relation.subject);
    argument("object", relation.object);
    for (const Qualifier& qualifier : relation.qualifiers) {
      if (qualifier.entity == no_entity)
        triples_.add(node, own_iri("role", qualifier.role), literal(qualifier.text));
      else
        argument(qualifier.role, qualifier.entity);
    }
    triples_.add(node, output::prov_derived, words);
    triples_.add(words, output::rdf_type, output::prov_entity);
    triples_.add(words, output::prov_value, literal(relation.text));
    triples_.add(words, output::prov_quoted, source);
    triples_.add(words, own_iri("role", "start"), literal(offsets_.code_point(relation.span.begin)));
    triples_.add(words, own_iri("role", "end"), literal(offsets_.code_point(relation.span.end)));
    if (relation.status == Status::Actual && is_node(relation.subject) && relation.object < terms_.size())
      triples_.add(terms_[relation.subject], own_iri("relation", relation.type), terms_[relation.object]);
  }

  bool is_node(std::uint32_t entity) const { return entity < terms_.size() && terms_[entity].front() != '"'; }

  const Document& document_;
  output::Triples triples_;
  unicode::OffsetMap offsets_;
  std::vector<std::string> terms_;  // By entity: a node, or the literal of a date.
};

}  // namespace

std::string to_ntriples(const Document& document) { return GraphWriter(document).run(); }

}  // namespace gazette
