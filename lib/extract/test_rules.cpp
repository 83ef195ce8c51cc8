// The examples of a rule file, run. Tests: tests/extract/test_rules_test.cpp.

#include <algorithm>

#include "extract/extractor_data.hpp"
#include "extract/named.hpp"
#include "gazette/rules.hpp"

namespace gazette {
namespace {

class Tester {
 public:
  Tester(const rules::RuleSet& rules, const names::TypeTable& types, RuleTestReport& report)
      : rules_(rules), types_(types), report_(report) {}

  void run(const rules::Example& example, const Document& document) {
    ++report_.examples;
    if (example.of_relation)
      relations(example, document);
    else
      mentions(example, document);
  }

 private:
  void fail(const rules::Example& example, std::string message) {
    report_.failures.push_back(example.place);
    report_.failures.back().message = std::move(message);
  }

  void mentions(const rules::Example& example, const Document& document) {
    const std::string_view type = types_.name(example.type);
    std::vector<std::string_view> found;
    for (const Mention& mention : document.mentions())
      if (mention.type == type && mention.kind == MentionKind::Name) found.push_back(mention.text);
    std::string list;
    for (const std::string_view text : found) list += (list.empty() ? "\"" : ", \"") + std::string(text) + "\"";
    if (list.empty()) list = "none";
    if (example.never && !found.empty()) fail(example, "no " + std::string(type) + " was expected; found " + list);
    for (const std::string& name : example.names)
      if (std::find(found.begin(), found.end(), name) == found.end())
        fail(example, "expected " + std::string(type) + " \"" + name + "\"; found " + list);
  }

  static bool fits(const rules::Relation& declared, const rules::ExpectedRelation& expected, const Document& document,
                   const Relation& relation) {
    if (!expected.status.empty() && to_string(relation.status) != expected.status) return false;
    const auto filled = [&](const rules::ExpectedRelation::Part& part, std::uint32_t subject, std::uint32_t object) {
      if (part.role == 0) return extract::is_named(document, subject, part.text);
      if (part.role == 1 && !declared.roles[1].text) return extract::is_named(document, object, part.text);
      return std::any_of(relation.qualifiers.begin(), relation.qualifiers.end(), [&](const Qualifier& q) {
        return q.role == declared.roles[part.role].name &&
               (q.entity == no_entity ? q.text == part.text : extract::is_named(document, q.entity, part.text));
      });
    };
    const auto all = [&](std::uint32_t subject, std::uint32_t object) {
      return std::all_of(expected.parts.begin(), expected.parts.end(),
                         [&](const auto& part) { return filled(part, subject, object); });
    };
    return all(relation.subject, relation.object) || (declared.symmetric && all(relation.object, relation.subject));
  }

  static std::string shown(const Document& document, const Relation& relation) {
    const auto name = [&](std::uint32_t entity) {
      return entity == no_entity ? std::string("-") : std::string(document.entities()[entity].name);
    };
    std::string out = std::string(relation.type) + "(" + name(relation.subject) + ", " + name(relation.object);
    for (const Qualifier& qualifier : relation.qualifiers)
      out += ", " + std::string(qualifier.role) + " " +
             (qualifier.entity == no_entity ? std::string(qualifier.text) : name(qualifier.entity));
    return out + ") " + std::string(to_string(relation.status));
  }

  void relations(const rules::Example& example, const Document& document) {
    const rules::Relation& declared = rules_.relations[example.relation];
    std::string list;
    for (const Relation& relation : document.relations())
      if (relation.type == declared.name) list += (list.empty() ? "" : "; ") + shown(document, relation);
    if (example.never) {
      if (!list.empty()) fail(example, "no " + declared.name + " was expected; found " + list);
      return;
    }
    for (const rules::ExpectedRelation& expected : example.relations) {
      const auto& relations = document.relations();
      if (std::any_of(relations.begin(), relations.end(), [&](const Relation& r) {
            return r.type == declared.name && fits(declared, expected, document, r);
          }))
        continue;
      fail(example, "the relation was not found as written; found " + (list.empty() ? "none" : list));
    }
  }

  const rules::RuleSet& rules_;
  const names::TypeTable& types_;
  RuleTestReport& report_;
};

}  // namespace

Result<RuleTestReport> test_rules(const Source& rules, const ExtractorOptions& options) {
  ExtractorOptions all = options;
  all.rules.push_back(rules);
  const auto extractor = Extractor::compile(all);
  if (!extractor) return extractor.error();
  const auto& knowledge = extractor->data();
  RuleTestReport report;
  Tester tester(knowledge->rules, knowledge->types, report);
  Scratch scratch;
  for (const rules::Example& example : knowledge->rules.examples)
    if (example.place.file == rules.name) tester.run(example, extractor->extract(example.text, scratch));
  for (const Finding& warning : extractor->warnings())
    if (warning.file == rules.name) report.warnings.push_back(warning);
  return report;
}

}  // namespace gazette
