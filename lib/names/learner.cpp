// Tests: tests/names/tune_test.cpp.

#include "names/learner.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace gazette::names {
namespace {

constexpr double never = -1e9;  // The logarithm of no chance at all.

double log_add(double a, double b) {
  if (a < b) std::swap(a, b);
  return b < a - 40 ? a : a + std::log1p(std::exp(b - a));
}

}  // namespace

void Learner::learn(const std::vector<Example>& examples, std::vector<std::uint32_t> chosen) {
  std::mt19937_64 random(options_.seed);
  for (unsigned round = 0; round < options_.rounds; ++round) {
    for (std::size_t i = chosen.size(); i > 1; --i) std::swap(chosen[i - 1], chosen[random() % i]);
    for (const std::uint32_t number : chosen) step(examples[number]);
    shrink();
  }
}

void Learner::decode(const Example& example, std::vector<Choice>& out) const {
  struct Step {
    float total = 0;
    std::uint32_t from = 0;
    Choice choice;
  };
  std::vector<Step> steps(example.size + 1);
  auto item = example.items.begin();
  for (std::uint32_t at = 0; at < example.size; ++at) {
    if (at > 0 && steps[at].total <= steps[at - 1].total) steps[at] = {steps[at - 1].total, at - 1, {}};
    for (; item != example.items.end() && item->first == at; ++item) {
      const Scores scores = score(example, *item);
      for (std::size_t t = 0; t < scored_types; ++t) {
        const float total = steps[at].total + scores.of[t];
        if (total > steps[item->end].total)
          steps[item->end] = {
              total, at, {static_cast<std::size_t>(item - example.items.begin()), static_cast<std::uint16_t>(t + 1)}};
      }
    }
  }
  out.clear();
  std::uint32_t at = example.size;
  if (steps[at].total <= steps[at - 1].total) --at;
  for (; at > 0; at = steps[at].from)
    if (steps[at].choice.type != none) out.push_back(steps[at].choice);
  std::reverse(out.begin(), out.end());
}

Scores Learner::score(const Example& example, const Item& item) const {
  Scores scores = sum(item.whole);
  scores += sum(example.parts[item.first].left);
  scores += sum(example.parts[item.first].first);
  scores += sum(example.parts[item.end].right);
  scores += sum(example.parts[item.end - 1].last);
  for (std::uint32_t i = item.first; i < item.end; ++i) scores += sum(example.parts[i].any);
  return scores;
}

Scores Learner::sum(const Ids& ids) const {
  Scores total;
  for (const std::uint32_t id : ids) total += weights_[id];
  return total;
}

// Every wrong choice gains the margin and every right one loses it.
void Learner::score_all(const Example& example) {
  scores_.clear();
  for (const Item& item : example.items) {
    Scores& scores = scores_.emplace_back(score(example, item));
    for (std::size_t t = 0; t < scored_types; ++t)
      scores.of[t] += item.gold == t + 1 ? -options_.margin : options_.margin;
  }
}

// Whether an item may be of a type; where `held`, only in segmentations that have every true name.
bool Learner::open(const Example& example, const Item& item, std::size_t type, bool held) const {
  if (!held) return true;
  if (item.gold != none) return item.gold == type + 1;
  if ((example.unmarked >> type & 1) == 0) return false;
  return std::none_of(covered_.begin() + item.first, covered_.begin() + item.end,
                      [](std::uint8_t c) { return c != 0; });
}

// The chance of each item to be chosen as each type, over all segmentations (forward and backward). Where `held`, over
// those that have every true name and beside them only names of types that the gold does not mark.
void Learner::find_chances(const Example& example, bool held, Chances& out) {
  covered_.assign(example.size, 0);
  for (const Item& item : example.items)
    if (held && item.gold != none)
      std::fill(covered_.begin() + item.first, covered_.begin() + item.end, std::uint8_t{1});

  ahead_.assign(example.size + 1, never);
  ahead_[0] = 0;
  std::size_t next = 0;
  for (std::uint32_t at = 0; at <= example.size; ++at) {
    if (at > 0 && covered_[at - 1] == 0) ahead_[at] = log_add(ahead_[at], ahead_[at - 1]);
    for (; next < example.items.size() && example.items[next].first == at; ++next)
      for (std::size_t t = 0; t < scored_types; ++t)
        if (const Item& item = example.items[next]; open(example, item, t, held))
          ahead_[item.end] = log_add(ahead_[item.end], ahead_[at] + scores_[next].of[t]);
  }
  behind_.assign(example.size + 1, never);
  behind_[example.size] = 0;
  out.assign(example.items.size(), {});
  for (std::uint32_t at = example.size; at-- > 0;) {
    if (covered_[at] == 0) behind_[at] = log_add(behind_[at], behind_[at + 1]);
    for (; next > 0 && example.items[next - 1].first == at; --next) {
      const Item& item = example.items[next - 1];
      for (std::size_t t = 0; t < scored_types; ++t) {
        if (!open(example, item, t, held)) continue;
        const double through = scores_[next - 1].of[t] + behind_[item.end];
        behind_[at] = log_add(behind_[at], through);
        out[next - 1][t] = std::exp(ahead_[at] + through - ahead_[example.size]);
      }
    }
  }
}

void Learner::step(const Example& example) {
  score_all(example);
  find_chances(example, false, expected_);
  if (example.unmarked != 0) {
    find_chances(example, true, true_);
  } else {
    true_.assign(example.items.size(), {});
    for (std::size_t i = 0; i < example.items.size(); ++i)
      if (example.items[i].gold != none) true_[i][example.items[i].gold - 1U] = 1;
  }
  gradients_.assign(example.size + 1, {});
  for (std::size_t i = 0; i < example.items.size(); ++i) {
    constexpr double nothing = 1e-3;
    const Item& item = example.items[i];
    Scores gradient;
    bool any = false;
    for (std::size_t t = 0; t < scored_types; ++t) {
      const double miss = true_[i][t] - expected_[i][t];
      if (std::abs(miss) < nothing) continue;
      gradient.of[t] = static_cast<float>(miss);
      any = true;
    }
    if (!any) continue;
    move(item.whole, gradient);
    gradients_[item.first].left += gradient;
    gradients_[item.first].first += gradient;
    gradients_[item.end].right += gradient;
    gradients_[item.end - 1].last += gradient;
    for (std::uint32_t at = item.first; at < item.end; ++at) gradients_[at].any += gradient;
  }
  for (std::size_t at = 0; at <= example.size; ++at) {
    const Example::Parts& parts = example.parts[at];
    move(parts.left, gradients_[at].left);
    move(parts.right, gradients_[at].right);
    move(parts.first, gradients_[at].first);
    move(parts.last, gradients_[at].last);
    move(parts.any, gradients_[at].any);
  }
}

constexpr float first_motion = 0.1F;  // So that a first small step is not made a long one.

void Learner::move(const Ids& ids, const Scores& gradient) {
  for (std::size_t t = 0; t < scored_types; ++t) {
    const float g = gradient.of[t];
    if (g == 0) continue;
    for (const std::uint32_t id : ids) {
      moved_[id].of[t] += g * g;
      weights_[id].of[t] += options_.rate * g / std::sqrt(moved_[id].of[t] + first_motion);
    }
  }
}

void Learner::shrink() {
  for (std::size_t i = 0; i < weights_.size(); ++i)
    for (std::size_t t = 0; t < scored_types; ++t) {
      float& weight = weights_[i].of[t];
      const float pull = options_.rate * options_.pull / std::sqrt(moved_[i].of[t] + first_motion);
      weight = std::copysign(std::max(0.0F, std::abs(weight) - pull), weight);
    }
}

}  // namespace gazette::names
