#include "gazette/gazetteer.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>

#include "extract/pack_data.hpp"
#include "temporary_folder.hpp"
#include "text/tokenizer.hpp"

namespace gazette {
namespace {

const std::string header = "name\ttype\tsubtype\tid\taliases\tattributes\tprior\n";

Gazetteer compiled(const std::string& rows) { return Gazetteer::compile({Source::string(header + rows)}).value(); }

// "words=name" for each, with bars between.
std::string shown(const Gazetteer& names, std::string_view text, const FindOptions& options = {}) {
  std::string out;
  for (const FoundName& found : names.find(text, options)) {
    if (!out.empty()) out += '|';
    out.append(text.substr(found.begin, found.end - found.begin)).append("=").append(names.entry(found.entry).name);
  }
  return out;
}

TEST(Gazetteer, FindsTheLongestNamesOrAll) {
  const Gazetteer names =
      compiled("New York\tLOCATION\nYork\tLOCATION\nNew York Times\tORGANIZATION\nTimes Square\tLOCATION\n");
  EXPECT_EQ(shown(names, "In New York Times Square, York."), "New York Times=New York Times|York=York");
  EXPECT_EQ(shown(names, "In New York Times Square, York.", {.longest = false}),
            "New York=New York|New York Times=New York Times|York=York|Times Square=Times Square|York=York");
}

TEST(Gazetteer, GivesAllEntriesOfAnAmbiguousName) {
  const Gazetteer names = compiled("Paris\tPERSON\t\t\t\t\t5\nParis\tLOCATION\tcity\tiso=x\t\tcountry=FR\t60\n");
  const auto found = names.find("Paris");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(names.entry(found[0].entry).type, "LOCATION");
  EXPECT_EQ(names.entry(found[0].entry).links, "iso=x");
  EXPECT_EQ(names.entry(found[0].entry).attributes, "country=FR");
  EXPECT_EQ(found[0].prior, 60);
  EXPECT_EQ(found[1].prior, 5);
}

TEST(Gazetteer, LeavesOutWhatIsNotWanted) {
  const Gazetteer names = compiled("North Korea\tLOCATION\t\t\t~North|DPRK\nMay\tPERSON\n");
  EXPECT_EQ(shown(names, "The North may: DPRK, dprk."), "may=May|DPRK=North Korea");
  EXPECT_EQ(shown(names, "The North may.", {.weak_aliases = true}), "North=North Korea|may=May");
  EXPECT_EQ(shown(names, "The North may.", {.lower_case = false}), "");
  const auto found = names.find("The North may.", {.weak_aliases = true});
  EXPECT_TRUE(found[0].weak && found[0].alias && !found[0].lower_case);
  EXPECT_TRUE(!found[1].weak && !found[1].alias && found[1].lower_case);
}

TEST(Gazetteer, AsksForTheSpellingThatTheListAsksFor) {
  const Gazetteer names =
      Gazetteer::compile({Source::string("#! match case=exact\n" + header + "Apple\tORGANIZATION\n")}).value();
  EXPECT_EQ(shown(names, "Apple sells an apple."), "Apple=Apple");
}

TEST(Gazetteer, NamesDoNotRunOverABlankLine) {
  const Gazetteer names = compiled("Park Chan\tPERSON\n");
  EXPECT_EQ(shown(names, "Park\nChan"), "Park\nChan=Park Chan");
  EXPECT_EQ(shown(names, "Park\n\nChan"), "");
}

TEST(Gazetteer, ReplacesTheLongestNames) {
  const Gazetteer names = compiled("New York\tLOCATION\t\tiso=NYC\t\t\nYork\tLOCATION\nYork\tPERSON\n");
  const auto type = [](const FoundName&, const NameEntry& entry) { return entry.type; };
  EXPECT_EQ(names.replace("York, New-York and york!", type), "LOCATION, LOCATION and LOCATION!");
  EXPECT_EQ(names.replace("Nothing here.", type), "Nothing here.");
  EXPECT_EQ(names.replace("", type), "");
}

TEST(Gazetteer, IsTheSameFromAFile) {
  const tests::TemporaryFolder folder;
  const Gazetteer names = compiled("Oslo\tLOCATION\nAnn Lee\tPERSON\n");
  ASSERT_TRUE(names.save(folder.path("n.gzp")));
  const Gazetteer loaded = Gazetteer::load(folder.path("n.gzp")).value();
  EXPECT_EQ(loaded.size(), 2U);
  EXPECT_EQ(loaded.find("Ann Lee in Oslo"), names.find("Ann Lee in Oslo"));
  EXPECT_TRUE(loaded.pack().verify());
  EXPECT_EQ(Gazetteer::load(folder.path("none.gzp")).error().code, ErrorCode::Io);
}

// Texts of few words, so that names meet; some longer than a block, with and without blank lines.
std::string random_text(std::mt19937_64& random, std::size_t words, bool with_blank_lines) {
  const std::string_view gaps[] = {" ", " ", " ", " ", "-", ", ", "\n", "? "};
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    text += static_cast<char>((random() % 2 == 0 ? 'A' : 'a') + random() % 4);
    text += static_cast<char>('a' + random() % 3);
    text += with_blank_lines && random() % 50 == 0 ? "\n\n" : gaps[random() % std::size(gaps)];
  }
  return text;
}

TEST(GazetteerOracle, FindsWhatBruteForceFinds) {
  const std::uint64_t seed = 20260;
  std::mt19937_64 random(seed);
  for (int round = 0; round < 120; ++round) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", round " + std::to_string(round));
    std::string rows;
    std::vector<std::vector<std::string>> phrases;
    const std::size_t count = 1 + random() % 60;
    for (std::size_t i = 0; i < count; ++i) {
      auto& words = phrases.emplace_back();
      const std::size_t length = 1 + random() % 3;
      for (std::size_t word = 0; word < length; ++word) {
        words.push_back({static_cast<char>('a' + random() % 4), static_cast<char>('a' + random() % 3)});
        rows += (word > 0 ? " " : "") + words.back();
      }
      rows += "\tX\n";
    }
    const Gazetteer names = compiled(rows);
    const std::string text = random_text(random, round % 10 == 0 ? 30'000 : random() % 300, round % 3 != 0);

    // By definition: words of two letters with a blank, one line end or a hyphen between them.
    std::vector<std::string> words;
    std::vector<std::array<std::size_t, 2>> places;
    std::vector<bool> joined;  // To the word before.
    for (std::size_t at = 0; at < text.size();) {
      if (!std::isalpha(static_cast<unsigned char>(text[at]))) {
        ++at;
        continue;
      }
      const std::string gap = places.empty() ? "" : text.substr(places.back()[1], at - places.back()[1]);
      joined.push_back(gap == " " || gap == "-" || gap == "\n");
      places.push_back({at, at + 2});
      words.push_back({static_cast<char>(std::tolower(text[at])), text[at + 1]});
      at += 2;
    }
    std::set<std::array<std::uint64_t, 3>> wanted;
    for (std::size_t first = 0; first < words.size(); ++first)
      for (std::size_t entry = 0; entry < phrases.size(); ++entry) {
        const auto& phrase = phrases[entry];
        std::size_t same = 0;
        while (same < phrase.size() && first + same < words.size() && words[first + same] == phrase[same] &&
               (same == 0 || joined[first + same]))
          ++same;
        if (same == phrase.size()) wanted.insert({places[first][0], places[first + same - 1][1], entry});
      }
    std::set<std::array<std::uint64_t, 3>> found;
    for (const FoundName& name : names.find(text, {.longest = false})) found.insert({name.begin, name.end, name.entry});
    ASSERT_EQ(found, wanted);

    // Leftmost-longest, of the above.
    std::set<std::array<std::uint64_t, 3>> longest;
    std::uint64_t covered = 0;
    for (auto at = wanted.begin(); at != wanted.end();) {
      auto next = at;
      std::uint64_t end = 0;
      for (; next != wanted.end() && (*next)[0] == (*at)[0]; ++next) end = std::max(end, (*next)[1]);
      if ((*at)[0] >= covered) {
        for (; at != next; ++at)
          if ((*at)[1] == end) longest.insert(*at);
        covered = end;
      }
      at = next;
    }
    found.clear();
    for (const FoundName& name : names.find(text)) found.insert({name.begin, name.end, name.entry});
    ASSERT_EQ(found, longest);

    // A stream, cut anywhere; twice, to see that finish() begins anew.
    NameStream stream(names, {.longest = false});
    for (int time = 0; time < 2; ++time) {
      std::vector<FoundName> pieces;
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = 1 + random() % (random() % 4 == 0 ? 60'000 : 700);
        stream.feed(std::string_view(text).substr(at, size), pieces);
        at += size;
      }
      stream.finish(pieces);
      ASSERT_EQ(pieces, names.find(text, {.longest = false}));
    }
  }
}

TEST(Gazetteer, AnyBytesAreAText) {
  const Gazetteer names = compiled("A\tX\nB C\tX\n");
  std::mt19937_64 random(5);
  for (const std::size_t size : {1U, 1000U, 200'000U}) {
    std::string text(size, ' ');
    for (char& byte : text) byte = static_cast<char>(random());
    std::uint64_t before = 0;
    for (const FoundName& name : names.find(text)) {
      EXPECT_LE(before, name.begin);
      EXPECT_LT(name.begin, name.end);
      EXPECT_LE(name.end, text.size());
      before = name.end;
    }
  }
  EXPECT_TRUE(names.find(std::string(300'000, 'a')).empty());  // One token, many blocks long.
}

}  // namespace
}  // namespace gazette
