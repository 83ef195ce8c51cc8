// Documents of the C ABI: what was found, as arrays of plain structs. Tests: tests/capi/capi_test.c.

#include <memory>

#include "capi/guard.hpp"
#include "gazette/output.hpp"

using namespace gazette;
using capi::text_of;

static_assert(static_cast<int>(MentionKind::Pronoun) == GAZETTE_PRONOUN);
static_assert(static_cast<int>(Status::Negated) == GAZETTE_NEGATED);
static_assert(static_cast<int>(OffsetUnit::Utf16) == GAZETTE_UTF16);
static_assert(static_cast<int>(ErrorCode::Internal) == GAZETTE_INTERNAL);

namespace {

void add_mentions(gazette_document& out) {
  out.mentions.reserve(out.document.mentions().size());
  for (const Mention& mention : out.document.mentions())
    out.mentions.push_back({mention.span.begin, mention.span.end, mention.entity, mention.sentence, mention.score,
                            text_of(mention.text), text_of(mention.type), text_of(mention.subtype),
                            text_of(mention.value), text_of(mention.source), static_cast<int32_t>(mention.kind)});
}

void add_entities(gazette_document& out) {
  for (const Entity& entity : out.document.entities())
    for (const Link& link : entity.links) out.links.push_back({text_of(link.key), text_of(link.value)});
  const gazette_link* links = out.links.data();
  out.entities.reserve(out.document.entities().size());
  for (const Entity& entity : out.document.entities()) {
    out.entities.push_back(
        {entity.id, text_of(entity.type), text_of(entity.subtype), text_of(entity.name), links, entity.links.size()});
    links += entity.links.size();
  }
}

void add_relations(gazette_document& out) {
  for (const Relation& relation : out.document.relations())
    for (const Qualifier& qualifier : relation.qualifiers)
      out.qualifiers.push_back({text_of(qualifier.role), text_of(qualifier.text), qualifier.entity});
  const gazette_qualifier* qualifiers = out.qualifiers.data();
  out.relations.reserve(out.document.relations().size());
  for (const Relation& relation : out.document.relations()) {
    out.relations.push_back({relation.subject, relation.object, relation.span.begin, relation.span.end, relation.score,
                             text_of(relation.type), text_of(relation.text), text_of(relation.rule), qualifiers,
                             relation.qualifiers.size(), static_cast<int32_t>(relation.status), relation.source});
    qualifiers += relation.qualifiers.size();
  }
}

std::unique_ptr<gazette_document> handle_of(Document&& document) {
  auto out = std::unique_ptr<gazette_document>(new gazette_document{std::move(document), {}, {}, {}, {}, {}, {}, {}});
  out->tokens.reserve(out->document.tokens().size());
  for (const Token& token : out->document.tokens()) out->tokens.push_back({token.span.begin, token.span.end});
  for (const Sentence& sentence : out->document.sentences())
    out->sentences.push_back({sentence.span.begin, sentence.span.end, sentence.first_token, sentence.end_token});
  add_mentions(*out);
  add_entities(*out);
  add_relations(*out);
  return out;
}

Result<OutputOptions> output_options(const gazette_output_options* given) {
  const auto options = capi::sized<gazette_output_options>(given, GAZETTE_OUTPUT_OPTIONS_INIT);
  if (!options) return options.error();
  if (options->offsets < GAZETTE_CODE_POINTS || options->offsets > GAZETTE_UTF16)
    return Error{
        ErrorCode::InvalidArgument, "offsets is none of GAZETTE_CODE_POINTS, GAZETTE_BYTES, GAZETTE_UTF16", {}};
  return OutputOptions{static_cast<OffsetUnit>(options->offsets), options->pretty != 0, options->include_text != 0};
}

// Writes a document with `write`, which returns a Result<std::string>.
template <class Write>
gazette_status written(const gazette_document* document, gazette_string** out, gazette_error** error, Write write) {
  if (document == nullptr || out == nullptr) return capi::missing(error, "document or out is NULL");
  return capi::guard(error, write, [&](std::string&& text) { *out = new gazette_string{std::move(text)}; });
}

}  // namespace

Result<ExtractOptions> capi::extract_options_of(const gazette_extract_options* options) {
  const auto given = capi::sized<gazette_extract_options>(options, GAZETTE_EXTRACT_OPTIONS_INIT);
  if (!given) return given.error();
  ExtractOptions how;
  how.id = capi::view_of(given->id);
  how.reference_date = capi::view_of(given->reference_date);
  how.relations = given->relations != 0;
  if (given->max_text_bytes > 0) how.limits.max_text_bytes = given->max_text_bytes;
  if (given->max_mentions > 0) how.limits.max_mentions = given->max_mentions;
  if (given->max_relations > 0) how.limits.max_relations = given->max_relations;
  return how;
}

gazette_status gazette_document_extract(const gazette_extractor* extractor, const char* text, size_t size,
                                        const gazette_extract_options* options, gazette_scratch* scratch,
                                        gazette_document** out, gazette_error** error) {
  if (extractor == nullptr || out == nullptr || capi::is_broken(text, size))
    return capi::missing(error, "extractor, text or out is NULL");
  return capi::guard(
      error,
      [&]() -> Result<std::unique_ptr<gazette_document>> {
        const auto how = capi::extract_options_of(options);
        if (!how) return how.error();
        const std::string_view bytes = capi::view_of({text, size});
        if (scratch == nullptr) return handle_of(extractor->extractor.get().extract(bytes, *how));
        return handle_of(extractor->extractor.get().extract(bytes, scratch->scratch, *how));
      },
      [&](std::unique_ptr<gazette_document>&& document) { *out = document.release(); });
}

gazette_text gazette_document_text(const gazette_document* document) {
  return document == nullptr ? gazette_text{} : text_of(document->document.text());
}
gazette_text gazette_document_id(const gazette_document* document) {
  return document == nullptr ? gazette_text{} : text_of(document->document.id());
}
gazette_text gazette_document_date(const gazette_document* document) {
  return document == nullptr ? gazette_text{} : text_of(document->document.date());
}
int32_t gazette_document_truncated(const gazette_document* document) {
  return document != nullptr && document->document.truncated() ? 1 : 0;
}
const gazette_token* gazette_document_tokens(const gazette_document* document, size_t* count) {
  return capi::array_of(document, &gazette_document::tokens, count);
}
const gazette_sentence* gazette_document_sentences(const gazette_document* document, size_t* count) {
  return capi::array_of(document, &gazette_document::sentences, count);
}
const gazette_mention* gazette_document_mentions(const gazette_document* document, size_t* count) {
  return capi::array_of(document, &gazette_document::mentions, count);
}
const gazette_entity* gazette_document_entities(const gazette_document* document, size_t* count) {
  return capi::array_of(document, &gazette_document::entities, count);
}
const gazette_relation* gazette_document_relations(const gazette_document* document, size_t* count) {
  return capi::array_of(document, &gazette_document::relations, count);
}
void gazette_document_free(gazette_document* document) { delete document; }

gazette_text gazette_string_text(const gazette_string* string) {
  return string == nullptr ? gazette_text{} : text_of(string->text);
}
void gazette_string_free(gazette_string* string) { delete string; }

gazette_status gazette_document_json(const gazette_document* document, const gazette_output_options* options,
                                     gazette_string** out, gazette_error** error) {
  return written(document, out, error, [&]() -> Result<std::string> {
    const auto how = output_options(options);
    return how ? Result<std::string>(to_json(document->document, *how)) : how.error();
  });
}

gazette_status gazette_document_conll(const gazette_document* document, gazette_string** out, gazette_error** error) {
  return written(document, out, error, [&] { return Result<std::string>(to_conll(document->document)); });
}

gazette_status gazette_document_brat(const gazette_document* document, gazette_string** out, gazette_error** error) {
  return written(document, out, error, [&] { return Result<std::string>(to_brat(document->document)); });
}

gazette_status gazette_document_ntriples(const gazette_document* document, gazette_string** out,
                                         gazette_error** error) {
  return written(document, out, error, [&] { return Result<std::string>(to_ntriples(document->document)); });
}

gazette_status gazette_document_html(const gazette_document* document, gazette_string** out, gazette_error** error) {
  return written(document, out, error, [&] { return Result<std::string>(to_html(document->document)); });
}
