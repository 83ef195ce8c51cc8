#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_set.hpp"
#include "text/tokenizer.hpp"
#include "unicode/fold.hpp"

namespace gazette::rules::testing {

/// Types, lists and files for a rule set in a test.
class World {
 public:
  World() {
    environment.lists = {"title", "given", "surname"};
    environment.types = {"PERSON", "LOCATION", "ORGANIZATION", "NORP", "DATE"};
    for (const std::string_view name : environment.types) make(name);
    environment.find_type = [this](std::string_view name) {
      const auto at = types.find(std::string(name));
      return at == types.end() ? std::uint16_t{0} : at->second;
    };
    environment.make_type = [this](std::string_view name) { return make(name); };
    environment.load = [this](std::string_view name, std::string_view) -> Result<NamedSource> {
      const auto at = files.find(std::string(name));
      if (at == files.end()) return Error{ErrorCode::Io, "no such file", {}};
      return NamedSource{at->first, at->second};
    };
  }
  World(const World&) = delete;  // The environment's functions point here.
  World& operator=(const World&) = delete;

  Result<RuleSet> compile(const std::string& text, const std::string& name = "test.rules") {
    const std::vector<NamedSource> sources{{name, text}};
    return rules::compile(sources, environment);
  }
  std::uint16_t type(const std::string& name) const { return types.at(name); }

  Environment environment;
  std::map<std::string, std::uint16_t> types;
  std::map<std::string, std::string> files;

 private:
  std::uint16_t make(std::string_view name) {
    return types.emplace(std::string(name), static_cast<std::uint16_t>(types.size() + 1)).first->second;
  }
};

/// A rule set that must compile; its faults otherwise fail the test.
inline RuleSet compiled(World& world, const std::string& text) {
  Result<RuleSet> result = world.compile(text);
  if (!result) {
    ADD_FAILURE() << to_string(result.error()) << "\nin\n" << text;
    return {};
  }
  return std::move(result).value();
}

/// Items with the key, shape and text of the tokens of `text`, which must outlive the lattice.
inline Lattice lattice_of(std::string_view text) {
  static const base::KeySet abbreviations = [] {
    const std::vector<std::uint64_t> keys{unicode::key_of("mr"), unicode::key_of("inc")};
    return base::KeySet(keys);
  }();
  std::vector<text::Token> tokens;
  text::tokenize(text, abbreviations, tokens);
  Lattice lattice;
  for (const text::Token& token : tokens) {
    Item item;
    item.from = static_cast<std::uint32_t>(lattice.items.size());
    item.to = item.from + 1;
    item.token_kind = static_cast<std::uint8_t>(token.kind);
    item.shape = token.shape;
    item.key = token.key;
    item.text = token.of(text);
    item.ref = item.from;
    lattice.items.push_back(item);
  }
  lattice.seal(static_cast<std::uint32_t>(lattice.items.size()));
  return lattice;
}

/// Adds an edge over positions [from, to).
inline void add_mention(Lattice& lattice, std::uint32_t from, std::uint32_t to, std::uint16_t type) {
  Item item;
  item.from = from, item.to = to;
  item.kind = Item::Kind::Mention;
  item.type = type;
  lattice.items.push_back(item);
  lattice.seal(lattice.size);
}
inline void add_list_entry(Lattice& lattice, std::uint32_t from, std::uint32_t to, std::uint32_t list) {
  Item item;
  item.from = from, item.to = to;
  item.kind = Item::Kind::ListEntry;
  item.lists[list / 64] = std::uint64_t{1} << (list % 64);
  lattice.items.push_back(item);
  lattice.seal(lattice.size);
}

inline std::vector<Match> found(const Program& program, const Lattice& lattice) {
  Scratch scratch;
  std::vector<Match> matches;
  find(program, lattice, scratch, matches);
  return matches;
}

/// "from-to" of each match, and of its `name` where that is less: "0-3(1-3) 5-7".
inline std::string shown(const std::vector<Match>& matches) {
  std::string out;
  for (const Match& match : matches) {
    if (!out.empty()) out += ' ';
    out += std::to_string(match.from) + "-" + std::to_string(match.to);
    const Capture& name = match.captures[0];
    if (!name.empty()) out += "(" + std::to_string(name.from) + "-" + std::to_string(name.to) + ")";
  }
  return out;
}

/// The matches of one entity pattern in the tokens of `text`.
inline std::string matches_of(const std::string& pattern, std::string_view text) {
  World world;
  const RuleSet rules = compiled(world, "entity THING {\n" + pattern + "\n}");
  return rules.stages.empty() ? "no rules" : shown(found(rules.stages[0].program, lattice_of(text)));
}

}  // namespace gazette::rules::testing
