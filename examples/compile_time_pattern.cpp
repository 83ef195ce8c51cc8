// One pattern, read by the compiler: a misspelt capture or a forgotten bracket does not compile.

#include <gazette.hpp>
#include <iostream>

constexpr auto spoke =
    gazette::pattern<"who:PERSON [\",\" role:(..{1,6}) \",\"] (said|told) [whom:PERSON] [(on|in) when:DATE]">();

int main() {
  const gazette::Extractor extractor;
  const auto document = extractor.extract(
      "Angela Merkel told Emmanuel Macron on 3 May 2018 that she would wait. "
      "Nicola Sturgeon, the Scottish first minister, said in 2017 that she agreed.");
  for (const auto& match : spoke.find(document)) {
    std::cout << match.get<"who">().text;  // A mention: every match has it.
    if (const auto role = match.get<"role">()) std::cout << " (" << role->text << ")";
    if (const auto whom = match.get<"whom">()) std::cout << " to " << whom->text;
    if (const auto when = match.get<"when">()) std::cout << ", " << when->value;
    std::cout << "\n";
  }
}
