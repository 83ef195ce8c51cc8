// What many rules cost: to compile, to load from a pack, to run; and what the worst of patterns do on the worst of
// texts.
//
//   GAZETTE_BENCH_CORPUS=news.jsonl gazette_bench --benchmark_filter=Rules

#include <benchmark/benchmark.h>

#include <ctime>
#include <random>

#include "bench/corpus.hpp"
#include "extract/extractor_data.hpp"
#include "extract/rule_reader.hpp"

namespace gazette {
namespace {

// Words of the English lexicon that can be a part of speech, in the lexicon's order.
std::vector<std::string> words(lexicon::Pos part, lexicon::Form form) {
  const Pack::Data& english = *Pack::english().data();
  std::vector<std::string> all;
  const auto count = static_cast<std::uint32_t>(english.image.records<lexicon::WordInfo>("words").size());
  for (std::uint32_t word = 1; word < count; ++word) {
    const lexicon::WordInfo& info = english.lexicon.info(word);
    const std::string_view text = english.lexicon.text(word);
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (plain && text.size() > 2 && info.is(part) && info.can_be(form)) all.emplace_back(text);
  }
  return all;
}

// Rules as people write them, no two alike: half find names, half relations. A smaller number is every so manieth of
// them.
std::string rules(std::size_t count) {
  constexpr std::size_t all = 10'000;
  static const auto verbs = words(lexicon::verb, lexicon::base_form), nouns = words(lexicon::noun, lexicon::singular);
  std::mt19937 random(7);
  const auto any = [&](const std::vector<std::string>& from) { return from[random() % from.size()]; };
  std::string names = "entity PERSON {\n",
              relations =
                  "relation acts(subject: PERSON|ORGANIZATION|LOCATION, object: PERSON|ORGANIZATION|LOCATION,"
                  " place?: LOCATION by in|at) {\n";
  for (std::size_t i = 0; i < all; ++i) {
    const std::string verb = any(verbs), noun = any(nouns), other = any(nouns);
    const bool wanted = i / 2 % (all / count) == 0;
    if (!wanted) continue;
    if (i % 2 == 0)
      names += (i % 4 == 0 ? "  the " + noun + " <" + other + "> name:( %Capitalized{1,3} )\n"
                           : "  name:( %Capitalized{1,3} ) \",\" [a|the] " + noun + " " + other + "\n");
    else
      relations += (i % 4 == 1 ? "  subject <" + verb + "> " + noun + " (with|to|from) object\n"
                               : "  subject <" + verb + "> object as " + noun + "\n");
  }
  return names + "}\n" + relations + "}\n";
}

Extractor with(const std::string& rules) {
  return Extractor::compile({.rules = {Source::string(rules, "many.rules")}}).value();
}

double seconds(const Extractor& extractor, const std::vector<std::string>& texts) {
  Scratch scratch;
  const std::clock_t start = std::clock();
  for (const std::string& text : texts) benchmark::DoNotOptimize(extractor.extract(text, scratch));
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// The whole extraction with ten thousand rules added, and how many times the time with a hundred it takes.
void RulesTenThousand(benchmark::State& state) {
  const std::vector<std::string> texts = bench::texts();
  const Extractor few = with(rules(100)), many = with(rules(10'000));
  double least_few = 1e9, least_many = 1e9;
  for (auto _ : state) {
    least_few = std::min(least_few, seconds(few, texts));
    least_many = std::min(least_many, seconds(many, texts));
  }
  state.counters["x hundred"] = least_many / least_few;
}

void RulesCompile(benchmark::State& state) {
  const std::vector<Source> source{Source::string(rules(10'000), "many.rules")};
  for (auto _ : state) benchmark::DoNotOptimize(Pack::compile({}, source).value());
}

// What an extractor does with a pack of ten thousand rules beyond mapping it.
void RulesLoad(benchmark::State& state) {
  const Pack pack = Pack::compile({}, {Source::string(rules(10'000), "many.rules")}).value();
  for (auto _ : state) {
    names::TypeTable types;
    const auto& english = Pack::english();
    benchmark::DoNotOptimize(extract::gather_rules({english, pack}, false, {}, english.data()->lexicon, types).value());
  }
}

// Repetitions in repetitions over one repeated word, a megabyte of it: how many times the time of half the text.
void RulesWorstCase(benchmark::State& state) {
  const Extractor extractor = with(
      "entity THING {\n ((trap+)+ trap*)* trap\n (trap (trap|trap trap)* (trap* trap*)+)+ \"no\"? $\n"
      " (trap .. trap ..{0,9})+ !(trap+ $) trap\n (trap{1,3} [trap+]){2,9} after:(trap) /t.*/\n}\n");
  const auto line = [](std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += "trap ";
    return std::vector<std::string>{std::move(text)};
  };
  const auto half = line(500'000), whole = line(1'000'000);
  double least_half = 1e9, least_whole = 1e9;
  for (auto _ : state) {
    least_half = std::min(least_half, seconds(extractor, half));
    least_whole = std::min(least_whole, seconds(extractor, whole));
  }
  state.counters["x half"] = least_whole / least_half;
}

BENCHMARK(RulesTenThousand)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(RulesCompile)->Unit(benchmark::kMillisecond);
BENCHMARK(RulesLoad)->Unit(benchmark::kMillisecond);
BENCHMARK(RulesWorstCase)->Unit(benchmark::kMillisecond)->Iterations(3);

}  // namespace
}  // namespace gazette
