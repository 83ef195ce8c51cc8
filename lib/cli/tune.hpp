#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gazette::cli {

/// `gazette tune`: learns the weights of evidence from annotated text.
struct TuneArguments {
  std::vector<std::string> gold;  ///< JSON lines: {"id", "text", "mentions": [{"start", "end", "type"}]}.
  std::string out = "-";          ///< The weights file; "-": standard output.
  std::string pack;               ///< The pack whose knowledge gives the evidence; "": the embedded one.
  unsigned rounds = 12;
  unsigned folds = 5;
  unsigned rarest = 3;
  std::uint64_t seed = 1;
  std::vector<std::string> without;  ///< Kinds of evidence to leave out: "left.cluster".
};

/// Gives the exit code.
int tune(const TuneArguments& arguments);

}  // namespace gazette::cli
