#include "pack/image.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstring>
#include <random>

namespace gazette::pack {
namespace {

struct Pair {
  std::uint32_t a, b;
  friend bool operator==(const Pair&, const Pair&) = default;
};

const std::vector<Pair> pairs = {{1, 2}, {3, 4}, {5, 6}};

std::vector<std::byte> small_image() {
  Writer writer;
  writer.add("pairs", std::span<const Pair>(pairs));
  writer.add("letters", std::span<const char>("abc", 3));
  writer.add("nothing", std::span<const Pair>());
  return writer.finish();
}

// Reads every byte of every section that an image shows.
unsigned read_all(const Image& image) {
  unsigned sum = 0;
  for (const Section& section : image.sections())
    for (const std::byte byte :
         image.section(std::string_view(section.name, strnlen(section.name, sizeof(section.name)))))
      sum += static_cast<unsigned>(byte);
  return sum;
}

TEST(Image, GivesBackWhatWasWritten) {
  const auto bytes = small_image();
  const auto image = Image::view(bytes, Check::Full);
  ASSERT_TRUE(image);
  const auto read = image->records<Pair>("pairs");
  EXPECT_EQ(std::vector<Pair>(read.begin(), read.end()), pairs);
  const auto letters = image->records<char>("letters");
  EXPECT_EQ(std::string(letters.begin(), letters.end()), "abc");
  EXPECT_TRUE(image->section("nothing").empty());
  EXPECT_TRUE(image->section("unknown").empty());
  EXPECT_EQ(image->sections().size(), 3U);
}

TEST(Image, GivesNoRecordsWhereTheSizeDoesNotFit) {
  const auto bytes = small_image();
  EXPECT_TRUE(Image::view(bytes, Check::Full)->records<Pair>("letters").empty());
}

TEST(Image, IsTheSameForTheSameSections) { EXPECT_EQ(small_image(), small_image()); }

TEST(Image, MustBeginAtAnEightByteBoundary) {
  const auto bytes = small_image();
  std::vector<std::byte> moved(bytes.size() + 8);
  const std::size_t shift = reinterpret_cast<std::uintptr_t>(moved.data()) % 8 == 0 ? 4 : 8;
  std::copy(bytes.begin(), bytes.end(), moved.begin() + static_cast<std::ptrdiff_t>(shift));
  const auto image = Image::view(std::span(moved).subspan(shift == 4 ? 4 : 8 - 4, bytes.size()), Check::Full);
  ASSERT_FALSE(image);
  EXPECT_EQ(image.error().code, ErrorCode::InvalidArgument);
}

TEST(Image, OfAnotherVersionIsToldApart) {
  auto bytes = small_image();
  bytes[8] = std::byte{99};
  const auto image = Image::view(bytes, Check::Full);
  ASSERT_FALSE(image);
  EXPECT_EQ(image.error().code, ErrorCode::Version);
  EXPECT_NE(image.error().message.find("99"), std::string::npos);
}

TEST(Image, OfEveryOtherLengthIsRefused) {
  const auto whole = small_image();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    std::vector<std::byte> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    EXPECT_FALSE(Image::view(cut, Check::Full)) << size;
    EXPECT_FALSE(Image::view(cut, Check::Structure)) << size;
  }
  auto longer = whole;
  longer.push_back(std::byte{0});
  EXPECT_FALSE(Image::view(longer, Check::Full));
}

TEST(Image, WithAnyBitFlippedIsRefused) {
  auto bytes = small_image();
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] ^= std::byte{1} << (bit % 8);
    EXPECT_FALSE(Image::view(bytes, Check::Full)) << "bit " << bit;
    bytes[bit / 8] ^= std::byte{1} << (bit % 8);
  }
}

TEST(Image, ShowsNothingOutsideItselfWhateverItsTableSays) {
  const std::uint64_t seed = 7;
  std::mt19937_64 random(seed);
  const auto whole = small_image();
  unsigned sane = 0;
  for (int round = 0; round < 20'000; ++round) {
    auto bytes = whole;
    const std::size_t table = sizeof(Header), table_end = table + 3 * sizeof(Section);
    for (int i = 0; i < 3; ++i) {
      const std::size_t at = table + random() % (table_end - table);
      bytes[at] = static_cast<std::byte>(random() % 4 == 0 ? random() : random() % 4 * 8);
    }
    sign(bytes);
    const auto image = Image::view(bytes, Check::Full);
    if (!image) continue;
    ++sane;
    read_all(*image);
    for (const char* name : {"pairs", "letters", "nothing"})
      for (const std::byte& byte : image->section(name))
        EXPECT_TRUE(&byte >= bytes.data() && &byte < bytes.data() + bytes.size())
            << "seed " << seed << ", round " << round;
  }
  EXPECT_GT(sane, 100U);
}

}  // namespace
}  // namespace gazette::pack
