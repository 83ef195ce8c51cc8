#include "unicode/fold.hpp"

#include <gtest/gtest.h>

#include <string>
#include <unordered_map>

#include "unicode/utf8.hpp"

namespace gazette::unicode {
namespace {

std::string folded(std::string_view word) {
  std::string out;
  fold(word, out);
  return out;
}

TEST(Fold, MakesVariantsOfAWordEqual) {
  const struct {
    std::string_view word;
    std::string_view folded;
  } cases[] = {
      {"Kim", "kim"},
      {"KIM", "kim"},
      {"U.S.", "us"},
      {"O'Brien", "obrien"},
      {"O\u2019Brien", "obrien"},
      {"Qur\u02BCan", "quran"},
      {"Müller", "muller"},
      {"Mu\u0308ller", "muller"},
      {"Erdoğan", "erdogan"},
      {"İstanbul", "istanbul"},
      {"Yıldız", "yildiz"},
      {"Łódź", "lodz"},
      {"Sørensen", "sorensen"},
      {"Æthelred", "aethelred"},
      {"Straße", "strasse"},
      {"Đoković", "dokovic"},
      {"\uFB01nance", "finance"},
      {"sum\u00ADmit", "summit"},
      {"zero\u200Bwidth", "zerowidth"},
      {"\u2011", "-"},
      {"—", "-"},
      {"--", "--"},
      {"“", "\""},
      {"``", "\""},
      {"''", "\""},
      {"»", "\""},
      {"Москва", "москва"},
      {"10.05.2018", "10052018"},
  };
  for (const auto& each : cases) EXPECT_EQ(folded(each.word), each.folded) << each.word;
}

TEST(Fold, KeepsTheApostropheOfClitics) {
  for (const std::string_view clitic : {"'s", "'ll", "'re", "'ve", "'d", "'m", "n't", "'"})
    EXPECT_EQ(folded(clitic), clitic);
  EXPECT_EQ(folded("\u2019S"), "'s");
  EXPECT_EQ(folded("N\u2019T"), "n't");
  EXPECT_EQ(folded("\u2032s"), "'s");
  EXPECT_EQ(folded("s"), "s");
  EXPECT_EQ(folded("nt"), "nt");
}

TEST(Fold, KeepsMarksThatStandAlone) {
  EXPECT_EQ(folded("."), ".");
  EXPECT_EQ(folded("..."), "...");
  EXPECT_EQ(folded("…"), "...");
  EXPECT_EQ(folded("\u2019"), "'");
  EXPECT_EQ(folded(""), "");
}

TEST(Fold, KeepsBytesThatAreNotText) { EXPECT_EQ(folded("A\xFF\xE2\x80Z"), "a\xFF\xE2\x80z"); }

TEST(Fold, IsItsOwnFoldAndGrowsWithinItsBound) {
  for (char32_t point = 1; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    char bytes[4];
    const std::string word(bytes, static_cast<std::size_t>(encode(point, bytes) - bytes));
    const std::string once = folded(word);
    ASSERT_LE(once.size(), word.size() * 12) << std::hex << static_cast<std::uint32_t>(point);
    ASSERT_EQ(folded(once), once) << std::hex << static_cast<std::uint32_t>(point);
  }
}

TEST(KeyOf, AgreesWithFoldAtEveryLengthAndByte) {
  for (std::size_t size = 1; size <= 20; ++size)
    for (std::size_t at = 0; at < size; ++at)
      for (int byte = 0; byte < 256; ++byte) {
        std::string word(size, 'Q');
        word[at] = static_cast<char>(byte);
        ASSERT_EQ(key_of(word), key_of_folded(folded(word))) << testing::PrintToString(word);
      }
}

TEST(KeyOf, IsTheKeyOfTheFoldedWord) {
  for (const std::string& word : {std::string("Kim"), std::string("Sørensen"), std::string("'s"), std::string(),
                                  std::string(64, 'X'), std::string(65, 'X'), std::string(300, 'Q') + "é"})
    EXPECT_EQ(key_of(word), key_of_folded(folded(word))) << word;
  EXPECT_EQ(key_of("U.S."), key_of("us"));
  EXPECT_NE(key_of("'s"), key_of("s"));
  EXPECT_NE(key_of(""), 0u);
}

}  // namespace
}  // namespace gazette::unicode
