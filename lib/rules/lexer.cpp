// Splits a rule file into tokens and logical lines; tests/rules/lexer_test.cpp.
//
// Everything the language does not use as a sign belongs to words: letters, digits, apostrophes, any byte beyond ASCII;
// a hyphen or full stop between two of those. So `'s`, `O'Brien`, `U.S` and `Jong-un` are words as they stand.

#include "rules/lexer.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace gazette::rules {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '\'' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_word(char c) { return is_letter(c) || is_digit(c); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

class Lexer {
 public:
  explicit Lexer(Findings& findings) : findings_(findings), text_(findings.source().text()) {}

  std::vector<Lexeme> run() {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;  // A byte order mark.
    while (at_ < text_.size()) next();
    if (!lexemes_.empty() && lexemes_.back().kind != Lexeme::Kind::Newline) add(Lexeme::Kind::Newline, at_, at_);
    add(Lexeme::Kind::End, at_, at_);
    return std::move(lexemes_);
  }

 private:
  void next() {
    const char c = text_[at_];
    if (is_blank(c)) {
      ++at_;
    } else if (c == '\n') {
      newline();
    } else if (c == '#') {
      at_ = line_end();
    } else if (is_digit(c) || (c == '-' && is_digit(peek(1)))) {
      number();
    } else if (is_letter(c)) {
      take_word(Lexeme::Kind::Word, at_);
    } else if (c == '"') {
      string();
    } else if (c == '/') {
      regex();
    } else if (c == '@') {
      prefixed(Lexeme::Kind::List, "expected the name of a list after '@'");
    } else if (c == '%') {
      prefixed(Lexeme::Kind::Shape, "expected the name of a shape after '%'");
    } else {
      sign();
    }
  }

  char peek(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  std::size_t line_end() const { return std::min(text_.find('\n', at_), text_.size()); }
  static Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  Lexeme& add(Lexeme::Kind kind, std::size_t begin, std::size_t end) {
    lexemes_.push_back({kind, span(begin, end), {}, false});
    return lexemes_.back();
  }

  void newline() {
    const std::size_t begin = at_;
    at_ = next_content();
    if (lexemes_.empty() || lexemes_.back().kind == Lexeme::Kind::Newline) return;
    // A brace that opens a block ends its line; those of types and bounds are closed in their line.
    if (lexemes_.back().kind != Lexeme::Kind::LeftBrace && !begins_line()) {
      if (depth_ > 0) return;
      switch (lexemes_.back().kind) {
        case Lexeme::Kind::Bar:
        case Lexeme::Kind::Comma:
        case Lexeme::Kind::Equals:
        case Lexeme::Kind::Arrow:
          return;
        default:
          break;
      }
      const std::string_view rest = text_.substr(at_);
      if (rest.starts_with('|') || rest.starts_with("=>")) return;
    }
    depth_ = 0;
    add(Lexeme::Kind::Newline, begin, begin + 1);
  }

  // Where the next thing stands that is neither white space nor a comment.
  std::size_t next_content() const {
    std::size_t at = at_;
    while (at < text_.size() && (is_blank(text_[at]) || text_[at] == '\n' || text_[at] == '#'))
      at = text_[at] == '#' ? std::min(text_.find('\n', at), text_.size()) : at + 1;
    return at;
  }

  // Whether what stands here can only be the beginning of a line, whatever brackets are open.
  bool begins_line() const {
    std::size_t at = at_;
    if (at == text_.size() || text_[at] == '}') return true;
    const auto word = [&] {
      while (at < text_.size() && is_blank(text_[at])) ++at;
      const std::size_t begin = at;
      while (at < text_.size() && is_word(text_[at])) ++at;
      return text_.substr(begin, at - begin);
    };
    const auto sign = [&] {
      while (at < text_.size() && is_blank(text_[at])) ++at;
      return at < text_.size() ? text_[at] : '\0';
    };
    const std::string_view keyword = word();
    if (keyword == "example" || keyword == "never" || keyword == "use") return sign() == '"';
    if (keyword == "let" || keyword == "list") return !word().empty() && sign() == '=';
    if (keyword == "entity") return !word().empty() && sign() == '{';
    if (keyword == "relation") return !word().empty() && sign() == '(';
    return false;
  }

  void number() {
    const std::size_t begin = at_;
    if (text_[at_] == '-') ++at_;
    while (is_digit(peek(0))) ++at_;
    if (is_letter(peek(0)) && text_[begin] != '-') return take_word(Lexeme::Kind::Word, begin);  // "2nd"
    if (peek(0) == '.' && is_digit(peek(1))) {
      ++at_;
      while (is_digit(peek(0))) ++at_;
    }
    add(Lexeme::Kind::Number, begin, at_).text = text_.substr(begin, at_ - begin);
  }

  // A hyphen or full stop belongs to a word where the word goes on behind it.
  void take_word(Lexeme::Kind kind, std::size_t begin) {
    const std::size_t first = at_;
    while (is_word(peek(0)) || ((peek(0) == '-' || peek(0) == '.') && at_ > first && is_word(peek(1)))) ++at_;
    const std::size_t text_begin = kind == Lexeme::Kind::Word ? begin : first;
    const std::string_view text = text_.substr(text_begin, at_ - text_begin);
    if (text.find("\u201C") != text.npos || text.find("\u201D") != text.npos)
      return findings_.error(span(begin, at_), "strings stand in straight double quotes");
    add(kind, begin, at_).text = text;
  }

  void prefixed(Lexeme::Kind kind, const char* expected) {
    const std::size_t begin = at_++;
    if (is_word(peek(0))) return take_word(kind, begin);
    findings_.error(span(begin, at_), expected);
  }

  void string() {
    const std::size_t begin = at_++;
    std::string value;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\n') {
      if (text_[at_] == '\\' && (peek(1) == '"' || peek(1) == '\\')) ++at_;
      value += text_[at_++];
    }
    if (peek(0) != '"')
      findings_.error(span(begin, at_), "expected '\"' at the end of the string");
    else
      ++at_;
    add(Lexeme::Kind::String, begin, at_).text = std::move(value);
  }

  void regex() {
    const std::size_t begin = at_++;
    std::string value;
    while (at_ < text_.size() && text_[at_] != '/' && text_[at_] != '\n') {
      if (text_[at_] == '\\' && peek(1) == '/')
        ++at_;
      else if (text_[at_] == '\\' && peek(1) != '\n' && at_ + 1 < text_.size())
        value += text_[at_++];
      value += text_[at_++];
    }
    if (peek(0) != '/') return findings_.error(span(begin, at_), "expected '/' at the end of the regular expression");
    ++at_;
    const bool ignores_case = peek(0) == 'i' && !is_word(peek(1));
    if (ignores_case) ++at_;
    Lexeme& lexeme = add(Lexeme::Kind::Regex, begin, at_);
    lexeme.text = std::move(value);
    lexeme.ignores_case = ignores_case;
  }

  void sign() {
    struct Sign {
      std::string_view text;
      Lexeme::Kind kind;
    };
    using enum Lexeme::Kind;
    static constexpr std::array signs{Sign{"=>", Arrow},     Sign{"..", Gap},        Sign{"(", LeftParen},
                                      Sign{")", RightParen}, Sign{"[", LeftBracket}, Sign{"]", RightBracket},
                                      Sign{"{", LeftBrace},  Sign{"}", RightBrace},  Sign{"<", LeftAngle},
                                      Sign{">", RightAngle}, Sign{"|", Bar},         Sign{"*", Star},
                                      Sign{"+", Plus},       Sign{"?", Question},    Sign{"!", Bang},
                                      Sign{"^", Caret},      Sign{"$", Dollar},      Sign{",", Comma},
                                      Sign{":", Colon},      Sign{";", Semicolon},   Sign{"=", Equals}};
    for (const Sign& sign : signs) {
      if (!text_.substr(at_).starts_with(sign.text)) continue;
      if (sign.kind == LeftParen || sign.kind == LeftBracket) ++depth_;
      if ((sign.kind == RightParen || sign.kind == RightBracket) && depth_ > 0) --depth_;
      add(sign.kind, at_, at_ + sign.text.size()).text = sign.text;
      at_ += sign.text.size();
      return;
    }
    // One finding for a run of bytes that mean nothing here.
    const std::size_t begin = at_++;
    while (at_ < text_.size() && means_nothing(text_[at_])) ++at_;
    findings_.error(span(begin, at_), "unexpected character; write signs to match in double quotes");
  }
  static bool means_nothing(char c) {
    return !is_word(c) && !is_blank(c) &&
           std::string_view("\n\"#/@%=.()[]{}<>|*+?!^$,:;-").find(c) == std::string_view::npos;
  }

  Findings& findings_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;  // Open round and square brackets.
  std::vector<Lexeme> lexemes_;
};

}  // namespace

std::string describe(const Lexeme& lexeme) {
  switch (lexeme.kind) {
    case Lexeme::Kind::Word:
      return "'" + lexeme.text.substr(0, 40) + "'";
    case Lexeme::Kind::Number:
      return "the number " + lexeme.text.substr(0, 40);
    case Lexeme::Kind::String:
      return "a string";
    case Lexeme::Kind::List:
      return "'@" + lexeme.text.substr(0, 40) + "'";
    case Lexeme::Kind::Shape:
      return "'%" + lexeme.text.substr(0, 40) + "'";
    case Lexeme::Kind::Regex:
      return "a regular expression";
    case Lexeme::Kind::Newline:
      return "the end of the line";
    case Lexeme::Kind::End:
      return "the end of the file";
    default:
      return "'" + lexeme.text + "'";
  }
}

std::vector<Lexeme> lex(Findings& findings) { return Lexer(findings).run(); }

}  // namespace gazette::rules
