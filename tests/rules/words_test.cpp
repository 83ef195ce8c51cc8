#include "rules/words.hpp"

#include <gtest/gtest.h>

#include "unicode/fold.hpp"

namespace gazette::rules {
namespace {

TEST(Words, AreSplitAsTextIs) {
  const auto shown = [](std::string_view written) {
    std::string out;
    for (const WrittenToken& token : tokens_of(written))
      out += (out.empty() ? "" : " ") + token.text + (token.full_stop ? "(.)" : "");
    return out;
  };
  EXPECT_EQ(shown("so-called"), "so - called");
  EXPECT_EQ(shown("Kim's"), "Kim 's");
  EXPECT_EQ(shown("'s"), "'s");
  EXPECT_EQ(shown("Mr."), "Mr(.)");
  EXPECT_EQ(shown("Gen. Lee"), "Gen(.) Lee");
  EXPECT_EQ(shown("U.S."), "U.S.");
  EXPECT_EQ(shown("."), ".");
  EXPECT_EQ(shown(""), "");
}

TEST(Words, GiveCliticsTheKeyTheyHaveInText) {
  EXPECT_EQ(tokens_of("'s")[0].key, tokens_of("Kim's")[1].key);
  EXPECT_EQ(tokens_of("n't")[0].key, tokens_of("didn't")[1].key);
  EXPECT_NE(tokens_of("'s")[0].key, unicode::key_of("s"));
}

TEST(Words, CompareToTheLetter) {
  EXPECT_TRUE(same_letters("U.S.", "US"));
  EXPECT_TRUE(same_letters("O'Brien", "O\u2019Brien"));
  EXPECT_FALSE(same_letters("US", "us"));
  EXPECT_FALSE(same_letters("Jos\u00e9", "Jose"));
  EXPECT_FALSE(same_letters("Kim", "Kimm"));
  EXPECT_FALSE(same_letters("Kim", ""));
  EXPECT_TRUE(same_letters("", "."));
}

}  // namespace
}  // namespace gazette::rules
