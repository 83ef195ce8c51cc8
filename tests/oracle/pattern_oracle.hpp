#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/item.hpp"
#include "rules/machine.hpp"
#include "rules/tree.hpp"
#include "unicode/fold.hpp"

namespace gazette::rules::oracle {

/// What LANGUAGE.md says a pattern matches, by trying: slow, plain, and without any of the compiler's devices.
///
/// Knows every construct of patterns. Types are numbered PERSON 1, LOCATION 2; the one word list beyond the file is
/// `@title`, list 0. Relations have the roles `x: PERSON`, `y: PERSON|LOCATION` and `z: TEXT`, whatever the file says.
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

  template <class Wanted>
  bool step(const State& state, const Wanted& wants, const Next& next, std::uint8_t role = no_role,
            std::uint8_t other = no_role) const {
    return here_or_further(state, [&](const State& now) { return step_here(now, wants, next, role, other); });
  }
  template <class Wanted>
  bool step_here(const State& now, const Wanted& wants, const Next& next, std::uint8_t role, std::uint8_t other) const {
    if (now.at == lattice_.size) return false;
    for (const Item& item : lattice_.at(now.at)) {
      if (!wants(item)) continue;
      State after = taking(now, item.to);
      if (role != no_role) after.captures[role] = {item.from, item.to, no_item};
      if (other != no_role) after.captures[other] = {item.from, item.to, no_item};
      if (next(after)) return true;
    }
    return false;
  }

  static constexpr std::string_view role_names = "xyz";
  std::uint8_t role_of(const Node& node) const {
    const bool may_be =
        on_clauses_ && node.text.size() == 1 && (node.kind == Node::Kind::Word || node.kind == Node::Kind::Capture);
    const std::size_t at = may_be ? role_names.find(node.text) : std::string_view::npos;
    return at == std::string_view::npos ? no_role : static_cast<std::uint8_t>(at);
  }
  static bool fills(const Item& item, std::uint8_t role) {
    if (item.kind != Item::Kind::Argument) return false;
    return role == 2 || item.type == 1 || (role == 1 && item.type == 2);
  }

  // `x and y`: one Argument for two, or the three as they stand.
  bool is_pair(const Node& node, std::size_t at) const {
    const auto child = [&](std::size_t i) -> const Node& { return tree_[node.children[i]]; };
    const auto is_role = [&](std::size_t i) {
      return child(i).kind == Node::Kind::Word && role_of(child(i)) != no_role;
    };
    return at + 2 < node.children.size() && is_role(at) && is_role(at + 2) && child(at + 1).kind == Node::Kind::Word &&
           child(at + 1).text == "and";
  }

  using Wants = std::function<bool(const Item&)>;
  using Words = std::vector<Wants>;  // One behind the other, with nothing between them.

  static bool is_word_like(const Item& item) {
    return item.kind != Item::Kind::Mention && item.kind != Item::Kind::ListEntry;
  }
  static Wants word(std::string text, bool to_the_letter) {
    return [=](const Item& item) {
      const bool is_chunk = item.kind == Item::Kind::Argument || item.kind == Item::Kind::Verb;
      return is_word_like(item) && item.key == unicode::key_of(text) &&
             (!to_the_letter || is_chunk || item.text == text);
    };
  }
  // "a b" and "a-b" are words one behind the other; a hyphen is one.
  static Words words(std::string_view text, bool to_the_letter) {
    Words all;
    std::string now;
    for (const char c : text) {
      if (c != ' ' && c != '-') {
        now += c;
        continue;
      }
      all.push_back(word(std::exchange(now, ""), to_the_letter));
      if (c == '-') all.push_back(word("-", false));
    }
    all.push_back(word(now, to_the_letter));
    return all;
  }
  static Wants lemma(const std::vector<std::string>& names) {
    return [=](const Item& item) {
      return is_word_like(item) && std::any_of(names.begin(), names.end(), [&](const std::string& name) {
               return item.verb_lemma == unicode::key_of(name) || item.noun_lemma == unicode::key_of(name);
             });
    };
  }
  static Wants shape(std::string_view name) {
    return [=](const Item& item) {
      if (name == "Any") return is_word_like(item);
      if (item.kind != Item::Kind::Token) return false;
      const auto count = [&](int (*is)(int)) {
        return std::count_if(item.text.begin(), item.text.end(), [=](char c) { return is(c) != 0; });
      };
      const auto upper = count(std::isupper), lower = count(std::islower);
      if (name == "Capitalized") return std::isupper(item.text[0]) != 0;
      if (name == "AllCaps") return upper > 1 && lower == 0;
      if (name == "Lower") return lower > 0 && upper == 0;
      if (name == "Initial") return upper == 1 && item.text.size() == 1;
      if (name == "Number") return count(std::isdigit) > 0;
      if (name == "Word") return upper + lower > 0;
      return name == "Punct" && count(std::ispunct) > 0;
    };
  }

  const ListTree* list_named(std::string_view name) const {
    for (const ListTree& list : tree_.lists)
      if (list.name.text == name) return &list;
    return nullptr;
  }
  std::vector<std::string> phrases_of(std::string_view name) const {
    std::vector<std::string> phrases;
    for (const Name& phrase : list_named(name)->phrases) phrases.push_back(phrase.text);
    return phrases;
  }

  // What a leaf of the pattern may be, the preferred first; nothing where the node is no leaf.
  std::vector<Words> choices(const Node& node) const {
    switch (node.kind) {
      case Node::Kind::Word:
        return {words(node.text, false)};
      case Node::Kind::Exact:
        return {words(node.text, true)};
      case Node::Kind::Lemma:
        return {{lemma(node.names)}};
      case Node::Kind::LemmaList:
        return {{lemma(phrases_of(node.text))}};
      case Node::Kind::List: {
        if (list_named(node.text) == nullptr) return {{[](const Item& item) { return (item.lists[0] & 1) != 0; }}};
        std::vector<Words> all;
        for (const std::string& phrase : phrases_of(node.text)) all.push_back(words(phrase, false));
        std::stable_sort(all.begin(), all.end(), [](const Words& l, const Words& r) { return l.size() > r.size(); });
        return all;
      }
      case Node::Kind::Regex:
        return {{[&](const Item& item) {
          const auto flags = node.ignores_case ? std::regex::ECMAScript | std::regex::icase : std::regex::ECMAScript;
          return is_word_like(item) && std::regex_match(std::string(item.text), std::regex(node.text, flags));
        }}};
      case Node::Kind::Shape:
        return {{shape(node.text)}};
      case Node::Kind::Type:
        return {{[type = node.text == "PERSON" ? 1 : 2](const Item& item) { return item.type == type; }}};
      default:
        return {};
    }
  }

  // One step, whatever its choices: what may be skipped stands before all of them.
  bool leaf(const Node& node, const State& state, const Next& next) const {
    const auto behind = [&](const auto& self, const Words& all, std::size_t at, const State& now) -> bool {
      if (at == all.size()) return next(now);
      const Next more = [&](const State& after) { return self(self, all, at + 1, after); };
      return step_here(now, all[at], more, no_role, no_role);
    };
    const std::vector<Words> all = choices(node);
    const bool found = here_or_further(state, [&](const State& now) {
      return std::any_of(all.begin(), all.end(), [&](const Words& words) { return behind(behind, words, 0, now); });
    });
    const bool is_article = node.kind == Node::Kind::Word && (node.text == "a" || node.text == "the");
    return found || (on_clauses_ && is_article && next(state));
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
      if (is_pair(node, child)) {
        const std::uint8_t left = role_of(tree_[node.children[child]]),
                           right = role_of(tree_[node.children[child + 2]]);
        const auto pair = [&](const Item& item) {
          return (fills(item, left) || fills(item, right)) && item.group >= 2;
        };
        const auto behind = [&](const State& after) { return self(self, child + 3, after); };
        if (step(now, pair, behind, left, right)) return true;
      }
      return attempt(node.children[child], now, [&](const State& after) { return self(self, child + 1, after); });
    };
    const auto holds = [&](const State& now) {
      return attempt(node.children[0], now, [](const State&) { return true; });
    };
    switch (node.kind) {
      case Node::Kind::Word:
        if (const std::uint8_t role = role_of(node); role != no_role)
          return step(
              state, [&](const Item& item) { return fills(item, role); }, next, role);
        for (const LetTree& let : tree_.lets)
          if (let.name.text == node.text) return attempt(let.root, state, next);
        return leaf(node, state, next);
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
          named.captures[on_clauses_ ? role_of(node) : 0] =
              none ? Capture{} : Capture{after.begins[state.begins.size()], after.last};
          return next(named);
        });
      default:
        return leaf(node, state, next);
    }
  }

  bool ends(NodeId id, std::uint32_t at) const {
    const Node& node = tree_[id];
    if (node.kind == Node::Kind::Alternatives) {
      for (const NodeId child : node.children)
        if (ends(child, at)) return true;
      return false;
    }
    for (const Words& choice : choices(node))
      for (const Item& item : lattice_.items)
        if (item.to == at && choice.front()(item)) return true;
    return false;
  }

  const FileTree& tree_;
  const Lattice& lattice_;
  bool on_clauses_;
};

}  // namespace gazette::rules::oracle
