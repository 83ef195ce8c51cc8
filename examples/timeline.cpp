// What several articles tell together: timeline FILES...

#include <filesystem>
#include <fstream>
#include <gazette.hpp>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  const gazette::Extractor extractor;
  gazette::Corpus corpus;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string id = std::filesystem::path(argv[i]).stem().string();
    corpus.add(extractor.extract(text, {.id = id}));  // The dates stand in the articles themselves.
  }

  const gazette::Timeline timeline = corpus.timeline();
  for (const gazette::Event& event : timeline.events()) {
    if (event.standing || event.object == gazette::no_entity) continue;
    std::cout << (event.date.empty() ? "no date" : event.date) << "  " << timeline.entities()[event.subject].name << ' '
              << event.type << ' ' << timeline.entities()[event.object].name;
    if (event.place != gazette::no_entity) std::cout << " in " << timeline.entities()[event.place].name;
    std::cout << '\n';
    for (const gazette::Step& step : event.steps)
      std::cout << "    " << step.date << "  " << to_string(step.status) << "  ("
                << timeline.documents()[event.reports[step.first_report].document].id << ")\n";
  }
}
