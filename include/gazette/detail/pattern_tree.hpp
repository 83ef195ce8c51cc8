#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// \file
/// How gazette::pattern<"…"> reads its text, at compile time. The language is lib/rules/LANGUAGE.md's.

namespace gazette::detail {

/// What is wrong with a pattern. pattern.hpp has a sentence for each.
enum class PatternFault : std::uint8_t {
  None,
  ExpectedPattern,
  ExpectedType,
  UnclosedParenthesis,
  UnclosedBracket,
  UnclosedBrace,
  UnclosedString,
  StrayBracket,
  EmptyString,
  UnknownShape,
  BadBounds,
  UnexpectedCharacter,
  NeedsLexicon,
  NeedsRegex,
  NeedsLookBack,
  InsideItself,
  TooManyCaptures,
  TooDeep,
  TooLarge,
  NeverHolds,
  MatchesNothing,
};

/// The shapes that `%Name` knows, in the order of their names in PatternParser::shape().
enum class PatternShape : std::uint8_t {
  Capitalized,
  AllCaps,
  Lower,
  Mixed,
  Initial,
  Number,
  Word,
  Punct,
  Symbol,
  Any,
  count
};

inline constexpr std::uint16_t no_node = 0xffff;
inline constexpr std::uint16_t unbounded = 0xffff;
inline constexpr std::size_t max_captures = 16;

/// One construct of a pattern; its children are linked by `next`.
struct PatternNode {
  enum class Kind : std::uint8_t {
    Word,          ///< One token: the letters text[begin, end), without regard to case
    Exact,         ///< One token: these letters
    Shape,         ///< One token of a shape
    Mention,       ///< A mention of the type text[begin, end)
    Capture,       ///< `name:( x )`, `name:TYPE`
    Before,        ///< `before:( x )`
    Not,           ///< `!x`
    Sequence,      ///< `x y`
    Alternatives,  ///< `x | y`
    Repeat,        ///< `x{min,max}`
    Gap,           ///< `..{min,max}`
    Begin,         ///< `^`
    End,           ///< `$`
  };
  Kind kind = Kind::Sequence;
  PatternShape shape = PatternShape::Any;
  std::uint8_t capture = 0;
  std::uint16_t begin = 0, end = 0;  // Of the pattern's text.
  std::uint16_t min = 0, max = 0;
  std::uint16_t child = no_node;  // The first.
  std::uint16_t next = no_node;   // The sibling behind.
};

/// A name that a pattern captures.
struct PatternCapture {
  std::uint16_t begin = 0, end = 0;  // Its name, in the pattern's text.
  bool is_mention = true;            // `X:TYPE` wherever it stands.
  bool optional = false;             // A match may lack it.
};

/// A pattern as it is written, of at most `capacity` nodes; or its first fault.
template <std::size_t capacity>
struct PatternTree {
  std::array<PatternNode, capacity> nodes{};
  std::array<PatternCapture, max_captures> captures{};
  std::uint16_t count = 0;
  std::uint8_t capture_count = 0;
  std::uint16_t root = no_node;
  PatternFault fault = PatternFault::None;
  std::uint16_t column = 0;  // From 1.
};

constexpr bool takes_nothing(const auto& tree, std::uint16_t at) {
  using Kind = PatternNode::Kind;
  const PatternNode& node = tree.nodes[at];
  const auto some = [&] {
    for (std::uint16_t child = node.child; child != no_node; child = tree.nodes[child].next)
      if (takes_nothing(tree, child)) return true;
    return false;
  };
  switch (node.kind) {
    case Kind::Word:
    case Kind::Exact:
    case Kind::Shape:
    case Kind::Mention:
      return false;
    case Kind::Gap:
      return node.min == 0;
    case Kind::Repeat:
      return node.min == 0 || some();
    case Kind::Capture:
    case Kind::Alternatives:
      return some();
    case Kind::Sequence:
      for (std::uint16_t child = node.child; child != no_node; child = tree.nodes[child].next)
        if (!takes_nothing(tree, child)) return false;
      return true;
    default:
      return true;
  }
}

/// Whether every match of the node has the capture.
constexpr bool always_captures(const auto& tree, std::uint16_t at, std::uint8_t capture) {
  using Kind = PatternNode::Kind;
  const PatternNode& node = tree.nodes[at];
  if (node.kind == Kind::Capture && node.capture == capture) return !takes_nothing(tree, node.child);
  if (node.kind == Kind::Before || node.kind == Kind::Not || (node.kind == Kind::Repeat && node.min == 0)) return false;
  bool some = false, all = true;
  for (std::uint16_t child = node.child; child != no_node; child = tree.nodes[child].next)
    (always_captures(tree, child, capture) ? some : all) = always_captures(tree, child, capture);
  return node.kind == Kind::Alternatives ? all : some;
}

/// Reads a pattern. After a fault every step takes nothing, so that reading ends by itself.
template <std::size_t capacity>
class PatternParser {
 public:
  using Node = PatternNode;
  using Kind = PatternNode::Kind;

  constexpr explicit PatternParser(std::string_view text) : text_(text) {}

  constexpr PatternTree<capacity> run() {
    tree_.root = alternatives();
    if (!failed() && at_ < text_.size()) fault(PatternFault::StrayBracket);
    if (!failed() && takes_nothing(tree_, tree_.root)) at_ = 0, fault(PatternFault::MatchesNothing);
    for (std::uint8_t i = 0; !failed() && i < tree_.capture_count; ++i)
      tree_.captures[i].optional = !always_captures(tree_, tree_.root, i);
    return tree_;
  }

 private:
  constexpr bool failed() const { return tree_.fault != PatternFault::None; }
  constexpr std::uint16_t fault(PatternFault what) {
    if (!failed()) tree_.fault = what, tree_.column = static_cast<std::uint16_t>(at_ + 1);
    return 0;
  }

  static constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static constexpr bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '\'' ||
           static_cast<unsigned char>(c) >= 0x80;
  }
  static constexpr bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
  constexpr char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  constexpr void skip_blanks() {
    while (is_blank(peek())) ++at_;
  }
  constexpr bool take(char sign) {
    skip_blanks();
    return !failed() && peek() == sign ? (++at_, true) : false;
  }

  constexpr std::uint16_t add(Kind kind, std::uint16_t child = no_node) {
    if (tree_.count == capacity) return fault(PatternFault::TooLarge);
    Node& node = tree_.nodes[tree_.count];
    node.kind = kind;
    node.child = child;
    return tree_.count++;
  }
  constexpr std::uint16_t add(Kind kind, std::size_t begin, std::size_t end) {
    const std::uint16_t node = add(kind);
    tree_.nodes[node].begin = static_cast<std::uint16_t>(begin);
    tree_.nodes[node].end = static_cast<std::uint16_t>(end);
    return node;
  }

  // Children in the making.
  struct List {
    std::uint16_t first = no_node;
    std::uint16_t last = no_node;
  };
  constexpr void append(List& list, std::uint16_t node) {
    if (list.first == no_node)
      list.first = node;
    else
      tree_.nodes[list.last].next = node;
    list.last = node;
  }
  constexpr std::uint16_t joined(Kind kind, const List& list) {
    return list.first == list.last ? list.first : add(kind, list.first);
  }

  // alternatives := sequence { '|' sequence }
  constexpr std::uint16_t alternatives() {
    List choices;
    do append(choices, sequence());
    while (take('|'));
    return joined(Kind::Alternatives, choices);
  }

  constexpr std::uint16_t sequence() {
    List elements;
    const auto at_end = [&] {
      return skip_blanks(), peek() == '\0' || peek() == '|' || peek() == ')' || peek() == ']';
    };
    do append(elements, element());
    while (!failed() && !at_end());
    return joined(Kind::Sequence, elements);
  }

  // element := '!' element | atom { '*' | '+' | '?' | '{' number [ ',' [ number ] ] '}' }
  constexpr std::uint16_t element() {
    if (take('!')) {
      const std::size_t begin = at_ - 1;
      if (!enter()) return 0;
      const std::uint16_t inner = element();
      --depth_;
      const Kind kind = tree_.nodes[inner].kind;
      const bool looks = kind == Kind::Before || kind == Kind::Not || kind == Kind::Begin || kind == Kind::End;
      if (!failed() && !looks && takes_nothing(tree_, inner)) at_ = begin, fault(PatternFault::NeverHolds);
      return add(Kind::Not, inner);
    }
    std::uint16_t node = atom();
    for (bool first = true; !failed(); first = false) {
      std::uint16_t min = 0, max = unbounded;
      skip_blanks();
      if (peek() == '{' && at_bounds()) {
        bounds(min, max);
      } else if (take('*')) {
      } else if (take('+')) {
        min = 1;
      } else if (take('?')) {
        max = 1;
      } else {
        break;
      }
      // The first bounds behind a gap are its own.
      if (!first || tree_.nodes[node].kind != Kind::Gap) node = add(Kind::Repeat, node);
      tree_.nodes[node].min = min, tree_.nodes[node].max = max;
    }
    return node;
  }
  constexpr bool at_bounds() const {
    std::size_t ahead = 1;
    while (is_blank(peek(ahead))) ++ahead;
    return is_digit(peek(ahead));
  }
  constexpr void bounds(std::uint16_t& min, std::uint16_t& max) {
    const std::size_t begin = at_++;
    min = max = number();
    if (take(',')) max = (skip_blanks(), is_digit(peek())) ? number() : unbounded;
    if (!take('}')) fault(PatternFault::UnclosedBrace);
    if (!failed() && (max < min || max == 0)) at_ = begin, fault(PatternFault::BadBounds);
  }
  constexpr std::uint16_t number() {
    skip_blanks();
    std::uint16_t value = 0;
    while (is_digit(peek()) && value <= 100) value = static_cast<std::uint16_t>(value * 10 + (peek() - '0')), ++at_;
    if (value > 100) fault(PatternFault::BadBounds);
    return value;
  }

  constexpr std::uint16_t atom() {
    skip_blanks();
    const char c = peek();
    if (is_word(c)) return word_or_capture();
    if (take('"')) return string();
    if (take('%')) return shape();
    if (take('^')) return add(Kind::Begin);
    if (take('$')) return add(Kind::End);
    if (c == '(' || c == '[') return group();
    if (take('{')) {
      const std::uint16_t mention = type();
      if (!take('}')) fault(PatternFault::UnclosedBrace);
      return mention;
    }
    if (c == '.' && peek(1) == '.') {
      at_ += 2;
      const std::uint16_t gap = add(Kind::Gap);
      tree_.nodes[gap].max = 8;
      return gap;
    }
    switch (c) {
      case '\0':
      case ')':
      case ']':
      case '|':
      case '*':
      case '+':
      case '?':
        return fault(PatternFault::ExpectedPattern);
      case '<':
      case '@':
        return fault(PatternFault::NeedsLexicon);
      case '/':
        return fault(PatternFault::NeedsRegex);
      default:
        return fault(PatternFault::UnexpectedCharacter);
    }
  }

  // '(' alternatives ')' or '[' alternatives ']'
  constexpr std::uint16_t group() {
    const bool round = peek() == '(';
    if (!enter()) return 0;
    ++at_;
    const std::uint16_t inner = alternatives();
    --depth_;
    if (!take(round ? ')' : ']')) fault(round ? PatternFault::UnclosedParenthesis : PatternFault::UnclosedBracket);
    if (round) return inner;
    const std::uint16_t option = add(Kind::Repeat, inner);
    tree_.nodes[option].max = 1;
    return option;
  }
  constexpr bool enter() { return depth_ < 40 ? (++depth_, true) : (fault(PatternFault::TooDeep), false); }

  constexpr std::uint16_t type() {
    skip_blanks();
    const std::size_t begin = at_;
    while (is_word(peek())) ++at_;
    return at_ == begin ? fault(PatternFault::ExpectedType) : add(Kind::Mention, begin, at_);
  }

  constexpr std::uint16_t shape() {
    constexpr std::array<std::string_view, static_cast<std::size_t>(PatternShape::count)> names{
        "Capitalized", "AllCaps", "Lower", "Mixed", "Initial", "Number", "Word", "Punct", "Symbol", "Any"};
    const std::size_t begin = at_;
    while (is_word(peek())) ++at_;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (text_.substr(begin, at_ - begin) != names[i]) continue;
      const std::uint16_t node = add(Kind::Shape);
      tree_.nodes[node].shape = static_cast<PatternShape>(i);
      return node;
    }
    at_ = begin;
    return fault(PatternFault::UnknownShape);
  }

  // A hyphen or full stop belongs to a word where the word goes on behind it.
  constexpr std::uint16_t word_or_capture() {
    const std::size_t begin = at_;
    while (is_word(peek()) || ((peek() == '-' || peek() == '.') && at_ > begin && is_word(peek(1)))) ++at_;
    const std::size_t end = at_;
    skip_blanks();
    if (peek() == ':') return ++at_, capture(begin, end);
    at_ = end;
    return tokens(begin, end, Kind::Word);
  }

  // name ':' ( '(' alternatives ')' | type )
  constexpr std::uint16_t capture(std::size_t begin, std::size_t end) {
    skip_blanks();
    const std::string_view name = text_.substr(begin, end - begin);
    if (name == "after") return fault(PatternFault::NeedsLookBack);
    if (name == "before") return peek() == '(' ? add(Kind::Before, group()) : fault(PatternFault::ExpectedPattern);
    std::uint8_t number = 0;
    while (number < tree_.capture_count && name_of(number) != name) ++number;
    if (number == max_captures) return fault(PatternFault::TooManyCaptures);
    PatternCapture& known = tree_.captures[number];
    if (number == tree_.capture_count)
      ++tree_.capture_count, known = {static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(end)};
    if ((open_ >> number & 1) != 0) return fault(PatternFault::InsideItself);
    const bool round = peek() == '(';
    if (round) known.is_mention = false;
    open_ |= 1u << number;
    const std::uint16_t node = add(Kind::Capture, round ? group() : type());
    open_ &= ~(1u << number);
    tree_.nodes[node].capture = number;
    return node;
  }
  constexpr std::string_view name_of(std::uint8_t number) const {
    const PatternCapture& capture = tree_.captures[number];
    return text_.substr(capture.begin, capture.end - capture.begin);
  }

  constexpr std::uint16_t string() {
    const std::size_t begin = at_;
    while (peek() != '\0' && peek() != '"') at_ += escapes(at_) ? 2 : 1;
    if (peek() == '\0') return at_ = begin - 1, fault(PatternFault::UnclosedString);
    return ++at_, tokens(begin, at_ - 1, Kind::Exact);
  }

  constexpr bool escapes(std::size_t at) const {
    return text_[at] == '\\' && at + 1 < text_.size() && (text_[at + 1] == '"' || text_[at + 1] == '\\');
  }

  // The tokens that what is written has in a text: "so-called" is three, "Kim's" two, "$5" two.
  constexpr std::uint16_t tokens(std::size_t begin, std::size_t end, Kind kind) {
    List parts;
    for (std::size_t at = begin; at < end && !failed();) {
      if (is_blank(text_[at])) {
        ++at;
        continue;
      }
      if (escapes(at)) ++at;
      const std::size_t stop = token_end(at, end);
      append(parts, add(kind, at, stop));
      at = stop;
      if (at >= end || text_[at] != '.' || !is_word(text_[stop - 1])) continue;
      // The full stop of "Mr.": the text's token may have it, or it may be a token of its own.
      const std::uint16_t stop_may_stand = add(Kind::Repeat, add(Kind::Word, at, at + 1));
      tree_.nodes[stop_may_stand].max = 1;
      append(parts, stop_may_stand);
      ++at;
    }
    return parts.first == no_node ? fault(PatternFault::EmptyString) : joined(Kind::Sequence, parts);
  }

  constexpr std::size_t token_end(std::size_t at, std::size_t end) const {
    const char first = text_[at];
    const auto word_at = [&](std::size_t i) { return i < end && is_word(text_[i]); };
    if (!is_word(first)) {  // A sign, or a run of one.
      std::size_t stop = at + 1;
      while ((first == '.' || first == '-') && stop < end && text_[stop] == first) ++stop;
      return stop;
    }
    if (const std::size_t stop = clitic_end(at, end); stop != at) return stop;
    std::size_t stop = at;
    while (word_at(stop) || (stop < end && word_at(stop + 1) &&
                             (text_[stop] == '.' || (is_digit(text_[stop - 1]) && is_digit(text_[stop + 1]) &&
                                                     (text_[stop] == ',' || text_[stop] == ':'))))) {
      if (stop > at && clitic_end(stop, end) != stop) break;
      ++stop;
    }
    return stop;
  }
  // The end of 's, 'll, n't … at the end of a word; `at` where none begins there.
  constexpr std::size_t clitic_end(std::size_t at, std::size_t end) const {
    constexpr std::array<std::string_view, 9> clitics{"n't", "'ll", "'re", "'ve", "'s", "'d", "'m", "'", "'S"};
    for (const std::string_view clitic : clitics) {
      const std::size_t stop = at + clitic.size();
      if (stop <= end && text_.substr(at, clitic.size()) == clitic && (stop == end || !is_word(text_[stop])))
        return stop;
    }
    return at;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::uint32_t open_ = 0;  // Bits of the captures whose brackets are open.
  PatternTree<capacity> tree_;
};

}  // namespace gazette::detail
