// Which declaration a name means: the nearest by `use`, breadth first; each file once, so circles do no harm.

#include "rules/scope.hpp"

#include <algorithm>

namespace gazette::rules {
namespace {

std::vector<RuleFile*> visible_files(RuleFile& file) {
  std::vector<RuleFile*> files{&file};
  for (std::size_t at = 0; at < files.size(); ++at)
    for (RuleFile* used : files[at]->uses)
      if (std::find(files.begin(), files.end(), used) == files.end()) files.push_back(used);
  return files;
}

template <class Declaration>
using Index = std::unordered_map<std::string_view, const Declaration*>;

template <class Declaration>
Found<Declaration> find(RuleFile& from, std::string_view name, Index<Declaration> RuleFile::*index) {
  for (RuleFile* file : visible_files(from))
    if (const auto at = (file->*index).find(name); at != (file->*index).end()) return {at->second, file};
  return {};
}

template <class Declaration>
void fill(RuleFile& file, const std::vector<Declaration>& declarations, Index<Declaration>& index, const char* what) {
  for (const Declaration& declaration : declarations) {
    const auto [at, is_new] = index.emplace(declaration.name.text, &declaration);
    if (is_new) continue;
    file.findings.error(declaration.name.at, "the " + std::string(what) + " '" + declaration.name.text +
                                                 "' is already defined in line " +
                                                 std::to_string(file.source.line(at->second->name.at.begin)));
  }
}

}  // namespace

void index_names(RuleFile& file) {
  fill(file, file.tree.lets, file.lets, "pattern");
  fill(file, file.tree.lists, file.lists, "list");
}

Found<LetTree> find_let(RuleFile& file, std::string_view name) { return find(file, name, &RuleFile::lets); }
Found<ListTree> find_list(RuleFile& file, std::string_view name) { return find(file, name, &RuleFile::lists); }

std::vector<std::string_view> visible_lists(RuleFile& file) {
  std::vector<std::string_view> names;
  for (const RuleFile* visible : visible_files(file))
    for (const ListTree& list : visible->tree.lists) names.push_back(list.name.text);
  return names;
}

}  // namespace gazette::rules
