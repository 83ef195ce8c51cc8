// Names alone, in the C ABI. Tests: tests/capi/capi_test.c.

#include "capi/guard.hpp"

using namespace gazette;

namespace {

Result<FindOptions> options_of(const gazette_find_options* options) {
  const auto given = capi::sized(options, gazette_find_options GAZETTE_FIND_OPTIONS_INIT);
  if (!given) return given.error();
  return FindOptions{given->longest != 0, given->lower_case != 0, given->weak_aliases != 0};
}

gazette_found_name struct_of(const FoundName& name) {
  return {name.begin, name.end, name.entry,
          (name.alias ? GAZETTE_ALIAS : 0) | (name.weak ? GAZETTE_WEAK_ALIAS : 0) |
              (name.lower_case ? GAZETTE_LOWER_CASE : 0)};
}

gazette_name_entry struct_of(const NameEntry& entry) {
  return {capi::text_of(entry.name),
          capi::text_of(entry.type),
          capi::text_of(entry.subtype),
          capi::text_of(entry.links),
          capi::text_of(entry.attributes),
          capi::text_of(entry.source),
          entry.prior};
}

gazette_names* handle_of(const std::vector<FoundName>& found) {
  auto handle = std::make_unique<gazette_names>();
  handle->names.reserve(found.size());
  for (const FoundName& name : found) handle->names.push_back(struct_of(name));
  return handle.release();
}

}  // namespace

gazette_status gazette_gazetteer_new(const gazette_pack* pack, gazette_gazetteer** out, gazette_error** error) {
  if (pack == nullptr || out == nullptr) return capi::missing(error, "pack or out is NULL");
  return capi::guard(
      error, [&] { return Result<Gazetteer>(Gazetteer(pack->pack)); },
      [&](Gazetteer&& gazetteer) { *out = new gazette_gazetteer{std::move(gazetteer)}; });
}
size_t gazette_gazetteer_size(const gazette_gazetteer* gazetteer) {
  return gazetteer == nullptr ? 0 : gazetteer->gazetteer.size();
}
void gazette_gazetteer_free(gazette_gazetteer* gazetteer) { delete gazetteer; }

gazette_name_entry gazette_gazetteer_entry(const gazette_gazetteer* gazetteer, uint32_t number) {
  if (number >= gazette_gazetteer_size(gazetteer)) return {};
  return struct_of(gazetteer->gazetteer.entry(number));
}

const gazette_found_name* gazette_names_array(const gazette_names* names, size_t* count) {
  return capi::array_of(names, &gazette_names::names, count);
}
void gazette_names_free(gazette_names* names) { delete names; }

gazette_status gazette_gazetteer_find(const gazette_gazetteer* gazetteer, const char* text, size_t size,
                                      const gazette_find_options* options, gazette_scratch* scratch,
                                      gazette_names** out, gazette_error** error) {
  if (gazetteer == nullptr || out == nullptr || capi::is_broken(text, size))
    return capi::missing(error, "gazetteer, text or out is NULL");
  return capi::guard(
      error,
      [&]() -> Result<std::vector<FoundName>> {
        const auto wanted = options_of(options);
        if (!wanted) return wanted.error();
        const std::string_view bytes = capi::view_of({text, size});
        if (scratch == nullptr) return gazetteer->gazetteer.find(bytes, *wanted);
        std::vector<FoundName> found;
        gazetteer->gazetteer.find(bytes, found, scratch->scratch, *wanted);
        return found;
      },
      [&](const std::vector<FoundName>& found) { *out = handle_of(found); });
}

gazette_status gazette_gazetteer_replace(const gazette_gazetteer* gazetteer, const char* text, size_t size,
                                         gazette_replacement with, void* context, const gazette_find_options* options,
                                         gazette_string** out, gazette_error** error) {
  if (gazetteer == nullptr || with == nullptr || out == nullptr || capi::is_broken(text, size))
    return capi::missing(error, "gazetteer, text, with or out is NULL");
  return capi::guard(
      error,
      [&]() -> Result<std::string> {
        const auto wanted = options_of(options);
        if (!wanted) return wanted.error();
        return gazetteer->gazetteer.replace(
            capi::view_of({text, size}),
            [&](const FoundName& name, const NameEntry& entry) {
              const gazette_found_name plain_name = struct_of(name);
              const gazette_name_entry plain_entry = struct_of(entry);
              return capi::view_of(with(context, &plain_name, &plain_entry));
            },
            *wanted);
      },
      [&](std::string&& replaced) { *out = new gazette_string{std::move(replaced)}; });
}

gazette_status gazette_name_stream_new(const gazette_gazetteer* gazetteer, const gazette_find_options* options,
                                       gazette_name_stream** out, gazette_error** error) {
  if (gazetteer == nullptr || out == nullptr) return capi::missing(error, "gazetteer or out is NULL");
  return capi::guard(
      error,
      [&]() -> Result<NameStream> {
        const auto wanted = options_of(options);
        if (!wanted) return wanted.error();
        return NameStream(gazetteer->gazetteer, *wanted);
      },
      [&](NameStream&& stream) {
        *out = new gazette_name_stream{std::move(stream), {}};
      });
}

gazette_status gazette_name_stream_feed(gazette_name_stream* stream, const char* piece, size_t size,
                                        gazette_names** out, gazette_error** error) {
  if (stream == nullptr || out == nullptr || capi::is_broken(piece, size))
    return capi::missing(error, "stream, piece or out is NULL");
  return capi::guard(
      error,
      [&]() -> Result<bool> {
        stream->found.clear();
        stream->stream.feed(capi::view_of({piece, size}), stream->found);
        return true;
      },
      [&](bool) { *out = handle_of(stream->found); });
}

gazette_status gazette_name_stream_finish(gazette_name_stream* stream, gazette_names** out, gazette_error** error) {
  if (stream == nullptr || out == nullptr) return capi::missing(error, "stream or out is NULL");
  return capi::guard(
      error,
      [&]() -> Result<bool> {
        stream->found.clear();
        stream->stream.finish(stream->found);
        return true;
      },
      [&](bool) { *out = handle_of(stream->found); });
}
void gazette_name_stream_free(gazette_name_stream* stream) { delete stream; }
