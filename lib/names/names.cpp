// Names as the best segmentation of each sentence (a semi-Markov model without transitions: Sarawagi and Cohen 2004;
// the second reading after Krishnan and Manning 2006). A token that is no name scores 0, so a candidate is taken where
// its evidence for a type sums to more than 0 and no overlapping set does better. Tests: tests/names/names_test.cpp.

#include "names/names.hpp"

#include <algorithm>
#include <cmath>

#include "names/conventions.hpp"
#include "names/gains.hpp"
#include "names/reading.hpp"
#include "names/whole_evidence.hpp"
#include "unicode/fold.hpp"

namespace gazette::names {
namespace {

// Adds weights up; those of words alone come from a memo.
class Adder {
 public:
  Adder(const Context& context, const Weights& weights, WordMemo& memo)
      : context_(context), weights_(weights), memo_(memo) {}
  void word(Template kind, std::uint32_t at) { add(kind, context_.tokens[at].key); }
  void lemma(Template kind, std::uint32_t at) { add(kind, context_.info(at).verb_lemma); }
  void list(Template kind, lexicon::ListId list) { add(kind, context_.list_keys[list]); }
  void cluster(Template kind, std::uint16_t cluster) { add(kind, context_.cluster_keys[cluster]); }
  void pair(Template kind, std::uint32_t a, std::uint32_t b) {
    add(kind, pair_value(context_.tokens[a].key, context_.tokens[b].key));
  }
  void code(Template kind, const Code& code) { add(kind, code.value()); }
  void edge(Template kind, std::string_view mark) { add(kind, unicode::key_of_folded(mark)); }
  void alone(Side side, std::uint32_t at) {
    const std::uint64_t key = memo_key(side, at);
    WordMemo::Row& row = memo_.row(key);
    if (row.key != key) {
      Adder adder(context_, weights_, memo_);
      word_evidence(context_, side, at, adder);
      row = {key, adder.sum};
    }
    sum += row.sum;
  }
  ReadingScores sum;

 private:
  std::uint32_t four_letters(std::uint32_t at) const {
    std::uint32_t four = 0;
    if (at + 4 <= context_.text.size())
      std::memcpy(&four, context_.text.data() + at, 4);
    else
      std::memcpy(&four, context_.text.data() + at, context_.text.size() - at);
    return four;
  }

  // All that word_evidence() looks at: the word, how it is written, its first and last letters.
  std::uint64_t memo_key(Side side, std::uint32_t at) const {
    const text::Token& token = context_.tokens[at];
    const std::uint32_t size = std::min(token.end - token.begin, 4U);
    const std::uint32_t first = four_letters(token.begin) & 0xFFFFFFFFU >> (32 - 8 * size);
    const std::uint32_t last = four_letters(token.end - size) & 0xFFFFFFFFU >> (32 - 8 * size);
    const std::uint64_t form = std::uint64_t{static_cast<unsigned char>(shape_letter(context_, at))} << 32 |
                               std::uint64_t{token.shape} << 16 |
                               std::uint64_t{static_cast<std::uint8_t>(token.kind)} << 8 |
                               std::uint64_t{static_cast<std::uint8_t>(side)} << 4 | size;
    return gazetteer::phrase_hash(gazetteer::phrase_hash(token.key, form), std::uint64_t{last} << 32 | first);
  }

  void add(Template kind, std::uint64_t value) { weights_.add(evidence_key(kind, value), sum); }
  const Context& context_;
  const Weights& weights_;
  WordMemo& memo_;
};

// The scores of the candidates of one sentence.
class Scorer {
 public:
  Scorer(const Context& context, const Weights& weights, Scratch& scratch)
      : context_(context), weights_(weights), scratch_(scratch) {
    const std::size_t edges = context.sentence.end - context.sentence.first + 1;
    scratch_.known.assign(edges, 0);
    if (scratch_.sums.size() < edges) scratch_.sums.resize(edges);
  }

  ReadingScores score(const Candidate& candidate) {
    if (weights_.empty()) return {};
    Adder adder(context_, weights_, scratch_.memo);
    whole_evidence(context_, candidate, adder);
    ReadingScores total = adder.sum;
    total += part(candidate.first, 1, &Scratch::Sums::left, left_evidence<Adder>);
    total += part(candidate.end, 2, &Scratch::Sums::right, right_evidence<Adder>);
    total += part(candidate.first, 4, &Scratch::Sums::first, first_evidence<Adder>);
    total += part(candidate.end - 1, 8, &Scratch::Sums::last, last_evidence<Adder>);
    for (std::uint32_t at = candidate.first; at < candidate.end; ++at)
      total += part(at, 16, &Scratch::Sums::any, any_evidence<Adder>);
    return total;
  }

 private:
  template <class Evidence>
  const ReadingScores& part(std::uint32_t at, std::uint8_t bit, ReadingScores Scratch::Sums::*member,
                            Evidence evidence) {
    Scratch::Sums& sums = scratch_.sums[at - context_.sentence.first];
    std::uint8_t& known = scratch_.known[at - context_.sentence.first];
    if ((known & bit) == 0) {
      Adder adder(context_, weights_, scratch_.memo);
      evidence(context_, at, adder);
      sums.*member = adder.sum;
      known |= bit;
    }
    return sums.*member;
  }
  const Context& context_;
  const Weights& weights_;
  Scratch& scratch_;
};

// The proposals from a token on.
std::span<const Proposal> proposals_from(const std::vector<Proposal>* proposals, std::uint32_t token) {
  if (proposals == nullptr || proposals->empty()) return {};
  const auto at = std::lower_bound(proposals->begin(), proposals->end(), token,
                                   [](const Proposal& p, std::uint32_t first) { return p.first < first; });
  return {at, proposals->end()};
}

class Reader {
 public:
  Reader(const Knowledge& knowledge, const Input& input, Scratch& scratch)
      : knowledge_(knowledge), input_(input), scratch_(scratch), context_(context_of(knowledge, input, scratch)) {}

  // The first reading: each sentence by itself, into scratch.reading.
  void read() {
    scratch_.reading.clear();
    scratch_.candidates.clear();
    for (const text::Sentence& sentence : input_.sentences) {
      context_.sentence = sentence;
      const std::size_t before = scratch_.candidates.size();
      find_candidates(context_, knowledge_.joining, scratch_.blocked, proposals_from(input_.proposals, sentence.first),
                      scratch_.candidates);
      if (scratch_.candidates.size() == before) continue;
      Scorer scorer(context_, *knowledge_.weights, scratch_);
      for (std::size_t i = before; i < scratch_.candidates.size(); ++i)
        scratch_.candidates[i].scores = scorer.score(scratch_.candidates[i]);
      segment(before, scratch_.candidates.size());
    }
  }

  // The second: with what the first made of the same words elsewhere.
  void read_again() {
    note_names(input_.text, input_.tokens, scratch_.reading, scratch_.names);
    note_made(input_.tokens.size(), scratch_.reading, scratch_.made);
    context_.names = &scratch_.names;
    context_.made = scratch_.made;
    scratch_.reading.clear();
    std::size_t at = 0;
    for (const text::Sentence& sentence : input_.sentences) {
      const std::size_t before = at;
      context_.sentence = sentence;
      for (; at < scratch_.candidates.size() && scratch_.candidates[at].first < sentence.end; ++at) {
        Adder adder(context_, *knowledge_.weights, scratch_.memo);
        document_evidence(context_, scratch_.candidates[at], adder);
        scratch_.candidates[at].scores += adder.sum;
      }
      segment(before, at);
    }
  }

 private:
  // The best segmentation of one sentence, whose candidates are [from, to). Tokens that no candidate covers part it
  // into pieces, which are settled one after the other.
  void segment(std::size_t from, std::size_t to) {
    float total = 0;
    while (from < to) {
      const std::uint32_t first = scratch_.candidates[from].first;
      std::uint32_t end = scratch_.candidates[from].end;
      std::size_t next = from + 1;
      for (; next < to && scratch_.candidates[next].first < end; ++next)
        end = std::max(end, scratch_.candidates[next].end);
      total = settle(first, end, from, next, total);
      from = next;
    }
  }

  // The best segmentation of tokens [first, end), to which candidates [from, to) belong; `total` is what the sentence
  // has gained so far, and comes back with what this piece adds.
  float settle(std::uint32_t first, std::uint32_t end, std::size_t from, std::size_t to, float total) {
    const std::uint32_t size = end - first;
    auto& steps = scratch_.steps;
    steps.assign(size + 1, {});
    steps[0].total = total;
    std::size_t candidate = from;
    for (std::uint32_t at = 0; at < size; ++at) {
      if (at > 0 && steps[at].total <= steps[at - 1].total) steps[at] = {at - 1, none, 0, steps[at - 1].total};
      for (; candidate < to && scratch_.candidates[candidate].first == first + at; ++candidate) {
        const auto [type, gain] = best_type(scratch_.candidates[candidate]);
        Scratch::Step& step = steps[scratch_.candidates[candidate].end - first];
        if (gain > 0 && steps[at].total + gain > step.total) step = {at, type, gain, steps[at].total + gain};
      }
    }
    if (steps[size].total <= steps[size - 1].total) steps[size] = {size - 1, none, 0, steps[size - 1].total};
    const std::size_t before = scratch_.reading.size();
    for (std::uint32_t at = size; at > 0; at = steps[at].from) {
      if (steps[at].type == none) continue;
      Mention mention;
      mention.first = first + steps[at].from;
      mention.end = first + at;
      mention.type = steps[at].type;
      mention.score = 1 / (1 + std::exp(-steps[at].gain));
      scratch_.reading.push_back(mention);
    }
    std::reverse(scratch_.reading.begin() + static_cast<std::ptrdiff_t>(before), scratch_.reading.end());
    return steps[size].total;
  }

  // The proposals that begin where a candidate does.
  std::span<const Proposal> proposals_for(const Candidate& candidate) const {
    const auto from = proposals_from(input_.proposals, candidate.first);
    const auto end =
        std::find_if(from.begin(), from.end(), [&](const Proposal& p) { return p.first != candidate.first; });
    return from.first(static_cast<std::size_t>(end - from.begin()));
  }

  // The type that the evidence speaks for most, with lists and rules of the user's own added.
  std::pair<std::uint16_t, float> best_type(const Candidate& candidate) const {
    Scores scores = context_.names == nullptr ? candidate.scores.first() : candidate.scores.second();
    for (const Proposal& proposal : proposals_for(candidate))
      if (proposal.weight < 0 && proposal.end == candidate.end && proposal.type >= person && proposal.type <= norp)
        scores.of[proposal.type - 1U] += proposal.weight;
    std::pair<std::uint16_t, float> best{person, scores.of[0]};
    for (std::size_t i = 1; i < scored_types; ++i)
      if (scores.of[i] > best.second) best = {static_cast<std::uint16_t>(i + 1), scores.of[i]};
    const auto offer = [&](std::uint16_t type, float gain) {
      const bool scored = type >= person && type <= norp;
      const float total = gain + (scored ? std::max(0.0F, scores.of[type - 1U]) : 0.0F);
      if (type != none && total > best.second) best = {type, total};
    };
    for (const gazetteer::Hit& hit : context_.hits_at(candidate.first)) {
      if (hit.end != candidate.end || (hit.flags & gazetteer::is_list) != 0) continue;
      const std::uint16_t type = context_.kind(hit).type;
      const auto words = static_cast<float>(candidate.end - candidate.first);
      if (hit.layer >= knowledge_.first_own_layer || type > norp) offer(type, own_name_gain + words);
      if (best.second <= 0 && is_famous(context_, candidate, hit)) best = {type, famous_gain};
    }
    if (best.second <= 0 && is_signature(context_, candidate)) best = {person, famous_gain};
    for (const Proposal& proposal : proposals_for(candidate))
      if (proposal.weight > 0 && proposal.end == candidate.end) offer(proposal.type, proposal.weight);
    return best;
  }

  const Knowledge& knowledge_;
  const Input& input_;
  Scratch& scratch_;
  Context context_;
};

// The likeliest entry of a mention's words and type, and where the mention comes from.
void choose_entry(const Knowledge& knowledge, const Input& input, Mention& mention) {
  mention.source = "context";
  int best = -1;
  for (const gazetteer::Hit& hit : input.hits->at(mention.first)) {
    if (hit.end != mention.end || (hit.flags & gazetteer::is_list) != 0) continue;
    if (knowledge.kind(hit).type != mention.type) continue;
    // The user's lists before ours, names before aliases, then prominence.
    const int rank = (hit.layer >= knowledge.first_own_layer ? 1000 : 0) + hit.prior * 2 +
                     ((hit.flags & gazetteer::is_alias) == 0 ? 1 : 0);
    if (rank <= best) continue;
    best = rank;
    const gazetteer::Entry entry = knowledge.gazetteers[hit.layer]->entry(hit.entry);
    mention.entry = hit.entry;
    mention.layer = hit.layer;
    mention.subtype = entry.subtype;
    mention.source = entry.source;
    const std::string_view gender = gazetteer::Entry::value(entry.attributes, "gender");
    mention.gender = gender.empty() ? '\0' : gender[0];
  }
  if (best >= 0) return;
  for (const Proposal& proposal : proposals_from(input.proposals, mention.first)) {
    if (proposal.first != mention.first) break;
    if (proposal.end == mention.end && proposal.type == mention.type) mention.source = proposal.label;
  }
}

}  // namespace

Knowledge Knowledge::of(const lexicon::Lexicon& lexicon, const Weights& weights, const TypeTable& types,
                        std::span<const gazetteer::Gazetteer* const> gazetteers) {
  Knowledge knowledge;
  knowledge.lexicon = &lexicon;
  knowledge.weights = &weights;
  knowledge.types = &types;
  knowledge.gazetteers = gazetteers;
  knowledge.joining = {lexicon.list("name_joining"), lexicon.list("name_particle"), lexicon.list("org_suffix")};
  for (std::size_t i = 0; i < lexicon.list_count(); ++i)
    knowledge.list_keys.push_back(unicode::key_of(lexicon.list_name(static_cast<lexicon::ListId>(i))));
  for (std::size_t i = 0; i < lexicon.cluster_count(); ++i)
    knowledge.cluster_keys.push_back(unicode::key_of(lexicon.cluster_name(static_cast<std::uint16_t>(i))));
  for (const gazetteer::Gazetteer* gazetteer : gazetteers) {
    auto& kinds = knowledge.kinds.emplace_back();
    for (const auto& kind : gazetteer->kinds())
      kinds.push_back({Code(kind.type).add('.').add(kind.subtype), types.find(kind.type),
                       static_cast<std::uint8_t>(scored_index(kind.type))});
  }
  knowledge.list_keys.resize(lexicon::max_lists);  // A damaged pack's words may be in lists that have no name.
  return knowledge;
}

void find_names(const Knowledge& knowledge, const Input& input, Scratch& scratch, std::vector<Mention>& out) {
  prepare(input, scratch);
  Reader reader(knowledge, input, scratch);
  reader.read();
  if (!knowledge.weights->empty()) reader.read_again();
  drop_articles(knowledge, input, scratch.reading);
  split_pairs(knowledge, input, scratch.reading);
  complete_people(knowledge, input, scratch.reading);
  split_countries(knowledge, input, scratch.reading);
  settle_types(knowledge, input, scratch.reading);
  for (Mention& mention : scratch.reading) {
    choose_entry(knowledge, input, mention);
    out.push_back(mention);
  }
}

}  // namespace gazette::names
