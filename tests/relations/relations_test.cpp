// From sentences with hand-made mentions to relations, by rules of the test's own and by the English ones.

#include <gtest/gtest.h>

#include <set>

#include "clauses/bracketed.hpp"
#include "gazette/rules.hpp"
#include "relations/relation.hpp"

namespace gazette::tests {
namespace {

rules::RuleSet compile(std::string text) {
  const auto& lexicon = Bracketed::english().data()->lexicon;
  rules::Environment environment;
  for (std::size_t i = 0; i < lexicon.list_count(); ++i)
    environment.lists.push_back(lexicon.list_name(static_cast<lexicon::ListId>(i)));
  environment.types = {"PERSON", "LOCATION", "ORGANIZATION", "NORP", "DATE"};
  environment.find_type = [](std::string_view name) -> std::uint16_t {
    const std::string_view names[] = {"PERSON", "LOCATION", "ORGANIZATION", "NORP", "DATE"};
    for (std::uint16_t i = 0; i < std::size(names); ++i)
      if (names[i] == name) return i + 1;
    return 0;
  };
  const rules::NamedSource source{"test.rules", std::move(text)};
  auto set = rules::compile({&source, 1}, environment);
  EXPECT_TRUE(set) << (set ? "" : gazette::to_string(set.error()));
  return std::move(*set);
}

// "met(Ann Lee, Bo Chan, place Oslo) planned"
std::multiset<std::string> relations_of(const rules::RuleSet& rules, std::string_view marked) {
  const Bracketed read(marked);
  relations::RelationsScratch scratch;
  relations::Relations found;
  relations::find_relations(Bracketed::grammar(), read.source, read.view, rules, scratch, found);
  const auto name = [&](std::uint32_t entity) {
    return entity == names::no_entity ? std::string("-") : std::string(read.entities.entities[entity].name);
  };
  std::multiset<std::string> rows;
  for (const relations::Relation& relation : found.relations) {
    const rules::Relation& declared = rules.relations[relation.declaration];
    std::string row = declared.name + "(" + name(relation.subject) + ", " + name(relation.object);
    for (const relations::Qualifier& qualifier : found.qualifiers_of(relation))
      row += ", " + declared.roles[qualifier.role].name + " " +
             (qualifier.entity == names::no_entity ? std::string(qualifier.text) : name(qualifier.entity));
    rows.insert(row + ") " + std::string(gazette::to_string(relation.status)));
  }
  return rows;
}

const rules::RuleSet& meeting_rules() {
  static const rules::RuleSet rules = compile(R"(
    relation met(X: PERSON|LOCATION, Y: PERSON|LOCATION, place?: LOCATION by in|at, date?: DATE) symmetric {
      X <meet> [with] Y
      X and Y <meet> !{PERSON}
      X and Y <summit>
      never "Nobody met."
    }
    relation held(X?: LOCATION, Y: PERSON, office?: TEXT) {
      [X] <detain> Y
      X <name> Y office:( <minister> )
      never "Nobody was detained."
    }
  )");
  return rules;
}

struct Row {
  std::string_view text;
  std::multiset<std::string> relations;
};

TEST(Relations, ComeFromMatchesWithTheirQualifiers) {
  const Row rows[] = {
      {"[PER Ann] met [PER Bo] in [LOC Oslo] on [DATE Friday].", {"met(Ann, Bo, place Oslo, date Friday) actual"}},
      {"On [DATE Friday] in [LOC Oslo], [PER Ann] met [PER Bo].", {"met(Ann, Bo, place Oslo, date Friday) actual"}},
      {"[PER Ann] flew to [LOC Oslo] on [DATE Friday] to meet [PER Bo].",
       {"met(Ann, Bo, place Oslo, date Friday) actual"}},
      {"[PER Ann] was in [LOC Oslo], where she met [PER Bo].", {}},
      {"[PER Ann] was in [LOC Oslo], where [PER=Ann she] met [PER Bo].", {"met(Ann, Bo, place Oslo) actual"}},
      {"The [LOC France]-[LOC Spain] summit will be held in [LOC Oslo].", {"met(France, Spain, place Oslo) planned"}},
      {"[PER Ann] met her goals in [LOC Oslo].", {}},
      {"Police detained [PER Ann].", {"held(-, Ann) actual"}},
      {"[PER Ann] was detained by [LOC Spain].", {"held(Spain, Ann) actual"}},
      {"[LOC Spain] named [PER Ann Lee] minister.", {"held(Spain, Ann Lee, office minister) actual"}},
  };
  for (const Row& row : rows) EXPECT_EQ(relations_of(meeting_rules(), row.text), row.relations) << row.text;
}

TEST(Relations, TakeGroupsApart) {
  const Row rows[] = {
      {"[PER Ann], [PER Bo] and [PER Cy] met.", {"met(Ann, Bo) actual", "met(Ann, Cy) actual", "met(Bo, Cy) actual"}},
      {"[PER Ann] and [PER Bo] met [PER Cy] and [PER Di].",
       {"met(Ann, Cy) actual", "met(Ann, Di) actual", "met(Bo, Cy) actual", "met(Bo, Di) actual"}},
      {"[PER=Ann+Bo The two leaders] met.", {"met(Ann, Bo) actual"}},
      {"[PER=Ann+Bo They] met [PER Ann].", {"met(Ann, Bo) actual"}},  // Nobody meets herself.
  };
  for (const Row& row : rows) {
    auto found = relations_of(meeting_rules(), row.text);
    // Of "They met Ann" the pair comes in the order of the text.
    if (found == std::multiset<std::string>{"met(Bo, Ann) actual"}) found = {"met(Ann, Bo) actual"};
    EXPECT_EQ(found, row.relations) << row.text;
  }
}

TEST(Merge, JoinsWhatStatesTheSame) {
  const Row rows[] = {
      {"[PER Ann] met [PER Bo] in [LOC Oslo]. [PER Bo] met [PER Ann] on [DATE Friday].",
       {"met(Ann, Bo, place Oslo, date Friday) actual"}},
      {"[PER Ann] met [PER Bo] in [LOC Oslo]. [PER Ann] met [PER Bo] in [LOC Rome].",
       {"met(Ann, Bo, place Oslo) actual", "met(Ann, Bo, place Rome) actual"}},
      {"[PER Ann] met [PER Bo]. [PER Ann] will meet [PER Bo].", {"met(Ann, Bo) actual", "met(Ann, Bo) planned"}},
      {"[PER Ann] was detained. [LOC Spain] detained [PER Ann].", {"held(Spain, Ann) actual"}},
  };
  for (const Row& row : rows) EXPECT_EQ(relations_of(meeting_rules(), row.text), row.relations) << row.text;
}

TEST(EnglishRules, DoWhatTheirExamplesSay) {
  for (const std::string name : {"meetings", "statements", "offices", "conflict", "facts"}) {
    const auto report = test_rules(Source::file(std::string(GAZETTE_ENGLISH_RULES) + "/" + name + ".rules"));
    ASSERT_TRUE(report) << name << ": " << gazette::to_string(report.error());
    EXPECT_GE(report->examples, 16U) << name;
    for (const Finding& failure : report->failures)
      ADD_FAILURE() << failure.file << ":" << failure.line << ": " << failure.message;
  }
}

TEST(EnglishRules, TakeAnyCutOfASentence) {
  // Any bytes, any cut of a sentence: a sane answer, and none that names an entity twice.
  const std::string text =
      "[PER Ann Lee] and [PER Bo Chan], who were to meet [LOC Spain]'s leader, [PER Cy Day], in [LOC Oslo] on [DATE "
      "Friday], said \"no\".";
  for (std::size_t size = 0; size < text.size(); ++size) {
    std::string cut = text.substr(0, size);
    if (std::count(cut.begin(), cut.end(), '[') != std::count(cut.begin(), cut.end(), ']')) continue;
    for (const std::string& row : relations_of(meeting_rules(), cut))
      EXPECT_EQ(row.find("(Ann Lee, Ann Lee"), std::string::npos) << cut;
  }
}

}  // namespace
}  // namespace gazette::tests
