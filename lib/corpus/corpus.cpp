// What a corpus keeps of its documents. Tests: tests/corpus/corpus_test.cpp.

#include <algorithm>
#include <set>

#include "corpus/calendar.hpp"
#include "corpus/corpus_data.hpp"
#include "corpus/join_entities.hpp"
#include "corpus/join_events.hpp"
#include "unicode/offsets.hpp"

namespace gazette {
namespace {

using corpus::Range;
using corpus::StoredEntity;
using corpus::StoredRelation;

constexpr std::int32_t most_days_ago = 14;  // A weekday beside "said" is of the last days.

template <class Item>
std::uint32_t size_of(const std::vector<Item>& items) {
  return static_cast<std::uint32_t>(items.size());
}

std::uint32_t shifted(std::uint32_t entity, std::uint32_t offset) {
  return entity == no_entity ? no_entity : entity + offset;
}

// Copies one document into a corpus.
class Adder {
 public:
  Adder(const Document& document, Corpus::Data& out)
      : document_(document),
        out_(out),
        first_entity_(size_of(out.entities)),
        number_(size_of(out.documents)),
        offsets_(document.text()) {}

  void run() {
    entities();
    for (const Mention& mention : document_.mentions()) add_mention(mention);
    aliases();
    read_sentences();
    for (const Relation& relation : document_.relations()) add_relation(relation);
    out_.documents.push_back(
        {out_.keep(document_.id()), out_.keep(document_.date()), {first_entity_, size_of(out_.entities)}});
  }

 private:
  void entities() {
    dates_.resize(document_.entities().size());
    for (const Entity& entity : document_.entities()) {
      StoredEntity stored;
      stored.type = out_.keep(entity.type);
      stored.subtype = out_.keep(entity.subtype);
      stored.name = out_.keep(entity.name);
      stored.country = out_.keep(entity.country);
      stored.document = number_;
      stored.links.first = size_of(out_.links);
      for (const Link& link : entity.links) out_.links.push_back({out_.keep(link.key), out_.keep(link.value)});
      stored.links.end = size_of(out_.links);
      out_.entities.push_back(stored);
    }
  }

  void add_mention(const Mention& mention) {
    if (mention.entity >= dates_.size() || mention.kind != MentionKind::Name) return;
    ++out_.entities[first_entity_ + mention.entity].mentions;
    if (mention.type == "DATE")
      dates_[mention.entity] = out_.keep(mention.value);
    else
      named_.emplace_back(mention.entity, mention.text);
  }

  // The names of each entity, the commonest first.
  void aliases() {
    std::stable_sort(named_.begin(), named_.end(), [](const auto& a, const auto& b) { return a < b; });
    for (std::size_t at = 0; at < named_.size();) {
      StoredEntity& entity = out_.entities[first_entity_ + named_[at].first];
      entity.aliases.first = size_of(out_.aliases);
      const std::uint32_t number = named_[at].first;
      while (at < named_.size() && named_[at].first == number) {
        const std::string_view name = named_[at].second;
        std::uint32_t count = 0;
        for (; at < named_.size() && named_[at] == std::pair(number, name); ++at) ++count;
        out_.aliases.push_back({out_.keep(name), count});
      }
      entity.aliases.end = size_of(out_.aliases);
      std::stable_sort(out_.aliases.begin() + entity.aliases.first, out_.aliases.end(),
                       [](const corpus::Alias& a, const corpus::Alias& b) { return a.mentions > b.mentions; });
    }
  }

  // For each sentence the day on which what it reports was said: "Ann Lee said on Thursday …".
  void read_sentences() {
    const auto sentences = document_.sentences();
    said_.assign(sentences.size(), {});
    kept_.assign(sentences.size(), {});
    std::vector<bool> speaks(sentences.size());
    std::set<std::pair<std::size_t, std::uint32_t>> taken;  // Dates of events, by sentence.
    for (const Relation& relation : document_.relations()) {
      const std::size_t at = sentence_of(relation.span);
      if (at < speaks.size() && relation.type == "says") speaks[at] = true;
      if (const std::uint32_t date = relation.entity("date"); date != no_entity) taken.emplace(at, date);
    }
    const corpus::Days written = corpus::days_of(document_.date());
    if (!written.known()) return;
    for (const Mention& mention : document_.mentions()) {
      if (mention.type != "DATE" || mention.sentence >= speaks.size() || !speaks[mention.sentence]) continue;
      const corpus::Days day = corpus::days_of(mention.value);
      const bool is_recent = day.size() == 1 && day.last <= written.last && day.first >= written.first - most_days_ago;
      if (is_recent && said_[mention.sentence].empty() && !taken.contains({mention.sentence, mention.entity}))
        said_[mention.sentence] = mention.value;
    }
  }

  std::size_t sentence_of(Span span) const {
    const auto sentences = document_.sentences();
    const auto after =
        std::upper_bound(sentences.begin(), sentences.end(), span.begin,
                         [](std::uint32_t at, const Sentence& sentence) { return at < sentence.span.begin; });
    return after == sentences.begin() ? sentences.size() : static_cast<std::size_t>(after - sentences.begin()) - 1;
  }

  std::string_view sentence_text(std::size_t number, std::string_view otherwise) {
    if (number >= kept_.size()) return otherwise;
    if (kept_[number].empty())
      kept_[number] = out_.strings->keep(document_.sentences()[number].span.of(document_.text()));
    return kept_[number];
  }

  void add_relation(const Relation& relation) {
    StoredRelation stored;
    stored.type = out_.keep(relation.type);
    stored.symmetric = relation.symmetric;
    stored.details.first = size_of(out_.details);
    Report& report = stored.report;
    report.document = number_;
    report.span = relation.span;
    report.code_points = {offsets_.code_point(relation.span.begin), offsets_.code_point(relation.span.end)};
    report.text = out_.strings->keep(relation.text);
    const std::size_t sentence = sentence_of(relation.span);
    report.sentence = sentence_text(sentence, report.text);
    report.status = relation.status;
    report.subject = shifted(relation.subject, first_entity_);
    report.object = shifted(relation.object, first_entity_);
    report.rule = out_.keep(relation.rule);
    report.score = relation.score;
    for (const Qualifier& qualifier : relation.qualifiers) {
      if (qualifier.role == "date" && qualifier.entity < dates_.size())
        report.event_date = dates_[qualifier.entity];
      else if (qualifier.role == "place" && qualifier.entity != no_entity)
        report.place = shifted(qualifier.entity, first_entity_);
      else
        out_.details.push_back(
            {out_.keep(qualifier.role), shifted(qualifier.entity, first_entity_), out_.keep(qualifier.text)});
    }
    report.date = out_.keep(document_.date());
    if (sentence < said_.size() && !said_[sentence].empty()) report.date = out_.keep(said_[sentence]);
    // "Second summit in February", without a verb, is a plan where February is still to come.
    const corpus::Days event = corpus::days_of(report.event_date), written = corpus::days_of(document_.date());
    if (report.status == Status::Actual && event.known() && written.known() && event.first > written.last)
      report.status = Status::Planned;
    stored.details.end = size_of(out_.details);
    out_.relations.push_back(stored);
  }

  const Document& document_;
  Corpus::Data& out_;
  std::uint32_t first_entity_;
  std::uint32_t number_;
  unicode::OffsetMap offsets_;
  std::vector<std::string_view> dates_;                            // Values, by entity of the document.
  std::vector<std::pair<std::uint32_t, std::string_view>> named_;  // Entity and name, one a mention.
  std::vector<std::string_view> said_;                             // Days, by sentence.
  std::vector<std::string_view> kept_;                             // Copies of sentences.
};

Range shifted(Range range, std::uint32_t offset) { return {range.first + offset, range.end + offset}; }

}  // namespace

Corpus::Corpus() : data_(std::make_unique<Data>()) {}
Corpus::Corpus(Corpus&&) noexcept = default;
Corpus& Corpus::operator=(Corpus&&) noexcept = default;
Corpus::~Corpus() = default;

std::size_t Corpus::size() const { return data_->documents.size(); }

void Corpus::add(const Document& document) { Adder(document, *data_).run(); }

void Corpus::merge(const Corpus& other) {
  Data& out = *data_;
  const Data in = *other.data_;  // A copy of the indices: a corpus may be merged with itself.
  const std::uint32_t documents = size_of(out.documents), entities = size_of(out.entities);
  const std::uint32_t links = size_of(out.links), aliases = size_of(out.aliases), details = size_of(out.details);
  for (const corpus::StoredDocument& document : in.documents)
    out.documents.push_back({out.keep(document.id), out.keep(document.date), shifted(document.entities, entities)});
  for (StoredEntity entity : in.entities) {
    for (std::string_view* text : {&entity.type, &entity.subtype, &entity.name, &entity.country})
      *text = out.keep(*text);
    entity.links = shifted(entity.links, links);
    entity.aliases = shifted(entity.aliases, aliases);
    entity.document += documents;
    out.entities.push_back(entity);
  }
  for (StoredRelation relation : in.relations) {
    Report& report = relation.report;
    for (std::string_view* text :
         {&relation.type, &report.text, &report.sentence, &report.date, &report.event_date, &report.rule})
      *text = out.keep(*text);
    for (std::uint32_t* entity : {&report.subject, &report.object, &report.place}) *entity = shifted(*entity, entities);
    report.document += documents;
    relation.details = shifted(relation.details, details);
    out.relations.push_back(relation);
  }
  for (const Link& link : in.links) out.links.push_back({out.keep(link.key), out.keep(link.value)});
  for (const corpus::Alias& alias : in.aliases) out.aliases.push_back({out.keep(alias.name), alias.mentions});
  for (const Qualifier& detail : in.details)
    out.details.push_back({out.keep(detail.role), shifted(detail.entity, entities), out.keep(detail.text)});
}

Timeline Corpus::timeline() const {
  auto out = std::make_unique<Timeline::Data>();
  out->strings = data_->strings;
  for (const corpus::StoredDocument& document : data_->documents)
    out->documents.push_back({document.id, document.date});
  const std::vector<std::uint32_t> joined = corpus::join_entities(*data_, *out);
  corpus::join_events(*data_, joined, *out);
  return Timeline(std::move(out));
}

}  // namespace gazette
