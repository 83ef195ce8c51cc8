#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace gazette::gazetteer {

/// Eight phrases, as they stand in the image: one line of the cache. A fingerprint of 0 is an empty place; places fill
/// from the first.
struct PhraseBucket {
  std::uint32_t prints[8] = {};  ///< Fingerprints of the phrases' hashes.
  std::uint32_t values[8] = {};  ///< What each stands for (PhraseIndex).
};
static_assert(sizeof(PhraseBucket) == 64);

/// A table from hashes to 32-bit values, a view of an image: ten bytes a phrase. A hash is known by the bucket it
/// belongs to and by 32 bits more; it stands in that bucket or, where that is full, in one of the next.
///
/// Nothing is checked beforehand: whatever stands in the image, a look-up reads inside it and ends.
class PhraseTable {
 public:
  PhraseTable() = default;
  /// The first bucket is a heading: how many of the buckets after it hashes may belong to, and the salt of
  /// fingerprints. One that cannot be makes an empty table.
  explicit PhraseTable(std::span<const PhraseBucket> section) {
    if (section.empty() || section[0].prints[0] > section.size() - 1) return;
    buckets_ = section.subspan(1);
    homes_ = section[0].prints[0];
    salt_ = section[0].prints[1];
  }

  /// Where the value of `hash` stands; nullptr where the table does not have it. Cost: one cache miss.
  const std::uint32_t* find(std::uint64_t hash) const {
    if (homes_ == 0) return nullptr;
    const std::uint32_t print = print_of(hash, salt_);
    const std::size_t home = home_of(hash, homes_);
    const std::size_t end = home + max_distance < buckets_.size() ? home + max_distance : buckets_.size();
    for (std::size_t at = home; at < end; ++at) {
      const PhraseBucket& bucket = buckets_[at];
      for (unsigned place = 0; place < 8; ++place)
        if (bucket.prints[place] == print) return &bucket.values[place];
      if (bucket.prints[7] == 0) break;
    }
    return nullptr;
  }
  void prefetch(std::uint64_t hash) const {
    if (homes_ != 0) __builtin_prefetch(&buckets_[home_of(hash, homes_)]);
  }
  std::span<const PhraseBucket> buckets() const { return buckets_; }

  /// Writes a table, heading first. Precondition: hashes ascend. `hash(i)` and `value(i)` are those of the i-th.
  template <class HashOf, class ValueOf>
  static std::vector<PhraseBucket> make(std::size_t count, HashOf hash, ValueOf value) {
    // Six of eight places in use. What does not fit gets a larger table; two phrases that cannot be told apart, another
    // salt.
    std::size_t homes = count / 6 + 1;
    for (std::uint32_t salt = 0;;) {
      std::vector<PhraseBucket> buckets(1 + homes + max_distance);
      buckets[0].prints[0] = static_cast<std::uint32_t>(homes);
      buckets[0].prints[1] = salt;
      const Filled filled = fill(std::span(buckets).subspan(1), homes, salt, count, hash, value);
      if (filled == Filled::All) return buckets;
      if (filled == Filled::NoRoom) homes += homes / 16 + 1;
      if (filled == Filled::Alike) ++salt;
    }
  }

 private:
  enum class Filled { All, NoRoom, Alike };

  // How many buckets a look-up reads at most.
  static constexpr std::size_t max_distance = 4;

  static std::uint32_t print_of(std::uint64_t hash, std::uint32_t salt) {
    const auto print =
        static_cast<std::uint32_t>((hash ^ salt * std::uint64_t{0x9E3779B97F4A7C15}) * 0xA0761D6478BD642FU >> 32);
    return print == 0 ? 1 : print;
  }
  // By the upper half, so that hashes in order belong to buckets in order.
  static std::size_t home_of(std::uint64_t hash, std::size_t homes) {
    return static_cast<std::size_t>((hash >> 32) * homes >> 32);
  }

  template <class HashOf, class ValueOf>
  static Filled fill(std::span<PhraseBucket> buckets, std::size_t homes, std::uint32_t salt, std::size_t count,
                     HashOf hash, ValueOf value) {
    std::size_t next = 0;  // The first free place of all.
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t home = home_of(hash(i), homes);
      const std::uint32_t print = print_of(hash(i), salt);
      if (next < home * 8) next = home * 8;
      if (next / 8 >= home + max_distance) return Filled::NoRoom;
      for (std::size_t at = home * 8; at < next; ++at)
        if (buckets[at / 8].prints[at % 8] == print) return Filled::Alike;
      buckets[next / 8].prints[next % 8] = print;
      buckets[next / 8].values[next % 8] = value(i);
      ++next;
    }
    return Filled::All;
  }
  std::span<const PhraseBucket> buckets_;  // Without the heading.
  std::size_t homes_ = 0;
  std::uint32_t salt_ = 0;
};

}  // namespace gazette::gazetteer
