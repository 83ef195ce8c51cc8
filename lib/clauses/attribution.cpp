// Who says what a clause says. What a verb of reporting governs is its subject's words; so is what stands before
// "…, X said", and all of a sentence with "according to X". Tests: tests/extract/attribution_test.cpp.

#include <algorithm>

#include "clauses/sentence.hpp"

namespace gazette::clauses {
namespace {

using Link = Clause::Link;

class Attributor {
 public:
  Attributor(const Grammar& grammar, const Source& source, std::uint32_t first, Clauses& out)
      : grammar_(grammar), source_(source), first_(first), out_(out), classes_(grammar, source, out) {}

  void run(std::span<const Chunk> chunks) {
    for (std::uint32_t i = first_; i < out_.clauses.size(); ++i) govern(i);
    for (std::uint32_t i = first_ + 1; i < out_.clauses.size(); ++i) look_back(i);
    for (std::size_t i = 0; i + 1 < chunks.size(); ++i)
      if (chunks[i].kind == Chunk::Kind::Preposition && chunks[i + 1].kind == Chunk::Kind::Phrase &&
          source_.tokens[chunks[i].first].key == grammar_.keys().according)
        attribute(first_, static_cast<std::uint32_t>(out_.clauses.size()), speaker(chunks[i + 1].index));
  }

 private:
  bool reports(const Clause& clause) const { return classes_.verb_in(out_.verbs[clause.verb], Class::ReportingVerb); }

  // The one that a phrase stands for, if it has a name.
  std::uint32_t speaker(std::uint32_t phrase) const {
    if (phrase == none) return names::no_entity;
    const NounPhrase& who = out_.phrases[phrase];
    if (who.own.count != 1 || who.next != none) return names::no_entity;
    const Referent& referent = out_.referents[who.own.first];
    return referent.named ? referent.entity : names::no_entity;
  }

  // Clauses come after those that govern them, but for some that wait for their subject.
  void govern(std::uint32_t index) {
    Clause& clause = out_.clauses[index];
    if (clause.parent == none || clause.parent >= index) return;
    const Clause& parent = out_.clauses[clause.parent];
    const bool quoted =
        clause.link == Link::Complement && reports(parent) && out_.verbs[clause.verb].form == VerbGroup::Form::Finite;
    clause.source = quoted ? speaker(parent.subject) : parent.source;
  }

  // "X met Y, Z said": the verb of reporting stands behind a comma and governs nothing.
  void look_back(std::uint32_t index) {
    const Clause& clause = out_.clauses[index];
    if (clause.link != Link::Main || clause.parent != none || clause.object != none || !reports(clause)) return;
    for (std::uint32_t i = index + 1; i < out_.clauses.size(); ++i)
      if (out_.clauses[i].parent == index) return;
    if (clause.subject == none) return;
    const std::uint32_t begin = std::min(out_.phrases[clause.subject].first, out_.verbs[clause.verb].first);
    if (begin == 0) return;
    const text::Token& before = source_.tokens[begin - 1];
    if (before.of(source_.text) == "," || before.is(text::quote_close))
      attribute(first_, index, speaker(clause.subject));
  }

  void attribute(std::uint32_t first, std::uint32_t end, std::uint32_t entity) {
    for (std::uint32_t i = first; i < end; ++i)
      if (out_.clauses[i].source == names::no_entity && !reports(out_.clauses[i])) out_.clauses[i].source = entity;
  }

  const Grammar& grammar_;
  const Source& source_;
  const std::uint32_t first_;
  Clauses& out_;
  const WordClasses classes_;
};

}  // namespace

void settle_sources(const Grammar& grammar, const Source& source, std::span<const Chunk> chunks, std::uint32_t first,
                    Clauses& out) {
  Attributor(grammar, source, first, out).run(chunks);
}

std::uint32_t source_of(const Clauses& clauses, const Sequence& sequence) {
  if (sequence.kind == Sequence::Kind::Clause) return clauses.clauses[sequence.index].source;
  if (sequence.kind != Sequence::Kind::Nominal) return names::no_entity;
  const std::uint32_t clause = clauses.nominals[sequence.index].clause;
  return clause == none ? names::no_entity : clauses.clauses[clause].source;
}

}  // namespace gazette::clauses
