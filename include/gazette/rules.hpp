#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "gazette/error.hpp"
#include "gazette/export.h"
#include "gazette/extractor.hpp"

namespace gazette {

/// What became of the examples of a rule file.
struct RuleTestReport {
  std::size_t examples = 0;       ///< `example` and `never` lines run.
  std::vector<Finding> failures;  ///< One an example that did not come out as written: what was expected and what came.
  std::vector<Finding> warnings;  ///< Rules without an example …
  bool passed() const { return failures.empty(); }
};

/// Runs the examples that stand in a rule file with the knowledge of `options` and that file.
///
/// Fails: as Extractor::compile(); faults of the rule file are findings.
GAZETTE_API Result<RuleTestReport> test_rules(const Source& rules, const ExtractorOptions& options = {});

/// A sentence form of a relation pattern, made of the pattern and read.
struct Variant {
  std::string relation;
  std::uint32_t line = 0;  ///< Of the pattern.
  std::string pattern;     ///< As written.
  std::string form;        ///< "active", "passive", "relative", …
  std::string sentence;
  Status expected = Status::Actual;  ///< How the form presents what it says.
  bool found = false;                ///< The relation was found, with the names in their roles.
  Status status = Status::Actual;    ///< As which; where found.
};

/// The forms of each relation pattern of a file, with sample names, each read with the knowledge of `options` and that
/// file. Of alternatives the first is taken; patterns with shapes or regular expressions have none.
///
/// Fails: as Extractor::compile().
GAZETTE_API Result<std::vector<Variant>> show_variants(const Source& rules, const ExtractorOptions& options = {});

}  // namespace gazette
