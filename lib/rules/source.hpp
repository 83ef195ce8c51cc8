#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.hpp"

namespace gazette::rules {

/// The faults of one rule file. Notes each place and message once, and stops counting at max_findings.
class Findings {
 public:
  static constexpr std::size_t max_findings = 200;

  explicit Findings(const base::SourceText& source) : source_(&source) {}

  void error(Span at, std::string message) { note(at, std::move(message), Severity::Error); }
  void warn(Span at, std::string message) { note(at, std::move(message), Severity::Warning); }

  const base::SourceText& source() const { return *source_; }
  bool has_errors() const { return errors_ > 0; }
  std::vector<Finding>& all() { return findings_; }

 private:
  void note(Span at, std::string message, Severity severity);

  const base::SourceText* source_;
  std::vector<Finding> findings_;
  std::size_t errors_ = 0;
};

/// The one of `known` that `word` is likely a misspelling of, "" where none is.
std::string_view closest(std::string_view word, std::span<const std::string_view> known);

/// ` (did you mean 'x'?)` of the closest one, "" where there is none.
std::string suggestion(std::string_view word, std::span<const std::string_view> known);

}  // namespace gazette::rules
