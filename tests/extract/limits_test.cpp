#include <gtest/gtest.h>

#include <set>

#include "gazette/extractor.hpp"

namespace gazette {
namespace {

const Extractor& english() {
  static const Extractor extractor;
  return extractor;
}

ExtractOptions with(const Limits& limits) { return {.limits = limits}; }

TEST(Limits, AreFarFromOrdinaryTexts) { EXPECT_FALSE(english().extract("Angela Merkel flew to Paris.").truncated()); }

TEST(Limits, OfBytesCutBetweenCodePoints) {
  const std::string text = "Zoë flew to Málaga…";
  for (std::size_t most = 0; most <= text.size() + 1; ++most) {
    const Document document = english().extract(text, with({.max_text_bytes = most}));
    const std::string_view read = document.text();
    EXPECT_EQ(document.truncated(), most < text.size()) << most;
    EXPECT_TRUE(text.starts_with(read)) << most;
    EXPECT_LE(read.size(), most);
    EXPECT_GE(read.size() + 2, std::min(most, text.size())) << most;  // "…" has three bytes.
    EXPECT_TRUE(read.size() == text.size() || (static_cast<unsigned char>(text[read.size()]) & 0xC0) != 0x80) << most;
  }
}

TEST(Limits, OfBytesHoldForIllFormedTextToo) {
  const std::string text(100, '\x80');
  const Document document = english().extract(text, with({.max_text_bytes = 50}));
  EXPECT_TRUE(document.truncated());
  EXPECT_GE(document.text().size(), 47U);
}

TEST(Limits, OfMentionsKeepTheFirstNames) {
  const std::string text =
      "Angela Merkel met Emmanuel Macron in Paris on Friday. The German chancellor thanked him. Vladimir Putin stayed "
      "in Moscow.";
  const Document whole = english().extract(text);
  ASSERT_GT(whole.mentions().size(), 5U);
  for (std::size_t most = 0; most <= whole.mentions().size() + 2; ++most) {
    const Document document = english().extract(text, with({.max_mentions = most}));
    EXPECT_LE(document.mentions().size(), most);
    EXPECT_TRUE(document.truncated() || most >= whole.mentions().size()) << most;
    std::set<std::uint32_t> named;
    for (const Mention& mention : document.mentions()) named.insert(mention.entity);
    EXPECT_EQ(named.size(), document.entities().size()) << most;  // No entity without a mention.
    EXPECT_TRUE(most == 0 || document.mentions()[0].text == "Angela Merkel") << most;
  }
}

TEST(Limits, OfRelationsKeepTheFirst) {
  const std::string text =
      "Angela Merkel met Emmanuel Macron in Paris. Vladimir Putin visited Minsk. Barack Obama met David Cameron in "
      "London.";
  const Document whole = english().extract(text);
  ASSERT_GT(whole.relations().size(), 1U);
  const Document document = english().extract(text, with({.max_relations = 1}));
  EXPECT_TRUE(document.truncated());
  ASSERT_EQ(document.relations().size(), 1U);
  EXPECT_EQ(document.relations()[0].text, whole.relations()[0].text);
  EXPECT_FALSE(english().extract(text, with({.max_relations = whole.relations().size()})).truncated());
}

}  // namespace
}  // namespace gazette
