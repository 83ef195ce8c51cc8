#include "gazetteer/phrase_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <random>

#include "gazetteer/bit_filter.hpp"

namespace gazette::gazetteer {
namespace {

std::vector<std::uint64_t> random_hashes(std::mt19937_64& random, std::size_t count) {
  std::vector<std::uint64_t> hashes(count);
  for (auto& hash : hashes) hash = random();
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

std::vector<PhraseBucket> table_of(const std::vector<std::uint64_t>& hashes) {
  return PhraseTable::make(
      hashes.size(), [&](std::size_t i) { return hashes[i]; },
      [](std::size_t i) { return static_cast<std::uint32_t>(i); });
}

TEST(PhraseTable, FindsEveryHashAndNoOther) {
  std::mt19937_64 random(1);
  for (const std::size_t count : {0U, 1U, 2U, 7U, 8U, 9U, 100U, 5000U, 200'000U}) {
    const auto hashes = random_hashes(random, count);
    const auto buckets = table_of(hashes);
    const PhraseTable table{std::span<const PhraseBucket>(buckets)};
    for (std::size_t i = 0; i < hashes.size(); ++i) {
      const std::uint32_t* value = table.find(hashes[i]);
      ASSERT_NE(value, nullptr) << i << " of " << count;
      ASSERT_EQ(*value, i) << count;
    }
    for (int i = 0; i < 2000; ++i) {
      const std::uint64_t other = random();
      EXPECT_EQ(table.find(other), nullptr) << other;
    }
    // Heading and spare buckets aside: eleven bytes a phrase.
    EXPECT_LT(buckets.size() * sizeof(PhraseBucket), hashes.size() * 11 + 8 * sizeof(PhraseBucket)) << count;
  }
}

TEST(PhraseTable, OfAnyBytesIsReadInsideThem) {
  const std::uint64_t seed = 99;
  std::mt19937_64 random(seed);
  for (int round = 0; round < 300; ++round) {
    // Just as long as it must be, so that a sanitizer sees one byte too far.
    std::vector<PhraseBucket> buckets(random() % 5);
    for (PhraseBucket& bucket : buckets)
      for (unsigned place = 0; place < 8; ++place)
        bucket.prints[place] = static_cast<std::uint32_t>(random() % (round % 2 == 0 ? 4 : UINT32_MAX));
    const PhraseTable table{std::span<const PhraseBucket>(buckets)};
    for (int i = 0; i < 50; ++i) {
      const std::uint64_t hash = random();
      table.prefetch(hash);
      const std::uint32_t* value = table.find(hash);
      if (value == nullptr) continue;
      EXPECT_GE(reinterpret_cast<const char*>(value), reinterpret_cast<const char*>(buckets.data()));
      EXPECT_LT(reinterpret_cast<const char*>(value), reinterpret_cast<const char*>(buckets.data() + buckets.size()));
    }
  }
}

TEST(BitFilter, HasAllOfItsHashesAndFewOthers) {
  std::mt19937_64 random(2);
  const auto hashes = random_hashes(random, 20'000);
  auto words = BitFilter::make(hashes.size(), 8);
  for (const std::uint64_t hash : hashes) BitFilter::add(hash, words);
  const BitFilter filter{words};
  for (const std::uint64_t hash : hashes) ASSERT_TRUE(filter.may_have(hash));
  int others = 0;
  for (int i = 0; i < 10'000; ++i) others += filter.may_have(random());
  EXPECT_LT(others, 1000);
  EXPECT_FALSE(BitFilter().may_have(1));
}

}  // namespace
}  // namespace gazette::gazetteer
