#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/key_set.hpp"
#include "rules/prefilter.hpp"
#include "rules/regex.hpp"

namespace gazette::rules {

/// Roles that one relation may declare.
inline constexpr std::size_t max_roles = 8;
inline constexpr std::uint8_t no_role = 255;

/// What one step of a pattern asks of an item.
///
/// Only List and Type take items of several steps (kinds Mention and ListEntry); the others want a single one.
struct Atom {
  enum class Kind : std::uint8_t {
    Word,      ///< Its key.
    Exact,     ///< Its key, and texts[index] to the letter.
    Lemma,     ///< A form of the verb or noun `key`.
    LemmaSet,  ///< A form of a verb or noun of sets[index].
    WordSet,   ///< Its key is of sets[index].
    List,      ///< An entry of lexicon list `index`.
    Regex,     ///< Its letters match regexes[index].
    Shape,     ///< rules::Shape `index`.
    Type,      ///< Its type is `index`.
    Role,      ///< Clause view: an Argument whose type is of types[index, index + count); any where count is 0.
    Any,       ///< Whatever it is.
  };
  Kind kind = Kind::Any;
  std::uint8_t role = no_role;        ///< What it captures.
  std::uint8_t other_role = no_role;  ///< Of Role: a second role; the Argument stands for two entities at least.
  std::uint8_t unused = 0;
  std::uint32_t index = 0;
  std::uint32_t count = 0;
  std::uint16_t begin = 0, end = 0;  ///< Where it is written: bytes from its pattern's begin; both 0 past 64 KiB.
  std::uint64_t key = 0;
};

/// The shapes that `%Name` knows.
enum class Shape : std::uint8_t {
  Capitalized,
  AllCaps,
  Lower,
  Mixed,
  Initial,
  Number,
  Word,
  Punct,
  Symbol,
  Any,
  count
};

/// One instruction. Its targets x and y are numbers within its pattern.
///
/// A pattern's instructions are ordered so that those reached without a step have lower numbers: one pass over them in
/// order decides what can match from a position, given the same for later positions (machine.cpp).
struct Instruction {
  enum class Op : std::uint8_t {
    Match,   ///< The pattern is matched.
    Fail,    ///< Nothing matches from here.
    Step,    ///< Takes an item that atom wants; then x.
    Gap,     ///< Takes 0 to max single steps, as few as possible; then x. max 0: no bound.
    Skip,    ///< Clause view: takes whole adjuncts and skippable items, as few as possible; then x.
    Split,   ///< x, or else y.
    Open,    ///< role begins at the next step; then x.
    Close,   ///< role ends with the last step; then x.
    Begin,   ///< At position 0; then x.
    End,     ///< At the last position; then x.
    Before,  ///< y matches from here; then x.
    Not,     ///< y does not match from here; then x.
    After,   ///< An item that one of atoms [atom, atom + max) wants ends here; then x.
  };
  Op op = Op::Fail;
  std::uint8_t role = no_role;
  std::uint16_t max = 0;
  std::uint16_t x = 0;
  std::uint16_t y = 0;
  std::uint32_t atom = 0;
};

/// One pattern's part of a program.
struct PatternCode {
  std::uint32_t first = 0;  ///< Instructions [first, first + count).
  std::uint16_t count = 0;
  std::uint16_t start = 0;  ///< Where a match begins.
};

/// The compiled patterns of one stage of entity rules, or of all relation rules.
///
/// Immutable once made. Threads: any number may use one object at once.
struct Program {
  bool clause_view = false;  ///< Relation rules: a match begins at position 0.
  std::vector<Instruction> code;
  std::vector<PatternCode> patterns;
  std::vector<Atom> atoms;
  std::vector<std::string> texts;
  std::vector<base::KeySet> sets;
  std::vector<std::uint16_t> types;
  RegexTable regexes;
  std::vector<Requirement> requirements;  ///< By pattern: what `prefilter` is made of.
  Prefilter prefilter;
  std::uint64_t of_key = 0;  ///< Keys of `of` and `'s`, which lengthen adjuncts.
  std::uint64_t possessive_key = 0;
};

/// The program as text, one instruction a line: for tests and for those who ask what a rule became.
std::string dump(const Program& program);

}  // namespace gazette::rules
