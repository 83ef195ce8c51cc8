#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gazette::names {

/// A short text as a piece of evidence: its letters, for those who read it, and its hash (FNV-1a), for the weights.
/// Allocates nothing; letters past `most` are left out.
class Code {
 public:
  static constexpr std::size_t most = 47;

  Code() = default;
  explicit Code(std::string_view text) { add(text); }
  Code& add(char c) {
    if (size_ == most) return *this;
    text_[size_++] = c;
    hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return *this;
  }
  Code& add(std::string_view text) {
    for (const char c : text) add(c);
    return *this;
  }
  Code& add_number(unsigned number) {
    if (number >= 10) add_number(number / 10);
    return add(static_cast<char>('0' + number % 10));
  }
  std::string_view view() const { return {text_, size_}; }
  std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xCBF29CE484222325U;
  char text_[most];
  std::uint8_t size_ = 0;
};

}  // namespace gazette::names
