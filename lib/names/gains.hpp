#pragma once

#include "names/context.hpp"

namespace gazette::names {

/// What a name of a list of the user's own adds to the learned evidence: enough to win always, the longer name more.
inline constexpr float own_name_gain = 100;

/// A name that the lists hold to be well known is one unless something better covers it, whatever its neighbours say.
inline constexpr float famous_gain = 0.1F;

/// From this prior on a name of several words is well known: such names are seldom anything else.
inline constexpr int well_known_words = 20;

/// Whether a hit on just the candidate's tokens is so well known a name. A word alone often is something else, a word of
/// English more so.
inline bool is_famous(const Context& context, const Candidate& candidate, const gazetteer::Hit& hit) {
  constexpr int well_known_word = 30, well_known_english = 50;
  if ((hit.flags & (gazetteer::is_list | gazetteer::is_weak | gazetteer::lower_case)) != 0) return false;
  if (candidate.end > candidate.first + 1) return hit.prior >= well_known_words;
  return hit.prior >= (context.info(candidate.first).level == 0 ? well_known_word : well_known_english);
}

/// "Phillip" alone on a line, with a comma or without: the end of a letter, or its beginning.
inline bool is_signature(const Context& context, const Candidate& candidate) {
  constexpr unsigned common_given = 15, rare_word = 50;
  const std::uint32_t after = context.sentence.end - candidate.end;
  const lexicon::WordInfo& info = context.info(candidate.first);
  return candidate.first == context.sentence.first && candidate.end == candidate.first + 1 &&
         info.given >= common_given && (info.level == 0 || info.level > rare_word) &&
         (after == 0 || (after == 1 && context.text[context.tokens[candidate.end].begin] == ','));
}

}  // namespace gazette::names
