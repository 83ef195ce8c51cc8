#pragma once

#include <cstdint>
#include <vector>

#include "corpus/corpus_data.hpp"

namespace gazette::corpus {

/// Fills `out` with the entities of all documents, each once, and gives for each stored entity its index there;
/// no_entity for dates.
std::vector<std::uint32_t> join_entities(const Corpus::Data& corpus, Timeline::Data& out);

}  // namespace gazette::corpus
