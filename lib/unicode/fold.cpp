// Short words of plain ASCII are folded eight bytes at once, other ASCII through one table. Other code points: what
// stands for apostrophe, dash and quotation mark is looked up first, then NFKD with case folding and without marks
// (utf8proc), then letters whose stroke or ligature is no mark to Unicode. tests/unicode/fold_test.cpp.

#include "unicode/fold.hpp"

#include <utf8proc.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>
#include <cstring>

#include "unicode/classes.hpp"
#include "unicode/utf8.hpp"

namespace gazette::unicode {
namespace {

// No code point grows by more than this (U+FDFA: 3 bytes, 33 folded); the test goes through all.
constexpr std::size_t max_growth = 12;

constexpr char left_out = '\x80';
constexpr std::array<char, 128> ascii_fold = [] {
  std::array<char, 128> table{};
  for (std::size_t at = 0; at < table.size(); ++at)
    table[at] = static_cast<char>(at >= 'A' && at <= 'Z' ? at - 'A' + 'a' : at);
  table['.'] = table['\''] = table['`'] = left_out;
  return table;
}();

struct Letter {
  char32_t point;
  std::string_view folded;
};
// Lower case alone: they are looked up after case folding.
constexpr Letter strokes[] = {{0xE6, "ae"}, {0xF0, "d"},  {0xF8, "o"},  {0xFE, "th"},  {0x111, "d"},
                              {0x127, "h"}, {0x131, "i"}, {0x142, "l"}, {0x153, "oe"}, {0x167, "t"}};

char* put(std::string_view bytes, char* out) {
  for (const char byte : bytes) *out++ = byte;
  return out;
}

bool put_mark(char32_t point, char*& out) {
  switch (class_of(point)) {
    case Class::Apostrophe:
    case Class::Ignorable:
      return true;
    case Class::Dash:
      *out++ = '-';
      return true;
    case Class::Quote:
      *out++ = '"';
      return true;
    default:
      return false;
  }
}

char* put_letter(char32_t point, char* out) {
  if (point < 0x80) {
    if (const char folded = ascii_fold[point]; folded != left_out) *out++ = folded;
    return out;
  }
  if (put_mark(point, out)) return out;
  for (const Letter& letter : strokes)
    if (letter.point == point) return put(letter.folded, out);
  return encode(point, out);
}

char* put_folded(char32_t point, char* out) {
  if (point < 0x80 || point == 0x131) return put_letter(point, out);
  if (put_mark(point, out)) return out;
  std::array<utf8proc_int32_t, 64> parts;
  int boundary = UTF8PROC_BOUNDCLASS_START;
  constexpr auto how = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                                      UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point), parts.data(),
                                             static_cast<utf8proc_ssize_t>(parts.size()), how, &boundary);
  for (utf8proc_ssize_t part = 0; part < count; ++part)
    out = put_letter(static_cast<char32_t>(parts[static_cast<std::size_t>(part)]), out);
  return out;
}

bool starts_with_apostrophe(std::string_view word) {
  return !word.empty() && class_of(decode(word, 0).point) == Class::Apostrophe && decode(word, 0).valid;
}

// A word of nothing but apostrophes and full stops: it keeps them.
char* put_bare_marks(std::string_view word, char* out) {
  if (word == "``" || word == "''") return put("\"", out);
  for (std::size_t at = 0; at < word.size();) {
    const Decoded decoded = decode(word, at);
    at += decoded.size;
    if (decoded.point == '.')
      *out++ = '.';
    else if (decoded.point == 0x2026)
      out = put("...", out);
    else if (class_of(decoded.point) == Class::Apostrophe)
      *out++ = '\'';
  }
  return out;
}

// Clitics keep their apostrophe, so that "'s" is another word than "s".
char* restore_clitic(std::string_view word, char* begin, char* end) {
  const std::string_view folded(begin, static_cast<std::size_t>(end - begin));
  if (folded == "nt" && starts_with_apostrophe(word.substr(1))) return put("n't", begin);
  if (!starts_with_apostrophe(word)) return end;
  for (const std::string_view clitic : {"'s", "'ll", "'re", "'ve", "'d", "'m", "'t"})
    if (folded == clitic.substr(1)) return put(clitic, begin);
  return end;
}

constexpr std::uint64_t each_byte = 0x0101010101010101;

// Whether one of the eight bytes is `byte`. (A borrow may add a false byte above a true one, never one alone.)
constexpr bool has_byte(std::uint64_t eight, char byte) {
  const std::uint64_t other = eight ^ each_byte * static_cast<unsigned char>(byte);
  return ((other - each_byte) & ~other & each_byte * 0x80) != 0;
}

// Eight bytes at once: lower case, or false where one of them needs more than that.
inline bool fold_eight(std::uint64_t& eight) {
  if ((eight & each_byte * 0x80) != 0 || has_byte(eight, '.') || has_byte(eight, '\'') || has_byte(eight, '`'))
    return false;
  const std::uint64_t capitals =
      (eight + each_byte * (0x80 - 'A')) & ~(eight + each_byte * (0x7F - 'Z')) & each_byte * 0x80;
  eight |= capitals >> 2;
  return true;
}

// A word of plain ASCII letters, digits and marks, 16 bytes at most: its halves, which overlap, are folded at once.
bool fold_plain(std::string_view word, char* out) {
  const std::size_t size = word.size();
  if (size > 16 || size == 0) return false;
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  if (size >= 8) {
    std::memcpy(&first, word.data(), 8);
    std::memcpy(&last, word.data() + size - 8, 8);
    if (!fold_eight(first) || !fold_eight(last)) return false;
    std::memcpy(out, &first, 8);
    std::memcpy(out + size - 8, &last, 8);
    return true;
  }
  if (size >= 4) {
    std::uint32_t half[2];
    std::memcpy(&half[0], word.data(), 4);
    std::memcpy(&half[1], word.data() + size - 4, 4);
    std::memcpy(&first, half, 8);
    if (!fold_eight(first)) return false;
    std::memcpy(half, &first, 8);
    std::memcpy(out, &half[0], 4);
    std::memcpy(out + size - 4, &half[1], 4);
    return true;
  }
  const char bytes[4] = {word[0], word[size / 2], word[size - 1], 0};
  std::memcpy(&first, bytes, 4);
  if (!fold_eight(first)) return false;
  char folded[8];
  std::memcpy(folded, &first, 8);
  out[0] = folded[0], out[size / 2] = folded[1], out[size - 1] = folded[2];
  return true;
}

// Writes the folded word to `out` (room for max_growth times its size) and returns the end.
char* fold_to(std::string_view word, char* const out) {
  char* at_out = out;
  std::size_t at = 0;
  while (at < word.size()) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte < 0x80) {
      const char folded = ascii_fold[byte];
      *at_out = folded;
      at_out += folded != left_out;
      ++at;
      continue;
    }
    const Decoded decoded = decode(word, at);
    if (decoded.valid)
      at_out = put_folded(decoded.point, at_out);
    else
      *at_out++ = word[at];
    at += decoded.size;
  }
  const auto size = static_cast<std::size_t>(at_out - out);
  if (size == 0) return put_bare_marks(word, out);
  if (size <= 2 && size < word.size()) return restore_clitic(word, out, at_out);
  return at_out;
}

}  // namespace

void fold(std::string_view word, std::string& out) {
  out.resize(word.size() * (find_non_ascii(word) == word.size() ? 1 : max_growth));
  out.resize(static_cast<std::size_t>(fold_to(word, out.data()) - out.data()));
}

std::uint64_t key_of_folded(std::string_view folded) {
  const std::uint64_t key = XXH3_64bits(folded.data(), folded.size());
  return key != 0 ? key : 1;
}

std::uint64_t key_of(std::string_view word) {
  if (word.size() > 64) {
    std::string folded;
    fold(word, folded);
    return key_of_folded(folded);
  }
  std::array<char, 64 * max_growth> folded;
  if (fold_plain(word, folded.data())) return key_of_folded({folded.data(), word.size()});
  return key_of_folded({folded.data(), static_cast<std::size_t>(fold_to(word, folded.data()) - folded.data())});
}

}  // namespace gazette::unicode
