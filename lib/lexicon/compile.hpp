#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazette/error.hpp"
#include "pack/image.hpp"

namespace gazette::lexicon {

/// A file of the lexicon's sources, read.
struct File {
  enum class Kind : std::uint8_t { Verbs, Nouns, Adjectives, Adverbs, GivenNames, Surnames, List, Clusters };
  Kind kind;
  std::string name;  ///< As findings call it; a list's name is its stem.
  std::string text;
};

/// Compiles word tables, name parts and word lists (lib/english/README.md) into an image's sections.
///
/// List numbers follow the order of `files`. Entries of lists that are more than one word are left to the gazetteer.
/// Findings are added for each fault; what is sound is compiled all the same.
void compile(const std::vector<File>& files, pack::Writer& out, std::vector<Finding>& findings);

/// "lists/title.txt" -> "title".
std::string_view stem(std::string_view path);

}  // namespace gazette::lexicon
