#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/matching.hpp"
#include "lexicon/lexicon.hpp"

namespace gazette::gazetteer {

/// Variants of one name, but for those with a letter wrong, of which a long word has some hundred.
inline constexpr std::size_t most_variants = 64;
inline constexpr std::size_t most_edits = 4000;

/// Appends the other ways to write `name` that `matching` asks for, each once, none of them the name itself.
///
/// Options do not combine, but that "Smith, John" is read as "John Smith" first where `reorder` is asked for. Words of
/// English are no misspelt names. At most most_variants and most_edits.
void add_variants(std::string_view name, const Matching& matching, const lexicon::Lexicon& lexicon,
                  std::vector<std::string>& out);

}  // namespace gazette::gazetteer
