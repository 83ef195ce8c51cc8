// Tests: tests/corpus/entities_test.cpp.

#include "corpus/context.hpp"

#include <algorithm>

#include "corpus/name.hpp"

namespace gazette::corpus {
namespace {

constexpr std::size_t most_names = 48;    // Of a document.
constexpr std::size_t most_members = 64;  // Of a group.
constexpr double clearly = 1.5;           // How much more likeness the best must have than the next.

}  // namespace

Context::Context(const Corpus::Data& corpus) : corpus_(corpus) {
  std::vector<std::pair<std::uint32_t, std::uint64_t>> ranked;
  for (const StoredDocument& document : corpus.documents) {
    ranked.clear();
    for (std::uint32_t i = document.entities.first; i < document.entities.end; ++i) {
      const StoredEntity& entity = corpus.entities[i];
      if (entity.type != "DATE" && entity.mentions > 0)
        ranked.emplace_back(entity.mentions, Name(entity.name).key(entity.type));
    }
    std::sort(ranked.begin(), ranked.end(), std::greater<>());
    if (ranked.size() > most_names) ranked.resize(most_names);
    std::vector<std::uint64_t> names;
    for (const auto& [mentions, name] : ranked) names.push_back(name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const std::uint64_t name : names) ++count_[name];
    names_.push_back(std::move(names));
  }
}

double Context::likeness(std::uint32_t document, std::uint32_t other) const {
  const auto &a = names_[document], &b = names_[other];
  double sum = 0;
  for (auto at = a.begin(), to = b.begin(); at != a.end() && to != b.end();) {
    if (*at < *to) {
      ++at;
    } else if (*to < *at) {
      ++to;
    } else {
      sum += 1.0 / count_.at(*at);
      ++at, ++to;
    }
  }
  return sum;
}

std::uint32_t Context::clearest(const std::vector<std::uint32_t>& groups, std::uint32_t entity,
                                const Groups& rings) const {
  const std::uint32_t document = corpus_.entities[entity].document;
  std::uint32_t best = no_entity;
  double most = 0, second = 0;
  for (const std::uint32_t group : groups) {
    double likest = 0;
    std::uint32_t member = group;
    for (std::size_t count = 0; count < most_members; ++count) {
      likest = std::max(likest, likeness(document, corpus_.entities[member].document));
      if ((member = rings.next(member)) == group) break;
    }
    if (likest > most) {
      second = most;
      most = likest;
      best = group;
    } else {
      second = std::max(second, likest);
    }
  }
  return most >= clearly * second && most > 0 ? best : no_entity;
}

}  // namespace gazette::corpus
