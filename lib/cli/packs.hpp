#pragma once

#include <string>
#include <vector>

#include "gazette/source.hpp"

namespace gazette::cli {

/// `gazette compile`: a folder laid out like lib/english, or name lists and rule files, to a pack.
struct CompileArguments {
  std::vector<std::string> sources;  ///< One folder; or files: ".rules" are rules, all others name lists.
  std::string out;
  NameListOptions names;
};
int compile(const CompileArguments& arguments);

/// `gazette inspect`: what a pack holds.
int inspect(const std::string& pack);

/// `gazette test`: runs the examples that stand in rule files.
struct TestArguments {
  std::vector<std::string> rules;
  std::vector<std::string> gazetteers;
  std::vector<std::string> packs;
  bool show_variants = false;
};
int test(const TestArguments& arguments);

}  // namespace gazette::cli
