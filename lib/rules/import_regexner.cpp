// Stanford's RegexNER mapping files; tests/rules/import_test.cpp.
//
//   pattern <tab> type [ <tab> types it may overwrite, by commas [ <tab> priority [ <tab> group ] ] ]
//
// The pattern is regular expressions, one a token. A rule takes tokens that have no type yet, or one of those named in
// its third column: so a mention of any other type must not begin inside its match. Of overlapping matches that of the
// higher priority counts: each priority is a stage of its own, the highest last.

#include <array>
#include <charconv>
#include <map>
#include <set>

#include "base/table.hpp"
#include "rules/import.hpp"
#include "rules/parser.hpp"
#include "rules/tree_builder.hpp"

namespace gazette::rules {
namespace {

constexpr std::uint32_t first_stage = 2, last_stage = 99;

class Importer {
 public:
  explicit Importer(Findings& findings) : findings_(findings) {}

  FileTree run() {
    std::string_view text = findings_.source().text();
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (std::string_view line : base::split(text, '\n')) {
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.find_first_not_of(" \t") != line.npos && !line.starts_with('#')) read(line);
    }
    add_patterns();
    return builder_.take();
  }

 private:
  struct Rule {
    Span at;
    NodeId root = 0;
    std::string type;
    double priority = 1;
  };

  void read(std::string_view line) {
    const Span at = findings_.source().span_of(line);
    builder_.stand_at(at);
    const auto columns = base::split(line, '\t');
    if (columns.size() < 2 || columns[0].empty() || columns[1].empty())
      return findings_.error(at, "expected a pattern, a tab and a type");
    Rule rule{at, 0, type_of_label(std::string(columns[1])), 1};
    if (columns[0].starts_with("( ") || columns[0].starts_with("(["))
      return findings_.warn(at, "patterns of TokensRegex are not carried over; this rule is left out");
    if (columns.size() > 3 && !columns[3].empty() && !number(columns[3], rule.priority))
      return findings_.error(findings_.source().span_of(columns[3]), "expected a priority, which is a number");
    if (columns.size() > 4 && columns[4] != "" && columns[4] != "0")
      return findings_.warn(findings_.source().span_of(columns[4]),
                            "groups are not carried over; this rule is left out");
    rule.root = pattern(columns[0], may_not_overwrite(rule.type, columns.size() > 2 ? columns[2] : std::string_view()));
    rules_.push_back(std::move(rule));
  }

  static bool number(std::string_view text, double& value) {
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && stop == text.data() + text.size();
  }

  static std::set<std::string> may_not_overwrite(const std::string& type, std::string_view overwritable) {
    std::set<std::string> kept{"PERSON", "LOCATION", "ORGANIZATION", "NORP", "DATE"};
    kept.erase(type);
    for (const std::string_view one : base::split(overwritable, ',')) {
      const std::size_t begin = one.find_first_not_of(' ');
      if (begin != one.npos)
        kept.erase(type_of_label(std::string(one.substr(begin, one.find_last_not_of(' ') + 1 - begin))));
    }
    return kept;
  }

  NodeId pattern(std::string_view expressions, const std::set<std::string>& kept) {
    std::vector<NodeId> steps;
    for (const std::string_view expression : base::split(expressions, ' ')) {
      if (expression.empty()) continue;
      if (!kept.empty()) {
        std::vector<NodeId> types;
        for (const std::string& type : kept) types.push_back(builder_.leaf(Node::Kind::Type, type));
        steps.push_back(builder_.inner(Node::Kind::Not, {builder_.joined(Node::Kind::Alternatives, std::move(types))}));
      }
      // Most are words, and need no engine.
      const bool is_plain = expression.find_first_of("\\^$.|?*+()[]{}") == expression.npos;
      steps.push_back(is_plain ? builder_.leaf(Node::Kind::Exact, std::string(expression))
                               : builder_.regex(std::string(expression), false));
    }
    return builder_.joined(Node::Kind::Sequence, std::move(steps));
  }

  void add_patterns() {
    std::map<double, std::uint32_t> stages;
    for (const Rule& rule : rules_) stages[rule.priority] = last_stage;
    std::uint32_t stage = first_stage;
    for (auto& [priority, number] : stages) number = std::min(stage++, last_stage);
    for (const Rule& rule : rules_) {
      builder_.stand_at(rule.at);
      builder_.add_pattern(rule.type, stages[rule.priority], rule.root, 9);
    }
  }

  Findings& findings_;
  TreeBuilder builder_;
  std::vector<Rule> rules_;
};

}  // namespace

FileTree import_regexner(Findings& findings) { return Importer(findings).run(); }

FileTree read_tree(Findings& findings) {
  const std::string& name = findings.source().name();
  if (name.ends_with(".jsonl")) return import_spacy(findings);
  if (name.ends_with(".tsv")) return import_regexner(findings);
  return parse(findings);
}

}  // namespace gazette::rules
