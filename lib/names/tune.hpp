#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "names/names.hpp"
#include "names/templates.hpp"

namespace gazette::names {

/// A document with its true names, ready to learn from.
struct GoldDocument {
  std::string text;
  std::vector<text::Token> tokens;
  std::vector<text::Sentence> sentences;
  gazetteer::Hits hits;
  std::vector<Candidate> dates;
  struct Name {
    std::uint32_t first = 0, end = 0;  ///< Tokens.
    std::uint16_t type = 0;            ///< person … norp.
  };
  std::vector<Name> names;  ///< Ordered, without overlaps.
  unsigned unmarked = 0;    ///< Bit t: its corpus does not mark scored type t, so that such names may be anywhere.

  Input input() const { return {text, tokens, sentences, &hits, dates, nullptr}; }
};

/// How weights are learned.
struct TuneOptions {
  unsigned rounds = 12;    ///< Times through the documents.
  unsigned folds = 5;      ///< For the second reading: the first reads each part with weights learned on the others.
  unsigned rarest = 3;     ///< Evidence seen in fewer candidates is left out.
  float smallest = 0.05F;  ///< Weights nearer to 0 are left out.
  float margin = 0.3F;     ///< By how much the true names must win.
  float rate = 0.03F;      ///< How far a step goes.
  float pull = 0.05F;      ///< How strongly weights are drawn to 0 after each round.
  std::uint64_t seed = 1;  ///< Of the sentences' order.
  std::vector<Template> without;  ///< Kinds of evidence that are left out, to see what they are worth.
};

/// Learns the weights of all evidence from documents with known names, for both readings, and gives the text of a
/// weights file, ordered by evidence. The same documents and options give the same text.
///
/// Method: names/learner.hpp.
/// Cost: memory about 500 bytes a token; some seconds a round and million tokens.
std::string tune(const Knowledge& knowledge, const std::vector<GoldDocument>& documents, const TuneOptions& options);

}  // namespace gazette::names
