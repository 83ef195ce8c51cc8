#pragma once

#include <string>

#include "cli/extraction.hpp"

namespace gazette::cli {

/// `gazette explain`: why texts have the names and relations they have.
struct ExplainArguments : InputArguments {
  std::string rule;      ///< Follow this rule alone: why it speaks or does not.
  bool profile = false;  ///< What each rule costs over all texts.
  bool json = false;
};

/// Gives the exit code.
int explain(const ExplainArguments& arguments);

}  // namespace gazette::cli
