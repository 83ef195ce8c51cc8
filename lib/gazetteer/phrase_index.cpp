// A hash table of phrases, and a bit filter of their prefixes. "new york city" stands in the table under the hash of
// its words, and in the filter as "new", "new york" and "new york city"; a walk goes on while the words in hand are in
// the filter. The oracle in tests/gazetteer/phrase_index_test.cpp compares it with brute force.

#include "gazetteer/phrase_index.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

namespace gazette::gazetteer {
namespace {

constexpr std::uint64_t phrase_seed = 0x5851F42D4C957F2DU;

}  // namespace

bool PhraseIndexWriter::Phrase::operator<(const Phrase& other) const {
  return std::tie(hash, use.flags, other.use.prior, use.entry) <
         std::tie(other.hash, other.use.flags, use.prior, other.use.entry);
}

void PhraseIndexWriter::add(std::span<const text::Token> tokens, PhraseUse use) {
  if (tokens.empty()) return;
  std::uint64_t hash = phrase_seed;
  for (std::uint32_t at = 0; at < tokens.size(); at = next_word(tokens, at)) {
    hash = phrase_hash(hash, tokens[at].key);
    prefixes_.push_back(hash);
  }
  phrases_.push_back({hash, use});
}

void PhraseIndexWriter::write(pack::Writer& out) {
  std::sort(phrases_.begin(), phrases_.end());
  const auto same = [](const Phrase& a, const Phrase& b) {
    return a.hash == b.hash && a.use.entry == b.use.entry && (a.use.flags & is_list) == (b.use.flags & is_list);
  };
  phrases_.erase(std::unique(phrases_.begin(), phrases_.end(), same), phrases_.end());

  const auto is_first = [&](std::size_t i) { return i == 0 || phrases_[i].hash != phrases_[i - 1].hash; };
  std::size_t distinct = 0;
  for (std::size_t i = 0; i < phrases_.size(); ++i) distinct += is_first(i);
  std::vector<PhraseSlot> slots(std::bit_ceil(std::max<std::size_t>(16, distinct * 3 / 2)));
  const std::size_t mask = slots.size() - 1;
  std::vector<PhraseUse> uses;
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    if (is_first(i)) {
      std::size_t at = phrases_[i].hash & mask;
      while (slots[at].hash != 0) at = (at + 1) & mask;
      slots[at] = {phrases_[i].hash, static_cast<std::uint32_t>(uses.size()), 0};
    }
    uses.push_back(phrases_[i].use);
    uses.back().last = i + 1 == phrases_.size() || is_first(i + 1);
  }
  // Eight bits a prefix at least.
  std::sort(prefixes_.begin(), prefixes_.end());
  prefixes_.erase(std::unique(prefixes_.begin(), prefixes_.end()), prefixes_.end());
  std::vector<std::uint64_t> filter(std::bit_ceil(std::max<std::size_t>(1, prefixes_.size() / 8)));
  for (const std::uint64_t hash : prefixes_) {
    const std::size_t bit = filter_bit(hash, filter.size());
    filter[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  out.add("phrase_slots", std::span<const PhraseSlot>(slots));
  out.add("phrase_uses", std::span<const PhraseUse>(uses));
  out.add("phrase_prefixes", std::span<const std::uint64_t>(filter));
}

Result<PhraseIndex> PhraseIndex::view(const pack::Image& image) {
  PhraseIndex index;
  index.slots_ = image.records<PhraseSlot>("phrase_slots");
  index.uses_ = image.records<PhraseUse>("phrase_uses");
  index.filter_ = image.records<std::uint64_t>("phrase_prefixes");
  const Error damaged{ErrorCode::Format, "the pack's phrases do not hold together", {}};
  if (!std::has_single_bit(index.slots_.size()) || !std::has_single_bit(index.filter_.size())) return damaged;
  std::size_t used = 0;
  for (const PhraseSlot& slot : index.slots_) {
    if (slot.hash != 0 && slot.use >= index.uses_.size()) return damaged;
    used += slot.hash != 0;
  }
  if (used == index.slots_.size()) return damaged;                           // A probe must meet an empty slot.
  if (!index.uses_.empty() && index.uses_.back().last == 0) return damaged;  // A walk over uses must end.
  for (const PhraseUse& use : index.uses_) {
    if ((use.flags & is_list) != 0) {
      if (use.entry >= lexicon::max_lists) return damaged;
    } else {
      index.entry_bound_ = std::max(index.entry_bound_, use.entry + 1);
    }
  }
  return index;
}

void PhraseIndex::find(std::span<const text::Token> tokens, const lexicon::Lexicon& lexicon, std::uint16_t layer,
                       std::vector<Hit>& hits) const {
  constexpr std::uint32_t ahead = 6;  // Tokens: about the time that memory takes.
  for (std::uint32_t first = 0; first < tokens.size(); ++first) {
    if (first + ahead < tokens.size()) {
      const std::uint64_t start = phrase_hash(phrase_seed, tokens[first + ahead].key);
      if (may_begin(start)) __builtin_prefetch(&slots_[start & (slots_.size() - 1)]);
    }
    std::uint64_t hash = phrase_seed;
    bool has_capital = false;
    bool caps = true;  // Every word could stand for one written in capitals.
    for (std::uint32_t at = first; at < tokens.size(); at = next_word(tokens, at)) {
      const text::Token& token = tokens[at];
      if (at > first && token.is(text::sentence_start)) break;
      hash = phrase_hash(hash, token.key);
      if (!may_begin(hash)) break;
      has_capital |= token.has(text::has_upper);
      // "Nato" and "Unicef" are written for NATO and UNICEF; "Who" is not written for WHO.
      if (token.kind == text::TokenKind::Word && !token.all_caps())
        caps &= token.capitalized() && token.end - token.begin >= 4 && lexicon[token].level == 0;
      const PhraseSlot* found = slot(hash);
      if (found == nullptr) continue;
      for (std::uint32_t use = found->use;; ++use) {
        const PhraseUse& phrase = uses_[use];
        std::uint8_t flags = phrase.flags;
        if (!has_capital) flags |= lower_case;
        if ((flags & exact_caps) == 0 || caps)
          hits.push_back({first, at + 1, phrase.entry, layer, flags, phrase.prior});
        if (phrase.last != 0) break;
      }
    }
  }
}

}  // namespace gazette::gazetteer
