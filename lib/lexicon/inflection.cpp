// Tests: tests/lexicon/inflection_test.cpp.

#include "lexicon/inflection.hpp"

#include <algorithm>

#include "unicode/fold.hpp"

namespace gazette::lexicon {
namespace {

constexpr std::uint8_t nominal_forms = singular | plural;

// Words without a level are the rarest.
std::uint8_t rareness(const WordInfo& info) { return info.level == 0 ? 255 : info.level; }

}  // namespace

Inflection::Inflection(const Lexicon& lexicon) : lexicon_(lexicon) {
  for (std::uint32_t word = 1; word < lexicon.size(); ++word) {
    const WordInfo& info = lexicon.info(word);
    if (info.verb_lemma != 0) words_[info.verb_lemma].push_back(word);
    if (info.noun_lemma != 0 && info.noun_lemma != info.verb_lemma) words_[info.noun_lemma].push_back(word);
  }
}

std::string Inflection::form(std::string_view lemma, Form form) const {
  const std::uint64_t key = unicode::key_of(lemma);
  std::string best(lemma);
  const auto words = words_.find(key);
  if (words == words_.end()) return best;
  unsigned lowest = 1000;
  for (const std::uint32_t word : words->second) {
    const WordInfo& info = lexicon_.info(word);
    const bool of_lemma = ((form & nominal_forms) != 0 ? info.noun_lemma : info.verb_lemma) == key;
    if (!of_lemma || !info.can_be(form)) continue;
    // "met" is a form of "meet" only; the lemma itself is what it is asked for last ("put" has no other past).
    const unsigned cost =
        rareness(info) + (lexicon_.key(word) == key && form != base_form && form != singular ? 500 : 0);
    if (cost < lowest) lowest = cost, best = lexicon_.text(word);
  }
  return best;
}

bool Inflection::is_verb(std::string_view lemma) const {
  const std::uint64_t key = unicode::key_of(lemma);
  const auto words = words_.find(key);
  return words != words_.end() && std::any_of(words->second.begin(), words->second.end(), [&](std::uint32_t word) {
           return lexicon_.info(word).verb_lemma == key;
         });
}

std::string Inflection::entry(ListId list) const {
  std::string best;
  unsigned lowest = 1000;
  for (std::uint32_t word = 1; word < lexicon_.size(); ++word) {
    const WordInfo& info = lexicon_.info(word);
    if (info.in(list) && rareness(info) < lowest) lowest = rareness(info), best = lexicon_.text(word);
  }
  return best;
}

}  // namespace gazette::lexicon
