#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.hpp"

namespace gazette::lexicon {

/// The forms that a lexicon's verbs and nouns have: the way back from a lemma, for those who write sentences.
///
/// Lifetime: the lexicon's. Cost: one pass over its words to make.
class Inflection {
 public:
  explicit Inflection(const Lexicon& lexicon);

  /// "meet", past -> "met"; of several forms the commonest. The lemma itself where the lexicon has no such form.
  std::string form(std::string_view lemma, Form form) const;
  bool is_verb(std::string_view lemma) const;
  /// The commonest one-word entry of a list, "" where it has none.
  std::string entry(ListId list) const;

 private:
  const Lexicon& lexicon_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> words_;  // By verb and noun lemma.
};

}  // namespace gazette::lexicon
