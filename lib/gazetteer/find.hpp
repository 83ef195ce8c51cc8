#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.hpp"

namespace gazette::gazetteer {

/// Every hit of every gazetteer in a document, by first token. Kept between documents.
struct Hits {
  std::vector<Hit> all;              ///< Ordered by first token.
  std::vector<std::uint32_t> index;  ///< Those of token t: [index[t], index[t + 1]).
  std::string spelling;              ///< Memory of check_spellings().

  std::span<const Hit> at(std::uint32_t token) const {
    return std::span(all).subspan(index[token], index[token + 1] - index[token]);
  }

 private:
  friend void find_hits(std::span<const Gazetteer* const>, std::string_view, std::span<const text::Token>,
                        const lexicon::Lexicon&, Hits&, std::uint16_t);
  std::vector<std::uint64_t> weak_;
};

/// Settles what the words' keys cannot say: takes out of `hits`, from number `from` on, those that the text spells
/// otherwise than their list asks for. `memory` is used meanwhile. Cost: O(hits).
void check_spellings(const Gazetteer& gazetteer, std::string_view text, std::span<const text::Token> tokens,
                     std::size_t from, std::vector<Hit>& hits, std::string& memory);

/// Finds all hits; a layer is a gazetteer's place in `gazetteers`. Weak ones are kept only where a full name of their
/// entry stands in the document; entries of word lists only in layers before `first_own_layer`, whose lists `lexicon`
/// numbers. Cost: O(tokens x gazetteers).
void find_hits(std::span<const Gazetteer* const> gazetteers, std::string_view text, std::span<const text::Token> tokens,
               const lexicon::Lexicon& lexicon, Hits& out, std::uint16_t first_own_layer = 1);

}  // namespace gazette::gazetteer
