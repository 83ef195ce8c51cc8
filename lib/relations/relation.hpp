#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "clauses/clause.hpp"
#include "rules/furthest.hpp"
#include "rules/rule_set.hpp"

namespace gazette::relations {

/// A further argument: an entity, or words of the text.
struct Qualifier {
  std::uint8_t role = 0;  ///< Index into rules::Relation::roles.
  std::uint32_t entity = names::no_entity;
  std::string_view text;  ///< Where entity is none: as written, a part of the document's text.
};

/// Who did what with whom, as one or several places of a document state it.
struct Relation {
  std::uint32_t declaration = 0;             ///< Index into RuleSet::relations.
  std::uint32_t subject = names::no_entity;  ///< Of role 0; none where the text names none.
  std::uint32_t object = names::no_entity;   ///< Of role 1, likewise.
  Status status = Status::Actual;
  std::uint32_t first = 0, end = 0;         ///< Tokens that state it, where it is first stated.
  std::uint32_t pattern = 0;                ///< Index into RuleSet::relation_patterns: its label is the rule.
  float score = 0;                          ///< 0 to 1.
  std::uint32_t source = names::no_entity;  ///< Who says so; none where the text itself does, here or elsewhere.
  clauses::Range qualifiers;                ///< In Relations::qualifiers, ordered by role.
};

/// The relations of a document, ordered by first token.
struct Relations {
  std::vector<Relation> relations;
  std::vector<Qualifier> qualifiers;

  std::span<const Qualifier> qualifiers_of(const Relation& relation) const {
    return std::span(qualifiers).subspan(relation.qualifiers.first, relation.qualifiers.count);
  }
  void clear() { relations.clear(), qualifiers.clear(); }
};

/// What find_relations() tells those who ask how it went.
struct RelationsTrace {
  /// A part of a pattern as it is written, in bytes from its begin, and the words it took.
  struct Aligned {
    std::uint16_t begin = 0, end = 0;
    std::string_view words;
  };
  /// A match that stated a relation.
  struct Statement {
    Relation relation;   ///< Before those that say the same were joined.
    std::string clause;  ///< As clauses::to_string() has it.
    std::vector<Aligned> steps;
  };
  /// How far the pattern asked for came in one sequence.
  struct Attempt {
    std::uint32_t sentence = 0;
    std::string clause;
    rules::Attempt::Stop stop = rules::Attempt::Stop::None;
    std::vector<Aligned> steps;
    std::vector<Aligned> wanted;  ///< Without words.
    std::string_view found;       ///< What stood there; "" at the end.
    bool stated = false;          ///< It matches, and states a relation.
  };
  std::vector<Statement> statements;
  static constexpr std::uint32_t no_pattern = 0xffffffff;
  std::uint32_t asked = no_pattern;  ///< Pattern to follow.
  std::vector<Attempt> attempts;
  rules::Trace rules;
};

/// Memory that find_relations() uses again and again.
struct RelationsScratch {
  RelationsTrace* trace = nullptr;  ///< Filled where there is one; costs nothing else.
  rules::Lattice lattice;
  rules::Scratch machine;
  std::vector<rules::Match> matches;
  Relations found;  ///< What note_relations() has noted.
  std::vector<std::uint32_t> order;
};

/// Runs the relation rules over every sequence of the clause view.
///
/// A group captured for a role gives a relation for each member, a group captured for both one for each pair. Roles
/// that no pattern filled are taken from the adjuncts of the clause; the same relation stated twice is one. Cost:
/// O(sequences) for the rules whose trigger does not stand in them.
void find_relations(const clauses::Grammar& grammar, const clauses::Source& source, const clauses::Clauses& view,
                    const rules::RuleSet& rules, RelationsScratch& scratch, Relations& out);

/// The first half of it, for documents whose clause view is made a part at a time: adds to scratch.found.
void note_relations(const clauses::Grammar& grammar, const clauses::Source& source, const clauses::Clauses& view,
                    const rules::RuleSet& rules, RelationsScratch& scratch);

/// Joins what states the same: one row for equal type, arguments and status whose qualifiers do not contradict each
/// other. A row without subject or object goes where a fuller one says the same.
/// Cost: O(n log n).
void merge(const rules::RuleSet& rules, Relations& found, std::vector<std::uint32_t>& order, Relations& out);

}  // namespace gazette::relations
