#pragma once

#include <cstdint>
#include <vector>

#include "rules/program.hpp"
#include "rules/tree.hpp"

namespace gazette::rules {

/// A pattern with every name resolved and every `let` written out: what the compiler reads.
struct Form {
  enum class Kind : std::uint8_t {
    Step,          ///< One item that `atom` wants.
    Skip,          ///< Clause view: adjuncts that the pattern does not name.
    Sequence,      ///< Children in order; none: nothing.
    Alternatives,  ///< A child, the first that leads to a match.
    Repeat,        ///< The child, min to max times, as often as possible. No round of it takes nothing.
    Gap,           ///< min to max single steps, as few as possible.
    Capture,       ///< The child; the items it takes are `role`.
    Before,        ///< The child matches from here; takes nothing.
    After,         ///< An item that one of the child's steps wants ends here; takes nothing.
    Not,           ///< The child does not match from here; takes nothing.
    Begin,
    End,
  };
  static constexpr std::uint32_t unbounded = Node::unbounded;

  Kind kind = Kind::Sequence;
  std::uint8_t role = no_role;
  std::uint32_t min = 0;
  std::uint32_t max = 0;
  Atom atom;
  std::uint32_t rarity = 0;         ///< Of a step: how good a trigger it is; 0 none, 1 the commonest, 100 the rarest.
  std::vector<std::uint64_t> keys;  ///< Of a step that wants one of a set: the set.
  std::vector<Form> children;
};

/// Whether the form can match without taking an item.
bool takes_nothing(const Form& form);

/// What a pattern cannot do without, for the prefilter.
Requirement requirement(const Form& form);

/// Writes the form into `program` as one more pattern; false where it is larger than max_code.
inline constexpr std::size_t max_code = 4000;
bool compile(const Form& form, Program& program);

}  // namespace gazette::rules
