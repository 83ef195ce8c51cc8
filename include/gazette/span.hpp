#pragma once

#include <cstdint>
#include <string_view>

namespace gazette {

/// A half-open range of a text.
///
/// Units: bytes, unless the member that holds it says otherwise.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

}  // namespace gazette
