#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gazette::unicode {

/// One code point of a text, and how many bytes it takes.
struct Decoded {
  char32_t point = 0;     ///< The byte itself where it is not UTF-8.
  std::uint8_t size = 1;  ///< Bytes, 1 to 4.
  bool valid = true;      ///< false: one byte that is not UTF-8.
};

/// The code point at `at`. Overlong forms, surrogates and points above U+10FFFF are not UTF-8: their first byte is one
/// invalid byte. Precondition: at < text.size().
Decoded decode(std::string_view text, std::size_t at);

/// The code point that ends before `at`. Precondition: 0 < at <= text.size().
Decoded decode_before(std::string_view text, std::size_t at);

/// Writes `point` as UTF-8 to `out` (room for 4 bytes) and returns the end of it.
char* encode(char32_t point, char* out);

/// Whether all of `text` is UTF-8. Cost: O(bytes).
bool is_valid(std::string_view text);

/// The first byte at or after `at` that is not ASCII, text.size() where there is none.
std::size_t find_non_ascii(std::string_view text, std::size_t at = 0);

}  // namespace gazette::unicode
