// Tests: tests/output/timeline_test.cpp.

#include "output/timeline_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "corpus/calendar.hpp"
#include "output/json_writer.hpp"

namespace gazette::output {
namespace {

constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

void append_squeezed(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (!is_space(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// "2018-06-12" in words.
std::string day_words(std::string_view iso) {
  const auto number = [&](std::size_t at) { return (iso[at] - '0') * 10 + iso[at + 1] - '0'; };
  return fmt::format("{} {} {}", number(8), months[number(5) - 1], iso.substr(0, 4));
}

}  // namespace

std::string quotation(std::string_view sentence, std::string_view text, std::size_t most) {
  std::string words;
  if (sentence.size() <= most) {
    append_squeezed(sentence, words);
  } else {
    // The evidence in the middle of what is shown, cut at blanks.
    const std::size_t found = std::min(sentence.find(text), sentence.size());
    const std::size_t room = text.size() < most ? (most - text.size()) / 2 : 0;
    std::size_t begin = found > room ? found - room : 0;
    std::size_t end = std::min(begin + most, sentence.size());
    if (end == sentence.size()) begin = end > most ? end - most : 0;
    while (begin > 0 && begin < found && !is_space(sentence[begin - 1])) ++begin;
    while (end < sentence.size() && end > found + text.size() && !is_space(sentence[end])) --end;
    while (end < sentence.size() && is_continuation(sentence[end])) --end;
    if (begin > 0) words += "… ";
    append_squeezed(sentence.substr(begin, end - begin), words);
    if (end < sentence.size()) words += words.ends_with(' ') ? "…" : " …";
  }
  while (words.ends_with(' ')) words.pop_back();
  std::string out;
  append_utf8(words, out);
  return out;
}

std::string date_words(std::string_view date) {
  const corpus::Days days = corpus::days_of(date);
  if (!days.known()) return std::string(date);
  if (date.size() == 4 && days.size() > 300) return std::string(date);
  const std::string first = corpus::to_iso(days.first), last = corpus::to_iso(days.last);
  if (days.size() == 1) return day_words(first);
  if (date.size() == 7 && first.substr(0, 7) == date)
    return fmt::format("{} {}", months[(date[5] - '0') * 10 + date[6] - '0' - 1], date.substr(0, 4));
  return day_words(first) + " – " + day_words(last);
}

std::string when(const Event& event) { return date_words(event.date); }

std::string_view name_of(const Timeline& timeline, std::uint32_t entity) {
  return entity < timeline.entities().size() ? timeline.entities()[entity].name : std::string_view();
}

}  // namespace gazette::output
