#pragma once

#include <cassert>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "gazette/export.h"
#include "gazette/span.hpp"

namespace gazette {

/// What kind of thing went wrong. The values are those of the C ABI's gazette_status.
enum class ErrorCode : std::int32_t {
  InvalidArgument = 1,  ///< A value that the function's contract excludes.
  Syntax = 2,           ///< A rule file or name list is malformed; see the findings.
  Format = 3,           ///< Bytes that are not a pack, or a damaged one.
  Version = 4,          ///< A pack of another format version.
  Io = 5,               ///< A file could not be read or written.
  Limit = 6,            ///< A stated limit was passed.
  NoMemory = 7,
  Internal = 8,
};

enum class Severity : std::uint8_t { Error, Warning };

/// One fault of one source, at one place.
struct Finding {
  Severity severity = Severity::Error;
  std::string file;          ///< As the caller named it; "" for a string without a name.
  std::uint32_t line = 0;    ///< From 1; 0 where the fault has no place.
  std::uint32_t column = 0;  ///< From 1, in code points.
  Span span;                 ///< Bytes of the source.
  std::string message;       ///< One sentence, without full stop.
  std::string source_line;   ///< The line the fault stands in, without its end.

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// `file:line:column: error: message`, the source line and a caret below it.
GAZETTE_API std::string to_string(const Finding& finding);

/// Why something could not be had: a code, a sentence, and every fault that was found.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  std::string message;
  std::vector<Finding> findings;
};

/// The message, then each finding in the form of to_string(Finding).
GAZETTE_API std::string to_string(const Error& error);

/// What Result::value() throws for those who like exceptions.
class Failure : public std::runtime_error {
 public:
  explicit Failure(Error error) : std::runtime_error(to_string(error)), error_(std::move(error)) {}
  const Error& error() const { return error_; }

 private:
  Error error_;
};

/// A value, or the reason why there is none. A subset of std::expected.
template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;

  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  /// Fails: throws Failure where there is no value.
  T& value() & { return check(), std::get<0>(state_); }
  const T& value() const& { return check(), std::get<0>(state_); }
  T value() && { return check(), std::get<0>(std::move(state_)); }

  /// Precondition: has_value().
  T& operator*() & { return *std::get_if<0>(&state_); }
  const T& operator*() const& { return *std::get_if<0>(&state_); }
  T* operator->() { return std::get_if<0>(&state_); }
  const T* operator->() const { return std::get_if<0>(&state_); }

  /// Precondition: !has_value().
  const Error& error() const { return *std::get_if<1>(&state_); }
  Error& error() { return *std::get_if<1>(&state_); }

 private:
  void check() const {
    if (!has_value()) throw Failure(error());
  }
  std::variant<T, Error> state_;
};

/// A Result without a value: success, or an error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}

  bool has_value() const { return !error_.has_value(); }
  explicit operator bool() const { return has_value(); }
  void value() const {
    if (error_) throw Failure(*error_);
  }
  const Error& error() const { return *error_; }

 private:
  std::optional<Error> error_;
};

}  // namespace gazette
