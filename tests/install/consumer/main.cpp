#include <gazette.hpp>
#include <iostream>

int main() {
  const gazette::Extractor extractor;
  const auto document = extractor.extract("Angela Merkel met Emmanuel Macron in Berlin.");
  for (const auto& mention : document.mentions()) std::cout << mention.type << ' ' << mention.text << '\n';
  return document.mentions().size() == 3 ? 0 : 1;
}
