#pragma once

#include <cstring>
#include <exception>
#include <new>
#include <utility>

#include "capi/handles.hpp"

namespace gazette::capi {

/// Puts a new error into `out`, where that is wanted and memory allows it, and gives its code.
gazette_status fail(gazette_error** out, Error why) noexcept;
gazette_status fail(gazette_error** out, gazette_status code, const char* message) noexcept;
/// For a NULL parameter.
gazette_status missing(gazette_error** out, const char* message) noexcept;

/// Runs `body`, which returns a Result, and hands its value to `take`.
/// The one place where C++ failures become C statuses.
template <class Body, class Take>
gazette_status guard(gazette_error** out, Body body, Take take) noexcept {
  try {
    auto result = body();
    if (!result) return fail(out, std::move(result.error()));
    take(std::move(*result));
    return GAZETTE_OK;
  } catch (const std::bad_alloc&) {
    return fail(out, GAZETTE_NO_MEMORY, "out of memory");
  } catch (const std::exception& bug) {
    return fail(out, GAZETTE_INTERNAL, bug.what());
  } catch (...) {
    return fail(out, GAZETTE_INTERNAL, "unknown exception");
  }
}

/// A caller's options struct of another size than this library's: what both know is copied, the rest has its default.
/// Fails: InvalidArgument where the size cannot be right.
template <class Options>
Result<Options> sized(const Options* options, const Options& defaults) {
  Options out = defaults;
  if (options == nullptr) return out;
  const size_t size = options->struct_size;
  if (size < sizeof(size_t) || size > 4096)
    return Error{ErrorCode::InvalidArgument, "struct_size is not set: use the GAZETTE_..._INIT of the options", {}};
  std::memcpy(&out, options, size < sizeof(Options) ? size : sizeof(Options));
  return out;
}

}  // namespace gazette::capi
