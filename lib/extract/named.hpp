#pragma once

#include <algorithm>
#include <string_view>

#include "gazette/document.hpp"

namespace gazette::extract {

/// Whether an entity is named by these words somewhere.
inline bool is_named(const Document& document, std::uint32_t entity, std::string_view text) {
  if (entity == no_entity) return false;
  return document.entities()[entity].name == text ||
         std::any_of(document.mentions().begin(), document.mentions().end(),
                     [&](const Mention& mention) { return mention.entity == entity && mention.text == text; });
}

}  // namespace gazette::extract
