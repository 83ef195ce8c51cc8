// A timeline as a story to read. Tests: tests/output/timeline_test.cpp.

#include <fmt/format.h>

#include "gazette/output.hpp"
#include "output/html_text.hpp"
#include "output/json_writer.hpp"
#include "output/timeline_words.hpp"

namespace gazette {
namespace {

using output::date_words;
using output::name_of;

constexpr std::size_t most_quoted = 200;   // Bytes of a sentence.
constexpr std::uint32_t most_reports = 3;  // That a step shows.

class TextWriter {
 public:
  TextWriter(const Timeline& timeline, const TimelineOptions& options) : timeline_(timeline), options_(options) {}

  std::string run() {
    for (const Event& event : timeline_.events())
      if (!event.standing) write(event);
    if (options_.facts) facts();
    std::string out;
    output::append_utf8(out_, out);
    return out;
  }

 private:
  void write(const Event& event) {
    if (!out_.empty()) out_ += '\n';
    const std::string when = output::when(event);
    const std::string_view reported = event.reports.front().date;
    if (!when.empty())
      out_ += when;
    else
      out_ += reported.empty() ? "No date" : "Reported " + date_words(reported);
    out_ += ": ";
    headline(event);
    out_ += fmt::format(" [{}]\n", to_string(event.status));
    for (const Step& step : event.steps) write(event, step);
  }

  void headline(const Event& event) {
    out_ += name_of(timeline_, event.subject);
    out_ += ' ' + output::words_of(event.type);
    if (event.object != no_entity) out_ += fmt::format(" {}", name_of(timeline_, event.object));
    if (event.place != no_entity) out_ += fmt::format(", {}", name_of(timeline_, event.place));
    for (const Qualifier& detail : event.details)
      out_ += fmt::format(", {} {}", output::words_of(detail.role),
                          detail.entity == no_entity ? detail.text : name_of(timeline_, detail.entity));
  }

  void write(const Event& event, const Step& step) {
    for (std::uint32_t i = step.first_report; i < step.end_report; ++i) {
      const bool is_first = i == step.first_report;
      if (i - step.first_report == most_reports) {
        out_ += fmt::format("{:25}and {} more\n", "", step.end_report - i);
        return;
      }
      const Report& report = event.reports[i];
      const CorpusDocument& document = timeline_.documents()[report.document];
      out_ += fmt::format("  {:<9}{:<13} ", is_first ? to_string(report.status) : "",
                          is_first ? date_words(step.date) : "");
      out_ += fmt::format("{}\n{:25}{}{}\n", output::quotation(report.sentence, report.text, most_quoted), "",
                          document.id, report.date.empty() ? "" : ", " + date_words(report.date));
    }
  }

  void facts() {
    bool first = true;
    for (const Event& event : timeline_.events()) {
      if (!event.standing) continue;
      if (std::exchange(first, false)) out_ += out_.empty() ? "Facts\n" : "\nFacts\n";
      out_ += "  ";
      headline(event);
      if (event.status != Status::Actual) out_ += fmt::format(" [{}]", to_string(event.status));
      out_ += fmt::format(" ({})\n", event.reports.size());
    }
  }

  const Timeline& timeline_;
  const TimelineOptions& options_;
  std::string out_;
};

}  // namespace

std::string to_text(const Timeline& timeline, const TimelineOptions& options) {
  return TextWriter(timeline, options).run();
}

}  // namespace gazette
