#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "names/mention.hpp"

namespace gazette::names {

/// The numbers of mention types: the library's own, then those that gazetteers and rules of the user declare.
class TypeTable {
 public:
  TypeTable() : names_{"", "PERSON", "LOCATION", "ORGANIZATION", "NORP", "DATE"} {}

  static constexpr std::size_t most = 1024;  ///< Numbers that are given; more are a fault of whoever declares them.

  /// 0 where no type has that name.
  std::uint16_t find(std::string_view name) const {
    for (std::size_t i = 1; i < names_.size(); ++i)
      if (names_[i] == name) return static_cast<std::uint16_t>(i);
    return 0;
  }
  /// The type's number, a new one where the name is new; 0 where there are no more.
  std::uint16_t add(std::string_view name) {
    if (const std::uint16_t type = find(name); type != 0) return type;
    if (names_.size() == most) {
      overflowed_ = true;
      return 0;
    }
    names_.emplace_back(name);
    return static_cast<std::uint16_t>(names_.size() - 1);
  }
  std::string_view name(std::uint16_t type) const { return names_[type]; }
  std::size_t size() const { return names_.size(); }
  /// Whether add() was ever asked for more types than there are numbers.
  bool overflowed() const { return overflowed_; }

 private:
  std::deque<std::string> names_;  // Views of a name outlive the types that are added later.
  bool overflowed_ = false;
};

}  // namespace gazette::names
