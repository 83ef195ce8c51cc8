// Entity rules over the tokens of each sentence. Tests: tests/extract/rule_reader_test.cpp.

#include "extract/rule_reader.hpp"

#include <algorithm>

namespace gazette::extract {
namespace {

using names::Mention;

rules::Item token_item(const EntityRuleInput& input, std::uint32_t at, std::uint32_t start) {
  const text::Token& token = input.document->tokens[at];
  const lexicon::WordInfo& info = (*input.lexicon)[token];
  rules::Item item;
  item.from = at - start;
  item.to = item.from + 1;
  item.token_kind = static_cast<std::uint8_t>(token.kind);
  item.shape = token.shape;
  item.key = token.key;
  item.verb_lemma = info.verb_lemma;
  item.noun_lemma = info.noun_lemma;
  item.lists[0] = info.lists[0];
  item.lists[1] = info.lists[1];
  item.text = token.of(input.document->text);
  item.ref = at;
  return item;
}

rules::Item long_item(const EntityRuleInput& input, std::uint32_t first, std::uint32_t end, std::uint32_t start) {
  const auto& tokens = input.document->tokens;
  rules::Item item;
  item.from = first - start;
  item.to = end - start;
  item.text = input.document->text.substr(tokens[first].begin, tokens[end - 1].end - tokens[first].begin);
  item.ref = first;
  return item;
}

void fill_tokens(const EntityRuleInput& input, const text::Sentence& sentence, rules::Lattice& lattice) {
  lattice.items.clear();
  for (std::uint32_t at = sentence.first; at < sentence.end; ++at) {
    lattice.items.push_back(token_item(input, at, sentence.first));
    for (const gazetteer::Hit& hit : input.document->hits->at(at)) {
      if ((hit.flags & gazetteer::is_list) == 0 || hit.end > sentence.end) continue;
      rules::Item item = long_item(input, at, hit.end, sentence.first);
      item.kind = rules::Item::Kind::ListEntry;
      item.lists[hit.entry / 64] |= std::uint64_t{1} << (hit.entry % 64);
      lattice.items.push_back(item);
    }
  }
}

// Whether a rule of the stage can match in the sentence: most sentences hold nothing that any rule asks for.
bool wakes(const rules::Stage& stage, const EntityRuleInput& input, const text::Sentence& sentence) {
  for (std::uint32_t at = sentence.first; at < sentence.end; ++at) {
    const text::Token& token = input.document->tokens[at];
    const lexicon::WordInfo& info = (*input.lexicon)[token];
    if (stage.program.prefilter.wakes(token.key, info.verb_lemma, info.noun_lemma, info.lists)) return true;
    for (const gazetteer::Hit& hit : input.document->hits->at(at)) {
      if ((hit.flags & gazetteer::is_list) == 0) continue;
      std::uint64_t lists[2] = {0, 0};
      lists[hit.entry / 64] |= std::uint64_t{1} << (hit.entry % 64);
      if (stage.program.prefilter.wakes(0, 0, 0, lists)) return true;
    }
  }
  return false;
}

void add_mention_item(const EntityRuleInput& input, const text::Sentence& sentence, std::uint32_t first,
                      std::uint32_t end, std::uint16_t type, rules::Lattice& lattice) {
  rules::Item item = long_item(input, first, end, sentence.first);
  item.kind = rules::Item::Kind::Mention;
  item.type = type;
  lattice.items.push_back(item);
}

void add_known_names(const EntityRuleInput& input, const text::Sentence& sentence, rules::Lattice& lattice) {
  constexpr auto not_names = gazetteer::is_list | gazetteer::lower_case;
  for (std::uint32_t at = sentence.first; at < sentence.end; ++at)
    for (const gazetteer::Hit& hit : input.document->hits->at(at))
      if ((hit.flags & not_names) == 0 && hit.end <= sentence.end)
        add_mention_item(input, sentence, at, hit.end,
                         input.types->find(input.gazetteers[hit.layer]->kind(hit.entry).type), lattice);
}

void add_found(const EntityRuleInput& input, const text::Sentence& sentence, std::span<const Mention> found,
               rules::Lattice& lattice) {
  auto at = std::partition_point(found.begin(), found.end(),
                                 [&](const Mention& mention) { return mention.first < sentence.first; });
  for (; at != found.end() && at->first < sentence.end; ++at)
    add_mention_item(input, sentence, at->first, at->end, at->type, lattice);
}

// Runs a stage over each sentence; `take` gets each match as tokens.
template <class Take>
void run(const rules::Stage& stage, const EntityRuleInput& input, std::span<const Mention> found,
         EntityRuleScratch& scratch, Take take) {
  scratch.machine.trace = scratch.traces == nullptr ? nullptr : &(*scratch.traces)[stage.number];
  for (const text::Sentence& sentence : input.document->sentences) {
    if (!wakes(stage, input, sentence)) continue;
    build_lattice(input, sentence, stage.number, found, scratch.lattice);
    scratch.matches.clear();
    rules::find(stage.program, scratch.lattice, scratch.machine, scratch.matches);
    for (const rules::Match& match : scratch.matches) {
      const rules::Capture& name = match.captures[0];
      const bool whole = name.empty();
      take(stage.patterns[match.pattern], sentence.first + (whole ? match.from : name.from),
           sentence.first + (whole ? match.to : name.to));
    }
  }
}

}  // namespace

void build_lattice(const EntityRuleInput& input, const text::Sentence& sentence, std::uint32_t stage,
                   std::span<const names::Mention> found, rules::Lattice& lattice) {
  fill_tokens(input, sentence, lattice);
  if (stage <= 1)
    add_known_names(input, sentence, lattice);
  else
    add_found(input, sentence, found, lattice);
  lattice.seal(sentence.end - sentence.first);
}

void propose(const rules::Stage& stage, const EntityRuleInput& input, EntityRuleScratch& scratch,
             std::vector<names::Proposal>& out) {
  run(stage, input, {}, scratch, [&](const rules::EntityPattern& pattern, std::uint32_t first, std::uint32_t end) {
    out.push_back({first, end, pattern.type, pattern.weight, pattern.place.label});
  });
  std::stable_sort(out.begin(), out.end(),
                   [](const names::Proposal& a, const names::Proposal& b) { return a.first < b.first; });
}

void add_stage(const rules::Stage& stage, const EntityRuleInput& input, EntityRuleScratch& scratch,
               std::vector<Mention>& mentions) {
  std::vector<Mention> found;
  run(stage, input, mentions, scratch,
      [&](const rules::EntityPattern& pattern, std::uint32_t first, std::uint32_t end) {
        Mention mention;
        mention.first = first;
        mention.end = end;
        mention.type = pattern.type;
        mention.score = pattern.weight / (1 + pattern.weight);
        mention.source = pattern.place.label;
        found.push_back(mention);
      });
  if (found.empty()) return;
  // The longest of those that overlap stays; then what was there before gives way.
  std::stable_sort(found.begin(), found.end(), [](const Mention& a, const Mention& b) {
    return a.first != b.first ? a.first < b.first : a.end > b.end;
  });
  std::vector<Mention> kept;
  for (const Mention& mention : found)
    if (kept.empty() || mention.first >= kept.back().end) kept.push_back(mention);
  const auto overlaps = [&](const Mention& mention) {
    const auto at =
        std::partition_point(kept.begin(), kept.end(), [&](const Mention& k) { return k.end <= mention.first; });
    return at != kept.end() && at->first < mention.end;
  };
  std::erase_if(mentions, overlaps);
  mentions.insert(mentions.end(), kept.begin(), kept.end());
  std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.first < b.first; });
}

}  // namespace gazette::extract
