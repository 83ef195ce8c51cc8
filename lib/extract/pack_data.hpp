#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "gazette/pack.hpp"
#include "gazetteer/gazetteer.hpp"
#include "lexicon/lexicon.hpp"
#include "names/type_table.hpp"
#include "names/weights.hpp"
#include "pack/image.hpp"
#include "rules/rule_set.hpp"

namespace gazette {

/// What a pack holds: its bytes, and the views that the rooms have of them.
struct Pack::Data {
  // Where the bytes are: one of these, or memory of the caller's.
  std::vector<std::byte> owned;
  std::optional<base::MappedFile> file;

  pack::Image image;
  bool has_words = false;  ///< A pack of names alone has no lexicon.
  lexicon::Lexicon lexicon;
  gazetteer::Gazetteer gazetteer;
  names::Weights weights;
  std::vector<rules::RuleSource> rules;
  std::vector<Finding> warnings;
};

namespace extract {

/// Reads all sections of `image`. Fails: Format, Version.
Result<void> open(std::span<const std::byte> image, pack::Check check, Pack::Data& data);

/// The image that the build embedded; empty in the tool that compiles it.
std::span<const std::byte> embedded_english();

/// Writes rule files, and the rules that they were compiled to.
void write_rules(const std::vector<rules::NamedSource>& sources, const rules::RuleSet& rules,
                 const lexicon::Lexicon& lexicon, const names::TypeTable& types, pack::Writer& out);

}  // namespace extract
}  // namespace gazette
