#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gazette/error.hpp"
#include "gazette/export.h"
#include "gazette/extractor.hpp"
#include "gazette/pack.hpp"

namespace gazette {

/// A name that stands in a text. 24 bytes.
struct FoundName {
  std::uint64_t begin = 0;  ///< Bytes, from the start of the text or stream.
  std::uint64_t end = 0;
  std::uint32_t entry = 0;  ///< For Gazetteer::entry().
  std::uint8_t prior = 0;   ///< The entry's, 1 to 100.
  bool alias = false;       ///< Written by an alias of the entry, not its name.
  bool weak = false;        ///< By a weak alias.
  bool lower_case = false;  ///< Without a capital in the text.
  friend bool operator==(const FoundName&, const FoundName&) = default;
};

/// One entry of a gazetteer. Lifetime: the gazetteer's.
struct NameEntry {
  std::string_view name, type, subtype;
  std::string_view links;       ///< "wikidata=Q22686;iso=US"
  std::string_view attributes;  ///< "country=US;office=president"
  std::string_view source;      ///< The list it stands in.
  std::uint8_t prior = 20;
};

/// Which names of a text are wanted.
struct FindOptions {
  bool longest = true;        ///< Leftmost-longest: no two names overlap. false: every name, overlapping or not.
  bool lower_case = true;     ///< Also names that are written without a capital.
  bool weak_aliases = false;  ///< Also weak aliases, which name their entry only in company of a full name.
};

/// Names, found in text by themselves, without sentences, rules or weights.
///
/// A name is found however its case, diacritics, apostrophes, full stops and hyphens are written, at the edges of
/// tokens, and never over a blank line; one in capitals only where the text has capitals. All entries of an ambiguous
/// name are given. Names of more than 64 words may be missed.
/// Immutable and cheap to copy. Threads: any number may use one object at once, each with its own Scratch.
class Gazetteer {
 public:
  /// Finds the names of a pack.
  GAZETTE_API explicit Gazetteer(Pack pack);
  /// Compiles name lists. Fails: as Pack::compile().
  GAZETTE_API static Result<Gazetteer> compile(const std::vector<Source>& lists, const NameListOptions& options = {});
  /// Maps a pack file. Fails: as Pack::load().
  GAZETTE_API static Result<Gazetteer> load(const std::string& path);
  /// Reads an image in place. Lifetime: `image` must outlive the result, at an 8-byte boundary. Fails: as Pack::view().
  GAZETTE_API static Result<Gazetteer> view(std::span<const std::byte> image);
  /// Writes its pack file. Fails: Io.
  GAZETTE_API Result<void> save(const std::string& path) const;

  /// Appends the names of `text` to `out`: by begin, then shortest first, then by how prominent their entries are.
  ///
  /// Cost: O(text bytes), whatever the number of names.
  GAZETTE_API void find(std::string_view text, std::vector<FoundName>& out, Scratch& scratch,
                        const FindOptions& options = {}) const;
  GAZETTE_API std::vector<FoundName> find(std::string_view text, const FindOptions& options = {}) const;

  /// `text` with each leftmost-longest name replaced by what `with` gives for it, its most prominent entry.
  GAZETTE_API std::string replace(std::string_view text,
                                  const std::function<std::string_view(const FoundName&, const NameEntry&)>& with,
                                  const FindOptions& options = {}) const;

  /// Number of entries, and one of them. Precondition: number < size().
  GAZETTE_API std::size_t size() const;
  GAZETTE_API NameEntry entry(std::uint32_t number) const;
  const Pack& pack() const { return pack_; }

 private:
  Pack pack_;
};

/// Names of a text that comes in pieces: the same as Gazetteer::find() gives for the whole, wherever it is cut.
///
/// Movable. Threads: one at a time.
class NameStream {
 public:
  GAZETTE_API explicit NameStream(Gazetteer gazetteer, const FindOptions& options = {});
  GAZETTE_API ~NameStream();
  GAZETTE_API NameStream(NameStream&&) noexcept;
  GAZETTE_API NameStream& operator=(NameStream&&) noexcept;
  NameStream(const NameStream&) = delete;  // Owns the text that waits.
  NameStream& operator=(const NameStream&) = delete;

  /// Reads on, and appends the names that are certain by now. Memory: less than 64 KiB of text waits, and `piece`.
  GAZETTE_API void feed(std::string_view piece, std::vector<FoundName>& out);
  /// Ends the text, appends its last names, and begins another.
  GAZETTE_API void finish(std::vector<FoundName>& out);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace gazette
