#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gazette::base {

/// XXH3 of bytes: the checksum of images.
std::uint64_t checksum(std::span<const std::byte> bytes);

/// Strings one after another, each ended by a NUL, equal ones once; offset 0 is the empty string.
class StringPool {
 public:
  StringPool() : bytes_(1, '\0') {}
  std::uint32_t add(std::string_view text);
  std::span<const char> bytes() const { return bytes_; }

 private:
  std::vector<char> bytes_;
  std::vector<std::uint32_t> slots_;  // Open addressing by hash: offsets, 0 empty.
  std::size_t count_ = 0;
  void grow();
};

/// The string at `offset` of a pool's bytes; "" past the end. The pool's last byte must be NUL.
std::string_view pooled(std::span<const char> pool, std::uint32_t offset);

}  // namespace gazette::base
