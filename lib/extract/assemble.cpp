// Tests: tests/extract/document_test.cpp.

#include "extract/assemble.hpp"

#include "extract/document_data.hpp"

namespace gazette::extract {
namespace {

MentionKind kind_of(names::Kind kind) {
  switch (kind) {
    case names::Kind::Name: return MentionKind::Name;
    case names::Kind::Nominal: return MentionKind::Nominal;
    case names::Kind::Pronoun: return MentionKind::Pronoun;
  }
  return MentionKind::Name;
}

}  // namespace

Document assemble(const std::shared_ptr<const Extractor::Data>& knowledge, std::string_view text,
                  const ExtractOptions& options, const Scratch::Data& scratch) {
  auto data = std::make_unique<Document::Data>();
  data->text = text;
  data->id = options.id;
  data->date = options.reference_date;
  data->knowledge = knowledge;
  data->tokens.reserve(scratch.tokens.size());
  for (const text::Token& token : scratch.tokens) data->tokens.push_back({{token.begin, token.end}});
  for (const text::Sentence& sentence : scratch.sentences)
    data->sentences.push_back({{scratch.tokens[sentence.first].begin, scratch.tokens[sentence.end - 1].end}, sentence.first, sentence.end});
  std::uint32_t sentence = 0;
  for (const names::Mention& mention : scratch.mentions) {
    while (scratch.sentences[sentence].end <= mention.first) ++sentence;
    Mention out;
    out.span = {scratch.tokens[mention.first].begin, scratch.tokens[mention.end - 1].end};
    out.text = out.span.of(data->text);
    out.type = knowledge->types.name(mention.type);
    out.subtype = mention.subtype;
    out.kind = kind_of(mention.kind);
    out.entity = mention.entity;
    out.sentence = sentence;
    out.score = mention.score;
    out.source = mention.source;
    data->mentions.push_back(out);
  }
  return Document(std::move(data));
}

}  // namespace gazette::extract
