// Sequences as lattices. Positions: subject, verb, particle, objects, then the adjuncts, any of which may be skipped, so
// that "met on Monday in Oslo with X" and "met with X" read alike. A phrase for several entities is one Argument, and
// besides reads as "A and B" where both captures stand for the whole: lib/relations takes the pairs.
// Tests: tests/clauses/view_test.cpp.

#include <algorithm>

#include "clauses/sentence.hpp"

namespace gazette::clauses {
namespace {

using rules::Item;
using rules::Lattice;

class LatticeWriter {
 public:
  LatticeWriter(const Grammar& grammar, const Source& source, const Clauses& clauses, Lattice& out)
      : grammar_(grammar), source_(source), clauses_(clauses), out_(out) {
    out_.items.clear();
  }

  void clause(const Clause& clause) {
    argument(clause.subject);
    verb(clauses_.verbs[clause.verb]);
    argument(clause.object);
    argument(clause.second_object);
    adjuncts_of(clause.object, clause.adjuncts, clause.leading);
  }

  void nominal(const Nominal& nominal) {
    argument(nominal.subject);
    argument(nominal.phrase);
    adjuncts_of(nominal.phrase, nominal.adjuncts, {});
  }

  void description(const Description& description) {
    argument(description.subject);
    Item be = item(Item::Kind::Verb);
    be.key = be.verb_lemma = grammar_.keys().be;
    push(be);
    Item words = item(Item::Kind::Argument);
    fill(words, description.head);
    words.text = text(description.first, description.end);
    words.ref = none;
    push(words);
    if (description.of == none) return;
    Item of = item(Item::Kind::Preposition);
    of.key = grammar_.keys().of;
    push(of);
    argument(description.of);
  }

  void adjunct(const Adjunct& adjunct) {
    for (std::uint32_t token = adjunct.first; token < adjunct.end; ++token) preposition(token);
    argument(adjunct.phrase);
  }

  void seal() { out_.seal(at_); }

 private:
  // More adjuncts than this are not read: their skips grow with the square.
  static constexpr std::uint32_t most_adjuncts = 8;

  std::string_view text(std::uint32_t first, std::uint32_t end) const {
    return source_.text.substr(source_.tokens[first].begin, source_.tokens[end - 1].end - source_.tokens[first].begin);
  }

  Item item(Item::Kind kind) const {
    Item item;
    item.from = at_;
    item.to = at_ + 1;
    item.kind = kind;
    item.ref = none;
    return item;
  }
  void push(const Item& item) {
    out_.items.push_back(item);
    at_ = std::max(at_, item.to);
  }

  void fill(Item& item, std::uint32_t token) const {
    const text::Token& t = source_.tokens[token];
    const lexicon::WordInfo& info = grammar_.lexicon()[t];
    const lexicon::WordInfo word = grammar_.joined(grammar_.joined(info, info.noun_lemma), info.verb_lemma);
    item.key = t.key;
    item.shape = t.shape;
    item.verb_lemma = info.verb_lemma;
    item.noun_lemma = info.noun_lemma;
    item.lists[0] = word.lists[0];
    item.lists[1] = word.lists[1];
    item.text = text(token, token + 1);
    item.ref = token;
  }

  // The argument's edges from at_ to `to`, one for each type among its entities; the "and" detour beside them.
  void argument_edges(std::uint32_t phrase, std::uint32_t from, std::uint32_t to, std::uint32_t spare) {
    const NounPhrase& np = clauses_.phrases[phrase];
    Item whole = item(Item::Kind::Argument);
    whole.from = from;
    whole.to = to;
    fill(whole, np.head);
    whole.text = text(np.first, np.end);
    whole.ref = phrase;
    const auto referents = clauses_.referents_of(np);
    whole.group = static_cast<std::uint16_t>(std::min<std::size_t>(referents.size(), 0xffff));
    const bool named = np.mention != none && source_.mentions[np.mention].kind == names::Kind::Name && !np.date;
    if (named) whole.verb_lemma = whole.noun_lemma = 0, whole.lists[0] = whole.lists[1] = 0;
    std::uint64_t types = 0;
    if (referents.empty()) out_.items.push_back(whole);
    for (const Referent& referent : referents) {
      const std::uint16_t type = source_.mentions[referent.mention].type;
      if (type < 64 && (types >> type & 1) != 0) continue;
      types |= type < 64 ? std::uint64_t{1} << type : 0;
      whole.type = type;
      out_.items.push_back(whole);
      if (referents.size() < 2 || spare == 0) continue;
      Item left = whole, right = whole;
      left.to = spare;
      right.from = spare + 1;
      out_.items.push_back(left);
      out_.items.push_back(right);
    }
    if (referents.size() < 2 || spare == 0) return;
    Item conjunction = item(Item::Kind::Token);
    conjunction.key = grammar_.keys().and_;
    conjunction.from = spare;
    conjunction.to = spare + 1;
    out_.items.push_back(conjunction);
  }

  void argument(std::uint32_t phrase) {
    if (phrase == none) return;
    const bool group = clauses_.phrases[phrase].referents.count > 1;
    // The detour's positions stand before the argument's end, so that every edge runs forward.
    const std::uint32_t spare = group ? at_ + 1 : 0;
    const std::uint32_t to = group ? at_ + 3 : at_ + 1;
    argument_edges(phrase, at_, to, spare);
    at_ = to;
  }

  void verb(const VerbGroup& group) {
    Item head = item(Item::Kind::Verb);
    fill(head, group.head);
    if (group.be) head.verb_lemma = grammar_.keys().be;
    if (group.particle != none) {
      const lexicon::WordInfo& phrasal = grammar_.phrase(head.verb_lemma, source_.tokens[group.particle].key);
      head.lists[0] |= phrasal.lists[0];
      head.lists[1] |= phrasal.lists[1];
    }
    head.noun_lemma = 0;
    push(head);
    if (group.particle != none) preposition(group.particle);
    if (group.predicate != none) {
      Item predicate = item(Item::Kind::Token);
      fill(predicate, group.predicate);
      predicate.skippable = true;
      push(predicate);
    }
  }

  void preposition(std::uint32_t token) {
    Item word = item(Item::Kind::Preposition);
    word.key = source_.tokens[token].key;
    word.text = text(token, token + 1);
    word.ref = token;
    push(word);
  }

  // Every adjunct can be reached from the base and from the end of each one before it.
  void adjuncts_of(std::uint32_t object, Range range, Range leading) {
    std::uint32_t ends[most_adjuncts + 1];
    std::uint32_t count = 0;
    ends[count++] = at_;
    const auto add = [&](const Adjunct& adjunct) {
      if (count > most_adjuncts) return;
      const std::uint32_t words = adjunct.end - adjunct.first;
      const std::uint32_t entry = at_ + 1;  // After the first word of the preposition.
      const bool group = clauses_.phrases[adjunct.phrase].referents.count > 1;
      const std::uint32_t start = at_ + words, end = start + (group ? 3 : 1);
      for (std::uint32_t i = 0; i < count; ++i) {
        if (words == 0) {
          argument_edges(adjunct.phrase, ends[i], end, 0);
        } else {
          Item first = word_of(adjunct.first);
          first.from = ends[i];
          first.to = entry;
          out_.items.push_back(first);
        }
      }
      for (std::uint32_t w = 1; w < words; ++w) {
        Item more = word_of(adjunct.first + w);
        more.from = entry + w - 1;
        more.to = entry + w;
        out_.items.push_back(more);
      }
      if (words > 0) argument_edges(adjunct.phrase, start, end, group ? start + 1 : 0);
      at_ = end;
      ends[count++] = end;
    };
    if (object != none && clauses_.phrases[object].complement != none) {
      const NounPhrase& phrase = clauses_.phrases[object];
      const NounPhrase& complement = clauses_.phrases[phrase.complement];
      if (complement.first > 0) add({complement_of(phrase, complement), complement.first, phrase.complement});
    }
    for (const Adjunct& adjunct : clauses_.adjuncts_of(range)) add(adjunct);
    for (const Adjunct& adjunct : clauses_.adjuncts_of(leading)) add(adjunct);
  }

  // The token "of" before a complement.
  std::uint32_t complement_of(const NounPhrase& phrase, const NounPhrase& complement) const {
    std::uint32_t token = complement.first - 1;
    while (token > phrase.head && source_.tokens[token].key != grammar_.keys().of) --token;
    return std::max(token, complement.first - 1);
  }

  Item word_of(std::uint32_t token) const {
    Item word = item(Item::Kind::Preposition);
    word.key = source_.tokens[token].key;
    word.text = text(token, token + 1);
    word.ref = token;
    return word;
  }

  const Grammar& grammar_;
  const Source& source_;
  const Clauses& clauses_;
  Lattice& out_;
  std::uint32_t at_ = 0;
};

}  // namespace

void build_lattice(const Grammar& grammar, const Source& source, const Clauses& clauses, const Sequence& sequence,
                   Lattice& out) {
  LatticeWriter writer(grammar, source, clauses, out);
  switch (sequence.kind) {
    case Sequence::Kind::Clause: writer.clause(clauses.clauses[sequence.index]); break;
    case Sequence::Kind::Nominal: writer.nominal(clauses.nominals[sequence.index]); break;
    case Sequence::Kind::Description: writer.description(clauses.descriptions[sequence.index]); break;
    case Sequence::Kind::Adjunct: writer.adjunct(clauses.adjuncts[sequence.index]); break;
  }
  writer.seal();
}

}  // namespace gazette::clauses
