#pragma once

#include <string>

#include "cli/extraction.hpp"

namespace gazette::cli {

enum class TimelineFormat { Text, Json, Html, NTriples, GraphMl };

/// `gazette timeline`: what texts tell together, in order.
struct TimelineArguments : InputArguments {
  TimelineFormat format = TimelineFormat::Text;
  bool facts = false;  ///< Standing facts in the text, too.
  std::string out = "-";
};

/// Gives the exit code.
int timeline(const TimelineArguments& arguments);

}  // namespace gazette::cli
