// Speeds of the stages and of the whole, in one process, so that the ratios mean something on any machine.
//
//   GAZETTE_BENCH_CORPUS=news.jsonl gazette_bench

#include <benchmark/benchmark.h>

#include <ctime>
#include <numeric>
#include <thread>

#include "bench/corpus.hpp"
#include "extract/extractor_data.hpp"
#include "extract/scratch_data.hpp"
#include "text/tokenizer.hpp"

namespace gazette {
namespace {

struct Corpus {
  std::vector<std::string> texts = bench::texts();
  std::size_t bytes = std::accumulate(texts.begin(), texts.end(), std::size_t{0},
                                      [](std::size_t sum, const std::string& t) { return sum + t.size(); });
  std::size_t tokens = 0;
  Extractor extractor;
  Scratch scratch;

  Corpus() {
    for (const std::string& text : texts) tokens += extractor.extract(text, scratch).tokens().size();
  }
};

Corpus& corpus() {
  static Corpus all;
  return all;
}

void tokenize(const std::string& text) {
  corpus().scratch.data().tokens.clear();
  text::tokenize(text, corpus().extractor.data()->abbreviations, corpus().scratch.data().spellings,
                 corpus().scratch.data().tokens);
}
void read(const std::string& text) { extract::read_text(*corpus().extractor.data(), text, corpus().scratch.data()); }
void extract_all(const std::string& text) {
  benchmark::DoNotOptimize(corpus().extractor.extract(text, corpus().scratch));
}

void extract_names(const std::string& text) {
  ExtractOptions options;
  options.relations = false;
  benchmark::DoNotOptimize(corpus().extractor.extract(text, corpus().scratch, options));
}

// Seconds of processor time for the whole corpus: the best of three.
double seconds(void (*stage)(const std::string&)) {
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const std::clock_t start = std::clock();
    for (const std::string& text : corpus().texts) stage(text);
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

// MB/s, tokens/s, and how many times the tokenizer's time a stage takes.
void run(benchmark::State& state, void (*stage)(const std::string&)) {
  for (auto _ : state)
    for (const std::string& text : corpus().texts) stage(text);
  const auto rounds = static_cast<double>(state.iterations());
  state.counters["MB/s"] =
      benchmark::Counter(static_cast<double>(corpus().bytes) * rounds / 1e6, benchmark::Counter::kIsRate);
  state.counters["tokens/s"] =
      benchmark::Counter(static_cast<double>(corpus().tokens) * rounds, benchmark::Counter::kIsRate);
  state.counters["x tokenizer"] = seconds(stage) / seconds(tokenize);
}

void Tokenizer(benchmark::State& state) { run(state, tokenize); }
void TokensWordsSentencesNames(benchmark::State& state) { run(state, read); }
void NamesDatesEntities(benchmark::State& state) { run(state, extract_names); }
void Whole(benchmark::State& state) { run(state, extract_all); }

// The corpus read by so many threads at once, each all of it, by the clock: MB/s of all together.
void Threads(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  std::vector<Scratch> scratches(count);
  for (auto _ : state) {
    std::vector<std::thread> threads;
    for (Scratch& scratch : scratches)
      threads.emplace_back([&scratch] {
        for (const std::string& text : corpus().texts)
          benchmark::DoNotOptimize(corpus().extractor.extract(text, scratch));
      });
    for (std::thread& thread : threads) thread.join();
  }
  const auto rounds = static_cast<double>(state.iterations() * state.range(0));
  state.counters["MB/s"] =
      benchmark::Counter(static_cast<double>(corpus().bytes) * rounds / 1e6, benchmark::Counter::kIsRate);
}

// The English knowledge from the embedded image, as the first Extractor of a process does it.
void StartUp(benchmark::State& state) {
  const auto image = Pack::english().image();
  (void)Extractor();  // Touches the image's pages.
  for (auto _ : state) {
    const auto pack = Pack::view(image);
    benchmark::DoNotOptimize(pack);
    benchmark::DoNotOptimize(Extractor::compile({}));
  }
}

// Look-ups of all known names in the tokens of the corpus' first text.
void PhraseLookUp(benchmark::State& state) {
  read(corpus().texts.front());
  const auto& data = *corpus().extractor.data();
  const auto& tokens = corpus().scratch.data().tokens;
  std::vector<gazetteer::Hit> hits;
  for (auto _ : state) {
    hits.clear();
    data.gazetteers.front()->phrases().find(tokens, *data.lexicon, 0, hits);
    benchmark::DoNotOptimize(hits.data());
  }
  state.counters["tokens/s"] =
      benchmark::Counter(static_cast<double>(tokens.size() * state.iterations()), benchmark::Counter::kIsRate);
}

BENCHMARK(Tokenizer)->Unit(benchmark::kMillisecond);
BENCHMARK(TokensWordsSentencesNames)->Unit(benchmark::kMillisecond);
BENCHMARK(NamesDatesEntities)->Unit(benchmark::kMillisecond);
BENCHMARK(Whole)->Unit(benchmark::kMillisecond);
BENCHMARK(Threads)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(StartUp)->Unit(benchmark::kMillisecond);
BENCHMARK(PhraseLookUp)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace gazette

BENCHMARK_MAIN();
