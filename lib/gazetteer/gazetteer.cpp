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
  const Error damaged{ErrorCode::Format, "the pack's names do not hold together", {}};
  if (gazetteer.strings_.empty() || gazetteer.strings_.back() != '\0' ||
      gazetteer.phrases_.entry_bound() > gazetteer.entries_.size())
    return damaged;
  for (const KindRecord& kind : image.records<KindRecord>("kinds"))
    gazetteer.kinds_.push_back(
        {base::pooled(gazetteer.strings_, kind.type), base::pooled(gazetteer.strings_, kind.subtype)});
  for (const EntryRecord& entry : gazetteer.entries_)
    if (entry.kind >= gazetteer.kinds_.size()) return damaged;
  return gazetteer;
}

Entry Gazetteer::entry(std::uint32_t number) const {
  const EntryRecord& record = entries_[number];
  return {base::pooled(strings_, record.name),
          kinds_[record.kind].type,
          kinds_[record.kind].subtype,
          base::pooled(strings_, record.links),
          base::pooled(strings_, record.attributes),
          base::pooled(strings_, record.source),
          static_cast<std::uint8_t>(record.prior)};
}

}  // namespace gazette::gazetteer
