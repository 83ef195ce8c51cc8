// Who met whom, will meet, may meet or called it off, in several articles: one table.
//
// usage: who_met_whom FILES

#include <filesystem>
#include <fstream>
#include <gazette.hpp>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <string>

namespace {

std::string name(const gazette::Document& document, std::uint32_t entity) {
  return entity == gazette::no_entity ? "" : std::string(document.entities()[entity].name);
}

// The normalised value of a date entity, or its words.
std::string date(const gazette::Document& document, std::uint32_t entity) {
  for (const auto& mention : document.mentions())
    if (mention.entity == entity && !mention.value.empty()) return std::string(mention.value);
  return name(document, entity);
}

// Pads by code points, so that columns stand straight.
std::string cell(std::string text, std::size_t width) {
  std::size_t points = 0;
  for (const char c : text) points += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return text.append(points < width ? width - points : 1, ' ');
}

}  // namespace

int main(int argc, char** argv) {
  const gazette::Extractor extractor;
  gazette::Scratch scratch;
  std::cout << cell("article", 15) << cell("status", 10) << cell("who", 24) << cell("whom", 24) << cell("where", 11)
            << "when\n";
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    if (!file) {
      std::cerr << argv[i] << ": cannot read\n";
      return 1;
    }
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const std::string id = std::filesystem::path(argv[i]).stem().string();
    gazette::ExtractOptions options;
    options.id = id;
    const auto document = extractor.extract(text, scratch, options);
    for (const auto& relation : document.relations()) {
      if (relation.type != "meets") continue;
      std::cout << cell(id, 15) << cell(std::string(to_string(relation.status)), 10)
                << cell(name(document, relation.subject), 24) << cell(name(document, relation.object), 24)
                << cell(name(document, relation.entity("place")), 11) << date(document, relation.entity("date"))
                << "\n";
    }
  }
}
