// What a word written in a rule is in a text: the text's own tokenizer decides; tests/rules/words_test.cpp.

#include "rules/words.hpp"

#include <algorithm>
#include <array>

#include "text/tokenizer.hpp"
#include "unicode/fold.hpp"

namespace gazette::rules {
namespace {

// A clitic stands behind its word; written alone it would read as a quotation mark and a letter.
bool is_clitic(std::string_view word) {
  static constexpr std::array<std::string_view, 9> clitics{"'s", "'", "n't", "'ll", "'re", "'ve", "'d", "'m", "'S"};
  return std::find(clitics.begin(), clitics.end(), word) != clitics.end();
}

// The next letter's place, past what does not count; its first byte in `lead`, 0 at the end.
std::size_t next_letter(std::string_view word, std::size_t at, char& lead) {
  static constexpr std::array<std::string_view, 6> silent{".", "'", "\u2019", "\u2018", "\u2032", "\u02BC"};
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::string_view sign : silent)
      if (word.substr(at).starts_with(sign)) at += sign.size(), moved = true;
  }
  lead = at < word.size() ? word[at] : '\0';
  return at;
}

}  // namespace

std::vector<WrittenToken> tokens_of(std::string_view written) {
  if (is_clitic(written)) {
    std::string folded(written);
    if (folded == "'S") folded = "'s";
    return {{std::string(written), unicode::key_of_folded(folded), false}};
  }
  static const base::KeySet no_abbreviations;
  std::vector<text::Token> tokens;
  text::tokenize(written, no_abbreviations, tokens);
  std::vector<WrittenToken> result;
  for (const text::Token& token : tokens) {
    const std::string_view spelling = token.of(written);
    const bool follows = !result.empty() && !token.is(text::space_before);
    if (spelling == "." && follows && !result.back().full_stop)
      result.back().full_stop = true;
    else
      result.push_back({std::string(spelling), token.key, false});
  }
  return result;
}

bool same_letters(std::string_view left, std::string_view right) {
  char l = 0, r = 0;
  std::size_t i = next_letter(left, 0, l), j = next_letter(right, 0, r);
  while (l == r && i < left.size() && j < right.size())
    i = next_letter(left, i + 1, l), j = next_letter(right, j + 1, r);
  return i >= left.size() && j >= right.size();
}

}  // namespace gazette::rules
