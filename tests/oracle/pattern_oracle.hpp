#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/item.hpp"
#include "rules/machine.hpp"
#include "rules/tree.hpp"
#include "unicode/fold.hpp"

namespace gazette::rules::oracle {

/// What LANGUAGE.md says a pattern matches, by trying: slow, plain, and without any of the compiler's devices.
///
/// Knows words, `{PERSON}` (type 1), the operators, `name:( … )` and looks. On clauses, the roles `x` and `y` of type
/// PERSON, and the adjuncts that a pattern need not name.
class Definition {
 public:
  Definition(const FileTree& tree, const Lattice& lattice, bool on_clauses = false)
      : tree_(tree), lattice_(lattice), on_clauses_(on_clauses) {}

  /// Every match, each the first that trying finds from the leftmost place, none overlapping the one before.
  std::vector<Match> find(NodeId pattern) const {
    std::vector<Match> matches;
    for (std::uint32_t at = 0; at < lattice_.size;) {
      const std::optional<Match> match = from(pattern, at);
      if (match) matches.push_back(*match);
      if (on_clauses_) break;
      at = match && match->to > at ? match->to : at + 1;
    }
    return matches;
  }

 private:
  struct State {
    std::uint32_t at = 0;
    std::vector<std::uint32_t> begins;  // Where each item and gap step so far began,
    std::uint32_t last = 0;             // and where the last one ended.
    std::array<Capture, max_roles> captures{};
  };
  using Next = std::function<bool(const State&)>;

  std::optional<Match> from(NodeId pattern, std::uint32_t at) const {
    std::optional<Match> match;
    State start;
    start.at = at;
    attempt(pattern, start, [&](const State& end) {
      match.emplace();
      match->from = end.begins.front(), match->to = end.last;
      match->captures = end.captures;
      return true;
    });
    return match;
  }

  static State taking(State state, std::uint32_t to) {
    state.begins.push_back(state.at);
    state.at = state.last = to;
    return state;
  }

  // Where the adjunct or adverb ends that begins here; `at` where there is none.
  std::uint32_t skipped(std::uint32_t at) const {
    const auto is = [&](std::uint32_t position, Item::Kind kind, std::string_view word = "") {
      if (position >= lattice_.size) return false;
      const Item& item = lattice_.at(position)[0];
      return item.kind == kind && (word.empty() || item.text == word);
    };
    if (!on_clauses_ || at >= lattice_.size) return at;
    if ((is(at, Item::Kind::Preposition) || is(at, Item::Kind::Token, "of")) && is(at + 1, Item::Kind::Argument)) {
      std::uint32_t end = at + 2;
      while (is(end, Item::Kind::Token, "'s") && is(end + 1, Item::Kind::Argument)) end += 2;
      return end;
    }
    return lattice_.at(at)[0].skippable ? at + 1 : at;
  }

  // Goes on from here, or else from behind what may be skipped.
  template <class Try>
  bool here_or_further(State state, const Try& attempt_at) const {
    while (true) {
      if (attempt_at(state)) return true;
      const std::uint32_t further = skipped(state.at);
      if (further == state.at) return false;
      state.at = further;
    }
  }

  template <class Wants>
  bool step(const State& state, const Wants& wants, const Next& next, std::uint8_t role = no_role,
            std::uint8_t other = no_role) const {
    return here_or_further(state, [&](const State& now) {
      if (now.at == lattice_.size) return false;
      for (const Item& item : lattice_.at(now.at)) {
        if (!wants(item)) continue;
        State after = taking(now, item.to);
        if (role != no_role) after.captures[role] = {item.from, item.to, no_item};
        if (other != no_role) after.captures[other] = {item.from, item.to, no_item};
        if (next(after)) return true;
      }
      return false;
    });
  }

  std::uint8_t role_of(const Node& node) const {
    if (!on_clauses_ || node.kind != Node::Kind::Word) return no_role;
    return node.text == "x" ? 0 : node.text == "y" ? 1 : no_role;
  }
  static bool is_someone(const Item& item) { return item.kind == Item::Kind::Argument && item.type == 1; }

  // `x and y`: one Argument for two, or the three as they stand.
  bool is_pair(const Node& node, std::size_t at) const {
    const auto child = [&](std::size_t i) -> const Node& { return tree_[node.children[i]]; };
    return at + 2 < node.children.size() && role_of(child(at)) != no_role && role_of(child(at + 2)) != no_role &&
           child(at + 1).kind == Node::Kind::Word && child(at + 1).text == "and";
  }

  bool attempt(NodeId id, const State& state, const Next& next) const {
    const Node& node = tree_[id];
    const auto repeat = [&](const auto& self, std::uint32_t round, const State& now) -> bool {
      const auto again = [&](const State& after) {
        if (round >= node.min && after.begins.size() == now.begins.size()) return false;
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
      const auto pair = [](const Item& item) { return is_someone(item) && item.group >= 2; };
      if (is_pair(node, child) && step(
                                      now, pair, [&](const State& after) { return self(self, child + 3, after); },
                                      role_of(tree_[node.children[child]]), role_of(tree_[node.children[child + 2]])))
        return true;
      return attempt(node.children[child], now, [&](const State& after) { return self(self, child + 1, after); });
    };
    const auto holds = [&](const State& now) {
      return attempt(node.children[0], now, [](const State&) { return true; });
    };
    switch (node.kind) {
      case Node::Kind::Word:
        if (const std::uint8_t role = role_of(node); role != no_role) return step(state, is_someone, next, role);
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
        return here_or_further(state, [&](const State& now) { return now.at == lattice_.size && next(now); });
      case Node::Kind::Before:
        return holds(state) && next(state);
      case Node::Kind::Not:
        return !holds(state) && next(state);
      case Node::Kind::After:
        return ends(node.children[0], state.at) && next(state);
      case Node::Kind::Capture:
        return attempt(node.children[0], state, [&](const State& after) {
          State named = after;
          const bool none = after.begins.size() == state.begins.size();
          named.captures[node.text == "y"] = none ? Capture{} : Capture{after.begins[state.begins.size()], after.last};
          return next(named);
        });
      default:
        return false;
    }
  }

  static bool is_word(const Item& item, const Node& node) {
    return item.kind != Item::Kind::Mention && item.key == unicode::key_of(node.text);
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
  bool on_clauses_;
};

}  // namespace gazette::rules::oracle
