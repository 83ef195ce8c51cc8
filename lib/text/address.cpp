#include "text/address.hpp"

#include <algorithm>
#include <array>

#include "text/bytes.hpp"

namespace gazette::text {
namespace {

// Enough to tell a domain in running text from a sentence that lacks the space after its stop: common generic domains
// and those of countries that are not words of English.
constexpr std::array<std::string_view, 47> top_domains = {
    "ae",  "au", "br",  "ca", "ch", "cn", "co",   "com", "cz", "de", "dk", "edu", "es",  "eu", "fi",  "fr",
    "gov", "gr", "hk",  "hu", "ie", "il", "info", "int", "io", "jp", "ke", "kr",  "mil", "mx", "net", "ng",
    "nl",  "nz", "org", "ph", "pk", "pl", "pt",   "ru",  "sg", "tr", "tv", "tw",  "ua",  "uk", "za"};
constexpr std::array<std::string_view, 4> url_starts = {"http://", "https://", "ftp://", "www."};
constexpr std::size_t max_labels = 8;
constexpr std::size_t max_label = 63;
static_assert(std::is_sorted(top_domains.begin(), top_domains.end()));

bool starts_with_folded(std::string_view text, std::size_t at, std::string_view word) {
  if (text.size() - at < word.size()) return false;
  for (std::size_t offset = 0; offset < word.size(); ++offset)
    if (lower(text[at + offset]) != word[offset]) return false;
  return true;
}

bool is_host_byte(char byte) { return (byte_class(byte) & alnum_byte) != 0 || byte == '-'; }

bool ends_url(char byte) {
  return (byte_class(byte) & (space_byte | line_byte | high_byte)) != 0 || static_cast<unsigned char>(byte) < 0x20 ||
         std::string_view("<>\"{}|\\^`").find(byte) != std::string_view::npos;
}

// Where a URL ends whose certain part ends at `at`.
std::size_t path_end(std::string_view text, std::size_t begin, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && !ends_url(text[end])) ++end;
  const bool has_bracket = text.substr(begin, end - begin).find('(') != std::string_view::npos;
  while (end > at) {
    const char last = text[end - 1];
    const bool closes = last == ')' && !has_bracket;
    if (!closes && std::string_view(".,;:!?'*]_").find(last) == std::string_view::npos) break;
    --end;
  }
  return end;
}

}  // namespace

std::size_t url_end(std::string_view text, std::size_t at) {
  for (const std::string_view scheme : url_starts) {
    if (!starts_with_folded(text, at, scheme)) continue;
    const std::size_t host = at + scheme.size();
    return (byte_class(text, host) & alnum_byte) != 0 ? path_end(text, at, host) : at;
  }
  return at;
}

std::size_t domain_end(std::string_view text, std::size_t begin, std::size_t stop) {
  std::size_t end = begin;
  std::size_t label = stop + 1;
  for (std::size_t labels = 1; labels < max_labels; ++labels) {
    std::size_t at = label;
    while (at < text.size() && at - label < max_label && is_host_byte(text[at])) ++at;
    const std::string_view name = text.substr(label, at - label);
    if (name.empty()) break;
    if (std::binary_search(top_domains.begin(), top_domains.end(), name)) end = at;
    if (byte_at(text, at) != '.') break;
    label = at + 1;
  }
  if (end == begin || byte_at(text, end) == '@') return begin;
  return byte_at(text, end) == '/' ? path_end(text, begin, end) : end;
}

std::size_t mail_host_end(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  std::size_t labels = 0;
  while ((byte_class(text, end) & alnum_byte) != 0) {
    while (end < text.size() && is_host_byte(text[end])) ++end;
    ++labels;
    if (byte_at(text, end) != '.' || (byte_class(text, end + 1) & alnum_byte) == 0) break;
    ++end;
  }
  return labels >= 2 ? end : at;
}

bool is_mail_byte(char byte) {
  return (byte_class(byte) & alnum_byte) != 0 || std::string_view("._%+-").find(byte) != std::string_view::npos;
}

}  // namespace gazette::text
