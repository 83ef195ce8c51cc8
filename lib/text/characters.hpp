#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/bytes.hpp"
#include "unicode/classes.hpp"
#include "unicode/utf8.hpp"

namespace gazette::text {

/// One character of a text.
struct Char {
  unicode::Class is = unicode::Class::Symbol;
  std::uint8_t size = 0;  ///< Bytes; 0 past the end.
  bool valid = true;      ///< false: a byte that is not UTF-8.
  char32_t point = 0;
};

/// Questions to the characters at byte offsets of a text; every offset may be asked, ASCII by table.
struct Characters {
  std::string_view text;

  std::uint8_t class_at(std::size_t at) const { return byte_class(text, at); }
  char byte(std::size_t at) const { return byte_at(text, at); }
  Char at(std::size_t at) const {
    if (at >= text.size()) return {};
    const unicode::Decoded decoded = unicode::decode(text, at);
    return {decoded.valid ? unicode::class_of(decoded.point) : unicode::Class::Symbol, decoded.size, decoded.valid,
            decoded.point};
  }
  bool letter(std::size_t at) const {
    const std::uint8_t is = class_at(at);
    return (is & letter_byte) != 0 || (is == high_byte && unicode::is_letter(this->at(at).is));
  }
  bool letter_or_digit(std::size_t at) const { return class_at(at) == digit_byte || letter(at); }
  /// White space or the end of the text.
  bool blank(std::size_t at) const { return at >= text.size() || unicode::is_blank(this->at(at).is); }
};

}  // namespace gazette::text
