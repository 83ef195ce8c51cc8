#pragma once

#include <string_view>

#include "gazette/error.hpp"

namespace gazette::cli {

/// What the command says beside its result, on standard error. All return 1, the exit code of a fault.
int complain(std::string_view message);
int complain(const Error& error);
/// A line of information.
void note(std::string_view message);

/// Writes a whole result to a file, or to standard output where `path` is "-". Fails: Io.
Result<void> write_out(std::string_view path, std::string_view bytes);

}  // namespace gazette::cli
