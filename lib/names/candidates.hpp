#pragma once

#include <vector>

#include "names/context.hpp"

namespace gazette::names {

/// Appends every candidate of the context's sentence, ordered by first token, then end: spans that begin and end with a
/// capitalised word (or an initial, a particle, a number at the end) with at most three joining words inside, and the
/// spans of known names and of `proposals`.
///
/// blocked[t] != 0: token t belongs to a date and to no name. `proposals` are ordered by first token, from the
/// sentence's first on.
/// Cost: O(tokens x longest candidate).
void find_candidates(const Context& context, lexicon::ListId joining_words, lexicon::ListId particles,
                     const std::vector<std::uint8_t>& blocked, std::span<const Proposal> proposals,
                     std::vector<Candidate>& out);

}  // namespace gazette::names
