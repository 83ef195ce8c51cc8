#include "text/sentences.hpp"

#include <gtest/gtest.h>

#include "split.hpp"

namespace gazette::text {
namespace {

struct Split {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

Split sentences_of(std::string_view text) {
  static const base::KeySet starters = keys_of({"The", "He", "In", "But", "They", "A", "It"});
  Split split;
  split.tokens = tokens_of(text);
  split_sentences(text, split.tokens, starters, split.sentences);
  return split;
}

// The sentences with a bar between them.
std::string split(std::string_view text) {
  const Split found = sentences_of(text);
  std::string out;
  for (const Sentence& sentence : found.sentences) {
    if (!out.empty()) out += '|';
    const std::uint32_t begin = found.tokens[sentence.first].begin;
    out += text.substr(begin, found.tokens[sentence.end - 1].end - begin);
  }
  return out;
}

TEST(Sentences, EndAtTheirMarks) {
  const std::string_view cases[] = {
      "Ann left.|Bo stayed!|Why?|Nobody knows…|Then it rained.",
      "\"She left.\"|\"He stayed.\"",
      "“She left.”|Bo stayed.",
      "He called it “the end.” (It was not.)",
      "It cost 3.5 million.|35 people paid.",
      "Yahoo! said it would buy Wow!",
      "“Is it true?” Chan said.|Lee nodded.",
      "“Is it true?”|He left.",
      "“Is it true?” he asked.",
      "He said ...|Lee left.",
      "He came ... and left.",
      "1. The first thing",
      "OSLO, Norway (AP) _ Thousands marched.",
  };
  for (const std::string_view each : cases) {
    std::string text(each);
    for (char& byte : text)
      if (byte == '|') byte = ' ';
    if (each.find("(It was") != std::string_view::npos) {
      EXPECT_EQ(split(text), "He called it “the end.”|(It was not.)");
      continue;
    }
    EXPECT_EQ(split(text), each);
  }
}

TEST(Sentences, GoOnAfterAbbreviationsAndInitials) {
  EXPECT_EQ(split("Mr. Lee met J. Smith of Acme Inc. in Oslo."), "Mr. Lee met J. Smith of Acme Inc. in Oslo.");
  EXPECT_EQ(split("Lee runs Acme Inc. The firm grew."), "Lee runs Acme Inc.|The firm grew.");
  EXPECT_EQ(split("He left the U.S. He came back."), "He left the U.S.|He came back.");
  EXPECT_EQ(split("They chose Plan B. It failed."), "They chose Plan B.|It failed.");
  EXPECT_EQ(split("the U.S. Senate met"), "the U.S. Senate met");
}

TEST(Sentences, EndWhereTheSpaceIsMissing) { EXPECT_EQ(split("That was it.Lee left."), "That was it.|Lee left."); }

TEST(Sentences, EndAtParagraphsAndLines) {
  EXPECT_EQ(split("Leaders Meet\n\nThe two met.\n\nBy Ann Lee"), "Leaders Meet|The two met.|By Ann Lee");
  EXPECT_EQ(split("News\nSport\nAnn Lee met Bo Chan in Oslo on Friday."),
            "News|Sport|Ann Lee met Bo Chan in Oslo on Friday.");
}

TEST(Sentences, GoOnOverTheLinesOfAWrappedText) {
  EXPECT_EQ(
      split(
          "\t  OSLO, Norway (AP) _ Thousands of workers and\nstudents marched on Saturday against Prime\n"
          "Minister Lee, who had raised taxes on\nbread.\n\t  Nobody was hurt, police told reporters at\nthe scene.\n"),
      "OSLO, Norway (AP) _ Thousands of workers and\nstudents marched on Saturday against Prime\n"
      "Minister Lee, who had raised taxes on\nbread.|Nobody was hurt, police told reporters at\nthe scene.");
}

TEST(Sentences, ShortLinesOfAWrappedTextEnd) {
  EXPECT_EQ(
      split(
          "Leaders Meet\nThe two leaders met in the capital of the\nsmall country on Friday and talked about\nbread."),
      "Leaders Meet|The two leaders met in the capital of the\nsmall country on Friday and talked about\nbread.");
}

TEST(Sentences, CoverAllTokensAndMarkTheirFirst) {
  const Split found = sentences_of("One. Two!\nThree\n\nFour");
  std::uint32_t at = 0;
  for (const Sentence& sentence : found.sentences) {
    EXPECT_EQ(sentence.first, at);
    for (at = sentence.first; at < sentence.end; ++at)
      EXPECT_EQ(found.tokens[at].is(sentence_start), at == sentence.first);
  }
  EXPECT_EQ(at, found.tokens.size());
  EXPECT_EQ(found.sentences.size(), 4u);
  EXPECT_TRUE(sentences_of("").sentences.empty());
}

TEST(Sentences, HaveABoundOnTheirLength) {
  std::string text;
  for (int count = 0; count < 5000; ++count) text += "word ";
  for (const Sentence& sentence : sentences_of(text).sentences) EXPECT_LE(sentence.end - sentence.first, 512u);
}

TEST(Sentences, KnowHeadlinesByTheirCapitals) {
  const struct {
    std::string_view text;
    bool title_case;
    bool all_caps;
  } cases[] = {{"Leaders of Two Countries Discuss Plans for Summit", true, false},
               {"LEADERS OF TWO COUNTRIES MEET", false, true},
               {"Ann Lee to meet with Bo Chan of South Acme in June", false, false},
               {"Donald Chan met President Rodrigo Lee.", false, false},
               {"NATO said it would wait.", false, false},
               {"Sport", false, false}};
  for (const auto& each : cases) {
    const Sentence sentence = sentences_of(each.text).sentences.at(0);
    EXPECT_EQ(sentence.title_case, each.title_case) << each.text;
    EXPECT_EQ(sentence.all_caps, each.all_caps) << each.text;
  }
}

}  // namespace
}  // namespace gazette::text
