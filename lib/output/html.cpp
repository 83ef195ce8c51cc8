#include "gazette/output.hpp"

namespace gazette {
std::string to_html(const Document&) { return "<!doctype html>"; }
}  // namespace gazette
