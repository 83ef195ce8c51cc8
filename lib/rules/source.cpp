// Located faults, and what a misspelt name was likely meant to be (Levenshtein distance over bytes).

#include "rules/source.hpp"

#include <algorithm>
#include <numeric>

namespace gazette::rules {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// The number of bytes to insert, leave out or change; case does not count.
std::size_t distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < left.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < right.size(); ++j) {
      const std::size_t change = diagonal + (lower(left[i]) != lower(right[j]));
      diagonal = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, change});
    }
  }
  return row.back();
}

}  // namespace

void Findings::note(Span at, std::string message, Severity severity) {
  if (findings_.size() >= max_findings) return;
  for (const Finding& finding : findings_)
    if (finding.span == at && finding.message == message) return;
  errors_ += severity == Severity::Error;
  findings_.push_back(source_->finding(at, std::move(message), severity));
}

std::string_view closest(std::string_view word, std::span<const std::string_view> known) {
  if (word.size() > 64) return {};
  std::size_t best = std::max<std::size_t>(1, (word.size() + 1) / 3) + 1;
  std::string_view name;
  for (const std::string_view candidate : known) {
    if (candidate.size() > word.size() + best || word.size() > candidate.size() + best) continue;
    const std::size_t edits = distance(word, candidate);
    if (edits < best) best = edits, name = candidate;
  }
  return name;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> known) {
  const std::string_view name = closest(word, known);
  return name.empty() ? std::string() : " (did you mean '" + std::string(name) + "'?)";
}

}  // namespace gazette::rules
