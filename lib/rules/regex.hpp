#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazette/error.hpp"

namespace gazette::rules {

/// What regular expressions answered before: a direct-mapped table of (expression, word) -> yes or no.
///
/// An answer depends on nothing but the letters of both, so one cache serves every rule set.
class RegexCache {
 public:
  RegexCache() : slots_(size, 0) {}
  /// Match-time exceptions of the engine (its own limits); each was taken as "no match".
  std::uint64_t failures = 0;

 private:
  friend class RegexTable;
  static constexpr std::size_t size = 4096;
  std::vector<std::uint64_t> slots_;  // Hash of the question, with the answer for its lowest bit.
};

/// Regular expressions (Boost.Regex, Perl syntax) over the bytes of one token. Holds all that the library has of Boost.
///
/// Threads: any number may use one object at once, each with its own cache.
class RegexTable {
 public:
  RegexTable();
  ~RegexTable();
  RegexTable(RegexTable&&) noexcept;
  RegexTable& operator=(RegexTable&&) noexcept;

  /// The number of an expression; equal ones share it.
  /// Fails: Syntax, the message of which says what is wrong.
  Result<std::uint32_t> add(const std::string& expression, bool ignores_case);
  /// Adds one that add() took before, in whatever process: it is made ready when first asked. One that is no expression
  /// after all matches nothing.
  std::uint32_t add_checked(std::string_view expression, bool ignores_case);
  /// Appends those of `other`; their numbers go up by size().
  void append(RegexTable&& other);

  std::size_t size() const { return expressions_.size(); }
  std::string_view expression(std::uint32_t number) const;
  bool ignores_case(std::uint32_t number) const;

  /// Whether the whole of `word` matches. A word above 256 bytes matches nothing.
  /// Cost: a hash of the word; the first time the expression's own cost.
  bool matches(std::uint32_t expression, std::string_view word, RegexCache& cache) const;

 private:
  struct Expression;
  std::uint32_t append(std::unique_ptr<Expression> expression);
  std::vector<std::unique_ptr<Expression>> expressions_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_hash_;  // Numbers of those that add() made.
};

}  // namespace gazette::rules
