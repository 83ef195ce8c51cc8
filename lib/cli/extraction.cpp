// One document after another: read, extracted on one of the threads, handed on in the order of reading.
// Tests: tests/cli/test_command.py.

#include "cli/extraction.hpp"

#include "cli/progress.hpp"
#include "cli/terminal.hpp"

namespace gazette::cli {

ExtractorOptions options_of(const KnowledgeArguments& arguments) {
  ExtractorOptions options;
  options.english = !arguments.no_english;
  options.packs = arguments.packs;
  for (const std::string& path : arguments.gazetteers) options.gazetteers.push_back(Source::file(path));
  for (const std::string& path : arguments.rules) options.rules.push_back(Source::file(path));
  return options;
}

int extract_all(const InputArguments& arguments, const Extractor& extractor, bool show_progress,
                const std::function<void(Document&&, OrderedWorkers::Result&)>& work,
                const std::function<void(OrderedWorkers::Result&&)>& take) {
  const std::vector<std::string> files = arguments.files.empty() ? std::vector<std::string>{"-"} : arguments.files;
  Progress progress(total_size(files), show_progress);
  const auto read_one = [&](const InputDocument& document, Scratch& scratch, OrderedWorkers::Result& result) {
    ExtractOptions options;
    options.id = document.id;
    options.relations = !arguments.no_relations;
    options.reference_date = document.date.empty() ? arguments.date : document.date;
    Document found = extractor.extract(document.text, scratch, options);
    result.truncated = found.truncated();
    work(std::move(found), result);
  };
  const auto warn = [&](const std::string& message) {
    progress.hide();
    note(message);
  };
  const auto take_one = [&](OrderedWorkers::Result&& result) {
    if (result.truncated) warn(result.id + ": warning: a limit ended the search before the end of the text");
    const std::size_t bytes = result.text_bytes;
    take(std::move(result));
    progress.add(bytes);
  };
  int code = 0;
  OrderedWorkers workers(arguments.threads, read_one, take_one);
  for (const std::string& path : files) {
    const auto read = read_documents(
        path, arguments.input, [&](InputDocument&& document) { workers.add(std::move(document)); }, warn);
    if (read) continue;
    progress.hide();
    code = complain(read.error());
  }
  workers.finish();
  return code;
}

}  // namespace gazette::cli
