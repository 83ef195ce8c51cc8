// The machine: one pass from right to left, then a walk for each match; tests/rules/machine_test.cpp, and against its
// definition in tests/rules/oracle_test.cpp.
//
// A Thompson simulation keeps the set of instructions that can be reached so far. This one keeps, for each position
// from the right end of the window to the left, the set of instructions from which a match can still be completed:
//
//   row(p)[i] != 0  <=>  from instruction i at position p there is a way to Match.
//
// Such a row follows from the rows of later positions in one pass over the instructions (see program.hpp for their
// order). Then a match is read off by walking from its start, and at each choice taking the first that still leads to a
// match: nothing is tried in vain, captures are written once, and the result is the one that backtracking would find
// first. Items of several steps cost nothing extra, and linear time is plain: instructions × items.
//
// Most patterns that the prefilter lets through fail at their first steps. So a pass from left to right goes before,
// which marks the instructions that can be come to at all (what looks ahead or back is taken to hold): it ends soon
// where nothing matches, and the rows are then filled at its marks alone.
//
// Bytes rather than bits, because the byte of a Gap says how many steps it takes (1 + steps, at most 255).

#include "rules/machine.hpp"

#include <algorithm>
#include <chrono>

#include "rules/wants.hpp"

namespace gazette::rules {
namespace {

using Op = Instruction::Op;

// after:( … ) looks back over items of at most so many steps.
constexpr std::uint32_t max_look_back = 64;

class Run {
 public:
  Run(const Program& program, const Lattice& lattice, Scratch& scratch, const Window& window)
      : program_(program),
        lattice_(lattice),
        scratch_(scratch),
        code_(program.code.data() + program.patterns[window.pattern].first),
        pattern_(program.patterns[window.pattern]),
        window_(window) {}

  // A window whose rows would be more than max_rows is read block by block: matches that begin in a block's first half,
  // and then on from there.
  void find(std::vector<Match>& matches) {
    const auto block = std::max(2U, static_cast<std::uint32_t>(scratch_.max_rows / pattern_.count));
    if (program_.clause_view) {
      if (window_.hi > block) return;
      if (fill_rows() && row(0)[pattern_.start] != 0) walk(0, matches);
      return;
    }
    const std::uint32_t end = window_.hi;
    for (std::uint32_t position = window_.lo; position < end;) {
      const bool is_last = end - position <= block;
      window_.lo = position;
      window_.hi = is_last ? end : position + block;
      const std::uint32_t stop = is_last ? end : position + block / 2;
      if (!fill_rows()) position = stop;
      while (position < stop) position = row(position)[pattern_.start] != 0 ? walk(position, matches) : position + 1;
    }
  }

 private:
  // false: nothing matches in the window, and the rows say nothing.
  bool fill_rows() {
    scratch_.rows.assign(std::size_t{window_.hi - window_.lo + 1} * pattern_.count, 0);
    std::uint32_t last = window_.lo;
    if (!mark(last)) return false;
    for (std::uint32_t position = last + 1; position-- > window_.lo;) fill(position);
    return true;
  }

  std::uint8_t* row(std::uint32_t position) const {
    return scratch_.rows.data() + std::size_t{position - window_.lo} * pattern_.count;
  }

  // Marks what can be come to; `last` becomes the last position with a mark. false: no match.
  bool mark(std::uint32_t& last) {
    bool matches = false;
    for (std::uint32_t position = window_.lo; position <= window_.hi; ++position) {
      std::uint8_t* now = row(position);
      if (program_.clause_view ? position == 0 : position < window_.hi) {
        now[pattern_.start] = 1;
        last = std::max(last, position);
      }
      if (position > last) break;
      for (std::uint16_t i = pattern_.count; i-- > 0;)
        if (now[i] != 0) matches = mark_targets(code_[i], i, position, last) || matches;
    }
    return matches;
  }

  // Marks what instruction i leads to; whether it is a Match.
  bool mark_targets(const Instruction& in, std::uint16_t i, std::uint32_t position, std::uint32_t& last) {
    std::uint8_t* now = row(position);
    const auto mark_later = [&](std::uint32_t to, std::uint16_t target) {
      row(to)[target] = 1;
      last = std::max(last, to);
    };
    switch (in.op) {
      case Op::Match:
        return true;
      case Op::Fail:
        break;
      case Op::Step:
        for (std::uint32_t item = lattice_.first[position]; item < lattice_.first[position + 1]; ++item) {
          const std::uint32_t to = lattice_.items[item].to;
          if (to <= window_.hi && wants(program_, program_.atoms[in.atom], lattice_.items[item], scratch_.regex))
            mark_later(to, in.x);
        }
        break;
      case Op::Gap:
        now[in.x] = 1;
        if (position < window_.hi) mark_later(position + 1, i);
        break;
      case Op::Skip:
        now[in.x] = 1;
        if (const std::uint32_t to = scratch_.skip_to[position]; to != 0 && to <= window_.hi) mark_later(to, i);
        break;
      case Op::Begin:
        if (position == 0) now[in.x] = 1;
        break;
      case Op::End:
        if (position == lattice_.size) now[in.x] = 1;
        break;
      case Op::Split:
      case Op::Before:
      case Op::Not:
        now[in.x] = now[in.y] = 1;
        break;
      case Op::Open:
      case Op::Close:
      case Op::After:
        now[in.x] = 1;
        break;
    }
    return false;
  }

  // Puts into a row's marks what leads to a match.
  void fill(std::uint32_t position) {
    std::uint8_t* now = row(position);
    for (std::uint16_t i = 0; i < pattern_.count; ++i) {
      if (now[i] == 0) continue;
      const Instruction& in = code_[i];
      switch (in.op) {
        case Op::Match:
          now[i] = 1;
          break;
        case Op::Fail:
          now[i] = 0;
          break;
        case Op::Step:
          now[i] = step(in, position) != no_item;
          break;
        case Op::Gap:
          now[i] = gap(in, i, position);
          break;
        case Op::Skip:
          now[i] = now[in.x] != 0 || skips(i, position);
          break;
        case Op::Split:
          now[i] = now[in.x] != 0 || now[in.y] != 0;
          break;
        case Op::Open:
        case Op::Close:
          now[i] = now[in.x] != 0;
          break;
        case Op::Begin:
          now[i] = now[in.x] != 0 && position == 0;
          break;
        case Op::End:
          now[i] = now[in.x] != 0 && position == lattice_.size;
          break;
        case Op::Before:
          now[i] = now[in.x] != 0 && now[in.y] != 0;
          break;
        case Op::Not:
          now[i] = now[in.x] != 0 && now[in.y] == 0;
          break;
        case Op::After:
          now[i] = now[in.x] != 0 && ends_here(in, position);
          break;
      }
    }
  }

  // The first item at `position` that the step wants and that leads on; no_item where there is none.
  std::uint32_t step(const Instruction& in, std::uint32_t position) const {
    const Atom& atom = program_.atoms[in.atom];
    for (std::uint32_t item = lattice_.first[position]; item < lattice_.first[position + 1]; ++item) {
      const std::uint32_t to = lattice_.items[item].to;
      if (to <= window_.hi && row(to)[in.x] != 0 && wants(program_, atom, lattice_.items[item], scratch_.regex))
        return item;
    }
    return no_item;
  }

  std::uint8_t gap(const Instruction& in, std::uint16_t number, std::uint32_t position) const {
    if (row(position)[in.x] != 0) return 1;
    if (position == window_.hi) return 0;
    const std::uint8_t further = row(position + 1)[number];
    if (further == 0 || (in.max != 0 && further > in.max)) return 0;
    return further == 255 ? further : static_cast<std::uint8_t>(further + 1);
  }

  bool skips(std::uint16_t number, std::uint32_t position) const {
    const std::uint32_t to = scratch_.skip_to[position];
    return to != 0 && to <= window_.hi && row(to)[number] != 0;
  }

  bool ends_here(const Instruction& in, std::uint32_t position) const {
    const std::uint32_t back = std::min(max_look_back, scratch_.prefilter.longest_item);
    const std::uint32_t first = position > back ? position - back : 0;
    for (std::uint32_t item = lattice_.first[first]; item < lattice_.first[position]; ++item) {
      if (lattice_.items[item].to != position) continue;
      for (std::uint32_t atom = in.atom; atom < in.atom + in.max; ++atom)
        if (wants(program_, program_.atoms[atom], lattice_.items[item], scratch_.regex)) return true;
    }
    return false;
  }

  // Reads off the preferred match from `position`, where there is one, and answers its end.
  std::uint32_t walk(std::uint32_t position, std::vector<Match>& matches) const {
    Match& match = matches.emplace_back();
    match.pattern = window_.pattern;
    std::uint32_t opened = 0;  // Bits of the roles that begin at the next item.
    const auto take = [&](Capture taken) {
      if (match.to == 0) match.from = taken.from;
      for (std::uint8_t role = 0; opened >> role != 0; ++role)
        if ((opened >> role & 1) != 0) match.captures[role] = taken;
      opened = 0;
      match.to = position = taken.to;
    };
    for (std::uint16_t at = pattern_.start;;) {
      const Instruction& in = code_[at];
      const bool leads_on = row(position)[in.x] != 0;
      switch (in.op) {
        case Op::Match:
          return match.to;
        case Op::Step: {
          const Atom& atom = program_.atoms[in.atom];
          const std::uint32_t item = step(in, position);
          const Capture taken{position, lattice_.items[item].to, item};
          if (scratch_.trace != nullptr)
            scratch_.trace->taken.push_back({static_cast<std::uint32_t>(matches.size() - 1), in.atom, item});
          take(taken);
          if (atom.role != no_role) match.captures[atom.role] = taken;
          if (atom.other_role != no_role) match.captures[atom.other_role] = taken;
          at = in.x;
          break;
        }
        case Op::Gap:
          if (leads_on)
            at = in.x;
          else
            take({position, position + 1, no_item});
          break;
        case Op::Skip:
          if (leads_on)
            at = in.x;
          else
            position = scratch_.skip_to[position];
          break;
        case Op::Split:
          at = leads_on ? in.x : in.y;
          break;
        case Op::Open:
          opened |= 1u << in.role;
          at = in.x;
          break;
        case Op::Close: {
          Capture& capture = match.captures[in.role];
          if ((opened >> in.role & 1) != 0)
            capture = {};
          else if (capture.to != match.to)
            capture.to = match.to, capture.item = no_item;
          opened &= ~(1u << in.role);
          at = in.x;
          break;
        }
        default:
          at = in.x;
      }
    }
  }

  const Program& program_;
  const Lattice& lattice_;
  Scratch& scratch_;
  const Instruction* code_;
  const PatternCode& pattern_;
  Window window_;
};

// Runs a pattern in its window, and notes what that cost.
void find_timed(Run run, const Window& window, Trace& trace, std::vector<Match>& matches) {
  const std::size_t before = matches.size();
  const auto start = std::chrono::steady_clock::now();
  run.find(matches);
  if (trace.costs.size() <= window.pattern) trace.costs.resize(window.pattern + 1);
  Trace::Cost& cost = trace.costs[window.pattern];
  cost.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  ++cost.tried;
  cost.matched += matches.size() - before;
}

}  // namespace

// adjunct := (Preposition | 'of') Argument { ''s' Argument }
void find_skips(const Program& program, const Lattice& lattice, std::vector<std::uint32_t>& skip_to) {
  const auto item_at = [&](std::uint32_t position) -> const Item* {
    const auto items = lattice.at(position);
    return items.empty() ? nullptr : &items[0];
  };
  const auto is_argument = [&](std::uint32_t position) {
    const Item* item = position < lattice.size ? item_at(position) : nullptr;
    return item != nullptr && item->kind == Item::Kind::Argument;
  };
  const auto is_token = [](const Item& item, std::uint64_t key) {
    return item.kind == Item::Kind::Token && item.key == key;
  };
  skip_to.assign(lattice.size + 1, 0);
  for (std::uint32_t position = 0; position < lattice.size; ++position) {
    const Item* item = item_at(position);
    if (item == nullptr) continue;
    if (item->skippable) skip_to[position] = item->to;
    const bool opens = item->kind == Item::Kind::Preposition || is_token(*item, program.of_key);
    if (!opens || !is_argument(item->to)) continue;
    std::uint32_t to = item_at(item->to)->to;
    while (to < lattice.size && item_at(to) != nullptr && is_token(*item_at(to), program.possessive_key) &&
           is_argument(item_at(to)->to))
      to = item_at(item_at(to)->to)->to;
    skip_to[position] = to;
  }
}

void find(const Program& program, const Lattice& lattice, Scratch& scratch, std::vector<Match>& matches) {
  if (lattice.size == 0) return;
  if (scratch.trace != nullptr) scratch.trace->taken.clear();
  program.prefilter.find(lattice, scratch.prefilter);
  if (scratch.prefilter.windows.empty()) return;
  if (program.clause_view) find_skips(program, lattice, scratch.skip_to);
  for (Window& window : scratch.prefilter.windows) {
    if (program.clause_view) window.lo = 0, window.hi = lattice.size;
    Run run(program, lattice, scratch, window);
    if (scratch.trace != nullptr)
      find_timed(run, window, *scratch.trace, matches);
    else
      run.find(matches);
  }
}

}  // namespace gazette::rules
