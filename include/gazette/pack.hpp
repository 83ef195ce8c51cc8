#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "gazette/error.hpp"
#include "gazette/export.h"
#include "gazette/extractor.hpp"
#include "gazette/source.hpp"

namespace gazette {

/// Knowledge compiled into one image: words, names, rules (lib/pack/FORMAT.md).
///
/// Immutable and cheap to copy. Threads: any number may use one object at once.
class Pack {
 public:
  /// Compiles a folder laid out like lib/english, or name lists and rule files alone.
  ///
  /// Fails: Io; Syntax, with every fault of every file as a finding. Where `options` are not strict, a faulty row of a
  ///   name list is no error: it is left out with a warning.
  /// Cost: memory for the names, not for the lists.
  GAZETTE_API static Result<Pack> compile_folder(const std::string& folder);
  GAZETTE_API static Result<Pack> compile(const std::vector<Source>& gazetteers, const std::vector<Source>& rules = {},
                                          const NameListOptions& options = {});

  /// Maps a pack file. Checks the table and short sections; what stands in the others is checked where it is used, so
  /// that no image, however damaged, makes a search read outside it; verify() compares all of them with their
  /// checksums. Fails: Io, Format, Version. Cost: none that grows with the number of names; pages are read when they
  /// are used, and are shared by all processes that map the file.
  GAZETTE_API static Result<Pack> load(const std::string& path);
  /// Reads an image in place. Lifetime: `image` must outlive the pack, at an 8-byte boundary.
  GAZETTE_API static Result<Pack> view(std::span<const std::byte> image);
  /// The English pack that is embedded in the library.
  GAZETTE_API static const Pack& english();

  /// Reads every byte and compares it with its checksum. Fails: Format. Cost: O(image).
  GAZETTE_API Result<void> verify() const;
  GAZETTE_API Result<void> save(const std::string& path) const;
  GAZETTE_API std::span<const std::byte> image() const;
  /// What compile() warned of.
  GAZETTE_API const std::vector<Finding>& warnings() const;

  struct Data;
  const std::shared_ptr<const Data>& data() const { return data_; }

 private:
  explicit Pack(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  std::shared_ptr<const Data> data_;
};

}  // namespace gazette
