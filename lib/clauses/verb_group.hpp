#pragma once

#include "clauses/clause.hpp"

namespace gazette::clauses {

/// Whether a verb group can start at word `i` of the sentence.
bool starts_verb_group(std::span<const Word> words, std::uint32_t i);

/// The verb group that starts at word `i`; `i` is moved to the first word after it.
VerbGroup parse_verb_group(const Grammar& grammar, const Source& source, const text::Sentence& sentence,
                           std::span<const Word> words, std::uint32_t& i);

}  // namespace gazette::clauses
