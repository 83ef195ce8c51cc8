// Tests: tests/cli/cli_test.py.

#include "cli/terminal.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "base/file.hpp"

namespace gazette::cli {

int complain(std::string_view message) {
  std::fprintf(stderr, "gazette: %.*s\n", static_cast<int>(message.size()), message.data());
  return 1;
}

int complain(const Error& error) { return complain(to_string(error)); }

void note(std::string_view message) { complain(message); }

Result<void> write_out(std::string_view path, std::string_view bytes) {
  if (path != "-") return base::write_file(std::string(path), std::as_bytes(std::span(bytes)));
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() || std::fflush(stdout) != 0)
    return Error{ErrorCode::Io, std::string("standard output: ") + std::strerror(errno), {}};
  return {};
}

}  // namespace gazette::cli
