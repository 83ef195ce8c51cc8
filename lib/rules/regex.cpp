// All of Boost.Regex; tests/rules/regex_test.cpp. It backtracks and may throw while it matches; it sees words of 256
// bytes at most, its exceptions end here, and what it said of a word is kept.

#include "rules/regex.hpp"

#include <boost/regex.hpp>
#include <mutex>
#include <stdexcept>

#include "unicode/fold.hpp"

namespace gazette::rules {
namespace {
constexpr std::size_t max_word_bytes = 256;
}  // namespace

struct RegexTable::Expression {
  Expression(std::string_view text, bool any_case)
      : source(text), ignores_case(any_case), hash(unicode::key_of_folded((ignores_case ? "i" : "-") + source)) {}

  // Fails: throws what Boost.Regex does.
  void compile() { regex.assign(source, ignores_case ? boost::regex::perl | boost::regex::icase : boost::regex::perl); }
  // Compiles it where nobody has. Threads: any number at once.
  bool is_ready() {
    std::call_once(once, [this] {
      try {
        if (regex.empty()) compile();
        ready = true;
      } catch (const std::runtime_error&) {  // Of a damaged pack.
      }
    });
    return ready;
  }

  std::string source;
  bool ignores_case = false;
  std::uint64_t hash = 0;
  boost::regex regex;
  std::once_flag once;
  bool ready = false;
};

RegexTable::RegexTable() = default;
RegexTable::~RegexTable() = default;
RegexTable::RegexTable(RegexTable&&) noexcept = default;
RegexTable& RegexTable::operator=(RegexTable&&) noexcept = default;

Result<std::uint32_t> RegexTable::add(const std::string& expression, bool ignores_case) {
  auto made = std::make_unique<Expression>(expression, ignores_case);
  if (const auto known = by_hash_.find(made->hash); known != by_hash_.end()) {
    const Expression& other = *expressions_[known->second];
    if (other.source == expression && other.ignores_case == ignores_case) return known->second;
  }
  try {
    made->compile();
  } catch (const std::runtime_error& wrong) {  // boost::regex_error, or the engine's own limits.
    return Error{ErrorCode::Syntax, wrong.what(), {}};
  }
  return append(std::move(made));
}

std::uint32_t RegexTable::add_checked(std::string_view expression, bool ignores_case) {
  return append(std::make_unique<Expression>(expression, ignores_case));
}

std::uint32_t RegexTable::append(std::unique_ptr<Expression> expression) {
  const auto number = static_cast<std::uint32_t>(expressions_.size());
  by_hash_.emplace(expression->hash, number);
  expressions_.push_back(std::move(expression));
  return number;
}

void RegexTable::append(RegexTable&& other) {
  for (auto& expression : other.expressions_) append(std::move(expression));
  other = {};
}

std::string_view RegexTable::expression(std::uint32_t number) const { return expressions_[number]->source; }
bool RegexTable::ignores_case(std::uint32_t number) const { return expressions_[number]->ignores_case; }

bool RegexTable::matches(std::uint32_t number, std::string_view word, RegexCache& cache) const {
  if (word.size() > max_word_bytes) return false;
  Expression& expression = *expressions_[number];
  const std::uint64_t hash = unicode::key_of_folded(word) * 0x9E3779B97F4A7C15u ^ expression.hash;
  std::uint64_t& slot = cache.slots_[hash >> 52];
  static_assert(RegexCache::size == 4096);
  if (slot != 0 && (slot | 1) == (hash | 1)) return (slot & 1) != 0;
  bool answer = false;
  try {
    answer = expression.is_ready() && boost::regex_match(word.begin(), word.end(), expression.regex);
  } catch (const std::runtime_error&) {
    ++cache.failures;
  }
  slot = (hash & ~std::uint64_t{1}) | static_cast<std::uint64_t>(answer);
  return answer;
}

}  // namespace gazette::rules
