// Runs the case files beside it. GAZETTE_UPDATE_CASES=1 writes what is found over what was expected, for review as a
// diff. The cases of known_gaps.txt say what is wanted and not yet had: each is a failure once it is had, so that it
// moves to the file where it belongs.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "cases/case_file.hpp"
#include "cases/shown.hpp"

namespace gazette::cases {
namespace {

std::vector<std::string> files() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(GAZETTE_CASES_FOLDER))
    if (entry.path().extension() == ".txt" && entry.path().filename() != "CMakeLists.txt")
      names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> found(const Case& one) {
  static const Extractor english;
  const Extractor* extractor = &english;
  Result<Extractor> own = english;
  if (!one.rules.empty()) {
    ExtractorOptions options;
    options.rules.push_back(Source::string(one.rules, "case"));
    own = Extractor::compile(options);
    if (!own) return {to_string(own.error())};
    extractor = &*own;
  }
  ExtractOptions options;
  options.reference_date = one.date;
  const Document document = extractor->extract(one.text, options);
  return Shown(*extractor, document).lines();
}

class Cases : public ::testing::TestWithParam<std::string> {};

TEST_P(Cases, GiveWhatTheyExpect) {
  const std::string path = std::string(GAZETTE_CASES_FOLDER) + "/" + GetParam() + ".txt";
  const bool gaps = GetParam() == "known_gaps";
  const bool update = std::getenv("GAZETTE_UPDATE_CASES") != nullptr && !gaps;
  std::string comment;
  std::vector<Case> cases = read_cases(path, comment);
  ASSERT_FALSE(cases.empty()) << path;
  std::size_t open = 0;
  for (Case& one : cases) {
    ASSERT_FALSE(one.text.empty() || one.expected.empty())
        << path << ":" << one.line << ": the case has no text or expects nothing";
    const std::vector<std::string> now = found(one);
    const std::string differs = difference(one.expected, now);
    if (gaps && !differs.empty()) {
      std::cout << "known gap: " << one.title << "\n" << differs;
      ++open;
    } else if (gaps) {
      ADD_FAILURE_AT(path.c_str(), one.line)
          << one.title << ": this gap is closed; move the case to a file of its kind";
    } else if (!differs.empty() && !update) {
      ADD_FAILURE_AT(path.c_str(), one.line) << one.title << "\n  " << one.text << "\n" << differs;
    }
    if (!differs.empty()) one.expected = now;
  }
  if (gaps) std::cout << open << " known gaps\n";
  if (update) write_cases(path, comment, cases);
}

INSTANTIATE_TEST_SUITE_P(Files, Cases, ::testing::ValuesIn(files()), [](const auto& file) { return file.param; });

}  // namespace
}  // namespace gazette::cases
