#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "gazette/error.hpp"

namespace gazette::pack {

inline constexpr std::uint32_t format_version = 2;

/// The image's first bytes (FORMAT.md). All numbers are little-endian.
struct Header {
  char magic[8] = {'G', 'A', 'Z', 'E', 'T', 'T', 'E', '\n'};
  std::uint32_t version = format_version;
  std::uint32_t section_count = 0;
  std::uint64_t size = 0;      ///< Bytes of the whole image.
  std::uint64_t checksum = 0;  ///< Of header and table.
};
static_assert(sizeof(Header) == 32);

/// One row of the table after the header.
struct Section {
  char name[16] = {};
  std::uint64_t offset = 0;  ///< From the image's start; a multiple of 8, of 64 where this library wrote it.
  std::uint64_t size = 0;    ///< Bytes.
  std::uint64_t checksum = 0;
};
static_assert(sizeof(Section) == 40);

enum class Check : std::uint8_t {
  Structure,  ///< Header and table: for the image that the build embedded and checked.
  Open,       ///< These, their checksum, and those of sections up to a mebibyte: for a file, whatever its size.
  Full,       ///< All checksums. Cost: reads every byte.
};

/// Makes all checksums of an image right for what stands in it. A table that is cut, and sections outside the image,
/// are left as they are.
void sign(std::span<std::byte> image);

/// A validated image: named sections of plain records. A view; the bytes must outlive it.
class Image {
 public:
  Image() = default;
  /// Fails: InvalidArgument where the bytes do not begin at an 8-byte boundary; Format; Version.
  static Result<Image> view(std::span<const std::byte> bytes, Check check);

  /// A section's bytes; empty where the image does not have it.
  std::span<const std::byte> section(std::string_view name) const;
  /// A section as records; empty where its size is not a multiple of the record's.
  template <class T>
  std::span<const T> records(std::string_view name) const {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    const auto bytes = section(name);
    if (bytes.size() % sizeof(T) != 0) return {};
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  std::span<const Section> sections() const { return sections_; }
  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  std::span<const std::byte> bytes_;
  std::span<const Section> sections_;
};

/// Builds an image section by section.
class Writer {
 public:
  template <class T>
  void add(std::string_view name, std::span<const T> records) {
    add_bytes(name, std::as_bytes(records));
  }
  void add_bytes(std::string_view name, std::span<const std::byte> bytes);
  std::vector<std::byte> finish() const;

 private:
  std::vector<Section> sections_;
  std::vector<std::vector<std::byte>> contents_;
};

}  // namespace gazette::pack
