#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gazette::unicode {

/// The folded form of a word: lower case (Unicode case folding), diacritics and strokes left out (NFKD without marks,
/// "ø" is "o", "æ" is "ae"), apostrophes, full stops and zero-width characters left out, every dash "-", every double
/// quotation mark '"' (also `` and ''). Clitics keep a straight apostrophe ("'s", "n't"), and a word of nothing but
/// apostrophes and full stops keeps these. Ill-formed bytes are kept as they are.
///
/// Cost: O(bytes); ASCII runs without Unicode tables.
void fold(std::string_view word, std::string& out);

/// 64-bit hash (XXH3) of folded bytes, never 0. Two words of one key are taken as one word: among a million words
/// the chance that a word of a text meets the key of another is 2^-44.
std::uint64_t key_of_folded(std::string_view folded);

/// key_of_folded(fold(word)), without allocation for words below 64 bytes.
std::uint64_t key_of(std::string_view word);

}  // namespace gazette::unicode
