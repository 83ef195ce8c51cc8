#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gazette/token.hpp"

namespace gazette::text {

using gazette::TokenKind;
using Shape = gazette::Token::Shape;
using enum gazette::Token::Shape;

/// What stands around a token. Bits of Token::flags.
enum Mark : std::uint8_t {
  space_before = 1,      ///< White space between this and the token before (or it is the first).
  line_before = 2,       ///< A line end among that white space.
  paragraph_before = 4,  ///< A blank line among it (or it is the first).
  sentence_start = 8,    ///< Set by split_sentences().
  quote_open = 16,       ///< An opening quotation mark of any kind.
  quote_close = 32,      ///< A closing quotation mark of any kind.
  hyphen = 64,           ///< A hyphen or dash of any kind ("-", "‑", "–", "—", "--").
};

/// One token of a text.
///
/// key: 64-bit hash (unicode::key_of) of the token's folded letters: lower case, no diacritics, every
///   apostrophe and full stop left out, every dash "-". Two tokens with one key are one word. Numbers and
///   punctuation have keys too, of their folded bytes. Clitics keep one straight apostrophe: "'s", "n't".
/// word: the word's number in the lexicon, 0 where it has none; filled by lexicon::Lexicon::assign().
struct Token {
  std::uint32_t begin = 0;  ///< Bytes.
  std::uint32_t end = 0;
  std::uint64_t key = 0;
  std::uint32_t word = 0;
  std::uint16_t shape = 0;
  TokenKind kind = TokenKind::Word;
  std::uint8_t flags = 0;

  bool is(Mark mark) const { return (flags & mark) != 0; }
  bool has(Shape bit) const { return (shape & bit) != 0; }
  /// Upper case throughout, two letters at least: "UN", "U.S.", "KCNA".
  bool all_caps() const { return has(has_upper) && !has(has_lower) && !has(single_letter); }
  bool capitalized() const { return has(first_upper); }
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// Tokens [first, end) of a document.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  /// Most words are capitalised, as in a headline: capitals say little here.
  bool title_case = false;
  /// All letters are capitals.
  bool all_caps = false;
};

}  // namespace gazette::text
