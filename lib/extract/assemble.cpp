// Tests: tests/extract/document_test.cpp.

#include "extract/assemble.hpp"

#include <fmt/format.h>

#include "base/table.hpp"
#include "extract/document_data.hpp"

namespace gazette::extract {
namespace {

MentionKind kind_of(names::Kind kind) {
  switch (kind) {
    case names::Kind::Name:
      return MentionKind::Name;
    case names::Kind::Nominal:
      return MentionKind::Nominal;
    case names::Kind::Pronoun:
      return MentionKind::Pronoun;
  }
  return MentionKind::Name;
}

// Copies strings of the scratch into the document.
class Assembler {
 public:
  Assembler(const Extractor::Data& knowledge, const Scratch::Data& scratch, Document::Data& out)
      : knowledge_(knowledge), scratch_(scratch), out_(out) {}

  void text() {
    out_.tokens.reserve(scratch_.tokens.size());
    for (const text::Token& token : scratch_.tokens)
      out_.tokens.push_back({{token.begin, token.end}, token.shape, token.kind});
    out_.sentences.reserve(scratch_.sentences.size());
    for (const text::Sentence& sentence : scratch_.sentences)
      out_.sentences.push_back({span(sentence.first, sentence.end), sentence.first, sentence.end});
  }

  void mentions() {
    std::uint32_t sentence = 0;
    for (const names::Mention& mention : scratch_.mentions) {
      if (mention.entity == names::no_entity) continue;  // A group: its members have mentions of their own.
      while (scratch_.sentences[sentence].end <= mention.first) ++sentence;
      Mention out;
      out.span = span(mention.first, mention.end);
      out.text = out.span.of(out_.text);
      out.type = knowledge_.types.name(mention.type);
      out.subtype = mention.subtype;
      out.kind = kind_of(mention.kind);
      out.entity = mention.entity;
      out.sentence = sentence;
      out.score = mention.score;
      out.value = keep(mention.value);
      out.source = mention.source;
      out_.mentions.push_back(out);
    }
  }

  void entities() {
    std::vector<std::pair<std::size_t, std::size_t>> parts;  // Of out_.links, by entity: the vector still moves.
    for (std::uint32_t i = 0; i < scratch_.entities.entities.size(); ++i) {
      const entities::Entity& entity = scratch_.entities.entities[i];
      out_.entities.push_back(
          {i, knowledge_.types.name(entity.type), entity.subtype, keep(entity.name), {}, country(entity)});
      const std::size_t before = out_.links.size();
      if (entity.entry != names::no_entry) links(knowledge_.gazetteers[entity.layer]->entry(entity.entry).links);
      parts.emplace_back(before, out_.links.size() - before);
    }
    for (std::size_t i = 0; i < parts.size(); ++i)
      out_.entities[i].links = std::span(out_.links).subspan(parts[i].first, parts[i].second);
  }

  void relations() {
    std::vector<std::size_t> firsts;  // Of out_.qualifiers, by relation: the vector still moves.
    for (const relations::Relation& found : scratch_.relations.relations) {
      const rules::Relation& declared = knowledge_.rules.relations[found.declaration];
      Relation out;
      out.type = declared.name;
      out.subject = found.subject;
      out.object = found.object;
      out.status = found.status;
      out.span = span(found.first, found.end);
      out.text = out.span.of(out_.text);
      out.rule = knowledge_.rules.relation_patterns[found.pattern].place.label;
      out.score = found.score;
      out.symmetric = declared.symmetric;
      out.source = found.source;
      firsts.push_back(out_.qualifiers.size());
      for (const relations::Qualifier& qualifier : scratch_.relations.qualifiers_of(found))
        out_.qualifiers.push_back({declared.roles[qualifier.role].name, qualifier.entity, keep(qualifier.text)});
      out_.relations.push_back(out);
    }
    firsts.push_back(out_.qualifiers.size());
    for (std::size_t i = 0; i < out_.relations.size(); ++i)
      out_.relations[i].qualifiers = std::span(out_.qualifiers).subspan(firsts[i], firsts[i + 1] - firsts[i]);
  }

 private:
  Span span(std::uint32_t first, std::uint32_t end) const {
    return {scratch_.tokens[first].begin, scratch_.tokens[end - 1].end};
  }

  // Names of packs live as long as the knowledge; strings of the scratch must be copied. One rule for both: copy.
  std::string_view keep(std::string_view text) { return out_.strings.keep(text); }

  // In the knowledge, which the document keeps alive.
  std::string_view country(const entities::Entity& entity) const {
    if (entity.entry == names::no_entry) return {};
    const gazetteer::Entry entry = knowledge_.gazetteers[entity.layer]->entry(entity.entry);
    const std::string_view code = gazetteer::Entry::value(entry.attributes, "country");
    return code.empty() ? gazetteer::Entry::value(entry.links, "iso") : code;
  }

  void links(std::string_view pairs) {
    for (const std::string_view pair : base::split(pairs, ';')) {
      const std::size_t equals = pair.find('=');
      if (equals != std::string_view::npos) out_.links.push_back({pair.substr(0, equals), pair.substr(equals + 1)});
    }
  }

  const Extractor::Data& knowledge_;
  const Scratch::Data& scratch_;
  Document::Data& out_;
};

}  // namespace

Document assemble(const std::shared_ptr<const Extractor::Data>& knowledge, std::string_view text,
                  const ExtractOptions& options, const Scratch::Data& scratch) {
  auto data = std::make_unique<Document::Data>();
  data->text = text;
  data->id = options.id;
  if (scratch.date.known)
    data->date = fmt::format("{:04}-{:02}-{:02}", scratch.date.year, scratch.date.month, scratch.date.day);
  data->truncated = scratch.truncated;
  data->knowledge = knowledge;
  Assembler assembler(*knowledge, scratch, *data);
  assembler.text();
  assembler.mentions();
  assembler.entities();
  assembler.relations();
  return Document(std::move(data));
}

}  // namespace gazette::extract
