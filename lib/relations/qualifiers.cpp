// Where a place or date stands that a pattern did not name: beside the verb, before the subject, in the noun ("the
// Friday talks"), in the clause that governs the noun, or in the one that a purpose hangs on ("flew to Oslo to meet
// X"). Tests: tests/relations/relations_test.cpp.

#include "relations/qualifiers.hpp"

#include <algorithm>

namespace gazette::relations {

using clauses::Adjunct;
using clauses::Clause;
using clauses::NounPhrase;
using clauses::Range;
using clauses::Referent;
using clauses::Sequence;

bool QualifierFinder::takes(const rules::Role& role, const Referent& referent,
                            std::span<const std::uint32_t> taken) const {
  if (std::find(taken.begin(), taken.end(), referent.entity) != taken.end()) return false;
  const std::uint16_t type = source_.mentions[referent.mention].type;
  return std::find(role.types.begin(), role.types.end(), type) != role.types.end();
}

// A role of dates needs no preposition; any other needs one of its own.
bool QualifierFinder::opens(const rules::Role& role, const Adjunct& adjunct, bool after_motion) const {
  const bool dates = role.types.size() == 1 && role.types.front() == names::date;
  if (dates && role.prepositions.empty()) return true;
  if (adjunct.first == adjunct.end) return dates;
  const std::uint64_t key = source_.tokens[adjunct.end - 1].key;
  if (after_motion && key == grammar_.keys().to) return true;
  return std::find(role.prepositions.begin(), role.prepositions.end(), key) != role.prepositions.end();
}

Referent QualifierFinder::in_adjuncts(Range adjuncts, const rules::Role& role, std::span<const std::uint32_t> taken,
                                      bool after_motion) const {
  for (const Adjunct& adjunct : view_.adjuncts_of(adjuncts)) {
    if (!opens(role, adjunct, after_motion)) continue;
    for (const Referent& referent : view_.referents_of(view_.phrases[adjunct.phrase]))
      if (takes(role, referent, taken)) return referent;
  }
  return {};
}

Referent QualifierFinder::in_modifiers(const NounPhrase& phrase, const rules::Role& role,
                                       std::span<const std::uint32_t> taken) const {
  for (const std::uint32_t mention : clauses::Clauses::in(view_.modifiers, phrase.modifiers)) {
    const Referent referent{source_.mentions[mention].entity, mention};
    if (referent.entity != names::no_entity && takes(role, referent, taken)) return referent;
  }
  return {};
}

Referent QualifierFinder::in_clause(std::uint32_t index, const rules::Role& role,
                                    std::span<const std::uint32_t> taken) const {
  const Clause& clause = view_.clauses[index];
  if (const Referent found = in_adjuncts(clause.adjuncts, role, taken); found.mention != clauses::none) return found;
  if (const Referent found = in_adjuncts(clause.leading, role, taken); found.mention != clauses::none) return found;
  // "met X at a summit in Oslo": the object's own adjuncts are the clause's already; its modifiers may date it.
  for (const std::uint32_t phrase : {clause.object, clause.second_object})
    if (phrase != clauses::none && view_.phrases[phrase].referents.count == 0)
      if (const Referent found = in_modifiers(view_.phrases[phrase], role, taken); found.mention != clauses::none)
        return found;
  const bool follows = clause.link == Clause::Link::Adverbial || clause.link == Clause::Link::Attribute;
  if (!follows || clause.parent == clauses::none || clause.parent >= index) return {};
  const Clause& parent = view_.clauses[clause.parent];
  if (const Referent found = in_adjuncts(parent.adjuncts, role, taken, true); found.mention != clauses::none)
    return found;
  return in_adjuncts(parent.leading, role, taken);
}

Referent QualifierFinder::in_nominal(const clauses::Nominal& nominal, const rules::Role& role,
                                     std::span<const std::uint32_t> taken) const {
  const NounPhrase& phrase = view_.phrases[nominal.phrase];
  if (const Referent found = in_adjuncts(nominal.adjuncts, role, taken); found.mention != clauses::none) return found;
  if (const Referent found = in_modifiers(phrase, role, taken); found.mention != clauses::none) return found;
  if (phrase.complement != clauses::none)
    if (const Referent found = in_modifiers(view_.phrases[phrase.complement], role, taken);
        found.mention != clauses::none)
      return found;
  for (std::uint32_t i = nominal.sentence_clauses.first;
       i < nominal.sentence_clauses.first + nominal.sentence_clauses.count; ++i) {
    const Clause& clause = view_.clauses[i];
    if (clause.object != nominal.phrase && clause.subject != nominal.phrase) continue;
    if (const Referent found = in_clause(i, role, taken); found.mention != clauses::none) return found;
  }
  return {};
}

Referent QualifierFinder::find(const Sequence& sequence, const rules::Role& role,
                               std::span<const std::uint32_t> taken) const {
  switch (sequence.kind) {
    case Sequence::Kind::Clause:
      return in_clause(sequence.index, role, taken);
    case Sequence::Kind::Nominal:
      return in_nominal(view_.nominals[sequence.index], role, taken);
    default:
      return {};
  }
}

}  // namespace gazette::relations
