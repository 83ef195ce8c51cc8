// Tests: tests/cases/organizations.txt, names.txt and relations_nouns.txt.

#include "names/conventions.hpp"

#include <algorithm>

#include "names/gains.hpp"

namespace gazette::names {
namespace {

using gazetteer::Hit;

bool is_name(const Hit& hit) {
  return (hit.flags & (gazetteer::is_list | gazetteer::lower_case | gazetteer::is_weak)) == 0;
}

// The country or people that a mention begins with: its type, and the token after it. none where it begins otherwise.
struct Start {
  std::uint16_t type = none;
  std::uint32_t end = 0;
};

Start country_start(const Knowledge& knowledge, const Input& input, const Mention& mention) {
  Start start;
  for (const Hit& hit : input.hits->at(mention.first)) {
    if (!is_name(hit) || hit.end >= mention.end || hit.end <= start.end) continue;
    const auto kind = knowledge.gazetteers[hit.layer]->kind(hit.entry);
    if (kind.type == "LOCATION" && kind.subtype == "country") start = {location, hit.end};
    if (kind.type == "NORP" && kind.subtype == "nationality") start = {norp, hit.end};
  }
  return start;
}

// Institutions that every state has: their country is said, not part of their name.
bool is_of_any_state(std::string_view subtype) {
  return subtype == "ministry" || subtype == "parliament" || subtype == "court" || subtype == "government";
}

// Whether the words from `first` to the mention's end are an institution of their own, and the whole is no other one.
bool is_institution(const Knowledge& knowledge, const Input& input, const Mention& mention, std::uint32_t first) {
  for (const Hit& part : input.hits->at(first)) {
    if (!is_name(part) || part.end != mention.end) continue;
    const auto kind = knowledge.gazetteers[part.layer]->kind(part.entry);
    if (kind.type != "ORGANIZATION") continue;
    if (is_of_any_state(kind.subtype)) return true;
    bool whole_is_other = false;
    for (const Hit& whole : input.hits->at(mention.first))
      if (is_name(whole) && whole.end == mention.end && (whole.layer != part.layer || whole.entry != part.entry))
        whole_is_other = true;
    if (!whole_is_other) return true;
  }
  return false;
}

// The one type that lists know a mention's words as; none where they know none or several, or the name too little.
std::uint16_t only_type(const Knowledge& knowledge, const Input& input, const Mention& mention) {
  const int well_known = mention.end > mention.first + 1 ? well_known_words : 40;  // A word alone is often else.
  std::uint16_t only = none;
  bool known = false;
  for (const Hit& hit : input.hits->at(mention.first)) {
    if (!is_name(hit) || hit.end != mention.end) continue;
    const std::uint16_t type = knowledge.kind(hit).type;
    if (only != none && type != only) return none;
    only = type;
    known |= hit.prior >= well_known;
  }
  return known ? only : static_cast<std::uint16_t>(none);
}

// The type of the likeliest name that stands on just these tokens; none where the lists have none.
std::uint16_t known_type(const Knowledge& knowledge, const Input& input, std::uint32_t first, std::uint32_t end) {
  std::uint16_t type = none;
  int prior = -1;
  for (const Hit& hit : input.hits->at(first)) {
    if (!is_name(hit) || hit.end != end || hit.prior <= prior) continue;
    prior = hit.prior;
    type = knowledge.kind(hit).type;
  }
  return type;
}

// The longest well-known name of the mention's type that ends with it and begins after `from`.
std::uint32_t fuller_start(const Knowledge& knowledge, const Input& input, const Mention& mention, std::uint32_t from) {
  constexpr std::uint32_t most_words = 3;  // In front of it: given names.
  for (std::uint32_t first = mention.first - std::min(most_words, mention.first - from); first < mention.first; ++first)
    for (const Hit& hit : input.hits->at(first))
      if (is_name(hit) && hit.end == mention.end && hit.prior >= well_known_words &&
          knowledge.kind(hit).type == mention.type)
        return first;
  return mention.first;
}

void order(std::vector<Mention>& mentions) {
  std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.first < b.first; });
}

}  // namespace

void complete_people(const Knowledge& knowledge, const Input& input, std::vector<Mention>& mentions) {
  std::uint32_t from = 0;
  for (Mention& mention : mentions) {
    if (mention.type == person) mention.first = fuller_start(knowledge, input, mention, from);
    from = mention.end;
  }
}

void drop_articles(const Knowledge& knowledge, const Input& input, std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    if (mention.end < mention.first + 2 || input.tokens[mention.first].of(input.text) != "the") continue;
    const auto hits = input.hits->at(mention.first);
    const bool is_own = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.layer >= knowledge.first_own_layer && hit.end == mention.end;
    });
    if (!is_own) ++mention.first;
  }
}

void split_pairs(const Knowledge& knowledge, const Input& input, std::vector<Mention>& mentions) {
  const std::size_t count = mentions.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t first = mentions[i].first, end = mentions[i].end;
    if (known_type(knowledge, input, first, end) != none) continue;
    for (std::uint32_t at = first + 1; at + 1 < end; ++at) {
      if (!input.tokens[at].is(text::hyphen)) continue;
      const std::uint16_t left = known_type(knowledge, input, first, at);
      if (left != known_type(knowledge, input, at + 1, end) || (left != person && left != location)) continue;
      Mention second = mentions[i];
      second.first = at + 1;
      mentions[i].end = at;
      mentions[i].type = second.type = left;
      mentions.push_back(second);
      break;
    }
  }
  if (mentions.size() > count) order(mentions);
}

void settle_types(const Knowledge& knowledge, const Input& input, std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    const std::uint16_t only = only_type(knowledge, input, mention);
    if (only == none || only == mention.type) continue;
    const bool several = mention.end > mention.first + 1;
    if (several || (mention.type == location && only == organization)) mention.type = only;
  }
}

void split_countries(const Knowledge& knowledge, const Input& input, std::vector<Mention>& mentions) {
  const std::size_t count = mentions.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (mentions[i].type != organization || mentions[i].end < mentions[i].first + 2) continue;
    const Start start = country_start(knowledge, input, mentions[i]);
    if (start.type == none) continue;
    std::uint32_t rest = start.end;
    if (input.tokens[rest].kind == text::TokenKind::Clitic) ++rest;
    if (rest >= mentions[i].end || !is_institution(knowledge, input, mentions[i], rest)) continue;
    Mention country = mentions[i];
    country.type = start.type;
    country.end = start.end;
    mentions[i].first = rest;
    mentions.push_back(country);
  }
  if (mentions.size() > count) order(mentions);
}

}  // namespace gazette::names
