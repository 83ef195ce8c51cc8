#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace gazette::corpus {

/// A name as the hashes of its folded words, by which names of different documents are compared: "Kim Jong-un" is
/// "Kim Jong Un".
class Name {
 public:
  explicit Name(std::string_view text);

  bool is_empty() const { return words_.empty(); }
  bool is_short() const { return words_.size() == 1; }
  const std::vector<std::uint64_t>& words() const { return words_; }
  /// One number for the whole name of a thing of `type`.
  std::uint64_t key(std::string_view type) const;

  /// "KCNA" of "Korean Central News Agency"; empty for names of one word.
  Name initials() const;
  /// "Silver Line" of "Silver Line Ltd"; empty where the name ends otherwise.
  Name without_legal_form() const;

 private:
  Name() = default;

  std::vector<std::uint64_t> words_;
  std::uint64_t initials_ = 0;
};

/// One number for several strings.
std::uint64_t key_of(std::initializer_list<std::string_view> parts);

}  // namespace gazette::corpus
