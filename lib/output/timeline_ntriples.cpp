// A timeline as RDF: events are nodes with their arguments, each derived from the reports that tell it; a report is
// quoted from its document. Tests: tests/output/ntriples_test.cpp.

#include <fmt/format.h>

#include <vector>

#include "gazette/output.hpp"
#include "output/ntriples.hpp"
#include "unicode/fold.hpp"

namespace gazette {
namespace {

using output::blank;
using output::literal;
using output::own_iri;

// The same documents give the same labels.
std::string label_of(const Timeline& timeline) {
  std::string ids;
  for (const CorpusDocument& document : timeline.documents())
    ids += fmt::format("{}\n{}\n", document.id, document.date);
  return fmt::format("t{:016x}", unicode::key_of_folded(ids));
}

class GraphWriter {
 public:
  explicit GraphWriter(const Timeline& timeline) : timeline_(timeline), triples_(label_of(timeline)) {}

  std::string run() {
    for (const CorpusDocument& document : timeline_.documents())
      sources_.push_back(triples_.document(static_cast<std::uint32_t>(sources_.size()), document.id, document.date));
    for (const CorpusEntity& entity : timeline_.entities()) {
      terms_.push_back(triples_.entity(entity.id, entity.type, entity.name, entity.links));
      for (const std::string_view alias : entity.aliases)
        triples_.add(terms_.back(), output::skos_alt_label, literal(alias));
      if (!entity.country.empty()) triples_.add(terms_.back(), own_iri("role", "country"), literal(entity.country));
    }
    for (const Event& event : timeline_.events()) write(event);
    return triples_.take();
  }

 private:
  void arguments(const std::string& node, std::uint32_t subject, std::uint32_t object, std::uint32_t place) {
    const std::pair<std::string_view, std::uint32_t> all[] = {
        {"subject", subject}, {"object", object}, {"place", place}};
    for (const auto& [role, entity] : all)
      if (entity < terms_.size()) triples_.add(node, own_iri("role", role), terms_[entity]);
  }
  void status(const std::string& node, Status status) {
    triples_.add(node, own_iri("role", "status"), own_iri("status", to_string(status)));
  }

  void write(const Event& event) {
    const std::string node = blank(triples_.file(), 'e', event.id);
    triples_.add(node, output::rdf_type, own_iri("type", event.type));
    status(node, event.status);
    arguments(node, event.subject, event.object, event.place);
    if (!event.date.empty()) triples_.add(node, output::dc_date, output::date_literal(event.date));
    for (const Qualifier& detail : event.details)
      triples_.add(node, own_iri("role", detail.role),
                   detail.entity < terms_.size() ? terms_[detail.entity] : literal(detail.text));
    for (const Report& report : event.reports) {
      const std::string words = blank(triples_.file(), 'q', reports_++);
      triples_.add(node, output::prov_derived, words);
      triples_.add(words, output::rdf_type, output::prov_entity);
      triples_.add(words, output::prov_value, literal(report.text));
      triples_.add(words, output::prov_quoted, sources_[report.document]);
      if (!report.date.empty()) triples_.add(words, output::dc_date, output::date_literal(report.date));
      status(words, report.status);
      arguments(words, report.subject, report.object, report.place);
      triples_.add(words, own_iri("role", "start"), literal(report.code_points.begin));
      triples_.add(words, own_iri("role", "end"), literal(report.code_points.end));
    }
    if (event.status == Status::Actual && event.subject != no_entity && event.object != no_entity)
      triples_.add(terms_[event.subject], own_iri("relation", event.type), terms_[event.object]);
  }

  const Timeline& timeline_;
  output::Triples triples_;
  std::vector<std::string> sources_;  // By document.
  std::vector<std::string> terms_;    // By entity.
  std::uint64_t reports_ = 0;
};

}  // namespace

std::string to_ntriples(const Timeline& timeline) { return GraphWriter(timeline).run(); }

}  // namespace gazette
