#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rules/rule_set.hpp"

namespace gazette::rules {

/// What the numbers in a rule set mean: names of word lists and of types by number (type 0 is none).
struct Vocabulary {
  std::vector<std::string_view> lists;
  std::vector<std::string_view> types;
};

/// Compiled rules as bytes, for packs (lib/pack/FORMAT.md). Examples are left out.
std::vector<std::byte> encode(const RuleSet& rules, const Vocabulary& vocabulary);

/// Rules as encode() wrote them, with lists and types numbered as `environment` has them. Prefilters come with join().
///
/// `sources` are the files that the rules were compiled from. Nothing where the bytes are of another version, are
/// damaged, or name a list that the environment lacks: the sources then have to be compiled again. No bytes, however
/// damaged, make find() read outside a lattice or a program, or go on for ever.
/// Lifetime: labels and sources are views of `bytes` and `sources`.
/// Cost: O(bytes), some tens of nanoseconds an instruction; regular expressions are compiled when first asked.
std::optional<RuleSet> decode(std::span<const std::byte> bytes, std::span<const RuleSource> sources,
                              const Environment& environment);

}  // namespace gazette::rules
