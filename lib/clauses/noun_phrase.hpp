#pragma once

#include "clauses/clause.hpp"

namespace gazette::clauses {

/// Parses noun phrases out of tagged words. One object a sentence.
class NounPhraseParser {
 public:
  NounPhraseParser(const Grammar& grammar, const Source& source, const text::Sentence& sentence,
                   std::span<const Word> words, Clauses& out)
      : grammar_(grammar), source_(source), sentence_(sentence), words_(words), out_(out) {}

  /// Whether a phrase can start at word `i` of the sentence.
  bool starts(std::uint32_t i) const;
  /// The phrase that starts at word `i`, with its possessors; `i` is moved to the first word after it.
  std::uint32_t parse(std::uint32_t& i);

 private:
  std::uint32_t parse_base(std::uint32_t& i, std::uint32_t possessor, std::uint32_t first);
  bool goes_on(std::uint32_t i, const NounPhrase& phrase, bool has_head) const;
  bool noun_follows(std::uint32_t i) const;
  bool title_at(std::uint32_t i) const;
  std::uint32_t own_words(std::uint32_t start, std::uint32_t head) const;
  std::uint32_t pronoun_phrase(std::uint32_t i);
  const lexicon::WordInfo& info(std::uint32_t i) const {
    return grammar_.lexicon()[source_.tokens[sentence_.first + i]];
  }

  const Grammar& grammar_;
  const Source& source_;
  const text::Sentence& sentence_;
  std::span<const Word> words_;
  Clauses& out_;
};

}  // namespace gazette::clauses
