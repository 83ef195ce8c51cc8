#define XXH_INLINE_ALL
#include "base/bytes.hpp"

#include <xxhash.h>

#include <cstring>

namespace gazette::base {

std::uint64_t checksum(std::span<const std::byte> bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::uint32_t StringPool::add(std::string_view text) {
  if (text.empty()) return 0;
  if ((count_ + 1) * 2 > slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = XXH3_64bits(text.data(), text.size()) & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask)
    if (pooled(bytes_, slots_[at]) == text) return slots_[at];
  const auto offset = static_cast<std::uint32_t>(bytes_.size());
  bytes_.insert(bytes_.end(), text.begin(), text.end());
  bytes_.push_back('\0');
  slots_[at] = offset;
  ++count_;
  return offset;
}

void StringPool::grow() {
  const std::vector<std::uint32_t> old = std::move(slots_);
  slots_.assign(old.empty() ? 1024 : old.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (const std::uint32_t offset : old) {
    if (offset == 0) continue;
    const std::string_view text = pooled(bytes_, offset);
    std::size_t at = XXH3_64bits(text.data(), text.size()) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = offset;
  }
}

std::string_view pooled(std::span<const char> pool, std::uint32_t offset) {
  if (offset >= pool.size()) return {};
  return std::string_view(pool.data() + offset);
}

}  // namespace gazette::base
