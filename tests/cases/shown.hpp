#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "extract/extractor_data.hpp"
#include "gazette.hpp"

namespace gazette::cases {

/// A document as the lines of a case file:
///
///     PERSON Ann Lee | Lee | [the minister] | (she)
///     DATE Friday = 2021-03-05
///     meets Ann Lee + Bo Chan; place Oslo; date Friday: planned
///     says Ann Lee; to Bo Chan: actual
///
/// An entity's line has its type and its mentions in order: names, nominals in square brackets, pronouns in round ones;
/// a date's has its value. Nominals and pronouns that stand for several entities are on the line of each. In a relation
/// an entity goes by its longest name in the text, or by the pronoun where it has none; both arguments of a symmetric
/// one are joined by "+", the earlier first. A document without entities is "nothing".
class Shown {
 public:
  Shown(const Extractor& extractor, const Document& document) : extractor_(extractor), document_(document) {}

  std::vector<std::string> lines() const {
    std::vector<std::string> all;
    for (const Entity& entity : document_.entities()) all.push_back(line_of(entity));
    for (const Relation& relation : document_.relations()) all.push_back(line_of(relation));
    if (all.empty()) all.push_back("nothing");
    return all;
  }

 private:
  std::string line_of(const Entity& entity) const {
    std::string line(entity.type);
    std::string_view separator = " ";
    std::string value;
    for (const Mention& mention : document_.mentions()) {
      if (mention.entity != entity.id) continue;
      line += separator;
      switch (mention.kind) {
        case MentionKind::Name:
          line += std::string(mention.text);
          break;
        case MentionKind::Nominal:
          line += "[" + std::string(mention.text) + "]";
          break;
        case MentionKind::Pronoun:
          line += "(" + std::string(mention.text) + ")";
          break;
      }
      separator = " | ";
      if (!mention.value.empty()) value = " = " + std::string(mention.value);
    }
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line + value;
  }

  std::string name_of(std::uint32_t entity) const {
    std::string_view name = entity == no_entity ? "?" : "";
    for (const Mention& mention : document_.mentions())
      if (mention.entity == entity && mention.kind == MentionKind::Name && mention.text.size() > name.size())
        name = mention.text;
    if (name.empty()) name = document_.entities()[entity].name;  // Pronouns alone speak of it.
    std::string shown(name);
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    return shown;
  }

  bool symmetric(const Relation& relation) const {
    const auto& declared = extractor_.data()->rules.relations;
    return std::any_of(declared.begin(), declared.end(),
                       [&](const auto& d) { return d.name == relation.type && d.symmetric; });
  }

  std::string line_of(const Relation& relation) const {
    std::uint32_t subject = relation.subject, object = relation.object;
    const bool pair = symmetric(relation);
    if (pair && object < subject) std::swap(subject, object);
    std::string line(relation.type);
    line += " " + name_of(subject);
    if (object != no_entity) line += (pair ? " + " : ", ") + name_of(object);
    for (const Qualifier& qualifier : relation.qualifiers)
      line += "; " + std::string(qualifier.role) + " " +
              (qualifier.entity == no_entity ? "\"" + std::string(qualifier.text) + "\"" : name_of(qualifier.entity));
    return line + ": " + std::string(to_string(relation.status));
  }

  const Extractor& extractor_;
  const Document& document_;
};

/// The lines of both in order, those of one side alone marked "-" (expected, not found) and "+" (found, not expected);
/// "" where both say the same. The order of lines does not count.
inline std::string difference(std::vector<std::string> expected, std::vector<std::string> found) {
  std::sort(expected.begin(), expected.end());
  std::sort(found.begin(), found.end());
  if (expected == found) return "";
  std::string out;
  auto a = expected.begin(), b = found.begin();
  while (a != expected.end() || b != found.end()) {
    if (b == found.end() || (a != expected.end() && *a < *b))
      out += "  - " + *a++ + "\n";
    else if (a == expected.end() || *b < *a)
      out += "  + " + *b++ + "\n";
    else
      out += "    " + *a++ + "\n", ++b;
  }
  return out;
}

}  // namespace gazette::cases
