// Sequences as lattices: subject, verb, particle, objects, adjuncts, one item a position; rules skip the adjuncts they
// do not name. A phrase for several entities is one Argument (Item::group); where their types differ, an Argument for
// each type stands beside the others. A subject that names nobody may be skipped: "[subject] <arrest> object" reads
// "police arrested X" too. Tests: tests/clauses/view_test.cpp.

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
    argument(clause.subject, !stands_for_someone(clause.subject));
    verb(clauses_.verbs[clause.verb]);
    argument(clause.object);
    complement(clause.object);
    argument(clause.second_object);
    complement(clause.second_object);
    adjuncts(clause.adjuncts);
    adjuncts(clause.leading);
  }

  void nominal(const Nominal& nominal) {
    argument(nominal.subject, true);
    argument(nominal.phrase);
    complement(nominal.phrase);
    adjuncts(nominal.adjuncts);
  }

  void description(const Description& description) {
    argument(description.subject, false, true);
    Item& be = push(Item::Kind::Verb);
    be.key = be.verb_lemma = grammar_.keys().be;
    if (description.first == description.end) {  // "Oslo, Norway", "Ann Lee of Oslo"
      push(Item::Kind::Preposition).key = description.by;
      argument(description.of, false, true);
      container(description.of);
      return;
    }
    Item& words = push(Item::Kind::Argument);
    fill(words, description.head);
    words.text = text(description.first, description.end);
    words.ref = none;
    if (description.of == none) return;
    push(Item::Kind::Preposition).key = grammar_.keys().of;
    argument(description.of, false, true);
    container(description.of);
  }

  void adjunct(const Adjunct& adjunct) {
    for (std::uint32_t token = adjunct.first; token < adjunct.end; ++token) preposition(token, token + 1 < adjunct.end);
    argument(adjunct.phrase, adjunct.first == adjunct.end);
    complement(adjunct.phrase);
    container(adjunct.phrase);
  }

  void seal() { out_.seal(at_); }

 private:
  std::string_view text(std::uint32_t first, std::uint32_t end) const {
    return source_.text.substr(source_.tokens[first].begin, source_.tokens[end - 1].end - source_.tokens[first].begin);
  }

  // A new item at the next position, to be filled where it stands.
  Item& push(Item::Kind kind) {
    Item& item = out_.items.emplace_back();
    item.from = at_;
    item.to = ++at_;
    item.kind = kind;
    item.ref = none;
    return item;
  }
  bool stands_for_someone(std::uint32_t phrase) const {
    return phrase != none && clauses_.phrases[phrase].referents.count > 0;
  }

  void fill(Item& item, std::uint32_t token) const {
    const text::Token& t = source_.tokens[token];
    const lexicon::Lexicon& lexicon = grammar_.lexicon();
    const lexicon::WordInfo& info = lexicon[t];
    item.key = t.key;
    item.shape = t.shape;
    item.verb_lemma = info.verb_lemma;
    item.noun_lemma = info.noun_lemma;
    set_lists(item, lexicon.noun_lists(t.word) | lexicon.verb_lists(t.word));
    item.text = text(token, token + 1);
    item.ref = token;
  }

  // `alone`: without the phrase's conjuncts.
  void argument(std::uint32_t phrase, bool skippable = false, bool alone = false) {
    if (phrase == none) return;
    const NounPhrase& np = clauses_.phrases[phrase];
    const std::size_t first = out_.items.size();
    Item& whole = push(Item::Kind::Argument);
    fill(whole, np.head);
    // What a role of words takes: "foreign minister" of "the foreign minister of Italy".
    whole.text = text(np.words < np.head_end ? np.words : np.first, std::max(np.head_end, np.head + 1));
    whole.ref = phrase;
    whole.skippable = skippable || np.date;
    const bool named = np.mention != none && source_.mentions[np.mention].kind == names::Kind::Name;
    take_lists(whole, grammar_.verb_lists());
    if (named) whole.verb_lemma = whole.noun_lemma = whole.lists[0] = whole.lists[1] = 0;
    const auto referents = Clauses::in(clauses_.referents, alone ? np.own : np.referents);
    whole.group = static_cast<std::uint16_t>(std::min<std::size_t>(referents.size(), 0xffff));
    if (referents.empty()) return;
    whole.type = source_.mentions[referents.front().mention].type;
    std::uint64_t types = type_bit(whole.type);
    for (const Referent& referent : referents.subspan(1)) {
      const std::uint16_t type = source_.mentions[referent.mention].type;
      if ((types & type_bit(type)) == 0) {
        Item other = out_.items[first];
        other.type = type;
        out_.items.push_back(other);
      }
      types |= type_bit(type);
    }
  }
  static std::uint64_t type_bit(std::uint16_t type) { return std::uint64_t{1} << (type % 64); }

  static void set_lists(Item& item, const lexicon::ListSet& lists) {
    item.lists[0] = lists.bits[0];
    item.lists[1] = lists.bits[1];
  }
  // Takes the lists of another part of speech off a word that could be both: "visit" as noun, "visit" as verb.
  static void take_lists(Item& item, const lexicon::ListSet& other) {
    set_lists(item, lexicon::ListSet{{item.lists[0], item.lists[1]}} - other);
  }

  void verb(const VerbGroup& group) {
    Item& head = push(Item::Kind::Verb);
    fill(head, group.head);
    if (group.be) head.verb_lemma = grammar_.keys().be;
    if (group.particle != none) {
      const lexicon::WordInfo& phrasal = grammar_.phrase(head.verb_lemma, source_.tokens[group.particle].key);
      head.lists[0] |= phrasal.lists[0];
      head.lists[1] |= phrasal.lists[1];
    }
    take_lists(head, grammar_.noun_lists());
    head.noun_lemma = 0;
    if (group.particle != none) preposition(group.particle);
    if (group.predicate != none) {
      Item& predicate = push(Item::Kind::Token);
      fill(predicate, group.predicate);
      predicate.skippable = true;
    }
  }

  void preposition(std::uint32_t token, bool skippable = false) {
    Item& word = push(Item::Kind::Preposition);
    word.key = source_.tokens[token].key;
    word.text = text(token, token + 1);
    word.ref = token;
    word.skippable = skippable;
  }

  void adjuncts(Range range) {
    for (const Adjunct& each : clauses_.adjuncts_of(range)) adjunct(each);
  }

  // "of X" behind the phrase.
  void complement(std::uint32_t phrase) {
    if (phrase == none || clauses_.phrases[phrase].complement == none) return;
    push(Item::Kind::Preposition).key = grammar_.keys().of;
    argument(clauses_.phrases[phrase].complement);
  }

  // "Bergen, Norway": who lives in the one lives "within" the other.
  void container(std::uint32_t phrase) {
    if (phrase == none) return;
    const NounPhrase& place = clauses_.phrases[phrase];
    if (place.apposed == none || place.mention == none || clauses_.phrases[place.apposed].mention == none) return;
    if (source_.mentions[place.mention].type != names::location ||
        source_.mentions[clauses_.phrases[place.apposed].mention].type != names::location)
      return;
    push(Item::Kind::Preposition).key = grammar_.keys().within;
    argument(place.apposed, false, true);
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
    case Sequence::Kind::Clause:
      writer.clause(clauses.clauses[sequence.index]);
      break;
    case Sequence::Kind::Nominal:
      writer.nominal(clauses.nominals[sequence.index]);
      break;
    case Sequence::Kind::Description:
      writer.description(clauses.descriptions[sequence.index]);
      break;
    case Sequence::Kind::Adjunct:
      writer.adjunct(clauses.adjuncts[sequence.index]);
      break;
  }
  writer.seal();
}

}  // namespace gazette::clauses
