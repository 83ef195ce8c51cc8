#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gazette::gazetteer {

/// What of a name's spelling a text must keep. Bits of SpellingRecord::keep.
enum Keep : std::uint8_t {
  keep_case = 1,
  keep_diacritics = 2,
  keep_marks = 4,  ///< Hyphens, apostrophes, full stops.
};

/// A spelling of an entry whose phrases have the flag is_checked. 16 bytes, as it stands in the image.
struct SpellingRecord {
  std::uint64_t hash = 0;  ///< spelling_hash() of the name.
  std::uint32_t entry = 0;
  std::uint32_t keep = 0;  ///< Keep bits.

  bool operator<(const SpellingRecord& other) const {
    return entry != other.entry ? entry < other.entry : keep != other.keep ? keep < other.keep : hash < other.hash;
  }
  bool operator==(const SpellingRecord&) const = default;
};
static_assert(sizeof(SpellingRecord) == 16);

/// The hash of words with what need not be kept taken away. White space is one space; all apostrophes are one, as are
/// all dashes. `memory` holds the spelling meanwhile.
std::uint64_t spelling_hash(std::string_view words, unsigned keep, std::string& memory);

}  // namespace gazette::gazetteer
