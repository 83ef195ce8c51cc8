// Any rules on any text: a rule file, a NUL, the text. What the rules find is sane, and the same when they come
// compiled in a pack.

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "fuzz/fuzz.hpp"

namespace {

using namespace gazette;

const Source names =
    Source::string("name\ttype\nAnn Lee\tPERSON\nBo Chan\tPERSON\nOslo\tLOCATION\nAcme\tORGANIZATION\n");

std::string shown(const Document& document) {
  std::string out;
  for (const Mention& mention : document.mentions())
    out += std::string(mention.type) + ":" + std::string(mention.text) + ":" + std::string(mention.source) + "\n";
  for (const Relation& relation : document.relations())
    out += std::string(relation.rule) + ":" + std::string(relation.text) + "\n";
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  const std::size_t end = std::min(input.find('\0'), input.size());
  const Source rules = Source::string(std::string(input.substr(0, end)), "fuzz.rules");
  const std::string_view text = end < input.size() ? input.substr(end + 1) : fuzz::news;
  ExtractorOptions options;
  options.english = false;
  options.gazetteers = {names};
  options.rules = {rules};
  const auto extractor = Extractor::compile(options);
  if (!extractor) return 0;
  const Document document = extractor->extract(text);
  fuzz::require_sane(document);
  const auto pack = Pack::compile({names}, {rules});
  if (!pack) return 0;  // Rules of a pack know fewer types.
  static const std::string path =
      (std::filesystem::temp_directory_path() / ("gazette-match-fuzz-" + std::to_string(::getpid()))).string();
  fuzz::require(pack->save(path).has_value(), "a pack can be saved");
  options.gazetteers.clear();
  options.rules.clear();
  options.packs = {path};
  const auto packed = Extractor::compile(options);
  fuzz::require(packed.has_value(), "a pack of rules that compile can be used");
  fuzz::require(shown(packed->extract(text)) == shown(document), "compiled rules find what their sources find");
  std::filesystem::remove(path);
  return 0;
}
