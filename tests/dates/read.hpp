#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dates/dates.hpp"
#include "text/sentences.hpp"
#include "text/tokenizer.hpp"
#include "unicode/fold.hpp"

namespace gazette::dates {

/// A text read as far as the dates need it.
struct Text {
  std::string text;
  std::vector<text::Token> tokens;
  std::vector<text::Sentence> sentences;

  explicit Text(std::string_view source) : text(source) {
    std::vector<std::uint64_t> keys;
    for (const std::string_view word : {"Mr.", "No.", "Jan.", "Feb.", "Sept.", "Thurs.", "Sun.", "St."})
      keys.push_back(unicode::key_of(word));
    text::tokenize(text, base::KeySet(keys), tokens);
    const std::vector<std::uint64_t> starters{unicode::key_of("The"), unicode::key_of("He")};
    text::split_sentences(text, tokens, base::KeySet(starters), sentences);
  }

  std::string dates(const Reference& reference, bool values) const {
    Scratch scratch;
    base::Arena arena;
    std::vector<Date> found;
    find_dates(text, tokens, sentences, reference, scratch, arena, found);
    std::string out;
    for (const Date& date : found) {
      if (!out.empty()) out += " | ";
      const std::uint32_t begin = tokens[date.first].begin;
      out += values ? std::string(date.value) : text.substr(begin, tokens[date.end - 1].end - begin);
    }
    return out;
  }
};

/// The dates of a text with " | " between them.
inline std::string dates_of(std::string_view text) { return Text(text).dates({}, false); }
/// Their values, read on a day.
inline std::string values_of(std::string_view text, std::string_view today = "") {
  return Text(text).dates(parse_reference(today), true);
}

}  // namespace gazette::dates
