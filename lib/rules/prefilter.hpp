#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "rules/item.hpp"

namespace gazette::rules {

/// Something that stands in every match of a pattern.
struct Trigger {
  enum class Kind : std::uint8_t { Word, Lemma, List };
  Kind kind = Kind::Word;
  std::uint64_t key = 0;  ///< The word's or lemma's key, the list's number.
  friend bool operator==(const Trigger&, const Trigger&) = default;
};

/// How many steps a part of a pattern takes at most.
struct Reach {
  std::uint32_t single = 0;  ///< Steps of one position.
  std::uint32_t longer = 0;  ///< Steps over an item that may cover several.
  bool unbounded = false;

  Reach& operator+=(Reach other);
  Reach times(std::uint32_t count) const;
  static Reach longest(Reach left, Reach right);
  /// In positions, where the longest item covers `longest_item`.
  std::uint64_t positions(std::uint32_t longest_item) const;
};

/// What stands in a lattice, roughly: a Bloom filter of its words, lemmas and lists with one bit each.
struct Signature {
  std::array<std::uint64_t, 4> words{};
  std::array<std::uint64_t, 2> lists{};

  void add(std::uint64_t key) { words[key >> 62] |= std::uint64_t{1} << (key >> 56 & 63); }
  bool holds(std::uint64_t key) const { return (words[key >> 62] >> (key >> 56 & 63) & 1) != 0; }
  void add(const Trigger& trigger);
  bool meets(const Signature& other) const;
};

/// What decides whether a pattern need be looked for, and where: a match holds an item of one of `triggers`, begins
/// at most `before` in front of it and ends at most `after` behind it (with what it looks ahead for); and it holds one
/// of each of `others` somewhere.
struct Requirement {
  std::vector<Trigger> triggers;  ///< Empty: the pattern may match anywhere.
  Reach before;
  Reach after;
  std::vector<Signature> others;
};

/// A part of a lattice: positions [lo, hi].
struct Window {
  std::uint32_t pattern = 0;
  std::uint32_t lo = 0;
  std::uint32_t hi = 0;
};

/// Finds the patterns that can match in a lattice, by the words, lemmas and lists they cannot do without.
class Prefilter {
 public:
  Prefilter() = default;
  /// Requirement i is pattern i's.
  explicit Prefilter(const std::vector<Requirement>& requirements);

  /// Whether an item with this word, these lemmas and lists makes find() look at a lattice at all: where none does,
  /// there is no need to build it.
  bool wakes(std::uint64_t word, std::uint64_t verb_lemma, std::uint64_t noun_lemma,
             const std::uint64_t (&lists)[2]) const {
    return !always_.empty() || ((lists[0] & list_mask_[0]) | (lists[1] & list_mask_[1])) != 0 ||
           (word_signature_.holds(word) && words_.find(word) != nullptr) ||
           (lemma_signature_.holds(verb_lemma) && lemmas_.find(verb_lemma) != nullptr) ||
           (lemma_signature_.holds(noun_lemma) && lemmas_.find(noun_lemma) != nullptr);
  }

  /// What a search keeps between calls.
  struct Scratch {
    std::vector<Window> windows;        ///< The result, ordered by pattern.
    std::vector<std::uint64_t> seen;    ///< By pattern: the round that last had it.
    std::vector<std::uint32_t> window;  ///< By pattern: its place in windows, in that round.
    std::uint64_t round = 0;
    std::uint32_t longest_item = 1;  ///< Of the lattice last searched.
  };

  /// Leaves in `scratch.windows` where each pattern that can match may do so; one window a pattern.
  /// Cost: O(items + windows), whatever the number of patterns.
  void find(const Lattice& lattice, Scratch& scratch) const;

 private:
  // Open addressing by key: the patterns of one trigger are patterns_[first, first + count).
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  struct Table {
    std::vector<Slot> slots;
    const Slot* find(std::uint64_t key) const;
  };
  struct Around {
    Reach before;
    Reach after;
    std::uint32_t first_other = 0;
    std::uint32_t other_count = 0;
  };
  Table table(std::vector<std::pair<std::uint64_t, std::uint32_t>> pairs);
  void note(const Slot& slot, const Item& item, Scratch& scratch) const;
  bool may_match(std::uint32_t pattern, const Signature& present) const;

  Table words_;
  Table lemmas_;
  Signature word_signature_, lemma_signature_;  // What the tables hold, for the many that they do not.
  std::vector<Slot> lists_;                     // By list number.
  std::uint64_t list_mask_[2] = {0, 0};
  std::vector<std::uint32_t> patterns_;
  std::vector<std::uint32_t> always_;
  std::vector<Around> around_;  // By pattern.
  std::vector<Signature> others_;
};

}  // namespace gazette::rules
