// Nouns with arguments: "talks between X and Y", "X's visit to Z", "the X-Y summit". Whoever takes part stands before
// the noun as a verb's subject would, so that "X's visit to Z" reads as "X visit Z" does. What the clause around it and
// the adjectives say is its status. Tests: tests/clauses/nominal_test.cpp.

#include "clauses/sentence.hpp"

namespace gazette::clauses {
namespace {

using Kind = Chunk::Kind;

class NominalFinder {
 public:
  NominalFinder(const Grammar& grammar, const Source& source, std::span<const Chunk> chunks, std::uint32_t first_clause,
                Clauses& out)
      : grammar_(grammar),
        source_(source),
        chunks_(chunks),
        first_clause_(first_clause),
        out_(out),
        classes_(grammar, source, out) {}

  void run() {
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      if (chunks_[i].kind != Kind::Phrase) continue;
      const Range adjuncts = adjuncts_after(i);
      // A chain "series of talks": each may be the event; what follows goes with all of them.
      std::uint32_t outer = none;
      for (std::uint32_t phrase = chunks_[i].index; phrase != none; phrase = out_.phrases[phrase].complement) {
        for (std::uint32_t conjunct = phrase; conjunct != none; conjunct = out_.phrases[conjunct].next)
          add(conjunct, outer, adjuncts, i);
        outer = phrase;
      }
    }
  }

 private:
  bool is(std::size_t chunk, Kind kind) const { return chunk < chunks_.size() && chunks_[chunk].kind == kind; }

  // Prepositional phrases and dates right of chunk i.
  Range adjuncts_after(std::size_t i) {
    Range range{static_cast<std::uint32_t>(out_.adjuncts.size()), 0};
    for (std::size_t at = i + 1;;) {
      if (is(at, Kind::Preposition) && is(at + 1, Kind::Phrase)) {
        out_.adjuncts.push_back({chunks_[at].first, chunks_[at].end, chunks_[at + 1].index});
        at += 2;
      } else if (is(at, Kind::Phrase) && out_.phrases[chunks_[at].index].date) {
        out_.adjuncts.push_back({chunks_[at].first, chunks_[at].first, chunks_[at].index});
        ++at;
      } else {
        break;
      }
    }
    range.count = static_cast<std::uint32_t>(out_.adjuncts.size()) - range.first;
    return range;
  }

  void add(std::uint32_t index, std::uint32_t outer, Range adjuncts, std::size_t chunk) {
    const NounPhrase phrase = out_.phrases[index];
    if (phrase.pronoun || phrase.date) return;
    if (phrase.mention != none && source_.mentions[phrase.mention].kind == names::Kind::Name) return;
    if (!classes_.info(phrase.head).is(lexicon::Pos::noun)) return;
    Nominal nominal;
    nominal.phrase = index;
    nominal.adjuncts = adjuncts;
    nominal.sentence_clauses = {first_clause_, static_cast<std::uint32_t>(out_.clauses.size()) - first_clause_};
    nominal.clause = governing_clause(index, outer, chunk);
    nominal.subject = subject_of(phrase, nominal);
    if (nominal.subject == none && !has_referent(adjuncts) && !stands_for_someone(phrase.complement)) return;
    nominal.status = status_of(phrase, outer, chunk);
    out_.nominals.push_back(nominal);
  }

  bool stands_for_someone(std::uint32_t phrase) const {
    return phrase != none && out_.phrases[phrase].referents.count > 0;
  }
  bool has_referent(Range adjuncts) const {
    for (const Adjunct& adjunct : out_.adjuncts_of(adjuncts))
      if (stands_for_someone(adjunct.phrase) && !out_.phrases[adjunct.phrase].date) return true;
    return false;
  }

  std::uint32_t subject_of(const NounPhrase& phrase, const Nominal& nominal) {
    if (stands_for_someone(phrase.possessor)) return phrase.possessor;
    if (const std::uint32_t sender = sender_of(nominal.adjuncts); sender != none) return sender;
    for (const Adjunct& adjunct : out_.adjuncts_of(nominal.adjuncts)) {
      const bool names_parties = classes_.preposition_is(adjunct, grammar_.keys().between) ||
                                 classes_.preposition_is(adjunct, grammar_.keys().among);
      if (names_parties && stands_for_someone(adjunct.phrase)) return adjunct.phrase;
    }
    if (const std::uint32_t parties = parties_of_verb(nominal.phrase); parties != none) return parties;
    if (const std::uint32_t named = modifiers_as_phrase(phrase); named != none) return named;
    for (const Adjunct& adjunct : out_.adjuncts_of(nominal.adjuncts))
      if (classes_.preposition_is(adjunct, grammar_.keys().by) && stands_for_someone(adjunct.phrase))
        return adjunct.phrase;
    if (nominal.clause != none && takes_part(nominal.clause) && out_.clauses[nominal.clause].subject != none &&
        !is_within(out_.clauses[nominal.clause].subject, phrase) &&
        stands_for_someone(out_.clauses[nominal.clause].subject))
      return out_.clauses[nominal.clause].subject;
    return stands_for_someone(phrase.complement) ? phrase.complement : none;
  }

  // "the talks held in Oslo between X and Y"
  std::uint32_t parties_of_verb(std::uint32_t phrase) const {
    for (std::uint32_t i = first_clause_; i < out_.clauses.size(); ++i) {
      if (out_.clauses[i].object != phrase) continue;
      for (const Adjunct& adjunct : out_.adjuncts_of(out_.clauses[i].adjuncts))
        if (classes_.preposition_is(adjunct, grammar_.keys().between) && stands_for_someone(adjunct.phrase))
          return adjunct.phrase;
    }
    return none;
  }

  // "a letter from X to Y", whoever brings it.
  std::uint32_t sender_of(Range adjuncts) const {
    std::uint32_t from = none;
    for (const Adjunct& adjunct : out_.adjuncts_of(adjuncts)) {
      if (!stands_for_someone(adjunct.phrase)) continue;
      if (classes_.preposition_is(adjunct, grammar_.keys().from))
        from = adjunct.phrase;
      else if (from != none && classes_.preposition_is(adjunct, grammar_.keys().to))
        return from;
    }
    return none;
  }

  bool is_within(std::uint32_t inner, const NounPhrase& phrase) const {
    return phrase.first <= out_.phrases[inner].first && out_.phrases[inner].end <= phrase.end;
  }

  // The clause's subject takes part in the event that is its object: "hold talks", "cancel a meeting".
  bool takes_part(std::uint32_t clause) const {
    const VerbGroup& verb = out_.verbs[out_.clauses[clause].verb];
    for (const Class name :
         {Class::LightVerb, Class::CancelVerb, Class::PlanningVerb, Class::WishVerb, Class::FailVerb})
      if (classes_.verb_in(verb, name)) return true;
    return grammar_.in(classes_.info(verb.head), Class::Have);
  }

  // The actors before the noun as a phrase: "US-Iran" in "US-Iran talks".
  std::uint32_t modifiers_as_phrase(const NounPhrase& phrase) {
    NounPhrase named;
    named.own.first = static_cast<std::uint32_t>(out_.referents.size());
    for (std::uint32_t i = 0; i < phrase.modifiers.count; ++i) {
      const std::uint32_t number = out_.modifiers[phrase.modifiers.first + i];
      const names::Mention& mention = source_.mentions[number];
      if (mention.type == names::date || mention.entity == names::no_entity) continue;
      if (named.mention == none) named.first = mention.first;
      named.mention = number;
      named.end = mention.end;
      named.head = mention.end - 1;
      out_.referents.push_back({mention.entity, number});
    }
    named.own.count = static_cast<std::uint32_t>(out_.referents.size()) - named.own.first;
    named.referents = named.own;
    if (named.own.count == 0) return none;
    out_.phrases.push_back(named);
    return static_cast<std::uint32_t>(out_.phrases.size() - 1);
  }

  // The clause that the phrase is subject, object or adjunct of.
  std::uint32_t governing_clause(std::uint32_t index, std::uint32_t outer, std::size_t chunk) const {
    const std::uint32_t top = outer == none ? index : chunks_[chunk].index;
    for (auto i = first_clause_; i < out_.clauses.size(); ++i)
      if (out_.clauses[i].subject == top || out_.clauses[i].object == top || out_.clauses[i].second_object == top)
        return i;
    return chunks_[chunk].clause;
  }

  Status status_of(const NounPhrase& phrase, std::uint32_t outer, std::size_t chunk) const {
    Status status = by_modifiers(phrase);
    if (outer != none) status = combine(combine(status, by_modifiers(out_.phrases[outer])), by_noun(outer));
    // "hopes for a summit", "plans for talks"
    if (chunk >= 2 && is(chunk - 1, Kind::Preposition) && is(chunk - 2, Kind::Phrase))
      status = combine(status, by_noun(chunks_[chunk - 2].index));
    const std::uint32_t top = chunks_[chunk].index;
    for (std::uint32_t i = first_clause_; i < out_.clauses.size(); ++i) {
      const Clause& around = out_.clauses[i];
      const bool as_object =
          around.object == top || around.second_object == top || (i == chunks_[chunk].clause && !is_topic(chunk));
      if (as_object)
        status = combine(status, as_object_of(around, phrase));
      else if (around.subject == top)
        status = combine(status, as_subject_of(around));
    }
    return status;
  }

  // "hold talks about a deal": what is talked about is not held.
  bool is_topic(std::size_t chunk) const {
    if (chunk == 0 || !is(chunk - 1, Kind::Preposition)) return false;
    const std::uint64_t key = source_.tokens[chunks_[chunk - 1].first].key;
    return key == grammar_.keys().about || key == grammar_.keys().on || key == grammar_.keys().over;
  }

  Status by_modifiers(const NounPhrase& phrase) const {
    Status status = phrase.negative ? Status::Negated : Status::Actual;
    for (std::uint32_t token = phrase.first; token < phrase.head; ++token) {
      if (classes_.token_in(token, Class::CancelledAdjective))
        status = combine(status, Status::Negated);
      else if (classes_.token_in(token, Class::PossibleAdjective))
        status = combine(status, Status::Possible);
      else if (classes_.token_in(token, Class::PlannedAdjective))
        status = combine(status, Status::Planned);
    }
    return status;
  }

  Status by_noun(std::uint32_t phrase) const {
    if (classes_.noun_in(phrase, Class::CancelNoun)) return Status::Negated;
    if (classes_.noun_in(phrase, Class::PlanNoun)) return Status::Planned;
    return classes_.noun_in(phrase, Class::HearsayNoun) ? Status::Possible : Status::Actual;
  }

  Status as_object_of(const Clause& around, const NounPhrase& phrase) const {
    const VerbGroup& verb = out_.verbs[around.verb];
    const auto is_verb = [&](Class name) { return classes_.verb_in(verb, name); };
    const bool undone = around.status == Status::Negated;
    if (is_verb(Class::CancelVerb) || is_verb(Class::DenialVerb)) return undone ? Status::Planned : Status::Negated;
    if (is_verb(Class::FailVerb) && !is_verb(Class::LightVerb)) return undone ? Status::Actual : Status::Negated;
    if (is_verb(Class::LightVerb) || grammar_.in(classes_.info(verb.head), Class::Have)) return around.status;
    if (is_verb(Class::PlanningVerb)) return combine(Status::Planned, around.status);
    if (is_verb(Class::WishVerb) || is_verb(Class::QuestionVerb) || is_verb(Class::ThinkingVerb))
      return combine(Status::Possible, around.status);
    return phrase.indefinite ? around.status : Status::Actual;
  }

  Status as_subject_of(const Clause& around) const {
    const VerbGroup& verb = out_.verbs[around.verb];
    if (classes_.verb_in(verb, Class::CancelVerb) || classes_.verb_in(verb, Class::FailVerb)) return Status::Negated;
    if (verb.predicate != none) {
      if (classes_.token_in(verb.predicate, Class::CancelledAdjective)) return Status::Negated;
      if (classes_.token_in(verb.predicate, Class::PossibleAdjective)) return combine(Status::Possible, around.status);
      if (classes_.token_in(verb.predicate, Class::PlannedAdjective)) return combine(Status::Planned, around.status);
    }
    return around.status;
  }

  const Grammar& grammar_;
  const Source& source_;
  std::span<const Chunk> chunks_;
  const std::uint32_t first_clause_;
  Clauses& out_;
  const WordClasses classes_;
};

}  // namespace

void find_nominals(const Grammar& grammar, const Source& source, std::span<const Chunk> chunks,
                   std::uint32_t first_clause, Clauses& out) {
  NominalFinder(grammar, source, chunks, first_clause, out).run();
}

}  // namespace gazette::clauses
