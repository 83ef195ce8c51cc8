#pragma once

#include <vector>

#include "clauses/sentence.hpp"

namespace gazette::clauses {

/// Builds the clauses of one sentence, verb by verb from the left: what stands right of a verb is collected first come
/// first served; the subject is looked for on the left, through commas, relative clauses and coordinations.
class ClauseBuilder {
 public:
  ClauseBuilder(const Grammar& grammar, const Source& source, const text::Sentence& sentence,
                std::vector<Chunk>& chunks, Clauses& out)
      : grammar_(grammar),
        source_(source),
        sentence_(sentence),
        chunks_(chunks),
        out_(out),
        classes_(grammar, source, out),
        first_clause_(static_cast<std::uint32_t>(out.clauses.size())) {}

  void run();

 private:
  using Kind = Chunk::Kind;
  using Link = Clause::Link;
  using Form = VerbGroup::Form;

  // Chunks and words.
  bool is(std::size_t chunk, Kind kind) const { return chunk < chunks_.size() && chunks_[chunk].kind == kind; }
  VerbGroup& verb(std::size_t chunk) { return out_.verbs[chunks_[chunk].index]; }
  NounPhrase& phrase(std::size_t chunk) { return out_.phrases[chunks_[chunk].index]; }
  const text::Token& token(std::size_t chunk) const { return source_.tokens[chunks_[chunk].first]; }
  const lexicon::WordInfo& word(std::size_t chunk) const { return grammar_.lexicon()[token(chunk)]; }
  bool opens_clause(std::size_t chunk) const { return grammar_.in(word(chunk), Class::Subordinator); }
  bool verb_in(const Clause& clause, Class name) const { return classes_.verb_in(out_.verbs[clause.verb], name); }
  bool noun_in(std::uint32_t phrase, Class name) const { return classes_.noun_in(phrase, name); }
  std::size_t after_adjuncts(std::size_t chunk) const;
  bool is_after_opener(std::size_t chunk) const;
  bool is_subject_of_later(std::size_t chunk);
  bool is_participle(std::size_t chunk);
  bool finite_follows(std::size_t chunk);
  bool inner_object_leads(const Clause& inner) const;

  // One verb.
  void build(std::size_t chunk);
  void collect(std::size_t chunk, Clause& clause);
  void take(std::size_t chunk) { chunks_[chunk].clause = current_, chunks_[chunk].host = host_; }
  std::uint32_t host_of(std::size_t chunk);
  void take_adjunct(std::uint32_t first, std::uint32_t end, std::size_t phrase_chunk);
  void subject_of_finite(std::size_t chunk, Clause& clause);
  void subject_by_phrase(std::size_t chunk, Clause& clause);
  void link_to_left(std::size_t chunk, Clause& clause);
  std::uint32_t coordinate_of(std::uint32_t last) const;
  void share_subject(Clause& clause, bool finite);
  void subject_of_infinitive(std::size_t chunk, Clause& clause);
  void subject_of_gerund(std::size_t chunk, Clause& clause);
  void object_of_participle(std::size_t chunk, Clause& clause);
  void to_active(Clause& clause);
  void take_leading(std::size_t chunk, Clause& clause);
  void share_right_side(const Clause& clause);
  void settle_waiting(const Clause& clause);
  std::uint32_t surface_subject(std::uint32_t clause) const;
  std::uint32_t antecedent(std::size_t chunk) const;
  std::uint32_t owner_before(std::size_t relative) const;
  std::uint32_t last_clause() const {
    return out_.clauses.size() > first_clause_ ? static_cast<std::uint32_t>(out_.clauses.size()) - 1 : none;
  }

  const Grammar& grammar_;
  const Source& source_;
  const text::Sentence& sentence_;
  std::vector<Chunk>& chunks_;
  Clauses& out_;
  const WordClasses classes_;
  const std::uint32_t first_clause_;
  std::uint32_t current_ = none;  // The clause being built.
  std::uint32_t host_ = none;     // Chunk that the present clause modifies, its own verb still to come.
  std::uint32_t waiting_ = none;  // A participle that opens the sentence, waiting for the main clause's subject.
};

}  // namespace gazette::clauses
