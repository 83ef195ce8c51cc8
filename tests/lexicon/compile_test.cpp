#include "lexicon/compile.hpp"

#include <gtest/gtest.h>

#include "lexicon/lexicon.hpp"
#include "unicode/fold.hpp"

namespace gazette::lexicon {
namespace {

// A lexicon of a few words, and what was wrong with its sources.
class Compiled {
 public:
  explicit Compiled(const std::vector<File>& files) {
    pack::Writer writer;
    compile(files, writer, findings);
    image_ = writer.finish();
    lexicon = Lexicon::view(pack::Image::view(image_, pack::Check::Full).value()).value();
  }
  const WordInfo& operator[](std::string_view word) const { return lexicon.info(lexicon.find(unicode::key_of(word))); }
  bool in(std::string_view word, std::string_view list) const { return (*this)[word].in(lexicon.list(list)); }

  std::vector<Finding> findings;
  Lexicon lexicon;

 private:
  std::vector<std::byte> image_;
};

using Kind = File::Kind;
const File verbs{Kind::Verbs, "verbs.tsv",
                 "lemma\tthird\tpast\tparticiple\tgerund\tlevel\tcount\nmeet\tmeets\tmet\tmet\tmeeting\t10\t90\ntake\tt"
                 "akes\ttook\ttaken\ttaking\t10\t9\nlearn\tlearns\tlearned|learnt\tlearned|learnt\tlearning\t10\t4\n"};
const File nouns{
    Kind::Nouns, "nouns.tsv",
    "lemma\tplural\tlevel\tcount\nmeeting\tmeetings\t10\t30\ntaking\ttakings\t60\t0\nsheep\tsheep\t35\t1\n"};

TEST(Lexicon, KnowsEachFormOfAVerb) {
  const Compiled words({verbs});
  const struct {
    std::string_view word, lemma;
    unsigned forms;
  } cases[] = {{"meet", "meet", base_form},
               {"meets", "meet", third_person},
               {"met", "meet", past | participle},
               {"meeting", "meet", gerund},
               {"took", "take", past},
               {"taken", "take", participle},
               {"learned", "learn", past | participle},
               {"learnt", "learn", past | participle}};
  for (const auto& each : cases) {
    EXPECT_EQ(words[each.word].forms, each.forms) << each.word;
    EXPECT_EQ(words[each.word].verb_lemma, unicode::key_of(each.lemma)) << each.word;
    EXPECT_TRUE(words[each.word].is(verb)) << each.word;
    EXPECT_EQ(words[each.word].noun_lemma, 0U) << each.word;
  }
}

TEST(Lexicon, KnowsTheClusterOfAWordAndItsGroup) {
  const Compiled words({{Kind::Clusters, "clusters.tsv",
                         "cluster\tgroup\twords\nminister\tminister\tminister envoy\n"
                         "pilot\tminister\tpilot sailor envoy\nport\tport\tport\n"}});
  EXPECT_TRUE(words.findings.empty());
  const struct {
    std::string_view word, cluster, group;
  } cases[] = {{"minister", "minister", "minister"},
               {"Envoy", "minister", "minister"},
               {"sailor", "pilot", "minister"},
               {"port", "port", "port"},
               {"unheard", "", ""}};
  for (const auto& each : cases) {
    EXPECT_EQ(words.lexicon.cluster_name(words[each.word].cluster), each.cluster) << each.word;
    EXPECT_EQ(words.lexicon.cluster_name(words[each.word].group), each.group) << each.word;
  }
  EXPECT_EQ(words.lexicon.cluster_name(999), "");
}

TEST(Lexicon, JoinsTheReadingsOfOneForm) {
  const Compiled words({verbs, nouns});
  const WordInfo& meeting = words["meeting"];
  EXPECT_TRUE(meeting.is(verb) && meeting.is(noun));
  EXPECT_TRUE(meeting.can_be(gerund) && meeting.can_be(singular));
  EXPECT_EQ(meeting.verb_lemma, unicode::key_of("meet"));
  EXPECT_EQ(meeting.noun_lemma, unicode::key_of("meeting"));
  EXPECT_TRUE(words["sheep"].can_be(singular) && words["sheep"].can_be(plural));
}

TEST(Lexicon, SharesAFormBetweenReadingsByTheirCounts) {
  const Compiled words({verbs, nouns});
  EXPECT_NEAR(words["meeting"].verb_share, 255 * 90.5 / 121, 1);  // 90 + 1/2 of 90 + 30 + 1
  EXPECT_NEAR(words["taking"].verb_share, 255 * 9.5 / 10, 1);
  EXPECT_EQ(words["met"].verb_share, 255);
  EXPECT_EQ(words["sheep"].verb_share, 0);
}

TEST(Lexicon, TakesTheCommonestLevelOfAForm) {
  const Compiled words({verbs, nouns});
  EXPECT_EQ(words["taking"].level, 10);  // Verb 10, noun 60.
  EXPECT_EQ(words["takings"].level, 60);
  EXPECT_EQ(words["unheard"].level, 0);
}

TEST(Lexicon, GivesAFormOfTwoVerbsToTheCommoner) {
  const Compiled words({{Kind::Verbs, "v",
                         "lemma\tthird\tpast\tparticiple\tgerund\tlevel\tcount\nsee\tsees\tsaw\tseen\tseeing\t10\t500\n"
                         "saw\tsaws\tsawed\tsawn\tsawing\t35\t2\n"}});
  EXPECT_EQ(words["saw"].verb_lemma, unicode::key_of("see"));
  EXPECT_EQ(words["saw"].forms, past | base_form);
  EXPECT_EQ(words["sawed"].verb_lemma, unicode::key_of("saw"));
}

TEST(Lexicon, CountsAdverbsWithAdjectives) {
  const Compiled words(
      {{Kind::Adjectives, "a", "lemma\tcomparative\tsuperlative\tlevel\tcount\nearly\tearlier\tearliest\t10\t3\n"},
       {Kind::Adverbs, "b", "lemma\tlevel\tcount\nearly\t10\t3\nsoon\t10\t1\n"}});
  EXPECT_EQ(words["early"].pos, adjective | adverb);
  EXPECT_EQ(words["earlier"].pos, adjective);
  EXPECT_EQ(words["soon"].pos, adverb);
  EXPECT_EQ(words["early"].adjective_share, 255);
}

TEST(Lexicon, TakesNamesApartAtHyphens) {
  const Compiled words(
      {{Kind::GivenNames, "g", "name\tgender\tweight\nJae-in\tm\t40\nKim\tf\t30\nKim\tm\t20\nRosé\tf\t5\n"},
       {Kind::Surnames, "s", "name\tweight\nKim\t90\nAl-Said\t7\n"}});
  EXPECT_EQ(words["jae"].given, 40);
  EXPECT_EQ(words["In"].gender, 'm');
  EXPECT_EQ(words["kim"].given, 30);
  EXPECT_EQ(words["kim"].gender, 'u');  // Both.
  EXPECT_EQ(words["Kim"].surname, 90);
  EXPECT_EQ(words["said"].surname, 7);
  EXPECT_EQ(words["ROSE"].given, 5);  // Diacritics and case do not count.
}

TEST(Lexicon, NumbersListsInTheirOrder) {
  const Compiled words({{Kind::List, "lists/title.txt", "# heads\npresident\nprime minister\nvice-president\n"},
                        {Kind::List, "lists/month.txt", "may\nmarch\n"},
                        verbs});
  EXPECT_EQ(words.lexicon.list("title"), 0);
  EXPECT_EQ(words.lexicon.list("month"), 1);
  EXPECT_EQ(words.lexicon.list("nonsense"), no_list);
  EXPECT_EQ(words.lexicon.list_name(1), "month");
  EXPECT_TRUE(words.in("President", "title"));
  EXPECT_TRUE(words.in("May", "month"));
  EXPECT_FALSE(words.in("May", "title"));
  EXPECT_FALSE(words.in("meet", "title"));
  EXPECT_FALSE(words.in("meet", "nonsense"));
  EXPECT_TRUE(words.lexicon.list_keys({"month"}).contains(unicode::key_of("MARCH")));
  EXPECT_FALSE(words.lexicon.list_keys({"month"}).contains(unicode::key_of("president")));
  EXPECT_FALSE(words.lexicon.list_keys({"nonsense"}).contains(unicode::key_of("may")));
}

TEST(Lexicon, NumbersTheWordsOfTokens) {
  const Compiled words({verbs});
  std::vector<text::Token> tokens(40);
  for (std::size_t i = 0; i < tokens.size(); ++i) tokens[i].key = unicode::key_of(i % 2 == 0 ? "met" : "elsewhere");
  words.lexicon.assign(tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    EXPECT_EQ(tokens[i].word == 0, i % 2 != 0) << i;
    EXPECT_EQ(words.lexicon.text(tokens[i].word), i % 2 == 0 ? "met" : "") << i;
  }
}

TEST(Lexicon, ReportsNumbersThatAreNone) {
  const Compiled words(
      {{Kind::Nouns, "nouns.tsv", "lemma\tplural\tlevel\tcount\nsummit\tsummits\tten\t1\ntalk\ttalks\t10\t-3\n"},
       {Kind::Surnames, "s.tsv", "name\tweight\nKim\t101\n"}});
  ASSERT_EQ(words.findings.size(), 3U);
  EXPECT_EQ(words.findings[0].message, "'ten' is not a number from 0 to 99");
  EXPECT_EQ(words.findings[0].line, 2U);
  EXPECT_EQ(words.findings[0].column, 16U);
  EXPECT_EQ(words.findings[1].line, 3U);
  EXPECT_EQ(words.findings[2].file, "s.tsv");
  EXPECT_TRUE(words["summits"].is(noun));  // What is sound is compiled.
}

TEST(Lexicon, HasRoomForAsManyListsAsItSays) {
  std::vector<File> files;
  for (std::size_t i = 0; i <= max_lists; ++i)
    files.push_back({Kind::List, "lists/l" + std::to_string(i) + ".txt", "word" + std::to_string(i) + "\nall\n"});
  const Compiled words(files);
  ASSERT_EQ(words.findings.size(), 1U);
  EXPECT_EQ(words.findings[0].message, "more than 128 word lists");
  for (std::size_t i = 0; i < max_lists; ++i) {
    EXPECT_TRUE(words["all"].in(static_cast<ListId>(i))) << i;
    EXPECT_EQ(words.in("word5", "l" + std::to_string(i)), i == 5) << i;
  }
}

}  // namespace
}  // namespace gazette::lexicon
