#include "names/tune.hpp"

#include <gtest/gtest.h>

#include "read.hpp"

namespace gazette::names {
namespace {

// Sentences in which only the word before tells what an unknown word is.
std::vector<GoldDocument> documents() {
  const std::string_view words[] = {"Vrelk", "Zunt", "Quarm", "Blisk", "Dorv", "Framp", "Grolt", "Snarg"};
  std::vector<GoldDocument> out;
  for (std::size_t i = 0; i < 40; ++i) {
    const bool person = i % 2 == 0;
    tests::Read read((person ? "the pilot " : "the port near ") + std::string(words[i * 5 % 8]) + " was quiet");
    GoldDocument document;
    document.text = read.text;
    document.tokens = read.scratch.data().tokens;
    document.sentences = read.scratch.data().sentences;
    document.hits = read.scratch.data().hits;
    const std::uint32_t at = person ? 2 : 3;
    document.names.push_back({at, at + 1, static_cast<std::uint16_t>(person ? Type::person : Type::location)});
    out.push_back(std::move(document));
  }
  return out;
}

TEST(Tune, LearnsWhatTellsTypesApart) {
  const Knowledge& english = tests::Read::knowledge->data()->names;
  const std::string text = tune(english, documents(), {});
  EXPECT_TRUE(text.starts_with("evidence\tPERSON\tLOCATION\t"));
  pack::Writer writer;
  std::vector<Finding> findings;
  compile_weights("learned.tsv", text, writer, findings);
  EXPECT_TRUE(findings.empty());
  const auto image = writer.finish();
  const Weights weights = Weights::view(pack::Image::view(image, pack::Check::Full).value()).value();
  Knowledge learned = english;
  learned.weights = &weights;
  // A word that was not in the documents.
  for (const auto& [sentence, type] : {std::pair{"the pilot Wemble was quiet", Type::person},
                                       std::pair{"the port near Wemble was quiet", Type::location}}) {
    tests::Read read(sentence);
    Scratch scratch;
    std::vector<Mention> mentions;
    find_names(learned, read.input(), scratch, mentions);
    ASSERT_EQ(mentions.size(), 1U) << sentence;
    EXPECT_EQ(mentions[0].type, type) << sentence;
    EXPECT_EQ(read.of(mentions[0].first, mentions[0].end), "Wemble");
  }
}

TEST(Tune, GivesTheSameForTheSame) {
  const Knowledge& english = tests::Read::knowledge->data()->names;
  EXPECT_EQ(tune(english, documents(), {}), tune(english, documents(), {}));
}

TEST(Tune, LearnsNothingFromNothing) {
  const std::string text = tune(tests::Read::knowledge->data()->names, {}, {});
  EXPECT_EQ(std::ranges::count(text, '\n'), 1);
}

}  // namespace
}  // namespace gazette::names
