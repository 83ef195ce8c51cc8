#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "cli/input.hpp"
#include "gazette/extractor.hpp"

namespace gazette::cli {

/// Turns documents into results on several threads, and hands the results on in the order of the documents.
///
/// A bounded number of bytes waits at a time, so that memory does not grow with the input.
class OrderedWorkers {
 public:
  struct Result {
    std::string id;
    std::size_t text_bytes = 0;
    std::string output;
    std::optional<Document> document;  ///< Where the work keeps it.
    bool truncated = false;            ///< A limit ended the search before the end of the text.
  };
  using Work = std::function<void(const InputDocument&, Scratch&, Result&)>;  ///< On any thread.
  using Take = std::function<void(Result&&)>;  ///< On the thread that calls add() and finish().

  OrderedWorkers(unsigned threads, Work work, Take take);
  ~OrderedWorkers();
  OrderedWorkers(const OrderedWorkers&) = delete;  // Its threads point to it.
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;

  void add(InputDocument&& document);
  void finish();

 private:
  struct Slot {
    InputDocument document;
    Result result;
    bool done = false;
  };
  void run();
  void take_ready(std::unique_lock<std::mutex>& lock);

  Work work_;
  Take take_;
  Scratch scratch_;  // Of the caller's thread, where it works alone.
  std::mutex mutex_;
  std::condition_variable work_added_, work_done_;
  std::deque<Slot> slots_;  // Documents not yet taken, in order.
  std::size_t next_ = 0;    // The first of them that no thread has begun.
  std::size_t waiting_bytes_ = 0;
  bool ended_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace gazette::cli
