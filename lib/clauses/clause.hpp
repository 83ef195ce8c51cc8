#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "clauses/chunk.hpp"
#include "rules/item.hpp"
#include "text/sentences.hpp"

namespace gazette::clauses {

/// A verb with its arguments in active order: "X was met by Y in Z" has subject Y, object X, adjunct "in Z".
struct Clause {
  enum class Link : std::uint8_t {
    Main,        ///< Stands by itself, or begins anew after a subordinator that says nothing of its truth.
    Complement,  ///< What is said, denied, planned: "said that …", "denied meeting …", "wants to …"
    Condition,   ///< "if …", "whether …"
    Attribute,   ///< Relative clause or participle on a noun.
    Adverbial,   ///< "by doing …", "…, breaking the silence", "to discuss …" of purpose
    Coordinate,  ///< Shares its subject with the clause before: "met X and said …"
  };
  std::uint32_t verb = 0;        ///< Index into Clauses::verbs.
  std::uint32_t subject = none;  ///< Phrases; none: not said.
  std::uint32_t object = none;
  std::uint32_t second_object = none;
  Range adjuncts;
  Range leading;                       ///< Adjuncts before its subject: "On Monday, …"
  std::uint32_t parent = none;         ///< The clause that governs it.
  std::uint32_t parent_phrase = none;  ///< The noun that governs it: "plans to …"
  Link link = Link::Main;
  Status status = Status::Actual;
  std::uint32_t source = names::no_entity;  ///< Who says it, where the text lets somebody say it.
};

/// A noun with its arguments: "talks between X and Y", "X's visit to Z", "the X-Y summit".
struct Nominal {
  std::uint32_t phrase = none;
  std::uint32_t subject = none;  ///< Possessor, modifiers, "between" or "by" phrase, or the governing verb's subject.
  std::uint32_t clause = none;   ///< The clause that it is subject or object of.
  Range sentence_clauses;        ///< All clauses of its sentence.
  Range adjuncts;
  Status status = Status::Actual;
};

/// "X is the head of Y", however it was written: title, apposition, copula. Without words: "X is in Y", "X is of Y".
struct Description {
  std::uint32_t subject = none;      ///< Phrase.
  std::uint32_t first = 0, end = 0;  ///< Tokens of the describing words: "Secretary of State". May be none.
  std::uint32_t head = 0;            ///< Their head's token.
  std::uint32_t of = none;           ///< Phrase of what it belongs to: country, organization.
  Status status = Status::Actual;
  std::uint64_t by = 0;  ///< Without words, the key of the preposition: "of", "from", "in".
};

/// One plain active sequence that rules read.
struct Sequence {
  enum class Kind : std::uint8_t { Clause, Nominal, Description, Adjunct };
  Kind kind = Kind::Clause;
  std::uint32_t index = 0;  ///< Into clauses, nominals, descriptions or adjuncts.
  std::uint32_t sentence = 0;
};

/// The clause view of a document.
struct Clauses {
  std::vector<NounPhrase> phrases;
  std::vector<VerbGroup> verbs;
  std::vector<Adjunct> adjuncts;
  std::vector<std::uint32_t> modifiers;
  std::vector<Referent> referents;
  std::vector<Clause> clauses;
  std::vector<Nominal> nominals;
  std::vector<Description> descriptions;
  std::vector<Sequence> sequences;

  template <class T>
  static std::span<const T> in(const std::vector<T>& pool, Range range) {
    return std::span(pool).subspan(range.first, range.count);
  }
  std::span<const Referent> referents_of(const NounPhrase& phrase) const { return in(referents, phrase.referents); }
  std::span<const Adjunct> adjuncts_of(Range range) const { return in(adjuncts, range); }
  void clear();
};

/// Memory that find_clauses() uses again and again.
struct ClausesScratch {
  std::vector<Word> words;
  std::vector<Chunk> chunks;
};

/// Rewrites every sentence as plain active clauses. A document may be given a part of its sentences at a time.
///
/// `source.mentions` must be ordered and carry entities or groups; `source.hits` ordered by first token.
/// Cost: O(tokens); no allocation once `out` and `scratch` are warm.
void find_clauses(const Grammar& grammar, const Source& source, std::span<const text::Sentence> sentences,
                  const entities::Entities& entities, ClausesScratch& scratch, Clauses& out);

/// Writes a sequence as a lattice for rules::Machine. An Argument's `ref` is its phrase, a Description's words `none`.
void build_lattice(const Grammar& grammar, const Source& source, const Clauses& clauses, const Sequence& sequence,
                   rules::Lattice& out);

/// The status that a sequence's clause, noun or description has.
Status status_of(const Clauses& clauses, const Sequence& sequence);

/// The entity in whose words the text gives a sequence; no_entity where they are the text's own.
std::uint32_t source_of(const Clauses& clauses, const Sequence& sequence);

/// The sequence as words, for tests and explanations: "[Trump] meet [Kim] in [Hanoi] | planned".
std::string to_string(const Grammar& grammar, const Source& source, const Clauses& clauses, const Sequence& sequence);

}  // namespace gazette::clauses
