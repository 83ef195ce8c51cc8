// Declarations and examples; tests/rules/checker_test.cpp. What patterns name is checked where it is looked up
// (resolver.cpp).

#include "rules/checker.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "rules/program.hpp"
#include "rules/resolver.hpp"

namespace gazette::rules {
namespace {

constexpr std::array<std::string_view, 4> statuses{"actual", "planned", "possible", "negated"};
constexpr std::array<std::string_view, 5> reserved_roles{"status", "before", "after", "and", "weight"};

bool contains(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class Checker {
 public:
  Checker(RuleFile& file, const Environment& environment) : file_(file), environment_(environment) {}

  void run() {
    std::map<std::string_view, const BlockTree*> relations;
    for (const BlockTree& block : file_.tree.blocks) {
      if (block.is_relation) {
        const auto [at, is_new] = relations.emplace(block.name.text, &block);
        if (!is_new)
          error(block.name.at, "the relation '" + block.name.text + "' is already declared in line " +
                                   std::to_string(file_.source.line(at->second->name.at.begin)));
        roles(block);
      } else {
        entity(block);
      }
      if (block.patterns.empty())
        warn(block.name.at, "'" + block.name.text + "' has no pattern");
      else if (block.examples.empty() && !file_.tree.imported)
        warn(block.name.at, "'" + block.name.text + "' has no example");
      for (const ExampleTree& example : block.examples) relations_of(block, example);
    }
  }

 private:
  void error(Span at, std::string message) { file_.findings.error(at, std::move(message)); }
  void warn(Span at, std::string message) { file_.findings.warn(at, std::move(message)); }

  bool is_type(const std::string& name) const { return environment_.find_type && environment_.find_type(name) != 0; }

  void entity(const BlockTree& block) {
    if (block.name.text == "TEXT")
      error(block.name.at, "TEXT is the type of words, not of names");
    else if (!is_type(block.name.text))
      error(block.name.at, "there is no type '" + block.name.text + "'");
  }

  void roles(const BlockTree& block) {
    for (std::size_t i = 0; i < block.roles.size(); ++i) {
      const RoleTree& role = block.roles[i];
      const Name& name = role.name;
      if (i == max_roles) error(name.at, "a relation has " + std::to_string(max_roles) + " roles at most");
      if (contains(reserved_roles, name.text))
        error(name.at, "'" + name.text + "' means something else in a pattern or example; choose another name");
      if (find_role(block, name.text) < i) error(name.at, "the role '" + name.text + "' is already declared");
      for (const Name& type : role.types)
        if (type.text != "TEXT" && !is_type(type.text))
          error(type.at, "there is no type '" + type.text + "'" + suggestion(type.text, environment_.types));
    }
    if (block.symmetric && block.roles.size() < 2) error(block.name.at, "a symmetric relation has two roles at least");
  }

  void relations_of(const BlockTree& block, const ExampleTree& example) {
    std::vector<std::string_view> known{"status"};
    for (const RoleTree& role : block.roles) known.push_back(role.name.text);
    for (const ExpectedRelationTree& relation : example.relations) {
      for (const ExpectedRelationTree::Part& part : relation.parts) {
        if (part.role.text == "status") {
          if (!contains(statuses, part.text))
            error(part.at, "a status is actual, planned, possible or negated" + suggestion(part.text, statuses));
        } else if (find_role(block, part.role.text) == no_role) {
          error(part.role.at,
                "the relation declares no role '" + part.role.text + "'" + suggestion(part.role.text, known));
        }
      }
    }
    for (const std::string& name : example.names)
      if (example.text.find(name) == std::string::npos)
        error(example.at, "the example's text does not have the name '" + name + "'");
  }

  RuleFile& file_;
  const Environment& environment_;
};

}  // namespace

void check(RuleFile& file, const Environment& environment) { Checker(file, environment).run(); }

}  // namespace gazette::rules
