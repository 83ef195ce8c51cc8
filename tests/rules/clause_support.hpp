#pragma once

#include <sstream>

#include "rules/support.hpp"

namespace gazette::rules::testing {

/// A clause as a lattice, written as its chunks:
///
///   `Trump:PERSON`  Argument of a type; `Trump+Kim:PERSON` stands for two; `talks:` no type, noun lemma `talks`
///   `<meet>`        Verb             `in/`  Preposition
///   `'s` `of`       Token            `~soon` Token that may be skipped
inline Lattice clause_of(const World& world, const std::string& text) {
  static std::map<std::string, std::string> kept;  // Items view their text.
  Lattice lattice;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    Item item;
    item.from = static_cast<std::uint32_t>(lattice.items.size());
    item.to = item.from + 1;
    std::string head = word;
    if (const std::size_t colon = word.find(':'); colon != std::string::npos) {
      item.kind = Item::Kind::Argument;
      head = word.substr(0, colon);
      const std::string type = word.substr(colon + 1);
      item.type = type.empty() ? std::uint16_t{0} : world.type(type);
      item.group = static_cast<std::uint16_t>(1 + std::count(head.begin(), head.end(), '+'));
      item.noun_lemma = unicode::key_of(head);
    } else if (word.front() == '<') {
      item.kind = Item::Kind::Verb;
      head = word.substr(1, word.size() - 2);
      item.verb_lemma = unicode::key_of(head);
    } else if (word.back() == '/') {
      item.kind = Item::Kind::Preposition;
      head.pop_back();
    } else if (word.front() == '~') {
      item.skippable = true;
      head = word.substr(1);
    }
    item.key = head == "'s" ? unicode::key_of_folded(head) : unicode::key_of(head);
    item.text = kept.emplace(head, head).first->first;
    lattice.items.push_back(item);
  }
  lattice.seal(static_cast<std::uint32_t>(lattice.items.size()));
  return lattice;
}

}  // namespace gazette::rules::testing
