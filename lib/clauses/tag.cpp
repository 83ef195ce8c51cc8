// One tag a token, left to right: closed classes by lists, the rest by what stands before and how often the word is a
// verb (Lexicon's verb_share). A word that may be noun or verb is settled by its left neighbour where grammar settles
// it (after "the": noun; after "will": verb) and else by a small sum of evidence. Tests: tests/clauses/tag_test.cpp.

#include "clauses/tag.hpp"

#include <algorithm>

namespace gazette::clauses {
namespace {

using lexicon::Form;
using lexicon::Pos;
using lexicon::WordInfo;
using text::TokenKind;

class Tagger {
 public:
  Tagger(const Grammar& grammar, const Source& source, const text::Sentence& sentence, std::vector<Word>& out)
      : grammar_(grammar), source_(source), sentence_(sentence), words_(out), size_(sentence.end - sentence.first) {}

  void run(std::size_t& mention, std::size_t& hit) {
    words_.assign(size_, Word{});
    note_mentions(mention);
    note_phrases(hit);
    for (std::uint32_t i = 0; i < size_; ++i) {
      if (words_[i].tag == Tag::Other) words_[i].tag = tag(i);
      remember(i);
    }
  }

 private:
  const text::Token& token(std::uint32_t i) const { return source_.tokens[sentence_.first + i]; }
  const WordInfo& info(std::uint32_t i) const { return grammar_.lexicon()[token(i)]; }
  bool in(std::uint32_t i, Class name) const { return grammar_.in(info(i), name); }

  // Names and dates are nominal throughout; nominals and pronouns keep the tags of their words.
  void note_mentions(std::size_t& next) {
    const auto& mentions = source_.mentions;
    while (next < mentions.size() && mentions[next].end <= sentence_.first) ++next;
    for (; next < mentions.size() && mentions[next].first < sentence_.end; ++next) {
      const names::Mention& mention = mentions[next];
      const std::uint32_t first = std::max(mention.first, sentence_.first) - sentence_.first;
      const std::uint32_t end = std::min(mention.end, sentence_.end) - sentence_.first;
      for (std::uint32_t i = first; i < end; ++i) {
        words_[i].mention = static_cast<std::uint32_t>(next);
        if (mention.kind == names::Kind::Name) words_[i].tag = mention.type == names::date ? Tag::Date : Tag::Name;
      }
    }
  }

  // Phrases of closed classes ("according to", "a number of") and titles of several words.
  void note_phrases(std::size_t& next) {
    const auto& hits = source_.hits;
    while (next < hits.size() && hits[next].first < sentence_.first) ++next;
    for (; next < hits.size() && hits[next].first < sentence_.end; ++next) {
      const gazetteer::Hit& hit = hits[next];
      if ((hit.flags & gazetteer::is_list) == 0 || hit.end > sentence_.end || hit.end - hit.first < 2) continue;
      const Tag tag = phrase_tag(static_cast<lexicon::ListId>(hit.entry));
      if (tag == Tag::Other) continue;
      const auto first = words_.begin() + (hit.first - sentence_.first),
                 end = words_.begin() + (hit.end - sentence_.first);
      if (std::all_of(first, end, [](const Word& word) { return word.tag == Tag::Other; }))
        std::for_each(first, end, [&](Word& word) { word.tag = tag, word.goes_on = &word != &*first; });
    }
  }

  Tag phrase_tag(lexicon::ListId list) const {
    if (grammar_.is(list, Class::PrepositionPhrase)) return Tag::Preposition;
    if (grammar_.is(list, Class::Quantifier)) return Tag::Determiner;
    if (grammar_.is(list, Class::PersonNoun) || grammar_.is(list, Class::OfficeNoun)) return Tag::Noun;
    if (grammar_.is(list, Class::Negation)) return Tag::Negation;
    if (grammar_.is(list, Class::DegreeAdverb)) return Tag::Adverb;
    return Tag::Other;
  }

  Tag tag(std::uint32_t i) {
    const text::Token& t = token(i);
    switch (t.kind) {
      case TokenKind::Word:
        return tag_word(i);
      case TokenKind::Number:
        return Tag::Number;
      case TokenKind::Clitic:
        return tag_clitic(i);
      case TokenKind::Punctuation:
        return tag_mark(i);
      case TokenKind::Symbol:
        return tag_mark(i);
      case TokenKind::Address:
        return Tag::Noun;
      case TokenKind::Invalid:
        return Tag::Other;
    }
    return Tag::Other;
  }

  Tag tag_mark(std::uint32_t i) const {
    const text::Token& t = token(i);
    if (t.is(text::quote_open) || t.is(text::quote_close)) return Tag::Quote;
    const std::string_view mark = t.of(source_.text);
    if (t.is(text::hyphen) || mark == "/") return joins(i) ? Tag::Hyphen : Tag::Stop;
    if (mark == ",") return Tag::Comma;
    if (mark == "(" || mark == "[") return Tag::Open;
    if (mark == ")" || mark == "]") return Tag::Close;
    if (mark == "&") return Tag::Conjunction;
    if (mark == "$" || mark == "%" || mark == "#" || mark == "*") return Tag::Other;
    return Tag::Stop;
  }

  // No white space on either side.
  bool joins(std::uint32_t i) const {
    return i > 0 && i + 1 < size_ && !token(i).is(text::space_before) && !token(i + 1).is(text::space_before);
  }

  Tag tag_clitic(std::uint32_t i) const {
    if (token(i).of(source_.text).size() > 1 && in(i, Class::Negation)) return Tag::Negation;
    const bool may_be_verb = in(i, Class::Be) || in(i, Class::Have);
    const bool genitive = !may_be_verb || token(i).key == grammar_.keys().s;
    if (in(i, Class::Modal)) return Tag::Modal;
    if (!genitive) return Tag::Auxiliary;
    if (!may_be_verb || i == 0) return Tag::Genitive;
    const Tag before = words_[i - 1].tag;
    if (before == Tag::Pronoun || before == Tag::Relative || before == Tag::Subordinator || before == Tag::Adverb)
      return Tag::Auxiliary;
    if (i + 1 == size_ || words_[i + 1].mention != none || words_[i + 1].tag != Tag::Other) return Tag::Genitive;
    const WordInfo& next = info(i + 1);
    const bool verbal = grammar_.in(next, Class::Determiner) || grammar_.in(next, Class::Negation) ||
                        grammar_.in(next, Class::Be) || grammar_.in(next, Class::Preposition) ||
                        (next.pos == Pos::verb && next.can_be(lexicon::gerund));
    return verbal && !grammar_.in(next, Class::Quantifier) ? Tag::Auxiliary : Tag::Genitive;
  }

  Tag tag_word(std::uint32_t i) {
    const WordInfo& word = info(i);
    const bool hyphened =
        (i > 0 && words_[i - 1].tag == Tag::Hyphen) || (i + 1 < size_ && token(i + 1).is(text::hyphen) && joins(i + 1));
    if (hyphened)
      return grammar_.in(word, Class::PersonNoun) || grammar_.in(word, Class::OfficeNoun) ? Tag::Noun : Tag::Adjective;
    if (const Tag closed = tag_function_word(i, word); closed != Tag::Other) return closed;
    if (word.is(Pos::verb) && is_verb(i, word)) return Tag::Verb;
    if ((expects_noun_ || last_ == Tag::Verb) && word.is(Pos::verb) && !word.is(Pos::adjective) && nominal_follows(i) &&
        (word.can_be(lexicon::participle) || (word.can_be(lexicon::gerund) && !word.is(Pos::noun))))
      return Tag::Adjective;  // "the planned meeting"
    if (word.is(Pos::adjective) && !word.is(Pos::noun))
      return word.pos == (Pos::adjective | Pos::adverb) && !expects_noun_ && !nominal_follows(i) ? Tag::Adverb
                                                                                                 : Tag::Adjective;
    if (word.is(Pos::adverb) && !word.is(Pos::noun)) return Tag::Adverb;
    if (word.is(Pos::adjective) && word.adjective_share >= 128 && (nominal_follows(i) || last_ == Tag::Auxiliary))
      return Tag::Adjective;
    if (word.is(Pos::adverb) && word.adjective_share >= 128 && !expects_noun_) return Tag::Adverb;
    return Tag::Noun;
  }

  // Words of closed classes; Tag::Other for all others.
  Tag tag_function_word(std::uint32_t i, const WordInfo& word) {
    const std::uint64_t key = token(i).key;
    const Grammar::Keys& keys = grammar_.keys();
    if (key == keys.to) return infinitive_follows(i) ? Tag::To : Tag::Preposition;
    if (key == keys.that) return tag_that(i);
    if (key == keys.her) return nominal_follows(i) ? Tag::Possessive : Tag::Pronoun;
    if (key == keys.no) return Tag::Determiner;
    if (key == keys.yet && i + 1 < size_ && token(i + 1).key == keys.to) return Tag::Negation;  // "has yet to meet"
    if (!Grammar::in_any(word, grammar_.function_words())) return key == keys.what ? Tag::Subordinator : Tag::Other;
    if (grammar_.in(word, Class::Modal))
      return noun_before() || (expects_noun_ && !expects_verb_) ? Tag::Noun : Tag::Modal;
    if (grammar_.in(word, Class::Be) || grammar_.in(word, Class::Have) || grammar_.in(word, Class::Do))
      return Tag::Auxiliary;
    if (expects_verb_ && word.is(Pos::verb) && forced_form(word) &&
        (grammar_.in(word, Class::Preposition) || grammar_.in(word, Class::Particle)))
      return Tag::Verb;  // "may back"
    if (grammar_.in(word, Class::Possessive) && !grammar_.in(word, Class::Relative))
      return pronoun_alone(i) ? Tag::Pronoun : Tag::Possessive;
    if (grammar_.in(word, Class::Pronoun) || grammar_.in(word, Class::Reflexive))
      return grammar_.in(word, Class::Negation) && !grammar_.in(word, Class::Pronoun) ? Tag::Negation : Tag::Pronoun;
    if (grammar_.in(word, Class::ConditionalWord) && grammar_.in(word, Class::Correlative)) return Tag::Subordinator;
    if (grammar_.in(word, Class::Relative)) return follows_nominal() ? Tag::Relative : Tag::Subordinator;
    if (key == grammar_.keys().what) return Tag::Subordinator;
    if (grammar_.in(word, Class::Conjunction)) return Tag::Conjunction;
    if (grammar_.in(word, Class::Correlative)) return Tag::Adverb;
    if (grammar_.in(word, Class::Preposition)) return preposition_as_adjective(i) ? Tag::Adjective : Tag::Preposition;
    if (grammar_.in(word, Class::Negation)) return Tag::Negation;
    if (grammar_.in(word, Class::NumberWord)) return Tag::Number;
    if (grammar_.in(word, Class::Determiner)) return Tag::Determiner;
    if (grammar_.in(word, Class::DegreeAdverb) && !word.is(Pos::noun) && !(expects_noun_ && nominal_follows(i)))
      return Tag::Adverb;
    if (grammar_.in(word, Class::Subordinator) || grammar_.in(word, Class::ConditionalWord))
      return (word.is(Pos::verb) || word.is(Pos::noun)) && last_ != Tag::Stop && last_ != Tag::Comma
                 ? Tag::Other
                 : Tag::Subordinator;
    if (grammar_.in(word, Class::Particle)) return Tag::Adverb;
    return Tag::Other;
  }

  Tag tag_that(std::uint32_t i) const {
    if (i + 1 < size_ && last_ != Tag::Verb && last_ != Tag::Auxiliary && last_ != Tag::Date && follows_nominal())
      return Tag::Relative;
    if (last_ == Tag::Stop || last_ == Tag::Preposition) return Tag::Pronoun;
    return Tag::Subordinator;
  }

  bool noun_before() const { return last_ == Tag::Determiner || last_ == Tag::Possessive || last_ == Tag::Genitive; }
  bool pronoun_alone(std::uint32_t i) const {
    return !nominal_follows(i) && i + 1 < size_ && words_[i + 1].tag == Tag::Other && !info(i + 1).is(Pos::noun);
  }
  bool preposition_as_adjective(std::uint32_t i) const { return noun_before() && nominal_follows(i); }
  bool follows_nominal() const {
    return last_ == Tag::Noun || last_ == Tag::Name || last_ == Tag::Date || last_ == Tag::Close ||
           (last_ == Tag::Comma && nominal_before_comma_) || last_ == Tag::Pronoun || last_ == Tag::Preposition;
  }

  // What follows can go on a noun phrase: a name, or a word that is a noun or adjective.
  bool nominal_follows(std::uint32_t i) const {
    std::uint32_t next = i + 1;
    while (next < size_ && words_[next].tag == Tag::Other &&
           (token(next).is(text::quote_open) || token(next).is(text::hyphen)))
      ++next;
    if (next >= size_) return false;
    if (words_[next].tag != Tag::Other)
      return words_[next].tag == Tag::Name || words_[next].tag == Tag::Noun || words_[next].tag == Tag::Date;
    if (token(next).kind != TokenKind::Word) return false;
    const WordInfo& word = info(next);
    if (word.level == 0) return true;
    if (Grammar::in_any(word, grammar_.not_nominal())) return false;
    return word.is(Pos::noun) || (word.is(Pos::adjective) && word.adjective_share >= 64) ||
           (word.can_be(lexicon::participle) && token(next).kind == TokenKind::Word && word.adjective_share > 0);
  }

  // "plans to host X", "is expected to fine X": the word before "to" says that a verb comes.
  bool asks_for_infinitive(std::uint32_t i) const {
    if (i == 0 || words_[i - 1].mention != none) return false;
    const lexicon::ListSet before = grammar_.lexicon().verb_lists(token(i - 1).word);
    return grammar_.in(before, Class::PlanningVerb) || grammar_.in(before, Class::WishVerb) ||
           grammar_.in(before, Class::FailVerb) || grammar_.in(before, Class::RaisingAdjective);
  }

  bool infinitive_follows(std::uint32_t i) const {
    for (std::uint32_t next = i + 1; next < size_ && next <= i + 3; ++next) {
      if (words_[next].tag != Tag::Other || token(next).kind != TokenKind::Word) return false;
      const WordInfo& word = info(next);
      if (grammar_.in(word, Class::Be) || grammar_.in(word, Class::Have) || grammar_.in(word, Class::Do)) return true;
      if (grammar_.in(word, Class::Determiner) || grammar_.in(word, Class::Possessive) ||
          grammar_.in(word, Class::Pronoun))
        return false;
      if (word.is(Pos::verb) && word.can_be(lexicon::base_form) &&
          (word.verb_share >= 60 || !word.is(Pos::noun) || asks_for_infinitive(i) || name_follows(next)))
        return true;
      if (!word.is(Pos::adverb) && !grammar_.in(word, Class::DegreeAdverb)) return false;
    }
    return false;
  }

  // "to back Pakistan"
  bool name_follows(std::uint32_t i) const { return i + 1 < size_ && words_[i + 1].tag == Tag::Name; }

  bool forced_form(const WordInfo& word) const {
    if (after_be_ || after_have_)
      return word.can_be(lexicon::participle) || (after_be_ && word.can_be(lexicon::gerund));
    return word.can_be(lexicon::base_form);
  }

  bool is_verb(std::uint32_t i, const WordInfo& word) const {
    if (expects_verb_) {
      if (!forced_form(word)) return false;
      if (after_be_ || after_have_)
        return !(word.can_be(lexicon::participle) && word.verb_share < 30 && !word.can_be(lexicon::gerund));
      return true;
    }
    if (last_ == Tag::Preposition)
      return word.can_be(lexicon::gerund) && (!word.is(Pos::noun) || starts_phrase(i + 1) ||
                                              (in(i - 1, Class::Subordinator) && preposition_follows(i)));
    if (expects_noun_) return false;
    const bool only_verb = (word.pos & ~Pos::verb) == 0;
    if (last_ == Tag::Pronoun && after_singular_ && !word.can_be(lexicon::past) &&
        !word.can_be(lexicon::third_person) && !word.can_be(lexicon::gerund) && !word.can_be(lexicon::participle))
      return false;  // "made it clear"
    if (last_ == Tag::Pronoun || last_ == Tag::Relative)
      return !word.can_be(lexicon::gerund) ? word.verb_share >= 20 || only_verb : !word.is(Pos::noun);
    return score(i, word) >= 0.5F;
  }

  // The left context leaves noun and verb open.
  float score(std::uint32_t i, const WordInfo& word) const {
    float sum = static_cast<float>(word.verb_share) / 255.0F;
    if ((word.pos & ~Pos::verb) == 0) sum = 0.9F;
    const bool nominal = last_ == Tag::Noun || last_ == Tag::Name || last_ == Tag::Date || last_ == Tag::Close;
    const bool capital =
        token(i).capitalized() && !sentence_.title_case && i > 0 && last_ != Tag::Quote && last_ != Tag::Stop;
    if (capital) sum -= 0.5F;
    const bool may_be_past = word.can_be(lexicon::past);
    if (nominal) {
      if (may_be_past)
        sum += 0.2F;
      else if (word.can_be(lexicon::third_person))
        sum += last_ == Tag::Name ? 0.15F : plural_ ? -0.4F : 0.0F;
      else if (word.can_be(lexicon::base_form))
        sum += plural_ || sentence_.title_case ? 0.0F : -0.6F;
      else if (word.can_be(lexicon::gerund))
        sum += word.is(Pos::noun) ? -0.3F : 0.1F;
      if (finite_seen_ && !word.can_be(lexicon::participle) && !word.can_be(lexicon::gerund)) sum -= 0.3F;
      if (hyphen_seen_) sum -= 0.5F;
    } else if (last_ == Tag::Comma || last_ == Tag::Conjunction) {
      if (word.is(Pos::noun) && word.can_be(lexicon::base_form))
        sum += base_seen_ && last_ == Tag::Conjunction ? 0.2F : -0.4F;
      else if (word.is(Pos::noun) && word.can_be(lexicon::third_person))
        sum -= 0.2F;
    } else if (last_ == Tag::Stop || last_ == Tag::Other) {
      if (word.is(Pos::noun) && !word.can_be(lexicon::past)) sum -= word.can_be(lexicon::third_person) ? 1.0F : 0.1F;
    } else if (last_ == Tag::Verb && word.is(Pos::noun) && !word.can_be(lexicon::past) &&
               !word.can_be(lexicon::gerund)) {
      sum -= 1.0F;  // "held talks"
    }
    if (last_ == Tag::Verb) {  // "cancels planned talks", "canceled meetings"; but "denied meeting Ann"
      if (may_be_past && nominal_follows(i)) sum -= 0.8F;
      if (word.can_be(lexicon::gerund) && word.is(Pos::noun) && !starts_phrase(i + 1)) sum -= 0.6F;
    }
    return sum + after(i);
  }

  // What the next word says of this one being a verb.
  float after(std::uint32_t i) const {
    const std::uint32_t next = i + 1;
    if (next >= size_) return 0;
    if (words_[next].tag == Tag::Name) return 0.2F;
    if (words_[next].tag == Tag::Date) return 0.1F;
    if (words_[next].tag != Tag::Other) return 0;
    const WordInfo& word = info(next);
    if (grammar_.in(word, Class::Be) || grammar_.in(word, Class::Have) || grammar_.in(word, Class::Modal) ||
        grammar_.in(word, Class::Do))
      return token(next).kind == TokenKind::Word ? -0.5F : -0.2F;
    if (grammar_.in(word, Class::Determiner) || grammar_.in(word, Class::Possessive) ||
        grammar_.in(word, Class::Pronoun))
      return 0.25F;
    if (grammar_.in(word, Class::Preposition) || grammar_.in(word, Class::Conjunction)) return 0;
    if (word.pos == Pos::verb && word.can_be(lexicon::past)) return -0.4F;
    if (word.pos == Pos::adverb) return 0.1F;
    return 0;
  }

  bool preposition_follows(std::uint32_t i) const {
    return i + 1 < size_ && words_[i + 1].tag == Tag::Other && in(i + 1, Class::Preposition);
  }

  // A noun phrase starts at i: a gerund before it has an object.
  bool starts_phrase(std::uint32_t i) const {
    if (i >= size_) return false;
    if (words_[i].tag != Tag::Other) return words_[i].tag == Tag::Name || words_[i].tag == Tag::Determiner;
    const WordInfo& word = info(i);
    return grammar_.in(word, Class::Determiner) || grammar_.in(word, Class::Possessive) ||
           grammar_.in(word, Class::Pronoun) || (word.is(Pos::noun) && word.can_be(lexicon::plural));
  }

  static bool ends_coordination(Tag tag) {
    return tag == Tag::Verb || tag == Tag::Auxiliary || tag == Tag::Modal || tag == Tag::Stop || tag == Tag::Relative ||
           tag == Tag::Subordinator || tag == Tag::Comma;
  }

  // Carries what the next word needs to know of this one.
  void remember(std::uint32_t i) {
    const Tag tag = words_[i].tag;
    if (tag == Tag::Quote || (tag == Tag::Other && last_ != Tag::Other)) return;
    const WordInfo& word = info(i);
    switch (tag) {
      case Tag::Adverb:
        return;
      case Tag::Negation:
        expects_verb_ = expects_verb_ || after_be_ || after_have_;
        return;
      case Tag::Modal:
      case Tag::To:
        expects_verb_ = true, after_be_ = after_have_ = false, base_seen_ = tag == Tag::To, finite_seen_ = true;
        break;
      case Tag::Auxiliary:
        expects_verb_ = true;
        after_be_ = grammar_.in(word, Class::Be);
        after_have_ = grammar_.in(word, Class::Have);
        finite_seen_ = true;
        break;
      default:
        expects_verb_ = after_be_ = after_have_ = false;
    }
    expects_noun_ = tag == Tag::Determiner || tag == Tag::Possessive || tag == Tag::Genitive || tag == Tag::Adjective ||
                    tag == Tag::Number;
    if (last_ == Tag::Auxiliary && tag == Tag::Adjective) expects_noun_ = false;
    if (tag == Tag::Verb) {
      if (word.can_be(lexicon::past) || word.can_be(lexicon::third_person)) finite_seen_ = true;
    }
    if (tag == Tag::Stop || tag == Tag::Conjunction || tag == Tag::Relative || tag == Tag::Subordinator ||
        tag == Tag::Comma) {
      finite_seen_ = false;
      hyphen_seen_ = false;
      if (tag == Tag::Conjunction) conjoined_ = last_ == Tag::Name || last_ == Tag::Noun;
    } else if (tag == Tag::Name && last_ == Tag::Name && words_[i].mention == words_[i - 1].mention) {
      // The name goes on.
    } else if (tag == Tag::Name || tag == Tag::Noun) {
      plural_ = conjoined_ || (tag == Tag::Noun && word.can_be(lexicon::plural)) || sentence_.title_case;
    } else if (tag == Tag::Hyphen) {
      hyphen_seen_ = true;
    } else if (tag == Tag::Verb || tag == Tag::Preposition) {
      hyphen_seen_ = false;
    }
    if (ends_coordination(tag)) conjoined_ = false;
    if (tag == Tag::Pronoun)
      after_singular_ = token(i).key == grammar_.keys().it || token(i).key == grammar_.keys().he ||
                        token(i).key == grammar_.keys().she;
    nominal_before_comma_ =
        tag == Tag::Comma && (last_ == Tag::Noun || last_ == Tag::Name || last_ == Tag::Close || last_ == Tag::Number);
    last_ = tag;
  }

  const Grammar& grammar_;
  const Source& source_;
  const text::Sentence& sentence_;
  std::vector<Word>& words_;
  const std::uint32_t size_;

  Tag last_ = Tag::Stop;       // The last tag that is no adverb, quotation mark or negation.
  bool expects_verb_ = false;  // After "will", "to", "has", "is".
  bool expects_noun_ = false;  // After "the", "his", an adjective.
  bool after_be_ = false, after_have_ = false;
  bool finite_seen_ = false;  // A finite verb since the clause began.
  bool base_seen_ = false;    // An infinitive: "to meet and discuss".
  bool plural_ = false;       // The last noun is plural, or a second name after "and".
  bool conjoined_ = false;
  bool after_singular_ = false;  // The last pronoun is "he", "she" or "it".
  bool hyphen_seen_ = false;     // "US-Iran talks …": a noun will come.
  bool nominal_before_comma_ = false;
};

}  // namespace

void tag_sentence(const Grammar& grammar, const Source& source, const text::Sentence& sentence, std::size_t& mention,
                  std::size_t& hit, std::vector<Word>& out) {
  Tagger(grammar, source, sentence, out).run(mention, hit);
}

}  // namespace gazette::clauses
