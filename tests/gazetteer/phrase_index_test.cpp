// The index against its definition, on random phrases over few words.

#include "gazetteer/phrase_index.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "extract/pack_data.hpp"
#include "unicode/fold.hpp"

namespace gazette::gazetteer {
namespace {

// Capitalised words and touching hyphens, as the tokenizer gives them: "Aa Bb-Cc".
std::vector<text::Token> random_tokens(std::mt19937_64& random, std::size_t words) {
  std::vector<text::Token> tokens;
  for (std::size_t i = 0; i < words; ++i) {
    const bool joined = i > 0 && random() % 4 == 0;
    if (joined) {
      text::Token hyphen;
      hyphen.kind = text::TokenKind::Punctuation;
      hyphen.flags = text::hyphen;
      hyphen.key = unicode::key_of("-");
      tokens.push_back(hyphen);
    }
    text::Token word;
    word.key = unicode::key_of(std::string(2, static_cast<char>('a' + random() % 4)));
    word.shape = text::has_upper | text::has_lower | text::first_upper;
    word.end = 2;
    if (!joined) word.flags = text::space_before;
    tokens.push_back(word);
  }
  return tokens;
}

std::vector<std::uint64_t> words_of(std::span<const text::Token> tokens) {
  std::vector<std::uint64_t> words;
  for (const text::Token& token : tokens)
    if (!token.is(text::hyphen)) words.push_back(token.key);
  return words;
}

TEST(PhraseIndexOracle, AgreesWithBruteForce) {
  const std::uint64_t seed = 1337;
  std::mt19937_64 random(seed);
  for (int round = 0; round < 300; ++round) {
    PhraseIndexWriter writer;
    std::vector<std::vector<std::uint64_t>> phrases;
    const std::size_t count = random() % 40;
    for (std::uint32_t entry = 0; entry < count; ++entry) {
      const auto tokens = random_tokens(random, 1 + random() % 4);
      writer.add(tokens, {entry, 0, 20, 0});
      phrases.push_back(words_of(tokens));
    }
    pack::Writer image_writer;
    writer.write(image_writer);
    const auto image = image_writer.finish();
    const PhraseIndex index = PhraseIndex::view(pack::Image::view(image, pack::Check::Full).value(), 40).value();

    auto tokens = random_tokens(random, 60);
    for (text::Token& token : tokens)
      if (token.is(text::space_before) && random() % 8 == 0) token.flags |= text::sentence_start;
    std::vector<Hit> hits;
    index.find(tokens, Pack::english().data()->lexicon, 0, hits);
    std::multiset<std::array<std::uint32_t, 3>> found, wanted;
    for (const Hit& hit : hits) found.insert({hit.first, hit.end, hit.entry});

    for (std::uint32_t first = 0; first < tokens.size(); ++first) {
      if (tokens[first].is(text::hyphen)) continue;
      for (std::uint32_t end = first + 1; end <= tokens.size(); ++end) {
        if (end - 1 > first && tokens[end - 1].is(text::sentence_start)) break;
        if (tokens[end - 1].is(text::hyphen)) continue;
        const auto words = words_of(std::span(tokens).subspan(first, end - first));
        for (std::uint32_t entry = 0; entry < phrases.size(); ++entry)
          if (phrases[entry] == words) wanted.insert({first, end, entry});
      }
    }
    ASSERT_EQ(found, wanted) << "seed " << seed << ", round " << round;
  }
}

TEST(PhraseIndexOracle, HasNoHitsWithoutPhrases) {
  PhraseIndexWriter writer;
  writer.add({}, {});
  pack::Writer image_writer;
  writer.write(image_writer);
  const auto image = image_writer.finish();
  const PhraseIndex index = PhraseIndex::view(pack::Image::view(image, pack::Check::Full).value(), 40).value();
  std::mt19937_64 random(1);
  std::vector<Hit> hits;
  index.find(random_tokens(random, 50), Pack::english().data()->lexicon, 0, hits);
  EXPECT_TRUE(hits.empty());
}

}  // namespace
}  // namespace gazette::gazetteer
