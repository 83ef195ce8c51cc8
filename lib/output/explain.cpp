// Explanations as text and as JSON. Tests: tests/extract/explain_test.cpp.

#include "gazette/explain.hpp"

#include <fmt/format.h>

#include <iterator>

#include "output/json_writer.hpp"

namespace gazette {
namespace {

using output::JsonWriter;

std::string_view name_of(MentionExplanation::Scale scale) {
  switch (scale) {
    case MentionExplanation::Scale::LogOdds:
      return "log-odds";
    case MentionExplanation::Scale::Odds:
      return "odds";
    case MentionExplanation::Scale::Plain:
      return "plain";
  }
  return "";
}

void append_steps(const std::vector<AlignedStep>& steps, std::string& out) {
  for (const AlignedStep& step : steps)
    fmt::format_to(std::back_inserter(out), "    {:<24} {}\n", step.pattern, step.words);
}

void write_steps(const std::vector<AlignedStep>& steps, JsonWriter& json) {
  json.key("steps").open('[');
  for (const AlignedStep& step : steps)
    json.open('{').key("pattern").string(step.pattern).key("words").string(step.words).close('}');
  json.close(']');
}

}  // namespace

std::string to_text(const Explanation& explanation) {
  std::string out;
  const Document& document = explanation.document;
  for (const MentionExplanation& why : explanation.mentions) {
    const Mention& mention = document.mentions()[why.mention];
    fmt::format_to(std::back_inserter(out), "{} {} [{}-{}] score {:.3f} ({})\n", mention.type, mention.text,
                   mention.span.begin, mention.span.end, mention.score, mention.source);
    for (const Evidence& evidence : why.evidence)
      fmt::format_to(std::back_inserter(out), "    {:+9.3f}  {}\n", evidence.weight, evidence.what);
    fmt::format_to(std::back_inserter(out), "    {:+9.3f}  together ({})\n", why.total, name_of(why.scale));
  }
  for (const RelationExplanation& why : explanation.relations) {
    const Relation& relation = document.relations()[why.relation];
    const auto name = [&](std::uint32_t entity) {
      return entity == no_entity ? std::string_view("-") : document.entities()[entity].name;
    };
    fmt::format_to(std::back_inserter(out), "{}({}, {}) {} score {:.3f}\n  {}:{}: {}\n  read: {}\n", relation.type,
                   name(relation.subject), name(relation.object), to_string(relation.status), relation.score, why.file,
                   why.line, why.pattern, why.clause);
    append_steps(why.steps, out);
  }
  return out;
}

std::string to_text(std::span<const RuleAttempt> attempts) {
  std::string out;
  for (const RuleAttempt& attempt : attempts) {
    fmt::format_to(std::back_inserter(out), "{}: {}\n  read: {}\n", attempt.rule, attempt.pattern, attempt.clause);
    append_steps(attempt.steps, out);
    if (attempt.stated)
      out += "  matched\n";
    else if (attempt.matched)
      out += "  matched, but something else was preferred, or an argument is missing\n";
    else
      fmt::format_to(std::back_inserter(out), "  stopped: wanted {}, found {}\n", attempt.wanted,
                     attempt.found.empty() ? "the end" : "'" + attempt.found + "'");
  }
  return out;
}

std::string to_text(std::span<const RuleCost> costs) {
  std::string out = fmt::format("{:>12} {:>10} {:>10}  rule\n", "microseconds", "tried", "matched");
  for (const RuleCost& cost : costs)
    fmt::format_to(std::back_inserter(out), "{:>12.0f} {:>10} {:>10}  {}\n", cost.seconds * 1e6, cost.tried,
                   cost.matched, cost.rule);
  return out;
}

std::string to_json(const Explanation& explanation) {
  std::string out;
  JsonWriter json(out);
  const Document& document = explanation.document;
  json.open('{').key("id").string(document.id()).key("mentions").open('[');
  for (const MentionExplanation& why : explanation.mentions) {
    const Mention& mention = document.mentions()[why.mention];
    json.open('{').key("mention").number(why.mention).key("text").string(mention.text).key("type").string(mention.type);
    json.key("score").real(mention.score, 6).key("source").string(mention.source).key("evidence").open('[');
    for (const Evidence& evidence : why.evidence)
      json.open('{').key("what").string(evidence.what).key("weight").real(evidence.weight, 6).close('}');
    json.close(']').key("total").real(why.total, 6).key("scale").string(name_of(why.scale)).close('}');
  }
  json.close(']').key("relations").open('[');
  for (const RelationExplanation& why : explanation.relations) {
    const Relation& relation = document.relations()[why.relation];
    json.open('{').key("relation").number(why.relation).key("type").string(relation.type);
    json.key("text").string(relation.text).key("rule").string(why.rule).key("file").string(why.file);
    json.key("line").number(why.line).key("pattern").string(why.pattern).key("weight").real(why.weight, 6);
    json.key("clause").string(why.clause);
    write_steps(why.steps, json);
    json.close('}');
  }
  json.close(']').close('}');
  return out;
}

std::string to_json(std::span<const RuleAttempt> attempts) {
  std::string out;
  JsonWriter json(out);
  json.open('[');
  for (const RuleAttempt& attempt : attempts) {
    json.open('{').key("rule").string(attempt.rule).key("pattern").string(attempt.pattern);
    json.key("sentence").number(attempt.sentence).key("clause").string(attempt.clause);
    json.key("matched").boolean(attempt.matched).key("stated").boolean(attempt.stated);
    write_steps(attempt.steps, json);
    json.key("wanted").string(attempt.wanted).key("found").string(attempt.found).close('}');
  }
  json.close(']');
  return out;
}

std::string to_json(std::span<const RuleCost> costs) {
  std::string out;
  JsonWriter json(out);
  json.open('[');
  for (const RuleCost& cost : costs) {
    json.open('{').key("rule").string(cost.rule).key("relation").boolean(cost.of_relation);
    json.key("tried").number(cost.tried).key("matched").number(cost.matched);
    json.key("seconds").real(cost.seconds, 9).close('}');
  }
  json.close(']');
  return out;
}

}  // namespace gazette
