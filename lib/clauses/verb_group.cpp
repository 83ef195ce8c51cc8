// Verb groups: auxiliaries, negation and adverbs around one main verb, read for voice, form and what they alone say of
// the status. Control ("wants to meet") is the clause builder's: each verb has its own group. Tests:
// tests/clauses/chunk_test.cpp.

#include "clauses/verb_group.hpp"

namespace gazette::clauses {
namespace {

using lexicon::WordInfo;

bool is_between(Tag tag) { return tag == Tag::Adverb || tag == Tag::Negation; }

// The verb "be" or another auxiliary stands for a form: what Tag::Auxiliary at `i` leaves the group as.
struct Reader {
  const Grammar& grammar;
  const Source& source;
  const text::Sentence& sentence;
  std::span<const Word> words;

  const WordInfo& info(std::uint32_t i) const { return grammar.lexicon()[source.tokens[sentence.first + i]]; }
  std::uint64_t key(std::uint32_t i) const { return source.tokens[sentence.first + i].key; }
};

// Takes a particle right behind the verb: "stepped down", "called off the talks". Before a noun phrase it is a
// preposition ("met in Oslo"), unless a list knows the two words as one verb.
void take_particle(const Reader& read, std::uint32_t& i, VerbGroup& group) {
  if (i >= read.words.size() || (read.words[i].tag != Tag::Preposition && read.words[i].tag != Tag::Adverb)) return;
  if (!read.grammar.in(read.info(i), Class::Particle)) return;
  const bool dates = read.key(i) == read.grammar.keys().in || read.key(i) == read.grammar.keys().on;  // "in 1950"
  const bool alone = i + 1 == read.words.size() || read.words[i + 1].tag == Tag::Preposition ||
                     read.words[i + 1].tag == Tag::Stop || read.words[i + 1].tag == Tag::Comma ||
                     read.words[i + 1].tag == Tag::To || (read.words[i + 1].tag == Tag::Date && !dates);
  const WordInfo& verb = read.grammar.lexicon()[read.source.tokens[group.head]];
  if (!alone && !read.grammar.knows_phrase(verb.verb_lemma, read.key(i))) return;
  group.particle = read.sentence.first + i;
  ++i;
}

}  // namespace

bool starts_verb_group(std::span<const Word> words, std::uint32_t i) {
  switch (words[i].tag) {
    case Tag::Verb:
    case Tag::Auxiliary:
    case Tag::Modal:
    case Tag::To:
      return true;
    case Tag::Negation:
      for (std::uint32_t next = i + 1; next < words.size(); ++next) {
        if (is_between(words[next].tag)) continue;
        return words[next].tag == Tag::Verb || words[next].tag == Tag::Auxiliary || words[next].tag == Tag::To;
      }
      return false;
    default:
      return false;
  }
}

VerbGroup parse_verb_group(const Grammar& grammar, const Source& source, const text::Sentence& sentence,
                           std::span<const Word> words, std::uint32_t& i) {
  const Reader read{grammar, source, sentence, words};
  VerbGroup group;
  group.first = sentence.first + i;
  bool be = false, have = false, auxiliary = false, modal = false, to = false, possible = false, future = false;
  std::uint32_t head = none;
  std::uint32_t end = i;
  for (; i < words.size(); ++i) {
    const Tag tag = words[i].tag;
    const WordInfo& word = read.info(i);
    if (tag == Tag::Negation) {
      group.negated = true;
    } else if (tag == Tag::Adverb) {
      possible = possible || grammar.in(word, Class::PossibleAdverb);
      continue;  // Counts as part of the group only where a verb follows.
    } else if (tag == Tag::Modal) {
      if (auxiliary || head != none) break;
      modal = true;
      group.would = read.key(i) == grammar.keys().would;
      future = future || grammar.in(word, Class::FutureModal);
      possible = possible || (grammar.in(word, Class::PossibleModal) && !grammar.in(word, Class::FutureModal));
      group.negated = group.negated || grammar.in(word, Class::Negation);
    } else if (tag == Tag::To) {
      if (auxiliary || modal || to || head != none) break;
      to = true;
    } else if (tag == Tag::Auxiliary) {
      if (auxiliary && !grammar.in(word, Class::Be) && !grammar.in(word, Class::Have)) break;
      be = grammar.in(word, Class::Be) && !grammar.in(word, Class::Have);
      if (read.key(i) == grammar.keys().s && grammar.in(word, Class::Be)) be = true;
      have = !be && grammar.in(word, Class::Have);
      auxiliary = true;
      head = i;
    } else if (tag == Tag::Verb) {
      head = i;
      end = ++i;
      break;
    } else {
      break;
    }
    end = i + 1;
  }
  if (head == none) {  // "to" or a modal without a verb: taken as it is.
    i = end;
    group.head = sentence.first + end - 1;
    group.end = sentence.first + end;
    return group;
  }
  i = end;
  const WordInfo& verb = read.info(head);
  const bool main_is_auxiliary = words[head].tag == Tag::Auxiliary;
  group.head = sentence.first + head;
  group.be = main_is_auxiliary && be;
  if (!main_is_auxiliary) {
    const bool participle = verb.can_be(lexicon::participle);
    group.passive = be && participle && !verb.can_be(lexicon::gerund);
    group.ambiguous_past = !auxiliary && !modal && !to && participle;
  }
  using Form = VerbGroup::Form;
  if (to)
    group.form = Form::Infinitive;
  else if (auxiliary || modal)
    group.form = (main_is_auxiliary && !modal && words.size() > head && verb.can_be(lexicon::gerund)) ? Form::Gerund
                                                                                                      : Form::Finite;
  else if (verb.can_be(lexicon::gerund) && !verb.can_be(lexicon::past))
    group.form = Form::Gerund;
  else if (verb.can_be(lexicon::participle) && !verb.can_be(lexicon::past))
    group.form = Form::Participle;
  take_particle(read, i, group);
  group.end = sentence.first + i;
  if (group.be || (main_is_auxiliary && have)) {  // "is ready to", "has yet to"
    std::uint32_t next = i;
    while (next < words.size() && is_between(words[next].tag)) {
      if (read.key(next) == grammar.keys().yet && next + 1 < words.size() && words[next + 1].tag == Tag::To)
        group.negated = true;
      if (words[next].tag == Tag::Negation) group.negated = true;
      if (grammar.in(read.info(next), Class::RaisingAdjective)) group.predicate = sentence.first + next;
      ++next;
    }
    if (group.be && next < words.size() && words[next].tag == Tag::Adjective) group.predicate = sentence.first + next;
    if (group.predicate != none) next = group.predicate - sentence.first + 1;
    if (group.predicate != none || (next < words.size() && words[next].tag == Tag::To)) {
      const bool attributive = group.predicate != none && next < words.size() &&
                               (words[next].tag == Tag::Noun || words[next].tag == Tag::Name);
      if (attributive)
        group.predicate = none;
      else
        i = next;
      group.end = sentence.first + i;
    }
  }
  group.status = group.negated ? Status::Negated
                 : possible    ? Status::Possible
                 : future      ? Status::Planned
                               : Status::Actual;
  return group;
}

}  // namespace gazette::clauses
