// The commands that make and look at knowledge. Tests: tests/cli/cli_test.py.

#include "cli/packs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "base/table.hpp"
#include "cli/extract.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "extract/pack_data.hpp"
#include "gazette/rules.hpp"

namespace gazette::cli {
namespace {

// Whether a row of JSON lines is a pattern of tokens, as spaCy writes them.
bool is_token_pattern(const std::string& line) {
  const auto row = nlohmann::json::parse(line, nullptr, false);
  return row.is_object() && row.contains("pattern") && row["pattern"].is_array();
}

// Whether a file holds rules, not names. A .tsv file is a name list where its first line names the columns, else a
// RegexNER mapping; a .jsonl file holds rules where one of its first rows is a pattern of tokens.
bool holds_rules(const std::string& path) {
  if (path.ends_with(".rules")) return true;
  std::string line;
  if (path.ends_with(".jsonl")) {
    constexpr int first_rows = 1000;
    std::ifstream file(path);
    for (int row = 0; row < first_rows && std::getline(file, line); ++row)
      if (is_token_pattern(line)) return true;
    return false;
  }
  if (!path.ends_with(".tsv")) return false;
  std::ifstream file(path);
  while (std::getline(file, line) && (line.empty() || line.front() == '#')) {
  }
  const auto columns = base::split(line, '\t');
  return file && std::none_of(columns.begin(), columns.end(), [](std::string_view column) {
           return column == "name" || column == "\xEF\xBB\xBFname" || column == "name\r";
         });
}

// Each pattern and its forms, one a line: found, or with what is amiss.
std::string shown(const std::string& path, const std::vector<Variant>& variants) {
  std::string out;
  std::uint32_t line = 0;
  std::size_t found = 0;
  for (const Variant& variant : variants) {
    if (variant.line != line)
      out += fmt::format("\n{}:{}: {}: {}\n", path, line = variant.line, variant.relation, variant.pattern);
    const bool right = variant.found && variant.status == variant.expected;
    found += right;
    const std::string verdict = right           ? "found"
                                : variant.found ? fmt::format("found as {}", to_string(variant.status))
                                                : "not found";
    out +=
        fmt::format("  {:<16} {:<9} {:<23} {}\n", verdict, to_string(variant.expected), variant.form, variant.sentence);
  }
  return out + fmt::format("\n{}: {} of {} forms found\n", path, found, variants.size());
}

Result<Pack> compiled(const std::vector<std::string>& sources, const NameListOptions& options) {
  std::error_code fault;
  if (sources.size() == 1 && std::filesystem::is_directory(sources.front(), fault))
    return Pack::compile_folder(sources.front());
  std::vector<Source> names, rules;
  for (const std::string& path : sources) {
    const bool is_rules = options.format == NameFormat::Auto ? holds_rules(path) : path.ends_with(".rules");
    (is_rules ? rules : names).push_back(Source::file(path == "-" ? "/dev/stdin" : path));
  }
  return Pack::compile(names, rules, options);
}

}  // namespace

int compile(const CompileArguments& arguments) {
  NameListOptions options = arguments.names;
  Progress progress(total_size(arguments.sources), true);
  options.progress = [&](std::size_t bytes) { progress.add(bytes); };
  const auto pack = compiled(arguments.sources, options);
  progress.hide();
  if (!pack) return complain(pack.error());
  for (const Finding& warning : pack->warnings()) note(to_string(warning));
  if (const auto saved = pack->save(arguments.out); !saved) return complain(saved.error());
  return 0;
}

int inspect(const std::string& path) {
  const auto loaded = path.empty() ? Result<Pack>(Pack::english()) : Pack::load(path);
  if (!loaded) return complain(loaded.error());
  const Pack::Data& pack = *loaded->data();

  std::string out = fmt::format("{}: {} bytes, format {}\n", path.empty() ? "embedded English pack" : path,
                                pack.image.bytes().size(), pack::format_version);
  out += "\nsections\n";
  for (const pack::Section& section : pack.image.sections())
    out += fmt::format("  {:<16} {:>12}\n", section.name, section.size);

  std::map<std::string, std::size_t> types;
  for (std::uint32_t i = 0; i < pack.gazetteer.size(); ++i) {
    const auto kind = pack.gazetteer.kind(i);
    ++types[std::string(kind.type)];
    if (!kind.subtype.empty()) ++types[fmt::format("{} {}", kind.type, kind.subtype)];
  }
  out += fmt::format("\nnames {}\n", pack.gazetteer.size());
  for (const auto& [type, count] : types) out += fmt::format("  {:<28} {:>8}\n", type, count);
  if (!pack.rules.empty()) {
    out += fmt::format("\nrule files {}\n", pack.rules.size());
    for (const rules::RuleSource& rule : pack.rules) out += fmt::format("  {}\n", rule.name);
  }
  const auto written = write_out("-", out);
  return written ? 0 : complain(written.error());
}

int test(const TestArguments& arguments) {
  ExtractorOptions options;
  options.packs = arguments.packs;
  for (const std::string& path : arguments.gazetteers) options.gazetteers.push_back(Source::file(path));

  int code = 0;
  std::string out;
  for (const std::string& path : arguments.rules) {
    const auto report = test_rules(Source::file(path), options);
    if (!report) {
      code = complain(report.error());
      continue;
    }
    for (const Finding& warning : report->warnings) note(to_string(warning));
    for (const Finding& failure : report->failures) code = complain(to_string(failure));
    out += fmt::format("{}: {} examples, {} failed\n", path, report->examples, report->failures.size());
    if (!arguments.show_variants) continue;
    const auto variants = show_variants(Source::file(path), options);
    if (variants)
      out += shown(path, *variants);
    else
      code = complain(variants.error());
  }
  const auto written = write_out("-", out);
  return written ? code : complain(written.error());
}

}  // namespace gazette::cli
