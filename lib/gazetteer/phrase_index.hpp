#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "gazette/error.hpp"
#include "gazetteer/bit_filter.hpp"
#include "gazetteer/hit.hpp"
#include "gazetteer/phrase_table.hpp"
#include "pack/image.hpp"
#include "text/token.hpp"

namespace gazette::gazetteer {

/// What one phrase stands for. 8 bytes, as it stands in the image where a table's value alone cannot say it.
struct PhraseUse {
  std::uint32_t entry = 0;  ///< An entry's number, or a list's (flag is_list).
  std::uint8_t flags = 0;   ///< Use bits.
  std::uint8_t prior = 0;
  std::uint16_t last = 0;  ///< 1: the last use of this phrase.
};
static_assert(sizeof(PhraseUse) == 8);

/// Flags and prior that many phrases have: a table's value names one of these. 2 bytes, as it stands in the image.
struct PhraseManner {
  std::uint8_t flags = 0;
  std::uint8_t prior = 0;
};
static_assert(sizeof(PhraseManner) == 2);

/// A value of the table: the number of an entry (or list) with the number of its manner above it, or, where the manner
/// is `several`, the number of a phrase's first use.
struct PhraseValue {
  static constexpr unsigned number_bits = 28;
  static constexpr std::uint32_t max_number = (std::uint32_t{1} << number_bits) - 1;
  static constexpr std::uint32_t several = 15;

  static std::uint32_t of(std::uint32_t number, std::uint32_t manner) { return number | manner << number_bits; }
  static std::uint32_t number(std::uint32_t value) { return value & max_number; }
  static std::uint32_t manner(std::uint32_t value) { return value >> number_bits; }
};

/// The hash of a phrase, word by word.
constexpr std::uint64_t phrase_hash(std::uint64_t before, std::uint64_t key) {
  std::uint64_t hash = (before ^ key) * 0x9E3779B97F4A7C15U;
  hash ^= hash >> 29;
  return hash == 0 ? 1 : hash;
}

/// The next token that a phrase reads after `token`: hyphens and dashes that touch both neighbours are passed over.
inline std::uint32_t next_word(std::span<const text::Token> tokens, std::uint32_t token) {
  std::uint32_t next = token + 1;
  if (next + 1 < tokens.size() && tokens[next].is(text::hyphen) && !tokens[next].is(text::space_before) &&
      !tokens[next + 1].is(text::space_before))
    ++next;
  return next;
}

/// Gathers phrases and writes them as sections. Memory: 16 bytes a phrase, and 8 for each distinct beginning of
/// phrases.
class PhraseIndexWriter {
 public:
  /// `tokens` are of a name or list entry as the tokenizer gives them. Precondition: use.entry <= max_number.
  void add(std::span<const text::Token> tokens, PhraseUse use);
  /// Writes the sections, and forgets the phrases.
  void write(pack::Writer& out);

 private:
  struct Phrase {
    std::uint64_t hash;
    PhraseUse use;
    bool operator<(const Phrase& other) const;
  };
  // Hashes of which each counts once: now and then equal ones are dropped, so that memory is that of distinct ones.
  struct Distinct {
    std::vector<std::uint64_t> hashes;
    std::size_t full = std::size_t{1} << 16;
    void add(std::uint64_t hash);
    void drop_equal();
  };
  std::vector<PhraseManner> common_manners() const;

  Distinct firsts_;    // Keys of first words.
  Distinct prefixes_;  // Hashes of the beginnings of phrases that are not the whole.
  std::vector<Phrase> phrases_;
};

/// The phrases of an image: names and many-word list entries, found by hashing words one after another, so that a
/// look-up costs one probe a word whatever the number of phrases. Two bit filters keep most tokens from the table: one
/// of first words, small enough for the near caches, and one of the beginnings of phrases, which ends a walk where no
/// phrase goes on. Words are known by their 64-bit keys alone, so that images need no common numbering.
///
/// Threads: any number may use one object at once.
class PhraseIndex {
 public:
  /// Cost: none that grows with the image; what stands in it is checked where it is used. Hits name entries below
  /// `entry_count` only.
  static Result<PhraseIndex> view(const pack::Image& image, std::size_t entry_count);

  /// Appends a hit for each phrase that begins at each token, all overlaps; ordered by first token, then shortest
  /// first. Phrases do not run on to a token with the mark `stop`. Cost: O(tokens x longest phrase).
  void find(std::span<const text::Token> tokens, const lexicon::Lexicon& lexicon, std::uint16_t layer,
            std::vector<Hit>& hits, text::Mark stop = text::sentence_start) const;

  /// Calls `take(uses)` for each phrase that stands for more than one thing. Cost: O(phrases).
  template <class Take>
  void for_each_shared(Take take) const {
    for (const PhraseBucket& bucket : table_.buckets())
      for (unsigned place = 0; place < 8 && bucket.prints[place] != 0; ++place)
        if (PhraseValue::manner(bucket.values[place]) == PhraseValue::several)
          if (const auto uses = uses_from(PhraseValue::number(bucket.values[place])); uses.size() > 1) take(uses);
  }

 private:
  class Search;
  // The uses of one phrase; none where the image is damaged.
  std::span<const PhraseUse> uses_from(std::uint32_t first) const {
    for (std::size_t at = first; at < uses_.size(); ++at)
      if (uses_[at].last != 0) return uses_.subspan(first, at + 1 - first);
    return {};
  }

  PhraseTable table_;
  std::span<const PhraseUse> uses_;
  std::array<PhraseManner, PhraseValue::several> manners_{};
  BitFilter firsts_, prefixes_;
  std::size_t entry_count_ = 0;
};

}  // namespace gazette::gazetteer
