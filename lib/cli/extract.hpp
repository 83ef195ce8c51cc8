#pragma once

#include <string>
#include <vector>

#include "cli/input.hpp"
#include "gazette/extractor.hpp"
#include "gazette/output.hpp"

namespace gazette::cli {

/// Knowledge named on the command line.
struct KnowledgeArguments {
  std::vector<std::string> gazetteers;
  std::vector<std::string> rules;
  std::vector<std::string> packs;
  bool no_english = false;
};
ExtractorOptions options_of(const KnowledgeArguments& arguments);

enum class Format { JsonLines, Json, Conll, Html };

/// `gazette extract`: names, dates, entities and relations of texts.
struct ExtractArguments {
  std::vector<std::string> files;  ///< None, or "-": standard input.
  Format format = Format::JsonLines;
  OffsetUnit offsets = OffsetUnit::CodePoint;
  InputForm input = InputForm::Auto;
  std::string date;  ///< ISO 8601; of documents that name none themselves.
  unsigned threads = 1;
  std::string out = "-";
  bool with_text = false;
  KnowledgeArguments knowledge;
};

/// Gives the exit code.
int extract(const ExtractArguments& arguments);

}  // namespace gazette::cli
