#pragma once

#include <string>
#include <string_view>

#include "extract/extractor_data.hpp"
#include "extract/scratch_data.hpp"
#include "names/reading.hpp"

namespace gazette::tests {

/// A text read by the English rooms as far as known names.
class Read {
 public:
  explicit Read(std::string_view words) : text(words) { extract::read_text(*knowledge->data(), text, scratch.data()); }

  names::Input input() { return extract::names_input(text, scratch.data()); }
  std::string_view of(std::uint32_t first, std::uint32_t end) {
    const auto& tokens = scratch.data().tokens;
    return Span{tokens[first].begin, tokens[end - 1].end}.of(text);
  }

  static inline const std::shared_ptr<const Extractor> knowledge = std::make_shared<const Extractor>();
  std::string text;
  Scratch scratch;
};

/// "PERSON:Ann Lee; LOCATION:Oslo" of the names of a text.
inline std::string names_in(std::string_view text, const Extractor& extractor = *Read::knowledge) {
  const Document document = extractor.extract(text);
  std::string out;
  for (const Mention& mention : document.mentions())
    if (mention.kind == MentionKind::Name && mention.type != "DATE")
      out += (out.empty() ? "" : "; ") + std::string(mention.type) + ":" + std::string(mention.text);
  return out;
}

}  // namespace gazette::tests
