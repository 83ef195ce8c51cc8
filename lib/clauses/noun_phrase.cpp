// Base noun phrases: determiner, modifiers, head; a possessor before "'s" is a phrase of its own. Names inside are
// modifiers ("US secretary of state") unless the phrase ends with one. Tests: tests/clauses/chunk_test.cpp.

#include "clauses/noun_phrase.hpp"

namespace gazette::clauses {

bool NounPhraseParser::starts(std::uint32_t i) const {
  switch (words_[i].tag) {
    case Tag::Noun:
    case Tag::Name:
    case Tag::Date:
    case Tag::Pronoun:
    case Tag::Determiner:
    case Tag::Possessive:
    case Tag::Adjective:
    case Tag::Number:
      return true;
    default:
      return false;
  }
}

std::uint32_t NounPhraseParser::parse(std::uint32_t& i) {
  const std::uint32_t first = i;
  std::uint32_t possessor = none;
  while (true) {
    const std::uint32_t phrase = parse_base(i, possessor, first);
    if (i + 1 >= words_.size() || words_[i].tag != Tag::Genitive || out_.phrases[phrase].date) {
      if (i < words_.size() && words_[i].tag == Tag::Genitive) ++i;
      return phrase;
    }
    std::uint32_t after = i + 1;
    while (after < words_.size() && (words_[after].tag == Tag::Quote || words_[after].tag == Tag::Adverb)) ++after;
    if (after == words_.size() || !starts(after) || words_[after].tag == Tag::Pronoun) {
      ++i;
      return phrase;
    }
    i = after;
    possessor = phrase;
  }
}

// A phrase of one mention, for the possessor that "his" names.
std::uint32_t NounPhraseParser::pronoun_phrase(std::uint32_t i) {
  NounPhrase phrase;
  phrase.first = phrase.head = sentence_.first + i;
  phrase.end = phrase.first + 1;
  phrase.mention = words_[i].mention;
  phrase.pronoun = true;
  out_.phrases.push_back(phrase);
  return static_cast<std::uint32_t>(out_.phrases.size() - 1);
}

std::uint32_t NounPhraseParser::parse_base(std::uint32_t& i, std::uint32_t possessor, std::uint32_t first) {
  NounPhrase phrase;
  phrase.first = sentence_.first + first;
  phrase.possessor = possessor;
  phrase.definite = possessor != none;
  phrase.modifiers.first = static_cast<std::uint32_t>(out_.modifiers.size());
  std::uint32_t head = i;
  bool has_head = false, inside_title = false;
  const std::uint32_t start = i;
  for (; i < words_.size(); ++i) {
    const Word& word = words_[i];
    if (i > start && !goes_on(i, phrase, has_head)) break;
    const std::uint32_t mention = word.tag == Tag::Name || word.tag == Tag::Date ? word.mention : none;
    if (mention != none) {
      if (phrase.mention != none) out_.modifiers.push_back(phrase.mention);
      phrase.mention = mention;
      while (i + 1 < words_.size() && words_[i + 1].mention == mention) ++i;
      head = i;
      has_head = true;
      continue;
    }
    switch (word.tag) {
      case Tag::Pronoun:
        head = i;
        phrase.pronoun = true;
        has_head = true;
        break;
      case Tag::Noun:
        if (phrase.mention != none) out_.modifiers.push_back(phrase.mention), phrase.mention = none;
        inside_title = word.goes_on && (inside_title || grammar_.in(info(i), Class::Preposition));
        if (!inside_title) head = i;  // "secretary" of "secretary of state"
        has_head = true;
        break;
      case Tag::Determiner: {
        const std::string_view text = source_.tokens[sentence_.first + i].of(source_.text);
        const bool article = text.size() <= 2 && (text[0] == 'a' || text[0] == 'A');
        if (source_.tokens[sentence_.first + i].key == grammar_.keys().no) phrase.negative = true;
        (article ? phrase.indefinite : phrase.definite) = true;
        break;
      }
      case Tag::Possessive:
        phrase.possessor = pronoun_phrase(i), phrase.definite = true;
        break;
      default:
        break;
    }
    if (!has_head) head = i;
    if (phrase.pronoun) {
      ++i;
      break;
    }
  }
  // A closing quotation mark or adverb taken on the way to nothing is given back.
  while (i > head + 1 &&
         (words_[i - 1].tag == Tag::Quote || words_[i - 1].tag == Tag::Adverb || words_[i - 1].tag == Tag::Hyphen))
    --i;
  phrase.end = sentence_.first + i;
  phrase.head = sentence_.first + head;
  phrase.words = sentence_.first + own_words(start, head);
  phrase.head_end = phrase.head + 1;
  if (phrase.mention == none || source_.mentions[phrase.mention].kind != names::Kind::Name)
    while (phrase.head_end < phrase.end && words_[phrase.head_end - sentence_.first].goes_on) ++phrase.head_end;
  phrase.modifiers.count = static_cast<std::uint32_t>(out_.modifiers.size()) - phrase.modifiers.first;
  if (phrase.mention == none) phrase.mention = words_[head].mention;
  if (phrase.mention != none) phrase.date = source_.mentions[phrase.mention].type == names::date;
  phrase.plural = info(head).can_be(lexicon::plural) && !info(head).can_be(lexicon::singular);
  out_.phrases.push_back(phrase);
  return static_cast<std::uint32_t>(out_.phrases.size() - 1);
}

// Whether a noun stands at i or after, with only adjectives, hyphens and the like between.
bool NounPhraseParser::noun_follows(std::uint32_t i) const {
  for (; i < words_.size(); ++i) {
    switch (words_[i].tag) {
      case Tag::Noun:
        return true;
      case Tag::Name:
        return true;
      case Tag::Adjective:
      case Tag::Number:
      case Tag::Hyphen:
      case Tag::Adverb:
      case Tag::Quote:
        continue;
      default:
        return false;
    }
  }
  return false;
}

// Where the words begin that are the phrase's own: "foreign minister" in "Italy's former foreign minister".
std::uint32_t NounPhraseParser::own_words(std::uint32_t start, std::uint32_t head) const {
  std::uint32_t own = start;
  for (std::uint32_t i = start; i < head; ++i) {
    const Tag tag = words_[i].tag;
    if (tag == Tag::Determiner || tag == Tag::Possessive || tag == Tag::Quote || tag == Tag::Name || tag == Tag::Date)
      own = i + 1;
  }
  while (own < head && grammar_.in(info(own), Class::FormerAdjective)) ++own;
  return own;
}

// An office, of one word or several, at word i.
bool NounPhraseParser::title_at(std::uint32_t i) const {
  do
    if (grammar_.in(info(i), Class::OfficeNoun)) return true;
  while (++i < words_.size() && words_[i].goes_on);
  return false;
}

bool NounPhraseParser::goes_on(std::uint32_t i, const NounPhrase& phrase, bool has_head) const {
  if (phrase.pronoun) return false;
  const Word& word = words_[i];
  const Word& before = words_[i - 1];
  const auto type_of = [&](const Word& w) {
    return w.mention == none ? std::uint16_t{0} : source_.mentions[w.mention].type;
  };
  const bool after_name = before.tag == Tag::Name;
  const bool after_person = after_name && type_of(before) == names::person;
  switch (word.tag) {
    case Tag::Noun: {
      // "named Ann Lee prime minister": two phrases; "a Trump aide" is one.
      const bool full_name =
          after_person && source_.mentions[before.mention].end - source_.mentions[before.mention].first > 1;
      return !full_name || word.goes_on || !title_at(i);
    }
    case Tag::Name: {
      if (before.tag == Tag::Hyphen) return true;
      if (before.tag == Tag::Date) return false;
      if (after_person) return false;
      if (!has_head || after_name) return true;
      if (before.tag == Tag::Adjective)
        return true;  // "South Korea's Foreign Minister former …" is rarer than "US special envoy".
      const lexicon::WordInfo& noun = info(i - 1);
      if (type_of(word) == names::person)
        return grammar_.in(noun, Class::PersonNoun) || grammar_.in(noun, Class::OfficeNoun) ||
               !noun.can_be(lexicon::plural);
      return grammar_.in(noun, Class::PlaceNoun) && !noun.can_be(lexicon::plural);
    }
    case Tag::Date:
      return !has_head && !phrase.date && noun_follows(i + 1) && words_[i + 1].tag != Tag::Name;
    case Tag::Determiner:
      return !has_head && (before.tag == Tag::Determiner);
    case Tag::Possessive:
      return !has_head && before.tag == Tag::Determiner;
    case Tag::Adjective:
      return !has_head || (!after_person && before.tag != Tag::Date && noun_follows(i + 1)) ||
             before.tag == Tag::Hyphen || (before.tag == Tag::Date && noun_follows(i + 1));
    case Tag::Number:
      return !has_head || noun_follows(i + 1);
    case Tag::Adverb:
      return !has_head && (words_[i + 1 < words_.size() ? i + 1 : i].tag == Tag::Adjective);
    case Tag::Quote:
      return i + 1 < words_.size() && source_.tokens[sentence_.first + i].is(text::quote_open) && !has_head &&
             noun_follows(i + 1);
    case Tag::Hyphen:
      return i + 1 < words_.size() && starts(i + 1);
    default:
      return false;
  }
}

}  // namespace gazette::clauses
