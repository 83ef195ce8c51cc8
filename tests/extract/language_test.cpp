// The rule files that LANGUAGE.md shows do what it says: their examples pass, without a warning.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "gazette/rules.hpp"

namespace gazette {
namespace {

// The indented blocks of a section: blank lines belong to the block around them.
std::vector<std::string> rule_files_of(const std::string& heading) {
  std::ifstream file(GAZETTE_SOURCE_FOLDER "/lib/rules/LANGUAGE.md");
  std::vector<std::string> files;
  bool here = false, inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## ")) here = line == heading;
    if (!here) continue;
    if (line.starts_with("    ")) {
      if (!inside) files.emplace_back();
      inside = true;
      files.back() += line.substr(4) + "\n";
    } else if (inside && line.empty()) {
      files.back() += "\n";
    } else {
      inside = false;
    }
  }
  return files;
}

TEST(Language, ShowsRuleFilesThatPassTheirExamples) {
  const std::vector<std::string> files = rule_files_of("## Three files");
  ASSERT_EQ(files.size(), 3u);
  for (const std::string& file : files) {
    const auto report = test_rules(Source::string(file, "shown.rules"));
    ASSERT_TRUE(report) << to_string(report.error()) << "\n" << file;
    EXPECT_GE(report->examples, 4u);
    EXPECT_TRUE(report->warnings.empty());
    for (const Finding& failure : report->failures) ADD_FAILURE() << to_string(failure);
  }
}

}  // namespace
}  // namespace gazette
