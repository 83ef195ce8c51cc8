// Nominals and pronouns, read from left to right with what has been named so far in mind. A nominal with a title finds
// its person by office; "the two leaders" and "they" find the pair last spoken of; "he" finds the most salient person
// of the last sentences (recency and grammatical role: Lappin and Leass 1994), or somebody whom the text does not name.
// What is not clear is left out. Tests: tests/entities/nominals_test.cpp.

#include "entities/nominals.hpp"

#include <algorithm>
#include <array>

#include "entities/roles.hpp"

namespace gazette::entities {
namespace {

using names::Mention;

// How far back a pronoun looks, in sentences.
constexpr std::uint32_t pronoun_reach = 3;
// How many offices a title is compared with, the latest ones: the cost stays linear in the text.
constexpr std::size_t most_roles = 256;

class Finder {
 public:
  Finder(const Knowledge& knowledge, const Input& input, const std::vector<Mention>& mentions, Entities& entities,
         Scratch& scratch)
      : knowledge_(knowledge),
        lists_(knowledge.lists),
        input_(input),
        mentions_(mentions),
        entities_(entities),
        scratch_(scratch),
        seen_(entities.entities.size(), false) {}

  void run() {
    std::size_t next = 0;  // The first mention at or after the token in hand.
    for (sentence_ = 0; sentence_ < input_.sentences.size(); ++sentence_) {
      const text::Sentence& sentence = input_.sentences[sentence_];
      first_in_sentence_ = next;
      for (std::uint32_t at = sentence.first; at < sentence.end;) {
        if (next < mentions_.size() && mentions_[next].first == at) {
          see(mentions_[next], next);
          at = mentions_[next].end;
          ++next;
          continue;
        }
        at = token(at, sentence, next);
      }
    }
  }

 private:
  struct Seen {
    std::uint32_t entity = 0;
    std::uint32_t sentence = 0;
    bool subject = false;
  };

  const lexicon::WordInfo& info(std::uint32_t at) const { return (*knowledge_.lexicon)[input_.tokens[at]]; }
  std::string_view word(std::uint32_t at) const { return input_.tokens[at].of(input_.text); }

  // Reads one token that belongs to no name; gives the token after what it took.
  std::uint32_t token(std::uint32_t at, const text::Sentence& sentence, std::size_t next) {
    const text::Token& token = input_.tokens[at];
    if (token.kind != text::TokenKind::Word) return at + 1;
    if (info(at).in(lists_.pronoun) || info(at).in(lists_.possessive)) {
      pronoun(at, next);
      return at + 1;
    }
    const std::uint32_t limit = next < mentions_.size() ? std::min(sentence.end, mentions_[next].first) : sentence.end;
    if (const Title title = title_at(knowledge_, input_, at, limit); title) {
      nominal(title, sentence, next, limit);
      return title.end;
    }
    if (info(at).can_be(lexicon::plural) && (noun_in(at, lists_.place_noun) || noun_in(at, lists_.group_noun)))
      pair_of_places(at, sentence);
    return at + 1;
  }

  bool noun_in(std::uint32_t at, lexicon::ListId list) const {
    return knowledge_.lexicon->noun_lists(input_.tokens[at].word).has(list);
  }

  void see(const Mention& mention, std::size_t number) {
    if (mention.type == names::person) {
      people_.push_back({mention.entity, sentence_, is_subject(mention, number)});
      seen_[mention.entity] = true;
      const char gender = entities_.entities[mention.entity].gender;
      man_named_ = man_named_ || gender != 'f';
      woman_named_ = woman_named_ || gender != 'm';
    } else if (!country_of(knowledge_, entities_.entities[mention.entity]).empty() &&
               !behind(mention.first, lists_.locative_preposition)) {
      places_.push_back({mention.entity, sentence_, false});
    }
  }

  // Whether a word of the list stands right before, an article between them or none.
  bool behind(std::uint32_t at, lexicon::ListId list) const {
    const std::uint32_t start = input_.sentences[sentence_].first;
    if (at > start && is_the(at - 1)) --at;
    return at > start && info(at - 1).in(list);
  }

  // Before the sentence's first verb and behind no preposition.
  bool is_subject(const Mention& mention, std::size_t number) const {
    const std::uint32_t start = input_.sentences[sentence_].first;
    std::uint32_t at = mention.first;
    // Over titles and modifiers to the noun phrase's left edge.
    while (
        at > start && input_.tokens[at - 1].kind == text::TokenKind::Word &&
        (input_.tokens[at - 1].capitalized() || info(at - 1).in(lists_.title) || info(at - 1).is(lexicon::adjective)))
      --at;
    if (at > start && info(at - 1).in(lists_.preposition)) return false;
    for (std::size_t i = first_in_sentence_; i < number; ++i)
      if (mentions_[i].type == names::person)
        return mention.end < input_.tokens.size() && mostly_verb(info(mention.end));
    return true;
  }

  static bool mostly_verb(const lexicon::WordInfo& word) { return word.verb_share > 127; }

  void add(std::uint32_t first, std::uint32_t end, names::Kind kind, std::uint32_t entity, std::uint32_t group,
           std::uint16_t type) {
    Mention mention;
    mention.first = first;
    mention.end = end;
    mention.kind = kind;
    mention.entity = entity;
    mention.group = group;
    mention.type = type;
    mention.plural = group != no_group;
    mention.score = 0.5F;
    mention.source = kind == names::Kind::Pronoun ? "pronoun" : "nominal";
    scratch_.found.push_back(mention);
  }

  std::uint32_t add_group(std::span<const std::uint32_t> members) {
    entities_.groups.push_back(
        {static_cast<std::uint32_t>(entities_.members.size()), static_cast<std::uint32_t>(members.size())});
    entities_.members.insert(entities_.members.end(), members.begin(), members.end());
    return static_cast<std::uint32_t>(entities_.groups.size() - 1);
  }

  // The left edge of a nominal: its determiner, if it stands right before.
  std::uint32_t with_determiner(std::uint32_t at, std::uint32_t start) const {
    if (at > start && !covered(at - 1) && (info(at - 1).in(lists_.determiner) || info(at - 1).in(lists_.number_word))) {
      --at;
      if (at > start && !covered(at - 1) && info(at - 1).in(lists_.determiner)) --at;
    }
    return at;
  }
  // Whether a nominal already found holds the token.
  bool covered(std::uint32_t at) const { return !scratch_.found.empty() && at < scratch_.found.back().end; }

  void nominal(const Title& title, const text::Sentence& sentence, std::size_t next, std::uint32_t limit) {
    // Right before a name it is that name's title.
    std::uint32_t after = title.end;
    if (after < sentence.end && word(after) == ",") ++after;
    if (next < mentions_.size() && mentions_[next].first == after && mentions_[next].type == names::person) return;
    const std::size_t modifier = modifier_before(knowledge_, input_, mentions_, next, sentence.first, title.first);
    if (title.plural) {
      people_group(title, sentence, next, limit);
      return;
    }
    std::uint32_t person = names::no_entity;
    if (modifier < mentions_.size()) {
      person = holder(title, mentions_[modifier].entity);
    } else if (title.first > sentence.first && is_the(title.first - 1)) {
      person = holder(title, names::no_entity);
    }
    if (person == names::no_entity) return;
    const std::uint32_t first = with_determiner(title.first, sentence.first);
    add(first, title.end, names::Kind::Nominal, person, no_group, names::person);
    people_.push_back({person, sentence_, true});
  }

  bool is_the(std::uint32_t at) const { return word(at) == "the" || word(at) == "The"; }

  // Who holds a title, of a country or body or of any; the one named most, then the one named last.
  std::uint32_t holder(const Title& title, std::uint32_t body) const {
    const std::string_view country =
        body == names::no_entity ? std::string_view() : country_of(knowledge_, entities_.entities[body]);
    std::uint32_t best = names::no_entity;
    unsigned best_rank = 0;
    const std::size_t skipped = scratch_.roles.size() > most_roles ? scratch_.roles.size() - most_roles : 0;
    for (const Role& role : std::span(scratch_.roles).subspan(skipped)) {
      const bool same_title = role.title == title.key || (role.leader && title.leader);
      if (!same_title) continue;
      if (body == names::no_entity) {
        if (!seen(role.person)) continue;
      } else if (role.body != body && (country.empty() || role.country != country)) {
        continue;
      }
      const unsigned rank = scratch_.forms[role.person].names * 2 + (role.title == title.key ? 1 : 0);
      if (rank >= best_rank) best = role.person, best_rank = rank;
    }
    return best;
  }
  bool seen(std::uint32_t person) const { return seen_[person]; }

  // "the two leaders", "leaders of A and B", "both presidents".
  void people_group(const Title& title, const text::Sentence& sentence, std::size_t next, std::uint32_t limit) {
    std::vector<std::uint32_t> members;
    if (limit > title.end && word(title.end) == "of") {
      // Those of the places named next.
      for (std::size_t i = next; i < mentions_.size() && mentions_[i].first < sentence.end && members.size() < 2; ++i) {
        if (mentions_[i].type != names::location || (i > next && mentions_[i].first > mentions_[i - 1].end + 2)) break;
        const std::uint32_t person =
            holder({title.first, title.end, title.key, title.leader, false}, mentions_[i].entity);
        if (person != names::no_entity) members.push_back(person);
      }
    } else if (title.first > sentence.first && is_definite_pair(title.first - 1, sentence.first)) {
      members = last_two(people_, pronoun_reach);
    }
    if (members.size() != 2 || members[0] == members[1]) return;
    const std::uint32_t group = add_group(members);
    add(with_determiner(title.first, sentence.first), title.end, names::Kind::Nominal, names::no_entity, group,
        names::person);
    last_group_ = group;
    group_sentence_ = sentence_;
  }

  // "the two countries", "both sides".
  void pair_of_places(std::uint32_t at, const text::Sentence& sentence) {
    if (at == sentence.first || !is_definite_pair(at - 1, sentence.first)) return;
    std::vector<std::uint32_t> members = last_two(places_, pronoun_reach);
    if (members.size() != 2) return;
    if (noun_in(at, lists_.place_noun))
      for (std::uint32_t& member : members) member = country_named(member);
    const std::uint32_t group = add_group(members);
    add(with_determiner(at, sentence.first), at + 1, names::Kind::Nominal, names::no_entity, group, names::location);
    last_group_ = group;
    group_sentence_ = sentence_;
  }

  // "the two countries" after "Washington and Paris": those that the document names as countries.
  std::uint32_t country_named(std::uint32_t place) const {
    const std::string_view country = country_of(knowledge_, entities_.entities[place]);
    unsigned steps = 0;
    for (auto seen = places_.rbegin(); seen != places_.rend() && steps < 64; ++seen, ++steps) {
      const Entity& other = entities_.entities[seen->entity];
      if (other.subtype == "country" && country_of(knowledge_, other) == country) return seen->entity;
    }
    return place;
  }

  // "the two", "both", "the" before a plural.
  bool is_definite_pair(std::uint32_t at, std::uint32_t start) const {
    const std::string_view before = word(at);
    if (before == "both" || before == "Both") return true;
    if (before == "two") return at > start && (is_the(at - 1) || info(at - 1).in(lists_.possessive));
    return is_the(at);
  }

  // The last two different entities, in the order they were named; for places, of different countries.
  std::vector<std::uint32_t> last_two(const std::vector<Seen>& list, std::uint32_t reach) const {
    std::vector<std::uint32_t> found;
    for (auto at = list.rbegin(); at != list.rend() && found.size() < 2; ++at) {
      if (at->sentence + reach < sentence_) break;
      const auto same = [&](std::uint32_t other) {
        if (other == at->entity) return true;
        const std::string_view country = country_of(knowledge_, entities_.entities[other]);
        return !country.empty() && country == country_of(knowledge_, entities_.entities[at->entity]);
      };
      if (std::none_of(found.begin(), found.end(), same)) found.push_back(at->entity);
    }
    std::reverse(found.begin(), found.end());
    return found;
  }

  void pronoun(std::uint32_t at, std::size_t next) {
    const std::string_view text = word(at);
    std::array<char, 6> lower{};
    if (text.size() >= lower.size()) return;
    std::transform(text.begin(), text.end(), lower.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    const std::string_view form(lower.data(), text.size());
    if (form == "he" || form == "him" || form == "his")
      person_pronoun(at, next, 'm');
    else if (form == "she" || form == "her" || form == "hers")
      person_pronoun(at, next, 'f');
    else if (form == "they" || form == "them" || form == "their")
      plural_pronoun(at, next, form == "their");
    else if (form == "it")
      reported_it(at, next);
  }

  void person_pronoun(std::uint32_t at, std::size_t next, char gender) {
    std::uint32_t best = names::no_entity;
    int best_rank = 0;
    unsigned steps = 0;
    for (auto person = people_.rbegin(); person != people_.rend() && steps < 12; ++person, ++steps) {
      if (person->sentence + pronoun_reach < sentence_) break;
      const char known = entities_.entities[person->entity].gender;
      if ((known == 'm' || known == 'f') && known != gender) continue;
      // Nearer sentences first, subjects before others; within a sentence the earlier subject.
      const int rank = 10 - 3 * static_cast<int>(sentence_ - person->sentence) + (person->subject ? 4 : 0);
      if (rank > best_rank) best = person->entity, best_rank = rank;
    }
    if (best == names::no_entity) best = named_later(at, next, gender);
    if (best == names::no_entity && !(gender == 'm' ? man_named_ : woman_named_)) best = unnamed(at, gender);
    if (best == names::no_entity) return;
    add(at, at + 1, names::Kind::Pronoun, best, no_group, names::person);
    people_.push_back({best, sentence_, true});
  }

  // "Colombia denied that it met …": the country or organization whose statement it is.
  void reported_it(std::uint32_t at, std::size_t next) {
    const bool reported = at > 0 && (word(at - 1) == "that" || mostly_verb(info(at - 1)));
    if (!reported || next != first_in_sentence_ + 1) return;
    const Mention& speaker = mentions_[first_in_sentence_];
    const bool body =
        speaker.type == names::organization || !country_of(knowledge_, entities_.entities[speaker.entity]).empty();
    if (body && is_subject(speaker, first_in_sentence_) && speaker.end + 4 > at)
      add(at, at + 1, names::Kind::Pronoun, speaker.entity, no_group, speaker.type);
  }

  // "When he left Oslo, Ann Lee said …": the person that begins the main clause.
  std::uint32_t named_later(std::uint32_t at, std::size_t next, char gender) const {
    const text::Sentence& sentence = input_.sentences[sentence_];
    if (!info(sentence.first).in(lists_.subordinator) && !info(sentence.first).in(lists_.preposition))
      return names::no_entity;
    while (at < sentence.end && word(at) != ",") ++at;
    for (; next < mentions_.size() && mentions_[next].first < sentence.end; ++next) {
      const Mention& mention = mentions_[next];
      if (mention.type != names::person || mention.first < at) continue;
      const char known = entities_.entities[mention.entity].gender;
      const bool begins = mention.first < at + 6 && mention.end < sentence.end;
      return begins && (known == 0 || known == 'u' || known == gender) ? mention.entity : names::no_entity;
    }
    return names::no_entity;
  }

  // A text may speak of somebody by pronouns alone, before it names anyone they could mean.
  std::uint32_t unnamed(std::uint32_t at, char gender) {
    Entity entity;
    entity.type = names::person;
    entity.gender = gender;
    entity.named = false;
    entity.name = word(at);
    entities_.entities.push_back(entity);
    scratch_.forms.push_back({at, at + 1, 0});
    seen_.push_back(true);
    return static_cast<std::uint32_t>(entities_.entities.size() - 1);
  }

  void plural_pronoun(std::uint32_t at, std::size_t next, bool possessive) {
    if (last_group_ != no_group && group_sentence_ + 1 >= sentence_) {
      add(at, at + 1, names::Kind::Pronoun, names::no_entity, last_group_,
          entities_.entities[entities_.group(last_group_)[0]].type);
      return;
    }
    // Two people named together, "A and B".
    for (std::size_t i = next; i-- > 1;) {
      const Mention &a = mentions_[i - 1], &b = mentions_[i];
      if (a.first + 40 < at) return;
      const bool joined = a.end + 1 == b.first && word(a.end) == "and";
      if (!joined || a.type != b.type || a.type > names::organization || a.entity == b.entity) continue;
      const std::array<std::uint32_t, 2> members{a.entity, b.entity};
      last_group_ = add_group(members);
      group_sentence_ = sentence_;
      add(at, at + 1, names::Kind::Pronoun, names::no_entity, last_group_, a.type);
      return;
    }
    // "A met B. Their talks …"
    if (!possessive) return;
    const std::vector<std::uint32_t> members = last_two(people_, 1);
    if (members.size() != 2) return;
    last_group_ = add_group(members);
    group_sentence_ = sentence_;
    add(at, at + 1, names::Kind::Pronoun, names::no_entity, last_group_, names::person);
  }

  const Knowledge& knowledge_;
  const Knowledge::Lists& lists_;
  const Input& input_;
  const std::vector<Mention>& mentions_;
  Entities& entities_;
  Scratch& scratch_;
  std::uint32_t sentence_ = 0;
  std::size_t first_in_sentence_ = 0;
  std::vector<Seen> people_, places_;
  std::vector<bool> seen_;  // By entity: a person that has been named.
  bool man_named_ = false, woman_named_ = false;
  std::uint32_t last_group_ = no_group;
  std::uint32_t group_sentence_ = 0;
};

}  // namespace

void find_nominals(const Knowledge& knowledge, const Input& input, const std::vector<Mention>& mentions,
                   Entities& entities, Scratch& scratch) {
  Finder(knowledge, input, mentions, entities, scratch).run();
}

}  // namespace gazette::entities
