// Tests: tests/output/json_test.cpp.

#include "output/json_writer.hpp"

#include <fmt/format.h>

#include <iterator>

#include "unicode/utf8.hpp"

namespace gazette::output {
namespace {

constexpr unsigned deepest_line = 2;  // Brackets whose items stand on lines of their own when pretty.
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool needs_escape(unsigned char c) { return c < 0x20 || c == '"' || c == '\\' || c >= 0x7F; }

void append_escaped(char c, std::string& out) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
      return;
  }
}

}  // namespace

void append_utf8(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t other = unicode::find_non_ascii(text, at);
    out.append(text.substr(at, other - at));
    at = other;
    if (at == text.size()) return;
    const unicode::Decoded decoded = unicode::decode(text, at);
    out.append(decoded.valid ? text.substr(at, decoded.size) : replacement);
    at += decoded.size;
  }
}

void JsonWriter::line() {
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonWriter::begin_item() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) out_ += ',';
  const bool outermost = depth_ == 0;
  if (pretty_ && !outermost && depth_ <= deepest_line)
    line();
  else if (pretty_ && !first_)
    out_ += ' ';
  first_ = false;
}

JsonWriter& JsonWriter::open(char bracket) {
  begin_item();
  out_ += bracket;
  ++depth_;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  --depth_;
  if (pretty_ && !first_ && depth_ < deepest_line) line();
  out_ += bracket;
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  string(name);
  out_ += pretty_ ? ": " : ":";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
  begin_item();
  out_ += '"';
  for (std::size_t at = 0; at < value.size();) {
    std::size_t plain = at;
    while (plain < value.size() && !needs_escape(static_cast<unsigned char>(value[plain]))) ++plain;
    out_.append(value.substr(at, plain - at));
    at = plain;
    if (at == value.size()) break;
    if (static_cast<unsigned char>(value[at]) < 0x80) {
      append_escaped(value[at++], out_);
      continue;
    }
    const unicode::Decoded decoded = unicode::decode(value, at);
    out_.append(decoded.valid ? value.substr(at, decoded.size) : replacement);
    at += decoded.size;
  }
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::number(std::uint64_t value) {
  begin_item();
  fmt::format_to(std::back_inserter(out_), "{}", value);
  return *this;
}

JsonWriter& JsonWriter::real(double value, int decimals) {
  begin_item();
  fmt::format_to(std::back_inserter(out_), "{:.{}f}", value, decimals);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  begin_item();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  begin_item();
  out_ += "null";
  return *this;
}

}  // namespace gazette::output
