#pragma once

#include <cstdint>
#include <string>

#include "gazette/document.hpp"
#include "gazette/error.hpp"

namespace gazette {

/// What an offset in an output counts.
enum class OffsetUnit : std::uint8_t { CodePoint, Byte, Utf16 };

/// How a document is written.
struct OutputOptions {
  OffsetUnit offsets = OffsetUnit::CodePoint;
  bool pretty = false;        ///< JSON over many lines.
  bool include_text = false;  ///< JSON with the text itself.
};

/// One JSON object: id, date, mentions, entities, relations. DESIGN: the form that other programs read.
/// Ill-formed bytes of the text appear as U+FFFD. Cost: O(document).
GAZETTE_API std::string to_json(const Document& document, const OutputOptions& options = {});

/// A token a line with its tag in the IOB2 scheme ("B-PERSON"), a blank line after each sentence. Names and dates only.
GAZETTE_API std::string to_conll(const Document& document);

/// A page of its own, with no outside resources: names in colour, relations as a table and as a drawing.
GAZETTE_API std::string to_html(const Document& document);

}  // namespace gazette
