#pragma once

#include <vector>

#include "names/context.hpp"

namespace gazette::names {

/// Word lists that say what may stand inside a name.
struct JoiningLists {
  lexicon::ListId words = lexicon::no_list;      ///< "of"
  lexicon::ListId particles = lexicon::no_list;  ///< "van", "al"
  lexicon::ListId suffixes = lexicon::no_list;   ///< What may follow a comma: "Inc."
};

/// Appends every candidate of the context's sentence, ordered by first token, then end: spans that begin and end with a
/// capitalised word (or an initial, a particle, a number at the end, the end of a hyphenated word: "Jong-un") with at
/// most three joining words inside, and the spans of known names and of `proposals`.
///
/// blocked[t] != 0: token t belongs to a date and to no name. `proposals` are ordered by first token, from the
/// sentence's first on.
/// Cost: O(tokens x longest candidate).
void find_candidates(const Context& context, const JoiningLists& lists, const std::vector<std::uint8_t>& blocked,
                     std::span<const Proposal> proposals, std::vector<Candidate>& out);

}  // namespace gazette::names
