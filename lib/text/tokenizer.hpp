#pragma once

#include <string_view>
#include <vector>

#include "base/key_set.hpp"
#include "text/spellings.hpp"
#include "text/token.hpp"

namespace gazette::text {

/// Appends the tokens of `text` to `tokens`, in order; they cover every byte that is not white space.
///
/// A full stop belongs to a word that is one letter ("J."), has inner full stops ("U.S."), or whose key is in
/// `abbreviations` ("Mr.", "Corp."), the latter in lower case or capitals only where the sentence goes on after it
/// ("in the sun.", "in the UK."); any other full stop is a token. Contractions are taken apart: do + n't, ca + n't.
/// Ill-formed UTF-8 gives one-byte Invalid tokens. Cost: O(text bytes); no allocation but the vector's growth.
void tokenize(std::string_view text, const base::KeySet& abbreviations, std::vector<Token>& tokens);

/// The same, with what `spellings` know of the words; Token::word is left for lexicon::Lexicon::assign().
void tokenize(std::string_view text, const base::KeySet& abbreviations, Spellings& spellings,
              std::vector<Token>& tokens);

}  // namespace gazette::text
