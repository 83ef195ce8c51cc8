// Examples of rule files, run. Tests: tests/extract/test_rules_test.cpp.

#include "gazette/rules.hpp"

namespace gazette {

Result<RuleTestReport> test_rules(const Source& rules, const ExtractorOptions& options) {
  ExtractorOptions all = options;
  all.rules.push_back(rules);
  const auto extractor = Extractor::compile(all);
  if (!extractor) return extractor.error();
  return RuleTestReport{0, {}, extractor->warnings()};
}

}  // namespace gazette
