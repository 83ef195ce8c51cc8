// Tests: tests/corpus/events_test.cpp.

#include "corpus/corpus_data.hpp"

namespace gazette {

Timeline::Timeline(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Timeline::Timeline(Timeline&&) noexcept = default;
Timeline& Timeline::operator=(Timeline&&) noexcept = default;
Timeline::~Timeline() = default;

std::span<const CorpusDocument> Timeline::documents() const { return data_->documents; }
std::span<const CorpusEntity> Timeline::entities() const { return data_->entities; }
std::span<const Event> Timeline::events() const { return data_->events; }
std::span<const ReportRef> Timeline::reports() const { return data_->order; }

}  // namespace gazette
