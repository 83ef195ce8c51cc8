// Any bytes as a name list: names that are found in a text and in the list itself, or findings that lie inside the
// list.

#include <algorithm>
#include <string>

#include "fuzz/fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gazette;
  const std::string list(fuzz::text_of(data, size));
  ExtractorOptions options;
  options.english = false;
  options.gazetteers.push_back(Source::string(list, "fuzz.tsv"));
  const auto extractor = Extractor::compile(options);
  if (!extractor) {
    const auto lines = 1 + static_cast<std::size_t>(std::count(list.begin(), list.end(), '\n'));
    for (const Finding& finding : extractor.error().findings)
      fuzz::require(finding.line <= lines && finding.span.begin <= finding.span.end && finding.span.end <= list.size(),
                    "a finding lies inside its source");
    fuzz::require(!to_string(extractor.error()).empty(), "an error can be shown");
    return 0;
  }
  fuzz::require_sane(extractor->extract(fuzz::news));
  fuzz::require_sane(extractor->extract(list));
  return 0;
}
