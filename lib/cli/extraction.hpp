#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/input.hpp"
#include "cli/ordered_workers.hpp"
#include "gazette/extractor.hpp"

namespace gazette::cli {

/// Knowledge named on the command line.
struct KnowledgeArguments {
  std::vector<std::string> gazetteers;
  std::vector<std::string> rules;
  std::vector<std::string> packs;
  bool no_english = false;
};
ExtractorOptions options_of(const KnowledgeArguments& arguments);

/// Which texts are read, and how.
struct InputArguments {
  std::vector<std::string> files;  ///< None, or "-": standard input.
  InputForm input = InputForm::Auto;
  std::string date;  ///< ISO 8601; of documents that name none themselves.
  unsigned threads = 1;
  bool no_relations = false;
  KnowledgeArguments knowledge;
};

/// Extracts every document of the files. `work` is called on any of the threads, `take` on this one and in the order of
/// the documents. What fails is told and the others go on. Gives the exit code.
int extract_all(const InputArguments& arguments, const Extractor& extractor, bool show_progress,
                const std::function<void(Document&&, OrderedWorkers::Result&)>& work,
                const std::function<void(OrderedWorkers::Result&&)>& take);

}  // namespace gazette::cli
