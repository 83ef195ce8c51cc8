// The names of the lists behind Class, and the keys of the words that the grammar itself speaks of.

#include "clauses/grammar.hpp"

#include <cstring>

#include "unicode/fold.hpp"

namespace gazette::clauses {
namespace {

// In the order of Class.
constexpr std::string_view list_names[] = {"be",
                                           "have",
                                           "do",
                                           "modal",
                                           "future_modal",
                                           "possible_modal",
                                           "negation",
                                           "determiner",
                                           "possessive",
                                           "pronoun",
                                           "reflexive",
                                           "quantifier",
                                           "number_word",
                                           "preposition",
                                           "preposition_phrase",
                                           "subordinator",
                                           "conditional_word",
                                           "relative",
                                           "conjunction",
                                           "correlative",
                                           "particle",
                                           "degree_adverb",
                                           "question_word",
                                           "planning_verb",
                                           "wish_verb",
                                           "cancel_verb",
                                           "fail_verb",
                                           "denial_verb",
                                           "question_verb",
                                           "thinking_verb",
                                           "reporting_verb",
                                           "light_verb",
                                           "raising_adjective",
                                           "possible_adjective",
                                           "planned_adjective",
                                           "cancelled_adjective",
                                           "former_adjective",
                                           "possible_adverb",
                                           "hearsay_noun",
                                           "plan_noun",
                                           "cancel_noun",
                                           "person_noun",
                                           "group_noun",
                                           "party_noun",
                                           "place_noun",
                                           "place_head",
                                           "representative_noun",
                                           "office_noun",
                                           "leader_noun",
                                           "accusing_verb"};
static_assert(std::size(list_names) == static_cast<std::size_t>(Class::Count));

}  // namespace

Grammar::Grammar(const lexicon::Lexicon& lexicon) : lexicon_(&lexicon) {
  for (std::size_t i = 0; i < lists_.size(); ++i) lists_[i] = lexicon.list(list_names[i]);
  for (std::size_t i = 0; i < lexicon.list_count(); ++i) {
    const std::string_view name = lexicon.list_name(static_cast<lexicon::ListId>(i));
    const std::uint64_t bit = std::uint64_t{1} << (i % 64);
    if (name.ends_with("_noun")) noun_lists_.bits[i / 64] |= bit;
    if (name.ends_with("_verb")) verb_lists_.bits[i / 64] |= bit;
  }
  function_words_ = lists_of({Class::Modal, Class::Be, Class::Have, Class::Do, Class::Possessive, Class::Pronoun,
                              Class::Reflexive, Class::ConditionalWord, Class::Correlative, Class::Relative,
                              Class::Conjunction, Class::Preposition, Class::Negation, Class::NumberWord,
                              Class::Determiner, Class::DegreeAdverb, Class::Subordinator, Class::Particle});
  not_nominal_ = lists_of({Class::Preposition, Class::Be, Class::Have, Class::Do, Class::Modal, Class::Conjunction,
                           Class::Determiner, Class::Pronoun, Class::Relative});
  using unicode::key_of;
  keys_ = {.to = key_of("to"),
           .that = key_of("that"),
           .by = key_of("by"),
           .of = key_of("of"),
           .for_ = key_of("for"),
           .no = key_of("no"),
           .be = key_of("be"),
           .have = key_of("have"),
           .there = key_of("there"),
           .between = key_of("between"),
           .among = key_of("among"),
           .her = key_of("her"),
           .would = key_of("would"),
           .yet = key_of("yet"),
           .it = key_of("it"),
           .according = key_of("according"),
           .s = key_of("'s"),
           .from = key_of("from"),
           .which = key_of("which"),
           .whom = key_of("whom"),
           .he = key_of("he"),
           .she = key_of("she"),
           .what = key_of("what"),
           .in = key_of("in"),
           .on = key_of("on"),
           .at = key_of("at"),
           .about = key_of("about"),
           .over = key_of("over"),
           .within = key_of("within")};
}

lexicon::ListSet Grammar::lists_of(std::initializer_list<Class> classes) const {
  lexicon::ListSet lists;
  for (const Class name : classes)
    if (const lexicon::ListId list = lists_[static_cast<std::size_t>(name)]; list < lexicon::max_lists)
      lists.bits[list / 64] |= std::uint64_t{1} << (list % 64);
  return lists;
}

const lexicon::WordInfo& Grammar::phrase(std::uint64_t lemma, std::uint64_t particle) const {
  char buffer[64];
  const std::string_view verb = lexicon_->text(lexicon_->find(lemma)), word = lexicon_->text(lexicon_->find(particle));
  if (verb.empty() || word.empty() || verb.size() + word.size() + 1 > sizeof buffer) return lexicon_->info(0);
  std::memcpy(buffer, verb.data(), verb.size());
  buffer[verb.size()] = ' ';
  std::memcpy(buffer + verb.size() + 1, word.data(), word.size());
  const std::string_view both(buffer, verb.size() + word.size() + 1);
  return lexicon_->info(lexicon_->find(unicode::key_of_folded(both)));
}

}  // namespace gazette::clauses
