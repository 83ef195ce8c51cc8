#pragma once

#include <array>
#include <bit>
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

/// The scores of both readings in 1/256, summed side by side so that evidence is looked up once.
struct ReadingScores {
  std::array<std::int32_t, 2 * scored_types> of{};  ///< By type: those of the first reading, then those of the second.

  Scores first() const { return reading(0); }
  Scores second() const { return reading(scored_types); }
  ReadingScores& operator+=(const ReadingScores& other) {
    for (std::size_t i = 0; i < of.size(); ++i) of[i] += other.of[i];
    return *this;
  }

 private:
  Scores reading(std::size_t from) const {
    Scores scores;
    for (std::size_t i = 0; i < scored_types; ++i) scores.of[i] = static_cast<float>(of[from + i]) * (1.0F / 256);
    return scores;
  }
};

/// What one piece of evidence counts for, in the order of ReadingScores. 24 bytes, as it stands in the image.
struct WeightSlot {
  std::uint64_t key = 0;  ///< 0: empty.
  std::array<std::int16_t, 2 * scored_types> of{};
};
static_assert(sizeof(WeightSlot) == 24);

/// The weights of a pack: a view of its image.
class Weights {
 public:
  Weights() = default;
  /// An image without weights gives an object without weights. Fails: Format.
  static Result<Weights> view(const pack::Image& image);

  bool empty() const { return slots_.empty(); }
  /// Adds the weights of one piece of evidence. Cost: one bucket's tags; of the slots themselves only where it is
  /// known.
  void add(std::uint64_t key, ReadingScores& scores) const {
    constexpr std::uint64_t each = 0x0101010101010101;
    const auto zeros = [](std::uint64_t bytes) { return (bytes - each) & ~bytes & each * 0x80; };
    for (std::size_t bucket = bucket_of(key, tags_.size());; bucket = bucket + 1 == tags_.size() ? 0 : bucket + 1) {
      const std::uint64_t tags = tags_[bucket];
      for (std::uint64_t same = zeros(tags ^ each * tag_of(key)); same != 0; same &= same - 1) {
        const WeightSlot& slot = slots_[bucket * bucket_size + static_cast<std::size_t>(std::countr_zero(same)) / 8];
        if (slot.key != key) continue;
        for (std::size_t i = 0; i < scores.of.size(); ++i) scores.of[i] += slot.of[i];
        return;
      }
      if (zeros(tags) != 0) return;
    }
  }

  /// Slots whose tags are read at once. A key is in its bucket, or in the next that has room where that is full.
  static constexpr std::size_t bucket_size = 8;
  static constexpr std::size_t bucket_of(std::uint64_t key, std::size_t buckets) {
    return (key & 0xFFFFFFFF) * buckets >> 32;
  }
  /// A byte of a key, never 0: the tags are a table small enough to stay in the cache.
  static constexpr std::uint8_t tag_of(std::uint64_t key) {
    const auto tag = static_cast<std::uint8_t>(key >> 56);
    return tag == 0 ? 1 : tag;
  }

 private:
  std::span<const WeightSlot> slots_;    // By bucket.
  std::span<const std::uint64_t> tags_;  // By bucket, a byte a slot: tag_of its key, 0 where it is empty.
};

/// Compiles a weights file into a section. A row: evidence ("left.word=minister"), then a weight for each type in
/// the first reading and in the second; lib/english/README.md. Findings are added for each fault.
void compile_weights(std::string_view file_name, std::string_view text, pack::Writer& out,
                     std::vector<Finding>& findings);

}  // namespace gazette::names
