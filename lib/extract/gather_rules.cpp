// The rules of packs, which come compiled, and of the user, which do not. Tests: tests/extract/pack_test.cpp,
// tests/extract/extractor_test.cpp.

#include <algorithm>
#include <filesystem>

#include "extract/rule_reader.hpp"
#include "lexicon/compile.hpp"
#include "rules/encode.hpp"

namespace gazette::extract {
namespace {

// The file that `use "name"` means: beside the file that says it.
Result<rules::NamedSource> load_beside(std::string_view name, std::string_view from) {
  const std::string path = (std::filesystem::path(from).parent_path() / name).string();
  auto text = base::read_file(path);
  if (!text) return text.error();
  return rules::NamedSource{path, std::move(*text)};
}

// The environment's functions keep the references.
rules::Environment environment_of(const lexicon::Lexicon& lexicon, names::TypeTable& types) {
  rules::Environment environment;
  for (std::size_t i = 0; i < lexicon.list_count(); ++i)
    environment.lists.push_back(lexicon.list_name(static_cast<lexicon::ListId>(i)));
  environment.find_type = [&types](std::string_view name) { return types.find(name); };
  environment.make_type = [&types](std::string_view name) { return types.add(name); };
  for (std::uint16_t type = 1; type < types.size(); ++type) environment.types.push_back(types.name(type));
  return environment;
}

}  // namespace

Result<rules::RuleSet> compile_rules(std::span<const rules::NamedSource> sources, const lexicon::Lexicon& lexicon,
                                     names::TypeTable& types, std::set<std::string, std::less<>> files) {
  rules::Environment environment = environment_of(lexicon, types);
  // Only files that the user named, and those they name in turn, may name others: a pack stands by itself.
  environment.load = [&files](std::string_view name, std::string_view from) -> Result<rules::NamedSource> {
    if (!files.contains(from))
      return Error{ErrorCode::InvalidArgument, "'use' reads files beside a file; these rules come from none", {}};
    auto loaded = load_beside(name, from);
    if (loaded) files.insert(loaded->name);
    return loaded;
  };
  return rules::compile(sources, environment);
}

Result<rules::RuleSet> gather_rules(const std::vector<Pack>& packs, bool english, const std::vector<Source>& own,
                                    const lexicon::Lexicon& lexicon, names::TypeTable& types) {
  const auto is_replaced = [&](const rules::RuleSource& source) {
    return std::any_of(own.begin(), own.end(),
                       [&](const Source& s) { return lexicon::stem(s.name) == lexicon::stem(source.name); });
  };
  std::vector<rules::RuleSet> parts;
  std::vector<rules::NamedSource> sources;
  const rules::Environment environment = environment_of(lexicon, types);
  for (std::size_t i = english ? 0 : std::min<std::size_t>(1, packs.size()); i < packs.size(); ++i) {
    const Pack::Data& pack = *packs[i].data();
    if (std::none_of(pack.rules.begin(), pack.rules.end(), is_replaced)) {
      if (auto rules = rules::decode(pack.image.section("program"), pack.rules, environment)) {
        parts.push_back(std::move(*rules));
        continue;
      }
    }
    for (const auto& source : pack.rules)
      if (!is_replaced(source)) sources.push_back({std::string(source.name), std::string(source.text)});
  }
  std::set<std::string, std::less<>> files;
  for (const Source& source : own) {
    if (source.is_text) {
      sources.push_back({source.name, source.text});
      continue;
    }
    auto text = base::read_file(source.name);
    if (!text) return text.error();
    sources.push_back({source.name, std::move(*text)});
    files.insert(source.name);
  }
  if (!sources.empty()) {
    auto compiled = compile_rules(sources, lexicon, types, std::move(files));
    if (!compiled) return compiled.error();
    parts.push_back(std::move(*compiled));
  }
  return rules::join(std::move(parts));
}

}  // namespace gazette::extract
