#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gazette::text {

/// What an ASCII byte is to the tokenizer. Bits of byte_class.
enum ByteClass : std::uint8_t {
  upper_byte = 1,
  lower_byte = 2,
  digit_byte = 4,
  space_byte = 8,
  line_byte = 16,
  high_byte = 32,  ///< Not ASCII.
};
inline constexpr std::uint8_t letter_byte = upper_byte | lower_byte;
inline constexpr std::uint8_t alnum_byte = letter_byte | digit_byte;

inline constexpr std::array<std::uint8_t, 256> byte_classes = [] {
  std::array<std::uint8_t, 256> table{};
  for (int at = 'A'; at <= 'Z'; ++at) table[at] = upper_byte;
  for (int at = 'a'; at <= 'z'; ++at) table[at] = lower_byte;
  for (int at = '0'; at <= '9'; ++at) table[at] = digit_byte;
  for (int at = 0x80; at < 0x100; ++at) table[at] = high_byte;
  table[' '] = table['\t'] = space_byte;
  for (const char at : {'\n', '\v', '\f', '\r'}) table[at] = line_byte;
  return table;
}();

inline std::uint8_t byte_class(char byte) { return byte_classes[static_cast<unsigned char>(byte)]; }
/// 0 past the end.
inline std::uint8_t byte_class(std::string_view text, std::size_t at) {
  return at < text.size() ? byte_class(text[at]) : std::uint8_t{0};
}
inline char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }
inline char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

/// The end of the letters of ASCII from `at` on: eight at once, for the length of a word is what no processor foresees.
inline std::size_t letters_end(std::string_view text, std::size_t at) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::uint64_t each = 0x0101010101010101;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, text.data() + at, 8);
    const std::uint64_t low = (eight | each * 0x20) & each * 0x7F;
    const std::uint64_t letters = (low + each * (0x80 - 'a')) & ~(low + each * (0x7F - 'z')) & ~eight & each * 0x80;
    if (letters != each * 0x80) return at + static_cast<std::size_t>(std::countr_zero(letters ^ each * 0x80)) / 8;
  }
  while ((byte_class(text, at) & letter_byte) != 0) ++at;
  return at;
}

}  // namespace gazette::text
