// Entries read in place. Tests: tests/gazetteer.

#include "gazetteer/gazetteer.hpp"

#include <algorithm>
#include <cstring>

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
  Gazetteer gazetteer;
  gazetteer.entries_ = image.records<EntryRecord>("entries");
  gazetteer.origins_ = image.records<OriginRecord>("origins");
  gazetteer.strings_ = image.records<char>("entry_strings");
  gazetteer.spellings_ = image.records<SpellingRecord>("spellings");
  for (const KindRecord& kind : image.records<KindRecord>("kinds"))
    gazetteer.kinds_.push_back(
        {base::pooled(gazetteer.strings_, kind.type), base::pooled(gazetteer.strings_, kind.subtype)});
  if (gazetteer.strings_.empty() || gazetteer.strings_.back() != '\0' || gazetteer.kinds_.size() > max_kinds ||
      (gazetteer.kinds_.empty() && !gazetteer.entries_.empty()))
    return Error{ErrorCode::Format, "the pack's names do not hold together", {}};
  auto phrases = PhraseIndex::view(image, gazetteer.entries_.size());
  if (!phrases) return phrases.error();
  gazetteer.phrases_ = *phrases;
  return gazetteer;
}

bool Gazetteer::spells(std::uint32_t entry, std::string_view words, std::string& memory) const {
  auto at = std::lower_bound(spellings_.begin(), spellings_.end(), entry,
                             [](const SpellingRecord& record, std::uint32_t e) { return record.entry < e; });
  std::uint64_t hash = 0;
  std::uint32_t keep = 0;  // What `hash` kept; every record keeps something.
  for (; at != spellings_.end() && at->entry == entry; ++at) {
    if (at->keep != keep) hash = spelling_hash(words, keep = at->keep, memory);
    if (at->hash == hash) return true;
  }
  return false;
}

Entry Gazetteer::entry(std::uint32_t number) const {
  const EntryRecord& record = entries_[number];
  Entry entry;
  entry.name = base::pooled(strings_, record.text);
  entry.type = kind(number).type;
  entry.subtype = kind(number).subtype;
  entry.prior = record.prior;
  std::size_t at = record.text + entry.name.size() + 1;
  if ((record.parts & EntryRecord::has_links) != 0 && at < strings_.size()) {
    entry.links = base::pooled(strings_, static_cast<std::uint32_t>(at));
    at += entry.links.size() + 1;
  }
  std::uint32_t attributes = 0;
  if ((record.parts & EntryRecord::has_attributes) != 0 && at + sizeof(attributes) <= strings_.size()) {
    std::memcpy(&attributes, &strings_[at], sizeof(attributes));
    entry.attributes = base::pooled(strings_, attributes);
  }
  const auto after =
      std::upper_bound(origins_.begin(), origins_.end(), number,
                       [](std::uint32_t n, const OriginRecord& origin) { return n < origin.first_entry; });
  if (after != origins_.begin()) entry.source = base::pooled(strings_, std::prev(after)->name);
  return entry;
}

}  // namespace gazette::gazetteer
