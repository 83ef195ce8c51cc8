// Names to entities. Full names come first, in order of the text; then what can be part of one: so a surname in the
// headline finds the full name in the body. Tests: tests/entities/join_test.cpp.

#include "entities/join.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "unicode/fold.hpp"

namespace gazette::entities {
namespace {

using names::Mention;

constexpr unsigned most_tried = 32;  // Entities of one surname that a mention is compared with: the cost stays linear.

class Joiner {
 public:
  Joiner(const Knowledge& knowledge, const Input& input, base::Arena& arena, Scratch& scratch,
         std::vector<Mention>& mentions, Entities& out)
      : knowledge_(knowledge),
        input_(input),
        arena_(arena),
        forms_(scratch.forms),
        index_(scratch.index),
        links_(scratch.links),
        mentions_(mentions),
        out_(out) {
    forms_.clear();
    links_.clear();
    index_.reset(mentions.size() * 6);
  }

  void run(std::vector<std::uint32_t>& order) {
    // Fuller names first: more words, then earlier. A counting sort by the rank of each.
    constexpr std::uint32_t most_words = 4;
    std::array<std::uint32_t, most_words + 2> place{};  // By rank: where its mentions begin in `order`.
    const auto rank = [&](const Mention& m) {           // 0: the fullest.
      return m.type == names::person || m.type == names::organization
                 ? most_words - std::min(words(m.first, m.end), most_words)
                 : 0;
    };
    for (Mention& mention : mentions_) ++place[(mention.entity = rank(mention)) + 1];  // Kept there for a moment.
    std::partial_sum(place.begin(), place.end(), place.begin());
    order.resize(mentions_.size());
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) order[place[mentions_[i].entity]++] = i;
    for (const std::uint32_t i : order) join(mentions_[i]);
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      Entity& entity = out_.entities[mentions_[i].entity];
      entity.first_mention = std::min(entity.first_mention, i);
    }
    number_by_text();
  }

 private:
  std::uint32_t words(std::uint32_t first, std::uint32_t end) const {
    std::uint32_t count = 0;
    for (std::uint32_t at = first; at < end; at = gazetteer::next_word(input_.tokens, at)) ++count;
    return count;
  }

  void join(Mention& mention) {
    const std::uint64_t key = mention.type == names::date && !mention.value.empty()
                                  ? unicode::key_of_folded(mention.value)
                                  : names::span_key(input_.tokens, mention.first, mention.end);
    std::uint32_t best = known(salted(key, mention.type));
    int best_rank = best == names::no_entity ? 0 : 10;
    if (best == names::no_entity && mention.entry != names::no_entry) {
      best = known(entry_key(mention));
      if (best != names::no_entity) best_rank = 9;
    }
    if (best == names::no_entity && (mention.type == names::person || mention.type == names::organization)) {
      // Of the entities that share its first or last word: the likeliest, then the one that the document names more.
      for (const std::uint32_t word : {mention.first, mention.end - 1}) {
        unsigned tried = 0;
        for (std::uint32_t link = known(part_key(word, mention.type)); link != names::no_entity && tried < most_tried;
             link = links_[link].next, ++tried) {
          const std::uint32_t entity = links_[link].entity;
          const int rank = likeness(mention, entity);
          if (rank > best_rank || (rank == best_rank && rank > 0 && forms_[entity].names > forms_[best].names))
            best = entity, best_rank = rank;
        }
      }
      const text::Token& token = input_.tokens[mention.first];
      if (mention.type == names::organization && mention.end == mention.first + 1 && token.all_caps()) {
        const std::uint32_t whole = known(acronym_key(token.of(input_.text)));
        if (whole != names::no_entity) best = whole, best_rank = 8;
      }
    }
    if (best == names::no_entity) best = add(mention, key);
    mention.entity = best;
    Entity& entity = out_.entities[best];
    ++forms_[best].names;
    if (entity.entry == names::no_entry && mention.entry != names::no_entry && best_rank >= 8)
      take_entry(entity, mention);
    if (entity.gender == 0) entity.gender = mention.gender;
  }

  // 0: another thing; higher the likelier that the mention's words are a part of the entity's name.
  int likeness(const Mention& mention, std::uint32_t number) const {
    return mention.type == names::person ? person_part(mention, forms_[number])
                                         : organization_part(mention, forms_[number]);
  }

  // "Kim", "Jong-un", "Donald", "D. Trump" for a fuller name.
  int person_part(const Mention& mention, const Scratch::Form& form) const {
    const std::uint32_t part = words(mention.first, mention.end), whole = words(form.first, form.end);
    if (part > whole) return 0;
    if (part == whole) return part > 1 && initials_agree(mention, form) ? 6 : 0;
    const int tail = matches_at_end(mention.first, mention.end, form.first, form.end) ? 1 : 0;
    if (tail != 0) return part > 1 ? 7 : 5;
    if (same_words(mention.first, mention.end, form.first)) return part > 1 ? 7 : 4;
    // First and last word agree: "Donald Trump" in "Donald John Trump".
    return part == 2 && whole > 2 && same_words(mention.first, mention.first + 1, form.first) &&
                   matches_at_end(last_word(mention), mention.end, form.first, form.end)
               ? 6
               : 0;
  }
  std::uint32_t last_word(const Mention& mention) const { return mention.end - 1; }

  bool same_words(std::uint32_t first, std::uint32_t end, std::uint32_t other) const {
    for (std::uint32_t at = first; at < end; at = gazetteer::next_word(input_.tokens, at)) {
      if (other >= input_.tokens.size() || input_.tokens[at].key != input_.tokens[other].key) return false;
      other = gazetteer::next_word(input_.tokens, other);
    }
    return true;
  }
  bool matches_at_end(std::uint32_t first, std::uint32_t end, std::uint32_t whole_first,
                      std::uint32_t whole_end) const {
    for (std::uint32_t at = whole_first; at < whole_end; at = gazetteer::next_word(input_.tokens, at))
      if (words(at, whole_end) == words(first, end)) return same_words(first, end, at);
    return false;
  }
  // The same words but for initials: "J. Smith" and "John Smith".
  bool initials_agree(const Mention& mention, const Scratch::Form& form) const {
    std::uint32_t other = form.first;
    bool initial = false;
    for (std::uint32_t at = mention.first; at < mention.end; at = gazetteer::next_word(input_.tokens, at)) {
      const text::Token &a = input_.tokens[at], &b = input_.tokens[other];
      if (a.key != b.key) {
        if (!a.has(text::single_letter) && !b.has(text::single_letter)) return false;
        if (input_.text[a.begin] != input_.text[b.begin] || at + 1 == mention.end) return false;
        initial = true;
      }
      other = gazetteer::next_word(input_.tokens, other);
    }
    return initial;
  }

  // "Samsung" for "Samsung Electronics".
  int organization_part(const Mention& mention, const Scratch::Form& form) const {
    const std::uint32_t part = words(mention.first, mention.end), whole = words(form.first, form.end);
    if (part >= whole || (*knowledge_.lexicon)[input_.tokens[mention.first]].level != 0) return 0;
    return same_words(mention.first, mention.end, form.first) ? 5 : 0;
  }

  // The index: what an entity can be found by.
  // The salt is spread over all bits: small keys and small salts must not make up for each other.
  static std::uint64_t salted(std::uint64_t key, std::uint64_t salt) {
    return gazetteer::phrase_hash(key, (salt + 1) * 0x9E3779B97F4A7C15U);
  }
  static std::uint64_t entry_key(const Mention& mention) {
    return salted((std::uint64_t{mention.layer} << 32 | mention.entry) + 1, 0x100U + mention.type);
  }
  std::uint64_t part_key(std::uint32_t token, std::uint16_t type) const {
    return salted(input_.tokens[token].key, 0x200U + type);
  }
  static std::uint64_t acronym_key(std::string_view letters) {
    std::uint64_t key = 0x300;
    for (const char c : letters)
      if (c != '.') key = gazetteer::phrase_hash(key, static_cast<unsigned char>(c));
    return key;
  }
  std::uint32_t known(std::uint64_t key) const {
    const std::uint32_t* value = index_.find(key);
    return value == nullptr || *value == 0 ? names::no_entity : *value - 1;
  }
  void add_part(std::uint32_t token, std::uint16_t type, std::uint32_t entity) {
    std::uint32_t& head = index_[part_key(token, type)];
    links_.push_back({entity, head == 0 ? names::no_entity : head - 1});
    head = static_cast<std::uint32_t>(links_.size());
  }
  void add_acronym(const Mention& mention, std::uint32_t entity) {
    std::string_view initials;
    char letters[8];
    std::size_t count = 0;
    for (std::uint32_t at = mention.first; at < mention.end && count < sizeof(letters); ++at)
      if (input_.tokens[at].capitalized()) letters[count++] = input_.text[input_.tokens[at].begin];
    initials = {letters, count};
    if (count >= 2) index_[acronym_key(initials)] = entity + 1;
  }

  std::uint32_t add(const Mention& mention, std::uint64_t key) {
    Entity entity;
    entity.type = mention.type;
    entity.name = name_of(mention);
    entity.subtype = mention.subtype;
    entity.gender = mention.gender;
    entity.first_mention = static_cast<std::uint32_t>(&mention - mentions_.data());
    if (mention.entry != names::no_entry) take_entry(entity, mention);
    out_.entities.push_back(entity);
    forms_.push_back({mention.first, mention.end, 0});
    const auto number = static_cast<std::uint32_t>(out_.entities.size() - 1);
    index_[salted(key, mention.type)] = number + 1;
    if (mention.entry != names::no_entry) index_[entry_key(mention)] = number + 1;
    if (mention.end > mention.first + 1 && (mention.type == names::person || mention.type == names::organization)) {
      add_part(mention.first, mention.type, number);
      add_part(mention.end - 1, mention.type, number);
      if (mention.type == names::organization) add_acronym(mention, number);
    }
    return number;
  }
  void take_entry(Entity& entity, const Mention& mention) const {
    entity.entry = mention.entry;
    entity.layer = mention.layer;
    entity.subtype = mention.subtype;
    entity.name = knowledge_.gazetteers[mention.layer]->entry(mention.entry).name;
  }
  std::string_view name_of(const Mention& mention) const {
    if (mention.type == names::date && !mention.value.empty()) return mention.value;
    const std::uint32_t begin = input_.tokens[mention.first].begin, end = input_.tokens[mention.end - 1].end;
    return arena_.keep(input_.text.substr(begin, end - begin));
  }

  // Entities in the order of their first mention.
  void number_by_text() {
    std::vector<std::uint32_t> number(out_.entities.size());
    std::vector<Entity> ordered;
    std::vector<Scratch::Form> forms;
    std::vector<bool> seen(out_.entities.size(), false);
    for (Mention& mention : mentions_) {
      if (!seen[mention.entity]) {
        seen[mention.entity] = true;
        number[mention.entity] = static_cast<std::uint32_t>(ordered.size());
        ordered.push_back(out_.entities[mention.entity]);
        forms.push_back(forms_[mention.entity]);
      }
      mention.entity = number[mention.entity];
    }
    out_.entities = std::move(ordered);
    forms_ = std::move(forms);
  }

  const Knowledge& knowledge_;
  const Input& input_;
  base::Arena& arena_;
  std::vector<Scratch::Form>& forms_;
  names::KeyTable<std::uint32_t>& index_;  // 1 + an entity or a link.
  std::vector<Scratch::Link>& links_;
  std::vector<Mention>& mentions_;
  Entities& out_;
};

}  // namespace

void join_names(const Knowledge& knowledge, const Input& input, base::Arena& arena, Scratch& scratch,
                std::vector<Mention>& mentions, Entities& entities) {
  Joiner(knowledge, input, arena, scratch, mentions, entities).run(scratch.order);
}

std::string_view attribute_of(const Knowledge& knowledge, const Entity& entity, std::string_view key) {
  if (entity.entry == names::no_entry) return {};
  const gazetteer::Entry entry = knowledge.gazetteers[entity.layer]->entry(entity.entry);
  const std::string_view value = gazetteer::Entry::value(entry.attributes, key);
  return value.empty() ? gazetteer::Entry::value(entry.links, key) : value;
}

std::string_view country_of(const Knowledge& knowledge, const Entity& entity) {
  if (entity.type == names::location && entity.subtype != "country") {
    // A capital speaks for its country.
    return attribute_of(knowledge, entity, "capital") == "yes" ? attribute_of(knowledge, entity, "country")
                                                               : std::string_view();
  }
  if (entity.type != names::location && entity.type != names::norp) return {};
  const std::string_view country = attribute_of(knowledge, entity, "country");
  return country.empty() ? attribute_of(knowledge, entity, "iso") : country;
}

}  // namespace gazette::entities
