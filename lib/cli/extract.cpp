// What was found in each document, written in the order of reading. Tests: tests/cli/test_command.py.

#include "cli/extract.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>

#include "cli/terminal.hpp"

namespace gazette::cli {
namespace {

std::string written(const Document& document, const ExtractArguments& arguments) {
  const OutputOptions options{arguments.offsets, arguments.format == Format::Json, arguments.with_text};
  switch (arguments.format) {
    case Format::JsonLines:
      return to_json(document, options) + "\n";
    case Format::Json:
      return to_json(document, options);
    case Format::Conll:
      return to_conll(document);
    case Format::Brat:
      return to_brat(document);
    case Format::Html:
      return to_html(document);
    case Format::NTriples:
      return to_ntriples(document);
  }
  return {};
}

// Where results go: standard output, a file, or for HTML and brat a folder with files for each document.
class Output {
 public:
  explicit Output(const ExtractArguments& arguments) : path_(arguments.out), format_(arguments.format) {}
  ~Output() {
    if (file_ != nullptr && file_ != stdout) std::fclose(file_);
  }
  Output(const Output&) = delete;  // Owns an open file.
  Output& operator=(const Output&) = delete;

  // Fails: Io.
  Result<void> open() {
    std::error_code fault;
    is_folder_ = is_one_a_file() && std::filesystem::is_directory(path_, fault);
    if (is_folder_) return {};
    file_ = path_ == "-" ? stdout : std::fopen(path_.c_str(), "wb");
    if (file_ == nullptr) return error();
    if (format_ == Format::Json) put("[");
    return {};
  }
  void write(const OrderedWorkers::Result& result) {
    if (is_folder_) {
      const std::string path = (std::filesystem::path(path_) / file_name(result.id)).string();
      note_fault(write_out(path + (format_ == Format::Html ? ".html" : ".ann"), result.output));
      if (format_ == Format::Brat) note_fault(write_out(path + ".txt", result.document->text()));
    } else if (is_one_a_file() && count_ > 0) {
      note_fault(Error{ErrorCode::InvalidArgument,
                       "a file of this format holds one document: for several, give a folder with --out",
                       {}});
    } else {
      if (format_ == Format::Json) put(count_ > 0 ? ",\n" : "\n");
      put(result.output);
    }
    ++count_;
  }
  // Fails: Io, where anything could not be written.
  Result<void> close() {
    if (file_ != nullptr && format_ == Format::Json) put(count_ > 0 ? "\n]\n" : "]\n");
    if (file_ != nullptr && std::fflush(file_) != 0) note_fault(error());
    return fault_ ? Result<void>(*fault_) : Result<void>();
  }

 private:
  Error error() const {
    return {ErrorCode::Io, (path_ == "-" ? "standard output" : path_) + ": cannot write: " + std::strerror(errno), {}};
  }
  void put(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) note_fault(error());
  }
  void note_fault(const Result<void>& result) {
    if (!result && !fault_) fault_ = result.error();
  }
  bool is_one_a_file() const { return format_ == Format::Html || format_ == Format::Brat; }
  static std::string file_name(std::string id) {
    std::replace(id.begin(), id.end(), '/', '_');
    return id;
  }

  std::string path_;
  Format format_;
  bool is_folder_ = false;
  std::FILE* file_ = nullptr;
  std::size_t count_ = 0;
  std::optional<Error> fault_;
};

}  // namespace

int extract(const ExtractArguments& arguments) {
  const auto extractor = Extractor::compile(options_of(arguments.knowledge));
  if (!extractor) return complain(extractor.error());
  for (const Finding& warning : extractor->warnings()) note(to_string(warning));

  Output output(arguments);
  if (const auto opened = output.open(); !opened) return complain(opened.error());
  const bool shares_terminal = arguments.out == "-" && ::isatty(STDOUT_FILENO) == 1;
  int code = extract_all(
      arguments, *extractor, !shares_terminal,
      [&](Document&& document, OrderedWorkers::Result& result) {
        result.output = written(document, arguments);
        if (arguments.format == Format::Brat) result.document.emplace(std::move(document));
      },
      [&](OrderedWorkers::Result&& result) { output.write(result); });
  if (const auto closed = output.close(); !closed) code = complain(closed.error());
  return code;
}

}  // namespace gazette::cli
