#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "corpus/article.hpp"

namespace gazette::corpus {
namespace {

std::vector<std::string> names_of(const Timeline& timeline) {
  std::vector<std::string> out;
  for (const CorpusEntity& entity : timeline.entities()) out.emplace_back(entity.name);
  return out;
}
using Names = std::vector<std::string>;

TEST(Entities, OfOneIdAreOneWhateverTheirNames) {
  Corpus corpus;
  corpus.add(Article("a").organization("Silver Line", {{"lei", "7"}}).document());
  corpus.add(Article("b").organization("Linea Plateada", {{"lei", "7"}}).document());
  const Timeline timeline = corpus.timeline();
  ASSERT_EQ(names_of(timeline), Names{"Silver Line"});
  EXPECT_EQ(timeline.entities()[0].documents, 2);
  EXPECT_EQ(timeline.entities()[0].mentions, 2);
  EXPECT_EQ(Names(timeline.entities()[0].aliases.begin(), timeline.entities()[0].aliases.end()),
            Names{"Linea Plateada"});
}

TEST(Entities, OfOneNameAreOneWhereIdsAndTypesAllowIt) {
  const struct {
    const char* what;
    Article first, second;
    std::size_t entities;
  } cases[] = {
      {"the same name", Article("a").person("Ann Lee"), Article("b").person("Ann Lee"), 1},
      {"another spelling", Article("a").person("Kim Jo-un"), Article("b").person("Kim Jo Un"), 1},
      {"accents", Article("a").place("Malmö"), Article("b").place("Malmo"), 1},
      {"one with an id", Article("a").person("Ann Lee", {{"wikidata", "Q1"}}), Article("b").person("Ann Lee"), 1},
      {"two ids", Article("a").person("Ann Lee", {{"wikidata", "Q1"}}),
       Article("b").person("Ann Lee", {{"wikidata", "Q2"}}), 2},
      {"two types", Article("a").person("Lincoln Park"), Article("b").place("Lincoln Park"), 2},
      {"two people of one surname", Article("a").person("Ann Lee"), Article("b").person("Bo Lee"), 2},
      {"a middle initial", Article("a").person("Ann Q. Lee"), Article("b").person("Ann Lee"), 1},
      {"two middle names", Article("a").person("Ann Q. Lee"), Article("b").person("Ann R. Lee"), 2},
      {"a surname", Article("a").person("Ann Lee"), Article("b").person("Lee"), 1},
      {"a surname first", Article("a").person("Lee"), Article("b").person("Ann Lee"), 1},
      {"a first name", Article("a").person("Ann Lee"), Article("b").person("Ann"), 1},
      {"a surname never in full", Article("a").person("Lee"), Article("b").person("Lee"), 1},
      {"a middle name alone", Article("a").person("Ann Maria Lee"), Article("b").person("Maria"), 2},
      {"an acronym", Article("a").organization("Lake Water Union"), Article("b").organization("LWU"), 1},
      {"an acronym with small words", Article("a").organization("Bank of the North"), Article("b").organization("BN"),
       1},
      {"another acronym", Article("a").organization("Lake Water Union"), Article("b").organization("LWC"), 2},
      {"a legal form", Article("a").organization("Silver Line Ltd"), Article("b").organization("Silver Line"), 1},
      {"a part of another name", Article("a").organization("Silver Line Bank"),
       Article("b").organization("Silver Line"), 2},
      {"a name that a document gives", Article("a").organization("Lake Water Union").also("the Lakers"),
       Article("b").organization("the Lakers"), 1},
  };
  for (const auto& test : cases) {
    Corpus corpus;
    corpus.add(Article(test.first).document());
    corpus.add(Article(test.second).document());
    EXPECT_EQ(corpus.timeline().entities().size(), test.entities) << test.what;
  }
}

TEST(Entities, OfAnAmbiguousSurnameGoWhereTheContextSays) {
  const auto lee_with = [](std::string_view company) {
    Corpus corpus;
    corpus.add(Article("a").person("Ann Lee").organization("Silver Line").place("Oslo").document());
    corpus.add(Article("b").person("Bo Lee").organization("Golden Mill").place("Oslo").document());
    corpus.add(Article("c").person("Lee").organization(company).place("Oslo").document());
    const Timeline timeline = corpus.timeline();
    Names out;
    for (const CorpusEntity& entity : timeline.entities())
      if (entity.type == "PERSON") out.push_back(std::string(entity.name) + " " + std::to_string(entity.documents));
    return out;
  };
  EXPECT_EQ(lee_with("Silver Line"), (Names{"Ann Lee 2", "Bo Lee 1"}));
  EXPECT_EQ(lee_with("Golden Mill"), (Names{"Ann Lee 1", "Bo Lee 2"}));
  EXPECT_EQ(lee_with("Copper Works"), (Names{"Ann Lee 1", "Bo Lee 1", "Lee 1"})) << "nothing speaks for either";
}

TEST(Entities, StayApartWhereTheirOwnDocumentKeepsThemApart) {
  Corpus corpus;
  corpus.add(Article("a").person("Ann Lee").document());
  corpus.add(Article("b").person("Ann Lee").person("Lee").document());
  EXPECT_EQ(names_of(corpus.timeline()), (Names{"Ann Lee", "Lee"}));
}

TEST(Entities, AreInTheOrderOfFirstMentionAndWithoutDates) {
  Corpus corpus;
  corpus.add(
      Article("a").person("Bo Chan").tells("visits", "Bo Chan", "Ann Lee", Status::Actual, "2018-05-10").document());
  corpus.add(Article("b").place("Oslo", "NO").person("Bo Chan").document());
  const Timeline timeline = corpus.timeline();
  EXPECT_EQ(names_of(timeline), (Names{"Bo Chan", "Ann Lee", "Oslo"}));
  EXPECT_EQ(timeline.entities()[2].country, "NO");
  for (std::uint32_t i = 0; i < 3; ++i) EXPECT_EQ(timeline.entities()[i].id, i);
}

}  // namespace
}  // namespace gazette::corpus
