#pragma once

#include <cstdint>
#include <string>

#include "gazette/corpus.hpp"
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

/// Brat's standoff annotations (.ann) of the text: names and dates with their ids, and relations as events with their
/// arguments and status. Cost: O(document).
GAZETTE_API std::string to_brat(const Document& document);

/// RDF as N-Triples: entities with their ids, relations with their arguments, and as evidence of each (PROV) the words
/// and the document that state it.
GAZETTE_API std::string to_ntriples(const Document& document);

/// Which parts of a timeline are written.
struct TimelineOptions {
  bool pretty = false;  ///< JSON over many lines.
  bool facts = false;   ///< Text with the standing facts, too; all other forms have them always.
};

/// A story to read: each event with its steps, and the words of the documents.
GAZETTE_API std::string to_text(const Timeline& timeline, const TimelineOptions& options = {});

/// One JSON object: documents, entities, events with reports and steps, and the order of reports.
GAZETTE_API std::string to_json(const Timeline& timeline, const TimelineOptions& options = {});

/// A page of its own, with no outside resources: the events in order, to be filtered by name, relation, status and
/// date.
GAZETTE_API std::string to_html(const Timeline& timeline);

/// RDF as N-Triples: entities, events, and as evidence of each (PROV) the reports with their documents.
GAZETTE_API std::string to_ntriples(const Timeline& timeline);

/// GraphML: entities are nodes, events between two of them edges.
GAZETTE_API std::string to_graphml(const Timeline& timeline);

}  // namespace gazette
