#pragma once

#include <optional>

#include "rules/steps.hpp"

namespace gazette::rules {

/// The pattern with its names resolved. Nothing where it has a fault, which then is a finding of its file.
///
/// For relation rules it also writes out what makes a pattern robust on the clause view: adjuncts that the pattern does
/// not name may stand before each of its steps, articles may be missing, and `a and b` of two roles is one Argument
/// that stands for several.
std::optional<Form> resolve(const PatternTree& pattern, const BlockScope& scope);

/// The number of a role of the block, no_role where it has none of that name.
std::uint8_t find_role(const BlockTree& block, std::string_view name);

}  // namespace gazette::rules
