#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/token.hpp"

namespace gazette::dates {

/// The day by which relative dates are placed.
struct Reference {
  int year = 0;
  int month = 0;
  int day = 0;
  bool known = false;

  friend bool operator==(const Reference&, const Reference&) = default;
};

/// Reads "2018-05-10", with or without a time after it; unknown for anything else, and for a day that no calendar has.
Reference parse_reference(std::string_view iso);

/// The date that a document bears in its head: in a line of its own, beside a mark ("… | News | 10.05.2018"), in a
/// dateline or in the address of the page. A date within a sentence is none.
Reference find_document_date(std::string_view text, std::span<const text::Token> tokens,
                             std::span<const text::Sentence> sentences);

}  // namespace gazette::dates
