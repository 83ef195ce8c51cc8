#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "lexicon/lexicon.hpp"

namespace gazette::clauses {

/// The word lists that the clause grammar reads. Each is a file of lib/english/lists of the name in grammar.cpp.
enum class Class : std::uint8_t {
  Be,
  Have,
  Do,
  Modal,
  FutureModal,
  PossibleModal,
  Negation,
  Determiner,
  Possessive,
  Pronoun,
  Reflexive,
  Quantifier,
  NumberWord,
  Preposition,
  PrepositionPhrase,
  Subordinator,
  ConditionalWord,
  Relative,
  Conjunction,
  Correlative,
  Particle,
  DegreeAdverb,
  QuestionWord,
  PlanningVerb,
  WishVerb,
  CancelVerb,
  FailVerb,
  DenialVerb,
  QuestionVerb,
  ThinkingVerb,
  ReportingVerb,
  LightVerb,
  RaisingAdjective,
  PossibleAdjective,
  PlannedAdjective,
  CancelledAdjective,
  FormerAdjective,
  PossibleAdverb,
  HearsayNoun,
  PlanNoun,
  CancelNoun,
  PersonNoun,
  GroupNoun,
  PartyNoun,
  PlaceNoun,
  PlaceHead,
  RepresentativeNoun,
  OfficeNoun,
  LeaderNoun,
  AccusingVerb,
  Count
};

/// All that the clause grammar knows of words: lists and a few keys of words that are grammar themselves.
///
/// Threads: immutable; any number may use one object at once. Lifetime: the lexicon must outlive it.
class Grammar {
 public:
  explicit Grammar(const lexicon::Lexicon& lexicon);

  const lexicon::Lexicon& lexicon() const { return *lexicon_; }
  bool in(const lexicon::WordInfo& word, Class name) const { return word.in(lists_[static_cast<std::size_t>(name)]); }
  /// Whether list `id` (of a gazetteer::Hit) is the one named.
  bool is(lexicon::ListId id, Class name) const { return lists_[static_cast<std::size_t>(name)] == id; }
  bool in(const lexicon::ListSet& lists, Class name) const { return lists.has(lists_[static_cast<std::size_t>(name)]); }

  /// The record of a phrasal verb ("call off"), by the keys of its lemma and particle; one with nothing known if none.
  const lexicon::WordInfo& phrase(std::uint64_t lemma, std::uint64_t particle) const;
  bool knows_phrase(std::uint64_t lemma, std::uint64_t particle) const {
    const lexicon::WordInfo& info = phrase(lemma, particle);
    return (info.lists[0] | info.lists[1]) != 0;
  }

  /// Whether the word is in one of several lists.
  static bool in_any(const lexicon::WordInfo& word, const lexicon::ListSet& lists) {
    return ((word.lists[0] & lists.bits[0]) | (word.lists[1] & lists.bits[1])) != 0;
  }
  lexicon::ListSet lists_of(std::initializer_list<Class> classes) const;
  /// Those that a function word is in one of.
  const lexicon::ListSet& function_words() const { return function_words_; }
  /// Those of words that no noun phrase goes on with.
  const lexicon::ListSet& not_nominal() const { return not_nominal_; }

  /// The lists that speak of nouns, of verbs: those named so ("talk_noun", "saying_verb").
  const lexicon::ListSet& noun_lists() const { return noun_lists_; }
  const lexicon::ListSet& verb_lists() const { return verb_lists_; }

  /// Keys of words that the grammar itself speaks of.
  struct Keys {
    std::uint64_t to, that, by, of, for_, no, be, have, there, between, among, her, would, yet, it, according, s, from,
        which, whom, he, she, what, in, on, at, about, over, within;
  };
  const Keys& keys() const { return keys_; }

 private:
  const lexicon::Lexicon* lexicon_;
  std::array<lexicon::ListId, static_cast<std::size_t>(Class::Count)> lists_{};
  Keys keys_{};
  lexicon::ListSet noun_lists_, verb_lists_, function_words_, not_nominal_;
};

}  // namespace gazette::clauses
