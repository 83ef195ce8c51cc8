// Explanations of the C ABI, as JSON. Tests: tests/capi/capi_test.c.

#include "gazette/explain.hpp"

#include "capi/guard.hpp"

using namespace gazette;

gazette_status gazette_explain_json(const gazette_extractor* extractor, const char* text, size_t size, const char* rule,
                                    size_t rule_size, const gazette_extract_options* options, gazette_string** out,
                                    gazette_error** error) {
  if (extractor == nullptr || out == nullptr || capi::is_broken(text, size) || capi::is_broken(rule, rule_size))
    return capi::missing(error, "extractor, text, rule or out is NULL");
  return capi::guard(
      error,
      [&]() -> Result<std::string> {
        const auto how = capi::extract_options_of(options);
        if (!how) return how.error();
        const std::string_view bytes = capi::view_of({text, size});
        if (rule_size == 0) return to_json(explain(extractor->extractor.get(), bytes, *how));
        const auto attempts = explain_rule(extractor->extractor.get(), bytes, capi::view_of({rule, rule_size}), *how);
        return attempts ? Result<std::string>(to_json(*attempts)) : attempts.error();
      },
      [&](std::string&& json) { *out = new gazette_string{std::move(json)}; });
}
