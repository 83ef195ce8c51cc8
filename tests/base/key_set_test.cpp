#include "base/key_set.hpp"

#include <gtest/gtest.h>

#include <random>
#include <unordered_set>

namespace gazette::base {
namespace {

TEST(KeySet, HoldsNothingWhenEmpty) {
  EXPECT_FALSE(KeySet().contains(7));
  EXPECT_FALSE(KeySet(std::span<const std::uint64_t>()).contains(7));
}

TEST(KeySet, AgreesWithASetOfTheStandard) {
  const std::uint64_t seed = 20180612;
  std::mt19937_64 random(seed);
  for (const std::size_t count : {1U, 2U, 7U, 8U, 9U, 100U, 3000U}) {
    // Few different low bits, so that probes meet other keys.
    std::vector<std::uint64_t> keys;
    for (std::size_t i = 0; i < count; ++i) keys.push_back((random() % 1000 + 1) << (i % 2 * 40));
    const std::unordered_set<std::uint64_t> truth(keys.begin(), keys.end());
    const KeySet set(keys);
    for (std::uint64_t key = 1; key <= 1000; ++key) {
      EXPECT_EQ(set.contains(key), truth.contains(key)) << "seed " << seed << ", " << count << " keys, key " << key;
      EXPECT_EQ(set.contains(key << 40), truth.contains(key << 40))
          << "seed " << seed << ", " << count << " keys, key " << key << " << 40";
    }
  }
}

}  // namespace
}  // namespace gazette::base
