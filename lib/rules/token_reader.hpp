#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lexer.hpp"
#include "rules/tree.hpp"

namespace gazette::rules {

/// A place in the tokens of a rule file, with the rule of recovery: the first fault of a line is noted, whatever
/// follows in that line is silent, and the line's end makes it good again.
class TokenReader {
 public:
  TokenReader(std::vector<Lexeme> lexemes, Findings& findings) : findings_(findings), lexemes_(std::move(lexemes)) {}

  const Lexeme& peek(std::size_t ahead = 0) const { return lexemes_[std::min(at_ + ahead, lexemes_.size() - 1)]; }
  bool at(Lexeme::Kind kind, std::size_t ahead = 0) const { return peek(ahead).kind == kind; }
  bool at_word(std::string_view word, std::size_t ahead = 0) const {
    return at(Lexeme::Kind::Word, ahead) && peek(ahead).text == word;
  }
  const Lexeme& take() { return at_ + 1 < lexemes_.size() ? lexemes_[at_++] : lexemes_.back(); }
  bool take_if(Lexeme::Kind kind) { return at(kind) ? (take(), true) : false; }

  /// Takes the next token; if it is another kind, notes a fault, takes nothing and returns an empty one.
  Lexeme expect(Lexeme::Kind kind, const std::string& what) {
    if (at(kind)) return take();
    fault("expected " + what + ", found " + describe(peek()));
    return {kind, {peek().at.begin, peek().at.begin}, {}, false};
  }
  Name expect_name(const std::string& what) {
    Lexeme lexeme = expect(Lexeme::Kind::Word, what);
    return {std::move(lexeme.text), lexeme.at};
  }

  void fault(std::string message) { fault(peek().at, std::move(message)); }
  void fault(Span where, std::string message) {
    if (!failed_) findings_.error(where, std::move(message));
    failed_ = true;
  }
  bool failed() const { return failed_; }
  bool at_line_end() const {
    return at(Lexeme::Kind::Newline) || at(Lexeme::Kind::RightBrace) || at(Lexeme::Kind::End);
  }
  void make_good() { failed_ = false; }
  Span since(Span begin) const {
    const std::uint32_t end = at_ == 0 ? begin.end : lexemes_[at_ - 1].at.end;
    return {begin.begin, std::max(begin.begin, end)};
  }

 private:
  Findings& findings_;
  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

/// alternatives := sequence { '|' sequence }
///
/// Reads a pattern up to the end of its line or a `weight`, into `tree.nodes`.
NodeId parse_pattern(TokenReader& reader, FileTree& tree);

}  // namespace gazette::rules
