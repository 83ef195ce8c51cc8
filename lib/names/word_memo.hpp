#pragma once

#include <cstdint>
#include <cstring>
#include <vector>

#include "names/weights.hpp"

namespace gazette::names {

/// What the evidence of words summed up to when they were last met: a direct-mapped table, so that the words that every
/// text repeats are looked up once. It holds for one set of weights and one lexicon.
class WordMemo {
 public:
  struct Row {
    std::uint64_t key = 0;  ///< 0: empty.
    ReadingScores sum;
  };

  /// The row of a key that is well mixed; the caller fills it where it has another key.
  Row& row(std::uint64_t key) {
    if (rows_.empty()) rows_.resize(size);
    return rows_[key >> shift];
  }
  void clear() { rows_.clear(); }

 private:
  static constexpr unsigned bits = 13;
  static constexpr unsigned shift = 64 - bits;
  static constexpr std::size_t size = std::size_t{1} << bits;
  std::vector<Row> rows_;
};

}  // namespace gazette::names
