#include "base/arena.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gazette::base {
namespace {

TEST(Arena, KeepsStringsOfEverySizeApart) {
  Arena arena;
  std::vector<std::string> texts;
  std::vector<std::string_view> kept;
  for (std::size_t size = 0; size < 40'000; size = size * 3 / 2 + 1)
    texts.emplace_back(size, static_cast<char>('a' + texts.size()));
  for (int round = 0; round < 20; ++round)
    for (const std::string& text : texts) kept.push_back(arena.keep(text));
  for (std::size_t i = 0; i < kept.size(); ++i) EXPECT_EQ(kept[i], texts[i % texts.size()]) << i;
}

TEST(Arena, IsEmptyButWarmAfterReset) {
  Arena arena;
  const char* first = arena.keep("first").data();
  arena.keep(std::string(100'000, 'x'));
  arena.reset();
  EXPECT_EQ(arena.keep("again").data(), first);
}

}  // namespace
}  // namespace gazette::base
