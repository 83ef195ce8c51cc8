#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "corpus/corpus_data.hpp"
#include "corpus/groups.hpp"

namespace gazette::corpus {

/// How alike the surroundings of entities are: the other entities of their documents, the rarer the more telling.
class Context {
 public:
  explicit Context(const Corpus::Data& corpus);

  /// The one of `groups` whose documents share clearly more with the document of `entity` than those of any other;
  /// no_entity where none does.
  std::uint32_t clearest(const std::vector<std::uint32_t>& groups, std::uint32_t entity, const Groups& rings) const;

 private:
  double likeness(std::uint32_t document, std::uint32_t other) const;

  const Corpus::Data& corpus_;
  std::vector<std::vector<std::uint64_t>> names_;           ///< By document: keys of its most mentioned names, sorted.
  std::unordered_map<std::uint64_t, std::uint32_t> count_;  ///< Documents of each name.
};

}  // namespace gazette::corpus
