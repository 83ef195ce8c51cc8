// The order of work: text, known names, names, document. Tests: tests/extract/extractor_test.cpp.

#include <algorithm>
#include <limits>

#include "extract/assemble.hpp"
#include "extract/unnamed.hpp"
#include "text/sentences.hpp"
#include "text/tokenizer.hpp"

namespace gazette {
namespace extract {

namespace {

// Tokens are longer as a rule: room for all of them, so that a huge document's are not copied as they grow.
constexpr std::size_t bytes_a_token = 4;

}  // namespace

void read_text(const Extractor::Data& knowledge, std::string_view text, Scratch::Data& scratch) {
  scratch.arena.reset();
  scratch.tokens.clear();
  scratch.tokens.reserve(text.size() / bytes_a_token);
  scratch.sentences.clear();
  text::tokenize(text, knowledge.abbreviations, scratch.spellings, scratch.tokens);
  knowledge.lexicon->assign(scratch.tokens, scratch.spellings);
  text::split_sentences(text, scratch.tokens, knowledge.sentence_starters, scratch.sentences);
  gazetteer::find_hits(knowledge.gazetteers, text, scratch.tokens, *knowledge.lexicon, scratch.hits,
                       knowledge.names.first_own_layer);
}

names::Input names_input(std::string_view text, const Scratch::Data& scratch) {
  return {text, scratch.tokens, scratch.sentences, &scratch.hits, scratch.date_spans, &scratch.proposals};
}

}  // namespace extract

namespace {

// Keeps a pack, and adds its names to what the extractor knows.
void add_pack(const Pack& pack, bool with_names, Extractor::Data& data) {
  data.packs.push_back(pack);
  if (!with_names) return;
  const gazetteer::Gazetteer& gazetteer = pack.data()->gazetteer;
  data.gazetteers.push_back(&gazetteer);
  if (data.packs.size() == 1) return;
  for (const auto& kind : gazetteer.kinds()) data.types.add(kind.type);
}

// Whether a relation can be stated by words or dates alone.
bool needs_no_name(const rules::Relation& relation) {
  return std::none_of(relation.roles.begin(), relation.roles.end(), [](const rules::Role& role) {
    return !role.optional && !role.text &&
           std::find(role.types.begin(), role.types.end(), names::date) == role.types.end();
  });
}

// Fails: Format where the first pack has no words; Limit for too many types; as compile_rules().
Result<std::shared_ptr<const Extractor::Data>> assembled(const std::vector<Pack>& packs,
                                                         const ExtractorOptions& options) {
  auto data = std::make_shared<Extractor::Data>();
  if (!packs.front().data()->has_words)
    return Error{ErrorCode::Format, "the pack has no words: it cannot stand in place of the English one", {}};
  for (const Pack& pack : packs) add_pack(pack, options.english || &pack != &packs.front(), *data);
  data->lexicon = &packs.front().data()->lexicon;
  static const names::Weights no_weights;
  data->names = names::Knowledge::of(*data->lexicon, options.english ? packs.front().data()->weights : no_weights,
                                     data->types, data->gazetteers);
  data->names.first_own_layer = options.english ? 1 : 0;
  data->entities = entities::Knowledge::of(*data->lexicon, data->gazetteers);
  auto rules = extract::gather_rules(packs, options.english, options.rules, *data->lexicon, data->types);
  if (!rules) return rules.error();
  if (data->types.overflowed())
    return Error{ErrorCode::Limit,
                 "name lists and rules declare more than " + std::to_string(names::TypeTable::most) + " types",
                 {}};
  data->rules = std::move(*rules);
  for (const Pack& pack : packs)
    data->warnings.insert(data->warnings.end(), pack.warnings().begin(), pack.warnings().end());
  data->warnings.insert(data->warnings.end(), data->rules.warnings.begin(), data->rules.warnings.end());
  data->reads_every_sentence = std::any_of(data->rules.relations.begin(), data->rules.relations.end(), needs_no_name);
  data->grammar.emplace(*data->lexicon);
  data->abbreviations = data->lexicon->abbreviations();
  data->sentence_starters = data->lexicon->list_keys({"sentence_starter"});
  return std::shared_ptr<const Extractor::Data>(std::move(data));
}

// Dates, by the document's own date: the one given, else the one in its head.
void find_dates(std::string_view text, const ExtractOptions& options, Scratch::Data& scratch) {
  scratch.date = dates::parse_reference(options.reference_date);
  if (!scratch.date.known) scratch.date = dates::find_document_date(text, scratch.tokens, scratch.sentences);
  scratch.dates.clear();
  dates::find_dates(text, scratch.tokens, scratch.sentences, scratch.date, scratch.date_memory, scratch.arena,
                    scratch.dates);
  scratch.date_spans.clear();
  for (const dates::Date& date : scratch.dates) scratch.date_spans.push_back({date.first, date.end});
}

// Puts dates among the names.
void add_dates(Scratch::Data& scratch) {
  const auto middle = static_cast<std::ptrdiff_t>(scratch.mentions.size());
  for (const dates::Date& date : scratch.dates) {
    names::Mention mention;
    mention.first = date.first;
    mention.end = date.end;
    mention.type = names::date;
    mention.value = date.value;
    mention.score = 1;
    mention.source = "dates";
    scratch.mentions.push_back(mention);
  }
  std::inplace_merge(scratch.mentions.begin(), scratch.mentions.begin() + middle, scratch.mentions.end(),
                     [](const names::Mention& a, const names::Mention& b) { return a.first < b.first; });
}

// Names and dates, with the entity rules before and after them.
void find_names(const Extractor::Data& knowledge, std::string_view text, Scratch::Data& scratch) {
  const names::Input document = extract::names_input(text, scratch);
  const extract::EntityRuleInput for_rules{knowledge.lexicon, &knowledge.types, knowledge.gazetteers, &document};
  scratch.proposals.clear();
  scratch.mentions.clear();
  const auto& stages = knowledge.rules.stages;
  auto stage = stages.begin();
  for (; stage != stages.end() && stage->number <= 1; ++stage)
    extract::propose(*stage, for_rules, scratch.entity_rules, scratch.proposals);
  names::find_names(knowledge.names, document, scratch.names, scratch.mentions);
  add_dates(scratch);
  for (; stage != stages.end(); ++stage) extract::add_stage(*stage, for_rules, scratch.entity_rules, scratch.mentions);
}

// Makes the scratch forget what it keeps of another extractor's knowledge.
void belong_to(const std::shared_ptr<const Extractor::Data>& reader, Scratch::Data& scratch) {
  if (!scratch.reader.owner_before(reader) && !reader.owner_before(scratch.reader)) return;
  scratch.spellings.clear();
  scratch.names.memo.clear();
  scratch.reader = reader;
}

// The first bytes of a text, cut between code points. Offsets have 32 bits, whatever the limit.
std::string_view beginning(std::string_view text, std::size_t most) {
  std::size_t size = std::min<std::size_t>(most, std::numeric_limits<std::uint32_t>::max());
  if (text.size() <= size) return text;
  for (unsigned back = 0; back < 3 && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80; ++back)
    --size;
  return text.substr(0, size);
}

// Takes out the last nominals and pronouns: names stay, so that every entity keeps one.
void drop_nominals(std::vector<names::Mention>& mentions, std::size_t count) {
  const auto dropped = [&](const names::Mention& m) { return m.kind != names::Kind::Name && count > 0 && count-- > 0; };
  mentions.erase(mentions.begin(), std::remove_if(mentions.rbegin(), mentions.rend(), dropped).base());
}

// The sentences that can state a relation: those that name somebody or something, unless a rule asks for words alone.
void note_speaking_sentences(const Extractor::Data& knowledge, Scratch::Data& scratch) {
  scratch.speaking.clear();
  auto mention = scratch.mentions.begin();
  for (const text::Sentence& sentence : scratch.sentences) {
    bool speaks = knowledge.reads_every_sentence;
    for (; mention != scratch.mentions.end() && mention->first < sentence.end; ++mention)
      speaks |= mention->type != names::date;
    if (speaks) scratch.speaking.push_back(sentence);
  }
}

// Relations, a part of the sentences at a time: the clause view of a few hundred fits the cache, and that of a huge
// document needs no more memory.
void find_relations(const Extractor::Data& knowledge, std::string_view text, Scratch::Data& scratch) {
  constexpr std::size_t part = 256;
  const clauses::Source source{text, scratch.tokens, scratch.mentions, scratch.hits.all};
  note_speaking_sentences(knowledge, scratch);
  scratch.relation_memory.found.clear();
  for (std::span<const text::Sentence> rest = scratch.speaking; !rest.empty();) {
    const auto sentences = rest.first(std::min(part, rest.size()));
    rest = rest.subspan(sentences.size());
    clauses::find_clauses(*knowledge.grammar, source, sentences, scratch.entities, scratch.clause_memory,
                          scratch.clauses);
    relations::note_relations(*knowledge.grammar, source, scratch.clauses, knowledge.rules, scratch.relation_memory);
  }
  relations::merge(knowledge.rules, scratch.relation_memory.found, scratch.relation_memory.order, scratch.relations);
}

}  // namespace

Scratch::Scratch() : data_(std::make_unique<Data>()) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;

Extractor::Extractor(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

Extractor::Extractor() {
  static const std::shared_ptr<const Data> english = assembled({Pack::english()}, {}).value();
  data_ = english;
}

Result<Extractor> Extractor::compile(const ExtractorOptions& options) {
  std::vector<Pack> packs;
  if (options.english_pack.empty()) {
    packs.push_back(Pack::english());
  } else {
    auto pack = Pack::load(options.english_pack);
    if (!pack) return pack.error();
    packs.push_back(std::move(*pack));
  }
  for (const std::string& path : options.packs) {
    auto pack = Pack::load(path);
    if (!pack) return pack.error();
    packs.push_back(std::move(*pack));
  }
  if (!options.gazetteers.empty()) {
    auto own = Pack::compile(options.gazetteers, {}, options.names);
    if (!own) return own.error();
    packs.push_back(std::move(*own));
  }
  auto data = assembled(packs, options);
  if (!data) return data.error();
  return Extractor(std::move(*data));
}

Document Extractor::extract(std::string_view text, const ExtractOptions& options) const {
  Scratch scratch;
  return extract(text, scratch, options);
}

Document Extractor::extract(std::string_view whole, Scratch& memory, const ExtractOptions& options) const {
  Scratch::Data& scratch = memory.data();
  belong_to(data_, scratch);
  const std::string_view text = beginning(whole, options.limits.max_text_bytes);
  scratch.truncated = text.size() < whole.size();
  extract::read_text(*data_, text, scratch);
  find_dates(text, options, scratch);
  find_names(*data_, text, scratch);
  scratch.names.release_if_huge();
  if (scratch.mentions.size() > options.limits.max_mentions) {
    scratch.mentions.resize(options.limits.max_mentions);
    scratch.truncated = true;
  }
  const entities::Input known{text, scratch.tokens, scratch.sentences, &scratch.hits};
  entities::find_entities(data_->entities, known, scratch.arena, scratch.entity_memory, scratch.mentions,
                          scratch.entities);
  scratch.entity_memory.release_if_huge();
  if (scratch.mentions.size() > options.limits.max_mentions) {
    drop_nominals(scratch.mentions, scratch.mentions.size() - options.limits.max_mentions);
    scratch.truncated = true;
  }
  scratch.relations.clear();
  if (options.relations) find_relations(*data_, text, scratch);
  if (scratch.relations.relations.size() > options.limits.max_relations) {
    scratch.relations.relations.resize(options.limits.max_relations);
    scratch.truncated = true;
  }
  extract::drop_unnamed(scratch);
  Document document = extract::assemble(data_, text, options, scratch);
  base::release_if_huge(scratch.tokens, scratch.hits.all, scratch.hits.index, scratch.mentions);
  return document;
}

const std::vector<Finding>& Extractor::warnings() const { return data_->warnings; }

}  // namespace gazette
