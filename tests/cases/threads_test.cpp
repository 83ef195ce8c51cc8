// One extractor, many threads, a scratch each: the preset `tsan` sees every shared write.

#include <gtest/gtest.h>

#include <thread>

#include "gazette.hpp"

namespace gazette {
namespace {

constexpr std::string_view texts[] = {
    "NAIROBI - President Amina Otieno will meet Prime Minister Carlos Prado in Lima on 4 May 2021, her office said.",
    "Prado said he had not visited Kenya. \"We agreed with Nairobi,\" the prime minister told Reuters on Monday.",
    "The World Health Organization (WHO) accused Acme Corp. of bribery; WHO chief Bo Chan resigned last week.",
    "\xff\xfe((( Kim Kim Kim 31.02.2018 \xe2\x80\x9c"};

std::string everything_in(const Extractor& extractor, Scratch& scratch) {
  std::string all;
  for (const std::string_view text : texts) all += to_json(extractor.extract(text, scratch));
  return all;
}

// Each thread reads the texts some times and gives the last result.
std::vector<std::string> results_of_threads(const Extractor& extractor) {
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results)
    threads.emplace_back([&extractor, &result] {
      Scratch scratch;
      for (int i = 0; i < 20; ++i) result = everything_in(extractor, scratch);
    });
  for (std::thread& thread : threads) thread.join();
  return results;
}

TEST(Threads, ShareOneExtractor) {
  const Extractor extractor;
  Scratch scratch;
  const std::string alone = everything_in(extractor, scratch);
  for (const std::string& result : results_of_threads(extractor)) EXPECT_EQ(result, alone);
}

TEST(Threads, ShareAnExtractorWithRulesOfItsOwn) {
  ExtractorOptions options;
  options.gazetteers.push_back(Source::string("name\ttype\nAcme Corp.\tVESSEL\n", "own.tsv"));
  options.rules.push_back(
      Source::string("entity CODE { /[a-z]{3}/i \"chief\" }\n"
                     "relation leads(subject: PERSON, object: LOCATION) { subject <visit> object }\n",
                     "own.rules"));
  const Extractor extractor = Extractor::compile(options).value();
  Scratch scratch;
  const std::string alone = everything_in(extractor, scratch);
  for (const std::string& result : results_of_threads(extractor)) EXPECT_EQ(result, alone);
}

TEST(Threads, MakeTheirFirstExtractorsAtOnce) {
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results)
    threads.emplace_back([&result] {
      const Extractor extractor;
      Scratch scratch;
      result = everything_in(extractor, scratch);
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, results.front());
}

}  // namespace
}  // namespace gazette
