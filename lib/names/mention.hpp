#pragma once

#include <cstdint>
#include <string_view>

#include "gazetteer/hit.hpp"

namespace gazette::names {

/// The types the library itself reasons about; a user's own types follow in TypeTable.
enum Type : std::uint16_t {
  none = 0,
  person = 1,
  location = 2,
  organization = 3,
  norp = 4,
  date = 5,
  first_own_type = 6
};

enum class Kind : std::uint8_t { Name, Nominal, Pronoun };

inline constexpr std::uint32_t no_entity = 0xffffffff;
inline constexpr std::uint32_t no_entry = 0xffffffff;

/// A span of tokens with a type. Names come from lib/names and lib/dates; nominals and pronouns from lib/entities.
/// Mentions of a document are ordered by first token and do not overlap.
struct Mention {
  std::uint32_t first = 0;  ///< Tokens [first, end).
  std::uint32_t end = 0;
  std::uint16_t type = 0;
  Kind kind = Kind::Name;
  std::uint32_t entity = no_entity;
  std::uint32_t group =
      0xffffffff;  ///< A plural nominal or pronoun: a group of entities (lib/entities), with entity == no_entity.
  std::uint32_t entry = no_entry;  ///< The gazetteer entry chosen, if any.
  std::uint16_t layer = 0;         ///< Its gazetteer.
  float score = 0;                 ///< 0 to 1.
  std::string_view subtype;
  std::string_view value;  ///< Of a date: its TIMEX3 value; lives in the scratch arena.
  std::string_view
      source;  ///< What proposed it: "gazetteer:gazetteers/countries.tsv", "rule:names/title:2", "context", "dates".
  char gender = 0;      ///< Of a person, where known: 'm', 'f'.
  bool plural = false;  ///< "Koreans", "the two leaders", "they".
};

}  // namespace gazette::names
