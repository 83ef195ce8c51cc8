// Titles before names, appositions and copular clauses, all as "X is the Y of Z". Tests:
// tests/clauses/description_test.cpp.

#include <algorithm>

#include "clauses/sentence.hpp"

namespace gazette::clauses {
namespace {

class DescriptionFinder {
 public:
  DescriptionFinder(const Grammar& grammar, const Source& source, const entities::Entities& entities,
                    std::span<const Chunk> chunks, std::uint32_t first_phrase, std::uint32_t first_clause, Clauses& out)
      : grammar_(grammar),
        source_(source),
        entities_(entities),
        chunks_(chunks),
        first_phrase_(first_phrase),
        first_clause_(first_clause),
        out_(out),
        classes_(grammar, source, out) {}

  void run() {
    const auto end = static_cast<std::uint32_t>(out_.phrases.size());
    for (std::uint32_t i = first_phrase_; i < end; ++i) {
      title_of(i);
      name_after_title(i);
      apposition_of(i);
      place_of(i);
      belongs(i, out_.phrases[i].complement, grammar_.keys().of);
      belongs(i, out_.phrases[i].possessor, grammar_.keys().of);
      for (const Adjunct adjunct : out_.adjuncts_of(is_name(i) ? out_.phrases[i].adjuncts : Range{}))
        belongs(i, adjunct.phrase, grammar_.keys().of);
    }
    for (std::size_t i = 0; i + 2 < chunks_.size(); ++i) name_with_preposition(i);
    for (std::size_t i = 1; i + 1 < chunks_.size(); ++i) kin_behind(i);
    for (auto i = first_clause_; i < out_.clauses.size(); ++i) copula(i);
  }

 private:
  bool is_name(std::uint32_t phrase) const {
    const std::uint32_t mention = out_.phrases[phrase].mention;
    return mention != none && source_.mentions[mention].kind == names::Kind::Name && !out_.phrases[phrase].date;
  }
  std::uint16_t type(std::uint32_t mention) const { return source_.mentions[mention].type; }
  bool is_body(std::uint32_t mention) const { return type(mention) != names::person && type(mention) != names::date; }

  // The last country or organization among the modifiers that ends at or before `token`, as a phrase.
  std::uint32_t body_before(const NounPhrase& phrase, std::uint32_t token) {
    for (std::uint32_t i = phrase.modifiers.count; i-- > 0;) {
      const std::uint32_t mention = out_.modifiers[phrase.modifiers.first + i];
      if (is_body(mention) && source_.mentions[mention].end <= token) return phrase_of(mention);
    }
    if (phrase.possessor != none) {
      const NounPhrase& possessor = out_.phrases[phrase.possessor];
      if (possessor.own.count > 0) return phrase.possessor;
    }
    return none;
  }

  std::uint32_t phrase_of(std::uint32_t number) {
    const names::Mention& mention = source_.mentions[number];
    NounPhrase phrase;
    phrase.first = mention.first;
    phrase.end = mention.end;
    phrase.head = mention.end - 1;
    phrase.mention = number;
    phrase.own = phrase.referents = {static_cast<std::uint32_t>(out_.referents.size()), 1};
    out_.referents.push_back({mention.entity, number});
    out_.phrases.push_back(phrase);
    return static_cast<std::uint32_t>(out_.phrases.size() - 1);
  }

  void add(std::uint32_t subject, std::uint32_t first, std::uint32_t end, std::uint32_t of,
           Status status = Status::Actual) {
    while (first < end && (classes_.token_in(first, Class::FormerAdjective) ||
                           classes_.token_in(first, Class::Determiner) || source_.tokens[first].is(text::quote_open)))
      ++first;
    while (first < end && source_.tokens[end - 1].kind != text::TokenKind::Word) --end;
    if (first >= end) return;
    std::uint32_t head = end - 1;
    for (std::uint32_t token = first; token < end; ++token)
      if (is_role(token)) head = token;
    out_.descriptions.push_back({subject, first, end, head, of, status, 0});
  }

  bool is_role(std::uint32_t token) const {
    const lexicon::ListSet lists = grammar_.lexicon().noun_lists(source_.tokens[token].word);
    return grammar_.in(lists, Class::PersonNoun) || grammar_.in(lists, Class::OfficeNoun);
  }

  // "US Secretary of State Mike Pompeo": the words between the last modifier and the name; "foreign minister Swedish
  // Margot …" has them before it.
  void title_of(std::uint32_t index) {
    const NounPhrase phrase = out_.phrases[index];
    if (!is_name(index) || type(phrase.mention) != names::person) return;
    const std::uint32_t name = source_.mentions[phrase.mention].first;
    std::uint32_t end = name;
    std::uint32_t modifier_behind = none;
    std::uint32_t left = phrase.modifiers.count;
    if (left > 0 && source_.mentions[out_.modifiers[phrase.modifiers.first + left - 1]].end == name) {
      modifier_behind = out_.modifiers[phrase.modifiers.first + --left];
      end = source_.mentions[modifier_behind].first;
    }
    std::uint32_t first = start_of_words(phrase);
    if (left > 0) first = std::max(first, source_.mentions[out_.modifiers[phrase.modifiers.first + left - 1]].end);
    if (first >= end || !has_role(first, end)) return;
    std::uint32_t of = body_before(phrase, first);
    if (of == none && modifier_behind != none && is_body(modifier_behind)) of = phrase_of(modifier_behind);
    if (of == none) of = body_behind(phrase);
    if (of == none && classes_.token_in(end - 1, Class::LeaderNoun)) of = home_of(phrase, first, end);
    add(index, first, end, of);
  }

  // "President Xi": the country that the gazetteer knows him to lead, where the text names it. It stands where the
  // title does.
  std::uint32_t home_of(const NounPhrase& phrase, std::uint32_t first, std::uint32_t end) {
    const std::uint32_t home = entities_.entities[source_.mentions[phrase.mention].entity].home;
    if (home == names::no_entity) return none;
    NounPhrase country;
    country.first = first;
    country.end = end;
    country.head = end - 1;
    country.mention = entities_.entities[home].first_mention;
    country.own = country.referents = {static_cast<std::uint32_t>(out_.referents.size()), 1};
    out_.referents.push_back({home, country.mention});
    out_.phrases.push_back(country);
    return static_cast<std::uint32_t>(out_.phrases.size() - 1);
  }

  // "Ann Lee from Oslo", "the Louvre in Paris"
  void name_with_preposition(std::size_t i) {
    if (chunks_[i].kind != Chunk::Kind::Phrase) return;
    const Chunk& preposition = chunks_[i + 1];
    if (preposition.kind != Chunk::Kind::Preposition || chunks_[i + 2].kind != Chunk::Kind::Phrase) return;
    const std::uint64_t by = source_.tokens[preposition.first].key;
    if (by != grammar_.keys().from && by != grammar_.keys().in) return;
    // "attacked Reuters in Paris": what a verb takes is not where it stands, what "of" or "at" takes is.
    const bool stands = by == grammar_.keys().in && (chunks_[i].clause == none || is_place_of_work(i));
    if (by == grammar_.keys().from || stands || is_place(chunks_[i].index))
      belongs(chunks_[i].index, chunks_[i + 2].index, by);
  }

  // "Ann Lee was born in Oslo, the daughter of Bo Lee": what follows the comma describes the subject.
  void kin_behind(std::size_t i) {
    const std::uint32_t owner = chunks_[i - 1].clause;
    if (chunks_[i].kind != Chunk::Kind::Comma || chunks_[i + 1].kind != Chunk::Kind::Phrase || owner == none) return;
    const std::uint32_t by = chunks_[i + 1].index;
    if (chunks_[i + 1].clause != none || out_.phrases[by].mention != none || out_.phrases[by].complement == none)
      return;
    if (i + 2 < chunks_.size() && chunks_[i + 2].kind == Chunk::Kind::Verb) return;
    const Clause& clause = out_.clauses[owner];
    const std::uint32_t subject = out_.verbs[clause.verb].passive ? clause.object : clause.subject;
    if (subject == none || !is_person(subject) || out_.phrases[subject].own.count != 1) return;
    if (classes_.noun_in(by, Class::PersonNoun) || classes_.noun_in(by, Class::OfficeNoun))
      describe(subject, by, Status::Actual);
  }

  bool is_place_of_work(std::size_t i) const {
    if (i == 0 || chunks_[i - 1].kind != Chunk::Kind::Preposition) return false;
    const std::uint64_t key = source_.tokens[chunks_[i - 1].first].key;
    return key == grammar_.keys().of || key == grammar_.keys().at || key == grammar_.keys().from;
  }
  bool is_place(std::uint32_t phrase) const {
    const std::uint32_t mention = out_.phrases[phrase].mention;
    return mention != none && type(mention) == names::location;
  }

  // One name said to be of another. A title says better what a person is there.
  void belongs(std::uint32_t index, std::uint32_t body, std::uint64_t by) {
    if (body == none || !is_name(index) || !is_name(body)) return;
    const NounPhrase& phrase = out_.phrases[index];
    const NounPhrase& whole = out_.phrases[body];
    if (!is_body(whole.mention) || phrase.next != none) return;
    const bool person = type(phrase.mention) == names::person;
    const bool place = type(whole.mention) == names::location;
    const std::uint32_t own = start_of_words(phrase);
    if (person && (by == grammar_.keys().in || has_role(own, source_.mentions[phrase.mention].first))) return;
    // "Norway's Ann Lee", "Norway's Equinor" are of it in more ways than one.
    if (!person && (!place || by == grammar_.keys().from)) return;
    if (type(phrase.mention) == names::location &&
        !may_hold(source_.mentions[whole.mention], source_.mentions[phrase.mention]))
      return;
    if (body == phrase.possessor && (person ? place : type(phrase.mention) != names::location)) return;
    out_.descriptions.push_back({index, 0, 0, 0, body, Status::Actual, person ? by : grammar_.keys().in});
  }

  bool has_role(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t token = first; token < end; ++token)
      if (is_role(token)) return true;
    return false;
  }

  // Where a phrase's own words begin, after its possessor.
  std::uint32_t start_of_words(const NounPhrase& phrase) const {
    if (phrase.possessor == none) return phrase.first;
    const NounPhrase& possessor = out_.phrases[phrase.possessor];
    return possessor.pronoun && possessor.end - possessor.first == 1 && !is_genitive(possessor.end) ? possessor.end
                                                                                                    : possessor.end + 1;
  }
  bool is_genitive(std::uint32_t token) const {
    return token < source_.tokens.size() && source_.tokens[token].kind == text::TokenKind::Clitic;
  }

  // What stands after "of", "for", "at".
  std::uint32_t body_behind(const NounPhrase& phrase) const {
    if (phrase.complement != none && out_.phrases[phrase.complement].own.count > 0) return phrase.complement;
    for (const Adjunct& adjunct : out_.adjuncts_of(phrase.adjuncts))
      if (out_.phrases[adjunct.phrase].own.count > 0 && !out_.phrases[adjunct.phrase].date &&
          !is_person(adjunct.phrase))
        return adjunct.phrase;
    return none;
  }
  bool is_person(std::uint32_t phrase) const {
    const Range own = out_.phrases[phrase].own;
    return own.count > 0 && type(out_.referents[own.first].mention) == names::person;
  }

  // "President of France Emmanuel Macron"
  void name_after_title(std::uint32_t index) {
    const NounPhrase phrase = out_.phrases[index];
    if (phrase.complement == none || !is_name(phrase.complement) || !has_role(phrase.first, phrase.head + 1)) return;
    const NounPhrase complement = out_.phrases[phrase.complement];
    if (type(complement.mention) != names::person || complement.modifiers.count == 0) return;
    const std::uint32_t body = body_before(phrase, phrase.head);
    add(phrase.complement, own_words(phrase), phrase.head_end,
        body != none ? body : body_before(complement, complement.head));
  }

  // The words that describe: after possessor, article and the modifiers that are names.
  std::uint32_t own_words(const NounPhrase& phrase) const {
    std::uint32_t first = start_of_words(phrase);
    for (std::uint32_t i = 0; i < phrase.modifiers.count; ++i)
      first = std::max(first, source_.mentions[out_.modifiers[phrase.modifiers.first + i]].end);
    return first;
  }

  // "the US capital Washington", "the Norwegian capital of Oslo"
  void place_of(std::uint32_t index) {
    const NounPhrase phrase = out_.phrases[index];
    const bool before = is_name(index);  // The kind of place stands before the name in one phrase.
    const std::uint32_t name = before ? index : phrase.complement;
    if (name == none || !is_name(name) || type(out_.phrases[name].mention) != names::location ||
        phrase.modifiers.count == 0)
      return;
    const std::uint32_t first = own_words(phrase);
    const std::uint32_t end = before ? source_.mentions[phrase.mention].first : phrase.head_end;
    if (first >= end || !grammar_.in(classes_.info(end - 1), Class::PlaceNoun)) return;
    if (const std::uint32_t of = body_before(phrase, first); of != none) add(name, first, end, of);
  }

  // "founder, president and head of Equinor": the last of several tells what all are of.
  void describe(std::uint32_t subject, std::uint32_t by, Status status) {
    std::uint32_t shared = none;
    for (std::uint32_t one = by; one != none; one = out_.phrases[one].next)
      if (out_.phrases[one].next == none) shared = body_behind(out_.phrases[one]);
    for (std::uint32_t one = by; one != none; one = out_.phrases[one].next) {
      const NounPhrase phrase = out_.phrases[one];
      if (phrase.mention != none && source_.mentions[phrase.mention].kind == names::Kind::Name) continue;
      std::uint32_t of = body_before(phrase, phrase.head);
      if (of == none) of = body_behind(phrase);
      if (of == none) of = shared;
      const std::uint32_t first = own_words(phrase);
      if (first <= phrase.head) add(subject, first, phrase.head_end, of, status);
    }
  }

  void apposition_of(std::uint32_t index) {
    const std::uint32_t other = out_.phrases[index].apposed;
    if (other == none) return;
    if (is_name(index) && is_name(other))
      out_.descriptions.push_back({index, 0, 0, 0, other, Status::Actual, grammar_.keys().in});  // "Oslo, Norway"
    else if (is_name(index) && !is_name(other))
      describe(index, other, Status::Actual);
    else if (is_name(other) && !is_name(index) && out_.phrases[other].next == none)
      describe(other, index, Status::Actual);
  }

  void copula(std::uint32_t index) {
    const Clause clause = out_.clauses[index];
    if (!out_.verbs[clause.verb].be || clause.subject == none || clause.object == none) return;
    if (out_.phrases[clause.subject].own.count == 0 || out_.phrases[clause.object].date) return;
    NounPhrase object = out_.phrases[clause.object];
    if (object.mention != none && source_.mentions[object.mention].kind == names::Kind::Name) return;
    if (object.pronoun) return;
    if (object.adjuncts.count == 0) object.adjuncts = clause.adjuncts;
    out_.phrases[clause.object].adjuncts = object.adjuncts;
    describe(clause.subject, clause.object, clause.status);
  }

  const Grammar& grammar_;
  const Source& source_;
  const entities::Entities& entities_;
  std::span<const Chunk> chunks_;
  const std::uint32_t first_phrase_, first_clause_;
  Clauses& out_;
  const WordClasses classes_;
};

}  // namespace

void find_descriptions(const Grammar& grammar, const Source& source, const entities::Entities& entities,
                       std::span<const Chunk> chunks, std::uint32_t first_phrase, std::uint32_t first_clause,
                       Clauses& out) {
  DescriptionFinder(grammar, source, entities, chunks, first_phrase, first_clause, out).run();
}

}  // namespace gazette::clauses
