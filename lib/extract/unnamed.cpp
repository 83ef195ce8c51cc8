// Entities without a name come last among the entities, so that those that stay are numbered anew without touching the
// named ones. Tests: tests/extract/unnamed_test.cpp.

#include "extract/unnamed.hpp"

#include <algorithm>

namespace gazette::extract {

void drop_unnamed(Scratch::Data& scratch) {
  auto& entities = scratch.entities.entities;
  const auto first = static_cast<std::uint32_t>(
      std::find_if(entities.begin(), entities.end(), [](const auto& entity) { return !entity.named; }) -
      entities.begin());
  if (first == entities.size()) return;
  auto& number = scratch.numbers;  // Of each entity without a name: none, used, then its new number.
  number.assign(entities.size() - first, names::no_entity);
  const auto each = [&](auto&& visit) {
    for (relations::Relation& relation : scratch.relations.relations) visit(relation.subject), visit(relation.object);
    for (relations::Qualifier& qualifier : scratch.relations.qualifiers) visit(qualifier.entity);
  };
  const auto unnamed = [&](std::uint32_t entity) { return entity != names::no_entity && entity >= first; };
  each([&](std::uint32_t entity) {
    if (unnamed(entity)) number[entity - first] = 0;
  });
  std::uint32_t kept = first;
  for (std::uint32_t i = first; i < entities.size(); ++i) {
    if (number[i - first] == names::no_entity) continue;
    entities[kept] = entities[i];
    number[i - first] = kept++;
  }
  entities.resize(kept);
  each([&](std::uint32_t& entity) {
    if (unnamed(entity)) entity = number[entity - first];
  });
  std::erase_if(scratch.mentions, [&](names::Mention& mention) {
    if (!unnamed(mention.entity)) return false;
    mention.entity = number[mention.entity - first];
    return mention.entity == names::no_entity;
  });
}

}  // namespace gazette::extract
