// The image: header, section table, sections. FORMAT.md is its description, tests/pack/image_test.cpp damages it.

#include "pack/image.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/bytes.hpp"

namespace gazette::pack {

static_assert(std::endian::native == std::endian::little, "images are little-endian and read in place");

namespace {
// Sections begin where lines of the cache do.
constexpr std::size_t aligned(std::size_t size) { return (size + 63) & ~std::size_t{63}; }
constexpr std::size_t small_section = std::size_t{1} << 20;

Error damaged(const char* what) {
  return {ErrorCode::Format, std::string("not a pack, or a damaged one: ") + what, {}};
}

// What a checksum covers: up to where the next section could begin, so that no byte between them is left out.
std::span<const std::byte> covered(std::span<const std::byte> image, std::size_t offset, std::size_t size) {
  return image.subspan(offset, std::min(aligned(offset + size), image.size()) - offset);
}

// Of the header, its checksum left out, and the table.
std::uint64_t head_checksum(std::span<const std::byte> image, const Header& header) {
  Header unsigned_header = header;
  unsigned_header.checksum = 0;
  const std::size_t table = header.section_count * sizeof(Section);
  return base::checksum(std::as_bytes(std::span(&unsigned_header, 1))) ^
         base::checksum(covered(image, sizeof(Header), table));
}

bool lies_inside(const Section& section, std::size_t image_size) {
  return section.offset % 8 == 0 && section.offset <= image_size && section.size <= image_size - section.offset;
}

}  // namespace

void sign(std::span<std::byte> image) {
  if (image.size() < sizeof(Header)) return;
  Header header;
  std::memcpy(&header, image.data(), sizeof(header));
  if (header.section_count > (image.size() - sizeof(Header)) / sizeof(Section)) return;
  auto* sections = reinterpret_cast<Section*>(image.data() + sizeof(Header));
  for (Section& section : std::span(sections, header.section_count))
    if (lies_inside(section, image.size()))
      section.checksum = base::checksum(covered(image, section.offset, section.size));
  header.checksum = head_checksum(image, header);
  std::memcpy(image.data(), &header, sizeof(header));
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
    if (!lies_inside(section, bytes.size())) return damaged("a section lies outside it");
  if (check == Check::Structure) return image;
  if (head_checksum(bytes, header) != header.checksum) return damaged("the checksum of its table differs");
  for (const Section& section : image.sections_)
    if ((check == Check::Full || section.size <= small_section) &&
        base::checksum(covered(bytes, section.offset, section.size)) != section.checksum)
      return damaged("a section's checksum differs");
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
  std::size_t offset = aligned(sizeof(Header) + table.size() * sizeof(Section));
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
  sign(out);
  return out;
}

}  // namespace gazette::pack
