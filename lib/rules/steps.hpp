#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/form.hpp"
#include "rules/scope.hpp"

namespace gazette::rules {

/// What a pattern may name, and the program it goes to.
struct BlockScope {
  RuleFile& file;
  const BlockTree& block;
  const Environment& environment;
  Program& program;
  std::size_t& parts_left;  ///< Forms that the patterns still to come may have together.
};

/// A form of a kind and its children.
Form make_form(Form::Kind kind, std::vector<Form> children = {});
Form make_repeat(Form child, std::uint32_t min, std::uint32_t max);

/// Makes the steps of patterns: what a word, list, shape … of a rule asks of an item.
class Steps {
 public:
  explicit Steps(const BlockScope& scope) : scope_(scope) {}

  /// The tokens of a word, or of a string to the letter, one behind the other.
  Form words(std::string_view text, bool to_the_letter);
  /// `<name>`, `<name|name>`
  Form lemmas(std::span<const std::string> names);
  /// An Argument of one of the role's types; of a second role too, where that is not no_role.
  Form role(std::uint8_t role, std::uint8_t other);

  /// These look a name up. Where it does not exist, they note it in `file` and answer a form of nothing.
  Form lemma_list(const Node& node, RuleFile& file);
  Form list(const Node& node, RuleFile& file);
  Form regex(const Node& node, RuleFile& file);
  Form shape(const Node& node, RuleFile& file);
  Form type(const Node& node, RuleFile& file);

  /// Whether a name did not exist.
  bool failed() const { return failed_; }
  /// The number of steps made.
  std::size_t made() const { return made_; }

 private:
  Form step(Atom::Kind kind, std::uint32_t rarity, std::uint32_t index = 0, std::uint64_t key = 0);
  Form set(Atom::Kind kind, std::vector<std::uint64_t> keys, std::uint32_t rarity);
  Form phrases(const ListTree& list);
  std::vector<std::uint16_t> types_of(std::uint8_t role);
  std::uint16_t type_named(std::string_view name) const;
  Form fault(RuleFile& file, Span at, std::string message);

  const BlockScope& scope_;
  bool failed_ = false;
  std::size_t made_ = 0;
};

}  // namespace gazette::rules
