#pragma once

#include <cstdint>

namespace gazette::rules {

/// Goes up with any change of what the numbers of a program mean: Instruction, Atom, and the records here.
inline constexpr std::uint32_t encoding_version = 1;

/// A pattern's place, and what a match of it is.
struct EncodedPattern {
  std::uint32_t owner = 0;   ///< Type of an entity pattern, index of a relation.
  std::uint32_t weight = 0;  ///< Bits of a float.
  std::uint32_t label = 0;   ///< Offset in the pool.
  std::uint32_t source = 0;
  std::uint32_t line = 0;
  std::uint32_t begin = 0, end = 0;  ///< Bytes of the source.
};

/// A Requirement; its triggers and others stand in arrays of their own, in the patterns' order.
struct EncodedRequirement {
  std::uint32_t before_single = 0, before_longer = 0;
  std::uint32_t after_single = 0, after_longer = 0;
  std::uint32_t unbounded = 0;  ///< 1: before; 2: after.
  std::uint32_t triggers = 0, others = 0;
};

struct EncodedTrigger {
  std::uint64_t key = 0;
  std::uint64_t kind = 0;
};

}  // namespace gazette::rules
