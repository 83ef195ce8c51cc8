#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "clauses/grammar.hpp"
#include "gazetteer/hit.hpp"
#include "names/mention.hpp"
#include "text/token.hpp"

namespace gazette::clauses {

inline constexpr std::uint32_t none = 0xffffffff;

/// What a token does in its sentence.
enum class Tag : std::uint8_t {
  Other,  ///< Marks that say nothing here: brackets' kin, symbols, ill-formed bytes.
  Noun,
  Name,  ///< Within a name.
  Date,  ///< Within a date.
  Pronoun,
  Determiner,  ///< "the", "some"; also a quantity of several words ("a number of").
  Possessive,  ///< "his", "their"
  Genitive,    ///< "'s" of a possessor.
  Adjective,
  Adverb,
  Number,
  Verb,
  Auxiliary,  ///< be, have, do
  Modal,
  To,  ///< Before an infinitive.
  Negation,
  Preposition,
  Relative,      ///< who, which, that
  Subordinator,  ///< that, if, whether, while …
  Conjunction,   ///< and, or, but
  Comma,
  Open,
  Close,  ///< Brackets.
  Quote,
  Hyphen,  ///< Inside a word: "US-led", "Border/DMZ".
  Stop,    ///< ; : — . and whatever else ends a clause.
};

/// A token with its tag.
struct Word {
  Tag tag = Tag::Other;
  std::uint32_t mention = none;  ///< The mention that covers it.
  bool goes_on = false;          ///< Inside a phrase of a list, not its first word: "according *to*".
};

/// What tagging and chunking read of a document.
struct Source {
  std::string_view text;
  std::span<const text::Token> tokens;
  std::span<const names::Mention> mentions;
  std::span<const gazetteer::Hit> hits;  ///< Only those of word lists are read; ordered by first token.
};

/// Tags the tokens of one sentence; out[i] belongs to token sentence.first + i.
///
/// `mention` and `hit` are the first ones that may concern the sentence, and are moved to the first that may concern
/// the next.
void tag_sentence(const Grammar& grammar, const Source& source, const text::Sentence& sentence, std::size_t& mention,
                  std::size_t& hit, std::vector<Word>& out);

}  // namespace gazette::clauses
