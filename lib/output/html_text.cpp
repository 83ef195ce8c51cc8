// Tests: tests/output/html_test.cpp.

#include "output/html_text.hpp"

#include <algorithm>

#include "output/json_writer.hpp"

namespace gazette::output {

void append_html(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t special = std::min(text.find_first_of(std::string_view("&<>\"\0", 5), at), text.size());
    append_utf8(text.substr(at, special - at), out);
    at = special + 1;
    if (special == text.size()) return;
    switch (text[special]) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += "\xEF\xBF\xBD";
        break;
    }
  }
}

std::string html(std::string_view text) {
  std::string out;
  append_html(text, out);
  return out;
}

std::string_view type_class(std::string_view type) {
  if (type == "PERSON") return "person";
  if (type == "LOCATION") return "location";
  if (type == "ORGANIZATION") return "organization";
  if (type == "NORP") return "norp";
  if (type == "DATE") return "date";
  static constexpr std::string_view own[] = {"own0", "own1", "own2", "own3"};
  unsigned sum = 0;
  for (const char c : type) sum = sum * 31 + static_cast<unsigned char>(c);
  return own[sum % std::size(own)];
}

std::string words_of(std::string_view type) {
  std::string out(type);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

}  // namespace gazette::output
