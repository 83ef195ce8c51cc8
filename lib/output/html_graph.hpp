#pragma once

#include <string>

#include "gazette/document.hpp"

namespace gazette::output {

/// The relations of a document as a drawing: who stands in which relation to whom, the colour by status.
///
/// Gives an <svg>, "" where no relation has two entities. The same document gives the same drawing. Of many entities
/// those with the most relations are drawn.
std::string relation_graph(const Document& document);

}  // namespace gazette::output
