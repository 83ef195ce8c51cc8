// Any bytes as a rule file: rules, with their examples run, or findings that lie inside the file.

#include <algorithm>
#include <string>

#include "fuzz/fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gazette;
  const std::string source(fuzz::text_of(data, size));
  const auto lines = 1 + static_cast<std::size_t>(std::count(source.begin(), source.end(), '\n'));
  const auto inside = [&](const Finding& finding) {
    if (finding.file != "fuzz.rules") return;
    fuzz::require(finding.line <= lines && finding.span.begin <= finding.span.end && finding.span.end <= source.size(),
                  "a finding lies inside its source");
    fuzz::require(!to_string(finding).empty(), "a finding can be shown");
  };
  ExtractorOptions options;
  options.english = false;  // The words alone: compiling the English rules for each input would take most of the time.
  const auto report = test_rules(Source::string(source, "fuzz.rules"), options);
  if (!report) {
    fuzz::require(!report.error().message.empty(), "an error says why");
    for (const Finding& finding : report.error().findings) inside(finding);
    return 0;
  }
  for (const Finding& finding : report->failures) inside(finding);
  for (const Finding& finding : report->warnings) inside(finding);
  options.rules.push_back(Source::string(source, "fuzz.rules"));
  options.gazetteers.push_back(
      Source::string("name\ttype\nAnn Lee\tPERSON\nBo Chan\tPERSON\nOslo\tLOCATION\nAcme\tORGANIZATION\n"));
  const auto extractor = Extractor::compile(options);
  fuzz::require(extractor.has_value(), "rules that could be tested compile");
  fuzz::require_sane(extractor->extract(fuzz::news));
  return 0;
}
