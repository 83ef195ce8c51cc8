// Entries read in place. Tests: tests/gazetteer.

#include "gazetteer/gazetteer.hpp"

#include "base/bytes.hpp"
#include "base/table.hpp"

namespace gazette::gazetteer {

std::string_view Entry::value(std::string_view pairs, std::string_view key) {
  while (!pairs.empty()) {
    const std::size_t end = pairs.find(';');
    const std::string_view pair = pairs.substr(0, end);
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == key) return pair.substr(equals + 1);
    if (end == std::string_view::npos) break;
    pairs.remove_prefix(end + 1);
  }
  return {};
}

Result<Gazetteer> Gazetteer::view(const pack::Image& image) {
  auto phrases = PhraseIndex::view(image);
  if (!phrases) return phrases.error();
  Gazetteer gazetteer;
  gazetteer.phrases_ = *phrases;
  gazetteer.entries_ = image.records<EntryRecord>("entries");
  gazetteer.strings_ = image.records<char>("entry_strings");
  if (gazetteer.strings_.empty() || gazetteer.strings_.back() != '\0' ||
      gazetteer.phrases_.entry_bound() > gazetteer.entries_.size())
    return Error{ErrorCode::Format, "the pack's names do not hold together", {}};
  return gazetteer;
}

Entry Gazetteer::entry(std::uint32_t number) const {
  const EntryRecord& record = entries_[number];
  return {base::pooled(strings_, record.name),       base::pooled(strings_, record.type),
          base::pooled(strings_, record.subtype),    base::pooled(strings_, record.links),
          base::pooled(strings_, record.attributes), base::pooled(strings_, record.source),
          static_cast<std::uint8_t>(record.prior)};
}

Gazetteer::Kind Gazetteer::kind(std::uint32_t number) const {
  return {base::pooled(strings_, entries_[number].type), base::pooled(strings_, entries_[number].subtype)};
}

}  // namespace gazette::gazetteer
