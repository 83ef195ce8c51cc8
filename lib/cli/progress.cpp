// Tests: tests/cli/cli_test.py.

#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace gazette::cli {

Progress::Progress(std::size_t total, bool wanted) : total_(total), wanted_(wanted && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() { hide(); }

void Progress::add(std::size_t bytes) {
  done_ += bytes;
  if (!wanted_) return;
  const auto now = Clock::now();
  if (now - start_ < std::chrono::seconds(1) || now - drawn_ < std::chrono::milliseconds(100)) return;
  draw(now);
}

void Progress::draw(Clock::time_point now) {
  drawn_ = now;
  shown_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double megabytes = static_cast<double>(done_) / 1e6;
  std::string line = fmt::format("{:.1f} MB  {:.1f} MB/s", megabytes, megabytes / seconds);
  if (total_ > 0) {
    constexpr int width = 30;
    const double part = std::min(1.0, static_cast<double>(done_) / static_cast<double>(total_));
    const int full = static_cast<int>(part * width);
    line =
        fmt::format("[{}{}] {:3.0f} %  {}", std::string(full, '#'), std::string(width - full, ' '), 100 * part, line);
  }
  std::fprintf(stderr, "\r\x1b[K%s", line.c_str());
}

void Progress::hide() {
  if (!shown_) return;
  std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

}  // namespace gazette::cli
