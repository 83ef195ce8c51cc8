#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "extract/pack_data.hpp"
#include "names/names.hpp"
#include "rules/rule_set.hpp"

namespace gazette::extract {

/// Puts the rules of packs and of the user into one set. A file of the user's replaces the file of a pack that has its
/// name, so that a copy can be changed and tried. Declared types are added to `types`.
///
/// Those of packs come compiled; they are compiled again only where a file is replaced, or where the lexicon lacks a
/// word list that the pack's had.
/// Fails: Io, Syntax with every fault of every file as a finding.
/// Lifetime: the rules are in part views of the packs.
Result<rules::RuleSet> gather_rules(const std::vector<Pack>& packs, bool english, const std::vector<Source>& own,
                                    const lexicon::Lexicon& lexicon, names::TypeTable& types);

/// Compiles rule files that are at hand. `files` are those that may name others by `use`.
/// Fails: Syntax.
Result<rules::RuleSet> compile_rules(std::span<const rules::NamedSource> sources, const lexicon::Lexicon& lexicon,
                                     names::TypeTable& types, std::set<std::string, std::less<>> files = {});

/// Memory that entity rules use from document to document.
struct EntityRuleScratch {
  std::map<std::uint32_t, rules::Trace>* traces = nullptr;  ///< By stage; filled where there is one.
  rules::Lattice lattice;
  rules::Scratch machine;
  std::vector<rules::Match> matches;
};

/// One document as entity rules read it.
struct EntityRuleInput {
  const lexicon::Lexicon* lexicon = nullptr;
  const names::TypeTable* types = nullptr;
  std::span<const gazetteer::Gazetteer* const> gazetteers;
  const names::Input* document = nullptr;
};

/// A sentence as a stage reads it: its tokens, the entries of word lists, and as mentions the known names (stage 1) or
/// `found` (later ones), which is ordered.
void build_lattice(const EntityRuleInput& input, const text::Sentence& sentence, std::uint32_t stage,
                   std::span<const names::Mention> found, rules::Lattice& lattice);

/// Runs stage 1, which sees the names of lists as mentions, and appends what it proposes, ordered by first token.
void propose(const rules::Stage& stage, const EntityRuleInput& input, EntityRuleScratch& scratch,
             std::vector<names::Proposal>& out);

/// Runs a later stage, which sees the mentions found so far; what it finds takes the place of what it overlaps.
/// `mentions` are names and dates, ordered; they stay so.
void add_stage(const rules::Stage& stage, const EntityRuleInput& input, EntityRuleScratch& scratch,
               std::vector<names::Mention>& mentions);

}  // namespace gazette::extract
