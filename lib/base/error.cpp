// Findings as compilers print them; tests/base/error_test.cpp.

#include "gazette/error.hpp"

#include <fmt/format.h>

namespace gazette {

std::string to_string(const Finding& finding) {
  const char* severity = finding.severity == Severity::Error ? "error" : "warning";
  std::string out = finding.file.empty() ? "<string>" : finding.file;
  if (finding.line > 0) out += fmt::format(":{}:{}", finding.line, finding.column);
  out += fmt::format(": {}: {}", severity, finding.message);
  if (finding.line == 0 || finding.source_line.empty()) return out;
  out += "\n  " + finding.source_line + "\n  ";
  // The caret's margin repeats the line's tabs, so that both lines are indented alike.
  std::uint32_t column = 1;
  for (std::size_t i = 0; i < finding.source_line.size() && column < finding.column; ++i) {
    const char c = finding.source_line[i];
    if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;  // Inside a code point.
    out += c == '\t' ? '\t' : ' ';
    ++column;
  }
  return out + "^";
}

std::string to_string(const Error& error) {
  std::string out = error.message;
  for (const Finding& finding : error.findings) out += "\n" + to_string(finding);
  return out;
}

}  // namespace gazette
