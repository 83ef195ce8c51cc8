#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gazette/span.hpp"

namespace gazette::rules {

/// A node of a pattern, by its number in FileTree::nodes.
using NodeId = std::uint32_t;

/// One construct of a pattern.
struct Node {
  enum class Kind : std::uint8_t {
    Word,          ///< `meets`: a word, a role or a `let`, told apart by what is declared
    Exact,         ///< `"Word"`
    Lemma,         ///< `<meet>`, `<meet|see>`: names
    LemmaList,     ///< `<@list>`
    List,          ///< `@list`
    Regex,         ///< `/re/`
    Shape,         ///< `%Capitalized`
    Type,          ///< `{PERSON}`
    Capture,       ///< `role:( x )`: text is the role, one child
    Before,        ///< `before:( x )`: x starts here
    After,         ///< `after:( x )`: x ends here
    Not,           ///< `!x`
    Sequence,      ///< `x y z`
    Alternatives,  ///< `x | y`
    Repeat,        ///< `x{min,max}`; `[x]` is x{0,1}
    Gap,           ///< `..{min,max}`
    Begin,         ///< `^`
    End,           ///< `$`
  };
  /// Repeat::max of `x*`, `x+` and `x{2,}`.
  static constexpr std::uint32_t unbounded = 0xffffffff;

  Kind kind = Kind::Sequence;
  Span at;
  std::string text;
  std::vector<std::string> names;  ///< Of Lemma.
  std::uint32_t min = 0;
  std::uint32_t max = 0;
  bool ignores_case = false;  ///< Of Regex.
  std::vector<NodeId> children;
};

/// A name and where it stands.
struct Name {
  std::string text;
  Span at;
};

struct RoleTree {
  Name name;
  bool optional = false;
  std::vector<Name> types;
  std::vector<Name> prepositions;
};

struct PatternTree {
  Span at;
  NodeId root = 0;
  float weight = 1;
  std::string id;  ///< The name that another tool's file gives it.
};

/// What an example line says of one relation: `subject "Ann Lee", status negated`.
struct ExpectedRelationTree {
  struct Part {
    Name role;
    std::string text;  ///< Of `status`: its word.
    Span at;           ///< Of the text.
  };
  std::vector<Part> parts;
};

/// `example "…" => …` or `never "…"`.
struct ExampleTree {
  Span at;
  bool never = false;
  std::string text;
  std::vector<std::string> names;               ///< Entity rules.
  std::vector<ExpectedRelationTree> relations;  ///< Relation rules.
};

/// `entity TYPE { … }` or `relation name(…) { … }`.
struct BlockTree {
  bool is_relation = false;
  Name name;
  std::vector<RoleTree> roles;
  bool symmetric = false;
  std::uint32_t stage = 1;
  std::vector<PatternTree> patterns;
  std::vector<ExampleTree> examples;
};

struct LetTree {
  Name name;
  NodeId root = 0;
};

struct ListTree {
  Name name;
  std::vector<Name> phrases;
};

/// A rule file as it is written; nothing is resolved yet.
struct FileTree {
  bool imported = false;  ///< Made from another tool's file, which has no examples.
  std::vector<Node> nodes;
  std::vector<Name> uses;
  std::vector<LetTree> lets;
  std::vector<ListTree> lists;
  std::vector<BlockTree> blocks;

  const Node& operator[](NodeId node) const { return nodes[node]; }
};

}  // namespace gazette::rules
