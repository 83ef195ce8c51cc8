#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gazette/source.hpp"
#include "gazetteer/hit.hpp"
#include "gazetteer/phrase_index.hpp"
#include "gazetteer/spelling.hpp"

namespace gazette::gazetteer {

/// One entry as it stands in the image. 8 bytes.
///
/// At `text` in the strings stand the name; where it has links, these; where it has attributes, which many entries
/// share, their offset in four bytes.
struct EntryRecord {
  enum Part : std::uint8_t { has_links = 1, has_attributes = 2 };
  std::uint32_t text = 0;
  std::uint16_t kind = 0;  ///< Number of its kind.
  std::uint8_t prior = 20;
  std::uint8_t parts = 0;
};
static_assert(sizeof(EntryRecord) == 8);

/// From which entry on entries stand in a file, up to the next record's. 8 bytes.
struct OriginRecord {
  std::uint32_t first_entry = 0;
  std::uint32_t name = 0;  ///< Offset into the strings.
};
static_assert(sizeof(OriginRecord) == 8);

/// A type with a subtype, as it stands in the image: offsets into the string pool. 8 bytes.
struct KindRecord {
  std::uint32_t type = 0, subtype = 0;
};
static_assert(sizeof(KindRecord) == 8);

inline constexpr std::size_t max_kinds = 65536;

/// Names and many-word list entries, as a view of an image.
///
/// Threads: any number may use one object at once.
class Gazetteer {
 public:
  /// Fails: Format where the sections do not hold together. Cost: none that grows with the number of entries; what
  /// stands in them is checked where it is used.
  static Result<Gazetteer> view(const pack::Image& image);

  std::size_t size() const { return entries_.size(); }
  /// Precondition for this and the next: number < size().
  Entry entry(std::uint32_t number) const;
  /// A type and a subtype that entries share.
  struct Kind {
    std::string_view type, subtype;
  };
  std::span<const Kind> kinds() const { return kinds_; }
  /// The number of an entry's kind in kinds().
  std::uint16_t kind_number(std::uint32_t entry) const {
    const std::uint16_t kind = entries_[entry].kind;
    return kind < kinds_.size() ? kind : std::uint16_t{0};  // The latter in a damaged image.
  }
  const Kind& kind(std::uint32_t entry) const { return kinds_[kind_number(entry)]; }
  const PhraseIndex& phrases() const { return phrases_; }
  /// Whether a text's words spell a name of the entry as its list asks for; `memory` is used meanwhile. For hits with
  /// the flag is_checked. Cost: O(words' bytes).
  bool spells(std::uint32_t entry, std::string_view words, std::string& memory) const;

 private:
  std::span<const EntryRecord> entries_;
  std::span<const OriginRecord> origins_;  // By first entry.
  std::span<const char> strings_;
  std::span<const SpellingRecord> spellings_;  // By entry.
  std::vector<Kind> kinds_;
  PhraseIndex phrases_;
};

/// A word list: its entries of several words are found as phrases.
struct WordList {
  std::string_view text;
  lexicon::ListId id = lexicon::no_list;
};

/// What compile() reads.
struct CompileInput {
  std::span<const Source> names;
  const NameListOptions* options = nullptr;
  std::span<const WordList> lists{};
  const lexicon::Lexicon* lexicon = nullptr;  ///< Names are tokenized with its abbreviations.
};

/// Compiles name lists (lib/english/README.md) and the many-word entries of word lists into an image's sections.
///
/// A finding for each fault: read_sources(). Fails: Io; Syntax where the options are wrong.
Result<void> compile(const CompileInput& input, pack::Writer& out, std::vector<Finding>& findings);

}  // namespace gazette::gazetteer
