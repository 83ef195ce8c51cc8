#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "clauses/tag.hpp"
#include "entities/entity.hpp"
#include "gazette/document.hpp"

namespace gazette::clauses {

/// An entity that a noun phrase stands for, and the mention that says so.
struct Referent {
  std::uint32_t entity = names::no_entity;
  std::uint32_t mention = none;
  bool named = true;  ///< The text names the entity somewhere.
};

/// A range of one of the Clauses' pools.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// A noun phrase: "the US secretary of state", "North Korea's leader" (whose possessor is a phrase of its own), "he".
/// Tokens are numbers in the document, phrases indexes into Clauses::phrases.
struct NounPhrase {
  std::uint32_t first = 0, end = 0;  ///< Tokens, determiner and possessor included.
  std::uint32_t head = 0;            ///< Token.
  std::uint32_t head_end = 0;        ///< Token after the head, or after the title that it begins: "secretary of state".
  std::uint32_t words = 0;           ///< Token: where its own words begin, after determiner, possessor and names.
  std::uint32_t mention = none;      ///< The mention that the head belongs to.
  std::uint32_t possessor = none;    ///< Phrase before "'s", or of "his".
  std::uint32_t complement = none;   ///< Phrase after "of".
  std::uint32_t next = none;         ///< The next conjunct, where the phrase leads or goes on a coordination.
  std::uint32_t apposed = none;      ///< The phrase in apposition: they stand for one thing.
  Range modifiers;                   ///< Mentions before the head, in Clauses::modifiers.
  Range own;                         ///< Entities it stands for by itself, in Clauses::referents.
  Range referents;                   ///< The same, with those of its conjuncts.
  Range adjuncts;                    ///< Prepositional phrases right after it, in Clauses::adjuncts.
  bool definite = false;             ///< "the", "this", possessive
  bool indefinite = false;           ///< "a", "an"
  bool negative = false;             ///< "no talks"
  bool plural = false;
  bool pronoun = false;
  bool date = false;
};

/// A preposition and its phrase; or a date that stands alone.
struct Adjunct {
  std::uint32_t first = 0, end = 0;  ///< Tokens of the preposition; empty where there is none.
  std::uint32_t phrase = none;
};

/// The verb of a clause with its auxiliaries: "has not been able", "would like".
struct VerbGroup {
  enum class Form : std::uint8_t { Finite, Infinitive, Gerund, Participle };
  std::uint32_t first = 0, end = 0;  ///< Tokens.
  std::uint32_t head = 0;            ///< Token of the main verb.
  std::uint32_t particle = none;     ///< Token: "called *off*".
  std::uint32_t predicate = none;    ///< Token of an adjective after "be", "become": "is *ready*".
  Form form = Form::Finite;
  bool passive = false;
  bool negated = false;
  bool be = false;  ///< The main verb is "be".
  bool would = false;
  bool ambiguous_past = false;     ///< No auxiliary; past tense or participle.
  Status status = Status::Actual;  ///< By auxiliaries, negation and adverbs alone.
};

/// What a sentence is cut into.
struct Chunk {
  enum class Kind : std::uint8_t {
    Phrase,
    Verb,
    Preposition,
    Comma,
    Conjunction,
    Relative,
    Subordinator,
    Open,
    Close,
    Stop
  };
  Kind kind = Kind::Stop;
  std::uint32_t first = 0, end = 0;  ///< Tokens.
  std::uint32_t index = none;        ///< Of the phrase or verb group.
  std::uint32_t clause = none;       ///< The clause that the chunk belongs to.
  std::uint32_t host = none;         ///< The chunk that this clause modifies, where its own verb is still to come.
};

}  // namespace gazette::clauses
