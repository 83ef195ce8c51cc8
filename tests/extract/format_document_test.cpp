// The dump in lib/pack/FORMAT.md is of a real image.

#include <gtest/gtest.h>

#include <sstream>

#include "base/file.hpp"
#include "gazette/pack.hpp"

namespace gazette {
namespace {

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
  EXPECT_EQ(dump, hex) << "compile the list of FORMAT.md again and put its dump there";
}

}  // namespace
}  // namespace gazette
