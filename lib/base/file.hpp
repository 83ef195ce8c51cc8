#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "gazette/error.hpp"

namespace gazette::base {

/// A file mapped into memory, read only. Movable.
class MappedFile {
 public:
  /// Fails: Io, with the reason the system gives.
  static Result<MappedFile> open(const std::string& path);
  MappedFile(MappedFile&& other) noexcept : data_(other.data_), size_(other.size_) { other.data_ = nullptr; }
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;  // Owns a mapping.
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  std::span<const std::byte> bytes() const { return {static_cast<const std::byte*>(data_), size_}; }

 private:
  MappedFile(void* data, std::size_t size) : data_(data), size_(size) {}
  void* data_ = nullptr;
  std::size_t size_ = 0;
};

/// What read_file() reads at most: 1 GiB.
inline constexpr std::size_t most_file_bytes = std::size_t{1} << 30;
/// The whole of a file. Fails: Io: missing, a directory, unreadable; Limit: longer than `most` bytes, as a device that
/// never ends.
Result<std::string> read_file(const std::string& path, std::size_t most = most_file_bytes);
/// Writes a new file beside `path` and renames it, so that a reader sees the old file or the new one, never half of
/// either. Fails: Io.
Result<void> write_file(const std::string& path, std::span<const std::byte> bytes);

}  // namespace gazette::base
