#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/sentences.hpp"
#include "text/tokenizer.hpp"
#include "unicode/fold.hpp"

namespace gazette::text {

inline base::KeySet keys_of(std::initializer_list<std::string_view> words) {
  std::vector<std::uint64_t> keys;
  for (const auto word : words) keys.push_back(unicode::key_of(word));
  return base::KeySet(keys);
}

inline std::vector<Token> tokens_of(std::string_view text) {
  static const base::KeySet abbreviations =
      keys_of({"Mr.", "Mrs.", "Corp.", "Inc.", "Gen.", "Ph.D.", "Sun.", "Jan.", "St.", "vs.", "No.", "Jr.", "Gov."});
  std::vector<Token> tokens;
  tokenize(text, abbreviations, tokens);
  return tokens;
}

}  // namespace gazette::text
