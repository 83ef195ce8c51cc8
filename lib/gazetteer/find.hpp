#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gazetteer/gazetteer.hpp"

namespace gazette::gazetteer {

/// Every hit of every gazetteer in a document, by first token. Kept between documents.
struct Hits {
  std::vector<Hit> all;              ///< Ordered by first token.
  std::vector<std::uint32_t> index;  ///< Those of token t: [index[t], index[t + 1]).

  std::span<const Hit> at(std::uint32_t token) const {
    return std::span(all).subspan(index[token], index[token + 1] - index[token]);
  }

 private:
  friend void find_hits(std::span<const Gazetteer* const>, std::span<const text::Token>, const lexicon::Lexicon&, Hits&,
                        std::uint16_t);
  std::vector<std::uint64_t> weak_;
};

/// Finds all hits; a layer is a gazetteer's place in `gazetteers`. Weak ones are kept only where a full name of their
/// entry stands in the document; entries of word lists only in layers before `first_own_layer`, whose lists `lexicon`
/// numbers. Cost: O(tokens x gazetteers).
void find_hits(std::span<const Gazetteer* const> gazetteers, std::span<const text::Token> tokens,
               const lexicon::Lexicon& lexicon, Hits& out, std::uint16_t first_own_layer = 1);

}  // namespace gazette::gazetteer
