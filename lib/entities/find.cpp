// The order of work: names to entities, offices, nominals and pronouns. Tests: tests/entities/find_test.cpp.

#include "entities/find.hpp"

#include <algorithm>

#include "entities/join.hpp"
#include "entities/nominals.hpp"
#include "entities/roles.hpp"

namespace gazette::entities {

Knowledge Knowledge::of(const lexicon::Lexicon& lexicon, std::span<const gazetteer::Gazetteer* const> gazetteers) {
  const auto list = [&](const char* name) { return lexicon.list(name); };
  return {&lexicon,
          gazetteers,
          {list("title"), list("leader_noun"), list("person_noun"), list("group_noun"), list("place_noun"),
           list("pronoun"), list("possessive"), list("determiner"), list("preposition"), list("subordinator"),
           list("number_word"), list("locative_preposition")}};
}

void find_entities(const Knowledge& knowledge, const Input& input, base::Arena& arena, Scratch& scratch,
                   std::vector<names::Mention>& mentions, Entities& entities) {
  entities.clear();
  join_names(knowledge, input, arena, scratch, mentions, entities);
  find_roles(knowledge, input, mentions, entities, scratch);
  scratch.found.clear();
  find_nominals(knowledge, input, mentions, entities, scratch);
  const auto middle = static_cast<std::ptrdiff_t>(mentions.size());
  mentions.insert(mentions.end(), scratch.found.begin(), scratch.found.end());
  std::inplace_merge(mentions.begin(), mentions.begin() + middle, mentions.end(),
                     [](const names::Mention& a, const names::Mention& b) { return a.first < b.first; });
  for (std::size_t i = mentions.size(); i-- > 0;)
    if (mentions[i].entity != names::no_entity && mentions[i].kind == names::Kind::Name)
      entities.entities[mentions[i].entity].first_mention = static_cast<std::uint32_t>(i);
}

}  // namespace gazette::entities
