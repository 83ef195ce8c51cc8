#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "gazette.hpp"

/// What a fuzz target is: one input, which must not crash, hang, leak or read out of bounds.
///
/// libFuzzer calls it under the preset `fuzz`; replay.cpp calls it with the files of the corpus in every other build.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace gazette::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program where a promise is broken: both drivers report that as a finding.
inline void require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", promise);
  std::abort();
}

/// What holds of every document, whatever its text.
inline void require_sane(const Document& document) {
  const std::string_view text = document.text();
  const std::size_t entities = document.entities().size();
  std::uint32_t before = 0;
  for (const Token& token : document.tokens()) {
    require(before <= token.span.begin && token.span.begin < token.span.end && token.span.end <= text.size(),
            "tokens are ordered");
    before = token.span.end;
  }
  before = 0;
  for (const Sentence& sentence : document.sentences()) {
    require(sentence.first_token == before && before < sentence.end_token, "sentences cover the tokens");
    before = sentence.end_token;
  }
  require(before == document.tokens().size(), "sentences cover the tokens to the end");
  before = 0;
  for (const Mention& mention : document.mentions()) {
    require(before <= mention.span.begin && mention.span.begin < mention.span.end && mention.span.end <= text.size(),
            "mentions are ordered");
    require(mention.span.of(text) == mention.text, "a mention's span covers its text");
    require(mention.entity < entities, "a mention has an entity");
    require(mention.sentence < document.sentences().size(), "a mention stands in a sentence");
    require(mention.score >= 0 && mention.score <= 1, "a mention's score is a probability");
    before = mention.span.end;
  }
  for (const Relation& relation : document.relations()) {
    require(relation.subject != no_entity || relation.object != no_entity, "a relation has an argument");
    require(relation.subject == no_entity || relation.subject < entities, "a subject is an entity");
    require(relation.object == no_entity || relation.object < entities, "an object is an entity");
    require(relation.span.begin < relation.span.end && relation.span.end <= text.size(),
            "a relation's words stand in the text");
    for (const Qualifier& qualifier : relation.qualifiers)
      require(qualifier.entity == no_entity || qualifier.entity < entities, "a qualifier is an entity");
  }
}

/// A text that says something of most kinds, for targets whose input is knowledge.
inline constexpr std::string_view news =
    "OSLO (Reuters) - Norway's Foreign Minister Ann Lee will meet Bo Chan, the head of Acme Corp., in Paris on "
    "Friday.\n"
    "\"We agreed,\" she said. The U.S. and North Korea held talks between 3 and 5 May 2018, but Mr. Chan did not visit "
    "New York City.\n";

}  // namespace gazette::fuzz
