#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/key_set.hpp"
#include "pack/image.hpp"
#include "text/spellings.hpp"
#include "text/token.hpp"

namespace gazette::lexicon {

/// Parts of speech a word can have. Bits of WordInfo::pos.
enum Pos : std::uint8_t { noun = 1, verb = 2, adjective = 4, adverb = 8 };

/// Forms of a verb or noun that a word can be. Bits of WordInfo::forms.
enum Form : std::uint8_t {
  base_form = 1,     ///< meet
  third_person = 2,  ///< meets
  past = 4,          ///< met
  participle = 8,    ///< met, taken
  gerund = 16,       ///< meeting
  singular = 32,     ///< summit
  plural = 64,       ///< summits
};

/// The number of a word list (a file of lib/english/lists). At most max_lists.
using ListId = std::uint8_t;
inline constexpr std::size_t max_lists = 128;
inline constexpr ListId no_list = 255;

/// All that the pack knows of one word (one folded form). 48 bytes, as it stands in the image.
struct WordInfo {
  std::uint64_t lists[2] = {0, 0};  ///< Bit i: this word alone is an entry of list i.
  std::uint64_t verb_lemma = 0;     ///< Key of the verb it is a form of ("met" -> key of "meet"); 0: no verb.
  std::uint64_t noun_lemma = 0;     ///< Key of the noun it is a form of; 0: no noun.
  std::uint8_t pos = 0;             ///< Pos bits: the readings it has in lower case.
  std::uint8_t forms = 0;           ///< Form bits.
  std::uint8_t level = 0;           ///< How common in lower case: 10 everyday … 70 rare, 0 not an English word.
  std::uint8_t verb_share = 0;      ///< 0 … 255: how often it is a verb rather than another part of speech.
  std::uint8_t given = 0;           ///< How common as a given name, 0 … 100.
  std::uint8_t surname = 0;         ///< How common as a surname, 0 … 100.
  char gender = 0;                  ///< Of the given name: 'm', 'f', 'u', 0.
  std::uint8_t adjective_share =
      0;                      ///< 0 … 255: how often it is an adjective or adverb rather than another part of speech.
  std::uint32_t text = 0;     ///< Where its folded form stands in the string pool.
  std::uint16_t cluster = 0;  ///< Words that stand in like company share it; 0: none known.
  std::uint16_t group = 0;    ///< So do clusters: a group is named by one of its clusters.

  bool in(ListId list) const { return list < max_lists && (lists[list / 64] >> (list % 64) & 1) != 0; }
  bool is(Pos part) const { return (pos & part) != 0; }
  bool can_be(Form form) const { return (forms & form) != 0; }
};
static_assert(sizeof(WordInfo) == 48);

/// The words that a word is a form of, as they stand in the image; 0: none that the pack has. 8 bytes.
struct Lemmas {
  std::uint32_t verb = 0;
  std::uint32_t noun = 0;
};
static_assert(sizeof(Lemmas) == 8);

/// A set of word lists.
struct ListSet {
  std::uint64_t bits[2] = {0, 0};

  bool has(ListId list) const { return list < max_lists && (bits[list / 64] >> (list % 64) & 1) != 0; }
  bool empty() const { return (bits[0] | bits[1]) == 0; }
  friend ListSet operator|(const ListSet& a, const ListSet& b) {
    return {{a.bits[0] | b.bits[0], a.bits[1] | b.bits[1]}};
  }
  /// Those of `a` that `b` has not.
  friend ListSet operator-(const ListSet& a, const ListSet& b) {
    return {{a.bits[0] & ~b.bits[0], a.bits[1] & ~b.bits[1]}};
  }
};

/// The words of a pack: a view of its image.
///
/// Threads: any number may use one object at once.
class Lexicon {
 public:
  Lexicon() = default;
  /// Lifetime: the image's. Fails: Format where a section does not hold together.
  static Result<Lexicon> view(const pack::Image& image);

  /// The word's number, 0 where the pack does not have it. Cost: one probe.
  std::uint32_t find(std::uint64_t key) const;
  /// Words are numbered from 1 to size() - 1.
  std::size_t size() const { return words_.size(); }
  /// info(0) is a word with nothing known.
  const WordInfo& info(std::uint32_t word) const { return words_[word]; }
  const WordInfo& operator[](const text::Token& token) const { return words_[token.word]; }
  std::uint64_t key(std::uint32_t word) const { return keys_[word]; }
  const Lemmas& lemmas(std::uint32_t word) const { return lemmas_[word]; }
  ListSet lists(std::uint32_t word) const { return {{words_[word].lists[0], words_[word].lists[1]}}; }
  /// The word's own lists and those of the noun (of the verb) that it is a form of.
  ListSet noun_lists(std::uint32_t word) const { return lists(word) | lists(lemmas_[word].noun); }
  ListSet verb_lists(std::uint32_t word) const { return lists(word) | lists(lemmas_[word].verb); }
  std::string_view text(std::uint32_t word) const;

  /// Fills Token::word of each token.
  void assign(std::span<text::Token> tokens) const;
  /// The same, of tokens that were read with these spellings, which learn the numbers that they do not know.
  void assign(std::span<text::Token> tokens, text::Spellings& spellings) const;

  /// The number of a word list, no_list where there is none of that name.
  ListId list(std::string_view name) const;
  std::string_view list_name(ListId list) const;
  std::size_t list_count() const { return list_names_.size(); }
  /// A cluster is named after its commonest word. Empty for 0.
  std::string_view cluster_name(std::uint16_t cluster) const;
  std::size_t cluster_count() const { return cluster_names_.size(); }
  /// The keys of the one-word entries of lists. Cost: O(words of the pack).
  base::KeySet list_keys(std::initializer_list<std::string_view> names) const;
  /// Words that take a full stop without ending a sentence: what the tokenizer asks for.
  base::KeySet abbreviations() const { return list_keys({"abbreviation", "abbreviation_weak"}); }

 private:
  std::span<const WordInfo> words_;
  std::span<const std::uint64_t> keys_;
  std::span<const Lemmas> lemmas_;
  std::span<const std::uint32_t> slots_;  // Open addressing by key: word numbers, 0 empty.
  std::span<const char> strings_;
  std::vector<std::string_view> list_names_;
  std::vector<std::string_view> cluster_names_;
};

}  // namespace gazette::lexicon
