// The image: header, section table, sections. FORMAT.md is its description, tests/pack/image_test.cpp damages it.

#include "pack/image.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/bytes.hpp"

namespace gazette::pack {

static_assert(std::endian::native == std::endian::little, "images are little-endian and read in place");

namespace {
constexpr std::size_t aligned(std::size_t size) { return (size + 7) & ~std::size_t{7}; }
Error damaged(const char* what) {
  return {ErrorCode::Format, std::string("not a pack, or a damaged one: ") + what, {}};
}
}  // namespace

std::uint64_t checksum_of(std::span<const std::byte> image) {
  Header header;
  std::memcpy(&header, image.data(), sizeof(header));
  header.checksum = 0;
  return base::checksum(std::as_bytes(std::span(&header, 1))) ^ base::checksum(image.subspan(sizeof(Header)));
}

Result<Image> Image::view(std::span<const std::byte> bytes, Check check) {
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0)
    return Error{ErrorCode::InvalidArgument, "an image must begin at an 8-byte boundary", {}};
  if (bytes.size() < sizeof(Header)) return damaged("shorter than its header");
  Header header;
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (std::memcmp(header.magic, Header{}.magic, sizeof(header.magic)) != 0) return damaged("it begins otherwise");
  if (header.version != format_version)
    return Error{ErrorCode::Version,
                 "the pack has format version " + std::to_string(header.version) + ", this library reads version " +
                     std::to_string(format_version),
                 {}};
  if (header.size != bytes.size()) return damaged("its size is not the one its header says");
  if (header.section_count > (bytes.size() - sizeof(Header)) / sizeof(Section)) return damaged("its table is cut");
  Image image;
  image.bytes_ = bytes;
  image.sections_ = {reinterpret_cast<const Section*>(bytes.data() + sizeof(Header)), header.section_count};
  for (const Section& section : image.sections_)
    if (section.offset % 8 != 0 || section.offset > bytes.size() || section.size > bytes.size() - section.offset)
      return damaged("a section lies outside it");
  if (check == Check::Full && checksum_of(bytes) != header.checksum) return damaged("its checksum differs");
  return image;
}

std::span<const std::byte> Image::section(std::string_view name) const {
  for (const Section& section : sections_)
    if (std::string_view(section.name, strnlen(section.name, sizeof(section.name))) == name)
      return bytes_.subspan(section.offset, section.size);
  return {};
}

void Writer::add_bytes(std::string_view name, std::span<const std::byte> bytes) {
  Section section;
  name.copy(section.name, sizeof(section.name) - 1);
  section.size = bytes.size();
  sections_.push_back(section);
  contents_.emplace_back(bytes.begin(), bytes.end());
}

std::vector<std::byte> Writer::finish() const {
  std::vector<Section> table = sections_;
  std::size_t offset = sizeof(Header) + table.size() * sizeof(Section);
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i].offset = offset;
    offset += aligned(contents_[i].size());
  }
  std::vector<std::byte> out(offset);
  std::copy_n(reinterpret_cast<const std::byte*>(table.data()), table.size() * sizeof(Section),
              out.begin() + sizeof(Header));
  for (std::size_t i = 0; i < table.size(); ++i)
    std::copy(contents_[i].begin(), contents_[i].end(), out.begin() + static_cast<std::ptrdiff_t>(table[i].offset));
  Header header;
  header.section_count = static_cast<std::uint32_t>(table.size());
  header.size = out.size();
  std::memcpy(out.data(), &header, sizeof(header));
  header.checksum = checksum_of(out);
  std::memcpy(out.data(), &header, sizeof(header));
  return out;
}

}  // namespace gazette::pack
