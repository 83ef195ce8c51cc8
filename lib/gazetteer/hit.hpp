#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/lexicon.hpp"

namespace gazette::gazetteer {

/// How a name was written in the list. Bits of Hit::flags.
enum Use : std::uint8_t {
  is_alias = 1,     ///< By an alias, not the entry's name.
  is_weak = 2,      ///< By a weak alias: counts only where a full name of the entry stands in the document.
  is_list = 4,      ///< An entry of a word list; `entry` is the lexicon::ListId.
  exact_caps = 8,   ///< Written in capitals in the list, and so in the text.
  lower_case = 16,  ///< Of a hit alone: no capital in the text.
  is_checked = 32,  ///< The text must spell it as the entry's spellings say.
  any_case = 64,    ///< Lower case says nothing against it: no lower_case.
};

/// Tokens [first, end) spell a name of `entry`.
struct Hit {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t entry = 0;  ///< For Gazetteer::entry(), or a list's number.
  std::uint16_t layer = 0;  ///< Which gazetteer of the extractor.
  std::uint8_t flags = 0;
  std::uint8_t prior = 0;  ///< The entry's, 1 … 100; 0 for lists.
};

/// One name of a gazetteer, as views of its image.
struct Entry {
  std::string_view name;
  std::string_view type;  ///< "PERSON" …
  std::string_view subtype;
  std::string_view links;       ///< "wikidata=Q22686;iso=US"
  std::string_view attributes;  ///< "country=US;office=president"
  std::string_view source;      ///< The file it stands in, "gazetteers/people_west.tsv".
  std::uint8_t prior = 20;

  /// The value of a key in links or attributes, "" where there is none.
  static std::string_view value(std::string_view pairs, std::string_view key);
};

}  // namespace gazette::gazetteer
