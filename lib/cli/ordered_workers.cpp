// Tests: tests/cli/cli_test.py.

#include "cli/ordered_workers.hpp"

namespace gazette::cli {
namespace {

constexpr std::size_t most_waiting_bytes = std::size_t{32} << 20;

}  // namespace

OrderedWorkers::OrderedWorkers(unsigned threads, Work work, Take take)
    : work_(std::move(work)), take_(std::move(take)) {
  for (unsigned i = 0; threads > 1 && i < threads; ++i) threads_.emplace_back([this] { run(); });
}

OrderedWorkers::~OrderedWorkers() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  work_added_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void OrderedWorkers::run() {
  Scratch scratch;
  std::unique_lock lock(mutex_);
  for (;;) {
    work_added_.wait(lock, [&] { return ended_ || next_ < slots_.size(); });
    if (next_ == slots_.size()) return;
    Slot& slot = slots_[next_++];  // Stays in place while others are added and taken.
    lock.unlock();
    work_(slot.document, scratch, slot.result);
    lock.lock();
    slot.done = true;
    work_done_.notify_one();
  }
}

void OrderedWorkers::take_ready(std::unique_lock<std::mutex>& lock) {
  while (!slots_.empty() && slots_.front().done) {
    Result result = std::move(slots_.front().result);
    slots_.pop_front();
    --next_;
    waiting_bytes_ -= result.text_bytes;
    lock.unlock();
    take_(std::move(result));
    lock.lock();
  }
}

void OrderedWorkers::add(InputDocument&& document) {
  Result result{document.id, document.text.size(), {}, {}, false};
  if (threads_.empty()) {
    work_(document, scratch_, result);
    take_(std::move(result));
    return;
  }
  std::unique_lock lock(mutex_);
  waiting_bytes_ += result.text_bytes;
  slots_.push_back({std::move(document), std::move(result), false});
  work_added_.notify_one();
  take_ready(lock);
  while (waiting_bytes_ > most_waiting_bytes) {
    work_done_.wait(lock, [&] { return slots_.front().done; });
    take_ready(lock);
  }
}

void OrderedWorkers::finish() {
  std::unique_lock lock(mutex_);
  while (!slots_.empty()) {
    work_done_.wait(lock, [&] { return slots_.front().done; });
    take_ready(lock);
  }
}

}  // namespace gazette::cli
