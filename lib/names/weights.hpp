#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazette/error.hpp"
#include "pack/image.hpp"

namespace gazette::names {

/// The types that evidence speaks for, in the order of weights: PERSON, LOCATION, ORGANIZATION, NORP.
inline constexpr std::size_t scored_types = 4;

/// A score for each scored type.
struct Scores {
  std::array<float, scored_types> of{};

  Scores& operator+=(const Scores& other) {
    for (std::size_t i = 0; i < scored_types; ++i) of[i] += other.of[i];
    return *this;
  }
  friend Scores operator-(Scores a, const Scores& b) {
    for (std::size_t i = 0; i < scored_types; ++i) a.of[i] -= b.of[i];
    return a;
  }
};

/// The scores of both readings, summed side by side so that evidence is looked up once.
struct ReadingScores {
  Scores first, second;

  ReadingScores& operator+=(const ReadingScores& other) {
    first += other.first;
    second += other.second;
    return *this;
  }
};

/// What one piece of evidence counts for in each reading. 24 bytes, as it stands in the image; a weight is in 1/256.
struct WeightSlot {
  std::uint64_t key = 0;  ///< 0: empty.
  std::int16_t first[scored_types] = {};
  std::int16_t second[scored_types] = {};
};
static_assert(sizeof(WeightSlot) == 24);

/// The weights of a pack: a view of its image.
class Weights {
 public:
  Weights() = default;
  /// An image without weights gives an object without weights. Fails: Format.
  static Result<Weights> view(const pack::Image& image);

  bool empty() const { return slots_.empty(); }
  /// Adds the weights of one piece of evidence. Cost: one probe.
  void add(std::uint64_t key, ReadingScores& scores) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = (key >> 7) & mask;; at = (at + 1) & mask) {
      const WeightSlot& slot = slots_[at];
      if (slot.key == key) {
        for (std::size_t i = 0; i < scored_types; ++i) {
          scores.first.of[i] += static_cast<float>(slot.first[i]) * (1.0F / 256);
          scores.second.of[i] += static_cast<float>(slot.second[i]) * (1.0F / 256);
        }
        return;
      }
      if (slot.key == 0) return;
    }
  }

 private:
  std::span<const WeightSlot> slots_;
};

/// Compiles a weights file into a section. A row: evidence ("left.word=minister"), then a weight for each type in
/// the first reading and in the second; lib/english/README.md. Findings are added for each fault.
void compile_weights(std::string_view file_name, std::string_view text, pack::Writer& out,
                     std::vector<Finding>& findings);

}  // namespace gazette::names
