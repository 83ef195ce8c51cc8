// Matches become relations: captures are phrases, phrases stand for entities, groups are taken apart.
// Tests: tests/relations/relations_test.cpp.

#include <algorithm>
#include <array>

#include "relations/qualifiers.hpp"
#include "relations/relation.hpp"

namespace gazette::relations {
namespace {

using clauses::Clauses;
using clauses::Referent;
using clauses::Sequence;

class Finder {
 public:
  Finder(const clauses::Grammar& grammar, const clauses::Source& source, const Clauses& view,
         const rules::RuleSet& rules, RelationsScratch& scratch)
      : grammar_(grammar),
        source_(source),
        view_(view),
        rules_(rules),
        scratch_(scratch),
        qualifiers_(grammar, source, view) {}

  void read(const Sequence& sequence) {
    clauses::build_lattice(grammar_, source_, view_, sequence, scratch_.lattice);
    scratch_.matches.clear();
    rules::find(rules_.relation_program, scratch_.lattice, scratch_.machine, scratch_.matches);
    const std::size_t before = scratch_.found.relations.size();
    for (const rules::Match& match : scratch_.matches) take(sequence, match);
    if (scratch_.trace != nullptr) trace(sequence, before);
  }

 private:
  using Trace = RelationsTrace;

  // Notes what the sequence stated, and how far the pattern asked for came.
  void trace(const Sequence& sequence, std::size_t before) {
    Trace& trace = *scratch_.trace;
    if (before == scratch_.found.relations.size() && trace.asked == Trace::no_pattern) return;
    const std::string clause = clauses::to_string(grammar_, source_, view_, sequence);
    const auto& atoms = rules_.relation_program.atoms;
    for (std::size_t i = before; i < scratch_.found.relations.size(); ++i) {
      Trace::Statement& statement = trace.statements.emplace_back();
      statement.relation = scratch_.found.relations[i];
      statement.clause = clause;
      for (const rules::Trace::Taken& taken : trace.rules.taken)
        if (scratch_.matches[taken.match].pattern == statement.relation.pattern)
          statement.steps.push_back(aligned(atoms[taken.atom], taken.item));
    }
    if (trace.asked == Trace::no_pattern) return;
    const rules::Attempt furthest =
        rules::furthest(rules_.relation_program, trace.asked, scratch_.lattice, scratch_.machine);
    Trace::Attempt& attempt = trace.attempts.emplace_back();
    attempt.sentence = sequence.sentence;
    attempt.clause = clause;
    attempt.stop = furthest.stop;
    for (const auto& taken : furthest.taken) attempt.steps.push_back(aligned(atoms[taken.atom], taken.item));
    for (const std::uint32_t atom : furthest.wanted) attempt.wanted.push_back({atoms[atom].begin, atoms[atom].end, {}});
    if (furthest.at < scratch_.lattice.size) attempt.found = words(scratch_.lattice.at(furthest.at).front());
    attempt.stated = std::any_of(scratch_.found.relations.begin() + static_cast<std::ptrdiff_t>(before),
                                 scratch_.found.relations.end(),
                                 [&](const Relation& relation) { return relation.pattern == trace.asked; });
  }
  Trace::Aligned aligned(const rules::Atom& atom, std::uint32_t item) const {
    return {atom.begin, atom.end, words(scratch_.lattice.items[item])};
  }
  // The text of an item: of an Argument its whole phrase.
  std::string_view words(const rules::Item& item) const {
    if (item.kind != rules::Item::Kind::Argument || item.ref == clauses::none) return item.text;
    const clauses::NounPhrase& phrase = view_.phrases[item.ref];
    if (phrase.end <= phrase.first) return item.text;
    const std::uint32_t begin = source_.tokens[phrase.first].begin;
    return source_.text.substr(begin, source_.tokens[phrase.end - 1].end - begin);
  }

  // What a role of a match stands for.
  struct Argument {
    std::uint32_t phrase = clauses::none;
    std::string_view text;
    std::span<const Referent> referents;
    bool is_set = false;
  };

  // Those who are paired one by one: the first of a longer list, which is no statement about each pair, and whose pairs
  // would be many times the text.
  static std::span<const Referent> members(const Argument& argument) {
    constexpr std::size_t most = 24;
    return argument.referents.first(std::min(most, argument.referents.size()));
  }

  // A title before one of several names is that one's alone.
  Argument argument(const Sequence& sequence, const rules::Match& match, std::size_t role) const {
    Argument found;
    const rules::Capture& capture = match.captures[role];
    if (capture.empty()) return found;
    found.is_set = true;
    if (capture.item != rules::no_item) {
      const rules::Item& item = scratch_.lattice.items[capture.item];
      found.text = item.text;
      if (item.kind == rules::Item::Kind::Argument) found.phrase = item.ref;
    } else {
      found.text = words(capture);
    }
    if (found.phrase != clauses::none) {
      const clauses::NounPhrase& phrase = view_.phrases[found.phrase];
      const bool alone = sequence.kind == Sequence::Kind::Description;
      found.referents = Clauses::in(view_.referents, alone ? phrase.own : phrase.referents);
    }
    return found;
  }

  // The text from the first to the last item of a capture, where they stand in order.
  std::string_view words(const rules::Capture& capture) const {
    std::string_view all;
    for (std::uint32_t position = capture.from; position < capture.to; ++position) {
      const auto items = scratch_.lattice.at(position);
      if (items.empty() || items.front().text.empty()) continue;
      const std::string_view text = items.front().text;
      if (all.empty())
        all = text;
      else if (text.data() >= all.data())
        all = {all.data(), static_cast<std::size_t>(text.data() + text.size() - all.data())};
    }
    return all;
  }

  bool fits(const rules::Role& role, const Referent& referent) const {
    return role.types.empty() ||
           std::find(role.types.begin(), role.types.end(), source_.mentions[referent.mention].type) != role.types.end();
  }

  void take(const Sequence& sequence, const rules::Match& match) {
    const rules::RelationPattern& pattern = rules_.relation_patterns[match.pattern];
    const rules::Relation& declared = rules_.relations[pattern.relation];
    const Argument subject = argument(sequence, match, 0);
    const Argument object =
        declared.roles.size() > 1 && !declared.roles[1].text ? argument(sequence, match, 1) : Argument{};
    const bool as_pair = subject.phrase != clauses::none && subject.phrase == object.phrase;
    const Referent nobody{};
    const auto subjects = subject.is_set ? members(subject) : std::span(&nobody, 1);
    const auto objects = object.is_set ? members(object) : std::span(&nobody, 1);
    for (std::size_t i = 0; i < subjects.size(); ++i)
      for (std::size_t j = as_pair ? i + 1 : 0; j < objects.size(); ++j)
        add(sequence, match, declared, subjects[i], objects[j]);
  }

  void add(const Sequence& sequence, const rules::Match& match, const rules::Relation& declared, Referent subject,
           Referent object) {
    std::array<Referent, rules::max_roles> filled{};
    filled[0] = subject, filled[1] = object;
    std::array<std::string_view, rules::max_roles> texts{};
    std::array<std::uint32_t, rules::max_roles> taken;
    std::size_t taken_count = 0;
    const std::size_t roles = std::min<std::size_t>(declared.roles.size(), rules::max_roles);
    for (std::size_t i = 0; i < std::min<std::size_t>(roles, 2); ++i) {
      if (filled[i].mention == clauses::none) continue;
      if (!fits(declared.roles[i], filled[i])) return;
      taken[taken_count++] = filled[i].entity;
    }
    if (taken_count == 2 && taken[0] == taken[1]) return;
    for (std::size_t i = 0; i < roles; ++i) {
      const rules::Role& role = declared.roles[i];
      if (i > 1 || role.text) {
        const Argument given = argument(sequence, match, i);
        if (role.text)
          texts[i] = given.text;
        else if (!given.referents.empty() && fits(role, given.referents.front()))
          filled[i] = given.referents.front();
      }
      if (!role.text && filled[i].mention == clauses::none && i > 0 && !role.types.empty())
        filled[i] = qualifiers_.find(sequence, role, {taken.data(), taken_count});
      const bool missing = filled[i].mention == clauses::none && texts[i].empty();
      if (missing && !role.optional) return;
      if (i > 1 && filled[i].mention != clauses::none && taken_count < taken.size())
        taken[taken_count++] = filled[i].entity;
    }
    if (!names_somebody(filled)) return;
    Relation relation;
    relation.declaration = rules_.relation_patterns[match.pattern].relation;
    relation.subject = filled[0].entity;
    relation.object = roles > 1 && !declared.roles[1].text ? filled[1].entity : names::no_entity;
    if (relation.subject == relation.object && relation.subject != names::no_entity) return;
    if (relation.subject == names::no_entity && relation.object == names::no_entity) return;
    relation.status = clauses::status_of(view_, sequence);
    relation.source = clauses::source_of(view_, sequence);
    relation.pattern = match.pattern;
    const float weight = rules_.relation_patterns[match.pattern].weight;
    relation.score = std::clamp(weight / (weight + 0.25F), 0.0F, 1.0F);
    relation.qualifiers.first = static_cast<std::uint32_t>(scratch_.found.qualifiers.size());
    for (std::size_t i = 1; i < roles; ++i) {
      if (i == 1 && !declared.roles[1].text) continue;
      if (filled[i].mention == clauses::none && texts[i].empty()) continue;
      scratch_.found.qualifiers.push_back({static_cast<std::uint8_t>(i), filled[i].entity, texts[i]});
    }
    relation.qualifiers.count =
        static_cast<std::uint32_t>(scratch_.found.qualifiers.size()) - relation.qualifiers.first;
    note_evidence(match, filled, relation);
    scratch_.found.relations.push_back(relation);
  }

  // What is said of pronouns alone tells a reader nothing.
  bool names_somebody(const std::array<Referent, rules::max_roles>& filled) const {
    return std::any_of(filled.begin(), filled.end(), [&](const Referent& referent) {
      return referent.mention != clauses::none && referent.named &&
             source_.mentions[referent.mention].type != names::date;
    });
  }

  // The words from the first to the last that the match and its qualifiers took.
  void note_evidence(const rules::Match& match, const std::array<Referent, rules::max_roles>& filled,
                     Relation& relation) const {
    relation.first = clauses::none;
    const auto cover = [&](std::uint32_t first, std::uint32_t end) {
      relation.first = std::min(relation.first, first);
      relation.end = std::max(relation.end, end);
    };
    for (std::uint32_t position = match.from; position < match.to; ++position) {
      for (const rules::Item& item : scratch_.lattice.at(position)) {
        if (item.ref == clauses::none) continue;
        if (item.kind == rules::Item::Kind::Argument)
          cover(view_.phrases[item.ref].first, view_.phrases[item.ref].end);
        else
          cover(item.ref, item.ref + 1);
      }
    }
    for (std::size_t i = 2; i < filled.size(); ++i)
      if (filled[i].mention != clauses::none)
        cover(source_.mentions[filled[i].mention].first, source_.mentions[filled[i].mention].end);
  }

  const clauses::Grammar& grammar_;
  const clauses::Source& source_;
  const Clauses& view_;
  const rules::RuleSet& rules_;
  RelationsScratch& scratch_;
  const QualifierFinder qualifiers_;
};

}  // namespace

void note_relations(const clauses::Grammar& grammar, const clauses::Source& source, const Clauses& view,
                    const rules::RuleSet& rules, RelationsScratch& scratch) {
  scratch.machine.trace = scratch.trace == nullptr ? nullptr : &scratch.trace->rules;
  Finder finder(grammar, source, view, rules, scratch);
  for (const Sequence& sequence : view.sequences) finder.read(sequence);
}

void find_relations(const clauses::Grammar& grammar, const clauses::Source& source, const Clauses& view,
                    const rules::RuleSet& rules, RelationsScratch& scratch, Relations& out) {
  scratch.found.clear();
  note_relations(grammar, source, view, rules, scratch);
  merge(rules, scratch.found, scratch.order, out);
}

}  // namespace gazette::relations
