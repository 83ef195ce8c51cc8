// Every gap between two tokens is judged once: first the line end in it, if any, then the marks before it. Whether the
// text is wrapped is found beforehand from the line ends themselves: a wrapped text goes on in lower case after many of
// them, and at its width. tests/text/sentences_test.cpp.

#include "text/sentences.hpp"

#include <algorithm>
#include <array>

#include "text/bytes.hpp"
#include "unicode/fold.hpp"

namespace gazette::text {
namespace {

constexpr std::uint32_t max_sentence_tokens = 512;  // Lists and tables without a stop do not become one sentence.
constexpr std::size_t max_width = 200;              // A longer line is a paragraph, not a wrapped line.

bool begins_lower(const Token& token) { return token.has(has_lower) && !token.has(first_upper); }

// The width at which a text is wrapped; 0: it is not.
std::size_t wrap_width(std::string_view text, const std::vector<Token>& tokens) {
  std::array<std::uint32_t, max_width + 1> lengths{};  // Of lines after which the text goes on in lower case.
  std::uint32_t goes_on = 0;
  std::uint32_t breaks = 0;
  std::size_t line = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Token& token = tokens[at];
    if (!token.is(line_before)) continue;
    if (at > 0 && !token.is(paragraph_before)) {
      const std::size_t length = tokens[at - 1].end - line;
      const char last = text[tokens[at - 1].end - 1];
      if (length <= max_width) {
        ++breaks;
        if (begins_lower(token) && token.kind == TokenKind::Word && last != '.' && last != ':') {
          ++goes_on;
          ++lengths[length];
        }
      }
    }
    line = token.begin;
  }
  if (goes_on == 0 || goes_on * 4 < breaks) return 0;
  std::size_t width = max_width;  // The length that one of ten such lines passes.
  for (std::uint32_t longer = lengths[width]; longer * 10 < goes_on; longer += lengths[width]) --width;
  return width;
}

class Splitter {
 public:
  Splitter(std::string_view text, std::vector<Token>& tokens, const base::KeySet& starters,
           std::vector<Sentence>& sentences)
      : text_(text),
        tokens_(tokens),
        starters_(starters),
        sentences_(sentences),
        width_(wrap_width(text, tokens)),
        line_(tokens.empty() ? 0 : tokens.front().begin) {}

  void run() {
    const auto size = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t at = 1; at < size; ++at) {
      const bool line = tokens_[at].is(line_before);
      if ((line && ends_line(at)) || ends_at_marks(at) || at - first_ >= max_sentence_tokens) finish(at);
      if (line) line_ = tokens_[at].begin;
    }
    if (size > 0) finish(size);
  }

 private:
  char first_byte(std::uint32_t at) const { return text_[tokens_[at].begin]; }
  char last_byte(std::uint32_t at) const { return text_[tokens_[at].end - 1]; }

  // Whether the line end before token `at` ends a sentence.
  bool ends_line(std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (token.is(paragraph_before) || width_ == 0) return true;
    if (indented(token)) return true;
    if (begins_lower(token)) return false;
    const std::size_t length = tokens_[at - 1].end - line_;
    std::size_t next = token.begin;  // The word that would not have fitted.
    while (next < text_.size() && byte_class(text_[next]) != space_byte && byte_class(text_[next]) != line_byte) ++next;
    return length + 1 + (next - token.begin) + slack < width_;
  }
  static constexpr std::size_t slack = 4;

  // A tab or blanks at the line's begin, where the line above has none.
  bool indented(const Token& token) const {
    std::size_t blanks = 0;
    for (std::size_t at = token.begin; at > 0 && byte_class(text_[at - 1]) == space_byte; --at) ++blanks;
    std::size_t above = 0;
    for (std::size_t at = line_; at > 0 && byte_class(text_[at - 1]) == space_byte; --at) ++above;
    return blanks > above;
  }

  bool can_begin(std::uint32_t at) const {
    while (at + 1 < tokens_.size() && (tokens_[at].is(quote_open) || opens_bracket(at) || tokens_[at].is(hyphen))) ++at;
    const Token& token = tokens_[at];
    switch (token.kind) {
      case TokenKind::Word:
        return token.has(first_upper) || !token.has(has_lower) || token.has(inner_upper);
      case TokenKind::Number:
      case TokenKind::Address:
        return true;
      case TokenKind::Symbol:
        return first_byte(at) != '/' && first_byte(at) != '&';
      default:
        return false;
    }
  }
  bool opens_bracket(std::uint32_t at) const {
    const char byte = first_byte(at);
    return byte == '(' || byte == '[' || byte == '{';
  }
  bool closes_bracket(std::uint32_t at) const {
    const char byte = last_byte(at);
    return tokens_[at].kind == TokenKind::Punctuation && (byte == ')' || byte == ']' || byte == '}');
  }
  bool is_starter(std::uint32_t at) const {
    while (at + 1 < tokens_.size() && tokens_[at].is(quote_open)) ++at;
    return tokens_[at].has(first_upper) && starters_.contains(tokens_[at].key);
  }

  // Whether the marks before token `at` end a sentence.
  bool ends_at_marks(std::uint32_t at) const {
    std::uint32_t mark = at - 1;
    bool quoted = false;
    while (mark > first_ && (tokens_[mark].is(quote_close) || closes_bracket(mark))) {
      quoted = quoted || tokens_[mark].is(quote_close);
      --mark;
    }
    const Token& token = tokens_[mark];
    const std::string_view sign = token.of(text_);
    if (token.kind == TokenKind::Word) return sign.back() == '.' && tokens_[at].is(space_before) && is_starter(at);
    if (token.kind != TokenKind::Punctuation) return false;
    if (sign == "\xE2\x80\xA6" || sign.substr(0, 2) == "..") return tokens_[at].is(space_before) && can_begin(at);
    if (sign[0] != '.' && sign[0] != '!' && sign[0] != '?') return false;
    if (tokens_[at].kind == TokenKind::Clitic || !can_begin(at)) return false;
    if (sign[0] == '.') return !numbers_item(mark) && (tokens_[at].is(space_before) || lacks_space(mark, at));
    return tokens_[at].is(space_before) && !(quoted && is_attribution(at));
  }

  // "1. The first item": the full stop belongs to the number.
  bool numbers_item(std::uint32_t mark) const {
    return mark == first_ + 1 && tokens_[first_].kind == TokenKind::Number &&
           tokens_[first_].end - tokens_[first_].begin <= 3;
  }

  // "… the end.Next …"
  bool lacks_space(std::uint32_t mark, std::uint32_t at) const {
    return mark > first_ && tokens_[mark - 1].kind == TokenKind::Word && tokens_[mark - 1].has(has_lower) &&
           (tokens_[at].is(quote_open) || tokens_[at].kind == TokenKind::Word);
  }

  // After a question or call in quotation marks: "Moon said", that is, a few words that begin no sentence, and a verb
  // of saying.
  bool is_attribution(std::uint32_t at) const {
    if (is_starter(at)) return false;
    static const base::KeySet verbs = [] {
      std::array<std::uint64_t, 8> keys{};
      std::size_t count = 0;
      for (const char* verb : {"said", "says", "asked", "added", "tweeted", "wrote", "shouted", "replied"})
        keys[count++] = unicode::key_of(verb);
      return base::KeySet(keys);
    }();
    const std::size_t end = std::min<std::size_t>(at + 5, tokens_.size());
    for (std::size_t next = at; next < end && tokens_[next].kind == TokenKind::Word; ++next)
      if (verbs.contains(tokens_[next].key)) return true;
    return false;
  }

  void finish(std::uint32_t end) {
    Sentence sentence;
    sentence.first = first_;
    sentence.end = end;
    tokens_[first_].flags |= sentence_start;
    judge_case(sentence);
    sentences_.push_back(sentence);
    first_ = end;
  }

  void judge_case(Sentence& sentence) const {
    std::uint32_t upper = 0;     // Words of four letters and more that begin with a capital,
    std::uint32_t lower = 0;     // and those that do not.
    std::uint32_t capitals = 0;  // Words of two letters and more, all capitals.
    bool any_lower = false;
    for (std::uint32_t at = sentence.first; at < sentence.end; ++at) {
      const Token& token = tokens_[at];
      if (token.kind != TokenKind::Word) continue;
      any_lower = any_lower || token.has(has_lower);
      if (token.all_caps()) ++capitals;
      if (token.end - token.begin < 4 || !(token.has(has_upper) || token.has(has_lower))) continue;
      ++(token.has(first_upper) ? upper : lower);
    }
    sentence.all_caps = capitals >= 2 && !any_lower;
    const bool stops = last_byte(sentence.end - 1) == '.';
    sentence.title_case = !sentence.all_caps && !stops && upper >= 4 && upper * 5 >= (upper + lower) * 4;
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
  const base::KeySet& starters_;
  std::vector<Sentence>& sentences_;
  std::size_t width_;
  std::size_t line_;         // Where the line of the token before begins (its first token).
  std::uint32_t first_ = 0;  // The sentence's first token.
};

}  // namespace

void split_sentences(std::string_view text, std::vector<Token>& tokens, const base::KeySet& starters,
                     std::vector<Sentence>& sentences) {
  Splitter(text, tokens, starters, sentences).run();
}

}  // namespace gazette::text
