// From a folder of sources (lib/english/README.md), or from name lists and rule files, to an image. Every fault of
// every file is a finding; a pack is made only where there is none. Tests: tests/extract/pack_compiler_test.cpp.

#include <algorithm>
#include <filesystem>

#include "extract/pack_data.hpp"
#include "extract/rule_reader.hpp"
#include "lexicon/compile.hpp"
#include "names/weights.hpp"

namespace gazette {
namespace {

namespace fs = std::filesystem;

// The files of a folder with an ending, by name, so that an image does not depend on the order of the disk.
Result<std::vector<std::string>> files_of(const fs::path& folder, std::string_view ending) {
  std::vector<std::string> paths;
  std::error_code fault;
  if (!fs::exists(folder, fault)) return paths;
  for (fs::directory_iterator at(folder, fault), end; !fault && at != end; at.increment(fault))
    if (at->path().extension() == ending) paths.push_back(at->path().string());
  if (fault) return Error{ErrorCode::Io, folder.string() + ": cannot read: " + fault.message(), {}};
  std::sort(paths.begin(), paths.end());
  return paths;
}

// Compiles rules and writes them behind the names that the writer has, whose types they may speak of. Answers warnings.
// Fails: Syntax.
Result<std::vector<Finding>> compile_into(pack::Writer& writer, const std::vector<rules::NamedSource>& sources,
                                          const lexicon::Lexicon& lexicon) {
  names::TypeTable types;
  if (sources.empty()) {  // Of millions of names no second image is wanted.
    extract::write_rules({}, rules::RuleSet{}, lexicon, types, writer);
    return std::vector<Finding>{};
  }
  const std::vector<std::byte> image = writer.finish();
  const auto view = pack::Image::view(image, pack::Check::Structure);
  const auto names = view ? gazetteer::Gazetteer::view(*view) : Result<gazetteer::Gazetteer>(view.error());
  if (!names) return names.error();
  for (const auto& kind : names->kinds()) types.add(kind.type);
  const auto rules = extract::compile_rules(sources, lexicon, types);
  if (!rules) return rules.error();
  extract::write_rules(sources, *rules, lexicon, types, writer);
  return rules->warnings;
}

bool has_error(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::Error; });
}

class FolderCompiler {
 public:
  explicit FolderCompiler(fs::path folder) : folder_(std::move(folder)) {}

  Result<std::vector<std::byte>> run() {
    std::error_code fault;
    if (!fs::is_directory(folder_, fault)) return Error{ErrorCode::Io, folder_.string() + ": not a folder", {}};
    words();
    names();
    rules();
    weights();
    if (io_) return *io_;
    if (has_error(findings_))
      return Error{ErrorCode::Syntax, folder_.string() + ": the sources have faults", findings_};
    return writer_.finish();
  }
  std::vector<Finding>& findings() { return findings_; }

 private:
  // Reads a file below the folder; the first fault is kept.
  std::string read(const fs::path& path) {
    auto text = base::read_file(path.string());
    if (text) return std::move(*text);
    if (!io_) io_ = text.error();
    return {};
  }
  std::vector<std::string> list(const char* subfolder, std::string_view ending) {
    auto paths = files_of(folder_ / subfolder, ending);
    if (paths) return std::move(*paths);
    if (!io_) io_ = paths.error();
    return {};
  }
  std::string name_of(const fs::path& path) const { return path.lexically_relative(folder_).generic_string(); }

  void words() {
    using Kind = lexicon::File::Kind;
    const std::pair<const char*, Kind> tables[] = {
        {"lexicon/verbs.tsv", Kind::Verbs},           {"lexicon/nouns.tsv", Kind::Nouns},
        {"lexicon/adjectives.tsv", Kind::Adjectives}, {"lexicon/adverbs.tsv", Kind::Adverbs},
        {"names/given.tsv", Kind::GivenNames},        {"names/surnames.tsv", Kind::Surnames},
        {"lexicon/clusters.tsv", Kind::Clusters}};
    for (const auto& [path, kind] : tables)
      if (fs::exists(folder_ / path)) word_files_.push_back({kind, path, read(folder_ / path)});
    for (const std::string& path : list("lists", ".txt")) {
      word_files_.push_back({Kind::List, name_of(path), read(path)});
      list_texts_.push_back(word_files_.back().text);
    }
    lexicon::compile(word_files_, writer_, findings_);
  }

  void names() {
    // Names are tokenized with the abbreviations of the words just compiled.
    words_image_ = writer_.finish();
    const auto view = pack::Image::view(words_image_, pack::Check::Structure);
    auto lexicon = view ? lexicon::Lexicon::view(*view) : Result<lexicon::Lexicon>(view.error());
    if (!lexicon) {
      if (!io_) io_ = lexicon.error();
      return;
    }
    lexicon_ = std::move(*lexicon);
    std::vector<gazetteer::WordList> lists;
    for (const std::string& text : list_texts_) lists.push_back({text, static_cast<lexicon::ListId>(lists.size())});
    std::vector<Source> names;
    for (const std::string& path : list("gazetteers", ".tsv"))
      names.push_back(Source::string(read(path), name_of(path)));
    const NameListOptions strict;
    const auto compiled = gazetteer::compile({names, &strict, lists, &lexicon_}, writer_, findings_);
    if (!compiled && !io_) io_ = compiled.error();
  }

  void rules() {
    if (io_) return;
    std::vector<rules::NamedSource> sources;
    for (const std::string& path : list("rules", ".rules")) sources.push_back({name_of(path), read(path)});
    if (auto written = compile_into(writer_, sources, lexicon_); written)
      findings_.insert(findings_.end(), written->begin(), written->end());
    else
      findings_.insert(findings_.end(), written.error().findings.begin(), written.error().findings.end());
  }

  void weights() {
    if (!fs::exists(folder_ / "weights.tsv")) return;
    names::compile_weights("weights.tsv", read(folder_ / "weights.tsv"), writer_, findings_);
  }

  fs::path folder_;
  pack::Writer writer_;
  std::vector<Finding> findings_;
  std::optional<Error> io_;
  std::vector<lexicon::File> word_files_;
  std::vector<std::byte> words_image_;
  lexicon::Lexicon lexicon_;  // Of words_image_.
  std::vector<std::string> list_texts_;
};

// The text of a source, read where it is a file.
Result<std::string> text_of(const Source& source) {
  if (source.is_text) return source.text;
  return base::read_file(source.name);
}

Result<std::shared_ptr<Pack::Data>> opened(std::vector<std::byte> image) {
  auto data = std::make_shared<Pack::Data>();
  data->owned = std::move(image);
  if (auto result = extract::open(data->owned, pack::Check::Structure, *data); !result) return result.error();
  return data;
}

}  // namespace

Result<Pack> Pack::compile_folder(const std::string& folder) {
  FolderCompiler compiler(folder);
  auto image = compiler.run();
  if (!image) return image.error();
  auto data = opened(std::move(*image));
  if (!data) return data.error();
  (*data)->warnings = compiler.findings();
  return Pack(std::move(*data));
}

Result<Pack> Pack::compile(const std::vector<Source>& gazetteers, const std::vector<Source>& rules,
                           const NameListOptions& options) {
  std::vector<rules::NamedSource> rule_texts;
  for (const Source& source : rules) {
    auto text = text_of(source);
    if (!text) return text.error();
    rule_texts.push_back({source.name, std::move(*text)});
  }
  pack::Writer writer;
  std::vector<Finding> findings;
  const lexicon::Lexicon& lexicon = english().data()->lexicon;
  if (auto read = gazetteer::compile({gazetteers, &options, {}, &lexicon}, writer, findings); !read)
    return read.error();
  if (has_error(findings)) return Error{ErrorCode::Syntax, "the name lists have faults", std::move(findings)};
  auto warnings = compile_into(writer, rule_texts, lexicon);
  if (!warnings) return warnings.error();
  auto data = opened(writer.finish());
  if (!data) return data.error();
  findings.insert(findings.end(), warnings->begin(), warnings->end());
  (*data)->warnings = std::move(findings);
  return Pack(std::move(*data));
}

}  // namespace gazette
