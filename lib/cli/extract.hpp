#pragma once

#include <string>

#include "cli/extraction.hpp"
#include "gazette/output.hpp"

namespace gazette::cli {

enum class Format { JsonLines, Json, Conll, Brat, Html, NTriples };

/// `gazette extract`: names, dates, entities and relations of texts.
struct ExtractArguments : InputArguments {
  Format format = Format::JsonLines;
  OffsetUnit offsets = OffsetUnit::CodePoint;
  std::string out = "-";
  bool with_text = false;
};

/// Gives the exit code.
int extract(const ExtractArguments& arguments);

}  // namespace gazette::cli
