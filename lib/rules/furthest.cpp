// A pattern followed from the left through all it can reach, to say where the longest way ends.
// tests/rules/furthest_test.cpp.

#include "rules/furthest.hpp"

#include <algorithm>
#include <deque>

#include "rules/wants.hpp"

namespace gazette::rules {
namespace {

using Op = Instruction::Op;

// A way: an instruction, a position, and what was taken last on the way there.
struct Point {
  std::uint16_t at = 0;
  std::uint32_t position = 0;
  std::uint32_t steps = 0;
  std::uint32_t last = no_item;  // Index into Explorer::links_.
};

class Explorer {
 public:
  Explorer(const Program& program, std::uint32_t pattern, const Lattice& lattice, Scratch& scratch)
      : program_(program),
        lattice_(lattice),
        scratch_(scratch),
        pattern_(program.patterns[pattern]),
        code_(program.code.data() + pattern_.first) {}

  Attempt run() {
    const std::uint32_t starts = program_.clause_view ? 1 : lattice_.size;
    for (std::uint32_t start = 0; start < starts && best_.stop != Attempt::Stop::None; ++start)
      explore({pattern_.start, start}, &best_);
    return std::move(best_);
  }

 private:
  struct Link {
    Attempt::Taken taken;
    std::uint32_t before = no_item;
  };

  // Whether a match can be reached; notes the longest way in `attempt`, where there is one. Ways are followed
  // in the order in which trying would.
  bool explore(const Point& start, Attempt* attempt) {
    std::vector<bool> seen(std::size_t{lattice_.size + 1} * pattern_.count);
    std::deque<Point> open{start};
    const auto go = [&](const Point& from, std::uint16_t at, std::uint32_t position) {
      Point next = from;
      next.at = at, next.position = position;
      open.push_front(next);
    };
    while (!open.empty()) {
      const Point now = open.front();
      open.pop_front();
      const std::size_t number = std::size_t{now.position} * pattern_.count + now.at;
      if (seen[number]) continue;
      seen[number] = true;
      const Instruction& in = code_[now.at];
      switch (in.op) {
        case Op::Match:
          if (attempt != nullptr) note(now, Attempt::Stop::None, *attempt);
          return true;
        case Op::Fail:
          break;
        case Op::Step:
          if (!step(now, in, open) && attempt != nullptr) stop(now, Attempt::Stop::Item, in.atom, *attempt);
          break;
        case Op::Gap: {
          const std::uint32_t most = in.max == 0 ? lattice_.size : in.max;
          for (std::uint32_t taken = std::min(most, lattice_.size - now.position); taken > 0; --taken)
            go(now, in.x, now.position + taken);
          go(now, in.x, now.position);
          break;
        }
        case Op::Skip:
          if (now.position < lattice_.size && scratch_.skip_to[now.position] != 0)
            go(now, now.at, scratch_.skip_to[now.position]);
          go(now, in.x, now.position);
          break;
        case Op::Split:
          go(now, in.y, now.position);
          go(now, in.x, now.position);
          break;
        case Op::Open:
        case Op::Close:
          go(now, in.x, now.position);
          break;
        case Op::Begin:
          if (now.position == 0)
            go(now, in.x, now.position);
          else if (attempt != nullptr)
            stop(now, Attempt::Stop::Begin, no_item, *attempt);
          break;
        case Op::End:
          if (now.position == lattice_.size)
            go(now, in.x, now.position);
          else if (attempt != nullptr)
            stop(now, Attempt::Stop::End, no_item, *attempt);
          break;
        case Op::Before:
        case Op::Not:
          if (explore({in.y, now.position}, nullptr) == (in.op == Op::Before))
            go(now, in.x, now.position);
          else if (attempt != nullptr)
            stop(now, Attempt::Stop::Look, first_atom(in.y), *attempt);
          break;
        case Op::After:
          if (ends_here(in, now.position))
            go(now, in.x, now.position);
          else if (attempt != nullptr)
            stop(now, Attempt::Stop::Look, in.atom, *attempt);
          break;
      }
    }
    return false;
  }

  bool step(const Point& now, const Instruction& in, std::deque<Point>& open) {
    bool taken = false;
    if (now.position == lattice_.size) return false;
    const std::uint32_t first = lattice_.first[now.position], end = lattice_.first[now.position + 1];
    for (std::uint32_t item = end; item-- > first;) {
      if (!wants(program_, program_.atoms[in.atom], lattice_.items[item], scratch_.regex)) continue;
      taken = true;
      links_.push_back({{in.atom, item}, now.last});
      open.push_front({in.x, lattice_.items[item].to, now.steps + 1, static_cast<std::uint32_t>(links_.size() - 1)});
    }
    return taken;
  }

  bool ends_here(const Instruction& in, std::uint32_t position) const {
    return std::any_of(lattice_.items.begin(), lattice_.items.end(), [&](const Item& item) {
      if (item.to != position) return false;
      for (std::uint32_t atom = in.atom; atom < in.atom + in.max; ++atom)
        if (wants(program_, program_.atoms[atom], item, scratch_.regex)) return true;
      return false;
    });
  }

  // The step that a look begins with.
  std::uint32_t first_atom(std::uint16_t at) const {
    while (code_[at].op != Op::Step && code_[at].op != Op::Match && code_[at].op != Op::Fail) at = code_[at].x;
    return code_[at].op == Op::Step ? code_[at].atom : no_item;
  }

  void note(const Point& point, Attempt::Stop stop, Attempt& attempt) const {
    attempt = {stop, point.position, {}, {}};
    for (std::uint32_t link = point.last; link != no_item; link = links_[link].before)
      attempt.taken.push_back(links_[link].taken);
    std::reverse(attempt.taken.begin(), attempt.taken.end());
  }

  // A way ends here: it is the furthest, as far as the furthest, or nothing to tell of.
  void stop(const Point& point, Attempt::Stop why, std::uint32_t atom, Attempt& attempt) {
    const bool is_first = attempt.taken.empty() && attempt.wanted.empty() && attempt.stop == Attempt::Stop::Item;
    const bool is_further = point.steps > attempt.taken.size();
    const bool is_same = point.steps == attempt.taken.size() && point.position == attempt.at && why == attempt.stop;
    if (!is_first && !is_further && !is_same) return;
    if (!is_same || is_first) note(point, why, attempt);
    if (atom == no_item) return;
    const auto same_words = [&](std::uint32_t other) {
      return program_.atoms[other].begin == program_.atoms[atom].begin &&
             program_.atoms[other].end == program_.atoms[atom].end;
    };
    if (std::none_of(attempt.wanted.begin(), attempt.wanted.end(), same_words)) attempt.wanted.push_back(atom);
  }

  const Program& program_;
  const Lattice& lattice_;
  Scratch& scratch_;
  const PatternCode& pattern_;
  const Instruction* code_;
  std::vector<Link> links_;
  Attempt best_;
};

}  // namespace

Attempt furthest(const Program& program, std::uint32_t pattern, const Lattice& lattice, Scratch& scratch) {
  scratch.skip_to.assign(lattice.size + 1, 0);
  if (program.clause_view) find_skips(program, lattice, scratch.skip_to);
  return Explorer(program, pattern, lattice, scratch).run();
}

}  // namespace gazette::rules
