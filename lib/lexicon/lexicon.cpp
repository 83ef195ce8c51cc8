// The words of a pack, read in place. The image's numbers are checked once, in view(). Tests: tests/lexicon.

#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "base/bytes.hpp"

namespace gazette::lexicon {

Result<Lexicon> Lexicon::view(const pack::Image& image) {
  Lexicon lexicon;
  lexicon.words_ = image.records<WordInfo>("words");
  lexicon.keys_ = image.records<std::uint64_t>("word_keys");
  lexicon.lemmas_ = image.records<Lemmas>("word_lemmas");
  lexicon.slots_ = image.records<std::uint32_t>("word_slots");
  lexicon.strings_ = image.records<char>("word_strings");
  const auto names = image.records<std::uint32_t>("list_names");
  const Error damaged{ErrorCode::Format, "the pack's words do not hold together", {}};
  if (lexicon.words_.empty() || lexicon.words_.size() != lexicon.keys_.size() ||
      lexicon.words_.size() != lexicon.lemmas_.size() || lexicon.strings_.empty() || lexicon.strings_.back() != '\0' ||
      !std::has_single_bit(lexicon.slots_.size()) || lexicon.slots_.size() <= lexicon.words_.size() ||
      names.size() > max_lists)
    return damaged;
  std::size_t used = 0;
  for (const std::uint32_t slot : lexicon.slots_) {
    if (slot >= lexicon.words_.size()) return damaged;
    used += slot != 0;
  }
  if (used == lexicon.slots_.size()) return damaged;  // A probe must meet an empty slot.
  std::uint32_t last = 0;
  for (const Lemmas& lemmas : lexicon.lemmas_) last = std::max({last, lemmas.verb, lemmas.noun});
  if (last >= lexicon.words_.size()) return damaged;
  for (const std::uint32_t name : names) lexicon.list_names_.push_back(base::pooled(lexicon.strings_, name));
  for (const std::uint32_t name : image.records<std::uint32_t>("cluster_names"))
    lexicon.cluster_names_.push_back(base::pooled(lexicon.strings_, name));
  return lexicon;
}

std::uint32_t Lexicon::find(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = key & mask;; at = (at + 1) & mask) {
    const std::uint32_t word = slots_[at];
    if (word == 0 || keys_[word] == key) return word;
  }
}

std::string_view Lexicon::text(std::uint32_t word) const { return base::pooled(strings_, words_[word].text); }

void Lexicon::assign(std::span<text::Token> tokens) const {
  // Slots and keys of the tokens to come are fetched while those in hand are compared.
  constexpr std::size_t far = 16, near = 8;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i + far < tokens.size()) __builtin_prefetch(&slots_[tokens[i + far].key & mask]);
    if (i + near < tokens.size()) __builtin_prefetch(&keys_[slots_[tokens[i + near].key & mask]]);
    tokens[i].word = find(tokens[i].key);
  }
}

void Lexicon::assign(std::span<text::Token> tokens, text::Spellings& spellings) const {
  using text::Spellings;
  // Which of some tokens want a number is gathered without a branch, for no processor foresees it; their slots and keys
  // are fetched all before they are compared.
  constexpr std::size_t most = 128;
  std::array<std::uint32_t, most> wanted;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t begin = 0; begin < tokens.size(); begin += most) {
    const auto part = tokens.subspan(begin, std::min(most, tokens.size() - begin));
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < part.size(); ++i) {
      wanted[count] = i;
      count += (part[i].word & Spellings::pending) != 0;
    }
    const auto each = std::span(wanted).first(count);
    for (const std::uint32_t i : each) __builtin_prefetch(&slots_[part[i].key & mask]);
    for (const std::uint32_t i : each) __builtin_prefetch(&keys_[slots_[part[i].key & mask]]);
    for (const std::uint32_t i : each) {
      text::Token& token = part[i];
      const std::uint32_t row = token.word & ~Spellings::pending;
      token.word = find(token.key);
      if (row != Spellings::no_row && spellings.at(row).key == token.key) spellings.at(row).word = token.word;
    }
  }
}

ListId Lexicon::list(std::string_view name) const {
  for (std::size_t i = 0; i < list_names_.size(); ++i)
    if (list_names_[i] == name) return static_cast<ListId>(i);
  return no_list;
}

std::string_view Lexicon::list_name(ListId list) const {
  return list < list_names_.size() ? list_names_[list] : std::string_view();
}

std::string_view Lexicon::cluster_name(std::uint16_t cluster) const {
  return cluster < cluster_names_.size() ? cluster_names_[cluster] : std::string_view();
}

base::KeySet Lexicon::list_keys(std::initializer_list<std::string_view> names) const {
  std::uint64_t wanted[2] = {0, 0};
  for (const std::string_view name : names)
    if (const ListId number = list(name); number != no_list) wanted[number / 64] |= std::uint64_t{1} << (number % 64);
  std::vector<std::uint64_t> keys;
  for (std::size_t i = 1; i < words_.size(); ++i)
    if ((words_[i].lists[0] & wanted[0]) != 0 || (words_[i].lists[1] & wanted[1]) != 0) keys.push_back(keys_[i]);
  return base::KeySet(keys);
}

}  // namespace gazette::lexicon
