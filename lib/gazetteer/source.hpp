#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "gazette/error.hpp"
#include "gazette/source.hpp"
#include "gazetteer/source_entry.hpp"

namespace gazette::gazetteer {

/// The format of a source, by the end of its name, where `format` leaves that open.
NameFormat format_of(std::string_view name, NameFormat format);

/// Reads name lists of any format, entry by entry, in memory that does not grow with their size.
///
/// Adds a finding for each fault: in strict mode all are errors; else a faulty row is left out with a warning, and only
/// what makes a whole source unreadable is an error. Fails: Io; Syntax where the options are wrong.
Result<void> read_sources(std::span<const Source> sources, const NameListOptions& options, Sink& sink,
                          std::vector<Finding>& findings);

}  // namespace gazette::gazetteer
