#pragma once

#include <memory>

#include "extract/extractor_data.hpp"
#include "extract/scratch_data.hpp"
#include "gazette/document.hpp"

namespace gazette::extract {

/// Turns what the rooms left in the scratch into a document that stands by itself.
Document assemble(const std::shared_ptr<const Extractor::Data>& knowledge, std::string_view text,
                  const ExtractOptions& options, const Scratch::Data& scratch);

}  // namespace gazette::extract
