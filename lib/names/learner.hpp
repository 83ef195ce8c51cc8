#pragma once

// Learning of weights from sentences whose evidence is written down as numbers. tune.cpp writes it down.

#include <array>
#include <cstdint>
#include <vector>

#include "names/tune.hpp"

namespace gazette::names {

/// Numbers of pieces of evidence.
using Ids = std::vector<std::uint32_t>;

/// A candidate of an example.
struct Item {
  std::uint32_t first = 0, end = 0;  ///< Within the sentence.
  Ids whole;
  std::uint16_t gold = none;  ///< The true type of just these tokens.
};

/// One sentence, written down.
struct Example {
  std::uint32_t document = 0;
  std::uint32_t start = 0;  ///< The sentence's first token.
  std::uint32_t size = 0;
  struct Parts {
    Ids left, right, first, last, any;
  };
  std::vector<Parts> parts;  ///< By token, and one for the end.
  std::vector<Item> items;   ///< Ordered by first.
  unsigned unmarked = 0;     ///< GoldDocument::unmarked.
};

/// An item read as a type.
struct Choice {
  std::size_t item = 0;
  std::uint16_t type = none;
};

/// Learns by likelihood of the true segmentation among all (a semi-Markov conditional random field, Sarawagi and Cohen
/// 2004, with the margin of Gimpel and Smith 2010): a step along the gradient after each sentence, the shorter the more
/// a weight has moved before (AdaGrad), and after each round a pull of all weights towards 0, which empties many.
class Learner {
 public:
  Learner(std::size_t evidence, const TuneOptions& options) : weights_(evidence), moved_(evidence), options_(options) {}

  /// Learns from the examples of these numbers. Cost: rounds x items.
  void learn(const std::vector<Example>& examples, std::vector<std::uint32_t> chosen);

  /// The best reading, ordered by place.
  void decode(const Example& example, std::vector<Choice>& out) const;

  const Scores& weight(std::uint32_t evidence) const { return weights_[evidence]; }

 private:
  using Chances = std::vector<std::array<double, scored_types>>;  // By item and type.

  Scores score(const Example& example, const Item& item) const;
  Scores sum(const Ids& ids) const;
  void score_all(const Example& example);
  bool open(const Example& example, const Item& item, std::size_t type, bool held) const;
  void find_chances(const Example& example, bool held, Chances& out);
  void step(const Example& example);
  void move(const Ids& ids, const Scores& gradient);
  void shrink();

  std::vector<Scores> weights_;
  std::vector<Scores> moved_;  // Sums of squared gradients.
  TuneOptions options_;
  // Of one example.
  struct Gradients {
    Scores left, right, first, last, any;
  };
  std::vector<Scores> scores_;  // By item.
  std::vector<double> ahead_, behind_;
  std::vector<std::uint8_t> covered_;
  std::vector<Gradients> gradients_;
  Chances expected_, true_;
};

}  // namespace gazette::names
