#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace gazette::base {

/// Strings that live until reset(). Keeps its blocks, so that a warm arena allocates nothing.
class Arena {
 public:
  char* allocate(std::size_t size) {
    while (block_ < blocks_.size() && used_ + size > blocks_[block_].size) ++block_, used_ = 0;
    if (block_ == blocks_.size()) {
      const std::size_t capacity = size > block_size ? size : block_size;
      blocks_.push_back({std::make_unique<char[]>(capacity), capacity});
      used_ = 0;
    }
    char* at = blocks_[block_].data.get() + used_;
    used_ += size;
    return at;
  }
  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    char* at = allocate(text.size());
    std::memcpy(at, text.data(), text.size());
    return {at, text.size()};
  }
  void reset() { block_ = 0, used_ = 0; }

 private:
  static constexpr std::size_t block_size = 16 * 1024;
  struct Block {
    std::unique_ptr<char[]> data;
    std::size_t size = 0;
  };
  std::vector<Block> blocks_;
  std::size_t block_ = 0;
  std::size_t used_ = 0;
};

}  // namespace gazette::base
