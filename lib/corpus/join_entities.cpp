// Entities of many documents made one. Each step works on groups that the steps before have made, and joins two groups
// where a name has one reading only:
//
//   1. links       the same gazetteer id
//   2. full names  the same words; of several groups with ids of their own, the one that the context favours
//   3. other names a name that documents give to one group only ("KCNA"), initials, a person's first and last name, a
//                  company without its legal form
//   4. short names one word of a person's name, likewise
//
// Groups of different types, or with different ids of one kind, are never joined. Names are compared by the hashes of
// their folded words. Tests: tests/corpus/entities_test.cpp.

#include "corpus/join_entities.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "corpus/context.hpp"
#include "corpus/groups.hpp"
#include "corpus/name.hpp"

namespace gazette::corpus {
namespace {

constexpr std::string_view date_type = "DATE";

class EntityJoiner {
 public:
  EntityJoiner(const Corpus::Data& corpus) : corpus_(corpus), groups_(corpus), context_(corpus) {
    names_.reserve(corpus.entities.size());
    for (const StoredEntity& entity : corpus.entities) names_.emplace_back(entity.name);
  }

  void run() {
    by_links();
    by_full_names();
    each_unjoined([&](std::uint32_t entity) { join_other_name(entity); },
                  [](const Name& name) { return !name.is_short(); });
    by_outer_words();
    index_parts();
    each_unjoined([&](std::uint32_t entity) { join_short_name(entity); },
                  [](const Name& name) { return name.is_short(); });
  }

  Groups& groups() { return groups_; }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(corpus_.entities.size()); }
  const StoredEntity& entity(std::uint32_t number) const { return corpus_.entities[number]; }
  bool is_date(std::uint32_t number) const { return entity(number).type == date_type; }

  void by_links() {
    std::unordered_map<std::uint64_t, std::uint32_t> first;  // The first entity with a link.
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (is_date(i)) continue;
      for (std::uint32_t link = entity(i).links.first; link < entity(i).links.end; ++link) {
        const std::uint64_t key = key_of({entity(i).type, corpus_.links[link].key, corpus_.links[link].value});
        groups_.join(first.emplace(key, i).first->second, i);
      }
    }
  }

  // The groups that bear each name, in the order of their first entity.
  void by_full_names() {
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> bearers;
    const auto add = [&](std::uint32_t i) {
      auto& groups = bearers[names_[i].key(entity(i).type)];
      const std::uint32_t group = groups_.of(i);
      if (std::find(groups.begin(), groups.end(), group) == groups.end() && groups.size() < most_readings)
        groups.push_back(group);
    };
    const auto has_links = [&](std::uint32_t i) { return entity(i).links.first != entity(i).links.end; };
    for (std::uint32_t i = 0; i < size(); ++i)
      if (!is_date(i) && has_links(i)) add(i);
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (is_date(i) || has_links(i) || names_[i].is_empty()) continue;
      if (entity(i).type == person && names_[i].is_short()) continue;  // One word is no full name.
      auto& groups = bearers[names_[i].key(entity(i).type)];
      if (const std::uint32_t group = choose(groups, i); group != no_entity)
        groups_.join(group, i);
      else
        groups.push_back(i);
    }
  }

  // What a name could stand for beside its full form: the one group of `groups` with which `number` may be joined; of
  // several the one whose surroundings are clearly more like its own; no_entity where none is.
  std::uint32_t choose(const std::vector<std::uint32_t>& groups, std::uint32_t number) {
    std::vector<std::uint32_t> open;
    for (const std::uint32_t group : groups)
      if (const std::uint32_t root = groups_.of(group); root != groups_.of(number) && groups_.may_join(root, number) &&
                                                        std::find(open.begin(), open.end(), root) == open.end())
        open.push_back(root);
    if (open.size() < 2) return open.empty() ? no_entity : open.front();
    return context_.clearest(open, number, groups_);
  }

  template <class Act, class Wanted>
  void each_unjoined(Act act, Wanted wanted) {
    for (std::uint32_t i = 0; i < size(); ++i)
      if (!is_date(i) && !names_[i].is_empty() && wanted(names_[i])) act(i);
  }

  // Other names that documents give, and the initials of organizations; made at the first question.
  const std::vector<std::uint32_t>* others_of(std::uint64_t key) {
    if (others_.empty()) {
      for (std::uint32_t i = 0; i < size(); ++i) {
        if (is_date(i) || entity(i).type == "LOCATION") continue;  // "the North" is many places.
        const std::uint64_t own = names_[i].key(entity(i).type);
        for (std::uint32_t alias = entity(i).aliases.first; alias < entity(i).aliases.end; ++alias) {
          const Name name(corpus_.aliases[alias].name);
          if (const std::uint64_t other = name.key(entity(i).type); other != own && !name.is_empty())
            others_[other].push_back(i);
        }
        if (entity(i).type != organization) continue;
        if (const Name initials = names_[i].initials(); !initials.is_empty())
          others_[initials.key(organization)].push_back(i);
        if (const Name bare = names_[i].without_legal_form(); !bare.is_empty())
          others_[bare.key(organization)].push_back(i);
      }
      others_[0];  // Not empty any more, whatever was found.
    }
    const auto found = others_.find(key);
    return found == others_.end() ? nullptr : &found->second;
  }

  void join_other_name(std::uint32_t number) {
    if (entity(number).type == person && names_[number].is_short()) return;
    const auto* bearers = others_of(names_[number].key(entity(number).type));
    if (bearers == nullptr) return;
    if (const std::uint32_t group = choose(distinct(*bearers), number); group != no_entity) groups_.join(group, number);
  }

  // "Robert Mueller" is "Robert S. Mueller" where no other name lies between first and last.
  void by_outer_words() {
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::vector<std::uint32_t>> outer;
    for (std::uint32_t i = 0; i < size(); ++i)
      if (entity(i).type == person && !names_[i].is_short() && !names_[i].is_empty())
        outer[{names_[i].words().front(), names_[i].words().back()}].push_back(i);
    for (const auto& [words, bearers] : outer) {
      std::uint32_t plain = no_entity;
      for (const std::uint32_t bearer : bearers)
        if (names_[bearer].words().size() == 2 && plain == no_entity) plain = bearer;
      if (plain == no_entity) continue;
      if (const auto groups = distinct(bearers); groups.size() == 2) groups_.join(groups[0], groups[1]);
    }
  }

  // The groups of `entities`, in order; of very many the first.
  std::vector<std::uint32_t> distinct(const std::vector<std::uint32_t>& entities) {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t one : entities) {
      const std::uint32_t group = groups_.of(one);
      if (out.size() < most_readings && std::find(out.begin(), out.end(), group) == out.end()) out.push_back(group);
    }
    return out;
  }

  // First and last words of people's names.
  void index_parts() {
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (entity(i).type != person || names_[i].is_empty() || names_[i].is_short()) continue;
      for (const std::uint64_t word : {names_[i].words().front(), names_[i].words().back()}) {
        parts_[word].push_back(i);
        neighbours_[{entity(i).document, word}].push_back(i);
      }
    }
  }

  void join_short_name(std::uint32_t number) {
    if (entity(number).type != person) {
      // A name of one word is a full name of anything but a person; here its other readings.
      join_other_name(number);
      return;
    }
    const std::uint64_t word = names_[number].words().front();
    const auto found = parts_.find(word);
    if (found != parts_.end()) {
      std::vector<std::uint32_t> readings = distinct(found->second);
      // Whom its own document names in full, and yet as somebody else, it is not.
      if (const auto near = neighbours_.find({entity(number).document, word}); near != neighbours_.end())
        for (const std::uint32_t other : near->second) std::erase(readings, groups_.of(other));
      if (const std::uint32_t group = choose(readings, number); group != no_entity) groups_.join(group, number);
      return;
    }
    // Nobody's full name has the word: all who are called so are one.
    groups_.join(lone_.emplace(word, number).first->second, number);
  }

  static constexpr std::string_view person = "PERSON", organization = "ORGANIZATION";
  static constexpr std::size_t most_readings = 64;  // A name with more could be anybody's.

  const Corpus::Data& corpus_;
  Groups groups_;
  Context context_;
  std::vector<Name> names_;                                               // By stored entity.
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> others_;  // Entities by another name of theirs.
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> parts_;   // People by first and last word.
  std::map<std::pair<std::uint32_t, std::uint64_t>, std::vector<std::uint32_t>> neighbours_;  // The same, by document.
  std::unordered_map<std::uint64_t, std::uint32_t> lone_;  // Short names of people never named in full.
};

// The entities of the timeline: one a group, in the order of first mention.
class Writer {
 public:
  Writer(const Corpus::Data& corpus, Groups& groups, Timeline::Data& out)
      : corpus_(corpus), groups_(groups), out_(out) {}

  std::vector<std::uint32_t> run() {
    const auto& entities = corpus_.entities;
    std::vector<std::uint32_t> joined(entities.size(), no_entity);
    std::vector<std::vector<std::uint32_t>> members;
    for (std::uint32_t i = 0; i < entities.size(); ++i) {
      if (entities[i].type == date_type) continue;
      const std::uint32_t root = groups_.of(i);
      if (joined[root] == no_entity) {
        joined[root] = static_cast<std::uint32_t>(members.size());
        members.emplace_back();
      }
      joined[i] = joined[root];
      members[joined[i]].push_back(i);
    }
    std::vector<std::pair<Range, Range>> parts;  // Links and aliases: the vectors still move.
    for (const auto& group : members) parts.push_back(write(group));
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto [links, aliases] = parts[i];
      out_.entities[i].links = std::span(out_.links).subspan(links.first, links.end - links.first);
      out_.entities[i].aliases = std::span(out_.aliases).subspan(aliases.first, aliases.end - aliases.first);
    }
    return joined;
  }

 private:
  // The gazetteer's name, else the one with the most words, else the one used most.
  const StoredEntity& best_of(const std::vector<std::uint32_t>& group) const {
    const auto rank = [&](std::uint32_t number) {
      const StoredEntity& entity = corpus_.entities[number];
      return std::tuple(entity.links.first != entity.links.end, std::count(entity.name.begin(), entity.name.end(), ' '),
                        entity.mentions);
    };
    const auto best = std::max_element(group.begin(), group.end(),
                                       [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
    return corpus_.entities[*best];
  }

  std::pair<Range, Range> write(const std::vector<std::uint32_t>& group) {
    const StoredEntity& best = best_of(group);
    CorpusEntity out;
    out.id = static_cast<std::uint32_t>(out_.entities.size());
    out.type = best.type;
    out.name = best.name;
    std::map<std::string_view, std::uint32_t> names;
    Range links{static_cast<std::uint32_t>(out_.links.size()), 0};
    std::uint32_t document = no_entity;
    for (const std::uint32_t number : group) {
      const StoredEntity& member = corpus_.entities[number];
      if (out.subtype.empty()) out.subtype = member.subtype;
      if (out.country.empty()) out.country = member.country;
      out.mentions += member.mentions;
      if (member.document != document) ++out.documents;
      document = member.document;
      names[member.name];
      for (std::uint32_t alias = member.aliases.first; alias < member.aliases.end; ++alias)
        names[corpus_.aliases[alias].name] += corpus_.aliases[alias].mentions;
      for (std::uint32_t link = member.links.first; link < member.links.end; ++link)
        add_link(corpus_.links[link], links);
    }
    links.end = static_cast<std::uint32_t>(out_.links.size());
    names.erase(best.name);
    std::vector<std::pair<std::string_view, std::uint32_t>> sorted(names.begin(), names.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    Range aliases{static_cast<std::uint32_t>(out_.aliases.size()), 0};
    for (const auto& [name, count] : sorted) out_.aliases.push_back(name);
    aliases.end = static_cast<std::uint32_t>(out_.aliases.size());
    out_.entities.push_back(out);
    return {links, aliases};
  }

  void add_link(const Link& link, const Range& links) {
    const auto is_same = [&](const Link& other) { return other.key == link.key && other.value == link.value; };
    if (std::none_of(out_.links.begin() + links.first, out_.links.end(), is_same)) out_.links.push_back(link);
  }

  const Corpus::Data& corpus_;
  Groups& groups_;
  Timeline::Data& out_;
};

}  // namespace

std::vector<std::uint32_t> join_entities(const Corpus::Data& corpus, Timeline::Data& out) {
  EntityJoiner joiner(corpus);
  joiner.run();
  return Writer(corpus, joiner.groups(), out).run();
}

}  // namespace gazette::corpus
