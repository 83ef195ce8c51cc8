// Errors and findings of the C ABI. Tests: tests/capi/capi_test.c.

#include <memory>

#include "capi/guard.hpp"

namespace gazette::capi {

Findings::Findings(std::vector<Finding> findings) : findings_(std::move(findings)) {
  array_.reserve(findings_.size());
  for (const Finding& finding : findings_)
    array_.push_back({text_of(finding.file), text_of(finding.message), text_of(finding.source_line),
                      finding.severity == Severity::Error ? GAZETTE_ERROR : GAZETTE_WARNING, finding.line,
                      finding.column, finding.span.begin, finding.span.end});
}

gazette_status fail(gazette_error** out, Error why) noexcept {
  const auto code = static_cast<gazette_status>(why.code);
  if (out == nullptr) return code;
  try {
    auto error = std::make_unique<gazette_error>();
    error->code = code;
    error->report = to_string(why);
    error->message = std::move(why.message);
    error->findings = Findings(std::move(why.findings));
    *out = error.release();
  } catch (...) {
    *out = nullptr;  // No memory to tell of it.
  }
  return code;
}

gazette_status fail(gazette_error** out, gazette_status code, const char* message) noexcept {
  try {
    return fail(out, Error{static_cast<ErrorCode>(code), message, {}});
  } catch (...) {
    if (out != nullptr) *out = nullptr;
    return code;
  }
}

gazette_status missing(gazette_error** out, const char* message) noexcept {
  return fail(out, GAZETTE_INVALID_ARGUMENT, message);
}

}  // namespace gazette::capi

using gazette::capi::array_of;
using gazette::capi::text_of;

gazette_status gazette_error_code(const gazette_error* error) { return error == nullptr ? GAZETTE_OK : error->code; }
gazette_text gazette_error_message(const gazette_error* error) {
  return error == nullptr ? gazette_text{} : text_of(error->message);
}
gazette_text gazette_error_report(const gazette_error* error) {
  return error == nullptr ? gazette_text{} : text_of(error->report);
}
const gazette_finding* gazette_error_findings(const gazette_error* error, size_t* count) {
  return array_of(error, &gazette_error::findings, count);
}
void gazette_error_free(gazette_error* error) { delete error; }

uint32_t gazette_abi_version(void) { return GAZETTE_ABI_VERSION; }
const char* gazette_version(void) { return GAZETTE_VERSION_STRING; }
