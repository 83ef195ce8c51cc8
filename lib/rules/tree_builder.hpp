#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "rules/tree.hpp"

namespace gazette::rules {

/// Makes a tree without a rule file: nodes at one place of a source, patterns into the block of their type and stage.
class TreeBuilder {
 public:
  TreeBuilder() { tree_.imported = true; }

  /// Where nodes made from now on stand.
  void stand_at(Span at) { at_ = at; }

  NodeId leaf(Node::Kind kind, std::string text = {}) {
    Node node;
    node.kind = kind;
    node.text = std::move(text);
    return add(std::move(node));
  }
  NodeId inner(Node::Kind kind, std::vector<NodeId> children) {
    Node node;
    node.kind = kind;
    node.children = std::move(children);
    return add(std::move(node));
  }
  /// The one node itself, or a Sequence or Alternatives of several.
  NodeId joined(Node::Kind kind, std::vector<NodeId> children) {
    return children.size() == 1 ? children.front() : inner(kind, std::move(children));
  }
  NodeId repeated(NodeId child, std::uint32_t min, std::uint32_t max) {
    const NodeId made = inner(Node::Kind::Repeat, {child});
    tree_.nodes[made].min = min, tree_.nodes[made].max = max;
    return made;
  }
  NodeId regex(std::string expression, bool ignores_case) {
    const NodeId made = leaf(Node::Kind::Regex, std::move(expression));
    tree_.nodes[made].ignores_case = ignores_case;
    return made;
  }
  NodeId lemma(std::string word) {
    const NodeId made = leaf(Node::Kind::Lemma);
    tree_.nodes[made].names.push_back(std::move(word));
    return made;
  }

  void add_pattern(const std::string& type, std::uint32_t stage, NodeId root, float weight, std::string id = {}) {
    auto block = std::find_if(tree_.blocks.begin(), tree_.blocks.end(),
                              [&](const BlockTree& b) { return b.stage == stage && b.name.text == type; });
    if (block == tree_.blocks.end()) {
      block = tree_.blocks.emplace(block);
      block->name = {type, at_};
      block->stage = stage;
    }
    block->patterns.push_back({at_, root, weight, std::move(id)});
  }

  FileTree take() { return std::move(tree_); }

 private:
  NodeId add(Node node) {
    node.at = at_;
    tree_.nodes.push_back(std::move(node));
    return static_cast<NodeId>(tree_.nodes.size() - 1);
  }

  FileTree tree_;
  Span at_;
};

/// The type that another tool's label means here: "ORG" is ORGANIZATION, "GPE" LOCATION; any other is itself.
inline std::string type_of_label(const std::string& label) {
  if (label == "PER") return "PERSON";
  if (label == "ORG") return "ORGANIZATION";
  if (label == "GPE" || label == "LOC" || label == "FAC") return "LOCATION";
  return label;
}

}  // namespace gazette::rules
