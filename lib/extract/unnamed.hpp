#pragma once

#include "extract/scratch_data.hpp"

namespace gazette::extract {

/// Takes out the entities that pronouns alone speak of and that no relation uses, with their mentions: "She was late."
/// names nobody. Cost: O(mentions + relations).
void drop_unnamed(Scratch::Data& scratch);

}  // namespace gazette::extract
