#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "names/mention.hpp"

namespace gazette::entities {

/// One thing that a document speaks of.
struct Entity {
  std::uint16_t type = 0;  ///< names::Type or a type of the user's own.
  char gender = 0;         ///< Of a person, where known: 'm', 'f'.
  bool plural = false;     ///< A people or several: "Koreans".
  bool named = true;       ///< False where pronouns alone speak of it: "He was born in Paris."
  std::string_view name;   ///< The gazetteer's, else the fullest name in the text.
  std::string_view subtype;
  std::uint32_t entry = names::no_entry;
  std::uint16_t layer = 0;
  std::uint32_t first_mention = 0;        ///< Its first name, a number among all mentions.
  std::uint32_t home = names::no_entity;  ///< Of a leader of a state that the document names: that country.
};

inline constexpr std::uint32_t no_group = 0xffffffff;

/// All entities of a document, and the groups that plural nominals and pronouns stand for ("the two leaders").
struct Entities {
  std::vector<Entity> entities;
  std::vector<std::uint32_t> members;  ///< Entity ids, group after group.
  struct Group {
    std::uint32_t first = 0, count = 0;
  };
  std::vector<Group> groups;  ///< Mention::group is an index.

  std::span<const std::uint32_t> group(std::uint32_t number) const {
    return std::span(members).subspan(groups[number].first, groups[number].count);
  }
  void clear() { entities.clear(), members.clear(), groups.clear(); }
};

}  // namespace gazette::entities
