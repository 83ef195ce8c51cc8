#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace gazette::rules {

/// What rules match: one step from a position to a later one.
///
/// The input of a match is a lattice. Positions are 0 … size. Entity rules read tokens: position = token, each token
/// an item from p to p + 1; a mention or a many-word entry of a list that covers tokens [p, q) is one more item from p
/// to q. Relation rules read the clause view (lib/clauses): each chunk an item from p to p + 1.
struct Item {
  enum class Kind : std::uint8_t {
    Token,        ///< A word, number or mark.
    Mention,      ///< A mention (entity rules: an edge over its tokens).
    ListEntry,    ///< A many-word entry of a list: only `lists` says something.
    Argument,     ///< Clause view: a noun phrase; key and lemmas are its head noun's; type its mention's, if any.
    Verb,         ///< Clause view: a verb group; key and lemmas are its head verb's.
    Preposition,  ///< Clause view: opens an adjunct with the Argument after it.
  };
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Kind kind = Kind::Token;
  std::uint8_t token_kind = 0;   ///< text::TokenKind, for kind Token.
  std::uint16_t shape = 0;       ///< text::Shape bits.
  std::uint16_t type = 0;        ///< Mention type (names::Type or own), 0: none.
  std::uint16_t group = 0;       ///< Clause view: how many entities the Argument stands for ("Trump and Kim" 2).
  std::uint64_t key = 0;         ///< Of the token or head.
  std::uint64_t verb_lemma = 0;  ///< Keys, 0: none.
  std::uint64_t noun_lemma = 0;
  std::uint64_t lists[2] = {0, 0};  ///< Lists that it is an entry of.
  std::string_view text;            ///< As written.
  std::uint32_t ref = 0;            ///< For the caller: token, mention or chunk number.
  bool skippable = false;           ///< Clause view: an adverb or the like, which a relation pattern need not name.
};

/// A lattice: items ordered by `from`; first[p] .. first[p + 1] are the items that start at position p.
struct Lattice {
  std::vector<Item> items;
  std::vector<std::uint32_t> first;  ///< size + 2 numbers: one a position, then items.size().
  std::uint32_t size = 0;            ///< Number of steps; positions are 0 … size.

  std::span<const Item> at(std::uint32_t position) const {
    return std::span(items).subspan(first[position], first[position + 1] - first[position]);
  }
  /// Sorts items by `from` (stable), so that the order of items that start together is their order of preference,
  /// and fills `first`. Precondition: from < to <= positions for every item.
  void seal(std::uint32_t positions);
};

}  // namespace gazette::rules
