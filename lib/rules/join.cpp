// Sets of rules put one behind the other: every number that a part has for its own things goes up by as many as stand
// before them. tests/rules/encode_test.cpp.

#include <algorithm>
#include <iterator>

#include "rules/joining.hpp"
#include "unicode/fold.hpp"

namespace gazette::rules {
namespace {

template <class T>
void move_behind(std::vector<T>& to, std::vector<T>&& from) {
  if (to.empty())
    to = std::move(from);
  else
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

template <class T>
std::uint32_t count(const std::vector<T>& all) {
  return static_cast<std::uint32_t>(all.size());
}

void append(Program& to, Program&& from) {
  const bool moved = to.patterns.empty();
  if (!moved) {
    for (PatternCode& pattern : from.patterns) pattern.first += count(to.code);
    for (Instruction& instruction : from.code)
      if (instruction.op == Instruction::Op::Step || instruction.op == Instruction::Op::After)
        instruction.atom += count(to.atoms);
    for (Atom& atom : from.atoms) {
      if (atom.kind == Atom::Kind::Exact) atom.index += count(to.texts);
      if (atom.kind == Atom::Kind::LemmaSet || atom.kind == Atom::Kind::WordSet) atom.index += count(to.sets);
      if (atom.kind == Atom::Kind::Regex) atom.index += static_cast<std::uint32_t>(to.regexes.size());
      if (atom.kind == Atom::Kind::Role) atom.index += count(to.types);
    }
  }
  move_behind(to.code, std::move(from.code));
  move_behind(to.patterns, std::move(from.patterns));
  move_behind(to.atoms, std::move(from.atoms));
  move_behind(to.texts, std::move(from.texts));
  move_behind(to.sets, std::move(from.sets));
  move_behind(to.types, std::move(from.types));
  to.regexes.append(std::move(from.regexes));
  move_behind(to.requirements, std::move(from.requirements));
}

void append(RuleSet& to, RuleSet&& from) {
  const std::uint32_t sources = count(to.sources), relations = count(to.relations);
  for (Stage& stage : from.stages) {
    for (EntityPattern& pattern : stage.patterns) pattern.place.source += sources;
    Stage& same = stage_numbered(to.stages, stage.number);
    append(same.program, std::move(stage.program));
    move_behind(same.patterns, std::move(stage.patterns));
  }
  for (RelationPattern& pattern : from.relation_patterns) {
    pattern.place.source += sources;
    pattern.relation += relations;
  }
  for (Example& example : from.examples)
    if (example.of_relation) example.relation += relations;
  append(to.relation_program, std::move(from.relation_program));
  move_behind(to.relations, std::move(from.relations));
  move_behind(to.relation_patterns, std::move(from.relation_patterns));
  move_behind(to.examples, std::move(from.examples));
  move_behind(to.warnings, std::move(from.warnings));
  move_behind(to.sources, std::move(from.sources));
  move_behind(to.strings, std::move(from.strings));
}

void complete(Program& program) {
  program.prefilter = Prefilter(program.requirements);
  program.of_key = unicode::key_of("of");
  program.possessive_key = unicode::key_of_folded("'s");
}

}  // namespace

Stage& stage_numbered(std::vector<Stage>& stages, std::uint32_t number) {
  const auto at =
      std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.number >= number; });
  if (at != stages.end() && at->number == number) return *at;
  Stage stage;
  stage.number = number;
  return *stages.insert(at, std::move(stage));
}

void complete(RuleSet& rules) {
  for (Stage& stage : rules.stages) complete(stage.program);
  rules.relation_program.clause_view = true;
  complete(rules.relation_program);
}

RuleSet join(std::vector<RuleSet> parts) {
  RuleSet all;
  for (RuleSet& part : parts) append(all, std::move(part));
  complete(all);
  return all;
}

}  // namespace gazette::rules
