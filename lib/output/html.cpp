// A page of its own: the text with its names in colour, the relations as a drawing and as a table, the entities.
// Tests: tests/output/html_test.cpp.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "gazette/output.hpp"
#include "output/html_graph.hpp"
#include "output/html_text.hpp"

namespace gazette {
namespace {

using output::append_html;
using output::html;
using output::type_class;
using output::words_of;

// What stands under the pointer lights up wherever it is named.
constexpr std::string_view script = R"js(<script>
document.addEventListener("mouseover",function(event){
  var over=event.target.closest("[data-e]");
  document.querySelectorAll(".lit").forEach(function(node){node.classList.remove("lit")});
  if(over)document.querySelectorAll('[data-e="'+over.dataset.e+'"]').forEach(function(node){node.classList.add("lit")});
});
</script>
)js";

constexpr std::array statuses{Status::Actual, Status::Planned, Status::Possible, Status::Negated};

class Page {
 public:
  explicit Page(const Document& document) : document_(document), counts_(document.entities().size()) {
    for (const Mention& mention : document.mentions())
      if (mention.entity < counts_.size()) ++counts_[mention.entity];
  }

  std::string write() {
    const std::string title = document_.id().empty() ? "Gazette" : words_of(html(document_.id()));
    out_ =
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width,initial-scale=1\">\n<title>" +
        title + "</title><style>";
    out_ += output::style_sheet();
    out_ += "</style></head>\n<body><main>\n<header><h1>" + title + "</h1><span class=\"soft\">";
    if (!document_.date().empty()) out_ += html(document_.date()) + " · ";
    out_ += fmt::format("{} mentions · {} entities · {} relations{}</span></header>\n", document_.mentions().size(),
                        document_.entities().size(), document_.relations().size(),
                        document_.truncated() ? " · cut short by a limit" : "");
    text();
    drawing();
    relations();
    entities();
    out_ += "</main>\n";
    out_ += script;
    out_ += "</body></html>\n";
    return std::move(out_);
  }

 private:
  void open(std::string_view title) { out_ += fmt::format("<section><h2>{}</h2>", title); }
  void close() { out_ += "</section>\n"; }

  void drawing() {
    const std::string graph = output::relation_graph(document_);
    if (graph.empty()) return;
    open("Who and whom");
    out_ += "<div class=\"scroll\">" + graph + "</div><div class=\"keys\">";
    for (const Status status : statuses)
      out_ += fmt::format("<span><svg viewBox=\"0 0 34 8\"><path class=\"edge {0}\" d=\"M1 4H33\"/></svg>{0}</span>",
                          to_string(status));
    out_ += "</div>";
    close();
  }

  void entity_name(std::uint32_t id) {
    if (id >= document_.entities().size()) return;
    const Entity& entity = document_.entities()[id];
    out_ += fmt::format("<span class=\"who {}\" data-e=\"{}\">", type_class(entity.type), id);
    append_html(entity.name, out_);
    out_ += "</span>";
  }

  void relations() {
    if (document_.relations().empty()) return;
    open("Relations");
    out_ +=
        "<div "
        "class=\"scroll\"><table><tr><th>Who</th><th></th><th>Whom</th><th>Details</th><th>Status</th><th>Words</th></"
        "tr>\n";
    for (const Relation& relation : document_.relations()) {
      out_ += "<tr><td class=\"party\">";
      entity_name(relation.subject);
      out_ += fmt::format("</td><td class=\"verb\">{}</td><td class=\"party\">", html(words_of(relation.type)));
      entity_name(relation.object);
      out_ += "</td><td class=\"details\">";
      for (const Qualifier& qualifier : relation.qualifiers) {
        out_ += fmt::format("<div><i>{}</i>", html(words_of(qualifier.role)));
        if (qualifier.entity == no_entity)
          append_html(qualifier.text, out_);
        else
          entity_name(qualifier.entity);
        out_ += "</div>";
      }
      out_ +=
          fmt::format("</td><td><span class=\"status {0}\">{0}</span></td><td class=\"words\" title=\"{1} · {2:.2f}\">",
                      to_string(relation.status), html(relation.rule), relation.score);
      append_html(relation.text, out_);
      out_ += "</td></tr>\n";
    }
    out_ += "</table></div>";
    close();
  }

  // The types of the document, each with the number of its entities, in the order of first mention.
  std::vector<std::pair<std::string_view, std::size_t>> types() const {
    std::vector<std::pair<std::string_view, std::size_t>> out;
    for (const Entity& entity : document_.entities()) {
      const auto same =
          std::find_if(out.begin(), out.end(), [&](const auto& type) { return type.first == entity.type; });
      if (same == out.end())
        out.emplace_back(entity.type, 1);
      else
        ++same->second;
    }
    return out;
  }

  void text() {
    open("Text");
    out_ += "<div class=\"legend\">";
    for (const auto& [type, count] : types())
      out_ += fmt::format("<span class=\"chip {}\">{} <b>{}</b></span>", type_class(type), html(type), count);
    out_ += "</div><div class=\"text\">";
    const std::string_view bytes = document_.text();
    std::uint32_t at = 0;
    for (const Mention& mention : document_.mentions()) {
      append_html(bytes.substr(at, mention.span.begin - at), out_);
      mark(mention);
      at = mention.span.end;
    }
    append_html(bytes.substr(at), out_);
    out_ += "</div>";
    close();
  }

  void mark(const Mention& mention) {
    out_ += fmt::format("<mark class=\"{} {}\"", type_class(mention.type), to_string(mention.kind));
    if (mention.entity != no_entity) out_ += fmt::format(" data-e=\"{}\"", mention.entity);
    out_ += " data-tip=\"";
    if (mention.entity < document_.entities().size()) {
      append_html(document_.entities()[mention.entity].name, out_);
      out_ += "&#10;";
    }
    append_html(mention.type, out_);
    if (!mention.subtype.empty()) out_ += " · " + html(mention.subtype);
    if (!mention.value.empty()) out_ += " · " + html(mention.value);
    out_ += fmt::format("&#10;{} · {:.2f}\">", html(mention.source), mention.score);
    append_html(mention.text, out_);
    out_ += "</mark>";
  }

  void entities() {
    if (document_.entities().empty()) return;
    open("Entities");
    out_ += "<div class=\"groups\">";
    for (const auto& [type, count] : types()) {
      out_ += fmt::format("<div class=\"{0}\"><h3>{1}</h3><ul>", type_class(type), html(type));
      for (const Entity& entity : document_.entities()) {
        if (entity.type != type) continue;
        out_ += fmt::format("<li data-e=\"{}\"><span>", entity.id);
        append_html(entity.name, out_);
        out_ += "</span>";
        for (const Link& link : entity.links) reference(link);
        out_ += fmt::format("<span class=\"count\">{} ×</span></li>", counts_[entity.id]);
      }
      out_ += "</ul></div>";
    }
    out_ += "</div>";
    close();
  }

  // A link to the thing itself, where its key has pages.
  void reference(const Link& link) {
    const std::string_view page = link.key == "wikidata"   ? "https://www.wikidata.org/wiki/"
                                  : link.key == "geonames" ? "https://www.geonames.org/"
                                                           : "";
    if (!page.empty()) out_ += fmt::format("<a href=\"{}{}\">{}</a>", page, html(link.value), html(link.value));
  }

  const Document& document_;
  std::vector<std::size_t> counts_;  // Mentions, by entity.
  std::string out_;
};

}  // namespace

std::string to_html(const Document& document) { return Page(document).write(); }

}  // namespace gazette
