#pragma once

#include "entities/join.hpp"

namespace gazette::entities {

/// A title in the text: tokens [first, end) and the key of its last word.
struct Title {
  std::uint32_t first = 0, end = 0;
  std::uint64_t key = 0;
  bool leader = false;
  bool plural = false;
  explicit operator bool() const { return end > first; }
};

/// The title or word for a person that ends before token `end`, not reaching back over `start`; empty where there is
/// none.
Title title_before(const Knowledge& knowledge, const Input& input, std::uint32_t start, std::uint32_t end);
/// The one that begins at token `at`.
Title title_at(const Knowledge& knowledge, const Input& input, std::uint32_t at, std::uint32_t end);

/// The mention that modifies what begins at token `at`: "US" or "North Korea" of "North Korea's former president";
/// mentions.size() where there is none. `mention` is the number of the first mention at or after `at`.
std::size_t modifier_before(const Knowledge& knowledge, const Input& input, const std::vector<names::Mention>& mentions,
                            std::size_t mention, std::uint32_t start, std::uint32_t at);

/// Gathers the offices of people from titles beside their names and from the gazetteer, into scratch.roles.
void find_roles(const Knowledge& knowledge, const Input& input, const std::vector<names::Mention>& mentions,
                Entities& entities, Scratch& scratch);

}  // namespace gazette::entities
