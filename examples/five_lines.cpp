// The shortest way: names, dates and relations of one sentence.

#include <gazette.hpp>
#include <iostream>

int main() {
  const gazette::Extractor extractor;
  const auto document = extractor.extract("Trump met Kim Jong Un in Hanoi on 28 February 2019.");
  for (const auto& mention : document.mentions()) std::cout << mention.type << "  " << mention.text << "\n";
  for (const auto& relation : document.relations())
    std::cout << document.entities()[relation.subject].name << " " << relation.type << " "
              << document.entities()[relation.object].name << " (" << to_string(relation.status) << ")\n";
}
