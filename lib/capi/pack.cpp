// Packs and rule tests of the C ABI. Tests: tests/capi/capi_test.c.

#include "capi/guard.hpp"

using namespace gazette;

namespace {

// What guard() does with a pack.
auto to_handle(gazette_pack** out) {
  return [out](Pack&& pack) {
    capi::Findings warnings(pack.warnings());
    *out = new gazette_pack{std::move(pack), std::move(warnings)};
  };
}

}  // namespace

gazette_status gazette_pack_compile_folder(const char* path, size_t path_size, gazette_pack** out,
                                           gazette_error** error) {
  if (path == nullptr || out == nullptr) return capi::missing(error, "path or out is NULL");
  return capi::guard(
      error,
      [&] {
        return Pack::compile_folder({path, path_size});
      },
      to_handle(out));
}

gazette_status gazette_pack_compile(const gazette_source* gazetteers, size_t gazetteer_count,
                                    const gazette_source* rules, size_t rule_count, gazette_pack** out,
                                    gazette_error** error) {
  if (out == nullptr) return capi::missing(error, "out is NULL");
  return capi::guard(
      error,
      [&]() -> Result<Pack> {
        const auto names = capi::sources_of(gazetteers, gazetteer_count);
        if (!names) return names.error();
        const auto rule_files = capi::sources_of(rules, rule_count);
        if (!rule_files) return rule_files.error();
        return Pack::compile(*names, *rule_files);
      },
      to_handle(out));
}

gazette_status gazette_pack_load(const char* path, size_t path_size, gazette_pack** out, gazette_error** error) {
  if (path == nullptr || out == nullptr) return capi::missing(error, "path or out is NULL");
  return capi::guard(
      error,
      [&] {
        return Pack::load({path, path_size});
      },
      to_handle(out));
}

gazette_status gazette_pack_view(const void* image, size_t size, gazette_pack** out, gazette_error** error) {
  if (image == nullptr || out == nullptr) return capi::missing(error, "image or out is NULL");
  return capi::guard(
      error,
      [&] {
        return Pack::view({static_cast<const std::byte*>(image), size});
      },
      to_handle(out));
}

gazette_status gazette_pack_verify(const gazette_pack* pack, gazette_error** error) {
  if (pack == nullptr) return capi::missing(error, "pack is NULL");
  return capi::guard(
      error,
      [&]() -> Result<bool> {
        const auto sound = pack->pack.verify();
        return sound ? Result<bool>(true) : sound.error();
      },
      [](bool) {});
}

gazette_status gazette_pack_save(const gazette_pack* pack, const char* path, size_t path_size, gazette_error** error) {
  if (pack == nullptr || path == nullptr) return capi::missing(error, "pack or path is NULL");
  return capi::guard(
      error,
      [&]() -> Result<bool> {
        const auto saved = pack->pack.save({path, path_size});
        return saved ? Result<bool>(true) : saved.error();
      },
      [](bool) {});
}

const void* gazette_pack_image(const gazette_pack* pack, size_t* size) {
  if (size != nullptr) *size = pack == nullptr ? 0 : pack->pack.image().size();
  return pack == nullptr ? nullptr : pack->pack.image().data();
}
const gazette_finding* gazette_pack_warnings(const gazette_pack* pack, size_t* count) {
  return capi::array_of(pack, &gazette_pack::warnings, count);
}
void gazette_pack_free(gazette_pack* pack) { delete pack; }

gazette_status gazette_rules_test(const gazette_source* rules, const gazette_extractor_options* options,
                                  gazette_rule_report** out, gazette_error** error) {
  if (rules == nullptr || out == nullptr) return capi::missing(error, "rules or out is NULL");
  return capi::guard(
      error,
      [&]() -> Result<RuleTestReport> {
        const auto knowledge = capi::options_of(options);
        if (!knowledge) return knowledge.error();
        const auto source = capi::sources_of(rules, 1);
        if (!source) return source.error();
        return test_rules(source->front(), *knowledge);
      },
      [&](RuleTestReport&& report) {
        *out = new gazette_rule_report{report.examples, capi::Findings(std::move(report.failures)),
                                       capi::Findings(std::move(report.warnings))};
      });
}

size_t gazette_rule_report_examples(const gazette_rule_report* report) {
  return report == nullptr ? 0 : report->examples;
}
const gazette_finding* gazette_rule_report_failures(const gazette_rule_report* report, size_t* count) {
  return capi::array_of(report, &gazette_rule_report::failures, count);
}
const gazette_finding* gazette_rule_report_warnings(const gazette_rule_report* report, size_t* count) {
  return capi::array_of(report, &gazette_rule_report::warnings, count);
}
void gazette_rule_report_free(gazette_rule_report* report) { delete report; }
