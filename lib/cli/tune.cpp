// Gold documents from JSON lines: offsets in code points become token spans; a mention that does not begin and end at
// token edges is left out and counted. Tests: tests/cli/cli_test.py.

#include "cli/tune.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "base/file.hpp"
#include "base/table.hpp"
#include "cli/terminal.hpp"
#include "extract/extractor_data.hpp"
#include "extract/scratch_data.hpp"
#include "names/tune.hpp"

namespace gazette::cli {
namespace {

// The types of gold files, in their short form and in the library's.
std::optional<std::uint16_t> type_named(std::string_view name) {
  if (name == "PER" || name == "PERSON") return names::person;
  if (name == "LOC" || name == "LOCATION") return names::location;
  if (name == "ORG" || name == "ORGANIZATION") return names::organization;
  if (name == "NORP") return names::norp;
  if (name == "DATE") return names::date;
  return std::nullopt;
}

// The byte where each code point of a valid text begins, and the text's size.
std::vector<std::uint32_t> code_point_starts(std::string_view text) {
  std::vector<std::uint32_t> starts;
  starts.reserve(text.size() + 1);
  for (std::uint32_t at = 0; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) starts.push_back(at);
  starts.push_back(static_cast<std::uint32_t>(text.size()));
  return starts;
}

// The tokens that fill bytes [begin, end) exactly.
std::optional<names::Candidate> tokens_of(const std::vector<text::Token>& tokens, std::uint32_t begin,
                                          std::uint32_t end) {
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), begin,
                                      [](const text::Token& token, std::uint32_t byte) { return token.begin < byte; });
  const auto last = std::lower_bound(first, tokens.end(), end,
                                     [](const text::Token& token, std::uint32_t byte) { return token.end < byte; });
  if (first == tokens.end() || last == tokens.end() || first->begin != begin || last->end != end) return std::nullopt;
  return names::Candidate{static_cast<std::uint32_t>(first - tokens.begin()),
                          static_cast<std::uint32_t>(last - tokens.begin() + 1)};
}

class GoldReader {
 public:
  explicit GoldReader(const Extractor::Data& knowledge) : knowledge_(knowledge) {}

  // Fails: throws nlohmann::json::exception for a line of another shape.
  void read(std::string_view line) {
    const auto json = nlohmann::json::parse(line);
    names::GoldDocument document;
    document.text = json.at("text").get<std::string>();
    extract::read_text(knowledge_, document.text, scratch_.data());
    document.tokens = scratch_.data().tokens;
    document.sentences = scratch_.data().sentences;
    document.hits = scratch_.data().hits;
    const auto starts = code_point_starts(document.text);
    for (const auto& mention : json.at("mentions")) {
      const auto type = type_named(mention.at("type").get_ref<const std::string&>());
      const auto begin = mention.at("start").get<std::size_t>(), end = mention.at("end").get<std::size_t>();
      if (!type) continue;
      ++mentions;
      const auto span =
          begin < end && end < starts.size() ? tokens_of(document.tokens, starts[begin], starts[end]) : std::nullopt;
      if (!span)
        ++unaligned;
      else if (*type == names::date)
        document.dates.push_back(*span);
      else
        document.names.push_back({span->first, span->end, *type});
    }
    const auto by_place = [](const auto& a, const auto& b) { return a.first < b.first; };
    std::sort(document.dates.begin(), document.dates.end(), by_place);
    std::sort(document.names.begin(), document.names.end(), by_place);
    const auto overlaps = [end = std::uint32_t{0}](const auto& name) mutable {
      const bool overlap = name.first < end;
      if (!overlap) end = name.end;
      return overlap;
    };
    document.names.erase(std::remove_if(document.names.begin(), document.names.end(), overlaps), document.names.end());
    documents.push_back(std::move(document));
  }

  // A type that a whole file never marks is unknown there, not absent.
  void note_unmarked(std::size_t first) {
    unsigned marked = 0;
    for (std::size_t i = first; i < documents.size(); ++i)
      for (const auto& name : documents[i].names) marked |= 1U << (name.type - 1);
    for (std::size_t i = first; i < documents.size(); ++i)
      documents[i].unmarked = ~marked & ((1U << names::scored_types) - 1);
  }

  std::vector<names::GoldDocument> documents;
  std::size_t mentions = 0;
  std::size_t unaligned = 0;

 private:
  const Extractor::Data& knowledge_;
  Scratch scratch_;
};

}  // namespace

int tune(const TuneArguments& arguments) {
  ExtractorOptions options;
  options.english_pack = arguments.pack;
  const auto extractor = Extractor::compile(options);
  if (!extractor) return complain(extractor.error());

  GoldReader gold(*extractor->data());
  bool faulty = false;
  for (const std::string& path : arguments.gold) {
    const auto text = base::read_file(path);
    if (!text) {
      complain(text.error());
      faulty = true;
      continue;
    }
    std::size_t number = 0;
    const std::size_t first_document = gold.documents.size();
    for (std::string_view rest = *text; !rest.empty(); ++number) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (line.find_first_not_of(" \t\r") == line.npos) continue;
      try {
        gold.read(line);
      } catch (const nlohmann::json::exception& fault) {
        complain(fmt::format("{}:{}: {}", path, number + 1, fault.what()));
        faulty = true;
      }
    }
    gold.note_unmarked(first_document);
  }
  note(fmt::format("{} documents, {} mentions, {} of them not at token edges", gold.documents.size(), gold.mentions,
                   gold.unaligned));
  names::TuneOptions how;
  how.rounds = arguments.rounds;
  how.folds = arguments.folds;
  how.rarest = arguments.rarest;
  how.seed = arguments.seed;
  for (const std::string& name : arguments.without) {
    const auto kind = names::template_named(name);
    if (!kind) return complain(fmt::format("unknown evidence '{}'", name));
    how.without.push_back(*kind);
  }
  const std::string weights = names::tune(extractor->data()->names, gold.documents, how);
  if (const auto written = write_out(arguments.out, weights); !written) return complain(written.error());
  return faulty ? 1 : 0;
}

}  // namespace gazette::cli
