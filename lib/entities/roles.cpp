// Who holds which office, from the text ("South Korean President Moon Jae-in", "President Xi of China") and from the
// gazetteer. Tests: tests/entities/roles_test.cpp.

#include "entities/roles.hpp"

#include <algorithm>

#include "unicode/fold.hpp"

namespace gazette::entities {
namespace {

using names::Mention;

// Entities among which a leader's country is looked for: the cost stays linear in the text.
constexpr std::uint32_t most_compared = 256;

bool is_title_list(const Knowledge& knowledge, std::uint32_t list) {
  return list == knowledge.lists.title || list == knowledge.lists.leader_noun;
}

Title made(const Knowledge& knowledge, const Input& input, std::uint32_t first, std::uint32_t end, bool leader) {
  const lexicon::WordInfo& head = (*knowledge.lexicon)[input.tokens[end - 1]];
  const bool plural = head.can_be(lexicon::plural) && !head.can_be(lexicon::singular);
  const std::uint64_t key = plural && head.noun_lemma != 0 ? head.noun_lemma : input.tokens[end - 1].key;
  if (!leader && end == first + 1)
    leader = knowledge.lexicon->info(knowledge.lexicon->find(key)).in(knowledge.lists.leader_noun);
  return {first, end, key, leader, plural};
}

bool single_title(const Knowledge& knowledge, const Input& input, std::uint32_t at) {
  const std::uint32_t word = input.tokens[at].word;
  const auto in_any = [&](const lexicon::ListSet& lists) {
    return !lists.empty() && (lists.has(knowledge.lists.title) || lists.has(knowledge.lists.leader_noun) ||
                              lists.has(knowledge.lists.person_noun));
  };
  if (in_any(knowledge.lexicon->lists(word))) return true;
  return knowledge.lexicon->info(word).can_be(lexicon::plural) &&
         in_any(knowledge.lexicon->lists(knowledge.lexicon->lemmas(word).noun));
}

// A leader's country, as an entity of the document; where the text itself says whose leader, by the same words.
void find_homes(const Knowledge& knowledge, Entities& entities, const Scratch& scratch) {
  for (const Role& role : scratch.roles) {
    if (!role.leader || role.country.empty()) continue;
    std::uint32_t& home = entities.entities[role.person].home;
    if (role.body != names::no_entity) home = role.body;
    for (std::uint32_t i = 0; home == names::no_entity && i < entities.entities.size() && i < most_compared; ++i)
      if (entities.entities[i].subtype == "country" && country_of(knowledge, entities.entities[i]) == role.country)
        home = i;
  }
}

bool is_word(const Input& input, std::uint32_t at, std::string_view word) {
  return input.tokens[at].of(input.text) == word;
}

}  // namespace

Title title_before(const Knowledge& knowledge, const Input& input, std::uint32_t start, std::uint32_t end) {
  for (std::uint32_t back = std::min(end - start, 6U); back >= 2; --back)
    for (const gazetteer::Hit& hit : input.hits->at(end - back))
      if (hit.end == end && (hit.flags & gazetteer::is_list) != 0 && is_title_list(knowledge, hit.entry))
        return made(knowledge, input, end - back, end, hit.entry == knowledge.lists.leader_noun);
  if (end > start && single_title(knowledge, input, end - 1)) return made(knowledge, input, end - 1, end, false);
  return {};
}

Title title_at(const Knowledge& knowledge, const Input& input, std::uint32_t at, std::uint32_t end) {
  Title best;
  for (const gazetteer::Hit& hit : input.hits->at(at))
    if (hit.end <= end && hit.end > best.end && (hit.flags & gazetteer::is_list) != 0 &&
        is_title_list(knowledge, hit.entry))
      best = made(knowledge, input, at, hit.end, hit.entry == knowledge.lists.leader_noun);
  if (!best && single_title(knowledge, input, at)) best = made(knowledge, input, at, at + 1, false);
  return best;
}

std::size_t modifier_before(const Knowledge& knowledge, const Input& input, const std::vector<Mention>& mentions,
                            std::size_t mention, std::uint32_t start, std::uint32_t at) {
  while (mention > 0 && mentions[mention - 1].first >= at) --mention;
  if (mention == 0) return mentions.size();
  // "North Korea's deputy foreign minister": adjectives and the possessive between.
  for (unsigned skipped = 0; at > start && mentions[mention - 1].end < at && skipped < 4; ++skipped) {
    const text::Token& before = input.tokens[at - 1];
    const bool modifier = before.kind == text::TokenKind::Clitic || before.is(text::hyphen) ||
                          (before.kind == text::TokenKind::Word && (*knowledge.lexicon)[before].is(lexicon::adjective));
    if (!modifier) return mentions.size();
    --at;
  }
  const Mention& found = mentions[mention - 1];
  const bool fits = found.end == at && found.first >= start && found.type != names::person && found.type != names::date;
  return fits ? mention - 1 : mentions.size();
}

void find_roles(const Knowledge& knowledge, const Input& input, const std::vector<Mention>& mentions,
                Entities& entities, Scratch& scratch) {
  scratch.roles.clear();
  for (std::uint32_t i = 0; i < entities.entities.size(); ++i) {
    const Entity& entity = entities.entities[i];
    if (entity.type != names::person || entity.entry == names::no_entry) continue;
    const std::string_view office = attribute_of(knowledge, entity, "office");
    if (office.empty()) continue;
    Role role;
    role.person = i;
    role.country = attribute_of(knowledge, entity, "country");
    role.title = unicode::key_of(office.substr(office.find_last_of(' ') + 1));
    role.leader = knowledge.lexicon->info(knowledge.lexicon->find(role.title)).in(knowledge.lists.leader_noun);
    scratch.roles.push_back(role);
  }
  std::size_t sentence = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    if (mention.type != names::person) continue;
    while (input.sentences[sentence].end <= mention.first) ++sentence;
    const std::uint32_t start = input.sentences[sentence].first;
    std::uint32_t end = mention.first;
    if (end > start && is_word(input, end - 1, ",")) --end;
    const Title title = title_before(knowledge, input, start, end);
    if (!title) continue;
    Role role{mention.entity, {}, names::no_entity, title.key, title.leader, mention.first};
    std::size_t body = modifier_before(knowledge, input, mentions, i, start, title.first);
    if (body == mentions.size() && i + 1 < mentions.size() && mention.end + 3 > mentions[i + 1].first &&
        mention.end < input.tokens.size() && is_word(input, mention.end, "of"))
      body = i + 1;
    if (body < mentions.size()) {
      role.body = mentions[body].entity;
      role.country = country_of(knowledge, entities.entities[role.body]);
    }
    scratch.roles.push_back(role);
  }
  find_homes(knowledge, entities, scratch);
}

}  // namespace gazette::entities
