// A name's other forms, made once when a list is compiled, so that looking names up costs nothing more. Tests:
// tests/gazetteer/variants_test.cpp.

#include "gazetteer/variants.hpp"

#include <algorithm>

#include "base/table.hpp"
#include "unicode/fold.hpp"

namespace gazette::gazetteer {
namespace {

using Words = std::vector<std::string_view>;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

class Maker {
 public:
  Maker(std::string_view name, const Matching& matching, const lexicon::Lexicon& lexicon, std::vector<std::string>& out)
      : name_(name), matching_(matching), lexicon_(lexicon), out_(out), before_(out.size()) {}

  void run() {
    if (matching_.reorder) reorder();
    split(name_, words_);
    if (matching_.marks == Matching::Marks::Variants) marks();
    if (matching_.plural && !words_.empty()) plural();
    if (matching_.initials && words_.size() > 1) initials();
    if (matching_.partial != 0) parts();
    most_ = out_.size() + most_edits;
    if (matching_.edit) edits();
    const auto first = out_.begin() + static_cast<std::ptrdiff_t>(before_);
    std::sort(first, out_.end());
    out_.erase(std::unique(first, out_.end()), out_.end());
  }

 private:
  void add(std::string variant) {
    if (out_.size() < most_ && !variant.empty() && variant != name_) out_.push_back(std::move(variant));
  }
  static void split(std::string_view text, Words& words) {
    words.clear();
    for (const std::string_view word : base::split(text, ' '))
      if (!word.empty()) words.push_back(word);
  }
  static std::string join(const Words& words, std::size_t first, std::size_t end) {
    std::string out;
    for (std::size_t i = first; i < end; ++i) out.append(out.empty() ? "" : " ").append(words[i]);
    return out;
  }
  // Where the family's name begins: with the particles before the last word ("van der Berg").
  static std::size_t family(const Words& words) {
    std::size_t first = words.size() - 1;
    while (first > 1 && is_lower(words[first - 1].front())) --first;
    return first;
  }

  // "John Smith" to "Smith, John" and back. The natural order is what the other options read.
  void reorder() {
    const std::size_t comma = name_.find(", ");
    if (comma == name_.npos) {
      split(name_, words_);
      if (words_.size() < 2) return;
      const std::size_t first = family(words_);
      add(join(words_, first, words_.size()) + ", " + join(words_, 0, first));
    } else if (name_.find(',', comma + 1) == name_.npos) {
      natural_ = std::string(name_.substr(comma + 2)) + " " + std::string(name_.substr(0, comma));
      add(natural_);
      name_ = natural_;
    }
  }

  // "Wal-Mart" to "WalMart", "O'Neil" to "O Neil", "J.P. Morgan" to "J. P. Morgan" and back, "&" to "and" and back.
  void marks() {
    replaced("-", "");
    replaced("'", " ");
    replaced("\xE2\x80\x99", " ");
    replaced(" & ", " and ");
    replaced(" and ", " & ");
    std::string apart, together;
    for (std::size_t i = 0; i < name_.size(); ++i) {
      apart += name_[i];
      if (name_[i] == '.' && i + 1 < name_.size() && is_upper(name_[i + 1])) apart += ' ';
      const bool between = name_[i] == ' ' && i >= 2 && name_[i - 1] == '.' && is_upper(name_[i - 2]) &&
                           i + 2 < name_.size() && is_upper(name_[i + 1]) && name_[i + 2] == '.';
      if (!between) together += name_[i];
    }
    add(std::move(apart));
    add(std::move(together));
    // "McDonald's" is often "McDonalds".
    for (const std::string_view clitic : {"'s", "\xE2\x80\x99s"})
      if (name_.ends_with(clitic)) add(std::string(name_.substr(0, name_.size() - clitic.size())) + "s");
  }
  void replaced(std::string_view from, std::string_view to) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t next; (next = name_.find(from, at)) != name_.npos; at = next + from.size())
      out.append(name_.substr(at, next - at)).append(to);
    add(out.append(name_.substr(at)));
  }

  void plural() {
    const std::string_view last = words_.back();
    const char end = lower(last.back());
    const char before = last.size() > 1 ? lower(last[last.size() - 2]) : ' ';
    const bool hisses = end == 's' || end == 'x' || end == 'z' || (end == 'h' && (before == 'c' || before == 's'));
    add(std::string(name_) + (hisses ? "es" : "s"));
    const bool vowel = std::string_view("aeiou").find(before) != std::string_view::npos;
    if (end == 'y' && !vowel) add(std::string(name_.substr(0, name_.size() - 1)) + "ies");
  }

  // "John Ronald Smith" to "J. R. Smith", "J. Smith" and "John R. Smith".
  void initials() {
    const std::size_t first = family(words_);
    const std::string rest = join(words_, first, words_.size());
    std::string all, middle(words_[0]);
    for (std::size_t i = 0; i < first; ++i) {
      if (!is_upper(words_[i].front())) return;
      const std::string initial = std::string(1, words_[i].front()) + ". ";
      all += initial;
      if (i > 0) middle += " " + initial.substr(0, 2);
    }
    add(all + rest);
    add(all.substr(0, 3) + rest);
    if (first > 1) add(middle + " " + rest);
  }

  // Runs of words that are enough of them, one of which at least is a name: no word of English, nor in lower case.
  void parts() {
    for (std::size_t count = words_.size() - 1; count > 0 && words_.size() > 1; --count) {
      if (count * 100 < matching_.partial * words_.size()) return;
      for (std::size_t first = 0; first + count <= words_.size(); ++first) {
        bool names = false;
        for (std::size_t i = first; i < first + count; ++i)
          names |= !is_lower(words_[i].front()) && !is_english(words_[i]);
        if (names) add(join(words_, first, first + count));
      }
    }
  }

  bool is_english(std::string_view word) const {
    return lexicon_.info(lexicon_.find(unicode::key_of(word))).level != 0;
  }

  // A letter too many, too few or wrong, or two that changed places, in one word of eight letters or more.
  void edits() {
    constexpr std::size_t long_word = 8;
    for (const std::string_view word : words_) {
      if (word.size() < long_word ||
          !std::all_of(word.begin(), word.end(), [](char c) { return is_upper(c) || is_lower(c); }))
        continue;
      const auto offset = static_cast<std::size_t>(word.data() - name_.data());
      const bool capitals = std::all_of(word.begin(), word.end(), is_upper);
      std::string small(word);
      std::transform(small.begin(), small.end(), small.begin(), lower);
      const auto take = [&](std::string changed) {
        if (changed == small || is_english(changed)) return;
        if (capitals) std::transform(changed.begin(), changed.end(), changed.begin(), upper);
        if (is_upper(word.front())) changed.front() = upper(changed.front());
        add(std::string(name_.substr(0, offset)) + changed + std::string(name_.substr(offset + word.size())));
      };
      for (std::size_t i = 0; i <= small.size(); ++i) {
        for (char c = 'a'; c <= 'z'; ++c) {
          take(small.substr(0, i) + c + small.substr(i));
          if (i < small.size()) take(small.substr(0, i) + c + small.substr(i + 1));
        }
        if (i < small.size()) take(small.substr(0, i) + small.substr(i + 1));
        if (i + 1 < small.size()) {
          std::string swapped = small;
          std::swap(swapped[i], swapped[i + 1]);
          take(std::move(swapped));
        }
      }
    }
  }

  std::string_view name_;
  std::string natural_;
  const Matching& matching_;
  const lexicon::Lexicon& lexicon_;
  std::vector<std::string>& out_;
  std::size_t before_;
  std::size_t most_ = before_ + most_variants;
  Words words_;
};

}  // namespace

void add_variants(std::string_view name, const Matching& matching, const lexicon::Lexicon& lexicon,
                  std::vector<std::string>& out) {
  if (matching.has_variants()) Maker(name, matching, lexicon, out).run();
}

}  // namespace gazette::gazetteer
