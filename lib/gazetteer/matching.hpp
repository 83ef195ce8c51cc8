#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gazette::gazetteer {

/// How a name is compared with text: what a list's `match` says (lib/english/README.md).
struct Matching {
  /// Names: those in capitals as they are, others folded, lower case counting little. Smart: likewise, and words of
  /// everyday English with their capitals.
  enum class Case : std::uint8_t { Names, Exact, Folded, Smart };
  enum class Marks : std::uint8_t { Folded, Exact, Variants };

  Case letters = Case::Names;
  Marks marks = Marks::Folded;   ///< Hyphens, apostrophes, full stops, "&".
  bool keep_diacritics = false;  ///< "Zürich" is not "Zurich".
  bool plural = false;           ///< "the Kennedys".
  bool initials = false;         ///< "J. Smith", "J. R. Smith".
  bool reorder = false;          ///< "Smith, John".
  bool edit = false;             ///< One letter of a long word wrong.
  std::uint8_t partial = 0;      ///< Per cent of a name's words that parts of it must have; 0: no parts.

  bool has_variants() const {
    return marks == Marks::Variants || plural || initials || reorder || edit || partial != 0;
  }
  friend bool operator==(const Matching&, const Matching&) = default;
};

/// Reads "case=exact plural partial=0.6" into `matching`: what `text` does not name stays.
///
/// Gives "" or what is wrong with one of the words; the others are read.
std::string read_matching(std::string_view text, Matching& matching);

}  // namespace gazette::gazetteer
