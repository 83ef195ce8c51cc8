#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gazette/document.hpp"
#include "gazette/error.hpp"
#include "gazette/export.h"
#include "gazette/source.hpp"

namespace gazette {

/// What an extractor knows.
struct ExtractorOptions {
  bool english = true;         ///< The embedded English pack; false: nothing but its lexicon and what is named below.
  std::string english_pack{};  ///< A pack file to use in place of the embedded one; "" : the embedded one.
  std::vector<std::string> packs{};  ///< Pack files whose names and rules are added.
  std::vector<Source> gazetteers{};  ///< Name lists (lib/english/README.md).
  NameListOptions names{};           ///< How these lists are read.
  std::vector<Source> rules{};       ///< Rule files (lib/rules/LANGUAGE.md).
};

/// When a search stops.
struct Limits {
  std::size_t max_text_bytes = std::size_t{1} << 30;  ///< Text beyond is not read.
  std::size_t max_mentions = 1'000'000;               ///< A document's.
  std::size_t max_relations = 1'000'000;
};

/// How one text is read.
struct ExtractOptions {
  std::string_view id{};              ///< Kept as Document::id().
  std::string_view reference_date{};  ///< ISO 8601 ("2018-05-10"); "": found in the text's header, if there.
  bool relations = true;              ///< false: names, dates and entities alone, in about half the time.
  Limits limits{};
};

/// Memory that searches reuse. One a thread; any extractor may use it.
class Scratch {
 public:
  GAZETTE_API Scratch();
  GAZETTE_API ~Scratch();
  GAZETTE_API Scratch(Scratch&&) noexcept;
  GAZETTE_API Scratch& operator=(Scratch&&) noexcept;
  Scratch(const Scratch&) = delete;  // Holds nothing worth a copy.
  Scratch& operator=(const Scratch&) = delete;

  struct Data;
  Data& data() { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

/// Finds names, dates, entities and relations in English text.
///
/// Immutable and cheap to copy (copies share the knowledge).
/// Threads: any number may extract with one object at once, each with its own Scratch.
class Extractor {
 public:
  /// English knowledge, embedded in the library.
  /// Cost: about a millisecond; the image is read in place.
  GAZETTE_API Extractor();

  /// Adds the user's own knowledge.
  ///
  /// Fails: Io (a file), Syntax (each fault of each source is a finding), Format or Version (a pack).
  GAZETTE_API static Result<Extractor> compile(const ExtractorOptions& options);

  /// Reads `text`: any bytes give a document.
  ///
  /// Cost: O(text bytes). With a warm scratch, allocations do not grow with the number of tokens.
  GAZETTE_API Document extract(std::string_view text, const ExtractOptions& options = {}) const;
  GAZETTE_API Document extract(std::string_view text, Scratch& scratch, const ExtractOptions& options = {}) const;

  /// Warnings that compile() met (a rule without an example …).
  GAZETTE_API const std::vector<Finding>& warnings() const;

  struct Data;
  const std::shared_ptr<const Data>& data() const { return data_; }

 private:
  friend class LiveExtractor;
  explicit Extractor(std::shared_ptr<const Data> data);
  std::shared_ptr<const Data> data_;
};

}  // namespace gazette
