#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "gazetteer/gazetteer.hpp"

namespace gazette::gazetteer {

/// Gathers entries and writes them as sections. Memory: what they take in the image.
class EntryWriter {
 public:
  enum class Full : std::uint8_t { No, Kinds, Entries };

  /// Entries that are added from here on stand in this file.
  void begin_source(std::string_view name);
  /// Adds an entry, whose number is size() before. Says what there is no room for; then nothing is added.
  Full add(const Entry& entry);
  std::size_t size() const { return records_.size(); }
  /// Writes the sections, and forgets the entries.
  void write(pack::Writer& out);

 private:
  base::StringPool shared_;  // Strings that many entries have.
  std::vector<char> own_;    // Names and links; they stand behind the shared strings.
  std::vector<EntryRecord> records_;
  std::vector<OriginRecord> origins_;
  std::vector<KindRecord> kinds_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint16_t> kind_numbers_;  // By type and subtype.
};

}  // namespace gazette::gazetteer
