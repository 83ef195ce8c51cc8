#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "rules/item.hpp"
#include "rules/program.hpp"

namespace gazette::rules {

inline constexpr std::uint32_t no_item = 0xffffffff;

/// What a role took: positions [from, to) of the lattice.
struct Capture {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t item = no_item;  ///< Its item (index into Lattice::items) where it is just one.
  bool empty() const { return from == to; }
  friend bool operator==(const Capture&, const Capture&) = default;
};

/// One match of one pattern.
struct Match {
  std::uint32_t pattern = 0;  ///< Index into Program::patterns.
  std::uint32_t from = 0;     ///< Positions [from, to): its first step to its last.
  std::uint32_t to = 0;
  std::array<Capture, max_roles>
      captures;  ///< By role; empty where the role took nothing. Entity rules: [0] is `name`.
  friend bool operator==(const Match&, const Match&) = default;
};

/// What a search tells those who ask how it went.
struct Trace {
  /// What a step of a match took.
  struct Taken {
    std::uint32_t match = 0;  ///< Index into the matches of the call.
    std::uint32_t atom = 0;   ///< Index into Program::atoms.
    std::uint32_t item = 0;   ///< Index into Lattice::items.
  };
  std::vector<Taken> taken;  ///< Of the last call.

  /// What a pattern cost, by pattern; of all calls.
  struct Cost {
    std::uint64_t tried = 0, matched = 0;
    double seconds = 0;
  };
  std::vector<Cost> costs;
};

/// Memory that searches reuse: one a thread, for any program.
struct Scratch {
  Trace* trace = nullptr;  ///< Filled where there is one; costs nothing else.
  Prefilter::Scratch prefilter;
  RegexCache regex;
  /// Bytes that `rows` may have: where a pattern's window is longer, a match of it that takes more than half of
  /// max_rows / instructions positions is not found, nor any in a clause of more than max_rows / instructions chunks.
  std::size_t max_rows = std::size_t{64} << 20;
  std::vector<std::uint8_t> rows;      // What matches from each position of a window: one byte an instruction.
  std::vector<std::uint32_t> skip_to;  // Clause view: where the adjunct ends that begins at a position; 0: none.
};

/// Appends the matches of every pattern of `program` in `lattice`, ordered by pattern, then position.
///
/// A pattern's matches do not overlap: each is the leftmost that begins at or behind the end of the one before, and of
/// those that begin there the one preferred (alternatives in their order, repetitions long, gaps short). On the clause
/// view a pattern matches once, from the beginning.
/// Cost: O(items) for the lattice, and O(window × instructions) for each pattern whose trigger stands in it.
void find(const Program& program, const Lattice& lattice, Scratch& scratch, std::vector<Match>& matches);

/// Where the adjunct or skippable item that begins at each position of a clause ends; 0: none does.
void find_skips(const Program& program, const Lattice& lattice, std::vector<std::uint32_t>& skip_to);

}  // namespace gazette::rules
