#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>

namespace gazette::base {

/// A shared value that readers take while it is replaced: left and right (Ramalhete and Correia, 2015). A reader never
/// waits, not even for a moment; a writer waits until the readers that are just taking the old value have it. The old
/// value goes with its last reader.
template <class T>
class Live {
 public:
  explicit Live(std::shared_ptr<const T> value) : sides_{value, value} {}

  /// Cost: five atomic steps, whatever others do.
  std::shared_ptr<const T> get() const {
    const unsigned gate = gate_.load();
    readers_[gate].count.fetch_add(1);
    std::shared_ptr<const T> value = sides_[side_.load()];
    readers_[gate].count.fetch_sub(1);
    return value;
  }

  void set(std::shared_ptr<const T> value) {
    const std::lock_guard lock(writing_);
    const unsigned old = side_.load();
    sides_[1 - old] = value;  // Nobody reads this side: the last writer saw its readers leave.
    side_.store(1 - old);
    // Readers of the old side came through either gate. New ones are sent through the gate that is empty, or becomes
    // so.
    const unsigned gate = gate_.load();
    wait(1 - gate);
    gate_.store(1 - gate);
    wait(gate);
    sides_[old] = std::move(value);
  }

 private:
  void wait(unsigned gate) const {
    while (readers_[gate].count.load() != 0) std::this_thread::yield();
  }
  struct alignas(64) Readers {
    std::atomic<std::uint32_t> count{0};
  };
  std::array<std::shared_ptr<const T>, 2> sides_;
  std::atomic<unsigned> side_{0};
  std::atomic<unsigned> gate_{0};
  mutable std::array<Readers, 2> readers_;
  std::mutex writing_;
};

}  // namespace gazette::base
