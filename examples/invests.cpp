// A relation of one's own, written once as a plain active sentence (invests.rules), and the forms in which it is read.

#include <gazette.hpp>
#include <iostream>

int main(int count, char** arguments) {
  gazette::ExtractorOptions options;
  options.rules.push_back(gazette::Source::file(count > 1 ? arguments[1] : "invests.rules"));
  const auto extractor = gazette::Extractor::compile(options);
  if (!extractor) {
    std::cerr << to_string(extractor.error()) << "\n";
    return 1;
  }
  for (const char* text : {
           "Microsoft invested $2.5 billion in Reuters in 2017.",
           "€30 million was invested in Reuters by Microsoft.",
           "Microsoft, which had invested $2 billion in Reuters, grew.",
           "Microsoft denied investing in Reuters.",
           "Microsoft did not invest $2 billion in Reuters.",
           "Microsoft is expected to invest $2 billion in Reuters on 3 May 2019.",
           "Microsoft's investment of $2 billion in Reuters was welcome.",
       }) {
    const auto document = extractor->extract(text);
    std::cout << text << "\n";
    for (const auto& relation : document.relations()) {
      if (relation.type != "invests") continue;
      const auto name = [&](std::uint32_t entity) { return document.entities()[entity].name; };
      std::cout << "  " << to_string(relation.status) << ": " << name(relation.subject) << " -> "
                << name(relation.object);
      for (const auto& qualifier : relation.qualifiers)
        std::cout << ", " << qualifier.role << " " << name(qualifier.entity);
      std::cout << "\n";
    }
  }
}
