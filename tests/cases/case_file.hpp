#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace gazette::cases {

/// One case of a case file:
///
///     ==================
///     a title in words
///     date 2021-03-04          (optional: the document's date)
///     ==================
///     relation … { … }         (optional: rules of the case's own, and the line that ends them)
///     ---
///     The text.
///     ---
///     what is expected, a line an entity and a line a relation (shown.hpp)
struct Case {
  std::string title;
  std::string date;
  std::string rules;
  std::string text;
  std::vector<std::string> expected;
  int line = 0;  ///< Of the title, from 1.
};

inline constexpr std::string_view bar = "==================";

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Reads a case file; what stands before the first bar is a comment on the whole and kept in `comment`.
inline std::vector<Case> read_cases(const std::string& path, std::string& comment) {
  std::ifstream file(path);
  std::vector<Case> cases;
  std::vector<std::string> parts;  // Of the case in hand.
  int line_number = 0;
  const auto finish = [&] {
    if (cases.empty()) return;
    Case& last = cases.back();
    if (parts.size() == 3) last.rules = parts[0];
    last.text = parts.size() < 2 ? "" : parts[parts.size() - 2];
    while (last.text.ends_with('\n')) last.text.pop_back();
    for (std::string& line : lines_of(parts.back()))
      if (!line.empty()) last.expected.push_back(std::move(line));
  };
  for (std::string line; std::getline(file, line);) {
    ++line_number;
    if (line == bar) {
      finish();
      Case& next = cases.emplace_back();
      next.line = ++line_number;
      std::getline(file, next.title);
      for (; std::getline(file, line) && line != bar; ++line_number)
        if (line.starts_with("date ")) next.date = line.substr(5);
      ++line_number;
      parts.assign(1, "");
    } else if (cases.empty()) {
      comment += line + "\n";
    } else if (line == "---") {
      parts.emplace_back();
    } else {
      parts.back() += line + "\n";
    }
  }
  finish();
  return cases;
}

inline void write_cases(const std::string& path, const std::string& comment, const std::vector<Case>& cases) {
  std::ofstream file(path);
  file << comment;
  for (const Case& one : cases) {
    file << bar << "\n" << one.title << "\n";
    if (!one.date.empty()) file << "date " << one.date << "\n";
    file << bar << "\n";
    if (!one.rules.empty()) file << one.rules << "---\n";
    file << one.text << "\n---\n";
    for (const std::string& line : one.expected) file << line << "\n";
    if (&one != &cases.back()) file << "\n";
  }
}

}  // namespace gazette::cases
