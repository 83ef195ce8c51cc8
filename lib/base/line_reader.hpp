#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gazette/error.hpp"

namespace gazette::base {

/// A line of a file or text, without its end. Lifetime: until the next call of LineReader::next().
struct Line {
  std::string_view text;
  std::uint32_t number = 0;  ///< From 1.
  std::uint64_t begin = 0;   ///< Byte of the file.
  bool cut = false;          ///< Longer than LineReader::longest: `text` is its beginning.
};

/// Reads a file or text line by line, in memory that its longest line bounds. Lines end with "\n" or "\r\n"; a byte
/// order mark at the start is passed over.
class LineReader {
 public:
  static constexpr std::size_t longest = std::size_t{1} << 26;  ///< Bytes of a line.

  /// Fails: Io.
  static Result<LineReader> open(const std::string& path);
  /// Lifetime: `text` must outlive the reader.
  explicit LineReader(std::string_view text) : rest_(text) { pass_mark(); }

  /// The next line; false: there is none, or the file could not be read on.
  bool next(Line& line);
  /// What ended the lines before the end of the file. Fails: Io.
  const Result<void>& status() const { return status_; }
  /// Bytes read so far.
  std::uint64_t position() const { return position_; }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  LineReader(std::string path, std::FILE* file) : path_(std::move(path)), file_(file) {}
  bool refill();
  void take(std::size_t bytes);
  void pass_mark();

  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;  // Null for a text, and after the end of a file.
  std::vector<char> buffer_;
  std::string_view rest_;  // What is read and not yet given out: of the buffer, or of the text.
  std::uint64_t position_ = 0;
  std::uint32_t number_ = 0;
  std::string cut_;  // The beginning of a line that was too long.
  Result<void> status_;
};

}  // namespace gazette::base
