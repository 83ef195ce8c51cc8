// All of Boost.Regex; tests/rules/regex_test.cpp. It backtracks and may throw while it matches; it sees words of 256
// bytes at most, its exceptions end here, and what it said of a word is kept.

#include "rules/regex.hpp"

#include <boost/regex.hpp>
#include <stdexcept>

#include "unicode/fold.hpp"

namespace gazette::rules {
namespace {
constexpr std::size_t max_word_bytes = 256;
}  // namespace

struct RegexTable::Expression {
  std::string source;
  bool ignores_case = false;
  std::uint64_t hash = 0;
  boost::regex regex;
};

RegexTable::RegexTable() = default;
RegexTable::~RegexTable() = default;
RegexTable::RegexTable(RegexTable&&) noexcept = default;
RegexTable& RegexTable::operator=(RegexTable&&) noexcept = default;

Result<std::uint32_t> RegexTable::add(const std::string& expression, bool ignores_case) {
  for (std::size_t i = 0; i < expressions_.size(); ++i)
    if (expressions_[i]->source == expression && expressions_[i]->ignores_case == ignores_case)
      return static_cast<std::uint32_t>(i);
  auto made = std::make_unique<Expression>();
  made->source = expression;
  made->ignores_case = ignores_case;
  made->hash = unicode::key_of_folded((ignores_case ? "i" : "-") + expression);
  try {
    made->regex.assign(expression, ignores_case ? boost::regex::perl | boost::regex::icase : boost::regex::perl);
  } catch (const std::runtime_error& wrong) {  // boost::regex_error, or the engine's own limits.
    return Error{ErrorCode::Syntax, wrong.what(), {}};
  }
  expressions_.push_back(std::move(made));
  return static_cast<std::uint32_t>(expressions_.size() - 1);
}

bool RegexTable::matches(std::uint32_t number, std::string_view word, RegexCache& cache) const {
  if (word.size() > max_word_bytes) return false;
  const Expression& expression = *expressions_[number];
  const std::uint64_t hash = unicode::key_of_folded(word) * 0x9E3779B97F4A7C15u ^ expression.hash;
  std::uint64_t& slot = cache.slots_[hash >> 52];
  static_assert(RegexCache::size == 4096);
  if (slot != 0 && (slot | 1) == (hash | 1)) return (slot & 1) != 0;
  bool answer = false;
  try {
    answer = boost::regex_match(word.begin(), word.end(), expression.regex);
  } catch (const std::runtime_error&) {
    ++cache.failures;
  }
  slot = (hash & ~std::uint64_t{1}) | static_cast<std::uint64_t>(answer);
  return answer;
}

}  // namespace gazette::rules
