// One pass over the items of a lattice finds the patterns worth running; tests/rules/prefilter_test.cpp.
//
// Each item is asked for three keys (word, verb lemma, noun lemma) and its lists; whatever pattern hangs there gets a
// window around the item, as wide as the pattern can reach. What else the pattern needs is then asked of a signature of
// the lattice. Ten thousand rules cost no more than their triggers occur.

#include "rules/prefilter.hpp"

#include <algorithm>
#include <bit>

namespace gazette::rules {

Reach& Reach::operator+=(Reach other) {
  single += other.single;
  longer += other.longer;
  unbounded = unbounded || other.unbounded;
  return *this = times(1);
}

Reach Reach::times(std::uint32_t count) const {
  if (count == std::numeric_limits<std::uint32_t>::max()) return {0, 0, unbounded || single > 0 || longer > 0};
  constexpr std::uint64_t limit = 1u << 20;
  const std::uint64_t singles = std::uint64_t{single} * count, longs = std::uint64_t{longer} * count;
  if (unbounded || singles > limit || longs > limit) return {0, 0, true};
  return {static_cast<std::uint32_t>(singles), static_cast<std::uint32_t>(longs), false};
}

Reach Reach::longest(Reach left, Reach right) {
  return {std::max(left.single, right.single), std::max(left.longer, right.longer), left.unbounded || right.unbounded};
}

std::uint64_t Reach::positions(std::uint32_t longest_item) const {
  return unbounded ? std::numeric_limits<std::uint32_t>::max() : single + std::uint64_t{longer} * longest_item;
}

void Signature::add(const Trigger& trigger) {
  if (trigger.kind == Trigger::Kind::List)
    lists[trigger.key / 64] |= std::uint64_t{1} << (trigger.key % 64);
  else
    add(trigger.key);
}

bool Signature::meets(const Signature& other) const {
  std::uint64_t common = 0;
  for (std::size_t i = 0; i < words.size(); ++i) common |= words[i] & other.words[i];
  for (std::size_t i = 0; i < lists.size(); ++i) common |= lists[i] & other.lists[i];
  return common != 0;
}

Prefilter::Prefilter(const std::vector<Requirement>& requirements) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> words, lemmas, lists;
  for (std::uint32_t pattern = 0; pattern < requirements.size(); ++pattern) {
    const Requirement& requirement = requirements[pattern];
    around_.push_back({requirement.before, requirement.after, static_cast<std::uint32_t>(others_.size()),
                       static_cast<std::uint32_t>(requirement.others.size())});
    others_.insert(others_.end(), requirement.others.begin(), requirement.others.end());
    if (requirement.triggers.empty()) always_.push_back(pattern);
    for (const Trigger& trigger : requirement.triggers)
      (trigger.kind == Trigger::Kind::Word    ? words
       : trigger.kind == Trigger::Kind::Lemma ? lemmas
                                              : lists)
          .emplace_back(trigger.key, pattern);
  }
  for (const auto& [key, pattern] : words) word_signature_.add(key);
  for (const auto& [key, pattern] : lemmas) lemma_signature_.add(key);
  words_ = table(std::move(words));
  lemmas_ = table(std::move(lemmas));
  lists_.resize(128);
  std::sort(lists.begin(), lists.end());
  lists.erase(std::unique(lists.begin(), lists.end()), lists.end());
  for (const auto& [list, pattern] : lists) {
    Slot& slot = lists_[list];
    if (slot.count++ == 0) slot.first = static_cast<std::uint32_t>(patterns_.size());
    patterns_.push_back(pattern);
    list_mask_[list / 64] |= std::uint64_t{1} << (list % 64);
  }
}

Prefilter::Table Prefilter::table(std::vector<std::pair<std::uint64_t, std::uint32_t>> pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  Table made;
  made.slots.resize(std::bit_ceil(pairs.size() * 2 + 2));
  const std::size_t mask = made.slots.size() - 1;
  for (std::size_t i = 0; i < pairs.size();) {
    Slot slot{pairs[i].first, static_cast<std::uint32_t>(patterns_.size()), 0};
    for (; i < pairs.size() && pairs[i].first == slot.key; ++i, ++slot.count) patterns_.push_back(pairs[i].second);
    std::size_t at = slot.key & mask;
    while (made.slots[at].key != 0) at = (at + 1) & mask;
    made.slots[at] = slot;
  }
  return made;
}

const Prefilter::Slot* Prefilter::Table::find(std::uint64_t key) const {
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = key & mask; slots[at].key != 0; at = (at + 1) & mask)
    if (slots[at].key == key) return &slots[at];
  return nullptr;
}

void Prefilter::note(const Slot& slot, const Item& item, Scratch& scratch) const {
  for (std::uint32_t i = slot.first; i < slot.first + slot.count; ++i) {
    const std::uint32_t pattern = patterns_[i];
    if (scratch.seen[pattern] != scratch.round) {
      scratch.seen[pattern] = scratch.round;
      scratch.window[pattern] = static_cast<std::uint32_t>(scratch.windows.size());
      scratch.windows.push_back({pattern, item.from, item.to});
    } else {
      Window& window = scratch.windows[scratch.window[pattern]];
      window.lo = std::min(window.lo, item.from);
      window.hi = std::max(window.hi, item.to);
    }
  }
}

bool Prefilter::may_match(std::uint32_t pattern, const Signature& present) const {
  const Around& around = around_[pattern];
  for (std::uint32_t i = 0; i < around.other_count; ++i)
    if (!others_[around.first_other + i].meets(present)) return false;
  return true;
}

void Prefilter::find(const Lattice& lattice, Scratch& scratch) const {
  scratch.windows.clear();
  scratch.longest_item = 1;
  if (around_.empty()) return;
  ++scratch.round;
  if (scratch.seen.size() < around_.size()) scratch.seen.resize(around_.size()), scratch.window.resize(around_.size());
  Signature present;
  for (const Item& item : lattice.items) {
    present.add(item.key);
    present.add(item.verb_lemma);
    present.add(item.noun_lemma);
    present.lists[0] |= item.lists[0];
    present.lists[1] |= item.lists[1];
    scratch.longest_item = std::max(scratch.longest_item, item.to - item.from);
    if (item.key != 0 && word_signature_.holds(item.key))
      if (const Slot* slot = words_.find(item.key)) note(*slot, item, scratch);
    if (item.verb_lemma != 0)
      if (const Slot* slot = lemmas_.find(item.verb_lemma)) note(*slot, item, scratch);
    if (item.noun_lemma != 0 && item.noun_lemma != item.verb_lemma)
      if (const Slot* slot = lemmas_.find(item.noun_lemma)) note(*slot, item, scratch);
    for (std::uint32_t half = 0; half < 2; ++half)
      for (std::uint64_t bits = item.lists[half] & list_mask_[half]; bits != 0; bits &= bits - 1)
        note(lists_[half * 64 + static_cast<std::uint32_t>(std::countr_zero(bits))], item, scratch);
  }
  for (const std::uint32_t pattern : always_) scratch.windows.push_back({pattern, 0, lattice.size});
  std::erase_if(scratch.windows, [&](const Window& window) { return !may_match(window.pattern, present); });
  for (Window& window : scratch.windows) {
    const Around& around = around_[window.pattern];
    const std::uint64_t before = around.before.positions(scratch.longest_item);
    const std::uint64_t after = around.after.positions(scratch.longest_item);
    window.lo = before < window.lo ? static_cast<std::uint32_t>(window.lo - before) : 0;
    window.hi = static_cast<std::uint32_t>(std::min<std::uint64_t>(window.hi + after, lattice.size));
  }
  const auto by_pattern = [](const Window& left, const Window& right) { return left.pattern < right.pattern; };
  std::sort(scratch.windows.begin(), scratch.windows.end(), by_pattern);
}

}  // namespace gazette::rules
