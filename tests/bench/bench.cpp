// Speeds of the stages and of the whole, in one process, so that the ratios mean something on any machine.
//
//   GAZETTE_BENCH_CORPUS=news.jsonl gazette_bench

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <numeric>

#include "extract/extractor_data.hpp"
#include "extract/scratch_data.hpp"
#include "text/tokenizer.hpp"

namespace gazette {
namespace {

// Two megabytes of sentences with names, in an order that does not repeat soon.
std::vector<std::string> own_texts() {
  const std::string_view people[] = {"Angela Merkel",        "President Emmanuel Macron",
                                     "Mr. Tanaka",           "Maria Gonzalez, a lawyer,",
                                     "the French president", "Kim Jong Un"};
  const std::string_view acts[] = {"met",
                                   "will not visit",
                                   "called",
                                   "may meet",
                                   "was criticised by",
                                   "agreed on a plan with",
                                   "has sharply attacked"};
  const std::string_view others[] = {
      "Vladimir Putin", "the Foreign Ministry", "leaders of the African Union", "two students from Osaka", "Reuters",
      "nobody"};
  const std::string_view ends[] = {"in Geneva on Friday.",
                                   "at the port, where ships had waited for weeks in heavy rain.", "last year.",
                                   "because prices were rising again.", "after the talks."};
  std::vector<std::string> texts;
  for (std::size_t number = 0; number < 700; ++number) {
    std::string& text = texts.emplace_back();
    for (std::size_t i = number; text.size() < 3000; i += 1 + number % 11) {
      text.append(people[i % std::size(people)]).append(" ").append(acts[i % std::size(acts)]).append(" ");
      text.append(others[i / 3 % std::size(others)])
          .append(" ")
          .append(ends[i / 7 % std::size(ends)])
          .append(i % 4 == 0 ? "\n\n" : " ");
    }
  }
  return texts;
}

std::vector<std::string> read_texts() {
  const char* path = std::getenv("GAZETTE_BENCH_CORPUS");
  if (path == nullptr) return own_texts();
  std::ifstream in(path);
  if (!in) {
    std::cerr << path << ": cannot read\n";
    std::exit(2);
  }
  if (!std::string_view(path).ends_with(".jsonl")) return {std::string(std::istreambuf_iterator<char>(in), {})};
  std::vector<std::string> texts;
  for (std::string line; std::getline(in, line);) texts.push_back(nlohmann::json::parse(line).at("text"));
  return texts;
}

struct Corpus {
  std::vector<std::string> texts = read_texts();
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
  text::tokenize(text, corpus().extractor.data()->abbreviations, corpus().scratch.data().tokens);
}
void read(const std::string& text) { extract::read_text(*corpus().extractor.data(), text, corpus().scratch.data()); }
void extract_all(const std::string& text) {
  benchmark::DoNotOptimize(corpus().extractor.extract(text, corpus().scratch));
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
void Whole(benchmark::State& state) { run(state, extract_all); }

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
BENCHMARK(Whole)->Unit(benchmark::kMillisecond);
BENCHMARK(StartUp)->Unit(benchmark::kMillisecond);
BENCHMARK(PhraseLookUp)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace gazette

BENCHMARK_MAIN();
