#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/source.hpp"

namespace gazette::rules {

/// One token of a rule file.
struct Lexeme {
  enum class Kind : std::uint8_t {
    Word,    ///< `meets`, `'s`, `so-called`
    Number,  ///< `3`, `-1.5`
    String,  ///< `"…"`; text without the quotes, escapes resolved
    List,    ///< `@title`; text without the sign
    Shape,   ///< `%Capitalized`; text without the sign
    Regex,   ///< `/…/` or `/…/i`; text between the slashes, `\/` resolved
    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    LeftAngle,
    RightAngle,
    Bar,
    Star,
    Plus,
    Question,
    Bang,
    Caret,
    Dollar,
    Comma,
    Colon,
    Semicolon,
    Equals,
    Arrow,    ///< `=>`
    Gap,      ///< `..`
    Newline,  ///< Ends a line: not inside brackets, nor where the line cannot be over.
    End,
  };
  Kind kind = Kind::End;
  Span at;
  std::string text;
  bool ignores_case = false;  ///< Of a Regex.
};

/// What a fault calls a token: `'('`, `a word`, `the end of the line`.
std::string describe(const Lexeme& lexeme);

/// The tokens of a rule file, ended by Newline and End. Faults go to `findings`; what is faulty is left out.
///
/// A line ends at its line break unless a round or square bracket is open, the line ends with `|` `,` `=` or `=>`, or
/// the next one begins with `|` or `=>`. An `example`, `never`, `}` or declaration at a line's start always begins a
/// line, so that one forgotten bracket does not swallow the file.
/// Cost: O(source bytes).
std::vector<Lexeme> lex(Findings& findings);

}  // namespace gazette::rules
