#include "text/tokenizer.hpp"

#include <gtest/gtest.h>

#include <random>

#include "split.hpp"
#include "unicode/classes.hpp"
#include "unicode/utf8.hpp"

namespace gazette::text {
namespace {

// The tokens with a bar between them.
std::string split(std::string_view text) {
  std::string out;
  for (const Token& token : tokens_of(text)) {
    if (!out.empty()) out += '|';
    out += token.of(text);
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view tokens;
};

template <std::size_t size>
void expect_split(const Case (&cases)[size]) {
  for (const Case& each : cases) EXPECT_EQ(split(each.text), each.tokens) << each.text;
}

TEST(Tokenizer, SplitsWordsFromMarks) {
  expect_split({{"Bo Chan left, then (maybe) slept.", "Bo|Chan|left|,|then|(|maybe|)|slept|."},
                {"Chan-Lee talks", "Chan|-|Lee|talks"},
                {"Bo‑un and Bo–Lee—they -- left", "Bo|‑|un|and|Bo|–|Lee|—|they|--|left"},
                {"(AP) _ Thousands", "(|AP|)|_|Thousands"},
                {"Border/DMZ & Sons*", "Border|/|DMZ|&|Sons|*"},
                {"Wait... what?! No…", "Wait|...|what|?|!|No|…"},
                {"• One\r\n• Two\ttabs", "•|One|•|Two|tabs"},
                {"Zürich and Москва", "Zürich|and|Москва"}});
}

TEST(Tokenizer, TakesPossessivesAndContractionsApart) {
  expect_split({{"Korea's", "Korea|'s"},
                {"Korea’s", "Korea|’s"},
                {"Korea′s", "Korea|′s"},
                {"the leaders' plan", "the|leaders|'|plan"},
                {"the leaders’ plan", "the|leaders|’|plan"},
                {"'the leaders' plan", "'|the|leaders|'|plan"},
                {"don't won’t CAN'T", "do|n't|wo|n’t|CA|N'T"},
                {"he'll they're I've she'd I'm", "he|'ll|they|'re|I|'ve|she|'d|I|'m"},
                {"U.S.'s and U.S.' aim", "U.S.|'s|and|U.S.|'|aim"},
                {"(AP)'s 1990's", "(|AP|)|'s|1990|'s"},
                {"Korea 's do n't", "Korea|'s|do|n't"}});
}

TEST(Tokenizer, KeepsApostrophesInsideNames) {
  expect_split({{"O'Brien", "O'Brien"},
                {"Côte d’Ivoire", "Côte|d’Ivoire"},
                {"Qur'an in Xi'an o'clock", "Qur'an|in|Xi'an|o'clock"},
                {"Sana‘a", "Sana‘a"},
                {"O'Brien's", "O'Brien|'s"}});
}

TEST(Tokenizer, GivesAbbreviationsTheirStop) {
  expect_split({{"Mr. Lee of Acme Corp. left.", "Mr.|Lee|of|Acme|Corp.|left|."},
                {"The U.S. and the U.S.-led force", "The|U.S.|and|the|U.S.|-|led|force"},
                {"J. K. Lee, J.K. Lee, J.K.Lee", "J.|K.|Lee|,|J.K.|Lee|,|J.K.|Lee"},
                {"Ann Lee, Ph.D., at 5 p.m. sharp", "Ann|Lee|,|Ph.D.|,|at|5|p.m.|sharp"},
                {"Gen.Lee went in the sun. They", "Gen.|Lee|went|in|the|sun|.|They"},
                {"No. 4, he said no. Then", "No.|4|,|he|said|no|.|Then"},
                {"Lee vs. Chan", "Lee|vs.|Chan"},
                {"ST. LUCIA, in the sun.” In ST. Lee", "ST.|LUCIA|,|in|the|sun|.|”|In|ST|.|Lee"},
                {"it was jan. 5", "it|was|jan.|5"},
                {"the end.Next one", "the|end|.|Next|one"},
                {"in the U.S...", "in|the|U.S|..."}});
}

TEST(Tokenizer, KeepsNumbersWhole) {
  expect_split({{"10.05.2018 at 17:29", "10.05.2018|at|17:29"},
                {"1,000 or 3.5 or 12,00,000", "1,000|or|3.5|or|12,00,000"},
                {"June 12,2018.", "June|12|,|2018|."},
                {"2018/19 2nd 1990s 5pm", "2018/19|2nd|1990s|5pm"},
                {"the '90s and ’98", "the|'|90s|and|’|98"},
                {"$5bn, 50% and £3m", "$|5bn|,|50|%|and|£|3m"},
                {"2018-06-12", "2018|-|06|-|12"},
                {"5a.m. 7-6 (7-5).", "5|a.m.|7|-|6|(|7|-|5|)|."}});
}

TEST(Tokenizer, KeepsAddressesWhole) {
  expect_split({{"See https://example.org/a_b(c)?x=1,2.", "See|https://example.org/a_b(c)?x=1,2|."},
                {"(www.example.com/x)", "(|www.example.com/x|)"},
                {"at example.com, Mail.co.uk and end.now", "at|example.com|,|Mail.co.uk|and|end|.|now"},
                {"write to ann.lee-2@mail.example.org now", "write|to|ann.lee-2@mail.example.org|now"},
                {"@bo_chan and #peace2 but #1 @ 5", "@bo_chan|and|#peace2|but|#|1|@|5"},
                {"http only", "http|only"}});
}

TEST(Tokenizer, KnowsOpeningAndClosingQuotes) {
  const struct {
    std::string_view text;
    std::string_view marks;  // A letter for each quotation mark: opens, closes, neither.
  } cases[] = {{"\"Yes,\" he said.", "oc"},
               {"“Yes,” he said.", "oc"},
               {"``Yes,'' he said.", "oc"},
               {"'Yes,' he said.", "oc"},
               {"‘Yes,’ he said.", "oc"},
               {"«Oui» he said.", "oc"},
               {"(\"Yes\") \"no\"", "ococ"},
               {"\" Yes \" he said", "oc"},
               {"the '90s", "-"},
               {"said: \"'Yes', she said\"", "oocc"}};
  for (const auto& each : cases) {
    std::string marks;
    for (const Token& token : tokens_of(each.text))
      if (token.kind == TokenKind::Punctuation &&
          std::string("\"'`\xE2\xC2").find(token.of(each.text)[0]) != std::string::npos)
        marks += token.is(quote_open) ? 'o' : token.is(quote_close) ? 'c' : '-';
    EXPECT_EQ(marks, each.marks) << each.text;
  }
}

TEST(Tokenizer, KnowsShapes) {
  const struct {
    std::string_view word;
    int shape;
  } cases[] = {{"kim", has_lower},
               {"Kim", has_upper | has_lower | first_upper},
               {"McCain", has_upper | has_lower | first_upper | inner_upper},
               {"iPhone", has_upper | has_lower | inner_upper},
               {"U.S.", has_upper | first_upper | has_period},
               {"J.", has_upper | first_upper | has_period | single_letter},
               {"É", has_upper | first_upper | has_other | single_letter},
               {"A380", has_upper | first_upper | has_digit | single_letter},
               {"2nd", has_digit | has_lower}};
  for (const auto& each : cases) EXPECT_EQ(tokens_of(each.word).at(0).shape, each.shape) << each.word;
}

TEST(Tokenizer, MarksLinesAndParagraphs) {
  const std::string_view text = "a b\nc\r\n\r\nd\u2029e\u00A0f-g";
  std::string marks;
  for (const Token& token : tokens_of(text))
    marks += token.is(paragraph_before) ? 'p' : token.is(line_before) ? 'l' : token.is(space_before) ? 's' : '.';
  EXPECT_EQ(marks, "pslpps..");
}

TEST(Tokenizer, GivesVariantsOneKey) {
  EXPECT_EQ(tokens_of("U.S.")[0].key, tokens_of("US")[0].key);
  EXPECT_EQ(tokens_of("Korea’s")[1].key, tokens_of("Korea's")[1].key);
  EXPECT_EQ(tokens_of("Sum\u00ADmit")[0].key, tokens_of("summit")[0].key);
  EXPECT_NE(tokens_of(".")[0].key, tokens_of(",")[0].key);
}

// Every byte that is not blank is in exactly one token, in order.
void expect_cover(const std::string& text) {
  std::size_t at = 0;
  const auto expect_blank = [&](std::size_t end) {
    while (at < end) {
      const unicode::Decoded decoded = unicode::decode(text, at);
      ASSERT_TRUE(decoded.valid && unicode::is_blank(unicode::class_of(decoded.point)))
          << testing::PrintToString(text) << " at " << at;
      at += decoded.size;
    }
    ASSERT_EQ(at, end) << testing::PrintToString(text);
  };
  for (const Token& token : tokens_of(text)) {
    ASSERT_LT(token.begin, token.end) << testing::PrintToString(text);
    expect_blank(token.begin);
    at = token.end;
  }
  expect_blank(text.size());
}

TEST(Tokenizer, CoversEveryShortText) {
  const std::string letters = "ns'.1 @-";
  std::string text(6, ' ');
  for (std::size_t number = 0; number < 262144; ++number) {
    std::size_t rest = number;
    for (char& byte : text) byte = letters[rest % 8], rest /= 8;
    expect_cover(text);
    if (HasFatalFailure()) return;
  }
}

TEST(Tokenizer, CoversAnyBytes) {
  std::mt19937 random(11);
  const std::string pieces[] = {"a",
                                "T",
                                "s",
                                "'",
                                "’",
                                "‘",
                                "`",
                                ".",
                                ",",
                                "1",
                                "23",
                                " ",
                                "\n",
                                "\r",
                                "-",
                                "—",
                                "@",
                                "#",
                                "/",
                                ":",
                                "\"",
                                "“",
                                "”",
                                "(",
                                "\u00AD",
                                "\u200B",
                                "é",
                                "\xFF",
                                "\xE2\x80",
                                "www.",
                                "http://",
                                ".com",
                                "n't",
                                "_",
                                "&",
                                "Mr",
                                "\xF0\x9F\x98\x80"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto count = random() % 12; count > 0; --count) text += pieces[random() % std::size(pieces)];
    expect_cover(text);
    if (HasFatalFailure()) return;
  }
}

TEST(Tokenizer, AppendsToWhatIsThere) {
  std::vector<Token> tokens = tokens_of("one");
  tokenize("'s two", {}, tokens);
  ASSERT_EQ(tokens.size(), 3u);
  EXPECT_EQ(tokens[1].begin, 0u);
}

}  // namespace
}  // namespace gazette::text
