// A program as text, for tests and for whoever asks what a rule became.

#include <fmt/format.h>

#include "rules/program.hpp"

namespace gazette::rules {
namespace {

std::string describe(const Program& program, const Atom& atom) {
  switch (atom.kind) {
    case Atom::Kind::Word:
      return "word";
    case Atom::Kind::Exact:
      return fmt::format("exact {}", program.texts[atom.index]);
    case Atom::Kind::Lemma:
      return "lemma";
    case Atom::Kind::LemmaSet:
      return fmt::format("lemma-set {}", atom.index);
    case Atom::Kind::WordSet:
      return fmt::format("word-set {}", atom.index);
    case Atom::Kind::List:
      return fmt::format("list {}", atom.index);
    case Atom::Kind::Regex:
      return fmt::format("regex {}", atom.index);
    case Atom::Kind::Shape:
      return fmt::format("shape {}", atom.index);
    case Atom::Kind::Type:
      return fmt::format("type {}", atom.index);
    case Atom::Kind::Role:
      return atom.other_role == no_role ? fmt::format("role {}", atom.role)
                                        : fmt::format("roles {} {}", atom.role, atom.other_role);
    case Atom::Kind::Any:
      return "any";
  }
  return {};
}

std::string describe(const Program& program, const Instruction& in) {
  using Op = Instruction::Op;
  switch (in.op) {
    case Op::Match:
      return "match";
    case Op::Fail:
      return "fail";
    case Op::Step:
      return fmt::format("step {} -> {}", describe(program, program.atoms[in.atom]), in.x);
    case Op::Gap:
      return fmt::format("gap {} -> {}", in.max, in.x);
    case Op::Skip:
      return fmt::format("skip -> {}", in.x);
    case Op::Split:
      return fmt::format("split {} {}", in.x, in.y);
    case Op::Open:
      return fmt::format("open {} -> {}", in.role, in.x);
    case Op::Close:
      return fmt::format("close {} -> {}", in.role, in.x);
    case Op::Begin:
      return fmt::format("begin -> {}", in.x);
    case Op::End:
      return fmt::format("end -> {}", in.x);
    case Op::Before:
      return fmt::format("before {} -> {}", in.y, in.x);
    case Op::Not:
      return fmt::format("not {} -> {}", in.y, in.x);
    case Op::After:
      return fmt::format("after {} -> {}", in.max, in.x);
  }
  return {};
}

}  // namespace

std::string dump(const Program& program) {
  std::string out;
  for (std::size_t number = 0; number < program.patterns.size(); ++number) {
    const PatternCode& pattern = program.patterns[number];
    out += fmt::format("pattern {} from {}\n", number, pattern.start);
    for (std::uint16_t i = 0; i < pattern.count; ++i)
      out += fmt::format("  {}: {}\n", i, describe(program, program.code[pattern.first + i]));
  }
  return out;
}

}  // namespace gazette::rules
