#pragma once

#include <cstdint>

namespace gazette::unicode {

/// What a character is to a reader of words.
enum class Class : std::uint8_t {
  Space,
  Line,       ///< Ends a line: LF, CR, VT, U+0085, U+2028.
  Paragraph,  ///< Ends a paragraph: FF, U+2029.
  Ignorable,  ///< Not seen: zero-width characters, soft hyphen, byte order mark, marks of direction.
  Upper,
  Lower,
  Letter,  ///< A letter without case; a combining mark.
  Digit,
  Dash,        ///< Hyphens, dashes, the minus sign.
  Apostrophe,  ///< ' and what stands for it inside words: ’ ‘ ′ ` ´ ʼ ʻ ʾ ʿ.
  Quote,       ///< " and the other double quotation marks: “ ” „ « » ″ and single guillemets.
  Punctuation,
  Symbol,  ///< All else, unassigned and control characters included.
};

/// Cost: a table look-up.
Class class_of(char32_t point);

constexpr bool is_letter(Class of) { return of == Class::Upper || of == Class::Lower || of == Class::Letter; }
/// White space of any kind, and what takes no space at all.
constexpr bool is_blank(Class of) { return of <= Class::Ignorable; }

}  // namespace gazette::unicode
