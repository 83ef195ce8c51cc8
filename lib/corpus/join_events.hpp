#pragma once

#include <cstdint>
#include <vector>

#include "corpus/corpus_data.hpp"

namespace gazette::corpus {

/// Fills `out` with events, their reports and steps; its entities are those that `joined` names for stored entities.
void join_events(const Corpus::Data& corpus, const std::vector<std::uint32_t>& joined, Timeline::Data& out);

}  // namespace gazette::corpus
