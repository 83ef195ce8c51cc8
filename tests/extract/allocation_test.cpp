// Counts calls of operator new: with a warm scratch they do not grow with the plain words of a text.

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "gazette/extractor.hpp"

namespace {
std::atomic<std::size_t> allocations = 0;
}

// Every form of new and delete that is not replaced here calls one of these. Not inlined: the compiler would then see
// free() meet memory of new.
[[gnu::noinline]] void* operator new(std::size_t size) {
  allocations.fetch_add(1, std::memory_order_relaxed);
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {  // std::stable_sort's.
  allocations.fetch_add(1, std::memory_order_relaxed);
  return std::malloc(size == 0 ? 1 : size);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace gazette {
namespace {

std::string plain_text(std::size_t sentences) {
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i)
    text += "they were walking slowly along a quiet river and nobody spoke for a while. ";
  return text;
}

std::size_t allocations_of(const Extractor& extractor, std::string_view text) {
  Scratch scratch;
  (void)extractor.extract(text, scratch);
  const std::size_t before = allocations;
  (void)extractor.extract(text, scratch);
  return allocations - before;
}

TEST(Allocations, DoNotGrowWithPlainWordsOnceTheScratchIsWarm) {
  const Extractor extractor;
  const std::size_t few = allocations_of(extractor, plain_text(50)), many = allocations_of(extractor, plain_text(1600));
  EXPECT_LE(many, few + 8) << "for 32 times the words";
  EXPECT_LE(many, 64U);
}

TEST(Allocations, GrowWithMentionsAtMost) {
  const Extractor extractor;
  const std::string named = "Angela Merkel met Emmanuel Macron in Paris. ";
  std::string text;
  for (int i = 0; i < 200; ++i) text += named;
  const std::size_t mentions = extractor.extract(text).mentions().size();
  ASSERT_GE(mentions, 600U);
  EXPECT_LE(allocations_of(extractor, text), 64 + 6 * mentions);
}

}  // namespace
}  // namespace gazette
