#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "gazetteer/find.hpp"
#include "names/candidates.hpp"
#include "names/context.hpp"
#include "names/type_table.hpp"
#include "names/word_memo.hpp"

namespace gazette::names {

/// Memory that find_names() keeps between documents.
struct Scratch {
  KeyTable<WordUse> words;
  KeyTable<NameUse> names;
  std::vector<std::uint8_t> made;
  std::vector<std::uint8_t> blocked;
  std::vector<Candidate> candidates;
  std::vector<Mention> reading;
  // By token of one sentence: sums of evidence, filled when first asked for.
  struct Sums {
    ReadingScores left, right, first, last, any;
  };
  std::vector<Sums> sums;
  std::vector<std::uint8_t> known;  // Which of them are filled.
  WordMemo memo;                    // Of one Knowledge: to be cleared before another's documents are read.
  // By edge of one sentence: the best way to it.
  struct Step {
    std::uint32_t from = 0;
    std::uint16_t type = 0;
    float gain = 0;
    float total = 0;
  };
  std::vector<Step> steps;

  void release_if_huge() {
    words.release_if_huge();
    names.release_if_huge();
    base::release_if_huge(blocked, candidates, reading);
  }
};

/// What find_names() needs of the extractor's knowledge.
struct Knowledge {
  const lexicon::Lexicon* lexicon = nullptr;
  const Weights* weights = nullptr;
  const TypeTable* types = nullptr;
  std::span<const gazetteer::Gazetteer* const> gazetteers;
  std::vector<std::vector<KindInfo>> kinds;  ///< By layer and Gazetteer::kind_number().
  std::uint16_t first_own_layer = 1;         ///< Gazetteers from here on are the user's.
  std::vector<std::uint64_t> list_keys;      ///< By list: key of its name.
  std::vector<std::uint64_t> cluster_keys;   ///< By cluster: key of its name.
  JoiningLists joining;

  const KindInfo& kind(const gazetteer::Hit& hit) const {
    return kinds[hit.layer][gazetteers[hit.layer]->kind_number(hit.entry)];
  }

  static Knowledge of(const lexicon::Lexicon& lexicon, const Weights& weights, const TypeTable& types,
                      std::span<const gazetteer::Gazetteer* const> gazetteers);
};

/// One document as find_names() sees it.
struct Input {
  std::string_view text;
  std::span<const text::Token> tokens;
  std::span<const text::Sentence> sentences;
  const gazetteer::Hits* hits = nullptr;
  std::span<const Candidate> dates;                  ///< Token spans that are no names.
  const std::vector<Proposal>* proposals = nullptr;  ///< From entity rules, ordered by first token; may be null.
};

/// Finds the names of a document: candidates with evidence, the best segmentation of each sentence, read twice, the
/// second time with what the first made of the same words elsewhere.
///
/// Appends mentions ordered by first token, without overlaps. entry and layer name the likeliest gazetteer entry.
/// Cost: O(tokens).
void find_names(const Knowledge& knowledge, const Input& input, Scratch& scratch, std::vector<Mention>& out);

}  // namespace gazette::names
