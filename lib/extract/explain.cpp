// Extraction once more, with everybody noting down what they do. Tests: tests/extract/explain_test.cpp.

#include "gazette/explain.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "extract/extractor_data.hpp"
#include "extract/scratch_data.hpp"
#include "names/explain.hpp"
#include "rules/source.hpp"

namespace gazette {
namespace {

using Scale = MentionExplanation::Scale;

// A part of a pattern, given by its bytes.
std::string part(std::string_view pattern, std::uint16_t begin, std::uint16_t end) {
  if (begin >= end || end > pattern.size()) return "..";
  return std::string(pattern.substr(begin, end - begin));
}

std::vector<AlignedStep> steps_of(std::string_view pattern,
                                  const std::vector<relations::RelationsTrace::Aligned>& steps) {
  std::vector<AlignedStep> all;
  for (const auto& step : steps) all.push_back({part(pattern, step.begin, step.end), std::string(step.words)});
  return all;
}

// "'a', 'b' or 'c'"
std::string any_of(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i)
    out += (i == 0 ? "" : i + 1 == parts.size() ? " or " : ", ") + ("'" + parts[i] + "'");
  return out;
}

std::string wanted(rules::Attempt::Stop stop, const std::vector<std::string>& parts) {
  switch (stop) {
    case rules::Attempt::Stop::None:
      return "";
    case rules::Attempt::Stop::Item:
      return any_of(parts);
    case rules::Attempt::Stop::Begin:
      return "the beginning ('^')";
    case rules::Attempt::Stop::End:
      return "the end ('$')";
    case rules::Attempt::Stop::Look:
      return "what a look ('!', 'before:', 'after:') at " + (parts.empty() ? "its neighbours" : any_of(parts)) +
             " asks for";
  }
  return "";
}

class Explainer {
 public:
  Explainer(const Extractor& extractor, std::string_view text, const ExtractOptions& options, std::uint32_t asked)
      : knowledge_(*extractor.data()), text_(text), document_(read(extractor, options, asked)) {}

  Explanation run() {
    Explanation explanation{std::move(document_), {}, {}};
    const auto& mentions = explanation.document.mentions();
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
      explanation.mentions.push_back(explained(explanation.document, mentions[i]));
      explanation.mentions.back().mention = i;
    }
    const auto& relations = explanation.document.relations();
    for (std::uint32_t i = 0; i < relations.size(); ++i) statements(i, relations[i], explanation.relations);
    return explanation;
  }

  // A pattern of a relation rule.
  std::vector<RuleAttempt> relation_attempts(std::uint32_t number) const {
    const rules::PatternPlace& place = knowledge_.rules.relation_patterns[number].place;
    const std::string_view pattern = knowledge_.rules.written(place);
    std::vector<RuleAttempt> all;
    for (const auto& attempt : trace_.attempts) {
      RuleAttempt made = attempt_of(place, attempt.sentence);
      made.clause = attempt.clause;
      made.matched = attempt.stop == rules::Attempt::Stop::None;
      made.stated = attempt.stated;
      made.steps = steps_of(pattern, attempt.steps);
      std::vector<std::string> parts;
      for (const auto& step : attempt.wanted) parts.push_back(part(pattern, step.begin, step.end));
      made.wanted = wanted(attempt.stop, parts);
      if (!made.matched) made.found = attempt.found;
      keep(std::move(made), all);
    }
    return all;
  }

  // A pattern of an entity rule.
  std::vector<RuleAttempt> entity_attempts(const rules::Stage& stage, std::uint32_t number) {
    const rules::PatternPlace& place = stage.patterns[number].place;
    const std::string_view pattern = knowledge_.rules.written(place);
    Scratch::Data& scratch = memory_.data();
    const names::Input input = extract::names_input(text_, scratch);
    const extract::EntityRuleInput for_rules{knowledge_.lexicon, &knowledge_.types, knowledge_.gazetteers, &input};
    std::vector<RuleAttempt> all;
    rules::Lattice lattice;
    for (std::uint32_t i = 0; i < scratch.sentences.size(); ++i) {
      extract::build_lattice(for_rules, scratch.sentences[i], stage.number, scratch.mentions, lattice);
      const rules::Attempt furthest = rules::furthest(stage.program, number, lattice, scratch.entity_rules.machine);
      RuleAttempt made = attempt_of(place, i);
      made.clause = document_.sentences()[i].span.of(text_);
      made.matched = furthest.stop == rules::Attempt::Stop::None;
      const auto written = [&](std::uint32_t atom) {
        return part(pattern, stage.program.atoms[atom].begin, stage.program.atoms[atom].end);
      };
      for (const auto& taken : furthest.taken)
        made.steps.push_back({written(taken.atom), std::string(lattice.items[taken.item].text)});
      std::vector<std::string> parts;
      for (const std::uint32_t atom : furthest.wanted) parts.push_back(written(atom));
      made.wanted = wanted(furthest.stop, parts);
      if (!made.matched && furthest.at < lattice.size) made.found = lattice.at(furthest.at).front().text;
      made.stated = made.matched && names_something(document_.sentences()[i].span, stage.patterns[number].place.label);
      keep(std::move(made), all);
    }
    return all;
  }

 private:
  Document read(const Extractor& extractor, const ExtractOptions& options, std::uint32_t asked) {
    trace_.asked = asked;
    memory_.data().relation_memory.trace = &trace_;
    return extractor.extract(text_, memory_, options);
  }

  RuleAttempt attempt_of(const rules::PatternPlace& place, std::uint32_t sentence) const {
    RuleAttempt made;
    made.rule = place.label;
    made.pattern = knowledge_.rules.written(place);
    made.sentence = sentence;
    return made;
  }

  // One a sentence: what matches before what does not, then what came further.
  static void keep(RuleAttempt attempt, std::vector<RuleAttempt>& all) {
    const auto rank = [](const RuleAttempt& a) { return std::tuple(a.stated, a.matched, a.steps.size()); };
    if (all.empty() || all.back().sentence != attempt.sentence)
      all.push_back(std::move(attempt));
    else if (rank(attempt) > rank(all.back()))
      all.back() = std::move(attempt);
  }

  bool names_something(Span sentence, std::string_view label) const {
    return std::any_of(document_.mentions().begin(), document_.mentions().end(), [&](const Mention& mention) {
      return mention.source == label && sentence.contains(mention.span);
    });
  }

  MentionExplanation explained(const Document& document, const Mention& mention) {
    MentionExplanation made;
    if (mention.kind != MentionKind::Name) {
      made.scale = Scale::Plain;
      made.evidence.push_back({"stands for " + std::string(document.entities()[mention.entity].name), mention.score});
    } else if (const rules::EntityPattern* pattern = later_pattern(mention.source)) {
      made.scale = Scale::Odds;
      made.evidence.push_back({"rule " + std::string(pattern->place.label), pattern->weight});
    } else if (mention.source == "dates") {
      made.scale = Scale::Plain;
      made.evidence.push_back({"an expression of the calendar", mention.score});
    } else {
      Scratch::Data& scratch = memory_.data();
      const names::Input input = extract::names_input(text_, scratch);
      for (names::Reason& reason : names::explain(knowledge_.names, input, scratch.names, found(mention)))
        made.evidence.push_back({std::move(reason.what), reason.weight});
    }
    for (const Evidence& evidence : made.evidence) made.total += evidence.weight;
    return made;
  }

  // The mention as the rooms have it.
  names::Mention found(const Mention& mention) {
    Scratch::Data& scratch = memory_.data();
    const auto token = std::partition_point(scratch.tokens.begin(), scratch.tokens.end(),
                                            [&](const text::Token& t) { return t.begin < mention.span.begin; });
    const auto first = static_cast<std::uint32_t>(token - scratch.tokens.begin());
    const auto at = std::partition_point(scratch.mentions.begin(), scratch.mentions.end(),
                                         [&](const names::Mention& m) { return m.first < first; });
    return at == scratch.mentions.end() ? names::Mention{} : *at;
  }

  const rules::EntityPattern* later_pattern(std::string_view label) const {
    for (const rules::Stage& stage : knowledge_.rules.stages) {
      if (stage.number <= 1) continue;
      for (const rules::EntityPattern& pattern : stage.patterns)
        if (pattern.place.label == label) return &pattern;
    }
    return nullptr;
  }

  // The places that state a relation: those of its rule there, or else all of its rule.
  void statements(std::uint32_t number, const Relation& relation, std::vector<RelationExplanation>& out) const {
    for (const auto& statement : trace_.statements) {
      const relations::Relation& found = statement.relation;
      const rules::RelationPattern& pattern = knowledge_.rules.relation_patterns[found.pattern];
      const Span at{memory_token(found.first).begin, memory_token(found.end - 1).end};
      if (pattern.place.label != relation.rule || found.status != relation.status || !at.overlaps(relation.span))
        continue;
      RelationExplanation& made = out.emplace_back();
      made.relation = number;
      made.rule = pattern.place.label;
      made.file = knowledge_.rules.sources[pattern.place.source].name;
      made.line = pattern.place.line;
      made.pattern = knowledge_.rules.written(pattern.place);
      made.weight = pattern.weight;
      made.clause = statement.clause;
      made.steps = steps_of(made.pattern, statement.steps);
      return;
    }
  }
  const text::Token& memory_token(std::uint32_t at) const { return memory_.data().tokens[at]; }

  const Extractor::Data& knowledge_;
  std::string_view text_;
  mutable Scratch memory_;
  relations::RelationsTrace trace_;
  Document document_;
};

bool has_label(std::string_view label, std::string_view asked) {
  return label == asked ||
         (label.size() > asked.size() && label.ends_with(asked) && label[label.size() - asked.size() - 1] == '/');
}

constexpr std::uint32_t nothing = relations::RelationsTrace::no_pattern;

}  // namespace

Explanation explain(const Extractor& extractor, std::string_view text, const ExtractOptions& options) {
  return Explainer(extractor, text, options, nothing).run();
}

Result<std::vector<RuleAttempt>> explain_rule(const Extractor& extractor, std::string_view text, std::string_view rule,
                                              const ExtractOptions& options) {
  const rules::RuleSet& rules = extractor.data()->rules;
  std::vector<std::string_view> known;
  for (std::uint32_t i = 0; i < rules.relation_patterns.size(); ++i) {
    known.push_back(rules.relation_patterns[i].place.label);
    if (has_label(known.back(), rule)) return Explainer(extractor, text, options, i).relation_attempts(i);
  }
  for (const rules::Stage& stage : rules.stages) {
    for (std::uint32_t i = 0; i < stage.patterns.size(); ++i) {
      known.push_back(stage.patterns[i].place.label);
      if (has_label(known.back(), rule)) return Explainer(extractor, text, options, nothing).entity_attempts(stage, i);
    }
  }
  return Error{ErrorCode::InvalidArgument,
               "no rule is called '" + std::string(rule) + "'" + rules::suggestion(rule, known) +
                   "; a rule is called by its file and line, like meetings:12",
               {}};
}

std::vector<RuleCost> profile_rules(const Extractor& extractor, std::span<const std::string_view> texts) {
  Scratch memory;
  std::map<std::uint32_t, rules::Trace> stages;
  relations::RelationsTrace relations;
  memory.data().entity_rules.traces = &stages;
  memory.data().relation_memory.trace = &relations;
  for (const std::string_view text : texts) {
    (void)extractor.extract(text, memory);
    relations.statements.clear();
  }
  const rules::RuleSet& rules = extractor.data()->rules;
  std::vector<RuleCost> all;
  const auto add = [&](const rules::Trace& trace, const auto& patterns, bool of_relation) {
    for (std::size_t i = 0; i < trace.costs.size(); ++i) {
      const rules::Trace::Cost& cost = trace.costs[i];
      if (cost.tried > 0)
        all.push_back({std::string(patterns[i].place.label), of_relation, cost.tried, cost.matched, cost.seconds});
    }
  };
  for (const rules::Stage& stage : rules.stages) add(stages[stage.number], stage.patterns, false);
  add(relations.rules, rules.relation_patterns, true);
  std::stable_sort(all.begin(), all.end(), [](const RuleCost& a, const RuleCost& b) { return a.seconds > b.seconds; });
  return all;
}

}  // namespace gazette
