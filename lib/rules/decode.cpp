// Compiled rules from bytes: read straight through, then every number that will be an index is looked at once.
// tests/rules/encode_test.cpp damages them.

#include <algorithm>
#include <bit>
#include <cmath>

#include "base/bytes.hpp"
#include "base/stream.hpp"
#include "rules/encode.hpp"
#include "rules/encoded.hpp"

namespace gazette::rules {
namespace {

constexpr std::uint32_t most_lists = 128;  // Bits of Item::lists.
constexpr std::uint32_t unknown = 0xffffffff;

// Whether the instructions of a pattern stay inside it and lead to an end: without a step only to lower numbers, and
// not from its start to a match that takes nothing.
bool is_sound(const Program& program, const PatternCode& pattern) {
  using Op = Instruction::Op;
  if (pattern.first > program.code.size() || pattern.count > program.code.size() - pattern.first) return false;
  if (pattern.start >= pattern.count) return false;
  std::vector<bool> takes_nothing(pattern.count);  // By instruction: whether it leads to Match without a step.
  for (std::uint16_t i = 0; i < pattern.count; ++i) {
    const Instruction& in = program.code[pattern.first + i];
    if (in.op > Op::After) return false;
    const bool has_second = in.op == Op::Split || in.op == Op::Before || in.op == Op::Not;
    const bool goes_on = in.op != Op::Match && in.op != Op::Fail;
    const std::uint16_t bound = in.op == Op::Step ? pattern.count : i;
    if ((goes_on && in.x >= bound) || in.x >= pattern.count || (has_second && in.y >= i)) return false;
    if ((in.op == Op::Open || in.op == Op::Close) && in.role >= max_roles) return false;
    const std::size_t atoms = in.op == Op::Step ? 1 : in.op == Op::After ? in.max : 0;
    if (atoms > 0 && (in.atom > program.atoms.size() || atoms > program.atoms.size() - in.atom)) return false;
    takes_nothing[i] = in.op == Op::Match || (goes_on && in.op != Op::Step && takes_nothing[in.x]) ||
                       (in.op == Op::Split && takes_nothing[in.y]);
  }
  return !takes_nothing[pattern.start];
}

bool is_sound(const Program& program, const Atom& atom) {
  const auto is_role = [](std::uint8_t role) { return role < max_roles || role == no_role; };
  if (!is_role(atom.role) || !is_role(atom.other_role)) return false;
  switch (atom.kind) {
    case Atom::Kind::Word:
    case Atom::Kind::Lemma:
    case Atom::Kind::Any:
    case Atom::Kind::Type:
      return true;
    case Atom::Kind::Exact:
      return atom.index < program.texts.size();
    case Atom::Kind::LemmaSet:
    case Atom::Kind::WordSet:
      return atom.index < program.sets.size();
    case Atom::Kind::List:
      return atom.index < most_lists;
    case Atom::Kind::Regex:
      return atom.index < program.regexes.size();
    case Atom::Kind::Shape:
      return atom.index < static_cast<std::uint32_t>(Shape::count);
    case Atom::Kind::Role:
      return atom.index <= program.types.size() && atom.count <= program.types.size() - atom.index;
  }
  return false;
}

bool is_sound(const Program& program, std::size_t patterns) {
  return program.patterns.size() == patterns && program.requirements.size() == patterns &&
         std::all_of(program.atoms.begin(), program.atoms.end(),
                     [&](const Atom& atom) { return is_sound(program, atom); }) &&
         std::all_of(program.patterns.begin(), program.patterns.end(),
                     [&](const PatternCode& pattern) { return is_sound(program, pattern); });
}

class Decoder {
 public:
  Decoder(std::span<const std::byte> bytes, std::span<const RuleSource> sources, const Environment& environment)
      : in_(bytes), sources_(sources), environment_(environment) {}

  std::optional<RuleSet> run() {
    if (in_.u32() != encoding_version || !lists() || !types()) return std::nullopt;
    RuleSet rules;
    rules.sources.assign(sources_.begin(), sources_.end());
    rules.relations.resize(in_.count(least_bytes));
    for (Relation& relation : rules.relations)
      if (!read(relation)) return std::nullopt;
    rules.relation_program = program();
    const auto relation_patterns = in_.records<EncodedPattern>();
    std::vector<std::vector<EncodedPattern>> entity_patterns;
    rules.stages.resize(in_.count(least_bytes));
    for (Stage& stage : rules.stages) {
      stage.number = in_.u32();
      stage.program = program();
      entity_patterns.push_back(in_.records<EncodedPattern>());
    }
    labels_ = in_.text();
    if (!in_.ok() || !in_.at_end() || !ok_ || !labels_.ends_with('\0')) return std::nullopt;
    if (!take(relation_patterns, rules.relation_program, rules)) return std::nullopt;
    for (std::size_t i = 0; i < rules.stages.size(); ++i) {
      if (i > 0 && rules.stages[i].number <= rules.stages[i - 1].number) return std::nullopt;
      if (!take(entity_patterns[i], rules.stages[i])) return std::nullopt;
    }
    return rules;
  }

 private:
  static constexpr std::size_t least_bytes = 4;  // That anything counted takes.

  bool lists() {
    for (std::uint32_t count = in_.count(least_bytes); count > 0; --count) {
      const auto& known = environment_.lists;
      const auto at = std::find(known.begin(), known.end(), in_.text());
      lists_.push_back(at == known.end() ? unknown : static_cast<std::uint32_t>(at - known.begin()));
      same_lists_ = same_lists_ && lists_.back() == lists_.size() - 1;
    }
    return in_.ok() && lists_.size() <= most_lists;
  }
  bool types() {
    for (std::uint32_t count = in_.count(least_bytes); count > 0; --count) {
      const std::string_view name = in_.text();
      std::uint16_t type = name.empty() || !environment_.find_type ? std::uint16_t{0} : environment_.find_type(name);
      if (type == 0 && !name.empty() && environment_.make_type) type = environment_.make_type(name);
      types_.push_back(type);
    }
    return in_.ok();
  }

  // Own numbers for those of the bytes.
  std::uint32_t list(std::uint64_t number) {
    const std::uint32_t own = number < lists_.size() ? lists_[number] : unknown;
    ok_ = ok_ && own != unknown;
    return own == unknown ? 0 : own;
  }
  std::uint16_t type(std::uint32_t number) {
    const std::uint16_t own = number < types_.size() ? types_[number] : std::uint16_t{0};
    ok_ = ok_ && own != 0;
    return own;
  }

  bool read(Relation& relation) {
    relation.name = in_.text();
    relation.symmetric = in_.u32() != 0;
    relation.roles.resize(in_.count(least_bytes));
    for (Role& role : relation.roles) {
      role.name = in_.text();
      role.types = in_.records<std::uint16_t>();
      for (std::uint16_t& number : role.types) number = type(number);
      role.text = in_.u32() != 0;
      role.optional = in_.u32() != 0;
      role.prepositions = in_.records<std::uint64_t>();
    }
    return in_.ok() && relation.roles.size() <= max_roles && (!relation.symmetric || relation.roles.size() >= 2);
  }

  Program program() {
    Program program;
    program.code = in_.records<Instruction>();
    program.patterns = in_.records<PatternCode>();
    program.atoms = in_.records<Atom>();
    for (Atom& atom : program.atoms) {
      if (atom.kind == Atom::Kind::List) atom.index = list(atom.index);
      if (atom.kind == Atom::Kind::Type) atom.index = type(atom.index);
    }
    program.texts.resize(in_.count(least_bytes));
    for (std::string& text : program.texts) text = in_.text();
    program.sets.resize(in_.count(least_bytes));
    for (base::KeySet& set : program.sets) set = base::KeySet(in_.records<std::uint64_t>());
    program.types = in_.records<std::uint16_t>();
    for (std::uint16_t& number : program.types) number = type(number);
    for (std::uint32_t count = in_.count(least_bytes); count > 0 && in_.ok(); --count) {
      const std::string_view expression = in_.text();
      program.regexes.add_checked(expression, in_.u32() != 0);
    }
    requirements(program);
    return program;
  }

  void requirements(Program& program) {
    const auto all = in_.records<EncodedRequirement>();
    const auto triggers = in_.records<EncodedTrigger>();
    const auto others = in_.records<Signature>();
    std::size_t trigger = 0, other = 0;
    program.requirements.reserve(all.size());
    for (const EncodedRequirement& encoded : all) {
      if (encoded.triggers > triggers.size() - trigger || encoded.others > others.size() - other) {
        ok_ = false;
        return;
      }
      Requirement& made = program.requirements.emplace_back();
      made.before = {encoded.before_single, encoded.before_longer, (encoded.unbounded & 1) != 0};
      made.after = {encoded.after_single, encoded.after_longer, (encoded.unbounded & 2) != 0};
      made.triggers.reserve(encoded.triggers);
      for (std::uint32_t i = 0; i < encoded.triggers; ++i) made.triggers.push_back(own(triggers[trigger++]));
      made.others.reserve(encoded.others);
      for (std::uint32_t i = 0; i < encoded.others; ++i) made.others.push_back(own(others[other++]));
    }
  }
  Trigger own(const EncodedTrigger& encoded) {
    if (encoded.kind > static_cast<std::uint64_t>(Trigger::Kind::List)) ok_ = false;
    Trigger trigger{static_cast<Trigger::Kind>(encoded.kind), encoded.key};
    if (trigger.kind == Trigger::Kind::List) trigger.key = list(trigger.key);
    return trigger;
  }
  Signature own(const Signature& encoded) {
    if (same_lists_) return encoded;
    Signature signature = encoded;
    signature.lists = {};
    for (std::uint32_t number = 0; number < most_lists; ++number)
      if ((encoded.lists[number / 64] >> (number % 64) & 1) != 0) signature.add({Trigger::Kind::List, list(number)});
    return signature;
  }

  template <class Pattern>
  bool read(const EncodedPattern& encoded, Pattern& pattern) const {
    pattern.weight = std::bit_cast<float>(encoded.weight);
    if (!std::isfinite(pattern.weight)) return false;
    if (encoded.source >= sources_.size() || encoded.begin > encoded.end ||
        encoded.end > sources_[encoded.source].text.size())
      return false;
    pattern.place = {base::pooled(labels_, encoded.label), encoded.source, encoded.line, {encoded.begin, encoded.end}};
    return true;
  }
  bool take(const std::vector<EncodedPattern>& patterns, const Program& program, RuleSet& rules) const {
    if (!is_sound(program, patterns.size())) return false;
    for (const EncodedPattern& encoded : patterns) {
      if (encoded.owner >= rules.relations.size() || rules.relations[encoded.owner].roles.empty()) return false;
      RelationPattern& pattern = rules.relation_patterns.emplace_back();
      pattern.relation = encoded.owner;
      if (!read(encoded, pattern)) return false;
    }
    return true;
  }
  bool take(const std::vector<EncodedPattern>& patterns, Stage& stage) {
    if (!is_sound(stage.program, patterns.size())) return false;
    for (const EncodedPattern& encoded : patterns) {
      EntityPattern& pattern = stage.patterns.emplace_back();
      pattern.type = type(encoded.owner);
      if (!read(encoded, pattern)) return false;
    }
    return ok_;
  }

  base::ByteReader in_;
  std::span<const RuleSource> sources_;
  const Environment& environment_;
  std::vector<std::uint32_t> lists_;
  std::vector<std::uint16_t> types_;
  std::string_view labels_;
  bool same_lists_ = true;
  bool ok_ = true;
};

}  // namespace

std::optional<RuleSet> decode(std::span<const std::byte> bytes, std::span<const RuleSource> sources,
                              const Environment& environment) {
  return Decoder(bytes, sources, environment).run();
}

}  // namespace gazette::rules
