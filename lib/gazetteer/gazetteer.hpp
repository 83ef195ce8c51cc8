#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/hit.hpp"
#include "gazetteer/phrase_index.hpp"

namespace gazette::gazetteer {

/// One entry as it stands in the image: offsets into the string pool, and the number of its kind. 20 bytes.
struct EntryRecord {
  std::uint32_t name = 0, links = 0, attributes = 0, source = 0;
  std::uint16_t kind = 0;
  std::uint16_t prior = 20;
};
static_assert(sizeof(EntryRecord) == 20);

/// A type with a subtype, as it stands in the image: offsets into the string pool. 8 bytes.
struct KindRecord {
  std::uint32_t type = 0, subtype = 0;
};
static_assert(sizeof(KindRecord) == 8);

/// Names and many-word list entries, as a view of an image.
///
/// Threads: any number may use one object at once.
class Gazetteer {
 public:
  /// Fails: Format where the sections do not hold together.
  static Result<Gazetteer> view(const pack::Image& image);

  std::size_t size() const { return entries_.size(); }
  Entry entry(std::uint32_t number) const;
  /// A type and a subtype that entries share.
  struct Kind {
    std::string_view type, subtype;
  };
  std::span<const Kind> kinds() const { return kinds_; }
  /// The number of an entry's kind in kinds().
  std::uint16_t kind_number(std::uint32_t entry) const { return entries_[entry].kind; }
  const Kind& kind(std::uint32_t entry) const { return kinds_[kind_number(entry)]; }
  const PhraseIndex& phrases() const { return phrases_; }

 private:
  std::span<const EntryRecord> entries_;
  std::span<const char> strings_;
  std::vector<Kind> kinds_;
  PhraseIndex phrases_;
};

/// A name list or word list to compile.
struct File {
  enum class Kind : std::uint8_t { Names, List };
  Kind kind;
  std::string name;  ///< As findings and Mention::source call it.
  std::string text;
  lexicon::ListId list = lexicon::no_list;  ///< For List.
};

/// Compiles name lists (lib/english/README.md) and the many-word entries of word lists into an image's sections.
///
/// Tokenizes names as text is tokenized, with `abbreviations`. Findings are added for each fault; sound rows are kept.
void compile(const std::vector<File>& files, const base::KeySet& abbreviations, pack::Writer& out,
             std::vector<Finding>& findings);

}  // namespace gazette::gazetteer
