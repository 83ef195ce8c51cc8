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

}  // namespace gazette
