#include "unicode/classes.hpp"

#include <utf8proc.h>

#include <array>

namespace gazette::unicode {
namespace {

Class class_by_category(char32_t point) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return Class::Upper;
    case UTF8PROC_CATEGORY_LL:
      return Class::Lower;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return Class::Letter;
    case UTF8PROC_CATEGORY_ND:
      return Class::Digit;
    case UTF8PROC_CATEGORY_ZS:
      return Class::Space;
    case UTF8PROC_CATEGORY_ZL:
      return Class::Line;
    case UTF8PROC_CATEGORY_ZP:
      return Class::Paragraph;
    case UTF8PROC_CATEGORY_CF:
      return Class::Ignorable;
    case UTF8PROC_CATEGORY_PD:
      return Class::Dash;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
      return Class::Punctuation;
    default:
      return Class::Symbol;
  }
}

// Where news differs from the general category.
Class compute(char32_t point) {
  switch (point) {
    case '\t':
      return Class::Space;
    case '\n':
    case '\v':
    case '\r':
    case 0x85:
      return Class::Line;
    case '\f':
      return Class::Paragraph;
    case '\'':
    case '`':
    case 0xB4:
    case 0x2BB:
    case 0x2BC:
    case 0x2BE:
    case 0x2BF:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0x2035:
    case 0xFF07:
      return Class::Apostrophe;
    case '"':
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x2036:
    case 0x2039:
    case 0x203A:
    case 0xFF02:
      return Class::Quote;
    case 0x2212:
      return Class::Dash;
    case '#':
    case '%':
    case '&':
    case '*':
    case '/':
    case '@':
    case '\\':
    case 0xA7:
    case 0xB6:
    case 0xB7:
    case 0x2022:
    case 0x2023:
    case 0x2043:
      return Class::Symbol;
    default:
      return class_by_category(point);
  }
}

}  // namespace

Class class_of(char32_t point) {
  static const auto low = [] {
    std::array<Class, 0x250> table{};
    for (char32_t at = 0; at < table.size(); ++at) table[at] = compute(at);
    return table;
  }();
  return point < low.size() ? low[point] : compute(point);
}

}  // namespace gazette::unicode
