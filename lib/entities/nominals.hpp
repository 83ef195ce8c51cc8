#pragma once

#include "entities/join.hpp"

namespace gazette::entities {

/// Appends to scratch.found the nominals ("the North Korean leader", "the two countries") and pronouns ("he", "they")
/// whose entity or group the document makes clear. Needs scratch.roles.
void find_nominals(const Knowledge& knowledge, const Input& input, const std::vector<names::Mention>& mentions,
                   Entities& entities, Scratch& scratch);

}  // namespace gazette::entities
