#include "gazetteer/variants.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "extract/pack_data.hpp"

namespace gazette::gazetteer {
namespace {

std::vector<std::string> variants(std::string_view name, std::string_view match) {
  Matching matching;
  EXPECT_EQ(read_matching(match, matching), "");
  std::vector<std::string> out;
  add_variants(name, matching, Pack::english().data()->lexicon, out);
  return out;
}

std::string joined(std::string_view name, std::string_view match) {
  std::string out;
  for (const std::string& variant : variants(name, match)) out += (out.empty() ? "" : "|") + variant;
  return out;
}

TEST(Variants, AreThoseThatAreAskedFor) {
  const struct {
    std::string_view name, match, variants;
  } cases[] = {
      {"John Smith", "", ""},
      {"Kennedy", "plural", "Kennedies|Kennedys"},
      {"Murray", "plural", "Murrays"},
      {"Jones", "plural", "Joneses"},
      {"John Ronald Smith", "initials", "J. R. Smith|J. Smith|John R. Smith"},
      {"Jan van der Berg", "initials", "J. van der Berg"},
      {"Smith", "initials reorder", ""},
      {"John Smith", "reorder", "Smith, John"},
      {"Jan van der Berg", "reorder", "van der Berg, Jan"},
      {"Smith, John", "reorder", "John Smith"},
      {"Smith, John", "reorder initials", "J. Smith|John Smith"},
      {"Wal-Mart", "marks=variants", "WalMart"},
      {"O'Neil", "marks=variants", "O Neil"},
      {"J.P. Morgan", "marks=variants", "J. P. Morgan"},
      {"J. P. Morgan", "marks=variants", "J.P. Morgan"},
      {"Smith & Wesson", "marks=variants", "Smith and Wesson"},
      {"Zorblax Quibble Fnord", "partial=0.6", "Quibble Fnord|Zorblax Quibble"},
      {"Zorblax of the World", "partial=0.5", "Zorblax of|Zorblax of the"},  // "of the World" is English.
      {"Acme", "edit=1", ""},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(joined(each.name, each.match), each.variants) << each.name << " " << each.match;
  }
}

std::size_t distance(const std::string& a, const std::string& b) {
  // Damerau's, letters that adjoin swapped once.
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

TEST(Variants, OfLongWordsAreAllAndOnlyThoseOfOneEdit) {
  const std::vector<std::string> found = variants("Zorblaxian", "edit=1");
  // 11 places for 25 or 26 letters more, 10 for 25 others, 10 letters fewer, 9 swaps: each once.
  EXPECT_EQ(found.size(), 11u * 26 - 10 + 10 * 25 + 10 + 9);
  for (const std::string& variant : found) {
    std::string small = variant;
    std::transform(small.begin(), small.end(), small.begin(), [](unsigned char c) { return std::tolower(c); });
    EXPECT_EQ(distance(small, "zorblaxian"), 1u) << variant;
    EXPECT_TRUE(variant[0] >= 'A' && variant[0] <= 'Z') << variant;
  }
}

TEST(Variants, OfOneEditAreNoWordsOfEnglish) {
  const std::vector<std::string> found = variants("Generalt", "edit=1");
  EXPECT_EQ(std::count(found.begin(), found.end(), "General"), 0);
  EXPECT_EQ(std::count(found.begin(), found.end(), "Genralt"), 1);
}

TEST(Variants, AreBounded) {
  std::string name;
  for (int i = 0; i < 300; ++i) name += "Zorblaxian" + std::string(1, static_cast<char>('a' + i % 26)) + " ";
  EXPECT_LE(variants(name, "partial=0.01 edit=1 marks=variants").size(), most_variants + most_edits);
}

}  // namespace
}  // namespace gazette::gazetteer
