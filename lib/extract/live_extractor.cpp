// Tests: tests/extract/live_extractor_test.cpp, under ThreadSanitizer too.

#include "gazette/live_extractor.hpp"

#include "base/live.hpp"

namespace gazette {

struct LiveExtractor::Data {
  explicit Data(const Extractor& extractor) : knowledge(extractor.data()) {}
  base::Live<Extractor::Data> knowledge;
};

LiveExtractor::LiveExtractor(Extractor extractor) : data_(std::make_unique<Data>(extractor)) {}
LiveExtractor::~LiveExtractor() = default;
LiveExtractor::LiveExtractor(LiveExtractor&&) noexcept = default;
LiveExtractor& LiveExtractor::operator=(LiveExtractor&&) noexcept = default;

Extractor LiveExtractor::get() const { return Extractor(data_->knowledge.get()); }
void LiveExtractor::set(Extractor extractor) { data_->knowledge.set(extractor.data()); }

}  // namespace gazette
