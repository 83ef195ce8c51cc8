#pragma once

#include <string>
#include <vector>

#include "names/names.hpp"

namespace gazette::names {

/// A reason for or against a mention, and what it counts.
struct Reason {
  std::string what;  ///< "left.word=minister"
  float weight = 0;
};

/// Why a name that find_names() found is one of its type: the reasons' weights add up to the logarithm of its odds,
/// score = 1 / (1 + e^-sum). The weightiest come first; what a convention changed afterwards comes last, with weight 0.
///
/// `scratch` is as find_names() left it for that document. Nothing where the mention is none of its names.
/// Cost: O(candidates) and what evidence there is.
std::vector<Reason> explain(const Knowledge& knowledge, const Input& input, const Scratch& scratch,
                            const Mention& mention);

}  // namespace gazette::names
