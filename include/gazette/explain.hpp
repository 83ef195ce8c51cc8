#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazette/document.hpp"
#include "gazette/error.hpp"
#include "gazette/export.h"
#include "gazette/extractor.hpp"

namespace gazette {

/// A reason for a mention, and what it counts.
struct Evidence {
  std::string what;  ///< "left.word=minister", "rule names/title:12", "a list of the user's own: people.tsv"
  double weight = 0;
};

/// Why a mention is there and has its type: the weights of its evidence add up to `total`.
struct MentionExplanation {
  /// How the total makes the mention's score.
  enum class Scale : std::uint8_t {
    LogOdds,  ///< 1 / (1 + e^-total): evidence weighed.
    Odds,     ///< total / (1 + total): a rule of a later stage.
    Plain,    ///< It is the score: dates, and nominals and pronouns.
  };
  std::uint32_t mention = 0;  ///< Index into the document's mentions.
  std::vector<Evidence> evidence;
  double total = 0;
  Scale scale = Scale::LogOdds;
};

/// A part of a pattern as it is written, and the words of the text that it took.
struct AlignedStep {
  std::string pattern;
  std::string words;
};

/// Where a text states a relation, and by which rule.
struct RelationExplanation {
  std::uint32_t relation = 0;  ///< Index into the document's relations.
  std::string rule;            ///< "rules/meetings:12"
  std::string file;
  std::uint32_t line = 0;
  std::string pattern;             ///< As it is written.
  double weight = 0;               ///< The score is weight / (weight + 0.25).
  std::string clause;              ///< What the rule read: "[Trump] meet [Kim] in [Hanoi] | planned".
  std::vector<AlignedStep> steps;  ///< In the order of the clause.
};

/// A document with the reasons for what is in it.
struct Explanation {
  Document document;
  std::vector<MentionExplanation> mentions;    ///< One a mention, in their order.
  std::vector<RelationExplanation> relations;  ///< In the order of the relations; several where a text says it twice.
};

/// How far a rule came in a sentence.
struct RuleAttempt {
  std::string rule;
  std::string pattern;         ///< As it is written.
  std::uint32_t sentence = 0;  ///< Index into the document's sentences.
  std::string clause;          ///< Relation rules: what the rule read; entity rules: the sentence.
  bool matched = false;
  bool stated = false;             ///< It matched, and what it found is in the document.
  std::vector<AlignedStep> steps;  ///< What it took, to the match or to where it stopped.
  std::string wanted;              ///< Where it stopped: what would have led on, "'with' or 'object'".
  std::string found;               ///< What stood there; "" at the end.
};

/// What a rule cost over texts.
struct RuleCost {
  std::string rule;
  bool of_relation = false;
  std::uint64_t tried = 0;    ///< Sentences or clauses it was looked for in.
  std::uint64_t matched = 0;  ///< Matches.
  double seconds = 0;
};

/// Extracts, and says why: the evidence of each mention, the rule of each relation.
///
/// Cost: some times that of extract(), which pays nothing for it.
GAZETTE_API Explanation explain(const Extractor& extractor, std::string_view text, const ExtractOptions& options = {});

/// Follows one rule through the text: for each sentence the way of it that came furthest. `rule` is a pattern's label,
/// "rules/meetings:12", or its end behind a slash, "meetings:12".
///
/// Fails: InvalidArgument where no pattern has that label.
GAZETTE_API Result<std::vector<RuleAttempt>> explain_rule(const Extractor& extractor, std::string_view text,
                                                          std::string_view rule, const ExtractOptions& options = {});

/// Time and hits of each rule that was tried over texts, the costliest first.
GAZETTE_API std::vector<RuleCost> profile_rules(const Extractor& extractor, std::span<const std::string_view> texts);

/// For people: a paragraph for each mention and relation, attempt or rule.
GAZETTE_API std::string to_text(const Explanation& explanation);
GAZETTE_API std::string to_text(std::span<const RuleAttempt> attempts);
GAZETTE_API std::string to_text(std::span<const RuleCost> costs);

/// One JSON object, or an array of them.
GAZETTE_API std::string to_json(const Explanation& explanation);
GAZETTE_API std::string to_json(std::span<const RuleAttempt> attempts);
GAZETTE_API std::string to_json(std::span<const RuleCost> costs);

}  // namespace gazette
