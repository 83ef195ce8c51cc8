// One's own names and one's own relation: a list of starships and "X met Y in Z".

#include <gazette.hpp>
#include <iostream>

constexpr const char* names =
    "name\ttype\tsubtype\tid\taliases\n"
    "Zorblax Engine\tSHIP\tfreighter\tregistry=NX-42\tZorblax\n"
    "Commander Ilsa Vey\tPERSON\t\t\tIlsa Vey|Vey\n"
    "New Tharsis\tLOCATION\tcity\n";

constexpr const char* rules = R"(
relation met(X: PERSON, Y: PERSON, Z?: LOCATION) {
  X met Y in Z
  example "Angela Merkel met Emmanuel Macron in Oslo."  => X "Angela Merkel", Y "Emmanuel Macron", Z "Oslo"
}
)";

int main() {
  gazette::ExtractorOptions options;
  options.gazetteers.push_back(gazette::Source::string(names, "names.tsv"));
  options.rules.push_back(gazette::Source::string(rules, "own.rules"));
  const auto extractor = gazette::Extractor::compile(options);
  if (!extractor) {
    std::cerr << to_string(extractor.error()) << "\n";
    return 1;
  }
  const auto document = extractor->extract("Ilsa Vey, captain of the Zorblax Engine, met John Carver in New Tharsis.");
  for (const auto& mention : document.mentions())
    std::cout << mention.type << "  " << mention.text << "  [" << mention.source << "]\n";
  const auto name = [&](std::uint32_t entity) {
    return entity == gazette::no_entity ? std::string_view("-") : document.entities()[entity].name;
  };
  for (const auto& relation : document.relations())
    if (relation.type == "met")
      std::cout << name(relation.subject) << " met " << name(relation.object) << " in " << name(relation.entity("Z"))
                << "\n";
}
