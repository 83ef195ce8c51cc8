// The evidence of one name, written down by the functions that added it up. What find_names() makes of the sum
// (names.cpp, best_type) is said again here in words; that both agree is what tests/extract/explain_test.cpp tests.

#include "names/explain.hpp"

#include <algorithm>
#include <cmath>

#include "names/gains.hpp"
#include "names/reading.hpp"
#include "names/whole_evidence.hpp"
#include "unicode/fold.hpp"

namespace gazette::names {
namespace {

// Writes evidence down with its weight for one type in the second reading.
class Recorder {
 public:
  Recorder(const Context& context, const Weights& weights, std::size_t type, std::vector<Reason>& out)
      : context_(context), weights_(weights), type_(type), out_(out) {}
  void word(Template kind, std::uint32_t at) { add(kind, context_.tokens[at].key, text(at)); }
  void lemma(Template kind, std::uint32_t at) {
    const std::uint64_t lemma = context_.info(at).verb_lemma;
    add(kind, lemma, std::string(context_.lexicon->text(context_.lexicon->find(lemma))));
  }
  void list(Template kind, lexicon::ListId list) {
    add(kind, context_.list_keys[list], std::string(context_.lexicon->list_name(list)));
  }
  void cluster(Template kind, std::uint16_t cluster) {
    add(kind, context_.cluster_keys[cluster], std::string(context_.lexicon->cluster_name(cluster)));
  }
  void alone(Side side, std::uint32_t at) { word_evidence(context_, side, at, *this); }
  void pair(Template kind, std::uint32_t a, std::uint32_t b) {
    add(kind, pair_value(context_.tokens[a].key, context_.tokens[b].key), text(a) + " " + text(b));
  }
  void code(Template kind, const Code& code) { add(kind, code.value(), std::string(code.view())); }
  void edge(Template kind, std::string_view mark) { add(kind, unicode::key_of_folded(mark), std::string(mark)); }

 private:
  std::string text(std::uint32_t at) const { return std::string(context_.tokens[at].of(context_.text)); }
  void add(Template kind, std::uint64_t value, std::string text) {
    ReadingScores scores;
    weights_.add(evidence_key(kind, value), scores);
    const float weight = scores.second().of[type_];
    if (weight != 0) out_.push_back({std::string(to_string(kind)) + "=" + std::move(text), weight});
  }
  const Context& context_;
  const Weights& weights_;
  std::size_t type_;
  std::vector<Reason>& out_;
};

// Those of a sequence ordered by first token that begin at one of tokens [first, end).
template <class Item>
std::span<const Item> beginning_at(const std::vector<Item>& all, std::uint32_t first, std::uint32_t end) {
  const auto before = [](const Item& item, std::uint32_t token) { return item.first < token; };
  const auto from = std::lower_bound(all.begin(), all.end(), first, before);
  return {from, std::lower_bound(from, all.end(), end, before)};
}

float sum(const std::vector<Reason>& reasons) {
  float total = 0;
  for (const Reason& reason : reasons) total += reason.weight;
  return total;
}

class Explainer {
 public:
  Explainer(const Knowledge& knowledge, const Input& input, const Scratch& scratch)
      : knowledge_(knowledge), input_(input), scratch_(scratch), context_(context_of(knowledge, input, scratch)) {
    context_.names = &scratch.names;
    context_.made = scratch.made;
  }

  std::vector<Reason> run(const Mention& mention) {
    for (const Candidate& candidate : beginning_at(scratch_.candidates, mention.first, mention.first + 1)) {
      if (candidate.end != mention.end) continue;
      if (std::vector<Reason> found; explains(candidate, mention.type, mention, found)) return found;
      for (std::uint16_t type = person; type <= norp; ++type) {
        std::vector<Reason> found;
        if (type == mention.type || !explains(candidate, type, mention, found)) continue;
        found.push_back({"convention: the lists know it as " + std::string(knowledge_.types->name(mention.type)), 0});
        return found;
      }
    }
    constexpr std::uint32_t longest = 64;  // Tokens of a name, and more than that.
    const std::uint32_t from = mention.first > longest ? mention.first - longest : 0;
    for (const Candidate& candidate : beginning_at(scratch_.candidates, from, mention.end)) {
      if (candidate.end < mention.end) continue;
      const bool within = candidate.first > mention.first;
      for (std::uint16_t type = person; type <= norp; ++type) {
        std::vector<Reason> found;
        if (!explains(candidate, type, mention, found)) continue;
        found.push_back({within ? "convention: the lists know the longer name"
                                : "convention: what stands beside it is no part of it",
                         0});
        return found;
      }
    }
    return {};
  }

 private:
  // Whether the candidate as that type has the mention's score; the reasons go to `out`.
  bool explains(const Candidate& candidate, std::uint16_t type, const Mention& mention, std::vector<Reason>& out) {
    const bool scored = type >= person && type <= norp;
    std::vector<Reason> evidence;
    if (scored && !knowledge_.weights->empty()) collect(candidate, type, evidence);
    const auto is_score = [&](const std::vector<Reason>& reasons) {
      return std::abs(1 / (1 + std::exp(-sum(reasons))) - mention.score) < 1e-3F;
    };
    // As best_type() has it: the evidence alone, or with what a list or rule adds, where evidence below 0 is set aside.
    for (const Proposal& proposal : proposals_for(candidate, type))
      if (proposal.weight < 0) evidence.push_back({"rule " + std::string(proposal.label), proposal.weight});
    std::stable_sort(evidence.begin(), evidence.end(),
                     [](const Reason& a, const Reason& b) { return std::abs(a.weight) > std::abs(b.weight); });
    std::vector<std::vector<Reason>> ways{evidence};
    for (const Reason& gain : gains(candidate, type)) {
      std::vector<Reason>& way = ways.emplace_back(evidence);
      const float against = std::min(0.0F, sum(evidence));
      if (against < 0) way.insert(way.begin(), {"evidence against it is set aside", -against});
      way.insert(way.begin(), gain);
    }
    if (const Reason fame = famous(candidate, type); fame.weight > 0) {
      std::vector<Reason>& way = ways.emplace_back(evidence);
      way.insert(way.begin(), {"evidence is set aside", -sum(evidence)});
      way.insert(way.begin(), fame);
    }
    if (type == person && is_signature(context_, candidate)) {
      std::vector<Reason>& way = ways.emplace_back(evidence);
      way.insert(way.begin(), {"evidence is set aside", -sum(evidence)});
      way.insert(way.begin(), {"a given name alone on a line", famous_gain});
    }
    for (std::vector<Reason>& way : ways) {
      if (!is_score(way)) continue;
      out = std::move(way);
      return true;
    }
    return false;
  }

  void collect(const Candidate& candidate, std::uint16_t type, std::vector<Reason>& out) {
    context_.sentence = *std::partition_point(input_.sentences.begin(), input_.sentences.end(),
                                              [&](const auto& sentence) { return sentence.end <= candidate.first; });
    Recorder recorder(context_, *knowledge_.weights, type - 1U, out);
    whole_evidence(context_, candidate, recorder);
    left_evidence(context_, candidate.first, recorder);
    right_evidence(context_, candidate.end, recorder);
    first_evidence(context_, candidate.first, recorder);
    last_evidence(context_, candidate.end - 1, recorder);
    for (std::uint32_t at = candidate.first; at < candidate.end; ++at) any_evidence(context_, at, recorder);
    document_evidence(context_, candidate, recorder);
  }

  std::vector<Proposal> proposals_for(const Candidate& candidate, std::uint16_t type) const {
    std::vector<Proposal> all;
    if (input_.proposals == nullptr) return all;
    for (const Proposal& proposal : beginning_at(*input_.proposals, candidate.first, candidate.first + 1))
      if (proposal.end == candidate.end && proposal.type == type) all.push_back(proposal);
    return all;
  }

  // What lists of the user's own and rules offer for the type.
  std::vector<Reason> gains(const Candidate& candidate, std::uint16_t type) const {
    std::vector<Reason> all;
    for (const gazetteer::Hit& hit : context_.hits_at(candidate.first)) {
      if (hit.end != candidate.end || (hit.flags & gazetteer::is_list) != 0 || context_.kind(hit).type != type)
        continue;
      if (hit.layer >= knowledge_.first_own_layer || type > norp)
        all.push_back({"a list of the user's own: " + source(hit),
                       own_name_gain + static_cast<float>(candidate.end - candidate.first)});
    }
    for (const Proposal& proposal : proposals_for(candidate, type))
      if (proposal.weight > 0) all.push_back({"rule " + std::string(proposal.label), proposal.weight});
    return all;
  }

  Reason famous(const Candidate& candidate, std::uint16_t type) const {
    for (const gazetteer::Hit& hit : context_.hits_at(candidate.first))
      if (hit.end == candidate.end && context_.kind(hit).type == type && is_famous(context_, candidate, hit))
        return {"well known to the lists: " + source(hit), famous_gain};
    return {};
  }
  std::string source(const gazetteer::Hit& hit) const {
    return std::string(knowledge_.gazetteers[hit.layer]->entry(hit.entry).source);
  }

  const Knowledge& knowledge_;
  const Input& input_;
  const Scratch& scratch_;
  Context context_;
};

}  // namespace

std::vector<Reason> explain(const Knowledge& knowledge, const Input& input, const Scratch& scratch,
                            const Mention& mention) {
  return Explainer(knowledge, input, scratch).run(mention);
}

}  // namespace gazette::names
