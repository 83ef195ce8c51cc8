// A hash table of prefixes. "new york city" stands as three prefixes, "new", "new york" and "new york city", each under
// the hash of its words; a walk goes on while the prefix in hand has longer ones. The oracle in
// tests/gazetteer/phrase_index_test.cpp compares it with brute force.

#include "gazetteer/phrase_index.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

namespace gazette::gazetteer {
namespace {

constexpr std::uint64_t phrase_seed = 0x5851F42D4C957F2DU;

std::size_t filter_bit(std::uint64_t key, std::size_t words) { return (key >> 17) & (words * 64 - 1); }

}  // namespace

bool PhraseIndexWriter::Phrase::operator<(const Phrase& other) const {
  return std::tie(hash, use.flags, other.use.prior, use.entry) <
         std::tie(other.hash, other.use.flags, use.prior, other.use.entry);
}

void PhraseIndexWriter::add(std::span<const text::Token> tokens, PhraseUse use) {
  if (tokens.empty()) return;
  std::uint64_t hash = phrase_seed;
  starts_.push_back(tokens[0].key);
  for (std::uint32_t at = 0; at < tokens.size();) {
    const std::uint32_t next = next_word(tokens, at);
    hash = phrase_hash(hash, tokens[at].key);
    prefixes_.emplace_back(hash, next < tokens.size());
    at = next;
  }
  phrases_.push_back({hash, use});
}

void PhraseIndexWriter::write(pack::Writer& out) {
  std::sort(prefixes_.begin(), prefixes_.end());
  std::sort(phrases_.begin(), phrases_.end());
  const auto same = [](const Phrase& a, const Phrase& b) {
    return a.hash == b.hash && a.use.entry == b.use.entry && (a.use.flags & is_list) == (b.use.flags & is_list);
  };
  phrases_.erase(std::unique(phrases_.begin(), phrases_.end(), same), phrases_.end());

  std::size_t distinct = 0;
  for (std::size_t i = 0; i < prefixes_.size(); ++i) distinct += i == 0 || prefixes_[i].first != prefixes_[i - 1].first;
  std::vector<PhraseSlot> slots(std::bit_ceil(std::max<std::size_t>(16, distinct * 3 / 2)));
  const std::size_t mask = slots.size() - 1;
  const auto place = [&](std::uint64_t hash) -> PhraseSlot& {
    std::size_t at = hash & mask;
    while (slots[at].hash != 0 && slots[at].hash != hash) at = (at + 1) & mask;
    slots[at].hash = hash;
    return slots[at];
  };
  for (const auto& [hash, longer] : prefixes_) place(hash).longer |= longer ? 1U : 0U;
  std::vector<PhraseUse> uses;
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    if (i == 0 || phrases_[i].hash != phrases_[i - 1].hash)
      place(phrases_[i].hash).use = static_cast<std::uint32_t>(uses.size() + 1);
    uses.push_back(phrases_[i].use);
    uses.back().last = i + 1 == phrases_.size() || phrases_[i + 1].hash != phrases_[i].hash;
  }
  // Sixteen bits a starting word: one token in sixteen passes by chance at most.
  std::sort(starts_.begin(), starts_.end());
  starts_.erase(std::unique(starts_.begin(), starts_.end()), starts_.end());
  std::vector<std::uint64_t> filter(std::bit_ceil(std::max<std::size_t>(1, starts_.size() / 4)));
  for (const std::uint64_t key : starts_) {
    const std::size_t bit = filter_bit(key, filter.size());
    filter[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  out.add("phrase_slots", std::span<const PhraseSlot>(slots));
  out.add("phrase_uses", std::span<const PhraseUse>(uses));
  out.add("phrase_starts", std::span<const std::uint64_t>(filter));
}

Result<PhraseIndex> PhraseIndex::view(const pack::Image& image) {
  PhraseIndex index;
  index.slots_ = image.records<PhraseSlot>("phrase_slots");
  index.uses_ = image.records<PhraseUse>("phrase_uses");
  index.filter_ = image.records<std::uint64_t>("phrase_starts");
  const Error damaged{ErrorCode::Format, "the pack's phrases do not hold together", {}};
  if (!std::has_single_bit(index.slots_.size()) || !std::has_single_bit(index.filter_.size())) return damaged;
  std::size_t used = 0;
  for (const PhraseSlot& slot : index.slots_) {
    if (slot.use > index.uses_.size()) return damaged;
    used += slot.hash != 0;
  }
  if (used == index.slots_.size()) return damaged;  // A probe must meet an empty slot.
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
  const auto may_start = [&](const text::Token& token) {
    const std::size_t bit = filter_bit(token.key, filter_.size());
    return (filter_[bit / 64] >> (bit % 64) & 1) != 0;
  };
  constexpr std::uint32_t ahead = 6;  // Tokens: about the time that memory takes.
  for (std::uint32_t first = 0; first < tokens.size(); ++first) {
    if (first + ahead < tokens.size() && may_start(tokens[first + ahead]))
      __builtin_prefetch(&slots_[phrase_hash(phrase_seed, tokens[first + ahead].key) & (slots_.size() - 1)]);
    if (!may_start(tokens[first])) continue;
    std::uint64_t hash = phrase_seed;
    bool has_capital = false;
    bool caps = true;  // Every word could stand for one written in capitals.
    for (std::uint32_t at = first; at < tokens.size();) {
      const text::Token& token = tokens[at];
      if (at > first && token.is(text::sentence_start)) break;
      hash = phrase_hash(hash, token.key);
      const PhraseSlot* found = slot(hash);
      if (found == nullptr) break;
      has_capital |= token.has(text::has_upper);
      // "Nato" and "Unicef" are written for NATO and UNICEF; "Who" is not written for WHO.
      if (token.kind == text::TokenKind::Word && !token.all_caps())
        caps &= token.capitalized() && token.end - token.begin >= 4 && lexicon[token].level == 0;
      const std::uint32_t next = next_word(tokens, at);
      if (found->use != 0) {
        for (std::uint32_t use = found->use - 1;; ++use) {
          const PhraseUse& phrase = uses_[use];
          std::uint8_t flags = phrase.flags;
          if (!has_capital) flags |= lower_case;
          if ((flags & exact_caps) == 0 || caps) hits.push_back({first, at + 1, phrase.entry, layer, flags, phrase.prior});
          if (phrase.last != 0) break;
        }
      }
      if (found->longer == 0) break;
      at = next;
    }
  }
}

}  // namespace gazette::gazetteer
