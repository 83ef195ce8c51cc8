#pragma once

#include "rules/scope.hpp"

namespace gazette::rules {

/// Checks what stands in the blocks of a file beside their patterns: roles, types, examples. Faults are its findings.
void check(RuleFile& file, const Environment& environment);

}  // namespace gazette::rules
