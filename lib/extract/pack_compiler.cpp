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
    const auto is_error = [](const Finding& f) { return f.severity == Severity::Error; };
    if (std::any_of(findings_.begin(), findings_.end(), is_error))
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
        {"names/given.tsv", Kind::GivenNames},        {"names/surnames.tsv", Kind::Surnames}};
    for (const auto& [path, kind] : tables)
      if (fs::exists(folder_ / path)) word_files_.push_back({kind, path, read(folder_ / path)});
    for (const std::string& path : list("lists", ".txt")) {
      lists_.push_back(
          {gazetteer::File::Kind::List, name_of(path), read(path), static_cast<lexicon::ListId>(lists_.size())});
      word_files_.push_back({Kind::List, name_of(path), lists_.back().text});
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
    std::vector<gazetteer::File> files = lists_;
    for (const std::string& path : list("gazetteers", ".tsv"))
      files.push_back({gazetteer::File::Kind::Names, name_of(path), read(path), lexicon::no_list});
    gazetteer::compile(files, lexicon_.abbreviations(), writer_, findings_);
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
  std::vector<gazetteer::File> lists_;
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

Result<Pack> Pack::compile(const std::vector<Source>& gazetteers, const std::vector<Source>& rules) {
  std::vector<gazetteer::File> files;
  std::vector<rules::NamedSource> rule_texts;
  std::optional<Error> io;
  const auto read = [&](const Source& source) {
    auto text = text_of(source);
    if (!text && !io) io = text.error();
    return text ? std::move(*text) : std::string();
  };
  for (const Source& source : gazetteers)
    files.push_back({gazetteer::File::Kind::Names, source.name, read(source), lexicon::no_list});
  for (const Source& source : rules) rule_texts.push_back({source.name, read(source)});
  if (io) return *io;
  pack::Writer writer;
  std::vector<Finding> findings;
  gazetteer::compile(files, english().data()->lexicon.abbreviations(), writer, findings);
  if (!findings.empty()) return Error{ErrorCode::Syntax, "the name lists have faults", findings};
  auto warnings = compile_into(writer, rule_texts, english().data()->lexicon);
  if (!warnings) return warnings.error();
  auto data = opened(writer.finish());
  if (!data) return data.error();
  (*data)->warnings = std::move(*warnings);
  return Pack(std::move(*data));
}

}  // namespace gazette
