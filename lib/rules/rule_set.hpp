#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/arena.hpp"
#include "gazette/error.hpp"
#include "rules/machine.hpp"
#include "rules/program.hpp"
#include "rules/scope.hpp"

namespace gazette::rules {

/// A rule file or string, kept for those who ask where a rule comes from.
struct RuleSource {
  std::string_view name;
  std::string_view text;
};

/// Where a pattern stands.
struct PatternPlace {
  std::string_view label;    ///< "names/title:12": the file without its ending, the line.
  std::uint32_t source = 0;  ///< Index into RuleSet::sources.
  std::uint32_t line = 0;
  Span at;  ///< Bytes of the source.
};

/// A pattern of an entity rule; Match::pattern of its stage is its index.
struct EntityPattern {
  std::uint16_t type = 0;  ///< What a match is.
  float weight = 1;
  PatternPlace place;
};

/// The entity rules of one stage. Stages run in order; a later one sees the mentions of those before.
struct Stage {
  std::uint32_t number = 1;
  Program program;
  std::vector<EntityPattern> patterns;
};

/// What a relation says of one of its arguments.
struct Role {
  std::string name;
  std::vector<std::uint16_t> types;  ///< Types it takes, in the order declared; none where it takes words alone.
  bool text = false;                 ///< TEXT is among its types: any phrase will do, and its words count.
  bool optional = false;
  std::vector<std::uint64_t> prepositions;  ///< Keys; an adjunct with one of them fills the role where no pattern did.
};

/// A declared relation.
struct Relation {
  std::string name;
  bool symmetric = false;
  std::vector<Role> roles;  ///< In the order declared: subject, object, then qualifiers. Captures are numbered alike.
};

/// A pattern of a relation rule; Match::pattern of RuleSet::relation_program is its index.
struct RelationPattern {
  std::uint32_t relation = 0;  ///< Index into RuleSet::relations.
  float weight = 1;
  PatternPlace place;
};

/// What an example says of one relation.
struct ExpectedRelation {
  struct Part {
    std::uint32_t role = 0;
    std::string text;
  };
  std::vector<Part> parts;
  std::string status;  ///< "actual", "planned", "possible", "negated"; "" where the example does not say.
};

/// An `example` or `never` line. Text in, and what should come out; rules::RuleSet only keeps it.
struct Example {
  std::string text;
  bool never = false;  ///< No mention of the type, or no relation of the name, may be found.
  bool of_relation = false;
  std::uint16_t type = 0;                   ///< Of entity rules: their type.
  std::uint32_t relation = 0;               ///< Of relation rules: index into RuleSet::relations.
  std::vector<std::string> names;           ///< Mentions of the type that must be found.
  std::vector<ExpectedRelation> relations;  ///< Relations that must be found.
  Finding place;                            ///< Where it stands; without a message.
};

/// Compiled rules. Immutable. Threads: any number may use one object at once, each with its own Scratch.
struct RuleSet {
  std::vector<Stage> stages;  ///< By number.
  Program relation_program;
  std::vector<Relation> relations;
  std::vector<RelationPattern> relation_patterns;
  std::vector<Example> examples;  ///< In the order of the sources.
  std::vector<Finding> warnings;
  std::vector<RuleSource> sources;
  std::vector<base::Arena> strings;  ///< What labels and sources are views of, unless that is a pack.

  /// A pattern as it is written.
  std::string_view written(const PatternPlace& place) const { return place.at.of(sources[place.source].text); }
};

/// Compiles rule files and what they `use` into one set.
///
/// Fails: Syntax, with every fault of every file as a finding (warnings among them); Limit for a source above
/// max_source_bytes.
/// Cost: a few microseconds a pattern; a regular expression is some tens.
inline constexpr std::size_t max_source_bytes = std::size_t{16} << 20;
Result<RuleSet> compile(std::span<const NamedSource> sources, const Environment& environment);

/// Makes one set of several, in their order, so that all patterns of a stage are one program.
/// Cost: O(instructions).
RuleSet join(std::vector<RuleSet> parts);

}  // namespace gazette::rules
