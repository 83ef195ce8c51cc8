#pragma once

#include <string>
#include <string_view>

#include "gazette/document.hpp"

namespace gazette::output {

/// Appends text as HTML: & < > " are written as entities; NUL and bytes that are not UTF-8 become U+FFFD.
void append_html(std::string_view text, std::string& out);
std::string html(std::string_view text);

/// The class that colours a type: "person" … "date" for the library's own types, "own0" … "own3" for a user's.
std::string_view type_class(std::string_view type);

/// A relation's type in words: "talks_with" is "talks with".
std::string words_of(std::string_view type);

/// The style sheet of the page: light and dark, colours by type and by status.
std::string_view style_sheet();

}  // namespace gazette::output
