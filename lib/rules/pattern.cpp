// What gazette::pattern<"…"> asks the library: the words whose letters it does not compare itself.
// Tests: tests/rules/pattern_test.cpp.

#include <algorithm>

#include "gazette/detail/pattern_machine.hpp"
#include "rules/words.hpp"
#include "unicode/fold.hpp"

namespace gazette::detail {

bool reads_as(std::string_view token, std::string_view written, bool to_the_letter) {
  if (unicode::key_of(token) != unicode::key_of(written)) return false;
  const bool is_sign = std::none_of(written.begin(), written.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
  return !to_the_letter || is_sign || rules::same_letters(token, written);
}

}  // namespace gazette::detail
