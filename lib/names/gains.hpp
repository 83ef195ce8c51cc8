#pragma once

#include "names/context.hpp"

namespace gazette::names {

/// What a name of a list of the user's own adds to the learned evidence: enough to win always, the longer name more.
inline constexpr float own_name_gain = 100;

/// A name that the lists hold to be well known is one unless something better covers it, whatever its neighbours say.
inline constexpr float famous_gain = 0.1F;

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
