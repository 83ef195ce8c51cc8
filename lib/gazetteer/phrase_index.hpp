#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gazette/error.hpp"
#include "gazetteer/hit.hpp"
#include "pack/image.hpp"
#include "text/token.hpp"

namespace gazette::gazetteer {

/// What one phrase stands for. 8 bytes, as it stands in the image.
struct PhraseUse {
  std::uint32_t entry = 0;  ///< An entry's number, or a list's (flag is_list).
  std::uint8_t flags = 0;   ///< Use bits.
  std::uint8_t prior = 0;
  std::uint16_t last = 0;  ///< 1: the last use of this phrase.
};
static_assert(sizeof(PhraseUse) == 8);

/// One phrase. 16 bytes, as it stands in the image.
struct PhraseSlot {
  std::uint64_t hash = 0;  ///< Of its words; 0: empty.
  std::uint32_t use = 0;   ///< Number of its first use.
  std::uint32_t reserved = 0;
};
static_assert(sizeof(PhraseSlot) == 16);

/// The hash of a phrase, word by word.
constexpr std::uint64_t phrase_hash(std::uint64_t before, std::uint64_t key) {
  std::uint64_t hash = (before ^ key) * 0x9E3779B97F4A7C15U;
  hash ^= hash >> 29;
  return hash == 0 ? 1 : hash;
}

/// The bit of a prefix in a filter of so many 64-bit words, a power of two.
constexpr std::size_t filter_bit(std::uint64_t hash, std::size_t words) { return (hash >> 17) & (words * 64 - 1); }

/// The next token that a phrase reads after `token`: hyphens and dashes that touch both neighbours are passed over.
inline std::uint32_t next_word(std::span<const text::Token> tokens, std::uint32_t token) {
  std::uint32_t next = token + 1;
  if (next + 1 < tokens.size() && tokens[next].is(text::hyphen) && !tokens[next].is(text::space_before) &&
      !tokens[next + 1].is(text::space_before))
    ++next;
  return next;
}

/// Gathers phrases and writes them as sections.
class PhraseIndexWriter {
 public:
  /// `tokens` are of a name or list entry as the tokenizer gives them.
  void add(std::span<const text::Token> tokens, PhraseUse use);
  void write(pack::Writer& out);

 private:
  struct Phrase {
    std::uint64_t hash;
    PhraseUse use;
    bool operator<(const Phrase& other) const;
  };
  std::vector<std::uint64_t> prefixes_;  // Hashes; each phrase is its longest prefix.
  std::vector<Phrase> phrases_;
};

/// The phrases of an image: names and many-word list entries, found by hashing words one after another, so that a
/// look-up costs one probe a word whatever the number of phrases. A bit filter of all prefixes ends the walk where no
/// phrase goes on, so that most tokens never come to the table. Words are known by their 64-bit keys alone, so that
/// images need no common numbering.
///
/// Threads: any number may use one object at once.
class PhraseIndex {
 public:
  static Result<PhraseIndex> view(const pack::Image& image);

  /// Appends a hit for each phrase that begins at each token, all overlaps; ordered by first token, then shortest
  /// first. Phrases do not run over a sentence's end. Cost: O(tokens x longest phrase).
  void find(std::span<const text::Token> tokens, const lexicon::Lexicon& lexicon, std::uint16_t layer,
            std::vector<Hit>& hits) const;

  /// The highest entry number plus one (lists left out), for the owner's check.
  std::uint32_t entry_bound() const { return entry_bound_; }

 private:
  /// Whether phrases may begin with these words: one no in eight is a yes by chance.
  bool may_begin(std::uint64_t hash) const {
    const std::size_t bit = filter_bit(hash, filter_.size());
    return (filter_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  const PhraseSlot* slot(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      if (slots_[at].hash == hash) return &slots_[at];
      if (slots_[at].hash == 0) return nullptr;
    }
  }
  std::span<const PhraseSlot> slots_;
  std::span<const PhraseUse> uses_;
  std::span<const std::uint64_t> filter_;
  std::uint32_t entry_bound_ = 0;
};

}  // namespace gazette::gazetteer
