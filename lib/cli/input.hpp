#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "gazette/error.hpp"

namespace gazette::cli {

/// One text to read.
struct InputDocument {
  std::string id;
  std::string text;
  std::string date;
};

enum class InputForm { Auto, Text, JsonLines };

/// Reads a file, or standard input where `path` is "-", and hands on its documents one by one.
///
/// Auto: JSON lines where the name ends in ".jsonl". What is not quite right with a document (no text, a NUL byte,
/// ill-formed UTF-8, a line that is no document) goes to `warn`; all that can be read is handed on. Fails: Io, where
/// the file cannot be read; Format, where some of its lines are no documents.
Result<void> read_documents(const std::string& path, InputForm form, const std::function<void(InputDocument&&)>& take,
                            const std::function<void(const std::string&)>& warn);

/// A file's name without folders and last ending: the id of its document.
std::string stem(const std::string& path);

/// Bytes of all files together; those without a size count nothing.
std::size_t total_size(const std::vector<std::string>& paths);

}  // namespace gazette::cli
