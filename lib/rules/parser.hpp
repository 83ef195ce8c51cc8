#pragma once

#include "rules/source.hpp"
#include "rules/tree.hpp"

namespace gazette::rules {

/// Brackets, `!` and roles nested deeper than this are a finding.
inline constexpr std::size_t max_nesting = 40;
/// The largest number in `x{1,3}` and `..{0,4}`.
inline constexpr std::uint32_t max_repeat = 100;
/// The bound of a gap `..` that states none.
inline constexpr std::uint32_t default_gap = 8;

/// Reads a rule file. Faults go to `findings`, one a line, and the tree has what could be read.
///
/// Cost: O(source bytes).
FileTree parse(Findings& findings);

}  // namespace gazette::rules
