// A timeline as one JSON object; its form is told in lib/output/TIMELINE.md. Tests: tests/output/timeline_test.cpp.

#include "gazette/output.hpp"
#include "output/json_writer.hpp"

namespace gazette {
namespace {

class TimelineWriter {
 public:
  TimelineWriter(const Timeline& timeline, bool pretty) : timeline_(timeline), json_(out_, pretty) {}

  std::string run() {
    json_.open('{').key("documents").open('[');
    for (const CorpusDocument& document : timeline_.documents())
      json_.open('{').key("id").string(document.id).key("date").string(document.date).close('}');
    json_.close(']').key("entities").open('[');
    for (const CorpusEntity& entity : timeline_.entities()) write(entity);
    json_.close(']').key("events").open('[');
    for (const Event& event : timeline_.events()) write(event);
    json_.close(']').key("reports").open('[');
    for (const ReportRef& ref : timeline_.reports())
      json_.open('{').key("event").number(ref.event).key("report").number(ref.report).close('}');
    json_.close(']').close('}');
    return std::move(out_);
  }

 private:
  void write_entity(std::string_view key, std::uint32_t entity) {
    json_.key(key);
    entity == no_entity ? json_.null() : json_.number(entity);
  }

  void write(const CorpusEntity& entity) {
    json_.open('{').key("id").number(entity.id);
    json_.key("type").string(entity.type).key("subtype").string(entity.subtype).key("name").string(entity.name);
    json_.key("country").string(entity.country).key("links").open('{');
    for (std::size_t i = 0; i < entity.links.size(); ++i) {
      // Two ids of one key: an object has a key once.
      bool is_first = true;
      for (std::size_t other = 0; other < i; ++other) is_first &= entity.links[other].key != entity.links[i].key;
      if (is_first) json_.key(entity.links[i].key).string(entity.links[i].value);
    }
    json_.close('}').key("aliases").open('[');
    for (const std::string_view alias : entity.aliases) json_.string(alias);
    json_.close(']').key("mentions").number(entity.mentions).key("documents").number(entity.documents).close('}');
  }

  void write(const Event& event) {
    json_.open('{').key("id").number(event.id).key("type").string(event.type);
    write_entity("subject", event.subject);
    write_entity("object", event.object);
    write_entity("place", event.place);
    json_.key("date").string(event.date);
    json_.key("first_day").string(event.first_day).key("last_day").string(event.last_day);
    json_.key("status").string(to_string(event.status)).key("standing").boolean(event.standing);
    json_.key("details").open('[');
    for (const Qualifier& detail : event.details) {
      json_.open('{').key("role").string(detail.role);
      write_entity("entity", detail.entity);
      json_.key("text").string(detail.text).close('}');
    }
    json_.close(']').key("steps").open('[');
    for (const Step& step : event.steps) {
      json_.open('{').key("status").string(to_string(step.status)).key("date").string(step.date);
      json_.key("first_report").number(step.first_report).key("end_report").number(step.end_report).close('}');
    }
    json_.close(']').key("reports").open('[');
    for (const Report& report : event.reports) write(report);
    json_.close(']').close('}');
  }

  void write(const Report& report) {
    json_.open('{').key("document").number(report.document).key("date").string(report.date);
    json_.key("status").string(to_string(report.status)).key("event_date").string(report.event_date);
    write_entity("subject", report.subject);
    write_entity("object", report.object);
    write_entity("place", report.place);
    json_.key("start").number(report.code_points.begin).key("end").number(report.code_points.end);
    json_.key("text").string(report.text).key("sentence").string(report.sentence);
    json_.key("rule").string(report.rule).key("score").real(report.score).close('}');
  }

  const Timeline& timeline_;
  std::string out_;
  output::JsonWriter json_;
};

}  // namespace

std::string to_json(const Timeline& timeline, const TimelineOptions& options) {
  return TimelineWriter(timeline, options.pretty).run();
}

}  // namespace gazette
