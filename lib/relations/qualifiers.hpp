#pragma once

#include "relations/relation.hpp"

namespace gazette::relations {

/// The place, date and other roles that stand around a clause or noun, and not in the pattern itself.
class QualifierFinder {
 public:
  QualifierFinder(const clauses::Grammar& grammar, const clauses::Source& source, const clauses::Clauses& view)
      : grammar_(grammar), source_(source), view_(view) {}

  /// The entity that fills `role` for the event of `sequence`; no_entity where none does. `taken` are the entities that
  /// the relation has already.
  clauses::Referent find(const clauses::Sequence& sequence, const rules::Role& role,
                         std::span<const std::uint32_t> taken) const;

 private:
  clauses::Referent in_adjuncts(clauses::Range adjuncts, const rules::Role& role, std::span<const std::uint32_t> taken,
                                bool after_motion = false) const;
  clauses::Referent in_clause(std::uint32_t clause, const rules::Role& role,
                              std::span<const std::uint32_t> taken) const;
  clauses::Referent in_nominal(const clauses::Nominal& nominal, const rules::Role& role,
                               std::span<const std::uint32_t> taken) const;
  clauses::Referent in_modifiers(const clauses::NounPhrase& phrase, const rules::Role& role,
                                 std::span<const std::uint32_t> taken) const;
  bool takes(const rules::Role& role, const clauses::Referent& referent, std::span<const std::uint32_t> taken) const;
  bool opens(const rules::Role& role, const clauses::Adjunct& adjunct, bool after_motion) const;

  const clauses::Grammar& grammar_;
  const clauses::Source& source_;
  const clauses::Clauses& view_;
};

}  // namespace gazette::relations
