#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace gazette::unicode {

/// The letters of ASCII that stand at a place of a text, read sixteen bytes at once: how many, which are capitals, and
/// their key. What nearly all words of English are.
class AsciiWord {
 public:
  AsciiWord(std::string_view text, std::size_t at) {
    if (text.size() - at < 16) return;  // The end of a text is read by other means.
#if defined(__SSE2__)
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    const __m128i letters =
        _mm_and_si128(_mm_cmpgt_epi8(small, _mm_set1_epi8('a' - 1)), _mm_cmpgt_epi8(_mm_set1_epi8('z' + 1), small));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(folded_), small);
    const auto is_letter = static_cast<std::uint32_t>(_mm_movemask_epi8(letters));
    const auto is_small = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, small)));
#else
    std::uint32_t is_letter = 0, is_small = 0;
    for (unsigned i = 0; i < 16; ++i) {
      const auto byte = static_cast<unsigned char>(text[at + i]);
      const unsigned char small = byte | 0x20;
      folded_[i] = static_cast<char>(small);
      is_letter |= std::uint32_t{small >= 'a' && small <= 'z'} << i;
      is_small |= std::uint32_t{byte == small} << i;
    }
#endif
    size_ = static_cast<std::uint32_t>(std::countr_one(is_letter));
    letters_ = (std::uint32_t{1} << size_) - 1;
    capitals_ = letters_ & ~is_small;
  }

  /// Letters, at most 16; 0 near the end of the text.
  std::size_t size() const { return size_; }
  /// Whether the byte after the letters was read too: there are no more of them.
  bool is_whole() const { return size_ > 0 && size_ < 16; }
  std::uint32_t letters() const { return letters_; }    ///< A bit for each letter.
  std::uint32_t capitals() const { return capitals_; }  ///< A bit for each capital.
  /// key_of() the letters. Precondition: is_whole().
  std::uint64_t key() const {
    const std::uint64_t key = XXH3_64bits(folded_, size_);
    return key != 0 ? key : 1;
  }

 private:
  char folded_[16] = {};
  std::uint32_t size_ = 0, letters_ = 0, capitals_ = 0;
};

}  // namespace gazette::unicode
