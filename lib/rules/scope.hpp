#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/source.hpp"
#include "rules/tree.hpp"

namespace gazette::rules {

/// A rule file, or a string with a name for messages.
struct NamedSource {
  std::string name;
  std::string text;
};

/// What rules may speak of beyond their own files.
struct Environment {
  /// Names of the lexicon's word lists; position i is list i (bit i of Item::lists).
  std::vector<std::string_view> lists;
  /// The number of a type, 0 where there is none of that name.
  std::function<std::uint16_t(std::string_view name)> find_type;
  /// Makes the type of an `entity` block, where find_type knows none. Empty: such a block is a finding.
  std::function<std::uint16_t(std::string_view name)> make_type;
  /// Names of the types, for suggestions.
  std::vector<std::string_view> types;
  /// The file that `use "name"` in the file `from` means. Empty: `use` is a finding.
  std::function<Result<NamedSource>(std::string_view name, std::string_view from)> load;
};

/// A rule file being compiled. Stays where it is: its members point at each other.
struct RuleFile {
  explicit RuleFile(NamedSource given)
      : text(std::move(given.text)), source(std::move(given.name), text), findings(source) {}
  RuleFile(const RuleFile&) = delete;  // Findings point into it.
  RuleFile& operator=(const RuleFile&) = delete;

  std::uint32_t number = 0;  ///< Among the files of the compilation.
  std::string text;
  base::SourceText source;
  Findings findings;
  FileTree tree;
  std::vector<RuleFile*> uses;
  std::unordered_map<std::string_view, const LetTree*> lets;  ///< Of tree, by name.
  std::unordered_map<std::string_view, const ListTree*> lists;
};

/// Fills `file.lets` and `file.lists`; a name given twice is a finding.
void index_names(RuleFile& file);

/// A declaration and the file it stands in.
template <class Declaration>
struct Found {
  const Declaration* declaration = nullptr;
  RuleFile* file = nullptr;
  explicit operator bool() const { return declaration != nullptr; }
};

/// A `let` or `list` as seen from `file`: its own, else that of the files it uses, in their order.
Found<LetTree> find_let(RuleFile& file, std::string_view name);
Found<ListTree> find_list(RuleFile& file, std::string_view name);

/// Names of the in-place lists that `file` sees.
std::vector<std::string_view> visible_lists(RuleFile& file);

}  // namespace gazette::rules
