// Tests: tests/gazetteer/spelling_test.cpp.

#include "gazetteer/spelling.hpp"

#include <utf8proc.h>

#include <array>

#include "unicode/classes.hpp"
#include "unicode/fold.hpp"
#include "unicode/utf8.hpp"

namespace gazette::gazetteer {
namespace {

using unicode::Class;

void put(char32_t point, std::string& out) {
  char bytes[4];
  out.append(bytes, unicode::encode(point, bytes));
}

// A character beyond ASCII without its diacritics: "É" is "E", "ß" is "ss", "Æ" is "AE".
void put_plain(std::string_view character, Class is, bool keeps_case, std::string& out) {
  std::string folded;
  unicode::fold(character, folded);
  const bool upper = keeps_case && is == Class::Upper;
  for (const char c : folded) out += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// With them, however they are encoded.
void put_decomposed(char32_t point, bool keeps_case, std::string& out) {
  std::array<utf8proc_int32_t, 64> parts;
  int boundary = UTF8PROC_BOUNDCLASS_START;
  const auto how =
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | (keeps_case ? 0 : static_cast<int>(UTF8PROC_CASEFOLD)));
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point), parts.data(),
                                             static_cast<utf8proc_ssize_t>(parts.size()), how, &boundary);
  for (utf8proc_ssize_t i = 0; i < count; ++i) put(static_cast<char32_t>(parts[static_cast<std::size_t>(i)]), out);
}

}  // namespace

std::uint64_t spelling_hash(std::string_view words, unsigned keep, std::string& memory) {
  const bool keeps_case = (keep & keep_case) != 0;
  memory.clear();
  bool space = false;
  for (std::size_t at = 0; at < words.size();) {
    const unicode::Decoded here = unicode::decode(words, at);
    const std::string_view character = words.substr(at, here.size);
    at += here.size;
    const Class is = here.valid ? unicode::class_of(here.point) : Class::Symbol;
    if (is == Class::Ignorable) continue;
    if (unicode::is_blank(is) || (is == Class::Dash && (keep & keep_marks) == 0)) {
      space = true;
      continue;
    }
    if ((is == Class::Apostrophe || here.point == '.') && (keep & keep_marks) == 0) continue;
    if (space && !memory.empty()) memory += ' ';
    space = false;
    if (!here.valid)
      memory += character;
    else if (is == Class::Dash)
      memory += '-';
    else if (is == Class::Apostrophe)
      memory += '\'';
    else if (here.point < 0x80)
      memory += !keeps_case && here.point >= 'A' && here.point <= 'Z' ? static_cast<char>(here.point - 'A' + 'a')
                                                                      : static_cast<char>(here.point);
    else if ((keep & keep_diacritics) != 0)
      put_decomposed(here.point, keeps_case, memory);
    else
      put_plain(character, is, keeps_case, memory);
  }
  return unicode::key_of_folded(memory);
}

}  // namespace gazette::gazetteer
