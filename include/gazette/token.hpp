#pragma once

#include <cstdint>

#include "gazette/span.hpp"

namespace gazette {

/// What a token is made of.
enum class TokenKind : std::uint8_t {
  Word,         ///< Letters, with inner apostrophes and full stops: "Kim", "O'Brien", "U.S.", "Corp."
  Number,       ///< Begins with a digit: "12", "1,000", "3.5", "17:29", "10.05.2018", "2nd", "5pm"
  Clitic,       ///< "'s", "’s", "'", "n't", "'ll", "'re", "'ve", "'d", "'m" at a word's end
  Punctuation,  ///< One mark: , . ; : ! ? - – — ( ) [ ] quotes; runs of one mark ("...", "--", "``") are one token
  Symbol,       ///< $ % & + / | * …
  Address,      ///< A URL, e-mail address, @handle or #hashtag
  Invalid,      ///< One byte that is not UTF-8
};

/// A word, number, mark or address of a text.
struct Token {
  /// How its letters look. Bits of `shape`.
  enum Shape : std::uint16_t {
    has_upper = 1,
    has_lower = 2,
    first_upper = 4,  ///< The first letter is upper case ("Kim", "McCain", "UN").
    has_digit = 8,
    has_period = 16,      ///< A full stop belongs to the token ("U.S.", "Mr.", "J.").
    has_other = 32,       ///< A character beyond ASCII.
    inner_upper = 64,     ///< An upper-case letter after a lower-case one ("McCain", "iPhone").
    single_letter = 128,  ///< One letter, with or without full stop ("J.", "A").
  };
  Span span;  ///< Bytes.
  std::uint16_t shape = 0;
  TokenKind kind = TokenKind::Word;
};

}  // namespace gazette
