// Where documents bear their date: in the first lines, apart from running text. tests/dates/reference_test.cpp.

#include "dates/reference.hpp"

#include <chrono>

#include "dates/finder.hpp"

namespace gazette::dates {
namespace {

constexpr std::size_t head_sentences = 12;  // Of the document: where its date is looked for.
constexpr std::uint32_t line_words = 8;     // A line of a date has no more words beside it.
constexpr std::uint32_t dateline_tokens = 14;

Reference checked(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (year < 1000 || year > 2100 || !date.ok()) return {};
  return {year, month, day, true};
}

// The number at `at` of `size` digits at most; moves on after it. -1: none.
int read_number(std::string_view text, std::size_t& at, std::size_t size) {
  const std::size_t begin = at;
  int number = 0;
  while (at < text.size() && at - begin < size && text[at] >= '0' && text[at] <= '9')
    number = number * 10 + (text[at++] - '0');
  return at == begin ? -1 : number;
}

// "…/2018/05/10/…" in the address of a page.
Reference date_in_address(std::string_view address) {
  for (std::size_t slash = address.find('/'); slash != std::string_view::npos; slash = address.find('/', slash + 1)) {
    std::size_t at = slash + 1;
    const int year = read_number(address, at, 4);
    if (at - slash != 5 || at >= address.size() || (address[at] != '/' && address[at] != '-')) continue;
    const char separator = address[at++];
    const int month = read_number(address, at, 2);
    if (month < 0 || at >= address.size() || address[at] != separator) continue;
    const int day = read_number(address, ++at, 2);
    if (const Reference date = checked(year, month, day < 0 ? 0 : day); date.known) return date;
  }
  return {};
}

// Whether the date [first, end) of a sentence stands apart from its words.
bool stands_apart(std::string_view text, std::span<const text::Token> tokens, const text::Sentence& sentence,
                  std::uint32_t first, std::uint32_t end) {
  const auto is_bar = [&](std::uint32_t at) {
    const std::string_view token = tokens[at].of(text);
    return token == "|" || token == "·" || token == "•" || token == "©";
  };
  if (first > sentence.first && is_bar(first - 1)) return true;
  if (end < sentence.end && is_bar(end)) return true;
  std::uint32_t words = 0;
  for (std::uint32_t at = sentence.first; at < sentence.end; ++at)
    if ((at < first || at >= end) && tokens[at].kind == text::TokenKind::Word) ++words;
  const bool stops = tokens[sentence.end - 1].of(text) == ".";
  if (words <= line_words && !stops) return true;
  // "OSLO, May 10, 2018 (AP) - …"
  return end - sentence.first <= dateline_tokens && end < sentence.end && first > sentence.first &&
         (tokens[end].is(text::hyphen) || tokens[end].of(text) == "(");
}

}  // namespace

Reference parse_reference(std::string_view iso) {
  std::size_t at = 0;
  const int year = read_number(iso, at, 4);
  if (at != 4 || at >= iso.size() || iso[at++] != '-') return {};
  const int month = read_number(iso, at, 2);
  if (at != 7 || at >= iso.size() || iso[at++] != '-') return {};
  const int day = read_number(iso, at, 2);
  if (at != 10 || (at < iso.size() && iso[at] != 'T' && iso[at] != ' ')) return {};
  return checked(year, month, day);
}

Reference find_document_date(std::string_view text, std::span<const text::Token> tokens,
                             std::span<const text::Sentence> sentences) {
  Reference in_address;
  for (const text::Sentence& sentence : sentences.first(std::min(sentences.size(), head_sentences))) {
    const Finder finder(text, tokens, sentence);
    for (std::uint32_t at = sentence.first; at < sentence.end;) {
      if (tokens[at].kind == text::TokenKind::Address && !in_address.known)
        in_address = date_in_address(tokens[at].of(text));
      if (!finder.may_begin(at)) {
        ++at;
        continue;
      }
      Moment moment;
      const std::uint32_t end = finder.calendar_date(at, moment);
      if (end == 0) {
        ++at;
        continue;
      }
      if (moment.year != 0 && moment.day != 0 && moment.end_day == 0 && stands_apart(text, tokens, sentence, at, end))
        if (const Reference date = checked(moment.year, moment.month, moment.day); date.known) return date;
      at = end;
    }
  }
  return in_address;
}

}  // namespace gazette::dates
