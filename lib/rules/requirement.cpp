// What a pattern cannot do without: the rarest words among those that stand in every match, and how far the match
// reaches around them; tests/rules/prefilter_test.cpp.

#include <algorithm>
#include <optional>

#include "rules/form.hpp"

namespace gazette::rules {
namespace {

// A choice of triggers and what surrounds them within a form.
struct Choice {
  Requirement requirement;
  std::uint32_t rarity = 0;  // Of the commonest trigger.
};

struct Analysis {
  Reach reach;  // Of the whole form.
  Reach ahead;  // How far it looks beyond where it stands, at most.
  std::optional<Choice> best;
  std::vector<Signature> others;  // Of what it cannot do without, besides.
};

void note_other(Analysis& analysis, const std::optional<Choice>& choice) {
  if (!choice) return;
  Signature signature;
  for (const Trigger& trigger : choice->requirement.triggers) signature.add(trigger);
  analysis.others.push_back(signature);
}

Analysis of_step(const Form& form) {
  Analysis result;
  const Atom& atom = form.atom;
  const bool may_be_long = atom.kind == Atom::Kind::List || atom.kind == Atom::Kind::Type;
  (may_be_long ? result.reach.longer : result.reach.single) = 1;
  if (form.rarity == 0) return result;
  Choice choice;
  choice.rarity = form.rarity;
  std::vector<Trigger>& triggers = choice.requirement.triggers;
  switch (atom.kind) {
    case Atom::Kind::Word:
    case Atom::Kind::Exact:
      triggers.push_back({Trigger::Kind::Word, atom.key});
      break;
    case Atom::Kind::Lemma:
      triggers.push_back({Trigger::Kind::Lemma, atom.key});
      break;
    case Atom::Kind::List:
      triggers.push_back({Trigger::Kind::List, atom.index});
      break;
    case Atom::Kind::WordSet:
      for (const std::uint64_t key : form.keys) triggers.push_back({Trigger::Kind::Word, key});
      break;
    case Atom::Kind::LemmaSet:
      for (const std::uint64_t key : form.keys) triggers.push_back({Trigger::Kind::Lemma, key});
      break;
    default:
      return result;
  }
  result.best = std::move(choice);
  return result;
}

Analysis analyse(const Form& form);

Analysis of_sequence(const Form& form) {
  Analysis result;
  for (const Form& child : form.children) {
    Analysis part = analyse(child);
    const Reach before = result.reach;
    result.ahead = Reach::longest(result.ahead, part.ahead);
    result.reach += part.reach;
    result.others.insert(result.others.end(), part.others.begin(), part.others.end());
    if (part.best && (!result.best || part.best->rarity > result.best->rarity)) {
      note_other(result, result.best);
      result.best = std::move(part.best);
      result.best->requirement.before += before;
    } else if (result.best) {
      note_other(result, part.best);
      result.best->requirement.after += part.reach;
    }
  }
  return result;
}

Analysis of_alternatives(const Form& form) {
  Analysis result;
  for (std::size_t i = 0; i < form.children.size(); ++i) {
    Analysis part = analyse(form.children[i]);
    result.reach = Reach::longest(result.reach, part.reach);
    result.ahead = Reach::longest(result.ahead, part.ahead);
    if (i == 0) {
      result.best = std::move(part.best);
    } else if (!part.best || !result.best) {
      result.best.reset();
    } else {
      Requirement& all = result.best->requirement;
      Requirement& more = part.best->requirement;
      all.triggers.insert(all.triggers.end(), more.triggers.begin(), more.triggers.end());
      all.before = Reach::longest(all.before, more.before);
      all.after = Reach::longest(all.after, more.after);
      result.best->rarity = std::min(result.best->rarity, part.best->rarity);
    }
  }
  return result;
}

Analysis of_repeat(const Form& form) {
  Analysis result = analyse(form.children[0]);
  if (form.min == 0) result.best.reset(), result.others.clear();
  if (result.best) {
    const Reach others = result.reach.times(form.max == Form::unbounded ? form.max : form.max - 1);
    result.best->requirement.before += others;
    result.best->requirement.after += others;
  }
  result.reach = result.reach.times(form.max);
  return result;
}

Analysis of_look(const Form& form) {
  const Analysis inner = analyse(form.children[0]);
  Analysis result;
  result.ahead = inner.reach;
  result.ahead += inner.ahead;
  return result;
}

Analysis of_reach(Reach reach) {
  Analysis result;
  result.reach = reach;
  return result;
}

Analysis analyse(const Form& form) {
  switch (form.kind) {
    case Form::Kind::Step:
      return of_step(form);
    case Form::Kind::Sequence:
      return of_sequence(form);
    case Form::Kind::Alternatives:
      return of_alternatives(form);
    case Form::Kind::Repeat:
      return of_repeat(form);
    case Form::Kind::Capture:
      return analyse(form.children[0]);
    case Form::Kind::Skip:
      return of_reach({0, 0, true});
    case Form::Kind::Gap:
      return of_reach(Reach{1, 0, false}.times(form.max));
    case Form::Kind::Before:
    case Form::Kind::Not:
      return of_look(form);
    case Form::Kind::After:
    case Form::Kind::Begin:
    case Form::Kind::End:
      break;
  }
  return {};
}

}  // namespace

bool takes_nothing(const Form& form) {
  const auto nothing = [](const Form& child) { return takes_nothing(child); };
  switch (form.kind) {
    case Form::Kind::Step:
      return false;
    case Form::Kind::Sequence:
      return std::all_of(form.children.begin(), form.children.end(), nothing);
    case Form::Kind::Alternatives:
      return std::any_of(form.children.begin(), form.children.end(), nothing);
    case Form::Kind::Repeat:
      return form.min == 0 || takes_nothing(form.children[0]);
    case Form::Kind::Capture:
      return takes_nothing(form.children[0]);
    case Form::Kind::Gap:
      return form.min == 0;
    default:
      return true;
  }
}

Requirement requirement(const Form& form) {
  Analysis analysis = analyse(form);
  if (!analysis.best) return {};
  analysis.best->requirement.after += analysis.ahead;
  analysis.best->requirement.others = std::move(analysis.others);
  return std::move(analysis.best->requirement);
}

}  // namespace gazette::rules
