// Entries as they come to stand in the image. Tests: tests/gazetteer/compile_test.cpp.

#include "gazetteer/entry_writer.hpp"

#include <limits>

#include "gazetteer/phrase_index.hpp"

namespace gazette::gazetteer {
namespace {

void put(std::string_view text, std::vector<char>& out) {
  out.insert(out.end(), text.begin(), text.end());
  out.push_back('\0');
}

}  // namespace

void EntryWriter::begin_source(std::string_view name) {
  origins_.push_back({static_cast<std::uint32_t>(records_.size()), shared_.add(name)});
}

EntryWriter::Full EntryWriter::add(const Entry& entry) {
  const std::size_t bytes = own_.size() + shared_.bytes().size() + entry.name.size() + entry.links.size() +
                            entry.attributes.size() + entry.type.size() + entry.subtype.size();
  if (records_.size() > PhraseValue::max_number || bytes > std::numeric_limits<std::uint32_t>::max() - 64)
    return Full::Entries;
  const KindRecord kind{shared_.add(entry.type), shared_.add(entry.subtype)};
  const auto [number, is_new] =
      kind_numbers_.try_emplace({kind.type, kind.subtype}, static_cast<std::uint16_t>(kinds_.size()));
  if (is_new && kinds_.size() == max_kinds) {
    kind_numbers_.erase(number);
    return Full::Kinds;
  }
  if (is_new) kinds_.push_back(kind);

  EntryRecord record{static_cast<std::uint32_t>(own_.size()), number->second, entry.prior, 0};
  put(entry.name, own_);
  if (!entry.links.empty()) {
    record.parts |= EntryRecord::has_links;
    put(entry.links, own_);
  }
  if (!entry.attributes.empty()) {
    record.parts |= EntryRecord::has_attributes;
    const std::uint32_t at = shared_.add(entry.attributes);
    const auto* bytes_of_at = reinterpret_cast<const char*>(&at);
    own_.insert(own_.end(), bytes_of_at, bytes_of_at + sizeof(at));
  }
  records_.push_back(record);
  return Full::No;
}

void EntryWriter::write(pack::Writer& out) {
  const auto before = static_cast<std::uint32_t>(shared_.bytes().size());
  for (EntryRecord& record : records_) record.text += before;
  out.add("kinds", std::span<const KindRecord>(kinds_));
  out.add("origins", std::span<const OriginRecord>(origins_));
  out.add("entries", std::span<const EntryRecord>(records_));
  records_ = {};
  own_.push_back('\0');  // After an offset of attributes.
  own_.insert(own_.begin(), shared_.bytes().begin(), shared_.bytes().end());
  shared_ = {};
  out.add("entry_strings", std::span<const char>(own_));
  own_ = {};
}

}  // namespace gazette::gazetteer
