// Patterns that add nothing, found by comparing their forms; tests/rules/shadow_test.cpp.

#include "rules/shadow.hpp"

#include <algorithm>
#include <cstring>
#include <span>
#include <string>
#include <unordered_map>

namespace gazette::rules {
namespace {

using Kind = Form::Kind;

class Comparison {
 public:
  explicit Comparison(const Program& program) : program_(program) {}

  bool same(const Form& a, const Form& b) const {
    return a.kind == b.kind && a.role == b.role && a.min == b.min && a.max == b.max &&
           (a.kind != Kind::Step || same(a.atom, b.atom, a, b)) &&
           std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                      [&](const Form& x, const Form& y) { return same(x, y); });
  }

  // Whether whatever b matches from somewhere, a matches from there, too, up to the same place and with the same roles.
  bool covers(const Form& a, const Form& b) {
    steps_left_ = most_steps;
    return matches_all(a, b);
  }

 private:
  static constexpr std::size_t most_steps = 2000;  // Of one comparison: many optional parts may stand for many others.

  bool matches_all(const Form& a, const Form& b) {
    if (steps_left_ == 0) return false;
    --steps_left_;
    if (same(a, b)) return true;
    if (b.kind == Kind::Alternatives)
      return !b.children.empty() && std::all_of(b.children.begin(), b.children.end(),
                                                [&](const Form& child) { return matches_all(a, child); });
    if (a.kind == Kind::Alternatives)
      return std::any_of(a.children.begin(), a.children.end(),
                         [&](const Form& child) { return matches_all(child, b); });
    if (a.kind == Kind::Sequence || b.kind == Kind::Sequence) return in_order(parts(a), parts(b));
    if (a.kind == Kind::Repeat) return repeated(a, b);
    if (a.kind == Kind::Capture && b.kind == Kind::Capture)
      return a.role == b.role && matches_all(a.children[0], b.children[0]);
    return a.kind == Kind::Step && b.kind == Kind::Step && takes(a, b);
  }

  static std::span<const Form> parts(const Form& form) {
    return form.kind == Kind::Sequence ? std::span<const Form>(form.children) : std::span(&form, 1);
  }

  bool in_order(std::span<const Form> a, std::span<const Form> b) {
    if (a.empty()) return b.empty();
    if (!b.empty() && matches_all(a[0], b[0]) && in_order(a.subspan(1), b.subspan(1))) return true;
    return a[0].kind == Kind::Repeat && a[0].min == 0 && in_order(a.subspan(1), b);
  }

  bool repeated(const Form& a, const Form& b) {
    if (b.kind == Kind::Repeat) return a.min <= b.min && a.max >= b.max && matches_all(a.children[0], b.children[0]);
    return a.min <= 1 && a.max >= 1 && matches_all(a.children[0], b);
  }

  // Whether step a takes every item that b takes.
  bool takes(const Form& a, const Form& b) const {
    if (a.atom.role != b.atom.role || a.atom.other_role != b.atom.other_role) return false;
    const auto has = [&](std::uint64_t key) { return std::find(a.keys.begin(), a.keys.end(), key) != a.keys.end(); };
    using Atom = Atom::Kind;
    switch (a.atom.kind) {
      case Atom::Word:
        return b.atom.kind == Atom::Exact && a.atom.key == b.atom.key;
      case Atom::WordSet:
        if (b.atom.kind == Atom::WordSet) return std::all_of(b.keys.begin(), b.keys.end(), has);
        return (b.atom.kind == Atom::Word || b.atom.kind == Atom::Exact) && has(b.atom.key);
      case Atom::LemmaSet:
        if (b.atom.kind == Atom::LemmaSet) return std::all_of(b.keys.begin(), b.keys.end(), has);
        return b.atom.kind == Atom::Lemma && has(b.atom.key);
      default:
        return false;
    }
  }

  bool same(const Atom& a, const Atom& b, const Form& of_a, const Form& of_b) const {
    if (a.kind != b.kind || a.role != b.role || a.other_role != b.other_role || a.key != b.key) return false;
    switch (a.kind) {
      case Atom::Kind::Exact:
        return program_.texts[a.index] == program_.texts[b.index];
      case Atom::Kind::LemmaSet:
      case Atom::Kind::WordSet:
        return of_a.keys == of_b.keys;
      case Atom::Kind::Role:
        return a.count == b.count &&
               std::equal(program_.types.begin() + a.index, program_.types.begin() + a.index + a.count,
                          program_.types.begin() + b.index);
      default:
        return a.index == b.index;
    }
  }

  const Program& program_;
  std::size_t steps_left_ = 0;
};

// What stands where nothing can match: `^` behind a word that must be there, a word that must be there behind `$`.
const char* impossible(const Form& form) {
  if (form.kind == Kind::Sequence) {
    bool begun = false, ended = false;
    for (const Form& child : form.children) {
      if (child.kind == Kind::Begin && begun) return "'^' stands behind what it takes first";
      ended = ended || child.kind == Kind::End;
      const bool takes = !takes_nothing(child);
      if (ended && takes) return "something stands behind '$'";
      begun = begun || takes;
    }
  }
  if (form.kind == Kind::Sequence || form.kind == Kind::Capture)
    for (const Form& child : form.children)
      if (const char* why = impossible(child)) return why;
  return nullptr;
}

std::string written(const RuleFile& file, const PatternTree& pattern) { return std::string(pattern.at.of(file.text)); }

}  // namespace

void warn_of_idle_patterns(RuleFile& file, const BlockTree& block, const Program& program,
                           const std::vector<ResolvedPattern>& patterns) {
  constexpr std::size_t most_compared = 400;
  Comparison comparison(program);
  std::unordered_map<std::string, std::size_t> by_words;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const PatternTree& tree = *patterns[i].tree;
    const auto line = [&](std::size_t other) {
      return std::to_string(file.source.line(patterns[other].tree->at.begin));
    };
    if (const char* why = impossible(patterns[i].form)) {
      file.findings.warn(tree.at, std::string("this pattern can never match: ") + why);
      continue;
    }
    const auto [known, is_new] = by_words.emplace(written(file, tree), i);
    // Patterns of other languages may stand at one place: their forms tell them apart.
    if (!is_new && patterns[known->second].tree->weight >= tree.weight &&
        comparison.same(patterns[known->second].form, patterns[i].form)) {
      file.findings.warn(tree.at, "this pattern repeats the one in line " + line(known->second));
      continue;
    }
    if (patterns.size() > most_compared) continue;
    for (std::size_t other = 0; other < patterns.size(); ++other) {
      const bool is_later = other > i;
      const float weight = patterns[other].tree->weight;
      if (other == i || weight < tree.weight) continue;
      const Form &wide = patterns[other].form, &narrow = patterns[i].form;
      // A name's span follows from how the pattern repeats: for entity rules only the same form covers.
      const bool idle = block.is_relation ? comparison.covers(wide, narrow) : comparison.same(wide, narrow);
      if (!idle || (is_later && comparison.covers(narrow, wide))) continue;
      file.findings.warn(tree.at, "this pattern adds nothing: the one in line " + line(other) + " matches all it does");
      break;
    }
  }
}

}  // namespace gazette::rules
