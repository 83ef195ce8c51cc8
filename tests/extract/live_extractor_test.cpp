// Run it under ThreadSanitizer: cmake --preset tsan && cmake --build --preset tsan --target extract_test.

#include "gazette/live_extractor.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "base/live.hpp"

namespace gazette {
namespace {

Extractor knowing(const std::string& type) {
  ExtractorOptions options;
  options.english = false;
  options.gazetteers = {Source::string("name\ttype\tprior\nZorblax Prime\t" + type + "\t90\n")};
  return Extractor::compile(options).value();
}

TEST(LiveExtractor, GivesWhatWasSetLast) {
  LiveExtractor live(knowing("ONE"));
  const Extractor old = live.get();
  EXPECT_EQ(live.get().extract("Zorblax Prime").mentions()[0].type, "ONE");
  live.set(knowing("TWO"));
  EXPECT_EQ(live.get().extract("Zorblax Prime").mentions()[0].type, "TWO");
  EXPECT_EQ(old.extract("Zorblax Prime").mentions()[0].type, "ONE");
}

TEST(LiveExtractor, IsReplacedWhileThreadsExtract) {
  LiveExtractor live(knowing("ONE"));
  std::atomic<bool> stop{false};
  std::atomic<std::size_t> documents{0}, others{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < 3; ++i)
    readers.emplace_back([&] {
      Scratch scratch;
      while (!stop) {
        const Document document = live.get().extract("They met in Zorblax Prime.", scratch);
        const auto mentions = document.mentions();
        if (mentions.size() != 1 || (mentions[0].type != "ONE" && mentions[0].type != "TWO")) ++others;
        ++documents;
      }
    });
  const Extractor one = knowing("ONE"), two = knowing("TWO");
  for (int i = 0; i < 300 || documents < 300; ++i) live.set(i % 2 == 0 ? two : one);
  stop = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(others, 0U);
}

TEST(Live, LetsTheOldValueGoWithItsLastReader) {
  base::Live<int> live(std::make_shared<const int>(1));
  std::shared_ptr<const int> held = live.get();
  const std::weak_ptr<const int> old = held;
  live.set(std::make_shared<const int>(2));
  EXPECT_EQ(*held, 1);
  EXPECT_EQ(*live.get(), 2);
  held.reset();
  EXPECT_TRUE(old.expired());
}

TEST(Live, NeverGivesAValueThatHasGone) {
  base::Live<std::vector<int>> live(std::make_shared<const std::vector<int>>(64, 0));
  std::atomic<bool> stop{false};
  std::atomic<std::size_t> torn{0}, reads{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < 3; ++i)
    readers.emplace_back([&] {
      while (!stop) {
        const auto value = live.get();
        for (const int number : *value) torn += number != value->front();
        ++reads;
      }
    });
  std::vector<std::thread> writers;
  for (int i = 0; i < 2; ++i)
    writers.emplace_back([&, i] {
      for (int round = 0; round < 1000 || reads < 1000; ++round)
        live.set(std::make_shared<const std::vector<int>>(64, round * 2 + i));
    });
  for (std::thread& writer : writers) writer.join();
  stop = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(torn, 0U);
}

}  // namespace
}  // namespace gazette
