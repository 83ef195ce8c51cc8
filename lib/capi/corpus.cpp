// Corpora and timelines of the C ABI. Tests: tests/capi/capi_test.c.

#include <memory>

#include "capi/guard.hpp"
#include "gazette/output.hpp"

using namespace gazette;
using capi::text_of;

namespace {

void add_entities(gazette_timeline& out) {
  for (const CorpusEntity& entity : out.timeline.entities()) {
    for (const Link& link : entity.links) out.links.push_back({text_of(link.key), text_of(link.value)});
    for (const std::string_view alias : entity.aliases) out.aliases.push_back(text_of(alias));
  }
  const gazette_link* links = out.links.data();
  const gazette_text* aliases = out.aliases.data();
  for (const CorpusEntity& entity : out.timeline.entities()) {
    out.entities.push_back({entity.id, entity.mentions, entity.documents, text_of(entity.type), text_of(entity.subtype),
                            text_of(entity.name), text_of(entity.country), links, entity.links.size(), aliases,
                            entity.aliases.size()});
    links += entity.links.size();
    aliases += entity.aliases.size();
  }
}

void add_parts(gazette_timeline& out, const Event& event) {
  for (const Qualifier& detail : event.details)
    out.details.push_back({text_of(detail.role), text_of(detail.text), detail.entity});
  for (const Report& report : event.reports)
    out.reports.push_back({report.document, report.span.begin, report.span.end, report.subject, report.object,
                           report.place, report.score, text_of(report.text), text_of(report.sentence),
                           text_of(report.date), text_of(report.event_date), text_of(report.rule),
                           static_cast<int32_t>(report.status)});
  for (const Step& step : event.steps)
    out.steps.push_back({step.first_report, step.end_report, text_of(step.date), static_cast<int32_t>(step.status)});
}

void add_events(gazette_timeline& out) {
  for (const Event& event : out.timeline.events()) add_parts(out, event);
  const gazette_qualifier* details = out.details.data();
  const gazette_report* reports = out.reports.data();
  const gazette_step* steps = out.steps.data();
  for (const Event& event : out.timeline.events()) {
    out.events.push_back({event.id, event.subject, event.object, event.place, text_of(event.type), text_of(event.date),
                          text_of(event.first_day), text_of(event.last_day), details, event.details.size(), reports,
                          event.reports.size(), steps, event.steps.size(), static_cast<int32_t>(event.status),
                          event.standing ? 1 : 0});
    details += event.details.size();
    reports += event.reports.size();
    steps += event.steps.size();
  }
}

std::unique_ptr<gazette_timeline> handle_of(Timeline&& timeline) {
  auto out =
      std::unique_ptr<gazette_timeline>(new gazette_timeline{std::move(timeline), {}, {}, {}, {}, {}, {}, {}, {}});
  for (const CorpusDocument& document : out->timeline.documents())
    out->documents.push_back({text_of(document.id), text_of(document.date)});
  add_entities(*out);
  add_events(*out);
  return out;
}

Result<std::string> written(const Timeline& timeline, int32_t format) {
  switch (format) {
    case GAZETTE_TIMELINE_TEXT:
      return to_text(timeline);
    case GAZETTE_TIMELINE_JSON:
      return to_json(timeline);
    case GAZETTE_TIMELINE_HTML:
      return to_html(timeline);
    case GAZETTE_TIMELINE_NTRIPLES:
      return to_ntriples(timeline);
    case GAZETTE_TIMELINE_GRAPHML:
      return to_graphml(timeline);
    default:
      return Error{ErrorCode::InvalidArgument, "format is none of GAZETTE_TIMELINE_...", {}};
  }
}

// What a function without a result has done.
struct Done {};

}  // namespace

gazette_status gazette_corpus_new(gazette_corpus** out, gazette_error** error) {
  if (out == nullptr) return capi::missing(error, "out is NULL");
  return capi::guard(
      error, [] { return Result<Corpus>(Corpus()); },
      [&](Corpus&& corpus) { *out = new gazette_corpus{std::move(corpus)}; });
}

gazette_status gazette_corpus_add(gazette_corpus* corpus, const gazette_document* document, gazette_error** error) {
  if (corpus == nullptr || document == nullptr) return capi::missing(error, "corpus or document is NULL");
  return capi::guard(
      error, [&] { return corpus->corpus.add(document->document), Result<Done>(Done{}); }, [](Done&&) {});
}

gazette_status gazette_corpus_merge(gazette_corpus* corpus, const gazette_corpus* other, gazette_error** error) {
  if (corpus == nullptr || other == nullptr) return capi::missing(error, "corpus or other is NULL");
  return capi::guard(
      error, [&] { return corpus->corpus.merge(other->corpus), Result<Done>(Done{}); }, [](Done&&) {});
}

size_t gazette_corpus_size(const gazette_corpus* corpus) { return corpus == nullptr ? 0 : corpus->corpus.size(); }
void gazette_corpus_free(gazette_corpus* corpus) { delete corpus; }

gazette_status gazette_corpus_timeline(const gazette_corpus* corpus, gazette_timeline** out, gazette_error** error) {
  if (corpus == nullptr || out == nullptr) return capi::missing(error, "corpus or out is NULL");
  return capi::guard(
      error, [&] { return Result<std::unique_ptr<gazette_timeline>>(handle_of(corpus->corpus.timeline())); },
      [&](std::unique_ptr<gazette_timeline>&& timeline) { *out = timeline.release(); });
}

const gazette_corpus_document* gazette_timeline_documents(const gazette_timeline* timeline, size_t* count) {
  return capi::array_of(timeline, &gazette_timeline::documents, count);
}
const gazette_corpus_entity* gazette_timeline_entities(const gazette_timeline* timeline, size_t* count) {
  return capi::array_of(timeline, &gazette_timeline::entities, count);
}
const gazette_event* gazette_timeline_events(const gazette_timeline* timeline, size_t* count) {
  return capi::array_of(timeline, &gazette_timeline::events, count);
}

gazette_status gazette_timeline_write(const gazette_timeline* timeline, int32_t format, gazette_string** out,
                                      gazette_error** error) {
  if (timeline == nullptr || out == nullptr) return capi::missing(error, "timeline or out is NULL");
  return capi::guard(
      error, [&] { return written(timeline->timeline, format); },
      [&](std::string&& text) { *out = new gazette_string{std::move(text)}; });
}

void gazette_timeline_free(gazette_timeline* timeline) { delete timeline; }
