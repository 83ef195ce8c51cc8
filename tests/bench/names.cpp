#include "names.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "extract/pack_data.hpp"

namespace gazette::bench {
namespace {

// In small letters; "" where there is anything but letters of ASCII and single blanks.
std::string plain(std::string_view name) {
  std::string out;
  for (const char byte : name) {
    const char small = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
    const bool blank = small == ' ' && !out.empty() && out.back() != ' ';
    if (!blank && (small < 'a' || small > 'z')) return {};
    out += small;
  }
  return out.ends_with(' ') ? std::string() : out;
}

std::vector<std::string> column(const std::string& file) {
  std::ifstream in(std::string(GAZETTE_SOURCE_FOLDER "/lib/english/names/") + file);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);)
    if (std::string name = plain(line.substr(0, line.find('\t'))); name.size() > 1 && line[0] != '#')
      out.push_back(name);
  return out;
}

}  // namespace

std::vector<std::string> names(std::size_t count) {
  std::unordered_set<std::string> found;
  found.reserve(count);
  const auto& known = Pack::english().data()->gazetteer;
  for (std::uint32_t entry = 0; entry < known.size() && found.size() < count; ++entry)
    if (std::string name = plain(known.entry(entry).name); name.size() > 2) found.insert(std::move(name));
  const auto given = column("given.tsv"), surnames = column("surnames.tsv");
  for (std::uint64_t i = 1; found.size() < count; ++i) {
    const std::uint64_t mixed = i * 0x9E3779B97F4A7C15U;
    found.insert(given[(mixed >> 40) % given.size()] + ' ' + surnames[(mixed >> 8) % surnames.size()]);
  }
  std::vector<std::string> out(found.begin(), found.end());
  std::sort(out.begin(), out.end());
  return out;
}

std::string corpus_text() {
  const char* path = std::getenv("GAZETTE_BENCH_CORPUS");
  std::ifstream in(path == nullptr ? "" : path);
  std::string text;
  const bool json = std::string_view(path == nullptr ? "" : path).ends_with(".jsonl");
  for (std::string line; std::getline(in, line);)
    text += (json ? nlohmann::json::parse(line)["text"].get<std::string>() + "\n" : line) + "\n";
  if (text.empty()) {
    std::cerr << "GAZETTE_BENCH_CORPUS names no text\n";
    std::exit(2);
  }
  return text;
}

}  // namespace gazette::bench
