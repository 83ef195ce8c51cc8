#include "rules/lexer.hpp"

#include <gtest/gtest.h>

namespace gazette::rules {
namespace {

struct Lexed {
  std::string kinds;  // A letter or the sign a token; ; for a line's end.
  std::vector<std::string> texts;
  std::vector<Finding> findings;
};

Lexed lexed(std::string_view text) {
  const base::SourceText source("a.rules", text);
  Findings findings(source);
  Lexed result;
  for (const Lexeme& lexeme : lex(findings)) {
    using Kind = Lexeme::Kind;
    switch (lexeme.kind) {
      case Kind::Word:
        result.kinds += 'w';
        break;
      case Kind::Number:
        result.kinds += 'n';
        break;
      case Kind::String:
        result.kinds += 's';
        break;
      case Kind::List:
        result.kinds += '@';
        break;
      case Kind::Shape:
        result.kinds += '%';
        break;
      case Kind::Regex:
        result.kinds += lexeme.ignores_case ? 'R' : 'r';
        break;
      case Kind::Newline:
        result.kinds += ';';
        break;
      case Kind::End:
        break;
      default:
        result.kinds += lexeme.text;
    }
    result.texts.push_back(lexeme.text);
  }
  result.findings = std::move(findings.all());
  return result;
}

TEST(Lexer, TellsTheKindsOfTokensApart) {
  const Lexed result = lexed("Kim's so-called U.S. 'S -2.5 3 2nd @title %AllCaps /a\\/b+/i \"a \\\"b\\\"\" # rest\n");
  EXPECT_EQ(result.kinds, "wwwwnnw@%Rs;") << "";
  EXPECT_TRUE(result.findings.size() == 1) << "the full stop at the end of U.S. stands alone";
  EXPECT_EQ(result.texts[0], "Kim's");
  EXPECT_EQ(result.texts[1], "so-called");
  EXPECT_EQ(result.texts[2], "U.S");
  EXPECT_EQ(result.texts[4], "-2.5");
  EXPECT_EQ(result.texts[6], "2nd");
  EXPECT_EQ(result.texts[9], "a/b+");
  EXPECT_EQ(result.texts[10], "a \"b\"");
}

struct LineCase {
  const char* text;
  const char* kinds;
};

TEST(Lexer, EndsALineWhereItCanBeOver) {
  const LineCase cases[] = {
      {"a b\n\n# only a comment\nc\n", "ww;w;"},
      {"(a\n b)\nc", "(ww);w;"},
      {"list x = \"a\" |\n \"b\"\n  | \"c\"\nd", "ww=s|s|s;w;"},
      {"example \"a\"\n  => \"b\"", "ws=>s;"},
      {"entity A {\n(a\n}\nb", "ww{;(w;};w;"},
      {"(a [b\nexample \"x\" => \"y\"", "(w[w;ws=>s;"},
      {"(a\nlet b = c", "(w;ww=w;"},
      {"(a\nlet b c)", "(wwww);"},
      {"relation r(a: B {\n c", "ww(w:w{;w;"},
      {"a\r\nb\r\n", "w;w;"},
  };
  for (const LineCase& each : cases) EXPECT_EQ(lexed(each.text).kinds, each.kinds) << each.text;
}

struct FaultCase {
  const char* text;
  const char* message;
  std::uint32_t line, column;
};

TEST(Lexer, LocatesWhatItCannotRead) {
  const FaultCase cases[] = {
      {"a ~~ b", "unexpected character; write signs to match in double quotes", 1, 3},
      {"a\n  \"b", "expected '\"' at the end of the string", 2, 3},
      {"é /b", "expected '/' at the end of the regular expression", 1, 3},
      {"@ b", "expected the name of a list after '@'", 1, 1},
      {"a % b", "expected the name of a shape after '%'", 1, 3},
      {"a “b”", "strings stand in straight double quotes", 1, 3},
  };
  for (const FaultCase& each : cases) {
    const Lexed result = lexed(each.text);
    ASSERT_EQ(result.findings.size(), 1u) << each.text;
    EXPECT_EQ(result.findings[0].message, each.message) << each.text;
    EXPECT_EQ(result.findings[0].line, each.line) << each.text;
    EXPECT_EQ(result.findings[0].column, each.column) << each.text;
  }
}

TEST(Lexer, ReadsBlankLinesInOpenBracketsOnce) {
  EXPECT_EQ(lexed("(" + std::string(2'000'000, '\n') + "a)").kinds, "(w);");
}

}  // namespace
}  // namespace gazette::rules
