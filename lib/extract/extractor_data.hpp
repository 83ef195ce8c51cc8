#pragma once

#include <optional>
#include <vector>

#include "base/key_set.hpp"
#include "clauses/grammar.hpp"
#include "entities/find.hpp"
#include "extract/pack_data.hpp"
#include "gazette/extractor.hpp"
#include "names/names.hpp"
#include "rules/rule_set.hpp"

namespace gazette {

/// All that an extractor knows, put together from its packs. Immutable once made.
struct Extractor::Data {
  std::vector<Pack> packs;  ///< The English one first; keeps the images alive.
  std::vector<const gazetteer::Gazetteer*> gazetteers;
  const lexicon::Lexicon* lexicon = nullptr;  ///< The English pack's.
  names::TypeTable types;
  names::Knowledge names;
  entities::Knowledge entities;
  rules::RuleSet rules;
  bool reads_every_sentence = false;        ///< A relation rule asks for no name.
  std::optional<clauses::Grammar> grammar;  ///< Of the lexicon.
  base::KeySet abbreviations;
  base::KeySet sentence_starters;
  std::vector<Finding> warnings;
};

namespace extract {

/// Tokens, words, sentences and known names of a text: what every later stage reads.
void read_text(const Extractor::Data& knowledge, std::string_view text, Scratch::Data& scratch);

/// The view of the scratch that find_names() and the learner of weights read.
names::Input names_input(std::string_view text, const Scratch::Data& scratch);

}  // namespace extract
}  // namespace gazette
