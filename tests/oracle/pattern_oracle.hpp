#pragma once

#include <functional>
#include <optional>
#include <string>

#include "rules/item.hpp"
#include "rules/machine.hpp"
#include "rules/tree.hpp"
#include "unicode/fold.hpp"

namespace gazette::rules::oracle {

/// What LANGUAGE.md says a pattern matches, by trying: slow, plain, and without any of the compiler's devices.
///
/// Knows words, `{PERSON}` (type 1), the operators, `name:( … )` and looks; not the clause view.
class Definition {
 public:
  Definition(const FileTree& tree, const Lattice& lattice) : tree_(tree), lattice_(lattice) {}

  /// Every match, each the first that trying finds from the leftmost place, none overlapping the one before.
  std::vector<Match> find(NodeId pattern) const {
    std::vector<Match> matches;
    for (std::uint32_t at = 0; at < lattice_.size;) {
      const std::optional<Match> match = from(pattern, at);
      if (match) matches.push_back(*match);
      at = match && match->to > at ? match->to : at + 1;
    }
    return matches;
  }

 private:
  struct State {
    std::uint32_t at = 0;
    std::uint32_t taken = 0;            // Items and gap steps so far.
    std::uint32_t first = 0, last = 0;  // Where the first of them began and the last one ended.
    std::uint32_t name_from = 0, name_to = 0;
  };
  using Next = std::function<bool(const State&)>;

  std::optional<Match> from(NodeId pattern, std::uint32_t at) const {
    std::optional<Match> match;
    State start;
    start.at = at;
    attempt(pattern, start, [&](const State& end) {
      match.emplace();
      match->from = end.first, match->to = end.last;
      match->captures[0].from = end.name_from, match->captures[0].to = end.name_to;
      return true;
    });
    return match;
  }

  static State taking(State state, std::uint32_t to) {
    if (state.taken++ == 0) state.first = state.at;
    state.at = state.last = to;
    return state;
  }

  template <class Wants>
  bool step(const State& state, const Wants& wants, const Next& next) const {
    if (state.at < lattice_.size)
      for (const Item& item : lattice_.at(state.at))
        if (wants(item) && next(taking(state, item.to))) return true;
    return false;
  }

  bool attempt(NodeId id, const State& state, const Next& next) const {
    const Node& node = tree_[id];
    const auto repeat = [&](const auto& self, std::uint32_t round, const State& now) -> bool {
      const auto again = [&](const State& after) {
        if (round >= node.min && after.taken == now.taken) return false;
        return self(self, round + 1, after);
      };
      if (round < node.max && attempt(node.children[0], now, again)) return true;
      return round >= node.min && next(now);
    };
    const auto gap = [&](const auto& self, std::uint32_t steps, const State& now) -> bool {
      if (steps >= node.min && next(now)) return true;
      return steps < node.max && now.at < lattice_.size && self(self, steps + 1, taking(now, now.at + 1));
    };
    const auto in_order = [&](const auto& self, std::size_t child, const State& now) -> bool {
      if (child == node.children.size()) return next(now);
      return attempt(node.children[child], now, [&](const State& after) { return self(self, child + 1, after); });
    };
    const auto holds = [&](const State& now) {
      return attempt(node.children[0], now, [](const State&) { return true; });
    };
    switch (node.kind) {
      case Node::Kind::Word:
        return step(
            state, [&](const Item& item) { return is_word(item, node); }, next);
      case Node::Kind::Type:
        return step(
            state, [](const Item& item) { return item.type == 1; }, next);
      case Node::Kind::Sequence:
        return in_order(in_order, 0, state);
      case Node::Kind::Alternatives:
        for (const NodeId child : node.children)
          if (attempt(child, state, next)) return true;
        return false;
      case Node::Kind::Repeat:
        return repeat(repeat, 0, state);
      case Node::Kind::Gap:
        return gap(gap, 0, state);
      case Node::Kind::Begin:
        return state.at == 0 && next(state);
      case Node::Kind::End:
        return state.at == lattice_.size && next(state);
      case Node::Kind::Before:
        return holds(state) && next(state);
      case Node::Kind::Not:
        return !holds(state) && next(state);
      case Node::Kind::After:
        return ends(node.children[0], state.at) && next(state);
      case Node::Kind::Capture:
        return attempt(node.children[0], state, [&](const State& after) {
          State named = after;
          const bool none = after.taken == state.taken;
          named.name_from = none ? 0 : state.at;
          named.name_to = none ? 0 : after.last;
          return next(named);
        });
      default:
        return false;
    }
  }

  static bool is_word(const Item& item, const Node& node) {
    return item.kind == Item::Kind::Token && item.key == unicode::key_of(node.text);
  }

  bool ends(NodeId id, std::uint32_t at) const {
    const Node& node = tree_[id];
    if (node.kind == Node::Kind::Alternatives) {
      for (const NodeId child : node.children)
        if (ends(child, at)) return true;
      return false;
    }
    for (const Item& item : lattice_.items)
      if (item.to == at && (node.kind == Node::Kind::Type ? item.type == 1 : is_word(item, node))) return true;
    return false;
  }

  const FileTree& tree_;
  const Lattice& lattice_;
};

}  // namespace gazette::rules::oracle
