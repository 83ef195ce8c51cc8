// Extractors and scratch memory of the C ABI. Tests: tests/capi/capi_test.c.

#include "capi/guard.hpp"

namespace gazette::capi {

Result<std::vector<Source>> sources_of(const gazette_source* sources, size_t count) {
  if (sources == nullptr && count > 0) return Error{ErrorCode::InvalidArgument, "an array of sources is NULL", {}};
  std::vector<Source> out;
  for (size_t i = 0; i < count; ++i) {
    const gazette_source& source = sources[i];
    if (is_broken(source.name.data, source.name.size) || is_broken(source.text.data, source.text.size))
      return Error{ErrorCode::InvalidArgument, "a text of a source is NULL", {}};
    out.push_back({std::string(view_of(source.name)), std::string(view_of(source.text)), source.is_text != 0});
  }
  return out;
}

Result<ExtractorOptions> options_of(const gazette_extractor_options* given) {
  const auto options = sized<gazette_extractor_options>(given, GAZETTE_EXTRACTOR_OPTIONS_INIT);
  if (!options) return options.error();
  auto gazetteers = sources_of(options->gazetteers, options->gazetteer_count);
  if (!gazetteers) return gazetteers.error();
  auto rules = sources_of(options->rules, options->rule_count);
  if (!rules) return rules.error();
  if (options->packs == nullptr && options->pack_count > 0)
    return Error{ErrorCode::InvalidArgument, "the array of packs is NULL", {}};
  ExtractorOptions out;
  out.english = options->english != 0;
  out.english_pack = view_of(options->english_pack);
  for (size_t i = 0; i < options->pack_count; ++i) out.packs.emplace_back(view_of(options->packs[i]));
  out.gazetteers = std::move(*gazetteers);
  out.rules = std::move(*rules);
  return out;
}

}  // namespace gazette::capi

using namespace gazette;

gazette_status gazette_extractor_new(gazette_extractor** out, gazette_error** error) {
  if (out == nullptr) return capi::missing(error, "out is NULL");
  return capi::guard(
      error, [] { return Result<Extractor>(Extractor()); },
      [&](Extractor&& extractor) {
        *out = new gazette_extractor{LiveExtractor(std::move(extractor)), {}};
      });
}

gazette_status gazette_extractor_compile(const gazette_extractor_options* options, gazette_extractor** out,
                                         gazette_error** error) {
  if (out == nullptr) return capi::missing(error, "out is NULL");
  return capi::guard(
      error,
      [&]() -> Result<Extractor> {
        const auto wanted = capi::options_of(options);
        return wanted ? Extractor::compile(*wanted) : wanted.error();
      },
      [&](Extractor&& extractor) {
        capi::Findings warnings(extractor.warnings());
        *out = new gazette_extractor{LiveExtractor(std::move(extractor)), std::move(warnings)};
      });
}

const gazette_finding* gazette_extractor_warnings(const gazette_extractor* extractor, size_t* count) {
  return capi::array_of(extractor, &gazette_extractor::warnings, count);
}

gazette_status gazette_extractor_swap(const gazette_extractor* extractor, const gazette_extractor* other,
                                      gazette_error** error) {
  if (extractor == nullptr || other == nullptr) return capi::missing(error, "extractor or other is NULL");
  return capi::guard(
      error, [&] { return Result<Extractor>(other->extractor.get()); },
      [&](Extractor&& knowledge) { extractor->extractor.set(std::move(knowledge)); });
}
void gazette_extractor_free(gazette_extractor* extractor) { delete extractor; }

gazette_status gazette_scratch_new(gazette_scratch** out, gazette_error** error) {
  if (out == nullptr) return capi::missing(error, "out is NULL");
  return capi::guard(
      error, [] { return Result<Scratch>(Scratch()); },
      [&](Scratch&& scratch) { *out = new gazette_scratch{std::move(scratch)}; });
}
void gazette_scratch_free(gazette_scratch* scratch) { delete scratch; }
