#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazette/error.hpp"

namespace gazette::gazetteer {

/// What a type of a source becomes: "GPE" is LOCATION, "Q515" is LOCATION city.
class TypeMap {
 public:
  /// The type of what a list has and nobody wants.
  static constexpr std::string_view left_out = "-";
  struct Target {
    std::string_view type, subtype;
  };

  /// The built-in types of spaCy, Stanford, GATE, GeoNames and Wikidata (source_types.cpp).
  TypeMap();
  /// Adds the rows of a file, which win over what is built in: a table with the columns from, type, subtype.
  ///
  /// Fails: Io; Syntax with each faulty row as a finding.
  Result<void> read(const std::string& path);

  /// Null where the type is not known. "location:city" is asked for as a whole, then by its beginning.
  const Target* find(std::string_view from) const;

 private:
  std::unordered_map<std::string_view, Target> targets_;
  std::string file_;  // What the rows that were read point into.
};

}  // namespace gazette::gazetteer
