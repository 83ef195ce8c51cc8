// Tests: tests/cli/test_explain.py.

#include "cli/explain.hpp"

#include "cli/terminal.hpp"
#include "gazette/explain.hpp"

namespace gazette::cli {
namespace {

template <class Explained>
std::string written(const Explained& explained, bool json) {
  return json ? to_json(explained) + "\n" : to_text(explained);
}

// One document's explanation. Fails: InvalidArgument, where no rule has the name.
Result<std::string> explained(const Extractor& extractor, const InputDocument& document,
                              const ExplainArguments& arguments) {
  ExtractOptions options;
  options.id = document.id;
  options.reference_date = document.date.empty() ? arguments.date : document.date;
  if (arguments.rule.empty()) return written(explain(extractor, document.text, options), arguments.json);
  const auto attempts = explain_rule(extractor, document.text, arguments.rule, options);
  if (!attempts) return attempts.error();
  return written(std::span<const RuleAttempt>(*attempts), arguments.json);
}

}  // namespace

int explain(const ExplainArguments& arguments) {
  const auto extractor = Extractor::compile(options_of(arguments.knowledge));
  if (!extractor) return complain(extractor.error());
  for (const Finding& warning : extractor->warnings()) note(to_string(warning));
  int code = 0;
  std::string out;
  std::vector<std::string> texts;
  const auto take = [&](InputDocument&& document) {
    if (arguments.profile) {
      texts.push_back(std::move(document.text));
    } else if (auto one = explained(*extractor, document, arguments)) {
      out += *one;
    } else if (code == 0) {
      code = complain(one.error());
    }
  };
  for (const std::string& path : arguments.files.empty() ? std::vector<std::string>{"-"} : arguments.files) {
    const auto warn = [](const std::string& message) { note(message); };
    if (const auto read = read_documents(path, arguments.input, take, warn); !read) code = complain(read.error());
  }
  if (arguments.profile) {
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    out = written(std::span<const RuleCost>(profile_rules(*extractor, views)), arguments.json);
  }
  const auto wrote = write_out("-", out);
  return wrote ? code : complain(wrote.error());
}

}  // namespace gazette::cli
