// A document as one JSON object, the form that other programs read. Tests: tests/output/json_test.cpp.

#include <algorithm>

#include "gazette/output.hpp"
#include "output/json_writer.hpp"
#include "unicode/offsets.hpp"

namespace gazette {
namespace {

class DocumentWriter {
 public:
  DocumentWriter(const Document& document, const OutputOptions& options)
      : document_(document), options_(options), json_(out_, options.pretty) {
    if (options.offsets != OffsetUnit::Byte) offsets_.build(document.text());
  }

  std::string run() {
    out_.reserve(256 + 160 * document_.mentions().size());
    json_.open('{');
    json_.key("id").string(document_.id());
    json_.key("date").string(document_.date());
    if (document_.truncated()) json_.key("truncated").boolean(true);
    if (options_.include_text) json_.key("text").string(document_.text());
    json_.key("mentions").open('[');
    for (const Mention& mention : document_.mentions()) write(mention);
    json_.close(']').key("entities").open('[');
    for (const Entity& entity : document_.entities()) write(entity);
    json_.close(']').key("relations").open('[');
    for (const Relation& relation : document_.relations()) write(relation);
    json_.close(']').close('}');
    return std::move(out_);
  }

 private:
  std::uint32_t offset(std::uint32_t byte) const {
    switch (options_.offsets) {
      case OffsetUnit::CodePoint:
        return offsets_.code_point(byte);
      case OffsetUnit::Utf16:
        return offsets_.utf16(byte);
      case OffsetUnit::Byte:
        return byte;
    }
    return byte;
  }
  void write_span(Span span) {
    json_.key("start").number(offset(span.begin));
    json_.key("end").number(offset(span.end));
  }
  void write_entity(std::string_view key, std::uint32_t entity) {
    json_.key(key);
    entity == no_entity ? json_.null() : json_.number(entity);
  }

  void write(const Mention& mention) {
    json_.open('{');
    write_span(mention.span);
    json_.key("type").string(mention.type);
    json_.key("subtype").string(mention.subtype);
    json_.key("kind").string(to_string(mention.kind));
    json_.key("text").string(mention.text);
    write_entity("entity", mention.entity);
    json_.key("score").real(mention.score);
    json_.key("source").string(mention.source);
    if (!mention.value.empty()) json_.key("value").string(mention.value);
    json_.close('}');
  }

  void write(const Entity& entity) {
    json_.open('{');
    json_.key("id").number(entity.id);
    json_.key("type").string(entity.type);
    json_.key("subtype").string(entity.subtype);
    json_.key("name").string(entity.name);
    json_.key("links").open('{');
    each_once(entity.links, &Link::key, [&](const Link& link) { json_.key(link.key).string(link.value); });
    json_.close('}').close('}');
  }

  void write(const Relation& relation) {
    json_.open('{');
    json_.key("type").string(relation.type);
    write_entity("subject", relation.subject);
    write_entity("object", relation.object);
    json_.key("qualifiers").open('{');
    each_once(relation.qualifiers, &Qualifier::role, [&](const Qualifier& qualifier) {
      json_.key(qualifier.role);
      qualifier.entity == no_entity ? json_.string(qualifier.text) : json_.number(qualifier.entity);
    });
    json_.close('}');
    json_.key("status").string(to_string(relation.status));
    write_span(relation.span);
    json_.key("text").string(relation.text);
    json_.key("rule").string(relation.rule);
    json_.key("score").real(relation.score);
    if (relation.source != no_entity) write_entity("source", relation.source);
    json_.close('}');
  }

  // An object has a key once: of items with one key, the first.
  template <class Item, class Write>
  static void each_once(std::span<const Item> items, std::string_view Item::*key, Write write) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto is_same = [&](const Item& other) { return other.*key == items[i].*key; };
      if (std::none_of(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(i), is_same)) write(items[i]);
    }
  }

  const Document& document_;
  const OutputOptions& options_;
  unicode::OffsetMap offsets_;
  std::string out_;
  output::JsonWriter json_;
};

}  // namespace

std::string to_json(const Document& document, const OutputOptions& options) {
  return DocumentWriter(document, options).run();
}

}  // namespace gazette
