// Ways to match, from the list to the hits.

#include "gazetteer/matching.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "gazetteer/variants.hpp"
#include "names.hpp"
#include "unicode/fold.hpp"

namespace gazette::gazetteer {
namespace {

std::string hits(const std::string& names, std::string_view match, std::string_view text) {
  NameListOptions options;
  options.type = "X";
  options.match = match;
  return tests::Names({"name\n" + names}, options).found(text);
}

TEST(Matching, OfCase) {
  const struct {
    std::string_view match, text, hits;
  } cases[] = {
      {"case=exact", "Zorblax ZORBLAX zorblax", "Zorblax=Zorblax"},
      {"case=folded", "Zorblax ZORBLAX zorblax", "Zorblax=Zorblax|ZORBLAX=Zorblax|zorblax=Zorblax"},
      {"case=smart", "Zorblax ZORBLAX zorblax", "Zorblax=Zorblax|ZORBLAX=Zorblax|zorblax=Zorblax"},
      {"case=smart", "Shell SHELL shell", "Shell=Shell|SHELL=Shell"},
      {"case=folded", "Shell SHELL shell", "Shell=Shell|SHELL=Shell|shell=Shell"},
      {"case=names", "who WHO", "WHO=WHO"},
      {"case=smart", "who WHO", "WHO=WHO"},
      {"case=exact", "Nato NATO", "NATO=NATO"},
      {"case=folded", "who WHO nato", "who=WHO|WHO=WHO|nato=NATO"},
  };
  for (const auto& each : cases)
    EXPECT_EQ(hits("Zorblax\nShell\nWHO\nNATO\n", each.match, each.text), each.hits) << each.match << " " << each.text;
}

TEST(Matching, OfDiacriticsAndMarks) {
  const struct {
    std::string_view match, text, hits;
  } cases[] = {
      {"", "Zürich, Zurich, Zu\u0308rich", "Zürich=Zürich|Zurich=Zürich|Zu\u0308rich=Zürich"},
      {"diacritics=exact", "Zürich, ZÜRICH, Zurich, Zu\u0308rich", "Zürich=Zürich|ZÜRICH=Zürich|Zu\u0308rich=Zürich"},
      {"case=exact", "Zürich, ZÜRICH, Zurich, Østby Ostby østby",
       "Zürich=Zürich|Zurich=Zürich|Østby=Østby|Ostby=Østby"},
      {"marks=exact", "Wal-Mart Wal Mart wal–mart", "Wal-Mart=Wal-Mart|wal–mart=Wal-Mart"},
      {"marks=variants", "Wal-Mart, Wal Mart, Walmart", "Wal-Mart=Wal-Mart|Wal Mart=Wal-Mart|Walmart=Wal-Mart"},
      {"marks=exact", "O'Neil O’Neil ONeil", "O'Neil=O'Neil|O’Neil=O'Neil"},
      {"plural", "the Zorblaxes met, Zorblax's", ""},
  };
  for (const auto& each : cases)
    EXPECT_EQ(hits("Zürich\nØstby\nWal-Mart\nO'Neil\n", each.match, each.text), each.hits) << each.match;
}

TEST(Matching, OfEditsAndPossessives) {
  EXPECT_EQ(hits("Zorblaxian\n", "edit=1", "Zorblaxan Zroblaxian Zorblaxxian Zorblaxian's Zoblaxan"),
            "Zorblaxan=Zorblaxian|Zroblaxian=Zorblaxian|Zorblaxxian=Zorblaxian|Zorblaxian=Zorblaxian");
  EXPECT_EQ(hits("Kennedy\n", "plural", "the Kennedys, Kennedy's"), "Kennedys=Kennedy|Kennedy=Kennedy");
  EXPECT_EQ(hits("John Smith\n", "initials reorder", "J. Smith; Smith, John"),
            "J. Smith=John Smith|Smith, John=John Smith");
}

// What a name is compared by, made by looking at whole strings.
std::string compared(std::string_view words, const Matching& matching) {
  std::string out, word;
  for (const char c : words) {
    if (c == '.' || c == '\'') {
      if (matching.marks == Matching::Marks::Exact) out += c;
    } else if (c == '-') {
      out += matching.marks == Matching::Marks::Exact ? '-' : ' ';
    } else {
      out += matching.letters == Matching::Case::Exact || c < 'A' || c > 'Z' ? c : static_cast<char>(c - 'A' + 'a');
    }
  }
  return out;
}

TEST(MatchingOracle, AgreesWithBruteForceInEveryCombination) {
  const std::uint64_t seed = 4711;
  std::mt19937_64 random(seed);
  const lexicon::Lexicon& lexicon = Pack::english().data()->lexicon;
  const std::string_view words[] = {"Zor", "zor", "ZOR", "Bla", "bla-Zor", "Qui", "qui", "Bla", "Zor-Bla", "Quibblaxo"};
  const auto some = [&](std::size_t most) {
    std::string out;
    for (std::size_t n = 1 + random() % most; n > 0; --n)
      out += (out.empty() ? "" : " ") + std::string(words[random() % std::size(words)]);
    return out;
  };
  int combination = 0;
  for (const std::string letters : {"case=exact", "case=folded"})
    for (const std::string marks : {"", "marks=exact", "marks=variants"})
      for (const std::string plural : {"", "plural"})
        for (const std::string initials : {"", "initials"})
          for (const std::string reorder : {"", "reorder"})
            for (const std::string partial : {"", "partial=0.5"})
              for (const std::string edit : {"", "edit=1"}) {
                ++combination;
                NameListOptions options;
                options.type = "X";
                for (const auto& option : {letters, marks, plural, initials, reorder, partial, edit})
                  options.match += option + " ";
                Matching matching;
                ASSERT_EQ(read_matching(options.match, matching), "");
                std::vector<std::vector<std::string>> forms;
                std::string list = "name\n";
                for (int i = 0; i < 6; ++i) {
                  const std::string name = some(3);
                  list += name + "\n";
                  std::vector<std::string> all;
                  add_variants(name, matching, lexicon, all);
                  all.push_back(name);
                  for (std::string& form : all) form = compared(form, matching);
                  forms.push_back(std::move(all));
                }
                std::string text = some(12);
                if (random() % 2 == 0) text += ", " + some(3) + " Z. Bla Quiblaxo";
                tests::Names names({list}, options);
                ASSERT_TRUE(names.findings.empty());
                names.find(text);
                std::set<std::array<std::uint32_t, 3>> found, wanted;
                for (const Hit& hit : names.hits.all) found.insert({hit.first, hit.end, hit.entry});
                const auto& tokens = names.tokens;
                for (std::uint32_t first = 0; first < tokens.size(); ++first) {
                  if (tokens[first].is(text::hyphen)) continue;
                  for (std::uint32_t end = first + 1; end <= tokens.size(); ++end) {
                    if (end - 1 > first && tokens[end - 1].is(text::sentence_start)) break;
                    if (tokens[end - 1].is(text::hyphen)) continue;
                    const std::string here = compared(
                        std::string_view(text).substr(tokens[first].begin, tokens[end - 1].end - tokens[first].begin),
                        matching);
                    for (std::uint32_t entry = 0; entry < forms.size(); ++entry)
                      if (std::count(forms[entry].begin(), forms[entry].end(), here) > 0)
                        wanted.insert({first, end, entry});
                  }
                }
                ASSERT_EQ(found, wanted) << "seed " << seed << ", combination " << combination << ": " << options.match
                                         << "\n"
                                         << list << text;
              }
  EXPECT_EQ(combination, 192);
}

}  // namespace
}  // namespace gazette::gazetteer
