// Brat's standoff format: text-bound annotations T, their ids N, relations as events E with a trigger, arguments and an
// attribute A for the status, mentions of one entity as an equivalence. Offsets count code points; an annotation that
// goes over a line break is written in fragments, one a line. Tests: tests/output/brat_test.cpp.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "gazette/output.hpp"
#include "output/json_writer.hpp"
#include "unicode/offsets.hpp"

namespace gazette {
namespace {

class StandoffWriter {
 public:
  explicit StandoffWriter(const Document& document)
      : document_(document), offsets_(document.text()), mentions_of_(document.entities().size()) {}

  std::string run() {
    for (const Mention& mention : document_.mentions()) write(mention);
    ids();
    for (const Relation& relation : document_.relations()) write(relation);
    for (const std::vector<std::uint32_t>& same : mentions_of_) {
      if (same.size() < 2) continue;
      out_ += "*\tEquiv";
      for (const std::uint32_t number : same) add(" T{}", number);
      out_ += '\n';
    }
    return std::move(out_);
  }

 private:
  template <class... Values>
  void add(fmt::format_string<Values...> form, Values&&... values) {
    fmt::format_to(std::back_inserter(out_), form, std::forward<Values>(values)...);
  }

  // Names of types and roles: brat knows letters, digits, "_" and "-".
  static std::string label(std::string_view name) {
    std::string out;
    for (const char c : name) {
      const bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
      out += is_word ? c : '_';
    }
    return out.empty() ? "_" : out;
  }

  // "T1	TYPE 0 5;6 9	words": fragments are what stands between line breaks.
  std::uint32_t bound(std::string_view type, Span span) {
    const std::string_view text = document_.text();
    std::string words;
    add("T{}\t{} ", ++bounds_, label(type));
    bool first = true;
    for (std::uint32_t at = span.begin; at < span.end;) {
      const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find_first_of("\n\r", at), span.end));
      if (end > at) {
        add("{}{} {}", first ? "" : ";", offsets_.code_point(at), offsets_.code_point(end));
        if (!first) words += ' ';
        output::append_utf8(text.substr(at, end - at), words);
        first = false;
      }
      at = end + 1;
    }
    std::replace(words.begin(), words.end(), '\t', ' ');
    out_ += '\t' + words + '\n';
    return bounds_;
  }

  void write(const Mention& mention) {
    const std::uint32_t number = bound(mention.type, mention.span);
    if (mention.entity < mentions_of_.size()) mentions_of_[mention.entity].push_back(number);
    if (!mention.value.empty()) add("#{}\tAnnotatorNotes T{}\t{}\n", ++notes_, number, mention.value);
  }

  void ids() {
    for (const Entity& entity : document_.entities()) {
      if (mentions_of_[entity.id].empty()) continue;
      for (const Link& link : entity.links) {
        std::string name;
        output::append_utf8(entity.name, name);
        std::replace_if(
            name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
        add("N{}\tReference T{} {}:{}\t{}\n", ++references_, mentions_of_[entity.id].front(), link.key, link.value,
            name);
      }
    }
  }

  // The mention of an entity that stands in the words, else the last before their end, else its first.
  std::uint32_t mention_at(std::uint32_t entity, Span words) const {
    const auto& numbers = mentions_of_[entity];
    const auto before_end = [&](std::uint32_t number) {
      return document_.mentions()[number - 1].span.begin < words.end;
    };
    const auto after = std::partition_point(numbers.begin(), numbers.end(), before_end);
    const auto inside = std::find_if(numbers.begin(), after, [&](std::uint32_t number) {
      return document_.mentions()[number - 1].span.begin >= words.begin;
    });
    return inside != after ? *inside : after != numbers.begin() ? *(after - 1) : numbers.front();
  }

  void write(const Relation& relation) {
    const std::uint32_t trigger = bound(relation.type, relation.span);
    add("E{}\t{}:T{}", ++events_, label(relation.type), trigger);
    const auto argument = [&](std::string_view role, std::uint32_t entity) {
      if (entity < mentions_of_.size() && !mentions_of_[entity].empty())
        add(" {}:T{}", label(role), mention_at(entity, relation.span));
    };
    argument("subject", relation.subject);
    argument("object", relation.object);
    for (const Qualifier& qualifier : relation.qualifiers) argument(qualifier.role, qualifier.entity);
    add("\nA{0}\tstatus E{0} {1}\n", events_, to_string(relation.status));
    for (const Qualifier& qualifier : relation.qualifiers) {
      if (qualifier.entity != no_entity || qualifier.text.empty()) continue;
      std::string words;
      output::append_utf8(qualifier.text, words);
      std::replace_if(
          words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
      add("#{}\tAnnotatorNotes E{}\t{}: {}\n", ++notes_, events_, qualifier.role, words);
    }
  }

  const Document& document_;
  unicode::OffsetMap offsets_;
  std::vector<std::vector<std::uint32_t>> mentions_of_;  // Numbers of T, by entity.
  std::uint32_t bounds_ = 0, events_ = 0, notes_ = 0, references_ = 0;
  std::string out_;
};

}  // namespace

std::string to_brat(const Document& document) { return StandoffWriter(document).run(); }

}  // namespace gazette
