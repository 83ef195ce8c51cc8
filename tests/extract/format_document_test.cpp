// The dump in lib/pack/FORMAT.md is of a real image.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/file.hpp"
#include "gazette/pack.hpp"

namespace gazette {
namespace {

// As xxd shows it, lines of zeros and all.
std::string dump_of(std::span<const std::byte> image) {
  std::string out;
  for (std::size_t line = 0; line < image.size(); line += 16) {
    std::string hex, letters;
    for (std::size_t at = line; at < line + 16 && at < image.size(); ++at) {
      const auto byte = static_cast<unsigned char>(image[at]);
      hex += fmt::format("{:02x}{}", byte, at % 2 == 1 ? " " : "");
      letters += byte >= ' ' && byte < 0x7F ? static_cast<char>(byte) : '.';
    }
    out += fmt::format("{:08x}: {:40} {}\n", line, hex, letters);
  }
  return out;
}

TEST(FormatDocument, ShowsARealImage) {
  const std::string document = base::read_file(GAZETTE_SOURCE_FOLDER "/lib/pack/FORMAT.md").value();
  std::string list, dump;
  std::istringstream in(document);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("    ")) list += line.substr(4) + "\n";
    if (line.starts_with("00000") && line.substr(8, 2) == ": ") dump += line.substr(10, 39);
  }
  std::erase(dump, ' ');
  const Pack pack = Pack::compile({Source::string(list, "two.tsv")}).value();
  std::string hex;
  for (const std::byte byte : pack.image()) {
    hex += "0123456789abcdef"[static_cast<unsigned>(byte) >> 4];
    hex += "0123456789abcdef"[static_cast<unsigned>(byte) & 15];
  }
  EXPECT_TRUE(dump == hex) << "this is the dump of the list in FORMAT.md:\n" << dump_of(pack.image());
}

}  // namespace
}  // namespace gazette
