// A timeline as a page of its own: the events year by year, each with its story, and filters above. Without scripts the
// whole story is there; the filters show themselves once the script runs. Tests: tests/output/timeline_test.cpp,
// and in a browser tests/browser/test_timeline_page.py.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <vector>

#include "gazette/output.hpp"
#include "output/html_text.hpp"
#include "output/timeline_page.hpp"
#include "output/timeline_words.hpp"

namespace gazette {
namespace {

using output::date_words;
using output::html;
using output::type_class;
using output::words_of;

constexpr std::size_t most_quoted = 280;   // Bytes of a sentence.
constexpr std::uint32_t most_reports = 2;  // Of a step that are shown at once.

// By what an event is found: its day, else that of its first report.
std::string_view first_day(const Event& event) {
  return event.first_day.empty() ? event.reports.front().date : event.first_day;
}
std::string_view last_day(const Event& event) {
  return event.last_day.empty() ? event.reports.back().date : event.last_day;
}

class Page {
 public:
  explicit Page(const Timeline& timeline) : timeline_(timeline) {
    for (const Event& event : timeline.events()) (event.standing ? facts_ : events_).push_back(&event);
  }

  std::string write() {
    out_ =
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width,initial-scale=1\">\n<title>Timeline</title><style>";
    out_ += output::style_sheet();
    out_ += output::timeline_style_sheet();
    out_ += "</style></head>\n<body><main>\n<header><h1>Timeline</h1><span class=\"soft\">";
    add("{} documents · {} entities · {} events</span></header>\n", timeline_.documents().size(),
        timeline_.entities().size(), events_.size());
    filters();
    years();
    facts();
    out_ += "</main>\n";
    out_ += output::timeline_script();
    out_ += "</body></html>\n";
    return std::move(out_);
  }

 private:
  template <class... Values>
  void add(fmt::format_string<Values...> form, Values&&... values) {
    fmt::format_to(std::back_inserter(out_), form, std::forward<Values>(values)...);
  }

  // Everyone and every place that an event is about, however a report calls them.
  std::set<std::uint32_t> entities_of(const Event& event) const {
    std::set<std::uint32_t> out{event.subject, event.object, event.place};
    for (const Report& report : event.reports) out.insert({report.subject, report.object, report.place});
    for (const Qualifier& detail : event.details) out.insert(detail.entity);
    out.erase(no_entity);
    return out;
  }

  void filters() {
    std::map<std::uint32_t, std::size_t> counts;  // Events of each entity.
    std::map<std::string_view, std::size_t> relations;
    for (const Event* event : events_) {
      for (const std::uint32_t entity : entities_of(*event)) ++counts[entity];
      ++relations[event->type];
    }
    out_ +=
        "<details class=\"filters\" id=\"filters\" open hidden><summary>Filters</summary>\n"
        "<form id=\"form\" role=\"search\" aria-label=\"Filter the events\">\n";
    entity_filter("person", "Person", counts, [](std::string_view type) { return type == "PERSON"; });
    entity_filter("organization", "Organization", counts, [](std::string_view type) { return type == "ORGANIZATION"; });
    entity_filter("place", "Place", counts, [](std::string_view type) { return type == "LOCATION"; });
    entity_filter("other", "Other name", counts, [](std::string_view type) {
      return type != "PERSON" && type != "ORGANIZATION" && type != "LOCATION";
    });
    out_ += "<label>Relation<select id=\"relation\"><option value=\"\">all</option>";
    for (const auto& [relation, count] : relations)
      add("<option value=\"{}\">{} ({})</option>", html(relation), html(words_of(relation)), count);
    out_ += "</select></label>\n<label>From<input type=\"date\" id=\"from\"></label>";
    out_ += "<label>To<input type=\"date\" id=\"to\"></label>\n";
    out_ += "<label>Words<input type=\"search\" id=\"words\" autocomplete=\"off\"></label>\n";
    out_ += "<fieldset><legend>Status</legend>";
    for (const Status status : {Status::Actual, Status::Planned, Status::Possible, Status::Negated})
      add("<label class=\"check {0}\"><input type=\"checkbox\" name=\"status\" value=\"{0}\" checked>{0}</label>",
          to_string(status));
    out_ += "</fieldset>\n<p class=\"found\"><output id=\"found\" aria-live=\"polite\"></output>";
    out_ += "<button type=\"reset\" id=\"reset\">Show all</button></p>\n</form></details>\n";
  }

  template <class Wanted>
  void entity_filter(std::string_view id, std::string_view label, const std::map<std::uint32_t, std::size_t>& counts,
                     Wanted wanted) {
    std::vector<std::uint32_t> shown;
    for (const auto& [entity, count] : counts)
      if (wanted(timeline_.entities()[entity].type)) shown.push_back(entity);
    if (shown.empty()) return;
    const auto name = [&](std::uint32_t entity) { return timeline_.entities()[entity].name; };
    std::stable_sort(shown.begin(), shown.end(), [&](std::uint32_t a, std::uint32_t b) { return name(a) < name(b); });
    add("<label>{}<select id=\"{}\" class=\"entity\"><option value=\"\">all</option>", label, id);
    for (const std::uint32_t entity : shown)
      add("<option value=\"{}\">{} ({})</option>", entity, html(name(entity)), counts.at(entity));
    out_ += "</select></label>\n";
  }

  void years() {
    std::string_view open;
    for (const Event* event : events_) {
      const std::string_view day = first_day(*event);
      const std::string_view year = day.size() >= 4 ? day.substr(0, 4) : "No date";
      if (year != open) {
        if (!open.empty()) out_ += "</ol></section>\n";
        add("<section class=\"year\" aria-label=\"{0}\"><h2>{0}</h2><ol class=\"events\">\n", html(year));
        open = year;
      }
      write(*event);
    }
    if (!open.empty()) out_ += "</ol></section>\n";
    out_ += "<p class=\"nothing\" id=\"nothing\" hidden>No event is left: change the filters.</p>\n";
  }

  void name(std::uint32_t entity) {
    if (entity == no_entity) return;
    add("<span class=\"who {}\">{}</span>", type_class(timeline_.entities()[entity].type),
        html(timeline_.entities()[entity].name));
  }

  void headline(const Event& event) {
    name(event.subject);
    add(" <span class=\"verb\">{}</span> ", html(words_of(event.type)));
    name(event.object);
    if (event.place != no_entity) {
      out_ += "<span class=\"at\"> · </span>";
      name(event.place);
    }
    for (const Qualifier& detail : event.details) {
      add("<span class=\"detail\"> {} ", html(words_of(detail.role)));
      detail.entity == no_entity ? output::append_html(detail.text, out_) : name(detail.entity);
      out_ += "</span>";
    }
  }

  void write(const Event& event) {
    std::string entities, statuses;
    for (const std::uint32_t entity : entities_of(event)) entities += fmt::format("{} ", entity);
    for (const Step& step : event.steps) statuses += fmt::format("{} ", to_string(step.status));
    add("<li class=\"event {}\" data-entities=\" {}\" data-relation=\"{}\" data-status=\" {}\" data-first=\"{}\" "
        "data-last=\"{}\"><article>",
        to_string(event.status), entities, html(event.type), statuses, html(first_day(event)), html(last_day(event)));
    const std::string when = output::when(event);
    add("<p class=\"when\">{}</p><h3>", when.empty() ? "reported " + html(date_words(first_day(event))) : html(when));
    headline(event);
    badge(event.status);
    out_ += "</h3><ol class=\"steps\">";
    for (const Step& step : event.steps) write(event, step);
    out_ += "</ol></article></li>\n";
  }

  void badge(Status status) { add(" <span class=\"status {0}\">{0}</span>", to_string(status)); }

  void write(const Event& event, const Step& step) {
    add("<li class=\"step {0}\"><p class=\"told\"><b>{0}</b> {1}</p>", to_string(step.status),
        html(date_words(step.date)));
    const std::uint32_t shown = std::min(step.end_report, step.first_report + most_reports);
    for (std::uint32_t i = step.first_report; i < shown; ++i) write(event.reports[i]);
    if (shown < step.end_report) {
      add("<details><summary>{} more</summary>", step.end_report - shown);
      for (std::uint32_t i = shown; i < step.end_report; ++i) write(event.reports[i]);
      out_ += "</details>";
    }
    out_ += "</li>";
  }

  void write(const Report& report) {
    const CorpusDocument& document = timeline_.documents()[report.document];
    add("<blockquote>{}<footer>{}", html(output::quotation(report.sentence, report.text, most_quoted)),
        html(document.id));
    if (!report.date.empty())
      add(", <time datetime=\"{}\">{}</time>", html(report.date), html(date_words(report.date)));
    out_ += "</footer></blockquote>";
  }

  void facts() {
    if (facts_.empty()) return;
    add("<details class=\"facts\"><summary>Standing facts ({})</summary><ul>\n", facts_.size());
    for (const Event* fact : facts_) {
      out_ += "<li>";
      headline(*fact);
      if (fact->status != Status::Actual) badge(fact->status);
      if (fact->reports.size() > 1) add(" <span class=\"count\">{} ×</span>", fact->reports.size());
      out_ += "</li>\n";
    }
    out_ += "</ul></details>\n";
  }

  const Timeline& timeline_;
  std::vector<const Event*> events_, facts_;
  std::string out_;
};

}  // namespace

std::string to_html(const Timeline& timeline) { return Page(timeline).write(); }

}  // namespace gazette
