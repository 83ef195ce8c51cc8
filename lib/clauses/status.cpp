// How the text presents each clause: its own auxiliaries, then what the words above it say. "refused to meet" negates
// the meeting, "plans to" plans it, "said that" leaves it as it is. All word knowledge is in lists.
// Tests: tests/clauses/status_test.cpp.

#include <algorithm>

#include "clauses/sentence.hpp"

namespace gazette::clauses {
namespace {

using Link = Clause::Link;

class Settler {
 public:
  Settler(const Grammar& grammar, const Source& source, Clauses& out)
      : grammar_(grammar), source_(source), out_(out), classes_(grammar, source, out) {}

  // Parents stand before children, so one pass settles all.
  void settle(std::uint32_t index) {
    Clause& clause = out_.clauses[index];
    const VerbGroup& group = out_.verbs[clause.verb];
    clause.status = group.status;
    if (clause.parent_phrase != none) clause.status = combine(clause.status, effect_of_noun(clause.parent_phrase));
    if (clause.link == Link::Condition) clause.status = combine(clause.status, Status::Possible);
    const bool infinitive = group.form == VerbGroup::Form::Infinitive;
    if (infinitive && clause.link != Link::Complement && clause.link != Link::Adverbial && clause.parent_phrase == none)
      clause.status = combine(clause.status, Status::Planned);  // A headline, or "a summit to be held"
    if (clause.parent == none || clause.parent >= index) return;
    const Clause& parent = out_.clauses[clause.parent];
    switch (clause.link) {
      case Link::Complement:
        clause.status = below(parent, clause);
        break;
      case Link::Adverbial: {
        const std::uint32_t before = group.first;
        const bool without = before > 0 && grammar_.in(classes_.info(before - 1), Class::Negation);
        clause.status = combine(without ? Status::Negated : clause.status, parent.status);
        if (infinitive && parent.status == Status::Actual && is_control(parent)) clause.status = below(parent, clause);
        break;
      }
      case Link::Coordinate: {
        const bool bare = group.first == group.head && !classes_.info(group.head).can_be(lexicon::past) &&
                          classes_.info(group.head).can_be(lexicon::base_form);
        if (bare && parent.status != Status::Actual) clause.status = combine(clause.status, parent.status);
        break;
      }
      default:
        break;
    }
  }

 private:
  bool is_control(const Clause& clause) const {
    const VerbGroup& group = out_.verbs[clause.verb];
    return classes_.verb_in(group, Class::WishVerb) || classes_.verb_in(group, Class::PlanningVerb) ||
           classes_.verb_in(group, Class::FailVerb) || classes_.verb_in(group, Class::CancelVerb);
  }

  Status effect_of_noun(std::uint32_t phrase) const {
    if (out_.phrases[phrase].negative || classes_.noun_in(phrase, Class::CancelNoun)) return Status::Negated;
    if (classes_.noun_in(phrase, Class::HearsayNoun) && !classes_.noun_in(phrase, Class::PlanNoun))
      return Status::Possible;
    if (classes_.noun_in(phrase, Class::PlanNoun)) return Status::Planned;
    return classes_.noun_in(phrase, Class::HearsayNoun) ? Status::Possible : Status::Actual;
  }

  // The status of a complement under its governing clause.
  Status below(const Clause& parent, const Clause& child) const {
    const VerbGroup& group = out_.verbs[parent.verb];
    const VerbGroup& own = out_.verbs[child.verb];
    const bool infinitive = own.form == VerbGroup::Form::Infinitive;
    const bool finite = own.form == VerbGroup::Form::Finite;
    const auto is = [&](Class name) { return classes_.verb_in(group, name); };
    if (group.predicate != none) {  // "is set to", "is ready to", "is likely to"
      const lexicon::WordInfo& predicate = classes_.info(group.predicate);
      if (finite) return combine(child.status, parent.status == Status::Negated ? Status::Possible : Status::Actual);
      if (grammar_.in(predicate, Class::FailVerb) || grammar_.in(predicate, Class::Negation)) return Status::Negated;
      const Status effect = grammar_.in(predicate, Class::PossibleAdjective) ? Status::Possible
                            : grammar_.in(predicate, Class::PlannedAdjective) ||
                                    classes_.info(group.predicate).can_be(lexicon::participle)
                                ? Status::Planned
                                : Status::Possible;
      return combine(combine(child.status, effect), parent.status);
    }
    if (infinitive && group.passive && classes_.token_in(group.head, Class::PossibleAdjective))
      return combine(combine(child.status, Status::Possible), parent.status);                // "is prepared to meet"
    if (!finite && is(Class::AccusingVerb)) return combine(child.status, Status::Possible);  // "charged with killing"
    if (infinitive && group.be) return combine(combine(child.status, Status::Planned), parent.status);
    if (is(Class::DenialVerb) || (!finite && (is(Class::FailVerb) || is(Class::CancelVerb))))
      return parent.status == Status::Negated ? child.status : Status::Negated;
    if (finite && is(Class::ReportingVerb)) {
      // "said he would meet": the future as it was then.
      const Status said = own.would && child.status == Status::Possible ? Status::Planned : child.status;
      return said;
    }
    if (!finite && is(Class::PlanningVerb)) return combine(combine(child.status, Status::Planned), parent.status);
    if (!finite &&
        (is(Class::WishVerb) || is(Class::QuestionVerb) || is(Class::ThinkingVerb) || is(Class::ReportingVerb)))
      return combine(combine(child.status, Status::Possible), parent.status);
    if (is(Class::WishVerb) || is(Class::QuestionVerb) || is(Class::ThinkingVerb))
      return combine(combine(child.status, own.status == Status::Planned ? Status::Actual : Status::Possible),
                     parent.status);
    return combine(child.status, parent.status);
  }

  const Grammar& grammar_;
  const Source& source_;
  Clauses& out_;
  const WordClasses classes_;
};

}  // namespace

Status combine(Status one, Status other) {
  // Ordered as the enumeration: Actual, Planned, Possible, Negated.
  return std::max(one, other);
}

bool WordClasses::noun_in(std::uint32_t phrase, Class name) const {
  return grammar_.in(grammar_.lexicon().noun_lists(source_.tokens[clauses_.phrases[phrase].head].word), name);
}

bool WordClasses::verb_in(const VerbGroup& group, Class name) const {
  if (group.particle != none &&
      grammar_.in(grammar_.phrase(info(group.head).verb_lemma, source_.tokens[group.particle].key), name))
    return true;
  return grammar_.in(grammar_.lexicon().verb_lists(source_.tokens[group.head].word), name);
}

void settle_status(const Grammar& grammar, const Source& source, std::uint32_t first, Clauses& out) {
  Settler settler(grammar, source, out);
  for (std::uint32_t i = first; i < out.clauses.size(); ++i) settler.settle(i);
}

}  // namespace gazette::clauses
