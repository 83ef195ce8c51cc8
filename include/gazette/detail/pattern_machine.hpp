#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gazette/detail/pattern_code.hpp"
#include "gazette/document.hpp"

/// \file
/// Runs the code of gazette::pattern<"…"> over a document, in the way of lib/rules/machine.cpp: a table, filled from a
/// sentence's end to its beginning, of what can still match from where; then a walk along it for each match.

namespace gazette::detail {

/// Whether a token reads as what is written, whatever the letters: the long way for those beyond ASCII and for signs.
GAZETTE_API bool reads_as(std::string_view token, std::string_view written, bool to_the_letter);

/// Tokens [from, to) of a document.
struct TokenRange {
  std::uint32_t from = 0, to = 0;
  bool empty() const { return from == to; }
};

struct PatternFound : TokenRange {
  std::array<TokenRange, max_captures> captures{};
};

class PatternMachine {
 public:
  PatternMachine(std::string_view pattern, std::span<const PatternStep> code, std::uint16_t start,
                 const Document& document)
      : pattern_(pattern),
        code_(code),
        start_(start),
        text_(document.text()),
        tokens_(document.tokens()),
        mentions_(document.mentions()) {}

  /// Calls `visit(found)` for each match in the sentence, until it answers false; false then.
  template <class Visit>
  bool run(const Sentence& sentence, Visit visit) {
    first_ = sentence.first_token;
    size_ = sentence.end_token - first_;
    const std::size_t bytes = (std::size_t{size_} + 1) * code_.size();
    if (bytes > small_.size() && bytes > large_.size()) large_.resize(bytes);
    rows_ = bytes > small_.size() ? large_.data() : small_.data();
    for (std::uint32_t position = size_ + 1; position-- > 0;) fill(position);
    for (std::uint32_t position = 0; position < size_;) {
      if (row(position)[start_] == 0) {
        ++position;
        continue;
      }
      const PatternFound found = walk(position);
      position = found.to - first_;
      if (!visit(found)) return false;
    }
    return true;
  }

 private:
  using Op = PatternStep::Op;

  std::uint8_t* row(std::uint32_t position) const { return rows_ + std::size_t{position} * code_.size(); }

  // row(p)[i] != 0: from instruction i at position p there is a way to Match. Of a Gap: 1 + the steps that it takes.
  void fill(std::uint32_t position) {
    std::uint8_t* now = row(position);
    const Mention* mention = mention_at(position);
    const std::uint32_t mention_end = mention != nullptr ? end_of(*mention, position) : 0;
    for (std::size_t i = 0; i < code_.size(); ++i) {
      const PatternStep& step = code_[i];
      const bool goes_on = !step.takes() && now[step.x] != 0;
      switch (step.op) {
        case Op::Match:
          now[i] = 1;
          break;
        case Op::Fail:
          now[i] = 0;
          break;
        case Op::Mention:
          now[i] = mention_end != 0 && row(mention_end)[step.x] != 0 && mention->type == text_of(step);
          break;
        case Op::Gap:
          now[i] = gap(step, i, position);
          break;
        case Op::Split:
          now[i] = goes_on || now[step.y] != 0;
          break;
        case Op::Open:
        case Op::Close:
          now[i] = goes_on;
          break;
        case Op::Begin:
          now[i] = goes_on && position == 0;
          break;
        case Op::End:
          now[i] = goes_on && position == size_;
          break;
        case Op::Before:
          now[i] = goes_on && now[step.y] != 0;
          break;
        case Op::Not:
          now[i] = goes_on && now[step.y] == 0;
          break;
        case Op::Word:
        case Op::Exact:
        case Op::Shape:
        case Op::Any:
          now[i] = position < size_ && row(position + 1)[step.x] != 0 && wants(step, tokens_[first_ + position]);
          break;
      }
    }
  }

  std::uint8_t gap(const PatternStep& step, std::size_t number, std::uint32_t position) const {
    if (row(position)[step.x] != 0) return 1;
    if (position == size_) return 0;
    const std::uint8_t further = row(position + 1)[number];
    if (further == 0 || (step.max != 0 && further > step.max)) return 0;
    return further == 255 ? further : static_cast<std::uint8_t>(further + 1);
  }

  PatternFound walk(std::uint32_t position) const {
    PatternFound found;
    found.from = first_ + position;
    std::uint32_t opened = 0;  // Bits of the captures that begin at the next token.
    const auto take = [&](std::uint32_t to) {
      for (std::uint8_t i = 0; opened >> i != 0; ++i)
        if ((opened >> i & 1) != 0) found.captures[i] = {first_ + position, first_ + to};
      opened = 0;
      position = to;
    };
    for (std::uint16_t at = start_;;) {
      const PatternStep& step = code_[at];
      const bool goes_on = !step.takes() && row(position)[step.x] != 0;
      at = step.x;
      if (step.op == Op::Match) {
        found.to = first_ + position;
        return found;
      }
      if (step.op == Op::Mention) {
        take(end_of(*mention_at(position), position));
      } else if (step.takes()) {
        take(position + 1);
      } else if (step.op == Op::Split && !goes_on) {
        at = step.y;
      } else if (step.op == Op::Gap && !goes_on) {
        take(position + 1);
        at = static_cast<std::uint16_t>(&step - code_.data());
      } else if (step.op == Op::Open) {
        opened |= 1u << step.capture;
      } else if (step.op == Op::Close) {
        TokenRange& capture = found.captures[step.capture];
        if ((opened >> step.capture & 1) != 0)
          capture = {};
        else
          capture.to = first_ + position;
        opened &= ~(1u << step.capture);
      }
    }
  }

  // The mention that begins at the position, if any.
  const Mention* mention_at(std::uint32_t position) const {
    if (position == size_) return nullptr;
    const std::uint32_t begin = tokens_[first_ + position].span.begin;
    const auto at = std::lower_bound(mentions_.begin(), mentions_.end(), begin,
                                     [](const Mention& mention, std::uint32_t b) { return mention.span.begin < b; });
    return at != mentions_.end() && at->span.begin == begin ? &*at : nullptr;
  }
  std::uint32_t end_of(const Mention& mention, std::uint32_t position) const {
    while (position < size_ && tokens_[first_ + position].span.end < mention.span.end) ++position;
    return position < size_ ? position + 1 : 0;
  }

  std::string_view text_of(const PatternStep& step) const { return pattern_.substr(step.begin, step.end - step.begin); }

  bool wants(const PatternStep& step, const Token& token) const {
    if (step.op == Op::Any) return true;
    if (step.op == Op::Shape) return has_shape(token, step.shape);
    return reads(token.span.of(text_), text_of(step), step.op == Op::Exact);
  }

  // Letters of ASCII are compared here: most words differ in the first.
  static bool reads(std::string_view token, std::string_view written, bool to_the_letter) {
    const auto plain = [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    const std::size_t common = std::min(token.size(), written.size());
    for (std::size_t i = 0; i < common; ++i) {
      if (!plain(token[i]) || !plain(written[i])) return reads_as(token, written, to_the_letter);
      if (to_the_letter ? token[i] != written[i] : lower(token[i]) != lower(written[i])) return false;
    }
    if (token.size() == written.size()) return true;
    return !plain(token.size() > common ? token[common] : written[common]) && reads_as(token, written, to_the_letter);
  }

  static bool has_shape(const Token& token, PatternShape shape) {
    const auto has = [&](Token::Shape bit) { return (token.shape & bit) != 0; };
    switch (shape) {
      case PatternShape::Capitalized:
        return has(Token::first_upper);
      case PatternShape::AllCaps:
        return has(Token::has_upper) && !has(Token::has_lower) && !has(Token::single_letter);
      case PatternShape::Lower:
        return has(Token::has_lower) && !has(Token::has_upper);
      case PatternShape::Mixed:
        return has(Token::inner_upper);
      case PatternShape::Initial:
        return has(Token::single_letter) && has(Token::first_upper);
      case PatternShape::Number:
        return token.kind == TokenKind::Number;
      case PatternShape::Word:
        return token.kind == TokenKind::Word;
      case PatternShape::Punct:
        return token.kind == TokenKind::Punctuation;
      case PatternShape::Symbol:
        return token.kind == TokenKind::Symbol;
      case PatternShape::Any:
      case PatternShape::count:
        break;
    }
    return true;
  }

  std::string_view pattern_;
  std::span<const PatternStep> code_;
  std::uint16_t start_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::span<const Mention> mentions_;
  std::uint32_t first_ = 0, size_ = 0;  // Of the sentence.
  std::uint8_t* rows_ = nullptr;
  std::array<std::uint8_t, 8192>
      small_;  // The table of a sentence of common length; longer ones have theirs in large_.
  std::vector<std::uint8_t> large_;
};

}  // namespace gazette::detail
