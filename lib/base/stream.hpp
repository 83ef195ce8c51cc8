#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace gazette::base {

/// Writes numbers, texts and plain records one behind the other.
class ByteWriter {
 public:
  void u32(std::uint32_t number) { append(&number, sizeof(number)); }
  void text(std::string_view text) {
    u32(static_cast<std::uint32_t>(text.size()));
    append(text.data(), text.size());
  }
  template <class T>
  void records(std::span<const T> records) {
    static_assert(std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>,
                  "bytes that mean nothing would make images differ");
    u32(static_cast<std::uint32_t>(records.size()));
    append(records.data(), records.size_bytes());
  }
  template <class T>
  void records(const std::vector<T>& all) {
    records(std::span<const T>(all));
  }
  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  void append(const void* data, std::size_t size) {
    if (size == 0) return;
    const auto* first = static_cast<const std::byte*>(data);
    bytes_.insert(bytes_.end(), first, first + size);
  }
  std::vector<std::byte> bytes_;
};

/// Reads what ByteWriter wrote. A read past the end yields nothing and leaves the reader bad for good, so a format is
/// read straight through and ok() is asked once, before anything read is used as an index.
class ByteReader {
 public:
  explicit ByteReader(std::span<const std::byte> bytes) : rest_(bytes) {}

  std::uint32_t u32() {
    std::uint32_t number = 0;
    const auto bytes = take(sizeof(number));
    if (!bytes.empty()) std::memcpy(&number, bytes.data(), sizeof(number));
    return number;
  }
  /// A number of things to read, each of which takes `least` bytes or more: 0, and bad, where there cannot be so many.
  std::uint32_t count(std::size_t least) {
    const std::uint32_t count = u32();
    if (count <= rest_.size() / least) return count;
    ok_ = false;
    return 0;
  }
  /// A view of the bytes.
  std::string_view text() {
    const auto bytes = take(u32());
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }
  template <class T>
  std::vector<T> records() {
    std::vector<T> all(count(sizeof(T)));
    const auto bytes = take(all.size() * sizeof(T));
    if (!bytes.empty()) std::memcpy(all.data(), bytes.data(), bytes.size());
    return all;
  }
  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

 private:
  std::span<const std::byte> take(std::size_t size) {
    if (!ok_ || size > rest_.size()) {
      ok_ = false;
      return {};
    }
    const auto bytes = rest_.first(size);
    rest_ = rest_.subspan(size);
    return bytes;
  }
  std::span<const std::byte> rest_;
  bool ok_ = true;
};

}  // namespace gazette::base
