#pragma once

#include <cstdint>
#include <map>
#include <span>

#include "gazette/corpus.hpp"

namespace gazette::corpus {

/// How two places of what may be one event go together, the better the higher.
enum class Fit : std::uint8_t {
  Apart,   ///< Different places.
  Open,    ///< One of them is not told.
  Within,  ///< One lies in the other: Hanoi, Vietnam.
  Same,
};

/// Which places lie in which: cities and facilities in their country, and what the documents say of others.
class Places {
 public:
  explicit Places(std::span<const CorpusEntity> entities) : entities_(entities) {}

  /// `inner` lies in `outer`; of several the first is kept.
  void add(std::uint32_t inner, std::uint32_t outer) { outer_.emplace(inner, outer); }

  Fit fit(std::uint32_t a, std::uint32_t b) const;
  /// Known to be in different countries.
  bool are_far(std::uint32_t a, std::uint32_t b) const;
  /// The one that lies in the other, the one that is known, else `a`.
  std::uint32_t narrower(std::uint32_t a, std::uint32_t b) const;

 private:
  bool is_within(std::uint32_t inner, std::uint32_t outer) const;

  std::span<const CorpusEntity> entities_;
  std::map<std::uint32_t, std::uint32_t> outer_;
};

}  // namespace gazette::corpus
