#pragma once

#include <vector>

#include "rules/machine.hpp"

namespace gazette::rules {

/// How far a pattern came in a lattice.
struct Attempt {
  /// What stopped it.
  enum class Stop : std::uint8_t {
    None,   ///< Nothing: it matches.
    Item,   ///< Nothing that stands here is one of `wanted`.
    Begin,  ///< It wants the beginning here.
    End,    ///< It wants the end here.
    Look,   ///< A `!x`, `before:( … )` or `after:( … )` speaks against it here.
  };
  struct Taken {
    std::uint32_t atom = 0;  ///< Index into Program::atoms.
    std::uint32_t item = 0;  ///< Index into Lattice::items.
  };
  Stop stop = Stop::Item;
  std::uint32_t at = 0;               ///< The position where it stopped.
  std::vector<Taken> taken;           ///< On the way there, in order.
  std::vector<std::uint32_t> wanted;  ///< Atoms, any of which would have led on.
};

/// The way of one pattern through a lattice that takes the most steps: to a match, or to where it stops.
///
/// For those who ask why a rule did not speak; looks at the program from the left, as one reads it.
/// Cost: O(items × instructions), and memory likewise; entity rules begin anywhere, which makes it items squared.
Attempt furthest(const Program& program, std::uint32_t pattern, const Lattice& lattice, Scratch& scratch);

}  // namespace gazette::rules
