#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/memory.hpp"
#include "gazetteer/gazetteer.hpp"
#include "lexicon/lexicon.hpp"
#include "names/code.hpp"
#include "names/mention.hpp"
#include "names/weights.hpp"
#include "text/token.hpp"

namespace gazette::names {

/// Counts by 64-bit key in memory that is kept from document to document.
template <class Value>
class KeyTable {
 public:
  /// Empties the table and makes room for `count` keys; of very many, for the first. It grows with those that come.
  void reset(std::size_t count) {
    std::size_t capacity = 64;
    while (capacity < std::min(count, most_foreseen) * 2) capacity *= 2;
    slots_.assign(capacity, {});
    used_ = 0;
  }
  /// Lifetime: of the reference, until the next key is added.
  Value& operator[](std::uint64_t key) {
    Slot* slot = &slots_[place(key)];
    if (slot->key == 0) {
      if ((used_ + 1) * 4 > slots_.size() * 3) {
        grow();
        slot = &slots_[place(key)];
      }
      slot->key = key;
      ++used_;
    }
    return slot->value;
  }
  void release_if_huge() { base::release_if_huge(slots_); }
  const Value* find(std::uint64_t key) const {
    const Slot& slot = slots_[place(key)];
    return slot.key == key ? &slot.value : nullptr;
  }
  Value* find(std::uint64_t key) {
    Slot& slot = slots_[place(key)];
    return slot.key == key ? &slot.value : nullptr;
  }

 private:
  static constexpr std::size_t most_foreseen = 16 * 1024;
  struct Slot {
    std::uint64_t key = 0;
    Value value{};
  };
  std::size_t place(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (key ^ key >> 32) & mask;
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.key != 0) slots_[place(slot.key)] = slot;
  }
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

/// How a word is written across the document.
struct WordUse {
  std::uint16_t lower = 0;    ///< Times in lower case.
  std::uint16_t capital = 0;  ///< Times capitalised inside a sentence that is not in title case.
};

/// What the first reading made of the same words: times as each scored type.
struct NameUse {
  std::array<std::uint16_t, scored_types> as{};
  std::array<std::uint16_t, scored_types> part_first{};  ///< Times the word begins a longer name of the type.
  std::array<std::uint16_t, scored_types> part_last{};
  std::array<std::uint16_t, scored_types> part_inner{};
  std::array<std::uint16_t, scored_types> initials{};  ///< Times the word is the initials of a name of the type.
};

/// Added to the type of a name's first token in Context::made.
inline constexpr std::uint8_t name_begins = 0x80;

/// Tokens that may be a name, [first, end), and what the evidence for each type sums to.
struct Candidate {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  ReadingScores scores{};
};

/// An entity rule's proposal.
struct Proposal {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint16_t type = 0;
  float weight = 0;
  std::string_view label;  ///< "names/title:12"
};

/// The scored type of a type's name, scored_types where it is another.
constexpr std::size_t scored_index(std::string_view type) {
  if (type == "PERSON") return 0;
  if (type == "LOCATION") return 1;
  if (type == "ORGANIZATION") return 2;
  if (type == "NORP") return 3;
  return scored_types;
}

/// What evidence and choices need of a type with its subtype.
struct KindInfo {
  Code code;                           ///< "LOCATION.city"
  std::uint16_t type = 0;              ///< In the TypeTable; 0 where it is not.
  std::uint8_t scored = scored_types;  ///< scored_index() of the type.
};

/// All that evidence may look at while one document is read.
struct Context {
  std::string_view text;
  std::span<const text::Token> tokens;
  const lexicon::Lexicon* lexicon = nullptr;
  std::span<const gazetteer::Gazetteer* const> gazetteers;  ///< By Hit::layer.
  std::span<const std::vector<KindInfo>> kinds;             ///< By layer and Gazetteer::kind_number().
  std::span<const gazetteer::Hit> hits;                     ///< Ordered by first token.
  std::span<const std::uint32_t> hit_index;                 ///< hits of token t: [hit_index[t], hit_index[t + 1]).
  std::span<const std::uint64_t> list_keys;                 ///< By list: the key of its name.
  std::span<const std::uint64_t> cluster_keys;              ///< By cluster: the key of its name.
  text::Sentence sentence;
  const KeyTable<WordUse>* words = nullptr;
  const KeyTable<NameUse>* names = nullptr;  ///< From the first reading.
  std::span<const std::uint8_t>
      made;  ///< By token: what the first reading made of it, a Type; name_begins is added to a name's first.

  std::span<const gazetteer::Hit> hits_at(std::uint32_t token) const {
    return hits.subspan(hit_index[token], hit_index[token + 1] - hit_index[token]);
  }
  const KindInfo& kind(const gazetteer::Hit& hit) const {
    return kinds[hit.layer][gazetteers[hit.layer]->kind_number(hit.entry)];
  }
  const lexicon::WordInfo& info(std::uint32_t token) const { return (*lexicon)[tokens[token]]; }
};

/// The key of tokens [first, end) as one phrase: hyphens between words do not count.
inline std::uint64_t span_key(std::span<const text::Token> tokens, std::uint32_t first, std::uint32_t end) {
  std::uint64_t hash = 0xA0761D6478BD642FU;
  for (std::uint32_t at = first; at < end; at = gazetteer::next_word(tokens, at))
    hash = gazetteer::phrase_hash(hash, tokens[at].key);
  return hash;
}

}  // namespace gazette::names
