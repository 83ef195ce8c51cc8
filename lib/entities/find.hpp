#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "entities/entity.hpp"
#include "gazetteer/find.hpp"
#include "names/context.hpp"
#include "names/mention.hpp"
#include "text/token.hpp"

namespace gazette::entities {

/// What find_entities() needs of the extractor's knowledge.
struct Knowledge {
  const lexicon::Lexicon* lexicon = nullptr;
  std::span<const gazetteer::Gazetteer* const> gazetteers;
  struct Lists {
    lexicon::ListId title, leader_noun, person_noun, group_noun, place_noun, pronoun, possessive, determiner,
        preposition, subordinator, number_word, locative_preposition;
  } lists{};

  static Knowledge of(const lexicon::Lexicon& lexicon, std::span<const gazetteer::Gazetteer* const> gazetteers);
};

/// One document as the rooms before saw it.
struct Input {
  std::string_view text;
  std::span<const text::Token> tokens;
  std::span<const text::Sentence> sentences;
  const gazetteer::Hits* hits = nullptr;
};

/// A person's office, as the document gives it: "South Korean President Moon Jae-in".
struct Role {
  std::uint32_t person = 0;               ///< Entity.
  std::string_view country;               ///< ISO code of the country, "" where none or another body.
  std::uint32_t body = names::no_entity;  ///< The organization or place named, if any.
  std::uint64_t title = 0;                ///< Key of the title's last word.
  bool leader = false;                    ///< The title is one of a state's first person.
  std::uint32_t token = 0;                ///< Where it is said.
};

/// Memory that find_entities() keeps between documents.
struct Scratch {
  std::vector<Role> roles;
  std::vector<names::Mention> found;  ///< Nominals and pronouns.
  std::vector<std::uint32_t> order;
  struct Form {
    std::uint32_t first = 0, end = 0;  ///< Tokens of the entity's fullest name.
    std::uint32_t names = 0;           ///< How many mentions it has.
  };
  std::vector<Form> forms;  ///< By entity.
  names::KeyTable<std::uint32_t> index;
  struct Link {
    std::uint32_t entity = 0, next = 0;
  };
  std::vector<Link> links;  ///< Entities that share a first or last word, the latest first.

  void release_if_huge() {
    index.release_if_huge();
    base::release_if_huge(roles, found, order, forms, links);
  }
};

/// Joins the mentions of a document to entities and adds nominal and pronoun mentions that the document makes clear.
///
/// `mentions` are names and dates, ordered by first token; comes back with all kinds, ordered, each with its entity or
/// group. Cost: O(tokens + mentions x entities of one type).
void find_entities(const Knowledge& knowledge, const Input& input, base::Arena& arena, Scratch& scratch,
                   std::vector<names::Mention>& mentions, Entities& entities);

}  // namespace gazette::entities
