#pragma once

#include <vector>

#include "rules/form.hpp"
#include "rules/scope.hpp"

namespace gazette::rules {

/// A pattern of a block, resolved.
struct ResolvedPattern {
  const PatternTree* tree = nullptr;
  Form form;
};

/// Warns of patterns of a block that add nothing: that can never match, or that an earlier one repeats or covers with
/// at least their weight.
///
/// What covers is told by form, so that a warning is always true, and not every such pattern is found. In blocks of
/// more than 400 patterns only repetitions are looked for. Cost: O(parts), and O(patterns²) comparisons in blocks of up
/// to 400.
void warn_of_idle_patterns(RuleFile& file, const BlockTree& block, const Program& program,
                           const std::vector<ResolvedPattern>& patterns);

}  // namespace gazette::rules
