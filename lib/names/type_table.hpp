#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "names/mention.hpp"

namespace gazette::names {

/// The numbers of mention types: the library's own, then those that gazetteers and rules of the user declare.
class TypeTable {
 public:
  TypeTable() : names_{"", "PERSON", "LOCATION", "ORGANIZATION", "NORP", "DATE"} {}

  /// 0 where no type has that name.
  std::uint16_t find(std::string_view name) const {
    for (std::size_t i = 1; i < names_.size(); ++i)
      if (names_[i] == name) return static_cast<std::uint16_t>(i);
    return 0;
  }
  std::uint16_t add(std::string_view name) {
    if (const std::uint16_t type = find(name); type != 0) return type;
    names_.emplace_back(name);
    return static_cast<std::uint16_t>(names_.size() - 1);
  }
  std::string_view name(std::uint16_t type) const { return names_[type]; }
  std::size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
};

}  // namespace gazette::names
