#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gazette/error.hpp"

namespace gazette::base {

/// A source with a name, and where its lines begin: makes located findings.
class SourceText {
 public:
  SourceText(std::string name, std::string_view text) : name_(std::move(name)), text_(text) {
    starts_.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] == '\n') starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }

  /// The line of a byte, from 1.
  std::uint32_t line(std::uint32_t byte) const {
    return static_cast<std::uint32_t>(std::upper_bound(starts_.begin(), starts_.end(), byte) - starts_.begin());
  }

  /// The bytes of a part of text().
  Span span_of(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - text_.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }

  Finding finding(Span span, std::string message, Severity severity = Severity::Error) const {
    const std::uint32_t row = line(span.begin);
    const std::uint32_t start = starts_[row - 1];
    const std::string_view rest = text_.substr(start);
    std::string_view whole = rest.substr(0, rest.find('\n'));
    if (whole.ends_with('\r')) whole.remove_suffix(1);
    std::uint32_t column = 1;
    for (std::uint32_t i = start; i < span.begin && i < text_.size(); ++i)
      column += (static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80;
    return {severity, name_, row, column, span, std::move(message), std::string(whole)};
  }

 private:
  std::string name_;
  std::string_view text_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace gazette::base
