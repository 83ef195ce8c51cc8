#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "gazette/detail/pattern_tree.hpp"

/// \file
/// What gazette::pattern<"…"> becomes, at compile time: instructions, as lib/rules/compiler.cpp makes them of rules.

namespace gazette::detail {

/// One instruction. Those reached from it without a step have lower numbers, so that one pass over them in order
/// decides what can match from a position, given the same for later positions.
struct PatternStep {
  enum class Op : std::uint8_t {
    Match,
    Fail,
    Word,
    Exact,
    Shape,
    Mention,
    Any,
    Gap,
    Split,
    Open,
    Close,
    Begin,
    End,
    Before,
    Not
  };
  Op op = Op::Fail;
  PatternShape shape = PatternShape::Any;
  std::uint8_t capture = 0;
  std::uint16_t max = 0;             // Of Gap; 0: no bound.
  std::uint16_t begin = 0, end = 0;  // Letters or type, in the pattern's text.
  std::uint16_t x = 0, y = 0;        // Where to go on; what else, or what to look for.

  constexpr bool takes() const { return op >= Op::Word && op <= Op::Any; }
};

inline constexpr std::size_t max_pattern_code = 1000;

template <std::size_t size>
struct PatternCode {
  std::array<PatternStep, size> steps{};
  std::uint16_t count = 0;  // 0: the pattern is too large.
  std::uint16_t start = 0;
};

/// Writes code from its end: write(node, next, empty) makes a node's instructions, given where they go on, and where
/// they go on if nothing was taken since the repetition around began. A round that takes nothing leads to Fail.
template <class Tree>
class PatternWriter {
 public:
  using Op = PatternStep::Op;
  using Kind = PatternNode::Kind;
  using Pc = std::uint16_t;

  constexpr explicit PatternWriter(const Tree& tree) : tree_(tree) {}

  constexpr PatternCode<max_pattern_code> run() {
    const Pc match = emit(Op::Match, 0);
    fail_ = emit(Op::Fail, 0);
    const Pc start = write(tree_.root, match, match);
    return too_large_ ? PatternCode<max_pattern_code>{} : ordered(start);
  }

 private:
  constexpr Pc emit(const PatternStep& step) {
    if (count_ == max_pattern_code) return too_large_ = true, Pc{0};
    code_[count_] = step;
    return count_++;
  }
  constexpr Pc emit(Op op, Pc x, Pc y = 0) {
    PatternStep step;
    step.op = op;
    step.x = x, step.y = y;
    return emit(step);
  }

  constexpr Pc write(std::uint16_t at, Pc next, Pc empty) {
    if (too_large_) return 0;
    const PatternNode& node = tree_.nodes[at];
    switch (node.kind) {
      case Kind::Word:
        return take(Op::Word, node, next);
      case Kind::Exact:
        return take(Op::Exact, node, next);
      case Kind::Shape:
        return take(Op::Shape, node, next);
      case Kind::Mention:
        return take(Op::Mention, node, next);
      case Kind::Begin:
        return emit(Op::Begin, empty);
      case Kind::End:
        return emit(Op::End, empty);
      case Kind::Before:
      case Kind::Not:
        return look(node, empty);
      case Kind::Capture:
        return capture(node, next, empty);
      case Kind::Sequence:
        return sequence(node.child, next, empty).begin_empty;
      case Kind::Alternatives:
        return alternatives(node.child, next, empty);
      case Kind::Repeat:
        return repeat(node, next, empty);
      case Kind::Gap:
        return gap(node, next, empty);
    }
    return fail_;
  }

  constexpr Pc take(Op op, const PatternNode& node, Pc next) {
    PatternStep step;
    step.op = op;
    step.shape = node.shape;
    step.begin = node.begin, step.end = node.end;
    step.x = next;
    return emit(step);
  }

  // Where a sequence begins once something was taken, and where if nothing was.
  struct Entry {
    Pc begin_taken = 0;
    Pc begin_empty = 0;
  };
  constexpr Entry before(std::uint16_t at, Entry behind) {
    const Pc taken = write(at, behind.begin_taken, behind.begin_taken);
    const bool one_way = behind.begin_taken == behind.begin_empty || !takes_nothing(tree_, at);
    return {taken, one_way ? taken : write(at, behind.begin_taken, behind.begin_empty)};
  }
  constexpr Entry sequence(std::uint16_t at, Pc next, Pc empty) {
    if (at == no_node) return {next, empty};
    return before(at, sequence(tree_.nodes[at].next, next, empty));
  }

  constexpr Pc alternatives(std::uint16_t at, Pc next, Pc empty) {
    const std::uint16_t others = tree_.nodes[at].next;
    if (others == no_node) return write(at, next, empty);
    const Pc rest = alternatives(others, next, empty);
    return emit(Op::Split, write(at, next, empty), rest);
  }

  constexpr Pc repeat(const PatternNode& node, Pc next, Pc empty) {
    const std::uint16_t body = node.child;
    const bool may_be_empty = takes_nothing(tree_, body);
    Entry rest{next, empty};  // Past the rounds that need not be.
    if (node.max == unbounded) {
      const Pc loop = emit(Op::Split, fail_, next);
      const Pc round = write(body, loop, may_be_empty ? fail_ : loop);
      if (too_large_) return 0;
      code_[loop].x = round;
      rest = {loop, next == empty ? loop : emit(Op::Split, round, empty)};
    } else {
      for (std::uint32_t i = node.min; i < node.max && !too_large_; ++i) {
        const Pc round = write(body, rest.begin_taken, may_be_empty ? fail_ : rest.begin_taken);
        rest.begin_empty = emit(Op::Split, round, next == empty ? next : empty);
        rest.begin_taken = next == empty ? rest.begin_empty : emit(Op::Split, round, next);
      }
    }
    for (std::uint32_t i = 0; i < node.min && !too_large_; ++i) rest = before(body, rest);
    return rest.begin_empty;
  }

  constexpr Pc gap(const PatternNode& node, Pc next, Pc empty) {
    const bool open = node.max == unbounded;
    const std::uint16_t optional = open ? 0 : static_cast<std::uint16_t>(node.max - node.min);
    const auto steps = [&](std::uint16_t max) {
      PatternStep step;
      step.op = Op::Gap;
      step.max = max;
      step.x = next;
      return emit(step);
    };
    Pc taken = open || optional > 0 ? steps(optional) : next;
    if (node.min == 0 && next != empty) {
      const Pc rest = open ? steps(0) : optional > 1 ? steps(static_cast<std::uint16_t>(optional - 1)) : next;
      return emit(Op::Split, empty, emit(Op::Any, rest));
    }
    for (std::uint32_t i = 0; i < node.min; ++i) taken = emit(Op::Any, taken);
    return taken;
  }

  constexpr Pc capture(const PatternNode& node, Pc next, Pc empty) {
    const auto mark = [&](Op op, Pc target) {
      PatternStep step;
      step.op = op;
      step.capture = node.capture;
      step.x = target;
      return emit(step);
    };
    const Pc close = mark(Op::Close, next);
    return mark(Op::Open, write(node.child, close, next == empty ? close : mark(Op::Close, empty)));
  }

  constexpr Pc look(const PatternNode& node, Pc next) {
    const Pc match = emit(Op::Match, 0);
    return emit(node.kind == Kind::Not ? Op::Not : Op::Before, next, write(node.child, match, match));
  }

  // What `start` reaches, numbered so that targets without a step come first.
  constexpr PatternCode<max_pattern_code> ordered(Pc start) {
    PatternCode<max_pattern_code> made;
    std::array<Pc, max_pattern_code> order{}, number{};
    std::array<std::uint8_t, max_pattern_code> state{};  // 1: open, 2: placed.
    std::array<Pc, 2 * max_pattern_code + 2> pending{}, stack{};
    std::size_t pending_size = 0, stack_size = 0;
    pending[pending_size++] = start;
    while (pending_size > 0) {
      stack[stack_size++] = pending[--pending_size];
      while (stack_size > 0) {
        const Pc at = stack[stack_size - 1];
        if (state[at] != 0) {
          if (state[at] == 1) state[at] = 2, number[at] = made.count, order[made.count++] = at;
          --stack_size;
          continue;
        }
        state[at] = 1;
        const PatternStep& step = code_[at];
        if (step.takes())
          pending[pending_size++] = step.x;
        else if (step.op != Op::Match && step.op != Op::Fail)
          stack[stack_size++] = step.x;
        if (step.op == Op::Split || step.op == Op::Before || step.op == Op::Not) stack[stack_size++] = step.y;
      }
    }
    for (Pc i = 0; i < made.count; ++i) {
      made.steps[i] = code_[order[i]];
      made.steps[i].x = number[made.steps[i].x];
      made.steps[i].y = number[made.steps[i].y];
    }
    made.start = number[start];
    return made;
  }

  const Tree& tree_;
  std::array<PatternStep, max_pattern_code> code_{};
  Pc count_ = 0;
  Pc fail_ = 0;
  bool too_large_ = false;
};

}  // namespace gazette::detail
