#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/arena.hpp"
#include "gazette/document.hpp"

namespace gazette {

/// What a document owns: its text, what was found, and the strings and knowledge that the views point into.
struct Document::Data {
  std::string text;
  std::string id;
  std::string date;
  bool truncated = false;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Mention> mentions;
  std::vector<Entity> entities;
  std::vector<Relation> relations;
  std::vector<Link> links;            ///< Entity::links are parts of it.
  std::vector<Qualifier> qualifiers;  ///< Relation::qualifiers are parts of it.
  base::Arena strings;
  std::shared_ptr<const void> knowledge;
};

}  // namespace gazette
