#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/key_set.hpp"
#include "text/token.hpp"

namespace gazette::text {

/// Where a word or number ends, and what follows it without a break.
struct Scanned {
  std::size_t end = 0;         ///< Of the word itself; its begin where all of it is a clitic ("n't").
  std::size_t clitic_end = 0;  ///< Of the clitic right after it; == end where there is none.
  bool address = false;        ///< It is a URL or a domain.
};

/// Reads the word that begins at `begin`, as tokenize() defines it. Precondition: a letter stands there.
Scanned scan_word(std::string_view text, std::size_t begin, const base::KeySet& abbreviations);

/// The end of the number that begins at `begin`: digits, with marks and letters inside. Precondition: a digit.
std::size_t scan_number(std::string_view text, std::size_t begin);

/// The end of the clitic whose letters begin at `letters`, after its apostrophe ("s", "ll" …, and no letter after it);
/// `letters` where there is none.
std::size_t scan_clitic(std::string_view text, std::size_t letters);

/// Shape bits of a word, number or clitic.
std::uint16_t shape_of(std::string_view word);

}  // namespace gazette::text
