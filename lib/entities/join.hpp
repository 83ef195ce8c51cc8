#pragma once

#include "entities/find.hpp"

namespace gazette::entities {

/// Gives each name and date its entity: the same words, the same gazetteer entry, a part of a fuller name ("Kim" for
/// "Kim Jong Un"), an acronym and its long form.
void join_names(const Knowledge& knowledge, const Input& input, base::Arena& arena, Scratch& scratch,
                std::vector<names::Mention>& mentions, Entities& entities);

/// The ISO code of the country that an entity is, or is the people of; "" where it is neither.
std::string_view country_of(const Knowledge& knowledge, const Entity& entity);

/// An attribute or link of an entity's gazetteer entry; "" where it has none.
std::string_view attribute_of(const Knowledge& knowledge, const Entity& entity, std::string_view key);

}  // namespace gazette::entities
