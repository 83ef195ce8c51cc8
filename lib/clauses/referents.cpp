// What each phrase stands for. A name, nominal or pronoun stands for its entity or group; "US officials" and "leaders
// of the US" for the country; a phrase in apposition for what the other names. Tests: tests/clauses/clause_test.cpp.

#include "clauses/sentence.hpp"

namespace gazette::clauses {
namespace {

class Resolver {
 public:
  Resolver(const Grammar& grammar, const Source& source, const entities::Entities& entities, Clauses& out)
      : source_(source), entities_(entities), out_(out), classes_(grammar, source, out) {}

  // A phrase's possessor stands before it in the pool; its complement, apposition and conjuncts after it: from the
  // back, all but possessors are known.
  void own(std::uint32_t index) {
    NounPhrase& phrase = out_.phrases[index];
    phrase.own.first = static_cast<std::uint32_t>(out_.referents.size());
    // "a sitting president" is nobody in particular.
    const bool anyone =
        phrase.indefinite && phrase.mention != none && source_.mentions[phrase.mention].kind == names::Kind::Nominal;
    if (phrase.mention != none && !anyone) add_mention(phrase.mention);
    if (is_empty(phrase) && names_person(phrase)) copy(out_.phrases[phrase.complement].own);
    if (is_empty(phrase) && phrase.mention == none && represents(index)) add_represented(phrase);
    if (is_empty(phrase) && phrase.mention == none) add_named_body(index);
    if (is_empty(phrase) && phrase.mention == none && classes_.noun_in(index, Class::PlaceNoun)) add_place(phrase);
    if (is_empty(phrase) && phrase.apposed != none) copy(out_.phrases[phrase.apposed].referents);
    phrase.own.count = static_cast<std::uint32_t>(out_.referents.size()) - phrase.own.first;
    if (phrase.apposed != none && out_.phrases[phrase.apposed].own.count == 0) {
      out_.phrases[phrase.apposed].own = out_.phrases[phrase.apposed].referents = phrase.own;
    }
    if (phrase.next == none) {
      phrase.referents = phrase.own;
      return;
    }
    phrase.referents.first = static_cast<std::uint32_t>(out_.referents.size());
    copy(phrase.own);
    copy(out_.phrases[phrase.next].referents);
    phrase.referents.count = static_cast<std::uint32_t>(out_.referents.size()) - phrase.referents.first;
  }

 private:
  bool is_empty(const NounPhrase& phrase) const { return out_.referents.size() == phrase.own.first; }

  void add_mention(std::uint32_t number) {
    const names::Mention& mention = source_.mentions[number];
    if (mention.entity != names::no_entity)
      out_.referents.push_back({mention.entity, number, entities_.entities[mention.entity].named});
    else if (mention.group != entities::no_group)
      for (const std::uint32_t member : entities_.group(mention.group)) out_.referents.push_back({member, number});
  }

  void copy(Range range) {
    for (std::uint32_t i = 0; i < range.count; ++i) {
      const Referent referent = out_.referents[range.first + i];
      out_.referents.push_back(referent);
    }
  }

  // "President of France Emmanuel Macron"
  bool names_person(const NounPhrase& phrase) const {
    if (phrase.complement == none) return false;
    const NounPhrase& complement = out_.phrases[phrase.complement];
    return complement.mention != none && complement.modifiers.count > 0 &&
           source_.mentions[complement.mention].type == names::person;
  }

  // "US officials", "the Iranian government"; a single official speaks for nobody else.
  bool represents(std::uint32_t index) const {
    return classes_.noun_in(index, Class::RepresentativeNoun) &&
           (out_.phrases[index].plural || !classes_.noun_in(index, Class::PersonNoun));
  }

  void add_represented(const NounPhrase& phrase) {
    for (std::uint32_t i = 0; i < phrase.modifiers.count; ++i) {
      const std::uint32_t mention = out_.modifiers[phrase.modifiers.first + i];
      const std::uint16_t type = source_.mentions[mention].type;
      if (type == names::location || type == names::organization || type == names::norp) add_mention(mention);
    }
    if (!is_empty(phrase)) return;
    if (phrase.possessor != none && names_body(phrase.possessor))
      return add_mention(out_.phrases[phrase.possessor].mention);
    if (phrase.complement != none && names_body(phrase.complement)) copy(out_.phrases[phrase.complement].referents);
  }
  // "Time magazine", "the KCNA agency": the name right before the kind of thing that it is.
  void add_named_body(std::uint32_t index) {
    const NounPhrase& phrase = out_.phrases[index];
    if (phrase.modifiers.count == 0 || phrase.plural || !classes_.noun_in(index, Class::GroupNoun)) return;
    const std::uint32_t last = out_.modifiers[phrase.modifiers.first + phrase.modifiers.count - 1];
    if (source_.mentions[last].type == names::organization && source_.mentions[last].end == phrase.head)
      add_mention(last);
  }

  // "a Geneva hotel", "the Norwegian capital of Oslo"
  void add_place(const NounPhrase& phrase) {
    if (phrase.plural) return;
    for (std::uint32_t i = phrase.modifiers.count; i-- > 0 && is_empty(phrase);) {
      const std::uint32_t mention = out_.modifiers[phrase.modifiers.first + i];
      if (source_.mentions[mention].type == names::location) add_mention(mention);
    }
    if (!is_empty(phrase) || phrase.complement == none) return;
    const NounPhrase& complement = out_.phrases[phrase.complement];
    if (complement.mention != none && source_.mentions[complement.mention].type == names::location)
      copy(complement.own);
  }

  // A country or organization, not a person.
  bool names_body(std::uint32_t index) const {
    const NounPhrase& phrase = out_.phrases[index];
    return phrase.mention != none && source_.mentions[phrase.mention].type != names::person && !phrase.date;
  }

  const Source& source_;
  const entities::Entities& entities_;
  Clauses& out_;
  const WordClasses classes_;
};

}  // namespace

void resolve_referents(const Grammar& grammar, const Source& source, const entities::Entities& entities,
                       std::uint32_t first, Clauses& out) {
  Resolver resolver(grammar, source, entities, out);
  for (auto i = static_cast<std::uint32_t>(out.phrases.size()); i-- > first;) resolver.own(i);
}

void resolve_copulas(const Grammar& grammar, const Source& source, std::uint32_t first, Clauses& out) {
  const WordClasses classes(grammar, source, out);
  for (std::uint32_t i = first; i < out.clauses.size(); ++i) {
    const Clause& clause = out.clauses[i];
    if (!out.verbs[clause.verb].be || clause.subject == none || clause.object == none) continue;
    NounPhrase& described = out.phrases[clause.object];
    if (described.referents.count > 0 || described.pronoun || described.date || described.negative) continue;
    const NounPhrase& subject = out.phrases[clause.subject];
    if (subject.own.count != 1 || subject.next != none) continue;
    const std::uint16_t type = source.mentions[out.referents[subject.own.first].mention].type;
    const auto is = [&](Class name) { return classes.noun_in(clause.object, name); };
    const bool fits = type == names::person ? is(Class::PersonNoun) || is(Class::OfficeNoun)
                                            : is(Class::GroupNoun) || is(Class::PlaceNoun) || is(Class::PlaceHead);
    if (fits) described.own = described.referents = subject.own;
  }
}

}  // namespace gazette::clauses
