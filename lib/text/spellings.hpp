#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace gazette::text {

/// What words of up to 16 bytes were found to be when they were last met: a direct-mapped table by their letters.
/// Nearly all words of a text are words that it has had before, so that few are folded, hashed and looked up.
///
/// Keys and shapes follow from the letters alone; numbers of words are those of one lexicon.
class Spellings {
 public:
  static constexpr std::size_t most_bytes = 16;

  struct Row {
    std::uint64_t letters[2] = {~std::uint64_t{0}, 0};  ///< Zeros behind the last; never all ones in a text's word.
    std::uint64_t key = 0;
    std::uint32_t word = pending;  ///< As in Token::word.
    std::uint16_t shape = 0;
  };

  /// Token::word of a token that lexicon::Lexicon::assign() has not seen: this bit, and the number of its row.
  static constexpr std::uint32_t pending = 0x80000000;
  static constexpr std::uint32_t no_row = 0x7fffffff;

  /// The row of the word `text.substr(at, size)`, made over for it where `known` comes back false.
  /// Precondition: size <= most_bytes.
  Row& row(std::string_view text, std::size_t at, std::size_t size, bool& known) {
    if (rows_.empty()) rows_.resize(count);
    std::uint64_t letters[2] = {0, 0};
    if (at + most_bytes <= text.size()) {
      std::memcpy(letters, text.data() + at, most_bytes);
      if (size < 8)
        letters[0] &= (std::uint64_t{1} << size * 8) - 1, letters[1] = 0;
      else if (size < most_bytes)
        letters[1] &= (std::uint64_t{1} << (size - 8) * 8) - 1;
    } else {
      std::memcpy(letters, text.data() + at, size);
    }
    std::uint64_t hash = letters[0] * 0x9E3779B97F4A7C15U ^ letters[1] * 0xD6E8FEB86659FD93U;
    hash *= 0x9E3779B97F4A7C15U;
    Row& found = rows_[(hash ^ hash >> 32) % count];
    known = found.letters[0] == letters[0] && found.letters[1] == letters[1];
    if (!known) found = {{letters[0], letters[1]}, 0, pending, 0};
    return found;
  }
  std::uint32_t number(const Row& row) const { return static_cast<std::uint32_t>(&row - rows_.data()); }
  Row& at(std::uint32_t number) { return rows_[number]; }
  void clear() { rows_.clear(); }

 private:
  static constexpr std::size_t count = 4096;
  std::vector<Row> rows_;
};

}  // namespace gazette::text
