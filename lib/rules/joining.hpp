#pragma once

#include "rules/rule_set.hpp"

namespace gazette::rules {

/// The stage of that number, made where there is none.
Stage& stage_numbered(std::vector<Stage>& stages, std::uint32_t number);

/// Fills in what follows from the programs' patterns: the prefilters.
void complete(RuleSet& rules);

}  // namespace gazette::rules
