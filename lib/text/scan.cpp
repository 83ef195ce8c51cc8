// How far words and numbers reach: full stops, apostrophes and marks inside them.

#include "text/scan.hpp"

#include "text/address.hpp"
#include "text/characters.hpp"
#include "unicode/fold.hpp"

namespace gazette::text {
namespace {

using unicode::Class;

class WordScanner {
 public:
  WordScanner(std::string_view text, std::size_t begin, const base::KeySet& abbreviations)
      : chars_{text}, begin_(begin), at_(begin), segment_(begin), abbreviations_(abbreviations) {}

  Scanned run() {
    while (step()) {
    }
    return done_ ? result_ : Scanned{at_, at_, false};
  }

 private:
  // Moves on inside the word; false at its end.
  bool step() {
    while ((chars_.class_at(at_) & alnum_byte) != 0) ++at_;
    const char here = chars_.byte(at_);
    if (here == '.') return full_stop();
    if (here == '\'' || here == '`') return apostrophe(1);
    if (chars_.class_at(at_) != high_byte) return false;
    const Char wide = chars_.at(at_);
    if (wide.is == Class::Apostrophe) return apostrophe(wide.size);
    if (wide.is == Class::Ignorable ? !chars_.letter(at_ + wide.size)
                                    : !unicode::is_letter(wide.is) && wide.is != Class::Digit)
      return false;
    at_ += wide.size;
    return true;
  }

  bool apostrophe(std::size_t size) {
    const std::size_t letters = at_ + size;
    if (!chars_.letter(letters)) return false;
    if (const std::size_t end = scan_clitic(chars_.text, letters); end != letters) {
      const char first = lower(chars_.byte(letters));
      if (first != 't') return finish(at_, end);
      // "don't" is do + n't; an apostrophe before any other lone t is part of the word.
      if (at_ > begin_ && lower(chars_.byte(at_ - 1)) == 'n') return finish(at_ - 1, end);
    }
    at_ = letters;
    return true;
  }

  bool full_stop() {
    const std::size_t next = at_ + 1;
    if (chars_.letter(next)) return inner_stop(next);
    if (chars_.byte(next) != '.' && (segment_ != begin_ || single_letter(begin_, at_) || abbreviated())) at_ = next;
    return false;
  }

  // A full stop with a letter after it.
  bool inner_stop(std::size_t next) {
    const std::size_t after = next + chars_.at(next).size;
    if (single_letter(segment_, at_) && !chars_.letter_or_digit(after)) {
      segment_ = next;  // "U.S", "a.m"
      at_ = after;
      return true;
    }
    if (segment_ != begin_) {  // "J.K." before "Rowling"
      at_ = next;
      return false;
    }
    std::size_t end = next;  // "Ph.D."
    while (end - begin_ < 16 && (chars_.class_at(end) & letter_byte) != 0) ++end;
    if (end - next <= 3 && at_ - begin_ <= 3 && chars_.byte(end) == '.' &&
        abbreviations_.contains(unicode::key_of(chars_.text.substr(begin_, end - begin_)))) {
      at_ = end + 1;
      return false;
    }
    if (end = domain_end(chars_.text, begin_, at_); end != begin_) return finish(end, end, true);
    if (single_letter(begin_, at_) || abbreviated()) at_ = next;
    return false;
  }

  // Whether the word and the full stop after it are an abbreviation. Where another word of the same letters could as
  // well end a sentence ("the sun.", "said no.", "in the UK."), what follows must go on with this one.
  bool abbreviated() const {
    const std::string_view word = chars_.text.substr(begin_, at_ - begin_);
    if (word.size() > 12 || !abbreviations_.contains(unicode::key_of(word))) return false;
    std::size_t next = at_ + 1;
    while (chars_.class_at(next) == space_byte) ++next;
    const std::uint8_t follows = chars_.class_at(next);
    if (byte_class(word.front()) == upper_byte) {
      const bool capitals = word.size() > 1 && byte_class(word[1]) == upper_byte;
      return !capitals || !ends_here(next) || (chars_.class_at(next + 1) == upper_byte && follows == upper_byte);
    }
    if (word == "no") return follows == digit_byte;
    return word.find_first_of("aeiou") == std::string_view::npos || !ends_here(next);
  }

  // Whether a sentence may end before the character at `next`.
  bool ends_here(std::size_t next) const {
    const std::uint8_t follows = chars_.class_at(next);
    const char byte = chars_.byte(next);
    return (follows & (lower_byte | digit_byte)) == 0 && byte != ',' && byte != ';' && byte != ':' && byte != ')' &&
           byte != '-' && byte != '\'';
  }

  bool single_letter(std::size_t begin, std::size_t end) const {
    return chars_.letter(begin) && begin + chars_.at(begin).size == end;
  }

  bool finish(std::size_t end, std::size_t clitic_end, bool address = false) {
    result_ = {end, clitic_end, address};
    done_ = true;
    return false;
  }

  Characters chars_;
  std::size_t begin_;
  std::size_t at_;
  std::size_t segment_;  // Where the letters after the last full stop inside the word begin.
  const base::KeySet& abbreviations_;
  bool done_ = false;  // result_ says where the word ends, not at_.
  Scanned result_;
};

// Marks that join digits: "3.5", "17:29", "2018/19", and a comma before groups ("1,000", "12,00,000").
bool joins_digits(const Characters& chars, std::size_t at) {
  const char mark = chars.byte(at);
  if (chars.class_at(at + 1) != digit_byte) return false;
  if (mark == '.' || mark == ':' || mark == '/') return true;
  if (mark != ',') return false;
  std::size_t end = at + 1;
  while (end <= at + 4 && chars.class_at(end) == digit_byte) ++end;
  return end == at + 4 || (end == at + 3 && chars.byte(end) == ',' && chars.class_at(end + 1) == digit_byte);
}

// "a.m." right after its number is a word of its own.
bool part_of_day(const Characters& chars, std::size_t at) {
  const char first = lower(chars.byte(at));
  return (first == 'a' || first == 'p') && chars.byte(at + 1) == '.' && lower(chars.byte(at + 2)) == 'm';
}

}  // namespace

Scanned scan_word(std::string_view text, std::size_t begin, const base::KeySet& abbreviations) {
  return WordScanner(text, begin, abbreviations).run();
}

std::size_t scan_number(std::string_view text, std::size_t begin) {
  const Characters chars{text};
  std::size_t at = begin + chars.at(begin).size;
  while (true) {
    const std::uint8_t is = chars.class_at(at);
    if (is == digit_byte) {
      ++at;
    } else if ((is & letter_byte) != 0) {
      if (part_of_day(chars, at)) return at;
      ++at;
    } else if (is == high_byte) {
      const Char wide = chars.at(at);
      if (wide.is != Class::Digit && !unicode::is_letter(wide.is)) return at;
      at += wide.size;
    } else if (joins_digits(chars, at)) {
      ++at;
    } else {
      return at;
    }
  }
}

std::size_t scan_clitic(std::string_view text, std::size_t letters) {
  const Characters chars{text};
  const char first = lower(chars.byte(letters));
  const char second = lower(chars.byte(letters + 1));
  const bool pair = (first == 'l' && second == 'l') || ((first == 'r' || first == 'v') && second == 'e');
  const bool single = first == 's' || first == 'd' || first == 'm' || first == 't';
  const std::size_t end = letters + (pair ? 2 : single ? 1 : 0);
  return chars.letter_or_digit(end) ? letters : end;
}

std::uint16_t shape_of(std::string_view word) {
  // Nearly all words: letters of ASCII, of which the first alone may be a capital.
  const std::uint8_t first = byte_class(word[0]);
  std::uint8_t rest = 0;
  for (const char byte : word.substr(1)) {
    const std::uint8_t is = byte_class(byte);
    rest |= is != 0 ? is : std::uint8_t{digit_byte};
  }
  if ((first & letter_byte) != 0 && rest == lower_byte)
    return static_cast<std::uint16_t>(has_lower | (first == upper_byte ? has_upper | first_upper : 0));

  const Characters chars{word};
  std::uint16_t shape = 0;
  std::size_t letters = 0;
  bool after_lower = false;
  const auto letter = [&](bool upper, bool lower) {
    if (upper) shape |= has_upper;
    if (upper && letters == 0) shape |= first_upper;
    if (upper && after_lower) shape |= inner_upper;
    if (lower) shape |= has_lower;
    after_lower = lower;
    ++letters;
  };
  for (std::size_t at = 0; at < word.size();) {
    const std::uint8_t is = chars.class_at(at);
    if (is == high_byte) {
      const Char wide = chars.at(at);
      shape |= has_other;
      if (unicode::is_letter(wide.is)) letter(wide.is == Class::Upper, wide.is == Class::Lower);
      if (wide.is == Class::Digit) shape |= has_digit;
      at += wide.size;
      continue;
    }
    if ((is & letter_byte) != 0) letter(is == upper_byte, is == lower_byte);
    if (is == digit_byte) shape |= has_digit;
    if (word[at] == '.') shape |= has_period;
    ++at;
  }
  if (letters == 1) shape |= single_letter;
  return shape;
}

}  // namespace gazette::text
