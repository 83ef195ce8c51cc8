// Compiled rules as bytes: the vectors of the rule set one behind the other. tests/rules/encode_test.cpp.

#include "rules/encode.hpp"

#include <bit>

#include "base/bytes.hpp"
#include "base/stream.hpp"
#include "rules/encoded.hpp"

namespace gazette::rules {
namespace {

class Encoder {
 public:
  explicit Encoder(const RuleSet& rules) : rules_(rules) {}

  std::vector<std::byte> run(const Vocabulary& vocabulary) {
    out_.u32(encoding_version);
    names(vocabulary.lists);
    names(vocabulary.types);
    out_.u32(static_cast<std::uint32_t>(rules_.relations.size()));
    for (const Relation& relation : rules_.relations) add(relation);
    add(rules_.relation_program);
    patterns(rules_.relation_patterns, [](const RelationPattern& pattern) { return pattern.relation; });
    out_.u32(static_cast<std::uint32_t>(rules_.stages.size()));
    for (const Stage& stage : rules_.stages) {
      out_.u32(stage.number);
      add(stage.program);
      patterns(stage.patterns, [](const EntityPattern& pattern) { return std::uint32_t{pattern.type}; });
    }
    out_.records(labels_.bytes());
    return {out_.bytes().begin(), out_.bytes().end()};
  }

 private:
  void names(const std::vector<std::string_view>& all) {
    out_.u32(static_cast<std::uint32_t>(all.size()));
    for (const std::string_view name : all) out_.text(name);
  }

  void add(const Relation& relation) {
    out_.text(relation.name);
    out_.u32(relation.symmetric);
    out_.u32(static_cast<std::uint32_t>(relation.roles.size()));
    for (const Role& role : relation.roles) {
      out_.text(role.name);
      out_.records(role.types);
      out_.u32(role.text);
      out_.u32(role.optional);
      out_.records(role.prepositions);
    }
  }

  void add(const Program& program) {
    out_.records(program.code);
    out_.records(program.patterns);
    out_.records(program.atoms);
    out_.u32(static_cast<std::uint32_t>(program.texts.size()));
    for (const std::string& text : program.texts) out_.text(text);
    out_.u32(static_cast<std::uint32_t>(program.sets.size()));
    for (const base::KeySet& set : program.sets) {
      std::vector<std::uint64_t> keys;
      for (const std::uint64_t key : set.slots())
        if (key != 0) keys.push_back(key);
      out_.records(keys);
    }
    out_.records(program.types);
    out_.u32(static_cast<std::uint32_t>(program.regexes.size()));
    for (std::uint32_t i = 0; i < program.regexes.size(); ++i) {
      out_.text(program.regexes.expression(i));
      out_.u32(program.regexes.ignores_case(i));
    }
    requirements(program);
  }

  void requirements(const Program& program) {
    std::vector<EncodedRequirement> all;
    std::vector<EncodedTrigger> triggers;
    std::vector<Signature> others;
    for (const Requirement& requirement : program.requirements) {
      const Reach &before = requirement.before, &after = requirement.after;
      all.push_back({before.single, before.longer, after.single, after.longer,
                     (before.unbounded ? 1U : 0U) | (after.unbounded ? 2U : 0U),
                     static_cast<std::uint32_t>(requirement.triggers.size()),
                     static_cast<std::uint32_t>(requirement.others.size())});
      for (const Trigger& trigger : requirement.triggers)
        triggers.push_back({trigger.key, static_cast<std::uint64_t>(trigger.kind)});
      others.insert(others.end(), requirement.others.begin(), requirement.others.end());
    }
    out_.records(all);
    out_.records(triggers);
    out_.records(others);
  }

  template <class Pattern, class Owner>
  void patterns(const std::vector<Pattern>& all, Owner owner) {
    std::vector<EncodedPattern> encoded;
    for (const Pattern& pattern : all) {
      const PatternPlace& place = pattern.place;
      encoded.push_back({owner(pattern), std::bit_cast<std::uint32_t>(pattern.weight), labels_.add(place.label),
                         place.source, place.line, place.at.begin, place.at.end});
    }
    out_.records(encoded);
  }

  const RuleSet& rules_;
  base::ByteWriter out_;
  base::StringPool labels_;
};

}  // namespace

std::vector<std::byte> encode(const RuleSet& rules, const Vocabulary& vocabulary) {
  return Encoder(rules).run(vocabulary);
}

}  // namespace gazette::rules
