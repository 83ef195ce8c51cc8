// A hash table of phrases, and bit filters before it. "new york city" stands in the table under the hash of its words;
// "new" stands in the filter of first words, "new", "new york" and "new york city" in the filter of beginnings; a walk
// goes on while the words in hand are in it. Where filters and table are larger than the caches, memory is the cost: so
// tokens that may begin a phrase are gathered first, and what they will read is asked for before the first is walked.
// The oracle in tests/gazetteer/phrase_index_test.cpp compares it with brute force.

#include "gazetteer/phrase_index.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "lexicon/lexicon.hpp"

namespace gazette::gazetteer {
namespace {

constexpr std::uint64_t phrase_seed = 0x5851F42D4C957F2DU;

}  // namespace

bool PhraseIndexWriter::Phrase::operator<(const Phrase& other) const {
  return std::tie(hash, use.flags, other.use.prior, use.entry) <
         std::tie(other.hash, other.use.flags, use.prior, other.use.entry);
}

void PhraseIndexWriter::Distinct::add(std::uint64_t hash) {
  hashes.push_back(hash);
  if (hashes.size() < full) return;
  drop_equal();
  full = std::max(full, hashes.size() * 2);
}

void PhraseIndexWriter::Distinct::drop_equal() {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

void PhraseIndexWriter::add(std::span<const text::Token> tokens, PhraseUse use) {
  if (tokens.empty()) return;
  std::uint64_t hash = phrase_seed;
  for (std::uint32_t at = 0; at < tokens.size(); at = next_word(tokens, at)) {
    if (at > 0) prefixes_.add(hash);
    hash = phrase_hash(hash, tokens[at].key);
  }
  firsts_.add(tokens.front().key);
  phrases_.push_back({hash, use});
}

// The fifteen that the most phrases have.
std::vector<PhraseManner> PhraseIndexWriter::common_manners() const {
  std::vector<std::uint32_t> counts(std::size_t{1} << 16);
  for (const Phrase& phrase : phrases_) ++counts[std::size_t{phrase.use.flags} << 8 | phrase.use.prior];
  std::vector<std::uint32_t> order;
  for (std::uint32_t at = 0; at < counts.size(); ++at)
    if (counts[at] > 0) order.push_back(at);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return counts[a] > counts[b]; });
  order.resize(std::min<std::size_t>(order.size(), PhraseValue::several));
  std::vector<PhraseManner> manners;
  for (const std::uint32_t at : order)
    manners.push_back({static_cast<std::uint8_t>(at >> 8), static_cast<std::uint8_t>(at)});
  return manners;
}

void PhraseIndexWriter::write(pack::Writer& out) {
  std::sort(phrases_.begin(), phrases_.end());
  const auto same = [](const Phrase& a, const Phrase& b) {
    return a.hash == b.hash && a.use.entry == b.use.entry && (a.use.flags & is_list) == (b.use.flags & is_list);
  };
  phrases_.erase(std::unique(phrases_.begin(), phrases_.end(), same), phrases_.end());
  const std::vector<PhraseManner> manners = common_manners();
  const auto manner_of = [&](const PhraseUse& use) {
    std::uint32_t at = 0;
    while (at < manners.size() && (manners[at].flags != use.flags || manners[at].prior != use.prior)) ++at;
    return at < manners.size() ? at : PhraseValue::several;
  };

  // A phrase's value takes the place of its first use; the others are left behind.
  std::vector<PhraseUse> uses;
  std::size_t distinct = 0;
  for (std::size_t first = 0; first < phrases_.size();) {
    std::size_t end = first + 1;
    while (end < phrases_.size() && phrases_[end].hash == phrases_[first].hash) ++end;
    const PhraseUse& only = phrases_[first].use;
    const std::uint32_t manner = end == first + 1 ? manner_of(only) : PhraseValue::several;
    std::uint32_t number = only.entry;
    if (manner == PhraseValue::several) {
      number = static_cast<std::uint32_t>(uses.size());
      for (std::size_t at = first; at < end; ++at) uses.push_back(phrases_[at].use);
      uses.back().last = 1;
    }
    phrases_[distinct].hash = phrases_[first].hash;
    phrases_[distinct++].use.entry = PhraseValue::of(number, manner);
    first = end;
  }
  phrases_.resize(distinct);

  firsts_.drop_equal();
  prefixes_.drop_equal();
  auto firsts = BitFilter::make(firsts_.hashes.size(), 12);
  for (const std::uint64_t key : firsts_.hashes) BitFilter::add(key, firsts);
  auto prefixes = BitFilter::make(prefixes_.hashes.size() + phrases_.size(), 8);
  for (const std::uint64_t hash : prefixes_.hashes) BitFilter::add(hash, prefixes);
  for (const Phrase& phrase : phrases_) BitFilter::add(phrase.hash, prefixes);
  firsts_ = {};
  prefixes_ = {};

  const auto table = PhraseTable::make(
      phrases_.size(), [&](std::size_t i) { return phrases_[i].hash; },
      [&](std::size_t i) { return phrases_[i].use.entry; });
  phrases_ = {};
  out.add("phrase_table", std::span<const PhraseBucket>(table));
  out.add("phrase_manners", std::span<const PhraseManner>(manners));
  out.add("phrase_uses", std::span<const PhraseUse>(uses));
  out.add("phrase_firsts", std::span<const std::uint64_t>(firsts));
  out.add("phrase_prefixes", std::span<const std::uint64_t>(prefixes));
}

Result<PhraseIndex> PhraseIndex::view(const pack::Image& image, std::size_t entry_count) {
  PhraseIndex index;
  index.table_ = PhraseTable(image.records<PhraseBucket>("phrase_table"));
  index.uses_ = image.records<PhraseUse>("phrase_uses");
  index.firsts_ = BitFilter(image.records<std::uint64_t>("phrase_firsts"));
  index.prefixes_ = BitFilter(image.records<std::uint64_t>("phrase_prefixes"));
  index.entry_count_ = entry_count;
  const auto manners = image.records<PhraseManner>("phrase_manners");
  if (manners.size() > index.manners_.size())
    return Error{ErrorCode::Format, "the pack's phrases do not hold together", {}};
  std::copy(manners.begin(), manners.end(), index.manners_.begin());
  return index;
}

// One search: the walk from each token that may begin a phrase.
class PhraseIndex::Search {
 public:
  Search(const PhraseIndex& index, std::span<const text::Token> tokens, const lexicon::Lexicon& lexicon,
         std::uint16_t layer, std::vector<Hit>& hits, text::Mark stop)
      : index_(index), tokens_(tokens), lexicon_(lexicon), layer_(layer), stop_(stop), hits_(hits) {}

  void run() {
    std::uint32_t token = 0;
    while (token < tokens_.size()) {
      std::size_t count = 0;
      for (; token < tokens_.size() && count < starts_.size(); ++token) {
        if (!index_.firsts_.may_have(tokens_[token].key)) continue;
        const std::uint64_t hash = phrase_hash(phrase_seed, tokens_[token].key);
        const std::uint32_t second = next_word(tokens_, token);
        const std::uint64_t pair = second < tokens_.size() ? phrase_hash(hash, tokens_[second].key) : hash;
        index_.prefixes_.prefetch(hash);
        index_.prefixes_.prefetch(pair);
        starts_[count++] = {token, hash, pair};
      }
      for (std::size_t i = 0; i < count; ++i) {
        if (!index_.prefixes_.may_have(starts_[i].hash)) {
          starts_[i].hash = 0;
          continue;
        }
        index_.table_.prefetch(starts_[i].hash);
        if (index_.prefixes_.may_have(starts_[i].pair)) index_.table_.prefetch(starts_[i].pair);
      }
      for (std::size_t i = 0; i < count; ++i)
        if (starts_[i].hash != 0) walk(starts_[i].first, starts_[i].hash);
    }
  }

 private:
  void walk(std::uint32_t first, std::uint64_t hash) {
    for (std::uint32_t at = first;;) {
      if (const std::uint32_t* value = index_.table_.find(hash)) take(first, at, *value);
      at = next_word(tokens_, at);
      if (at >= tokens_.size() || tokens_[at].is(stop_)) return;
      hash = phrase_hash(hash, tokens_[at].key);
      if (!index_.prefixes_.may_have(hash)) return;
    }
  }

  // Tokens [first, last] are a phrase.
  void take(std::uint32_t first, std::uint32_t last, std::uint32_t value) {
    const std::uint32_t number = PhraseValue::number(value);
    const std::uint32_t manner = PhraseValue::manner(value);
    if (manner == PhraseValue::several) {
      for (const PhraseUse& use : index_.uses_from(number)) hit(first, last, use.entry, use.flags, use.prior);
    } else {
      hit(first, last, number, index_.manners_[manner].flags, index_.manners_[manner].prior);
    }
  }

  void hit(std::uint32_t first, std::uint32_t last, std::uint32_t entry, std::uint8_t flags, std::uint8_t prior) {
    if (entry >= ((flags & is_list) != 0 ? lexicon::max_lists : index_.entry_count_)) return;  // A damaged image.
    if ((flags & exact_caps) != 0 && !stands_for_capitals(first, last)) return;
    if (!has_capital(first, last)) flags |= lower_case;
    hits_.push_back({first, last + 1, entry, layer_, flags, prior});
  }

  bool has_capital(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at <= last; at = next_word(tokens_, at))
      if (tokens_[at].has(text::has_upper)) return true;
    return false;
  }

  // Every word could stand for one written in capitals: "Nato" and "Unicef" are written for NATO and UNICEF; "Who" is
  // not written for WHO.
  bool stands_for_capitals(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at <= last; at = next_word(tokens_, at)) {
      const text::Token& token = tokens_[at];
      if (token.kind == text::TokenKind::Word && !token.all_caps() &&
          (!token.capitalized() || token.end - token.begin < 4 || lexicon_.info(lexicon_.find(token.key)).level != 0))
        return false;
    }
    return true;
  }

  struct Start {
    std::uint32_t first;
    std::uint64_t hash;  // Of the first word; 0: nothing begins so.
    std::uint64_t pair;  // Of the first two.
  };
  const PhraseIndex& index_;
  std::span<const text::Token> tokens_;
  const lexicon::Lexicon& lexicon_;
  std::uint16_t layer_;
  text::Mark stop_;
  std::vector<Hit>& hits_;
  std::array<Start, 64> starts_;
};

void PhraseIndex::find(std::span<const text::Token> tokens, const lexicon::Lexicon& lexicon, std::uint16_t layer,
                       std::vector<Hit>& hits, text::Mark stop) const {
  Search(*this, tokens, lexicon, layer, hits, stop).run();
}

}  // namespace gazette::gazetteer
