// UTF-8 as the Unicode standard defines well-formed sequences (table 3-7); whatever else stands in a text is taken a
// byte at a time. tests/unicode/utf8_test.cpp compares with the definition, exhaustively for up to four bytes.

#include "unicode/utf8.hpp"

#include <cstring>

namespace gazette::unicode {
namespace {

constexpr bool continues(unsigned char byte) { return (byte & 0xC0) == 0x80; }

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(text[at + offset]); };
  const std::size_t left = text.size() - at;
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  if (lead >= 0xC2 && lead < 0xE0 && left >= 2 && continues(byte(1)))
    return {static_cast<char32_t>((lead & 0x1F) << 6 | (byte(1) & 0x3F)), 2, true};
  if ((lead & 0xF0) == 0xE0 && left >= 3 && continues(byte(1)) && continues(byte(2))) {
    const auto point = static_cast<char32_t>((lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
    if (point >= 0x800 && (point < 0xD800 || point > 0xDFFF)) return {point, 3, true};
  }
  if ((lead & 0xF8) == 0xF0 && left >= 4 && continues(byte(1)) && continues(byte(2)) && continues(byte(3))) {
    const auto point =
        static_cast<char32_t>((lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F));
    if (point >= 0x10000 && point <= 0x10FFFF) return {point, 4, true};
  }
  return {lead, 1, false};
}

Decoded decode_before(std::string_view text, std::size_t at) {
  for (std::size_t size = 1; size <= 4 && size <= at; ++size) {
    const Decoded decoded = decode(text.substr(0, at), at - size);
    if (decoded.valid && decoded.size == size) return decoded;
  }
  return {static_cast<unsigned char>(text[at - 1]), 1, false};
}

char* encode(char32_t point, char* out) {
  if (point < 0x80) {
    *out++ = static_cast<char>(point);
  } else if (point < 0x800) {
    *out++ = static_cast<char>(0xC0 | point >> 6);
    *out++ = static_cast<char>(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    *out++ = static_cast<char>(0xE0 | point >> 12);
    *out++ = static_cast<char>(0x80 | (point >> 6 & 0x3F));
    *out++ = static_cast<char>(0x80 | (point & 0x3F));
  } else {
    *out++ = static_cast<char>(0xF0 | point >> 18);
    *out++ = static_cast<char>(0x80 | (point >> 12 & 0x3F));
    *out++ = static_cast<char>(0x80 | (point >> 6 & 0x3F));
    *out++ = static_cast<char>(0x80 | (point & 0x3F));
  }
  return out;
}

bool is_valid(std::string_view text) {
  for (std::size_t at = find_non_ascii(text); at < text.size(); at = find_non_ascii(text, at)) {
    const Decoded decoded = decode(text, at);
    if (!decoded.valid) return false;
    at += decoded.size;
  }
  return true;
}

std::size_t find_non_ascii(std::string_view text, std::size_t at) {
  while (at + 8 <= text.size()) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, 8);
    if ((eight & 0x8080808080808080ULL) != 0) break;
    at += 8;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace gazette::unicode
