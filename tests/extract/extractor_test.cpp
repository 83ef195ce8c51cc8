#include "gazette/extractor.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <thread>

#include "gazette/output.hpp"

namespace gazette {
namespace {

const Extractor& english() {
  static const Extractor extractor;
  return extractor;
}

const std::string article =
    "PARIS — French President Emmanuel Macron met Chancellor Angela Merkel in Berlin on Tuesday.\n\n"
    "“We agreed,” Mr. Macron said. The two leaders will visit Kyiv next week, the Foreign Ministry announced.\n"
    "The World Health Organization (WHO) warned Brazil; WHO officials, however, praised Médecins Sans Frontières.\n";

// What every document keeps to, whatever the text.
void expect_sane(const Document& document, std::string_view text) {
  ASSERT_EQ(document.text(), text);
  std::uint32_t end = 0;
  for (const Token& token : document.tokens()) {
    ASSERT_GE(token.span.begin, end);
    ASSERT_GT(token.span.end, token.span.begin);
    end = token.span.end;
  }
  ASSERT_LE(end, text.size());
  end = 0;
  for (const Mention& mention : document.mentions()) {
    ASSERT_GE(mention.span.begin, end) << "mentions overlap at " << mention.text;
    ASSERT_LE(mention.span.end, text.size());
    ASSERT_EQ(mention.span.of(text), mention.text);
    ASSERT_FALSE(mention.type.empty());
    ASSERT_LT(mention.entity, document.entities().size());
    ASSERT_LT(mention.sentence, document.sentences().size());
    ASSERT_TRUE(document.sentences()[mention.sentence].span.contains(mention.span)) << mention.text;
    ASSERT_GE(mention.score, 0);
    ASSERT_LE(mention.score, 1);
    end = mention.span.end;
  }
  for (std::uint32_t i = 0; i < document.entities().size(); ++i) ASSERT_EQ(document.entities()[i].id, i);
  for (const Relation& relation : document.relations()) {
    ASSERT_LE(relation.span.end, text.size());
    ASSERT_EQ(relation.span.of(text), relation.text);
    for (const std::uint32_t entity : {relation.subject, relation.object})
      ASSERT_TRUE(entity == no_entity || entity < document.entities().size());
    for (const Qualifier& qualifier : relation.qualifiers)
      ASSERT_TRUE(qualifier.entity == no_entity || qualifier.entity < document.entities().size());
  }
}

TEST(Extractor, FindsThePeoplePlacesAndBodiesOfNews) {
  const Document document = english().extract(article);
  expect_sane(document, article);
  const auto has = [&](std::string_view type, std::string_view text) {
    for (const Mention& mention : document.mentions())
      if (mention.type == type && mention.text == text) return true;
    return false;
  };
  EXPECT_TRUE(has("PERSON", "Emmanuel Macron"));
  EXPECT_TRUE(has("PERSON", "Angela Merkel"));
  EXPECT_TRUE(has("PERSON", "Macron"));
  EXPECT_TRUE(has("LOCATION", "Berlin"));
  EXPECT_TRUE(has("LOCATION", "Kyiv"));
  EXPECT_TRUE(has("LOCATION", "Brazil"));
  EXPECT_TRUE(has("NORP", "French"));
  EXPECT_TRUE(has("DATE", "Tuesday"));
  EXPECT_TRUE(has("ORGANIZATION", "World Health Organization"));
  EXPECT_TRUE(has("ORGANIZATION", "WHO"));
}

TEST(Extractor, KeepsTheDocumentsId) {
  const Document document = english().extract("Oslo.", {.id = "story-7"});
  EXPECT_EQ(document.id(), "story-7");
}

TEST(Extractor, FindsNothingInTextsWithoutWords) {
  for (const std::string_view text :
       {std::string_view(""), std::string_view(" "), std::string_view(" \n\t\r\n\u00A0 \n"),
        std::string_view("\0\0\0", 3), std::string_view("... --- !!!")}) {
    const Document document = english().extract(text);
    expect_sane(document, text);
    EXPECT_TRUE(document.mentions().empty());
    EXPECT_TRUE(document.relations().empty());
  }
}

TEST(Extractor, ReadsAnyBytes) {
  const std::uint64_t seed = 99;
  std::mt19937_64 random(seed);
  Scratch scratch;
  const std::string_view pieces[] = {"Angela Merkel",
                                     " ",
                                     "\n",
                                     "\xFF",
                                     "\xC3",
                                     "é",
                                     std::string_view("\0", 1),
                                     "U.S.",
                                     "'s",
                                     "(",
                                     ".",
                                     "-",
                                     "—",
                                     "“",
                                     " and ",
                                     "President ",
                                     "North Korea",
                                     "\xF0\x9F\x98\x80",
                                     "he ",
                                     "on Friday ",
                                     "met "};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    const std::size_t count = random() % 120;
    for (std::size_t i = 0; i < count; ++i) {
      if (random() % 3 == 0)
        text += static_cast<char>(random());
      else
        text += pieces[random() % std::size(pieces)];
    }
    SCOPED_TRACE("seed " + std::to_string(seed) + ", round " + std::to_string(round));
    expect_sane(english().extract(text, scratch), text);
  }
}

TEST(Extractor, ReadsATextCutAnywhere) {
  for (std::size_t size = 0; size <= article.size(); ++size) {
    const std::string_view text = std::string_view(article).substr(0, size);
    expect_sane(english().extract(text), text);
  }
}

TEST(Extractor, ReadsOneLineOfFiveMegabytes) {
  const std::string_view units[] = {"Angela Merkel met Emmanuel Macron in Paris and the two leaders said they agreed, ",
                                    "a",
                                    "Xy-",
                                    "((((",
                                    "U.S. ",
                                    "the president of the "};
  for (const std::string_view unit : units) {
    std::string text;
    while (text.size() < 5'000'000 / std::size(units)) text += unit;
    expect_sane(english().extract(text), text);
  }
  std::string mixed;
  while (mixed.size() < 5'000'000) mixed += units[mixed.size() / 7 % std::size(units)];
  expect_sane(english().extract(mixed), mixed);
}

TEST(Extractor, SaysTheSameEveryTime) {
  const std::string first = to_json(english().extract(article));
  EXPECT_EQ(to_json(english().extract(article)), first);
  EXPECT_EQ(to_json(Extractor().extract(article)), first);
}

TEST(Extractor, SaysTheSameWithAUsedScratch) {
  const std::string others[] = {"",
                                "Vladimir Putin flew to Minsk. He met Alexander Lukashenko. The two presidents talked.",
                                std::string(50'000, 'x'), "\xFF\xFE", article + article + article};
  const std::string fresh = to_json(english().extract(article));
  Scratch scratch;
  for (const std::string& other : others) {
    const std::string before = to_json(english().extract(other));
    EXPECT_EQ(to_json(english().extract(other, scratch)), before);
    EXPECT_EQ(to_json(english().extract(article, scratch)), fresh);
  }
}

TEST(Extractor, SaysTheSameInEveryThread) {
  const std::string alone = to_json(english().extract(article));
  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  for (std::string& out : found)
    threads.emplace_back([&out, &alone] {
      Scratch scratch;
      for (int i = 0; i < 20; ++i) {
        out = to_json(english().extract(article, scratch));
        if (out != alone) return;
      }
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& each : found) EXPECT_EQ(each, alone);
}

TEST(Extractor, KeepsItsKnowledgeAliveInDocuments) {
  std::optional<Document> document;
  {
    const Extractor own =
        Extractor::compile({.gazetteers = {Source::string(
                                "name\ttype\tsubtype\tid\nGlimmer Drive\tENGINE\tstar\tpart=7\n", "parts.tsv")}})
            .value();
    document.emplace(own.extract("The Glimmer Drive failed."));
  }
  ASSERT_EQ(document->mentions().size(), 1U);
  EXPECT_EQ(document->mentions()[0].type, "ENGINE");
  EXPECT_EQ(document->mentions()[0].subtype, "star");
  EXPECT_EQ(document->entities()[0].links[0].value, "7");
}

TEST(Extractor, TakesTypesOfTheUsersOwn) {
  const Source list = Source::string("name\ttype\taliases\nGlimmer Drive\tENGINE\tGD-9\nBerlin\tSHIP\n", "parts.tsv");
  const Extractor with = Extractor::compile({.gazetteers = {list}}).value();
  const Document document = with.extract("Angela Merkel inspected the Glimmer Drive. The GD-9 was built in Hamburg.");
  std::string found;
  for (const Mention& mention : document.mentions())
    if (mention.kind == MentionKind::Name) found += std::string(mention.type) + ":" + std::string(mention.text) + ";";
  EXPECT_EQ(found, "PERSON:Angela Merkel;ENGINE:Glimmer Drive;ENGINE:GD-9;LOCATION:Hamburg;");
  const Extractor alone = Extractor::compile({.english = false, .gazetteers = {list}}).value();
  const Document bare = alone.extract("Angela Merkel inspected the Glimmer Drive in Hamburg.");
  ASSERT_EQ(bare.mentions().size(), 1U);
  EXPECT_EQ(bare.mentions()[0].type, "ENGINE");
}

TEST(Extractor, LetsALaterRuleTakeTheWordsOfADate) {
  const std::string rules = "stage 2\nentity SHIP {\n  name:( \"March\" )\n  example \"on March 5\" => \"March\"\n}\n";
  const Extractor extractor = Extractor::compile({.rules = {Source::string(rules, "ships.rules")}}).value();
  const std::string text = "They met on March 5, 2018.";
  const Document document = extractor.extract(text);
  expect_sane(document, text);
  ASSERT_EQ(document.mentions().size(), 1U);
  EXPECT_EQ(document.mentions()[0].type, "SHIP");
}

TEST(Extractor, ReportsEveryFaultOfItsSources) {
  const auto extractor =
      Extractor::compile({.gazetteers = {Source::string("name\ttype\tprior\nA\tX\t0\nB\tX\tno\n", "one.tsv"),
                                         Source::string("nom\n", "two.tsv")}});
  ASSERT_FALSE(extractor);
  EXPECT_EQ(extractor.error().code, ErrorCode::Syntax);
  EXPECT_EQ(extractor.error().findings.size(), 5U);  // Two priors; an unknown and two missing columns.
  EXPECT_EQ(extractor.error().findings.back().file, "two.tsv");
}

TEST(Extractor, CopiesShareTheirKnowledge) {
  const Extractor copy = english();
  EXPECT_EQ(copy.data(), english().data());
  EXPECT_EQ(Extractor().data(), english().data());
}

TEST(Extractor, LeavesRelationsOutWhereToldTo) {
  const Extractor extractor;
  const std::string text = "Angela Merkel met Emmanuel Macron in Paris on 3 May 2018.";
  ExtractOptions options;
  options.relations = false;
  Scratch scratch;
  const Document whole = extractor.extract(text, scratch), names = extractor.extract(text, scratch, options);
  EXPECT_FALSE(whole.relations().empty());
  EXPECT_TRUE(names.relations().empty());
  EXPECT_EQ(names.mentions().size(), whole.mentions().size());
  EXPECT_EQ(names.entities().size(), whole.entities().size());
}

}  // namespace
}  // namespace gazette
