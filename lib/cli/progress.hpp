#pragma once

#include <chrono>
#include <cstddef>

namespace gazette::cli {

/// A bar on standard error while long work goes on; nothing where that is no terminal or the work takes under a second.
class Progress {
 public:
  /// `total` bytes are to come; 0: not known.
  Progress(std::size_t total, bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;  // One line of the terminal is its own.
  Progress& operator=(const Progress&) = delete;

  void add(std::size_t bytes);
  /// Clears the line, so that a message can be written; the next add() draws it again.
  void hide();

 private:
  using Clock = std::chrono::steady_clock;
  void draw(Clock::time_point now);

  std::size_t total_;
  std::size_t done_ = 0;
  bool wanted_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point drawn_ = start_;
};

}  // namespace gazette::cli
