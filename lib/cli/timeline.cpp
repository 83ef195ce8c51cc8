// All documents into one corpus, and its timeline written. Tests: tests/cli/test_timeline.py.

#include "cli/timeline.hpp"

#include "cli/terminal.hpp"
#include "gazette/corpus.hpp"
#include "gazette/output.hpp"

namespace gazette::cli {
namespace {

std::string written(const Timeline& timeline, const TimelineArguments& arguments) {
  switch (arguments.format) {
    case TimelineFormat::Text:
      return to_text(timeline, {.facts = arguments.facts});
    case TimelineFormat::Json:
      return to_json(timeline, {.pretty = true}) + "\n";
    case TimelineFormat::Html:
      return to_html(timeline);
    case TimelineFormat::NTriples:
      return to_ntriples(timeline);
    case TimelineFormat::GraphMl:
      return to_graphml(timeline);
  }
  return {};
}

}  // namespace

int timeline(const TimelineArguments& arguments) {
  const auto extractor = Extractor::compile(options_of(arguments.knowledge));
  if (!extractor) return complain(extractor.error());
  for (const Finding& warning : extractor->warnings()) note(to_string(warning));
  Corpus corpus;
  const int code = extract_all(
      arguments, *extractor, true,
      [](Document&& document, OrderedWorkers::Result& result) { result.document.emplace(std::move(document)); },
      [&](OrderedWorkers::Result&& result) { corpus.add(*result.document); });
  const auto wrote = write_out(arguments.out, written(corpus.timeline(), arguments));
  return wrote ? code : complain(wrote.error());
}

}  // namespace gazette::cli
