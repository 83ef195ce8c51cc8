#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/calendar.hpp"
#include "corpus/places.hpp"

namespace gazette::corpus {

/// What one report says of when and where.
struct Telling {
  std::uint32_t relation = 0;  ///< Index into Corpus::Data::relations.
  Days days;                   ///< Of the event; may be unknown.
  Days said;                   ///< Of the report; may be unknown.
  std::uint32_t place = no_entity;
  Status status = Status::Actual;
};

/// One event: what was told of it.
struct Occasion {
  std::vector<Telling> tellings;
  Days days;                           ///< The most exact that were told.
  std::uint32_t dated_by = no_entity;  ///< The relation that tells them.
  std::uint32_t place = no_entity;     ///< The narrowest that was told.

  void add(const Telling& telling, const Places& places);
};

/// Puts together what is told of one occasion: `tellings` are all those of one type between the same two.
///
/// Cost: O(n log n).
std::vector<Occasion> join_occasions(std::span<const Telling> tellings, const Places& places);

}  // namespace gazette::corpus
