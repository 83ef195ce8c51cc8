// From sources to a rule set: read every file and what it uses, make the types, check, resolve, compile.

#include "rules/rule_set.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "rules/checker.hpp"
#include "rules/form.hpp"
#include "rules/import.hpp"
#include "rules/joining.hpp"
#include "rules/resolver.hpp"
#include "rules/shadow.hpp"
#include "unicode/fold.hpp"

namespace gazette::rules {
namespace {

// What all patterns together may come to: some hundred thousand patterns of a sane size.
constexpr std::size_t max_parts = 4'000'000;
constexpr std::size_t max_program_code = 4'000'000;

class Compilation {
 public:
  explicit Compilation(const Environment& environment) : environment_(environment) { set_.strings.emplace_back(); }

  Result<RuleSet> run(std::span<const NamedSource> sources) {
    for (const NamedSource& source : sources) {
      if (source.text.size() > max_source_bytes)
        return Error{ErrorCode::Limit, source.name + " is too large for a rule file", {}};
      read(source);
    }
    load_used_files();
    for (const auto& file : files_) index_names(*file);
    make_types();
    set_.relation_program.clause_view = true;
    warn_of_contradictions();
    for (const auto& file : files_) {
      check(*file, environment_);
      for (const BlockTree& block : file->tree.blocks) {
        if (block.is_relation)
          relation(*file, block);
        else
          entity(*file, block);
      }
    }
    return finish();
  }

 private:
  RuleFile& read(NamedSource source) {
    files_.push_back(std::make_unique<RuleFile>(std::move(source)));
    RuleFile& file = *files_.back();
    file.number = static_cast<std::uint32_t>(files_.size() - 1);
    file.tree = read_tree(file.findings);
    return file;
  }

  // A file is read once, under whatever circle of `use` it stands.
  void load_used_files() {
    std::map<std::string, RuleFile*> by_name;
    for (const auto& file : files_) by_name.emplace(file->source.name(), file.get());
    for (std::size_t at = 0; at < files_.size(); ++at) {
      RuleFile& file = *files_[at];
      for (const Name& use : file.tree.uses) {
        if (!environment_.load) {
          file.findings.error(use.at, "rules that come as text cannot use files");
          continue;
        }
        Result<NamedSource> source = environment_.load(use.text, file.source.name());
        if (!source || source->text.size() > max_source_bytes) {
          file.findings.error(use.at, "cannot use this file: " + (source ? "it is too large" : source.error().message));
          continue;
        }
        const auto [known, is_new] = by_name.emplace(source->name, nullptr);
        if (is_new) known->second = &read(std::move(*source));
        file.uses.push_back(known->second);
      }
    }
  }

  // A text that one block has as its example and another of the same type or relation as what it never finds.
  void warn_of_contradictions() {
    std::map<std::pair<std::string_view, std::string_view>, std::pair<RuleFile*, const ExampleTree*>> nevers;
    const auto each = [&](bool never, const auto& visit) {
      for (const auto& file : files_)
        for (const BlockTree& block : file->tree.blocks)
          for (const ExampleTree& example : block.examples)
            if (example.never == never)
              visit(*file, std::pair<std::string_view, std::string_view>(block.name.text, example.text), example);
    };
    each(true, [&](RuleFile& file, const auto& key, const ExampleTree& example) { nevers[key] = {&file, &example}; });
    each(false, [&](RuleFile& file, const auto& key, const ExampleTree& example) {
      const auto at = nevers.find(key);
      if (at == nevers.end()) return;
      const auto& [other, never] = at->second;
      file.findings.warn(example.at, "this example is also a 'never' of " + std::string(key.first) + ", in " +
                                         other->source.name() + ":" +
                                         std::to_string(other->source.line(never->at.begin)));
    });
  }

  // Before anything is resolved, so that the order of blocks and files does not matter.
  void make_types() {
    for (const auto& file : files_)
      for (const BlockTree& block : file->tree.blocks)
        if (!block.is_relation && block.name.text != "TEXT" && type(block.name.text) == 0 && environment_.make_type)
          environment_.make_type(block.name.text);
  }
  std::uint16_t type(const std::string& name) const {
    return environment_.find_type ? environment_.find_type(name) : std::uint16_t{0};
  }

  void entity(RuleFile& file, const BlockTree& block) {
    const std::uint16_t number = type(block.name.text);
    Stage& stage = stage_numbered(block.stage);
    for (const PatternTree& pattern : block.patterns)
      if (add(pattern, {file, block, environment_, stage.program, parts_left_}))
        stage.patterns.push_back({number, pattern.weight, place(file, pattern)});
    warn_of_idle_patterns(file, block, stage.program, std::exchange(resolved_, {}));
    for (const ExampleTree& tree : block.examples) {
      Example& example = add_example(file, tree);
      example.type = number;
      example.names = tree.names;
    }
  }

  void relation(RuleFile& file, const BlockTree& block) {
    const auto number = static_cast<std::uint32_t>(set_.relations.size());
    Relation& relation = set_.relations.emplace_back();
    relation.name = block.name.text;
    relation.symmetric = block.symmetric;
    for (const RoleTree& tree : block.roles) relation.roles.push_back(role(tree));
    for (const PatternTree& pattern : block.patterns)
      if (add(pattern, {file, block, environment_, set_.relation_program, parts_left_}))
        set_.relation_patterns.push_back({number, pattern.weight, place(file, pattern)});
    warn_of_idle_patterns(file, block, set_.relation_program, std::exchange(resolved_, {}));
    for (const ExampleTree& tree : block.examples) {
      Example& example = add_example(file, tree);
      example.of_relation = true;
      example.relation = number;
      for (const ExpectedRelationTree& expected : tree.relations)
        example.relations.push_back(expectation(block, expected));
    }
  }

  Role role(const RoleTree& tree) const {
    Role made;
    made.name = tree.name.text;
    made.optional = tree.optional;
    for (const Name& name : tree.types) {
      if (name.text == "TEXT")
        made.text = true;
      else
        made.types.push_back(type(name.text));
    }
    for (const Name& preposition : tree.prepositions) made.prepositions.push_back(unicode::key_of(preposition.text));
    return made;
  }

  static ExpectedRelation expectation(const BlockTree& block, const ExpectedRelationTree& tree) {
    ExpectedRelation made;
    for (const ExpectedRelationTree::Part& part : tree.parts) {
      if (part.role.text == "status")
        made.status = part.text;
      else
        made.parts.push_back({find_role(block, part.role.text), part.text});
    }
    return made;
  }

  bool add(const PatternTree& pattern, const BlockScope& scope) {
    if (scope.parts_left == 0 || scope.program.code.size() >= max_program_code) {
      scope.file.findings.error(pattern.at, "the rules are too large together, up to this pattern");
      return false;
    }
    std::optional<Form> form = resolve(pattern, scope);
    if (!form) return false;
    if (!compile(*form, scope.program)) {
      scope.file.findings.error(pattern.at,
                                "the pattern is too large: repetitions of repetitions count by their product");
      return false;
    }
    scope.program.requirements.push_back(requirement(*form));
    resolved_.push_back({&pattern, std::move(*form)});
    return true;
  }

  Example& add_example(RuleFile& file, const ExampleTree& tree) {
    Example& example = set_.examples.emplace_back();
    example.text = tree.text;
    example.never = tree.never;
    example.place = file.source.finding(tree.at, "");
    return example;
  }

  Stage& stage_numbered(std::uint32_t number) { return rules::stage_numbered(set_.stages, number); }

  PatternPlace place(const RuleFile& file, const PatternTree& pattern) {
    std::string_view name = file.source.name();
    if (name.ends_with(".rules")) name.remove_suffix(6);
    const std::uint32_t line = file.source.line(pattern.at.begin);
    base::Arena& strings = set_.strings.front();
    const std::string id = pattern.id.empty() ? "" : "#" + pattern.id;
    return {strings.keep(std::string(name) + ":" + std::to_string(line) + id), file.number, line, pattern.at};
  }

  Result<RuleSet> finish() {
    std::vector<Finding> findings;
    bool failed = false;
    for (const auto& file : files_) {
      failed = failed || file->findings.has_errors();
      std::vector<Finding>& all = file->findings.all();
      std::stable_sort(all.begin(), all.end(),
                       [](const Finding& left, const Finding& right) { return left.span.begin < right.span.begin; });
      findings.insert(findings.end(), std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()));
    }
    if (failed) return Error{ErrorCode::Syntax, "the rules have faults", std::move(findings)};
    for (const auto& file : files_)
      set_.sources.push_back({set_.strings.front().keep(file->source.name()), set_.strings.front().keep(file->text)});
    complete(set_);
    set_.warnings = std::move(findings);
    return std::move(set_);
  }

  const Environment& environment_;
  std::vector<std::unique_ptr<RuleFile>> files_;
  std::size_t parts_left_ = max_parts;
  std::vector<ResolvedPattern> resolved_;  // Of the block at hand.
  RuleSet set_;
};

}  // namespace

Result<RuleSet> compile(std::span<const NamedSource> sources, const Environment& environment) {
  return Compilation(environment).run(sources);
}

}  // namespace gazette::rules
