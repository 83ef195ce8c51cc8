#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

#include "corpus/corpus_data.hpp"

namespace gazette::corpus {

/// Stored entities that are one thing: disjoint sets, each known by its first entity, with its gazetteer links.
class Groups {
 public:
  explicit Groups(const Corpus::Data& corpus)
      : corpus_(corpus), parent_(corpus.entities.size()), next_(parent_.size()), links_(parent_.size()) {
    std::iota(parent_.begin(), parent_.end(), 0U);
    std::iota(next_.begin(), next_.end(), 0U);
    for (std::size_t i = 0; i < links_.size(); ++i)
      for (std::uint32_t link = corpus.entities[i].links.first; link < corpus.entities[i].links.end; ++link)
        links_[i].push_back(link);
  }

  /// The first entity of the group of `entity`.
  std::uint32_t of(std::uint32_t entity) {
    while (parent_[entity] != entity) entity = parent_[entity] = parent_[parent_[entity]];
    return entity;
  }

  /// The member after `entity` in the ring of its group.
  std::uint32_t next(std::uint32_t entity) const { return next_[entity]; }

  /// Of one type, and without different ids of one kind.
  bool may_join(std::uint32_t a, std::uint32_t b) {
    a = of(a), b = of(b);
    if (corpus_.entities[a].type != corpus_.entities[b].type) return false;
    for (const std::uint32_t one : links_[a])
      for (const std::uint32_t other : links_[b])
        if (corpus_.links[one].key == corpus_.links[other].key &&
            corpus_.links[one].value != corpus_.links[other].value)
          return false;
    return true;
  }

  void join(std::uint32_t a, std::uint32_t b) {
    a = of(a), b = of(b);
    if (a == b || !may_join(a, b)) return;
    if (b < a) std::swap(a, b);
    parent_[b] = a;
    std::swap(next_[a], next_[b]);
    for (const std::uint32_t link : links_[b]) add_link(a, link);
    links_[b] = {};
  }

 private:
  void add_link(std::uint32_t group, std::uint32_t link) {
    for (const std::uint32_t known : links_[group])
      if (corpus_.links[known].key == corpus_.links[link].key) return;  // Then the value is the same, too.
    links_[group].push_back(link);
  }

  const Corpus::Data& corpus_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> next_;
  std::vector<std::vector<std::uint32_t>> links_;  ///< By group: one of each kind.
};

}  // namespace gazette::corpus
