// From forms to instructions; tests/rules/compiler_test.cpp.
//
// Code is written from its end: write(form, next, next_if_nothing) makes the form's instructions, given where they go
// on, and answers where they begin. The two continuations are told apart inside a repetition whose round may take
// nothing: such a round leads to Fail, so that no loop goes round in one place and the order of preference stays that
// of trying.
//
// At the end instructions are renumbered: those reached without a step come first (see program.hpp). That such an order
// exists follows from the above: every way round a loop has a Step or Gap in it that took something.

#include <algorithm>

#include "rules/form.hpp"
#include "unicode/fold.hpp"

namespace gazette::rules {
namespace {

using Op = Instruction::Op;
using Pc = std::uint16_t;

class Writer {
 public:
  explicit Writer(Program& program) : program_(program) {}

  bool run(const Form& form) {
    const Pc match = emit(to(Op::Match, 0));
    fail_ = emit(to(Op::Fail, 0));
    const Pc start = write(form, match, match);
    if (too_large_) return false;
    finish(start);
    return true;
  }

 private:
  Pc emit(const Instruction& instruction) {
    if (code_.size() >= max_code) return too_large_ = true, Pc{0};
    code_.push_back(instruction);
    return static_cast<Pc>(code_.size() - 1);
  }
  static Instruction to(Op op, Pc x, Pc y = 0) {
    Instruction made;
    made.op = op;
    made.x = x, made.y = y;
    return made;
  }

  // `next`: where to go on; `empty`: where, if nothing was taken since the repetition around began.
  Pc write(const Form& form, Pc next, Pc empty) {
    if (too_large_) return 0;
    switch (form.kind) {
      case Form::Kind::Step:
        return step(form, next);
      // What a skip takes is nothing that the pattern speaks of.
      case Form::Kind::Skip:
        return emit(to(Op::Skip, empty));
      case Form::Kind::Begin:
        return emit(to(Op::Begin, empty));
      case Form::Kind::End:
        return emit(to(Op::End, empty));
      case Form::Kind::Sequence:
        return sequence(form, next, empty);
      case Form::Kind::Alternatives:
        return alternatives(form, next, empty);
      case Form::Kind::Repeat:
        return repeat(form, next, empty);
      case Form::Kind::Gap:
        return gap(form, next, empty);
      case Form::Kind::Capture:
        return capture(form, next, empty);
      case Form::Kind::Before:
        return look(Op::Before, form, empty);
      case Form::Kind::Not:
        return look(Op::Not, form, empty);
      case Form::Kind::After:
        return after(form, empty);
    }
    return fail_;
  }

  Pc step(const Form& form, Pc next) {
    Instruction instruction = to(Op::Step, next);
    instruction.atom = add_atom(form.atom);
    return emit(instruction);
  }
  std::uint32_t add_atom(const Atom& atom) {
    program_.atoms.push_back(atom);
    return static_cast<std::uint32_t>(program_.atoms.size() - 1);
  }

  Pc sequence(const Form& form, Pc next, Pc empty) {
    for (std::size_t i = form.children.size(); i-- > 0;) {
      const Pc taken = write(form.children[i], next, next);
      const bool one_way = next == empty || !takes_nothing(form.children[i]);
      empty = one_way ? taken : write(form.children[i], next, empty);
      next = taken;
    }
    return empty;
  }

  Pc alternatives(const Form& form, Pc next, Pc empty) {
    if (form.children.empty()) return fail_;  // An empty list.
    Pc choice = write(form.children.back(), next, empty);
    for (std::size_t i = form.children.size() - 1; i-- > 0;)
      choice = emit(to(Op::Split, write(form.children[i], next, empty), choice));
    return choice;
  }

  Pc repeat(const Form& form, Pc next, Pc empty) {
    const Form& body = form.children[0];
    Pc after_taken = next, after_empty = empty;  // Past the rounds that need not be.
    if (form.max == Form::unbounded) {
      const Pc loop = emit(to(Op::Split, fail_, next));
      const Pc round = write(body, loop, takes_nothing(body) ? fail_ : loop);
      if (too_large_) return 0;
      code_[loop].x = round;
      after_taken = loop;
      after_empty = next == empty ? loop : emit(to(Op::Split, round, empty));
    } else {
      for (std::uint32_t i = form.min; i < form.max && !too_large_; ++i) {
        const Pc round = write(body, after_taken, takes_nothing(body) ? fail_ : after_taken);
        after_empty = next == empty ? emit(to(Op::Split, round, next)) : emit(to(Op::Split, round, empty));
        after_taken = next == empty ? after_empty : emit(to(Op::Split, round, next));
      }
    }
    // The rounds that must be may take nothing, like any element of a sequence.
    for (std::uint32_t i = 0; i < form.min && !too_large_; ++i) {
      const Pc taken = write(body, after_taken, after_taken);
      const bool one_way = after_taken == after_empty || !takes_nothing(body);
      after_empty = one_way ? taken : write(body, after_taken, after_empty);
      after_taken = taken;
    }
    return after_empty;
  }

  Pc gap(const Form& form, Pc next, Pc empty) {
    const std::uint32_t optional = form.max == Form::unbounded ? 0 : form.max - form.min;
    Pc taken = next;  // Behind the steps that must be: up to `optional` more.
    if (form.max == Form::unbounded || optional > 0) {
      Instruction instruction = to(Op::Gap, next);
      instruction.max = static_cast<std::uint16_t>(optional);
      taken = emit(instruction);
      if (form.min == 0 && next != empty) {
        // None, or one and then the rest.
        Pc rest = next;
        if (form.max == Form::unbounded || optional > 1) {
          instruction.max = static_cast<std::uint16_t>(form.max == Form::unbounded ? 0 : optional - 1);
          rest = emit(instruction);
        }
        return emit(to(Op::Split, empty, emit(any_step(form, rest))));
      }
    }
    for (std::uint32_t i = 0; i < form.min; ++i) taken = emit(any_step(form, taken));
    return taken;
  }
  Instruction any_step(const Form& gap, Pc next) {
    Instruction instruction = to(Op::Step, next);
    instruction.atom = add_atom(gap.atom);
    return instruction;
  }

  Pc capture(const Form& form, Pc next, Pc empty) {
    const auto mark = [&](Op op, Pc target) {
      Instruction instruction = to(op, target);
      instruction.role = form.role;
      return emit(instruction);
    };
    const Pc close = mark(Op::Close, next);
    return mark(Op::Open, write(form.children[0], close, next == empty ? close : mark(Op::Close, empty)));
  }

  Pc look(Op op, const Form& form, Pc next) {
    const Pc match = emit(to(Op::Match, 0));
    return emit(to(op, next, write(form.children[0], match, match)));
  }

  Pc after(const Form& form, Pc next) {
    Instruction instruction = to(Op::After, next);
    instruction.atom = static_cast<std::uint32_t>(program_.atoms.size());
    instruction.max = static_cast<std::uint16_t>(std::min<std::size_t>(form.children.size(), max_code));
    for (const Form& child : form.children) add_atom(child.atom);
    return emit(instruction);
  }

  // Renumbers what `start` reaches so that targets without a step come first, and appends it to the program.
  void finish(Pc start) {
    std::vector<Pc> order;                          // Old numbers, in their new order.
    std::vector<std::uint8_t> state(code_.size());  // 1: open, 2: placed.
    std::vector<Pc> pending{start}, stack;
    while (!pending.empty()) {
      stack.push_back(pending.back());
      pending.pop_back();
      while (!stack.empty()) {
        const Pc at = stack.back();
        if (state[at] != 0) {
          if (state[at] == 1) state[at] = 2, order.push_back(at);
          stack.pop_back();
          continue;
        }
        state[at] = 1;
        const Instruction& instruction = code_[at];
        const bool takes = instruction.op == Op::Step;
        if (takes)
          pending.push_back(instruction.x);
        else if (has_target(instruction.op))
          stack.push_back(instruction.x);
        if (has_second_target(instruction.op)) stack.push_back(instruction.y);
      }
    }
    std::vector<Pc> number(code_.size());
    for (std::size_t i = 0; i < order.size(); ++i) number[order[i]] = static_cast<Pc>(i);
    program_.patterns.push_back(
        {static_cast<std::uint32_t>(program_.code.size()), static_cast<Pc>(order.size()), number[start]});
    for (const Pc at : order) {
      Instruction instruction = code_[at];
      instruction.x = number[instruction.x];
      instruction.y = number[instruction.y];
      program_.code.push_back(instruction);
    }
  }
  static bool has_target(Op op) { return op != Op::Match && op != Op::Fail; }
  static bool has_second_target(Op op) { return op == Op::Split || op == Op::Before || op == Op::Not; }

  Program& program_;
  std::vector<Instruction> code_;
  Pc fail_ = 0;
  bool too_large_ = false;
};

}  // namespace

bool compile(const Form& form, Program& program) { return Writer(program).run(form); }

}  // namespace gazette::rules
