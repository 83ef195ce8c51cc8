#pragma once

#include <string_view>
#include <vector>

#include "base/key_set.hpp"
#include "text/token.hpp"

namespace gazette::text {

/// Splits `tokens` into sentences, appends them to `sentences` and marks each first token with sentence_start.
///
/// A sentence ends at . ! ? … with the closing quotes and brackets after it where what follows can begin a sentence;
/// at a blank line; at a line end, unless the text is wrapped at a fixed width and the line is a wrapped one. An
/// abbreviation with its full stop ends a sentence where the next token is capitalised and `starters` (keys of words
/// that begin sentences and hardly ever follow an abbreviation inside one: "The", "He", "In", "But" …) has it.
/// No sentence has more than 512 tokens: a longer one is a table or list, and is cut.
/// Cost: O(tokens).
void split_sentences(std::string_view text, std::vector<Token>& tokens, const base::KeySet& starters,
                     std::vector<Sentence>& sentences);

}  // namespace gazette::text
