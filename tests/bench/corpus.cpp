#include "bench/corpus.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string_view>

namespace gazette::bench {
namespace {

// In an order that does not repeat soon.
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

}  // namespace

std::vector<std::string> texts() {
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

}  // namespace gazette::bench
