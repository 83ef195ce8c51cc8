#pragma once

#include "clauses/clause.hpp"

namespace gazette::clauses {

/// Cuts a tagged sentence into chunks and joins phrases that belong together: "of" complements, coordinations,
/// appositions. Descriptions found on the way ("Kim, the North's leader") are added to `out`.
void chunk_sentence(const Grammar& grammar, const Source& source, const text::Sentence& sentence,
                    std::span<const Word> words, std::vector<Chunk>& chunks, Clauses& out);

/// Whether one place may be a part of another, by what kinds of place they are: a city of a state, a state of a
/// country.
bool may_hold(const names::Mention& large, const names::Mention& small);

/// Fills NounPhrase::referents of every phrase from `first` on.
void resolve_referents(const Grammar& grammar, const Source& source, const entities::Entities& entities,
                       std::uint32_t first, Clauses& out);

/// Builds the clauses of a chunked sentence.
void build_clauses(const Grammar& grammar, const Source& source, const text::Sentence& sentence,
                   std::vector<Chunk>& chunks, Clauses& out);

/// "He is the man who …": what is said to be somebody or something stands for it, from clause `first` on.
void resolve_copulas(const Grammar& grammar, const Source& source, std::uint32_t first, Clauses& out);

/// Settles the status of the clauses from `first` on, parents before children.
void settle_status(const Grammar& grammar, const Source& source, std::uint32_t first, Clauses& out);

/// Notes who says each clause from `first` on: "X said that …", "…, X said", "according to X, …".
void settle_sources(const Grammar& grammar, const Source& source, std::span<const Chunk> chunks, std::uint32_t first,
                    Clauses& out);

/// Of two statuses on one event, what the text says in all: a negation counts most, then a possibility.
Status combine(Status one, Status other);

/// The words of clauses and phrases, asked for by list.
class WordClasses {
 public:
  WordClasses(const Grammar& grammar, const Source& source, const Clauses& clauses)
      : grammar_(grammar), source_(source), clauses_(clauses) {}

  const lexicon::WordInfo& info(std::uint32_t token) const { return grammar_.lexicon()[source_.tokens[token]]; }
  bool token_in(std::uint32_t token, Class name) const { return grammar_.in(info(token), name); }
  /// The head of a phrase, or the noun it is a form of.
  bool noun_in(std::uint32_t phrase, Class name) const;
  /// The main verb of a group, with its particle; or the verb it is a form of.
  bool verb_in(const VerbGroup& group, Class name) const;
  bool preposition_is(const Adjunct& adjunct, std::uint64_t key) const {
    return adjunct.end == adjunct.first + 1 && source_.tokens[adjunct.first].key == key;
  }

 private:
  const Grammar& grammar_;
  const Source& source_;
  const Clauses& clauses_;
};

/// Adds the nouns with arguments among the phrases of `chunks`, governed by the clauses from `first_clause` on.
void find_nominals(const Grammar& grammar, const Source& source, std::span<const Chunk> chunks,
                   std::uint32_t first_clause, Clauses& out);

/// Adds "X is Y" of titles before names, of appositions and of copular clauses, and "X is of Y" of names joined by a
/// preposition.
void find_descriptions(const Grammar& grammar, const Source& source, const entities::Entities& entities,
                       std::span<const Chunk> chunks, std::uint32_t first_phrase, std::uint32_t first_clause,
                       Clauses& out);

}  // namespace gazette::clauses
