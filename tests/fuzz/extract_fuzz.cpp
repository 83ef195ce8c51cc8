// Any bytes as a text, through the whole default extractor and every form of output.

#include "fuzz/fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gazette;
  static const Extractor extractor;
  static Scratch scratch;  // Kept, so that what one text leaves behind meets the next.
  const Document document = extractor.extract(fuzz::text_of(data, size), scratch);
  fuzz::require_sane(document);
  fuzz::require(!document.truncated(), "nothing is cut");
  for (const OffsetUnit unit : {OffsetUnit::CodePoint, OffsetUnit::Byte, OffsetUnit::Utf16})
    to_json(document, {unit, true, true});
  to_conll(document);
  return 0;
}
