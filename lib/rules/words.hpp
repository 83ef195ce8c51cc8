#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gazette::rules {

/// One token that a written word or string of a rule stands for.
struct WrittenToken {
  std::string text;       ///< As written.
  std::uint64_t key = 0;  ///< As text::Token::key.
  /// A full stop written at the word's end: the text's token may have it ("Mr."), or it may be a token of its own.
  bool full_stop = false;
};

/// The tokens that `written` has in a text: "so-called" is three, "'s" and "Kim" one.
///
/// Cost: O(bytes).
std::vector<WrittenToken> tokens_of(std::string_view written);

/// Whether two spellings of one key are alike to the letter; full stops and apostrophes of any kind do not count.
bool same_letters(std::string_view left, std::string_view right);

}  // namespace gazette::rules
