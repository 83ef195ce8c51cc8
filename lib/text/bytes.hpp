#pragma once

#include <array>
#include <cstdint>
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

}  // namespace gazette::text
