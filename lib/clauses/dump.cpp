// Sequences as words: what a rule reads, said so that a person can read it.

#include "clauses/clause.hpp"
#include "clauses/sentence.hpp"
#include "gazette/document.hpp"

namespace gazette::clauses {
namespace {

// "[Trump + Kim]", "[the US secretary]" of nobody known is its head: "secretary".
std::string argument(const Source& source, const Clauses& clauses, const rules::Item& item) {
  if (item.ref == none) return std::string(item.text);
  const NounPhrase& phrase = clauses.phrases[item.ref];
  const auto referents = clauses.referents_of(phrase);
  if (referents.empty()) return std::string(source.tokens[phrase.head].of(source.text));
  std::string names;
  std::uint32_t last = none;  // A group's mention stands for all of its members.
  for (const Referent& referent : referents) {
    if (referent.mention == last) continue;
    last = referent.mention;
    const names::Mention& mention = source.mentions[referent.mention];
    if (!names.empty()) names += " + ";
    names += source.text.substr(source.tokens[mention.first].begin,
                                source.tokens[mention.end - 1].end - source.tokens[mention.first].begin);
  }
  return "[" + names + "]";
}

}  // namespace

Status status_of(const Clauses& clauses, const Sequence& sequence) {
  switch (sequence.kind) {
    case Sequence::Kind::Clause:
      return clauses.clauses[sequence.index].status;
    case Sequence::Kind::Nominal:
      return clauses.nominals[sequence.index].status;
    case Sequence::Kind::Description:
      return clauses.descriptions[sequence.index].status;
    case Sequence::Kind::Adjunct:
      break;
  }
  return Status::Actual;
}

std::string to_string(const Grammar& grammar, const Source& source, const Clauses& clauses, const Sequence& sequence) {
  rules::Lattice lattice;
  build_lattice(grammar, source, clauses, sequence, lattice);
  std::string words;
  for (std::uint32_t position = 0; position < lattice.size; ++position) {
    const rules::Item& item = lattice.at(position).front();
    if (!words.empty()) words += ' ';
    if (item.kind == rules::Item::Kind::Argument) {
      words += argument(source, clauses, item);
    } else {
      const std::uint64_t key = item.verb_lemma != 0 ? item.verb_lemma : item.key;
      words += grammar.lexicon().text(grammar.lexicon().find(key));
    }
  }
  const Status status = status_of(clauses, sequence);
  if (status != Status::Actual) words += " | " + std::string(gazette::to_string(status));
  return words;
}

}  // namespace gazette::clauses
