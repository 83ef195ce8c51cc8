#pragma once

#include <memory>

#include "gazette/export.h"
#include "gazette/extractor.hpp"

namespace gazette {

/// An extractor that is replaced while threads use it: a list of names that grows, rules that were mended.
///
///     LiveExtractor live(Extractor::compile(options).value());
///     live.get().extract(text);                            // in many threads
///     live.set(Extractor::compile(newer_options).value());  // in another
///
/// Threads: any number may call get() and set() at once. get() never waits.
class LiveExtractor {
 public:
  GAZETTE_API explicit LiveExtractor(Extractor extractor);
  GAZETTE_API ~LiveExtractor();
  GAZETTE_API LiveExtractor(LiveExtractor&&) noexcept;
  GAZETTE_API LiveExtractor& operator=(LiveExtractor&&) noexcept;
  LiveExtractor(const LiveExtractor&) = delete;  // Two would part at the next set(): share one instead.
  LiveExtractor& operator=(const LiveExtractor&) = delete;

  /// The extractor of this moment. What it knows stays, mapped packs too, as long as it or a document of it lives.
  GAZETTE_API Extractor get() const;
  /// Makes `extractor` what get() gives from now on. The old one goes when its last user does.
  GAZETTE_API void set(Extractor extractor);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace gazette
