// Lines out of one buffer that grows to the longest of them. Tests: tests/base/line_reader_test.cpp.

#include "base/line_reader.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace gazette::base {
namespace {

constexpr std::size_t step = std::size_t{1} << 18;

Error io_error(const std::string& path, const char* act) {
  return {ErrorCode::Io, path + ": cannot " + act + ": " + std::strerror(errno), {}};
}

}  // namespace

Result<LineReader> LineReader::open(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rbe");
  if (file == nullptr) return io_error(path, "open");
  std::setvbuf(file, nullptr, _IONBF, 0);
  LineReader reader(path, file);
  reader.refill();
  if (!reader.status_) return reader.status_.error();
  reader.pass_mark();
  return reader;
}

bool LineReader::next(Line& line) {
  std::size_t searched = 0;
  std::size_t end = rest_.npos;
  while ((end = rest_.find('\n', searched)) == rest_.npos) {
    searched = rest_.size();
    if (rest_.size() >= longest || !refill()) break;
  }
  if (rest_.empty()) return false;
  line = {rest_.substr(0, end), ++number_, position_, false};
  if (line.text.size() >= longest) {
    // Its beginning shows which line it is; the rest is read and dropped, a buffer at a time.
    constexpr std::size_t shown = 256;
    line.cut = true;
    line.text = line.text.substr(0, shown);
    if (end == rest_.npos) {
      const std::string beginning(line.text);
      do take(rest_.size());
      while (refill() && (end = rest_.find('\n')) == rest_.npos);
      if (end != rest_.npos) take(end + 1);
      cut_ = beginning;
      line.text = cut_;
      return true;
    }
  } else if (line.text.ends_with('\r')) {
    line.text.remove_suffix(1);
  }
  take(end == rest_.npos ? rest_.size() : end + 1);
  return true;
}

// Reads more behind what is left; false: there is no more.
bool LineReader::refill() {
  if (file_ == nullptr) return false;
  if (!rest_.empty()) std::memmove(buffer_.data(), rest_.data(), rest_.size());
  if (buffer_.size() < rest_.size() + step) buffer_.resize(std::max(rest_.size() + step, 2 * rest_.size()));
  const std::size_t got = std::fread(buffer_.data() + rest_.size(), 1, buffer_.size() - rest_.size(), file_.get());
  if (got == 0 && std::ferror(file_.get()) != 0) status_ = io_error(path_, "read");
  rest_ = {buffer_.data(), rest_.size() + got};
  if (got == 0) file_.reset();
  return got > 0;
}

void LineReader::take(std::size_t bytes) {
  rest_.remove_prefix(bytes);
  position_ += bytes;
}

void LineReader::pass_mark() {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (rest_.starts_with(mark)) take(mark.size());
}

}  // namespace gazette::base
