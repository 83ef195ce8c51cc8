#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gazette::output {

/// Appends `text` as UTF-8 whatever its bytes: one that is not UTF-8 becomes U+FFFD.
void append_utf8(std::string_view text, std::string& out);

/// Writes one JSON value to a string, piece by piece; commas come by themselves.
///
/// Pretty: the outermost object's keys and the elements of its arrays stand on lines of their own.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out, bool pretty = false) : out_(out), pretty_(pretty) {}

  JsonWriter& open(char bracket);   ///< '{' or '['
  JsonWriter& close(char bracket);  ///< '}' or ']'
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view value);
  JsonWriter& number(std::uint64_t value);
  JsonWriter& real(double value, int decimals = 2);
  JsonWriter& boolean(bool value);
  JsonWriter& null();

 private:
  void begin_item();
  void line();

  std::string& out_;
  bool pretty_;
  bool first_ = true;       // Nothing stands in the open bracket yet.
  bool after_key_ = false;  // The next value belongs to a key: no comma before it.
  unsigned depth_ = 0;
};

}  // namespace gazette::output
