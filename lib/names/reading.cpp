// Tests: tests/names/reading_test.cpp.

#include "names/reading.hpp"

#include <limits>

#include "unicode/fold.hpp"

namespace gazette::names {
namespace {

void count(std::uint16_t& times) {
  if (times < std::numeric_limits<std::uint16_t>::max()) ++times;
}

// The key of the initials of a name's capitalised words; 0 where they are fewer than two or more than eight.
std::uint64_t initials_key(std::string_view text, std::span<const text::Token> tokens, const Mention& mention) {
  char initials[8];
  std::size_t size = 0;
  for (std::uint32_t at = mention.first; at < mention.end; ++at) {
    if (!tokens[at].capitalized()) continue;
    const char c = text[tokens[at].begin];
    if (c < 'A' || c > 'Z' || size == sizeof initials) return 0;
    initials[size++] = static_cast<char>(c + 32);
  }
  return size < 2 ? 0 : unicode::key_of_folded({initials, size});
}

}  // namespace

void prepare(const Input& input, Scratch& scratch) {
  scratch.blocked.assign(input.tokens.size(), 0);
  for (const Candidate& date : input.dates)
    for (std::uint32_t at = date.first; at < date.end; ++at) scratch.blocked[at] = 1;

  std::size_t capitals = 0;
  for (const text::Token& token : input.tokens) capitals += token.capitalized();
  scratch.words.reset(capitals);
  for (const text::Sentence& sentence : input.sentences) {
    for (std::uint32_t at = sentence.first; at < sentence.end; ++at) {
      const text::Token& token = input.tokens[at];
      if (!token.capitalized()) continue;
      WordUse& use = scratch.words[token.key];
      if (at > sentence.first && !sentence.title_case && !sentence.all_caps) count(use.capital);
    }
  }
  for (const text::Token& token : input.tokens) {
    if (token.kind != text::TokenKind::Word || token.has(text::has_upper)) continue;
    if (WordUse* use = scratch.words.find(token.key); use != nullptr) count(use->lower);
  }
}

Context context_of(const Knowledge& knowledge, const Input& input, const Scratch& scratch) {
  Context context;
  context.text = input.text;
  context.tokens = input.tokens;
  context.lexicon = knowledge.lexicon;
  context.gazetteers = knowledge.gazetteers;
  context.kinds = knowledge.kinds;
  context.hits = input.hits->all;
  context.hit_index = input.hits->index;
  context.list_keys = knowledge.list_keys;
  context.cluster_keys = knowledge.cluster_keys;
  context.words = &scratch.words;
  return context;
}

void note_names(std::string_view text, std::span<const text::Token> tokens, std::span<const Mention> reading,
                KeyTable<NameUse>& names) {
  std::size_t keys = 0;
  for (const Mention& mention : reading) keys += 4 + mention.end - mention.first;
  names.reset(keys);
  for (const Mention& mention : reading) {
    if (mention.type < person || mention.type > norp) continue;
    const std::size_t type = mention.type - 1U;
    count(names[span_key(tokens, mention.first, mention.end)].as[type]);
    if (mention.end == mention.first + 1) continue;
    if (const std::uint64_t key = initials_key(text, tokens, mention); key != 0) count(names[key].initials[type]);
    // "Abdullah II" of "King Abdullah II", "Asian Development" of "Asian Development Bank".
    if (mention.end > mention.first + 2) {
      count(names[span_key(tokens, mention.first, mention.end - 1)].part_first[type]);
      count(names[span_key(tokens, mention.first + 1, mention.end)].part_last[type]);
    }
    for (std::uint32_t at = mention.first; at < mention.end; ++at) {
      if (!tokens[at].capitalized()) continue;
      NameUse& use = names[tokens[at].key];
      count(at == mention.first     ? use.part_first[type]
            : at + 1 == mention.end ? use.part_last[type]
                                    : use.part_inner[type]);
    }
  }
}

void note_made(std::size_t tokens, std::span<const Mention> reading, std::vector<std::uint8_t>& made) {
  made.assign(tokens, none);
  for (const Mention& mention : reading) {
    if (mention.type < person || mention.type > norp) continue;
    for (std::uint32_t at = mention.first; at < mention.end; ++at) made[at] = static_cast<std::uint8_t>(mention.type);
    made[mention.first] |= name_begins;
  }
}

}  // namespace gazette::names
