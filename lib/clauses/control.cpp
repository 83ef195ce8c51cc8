// Clauses without a finite verb, and whose subject controls them: "X wants to meet", "X urged Y to leave", "after
// meeting Y", "the deal reached by X". Tests: tests/clauses/clause_test.cpp.

#include "clauses/clause_builder.hpp"

namespace gazette::clauses {

void ClauseBuilder::subject_of_infinitive(std::size_t chunk, Clause& clause) {
  clause.link = Link::Complement;
  if (chunk == 0) return;
  std::size_t left = chunk - 1;
  if (is(left, Kind::Conjunction)) return share_subject(clause, false);
  if (is(left, Kind::Verb)) {
    clause.parent = chunks_[left].clause;
    clause.subject = surface_subject(clause.parent);
    return;
  }
  if (!is(left, Kind::Phrase)) {
    clause.parent = last_clause();
    clause.link = Link::Adverbial;
    clause.subject = surface_subject(clause.parent);
    return;
  }
  const std::uint32_t governor = chunks_[left].clause;
  const std::uint32_t noun = chunks_[left].index;
  if (out_.verbs[clause.verb].passive) {  // "a summit to be held in Oslo"
    clause.subject = noun;
    clause.link = Link::Attribute;
    return;
  }
  if (noun_in(noun, Class::PlanNoun) || noun_in(noun, Class::HearsayNoun) || noun_in(noun, Class::CancelNoun)) {
    clause.parent_phrase = noun;  // "plans to meet"
    clause.subject = out_.phrases[noun].possessor != none ? out_.phrases[noun].possessor : surface_subject(governor);
    if (clause.subject == none && governor == none && out_.phrases[noun].modifiers.count > 0) clause.subject = noun;
    return;
  }
  if (governor == none) {  // A headline: "Trump to meet Kim"
    std::size_t at = left;
    while (at >= 2 &&
           (phrase(at).date ? is(at - 1, Kind::Phrase) : is(at - 1, Kind::Preposition) && is(at - 2, Kind::Phrase)))
      at -= phrase(at).date ? 1 : 2;
    clause.subject = chunks_[at].index;
    clause.link = Link::Main;
    return;
  }
  clause.parent = governor;
  const Clause& parent = out_.clauses[governor];
  const bool controls_object = parent.object != none && !out_.verbs[parent.verb].passive &&
                               (verb_in(parent, Class::WishVerb) || verb_in(parent, Class::PlanningVerb) ||
                                verb_in(parent, Class::ReportingVerb) || verb_in(parent, Class::FailVerb));
  clause.subject = controls_object ? parent.object : surface_subject(governor);
  if (controls_object || verb_in(parent, Class::WishVerb) || verb_in(parent, Class::PlanningVerb)) {
    // "called on X to leave": the phrase before the infinitive is what the preposition takes.
    return;
  }
  if (is(left - 1, Kind::Preposition) && verb_in(parent, Class::ReportingVerb))
    clause.subject = noun;
  else
    clause.link = Link::Adverbial;
}

void ClauseBuilder::subject_of_gerund(std::size_t chunk, Clause& clause) {
  clause.link = Link::Adverbial;
  if (chunk == 0) {
    waiting_ = current_;
    return;
  }
  std::size_t left = chunk - 1;
  if (is(left, Kind::Conjunction)) return share_subject(clause, false);
  if (is(left, Kind::Phrase) && !phrase(left).date) {  // "officials preparing for …"
    clause.subject = chunks_[left].index;
    clause.link = Link::Attribute;
    return;
  }
  if (is(left, Kind::Comma) && left > 0 && is(left - 1, Kind::Phrase) && chunks_[left - 1].clause == none) {
    clause.subject = chunks_[left - 1].index;  // "X, speaking in Oslo, said"
    clause.link = Link::Attribute;
    return;
  }
  clause.parent = last_clause();
  if (clause.parent == none) {
    waiting_ = current_;
    return;
  }
  clause.subject = surface_subject(clause.parent);
  if (is(left, Kind::Verb)) {
    clause.link = Link::Complement;
    return;
  }
  if (is(left, Kind::Preposition)) {
    const std::uint64_t preposition = token(left).key;
    const Clause& parent = out_.clauses[clause.parent];
    const bool of_object =
        preposition == grammar_.keys().of || preposition == grammar_.keys().for_ || preposition == grammar_.keys().from;
    if (of_object && parent.object != none) clause.subject = parent.object;  // "accused X of killing"
    if (of_object) clause.link = Link::Complement;
  }
}

void ClauseBuilder::object_of_participle(std::size_t chunk, Clause& clause) {
  clause.link = Link::Attribute;
  verb(chunk).form = Form::Participle;
  std::uint32_t patient = none;
  if (chunk == 0) {
    waiting_ = current_;
  } else if (is(chunk - 1, Kind::Phrase)) {
    std::size_t at = chunk - 1;
    if (phrase(at).date && at > 0 && is(at - 1, Kind::Phrase)) --at;
    patient = chunks_[at].index;
  } else if (is(chunk - 1, Kind::Comma)) {
    patient = antecedent(chunk);
  } else if (is(chunk - 1, Kind::Conjunction) && last_clause() != none) {
    patient = surface_subject(last_clause());
    clause.parent = last_clause();
  }
  clause.subject = patient;
  to_active(clause);
}

}  // namespace gazette::clauses
