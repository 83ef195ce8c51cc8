// Patterns; tests/rules/parser_test.cpp. The grammar stands over each function; LANGUAGE.md has it whole.

#include <charconv>

#include "rules/parser.hpp"
#include "rules/token_reader.hpp"

namespace gazette::rules {
namespace {

using Kind = Lexeme::Kind;

class PatternParser {
 public:
  PatternParser(TokenReader& reader, FileTree& tree) : reader_(reader), tree_(tree) {}

  // alternatives := sequence { '|' sequence }
  NodeId alternatives() {
    const Span begin = reader_.peek().at;
    std::vector<NodeId> choices{sequence()};
    while (!reader_.failed() && reader_.take_if(Kind::Bar)) choices.push_back(sequence());
    return choices.size() == 1 ? choices[0] : add(Node::Kind::Alternatives, begin, std::move(choices));
  }

 private:
  // sequence := element { element }
  NodeId sequence() {
    const Span begin = reader_.peek().at;
    std::vector<NodeId> elements;
    do {
      elements.push_back(element());
    } while (!reader_.failed() && !at_sequence_end());
    return elements.size() == 1 ? elements[0] : add(Node::Kind::Sequence, begin, std::move(elements));
  }

  bool at_sequence_end() const {
    return reader_.at_line_end() || reader_.at(Kind::Bar) || reader_.at(Kind::RightParen) ||
           reader_.at(Kind::RightBracket) || (depth_ == 0 && at_weight());
  }
  // A word `weight` that closes the line with its number; anywhere else it is a word like others.
  bool at_weight() const {
    return reader_.at_word("weight") && reader_.at(Kind::Number, 1) &&
           (reader_.at(Kind::Newline, 2) || reader_.at(Kind::RightBrace, 2) || reader_.at(Kind::End, 2));
  }

  // element := '!' element | atom { '*' | '+' | '?' | '{' number [ ',' [ number ] ] '}' }
  NodeId element() {
    const Span begin = reader_.peek().at;
    if (reader_.at(Kind::Bang)) {
      if (!enter()) return add(Node::Kind::Sequence, begin);
      reader_.take();
      const NodeId inner = element();
      --depth_;
      return add(Node::Kind::Not, begin, {inner});
    }
    NodeId node = atom();
    for (std::size_t repeats = 0; !reader_.failed(); ++repeats) {
      std::uint32_t min = 0, max = Node::unbounded;
      if (reader_.at(Kind::LeftBrace) && reader_.at(Kind::Number, 1)) {
        bounds(min, max);
      } else if (reader_.take_if(Kind::Star)) {
      } else if (reader_.take_if(Kind::Plus)) {
        min = 1;
      } else if (reader_.take_if(Kind::Question)) {
        max = 1;
      } else {
        break;
      }
      if (repeats >= max_nesting) reader_.fault("too many repetitions of one element");
      // The first bounds behind a gap are its own.
      if (repeats > 0 || tree_[node].kind != Node::Kind::Gap) node = add(Node::Kind::Repeat, begin, {node});
      tree_.nodes[node].min = min, tree_.nodes[node].max = max;
    }
    return node;
  }

  // '{' number [ ',' [ number ] ] '}'
  void bounds(std::uint32_t& min, std::uint32_t& max) {
    const Span begin = reader_.take().at;
    min = number();
    max = min;
    if (reader_.take_if(Kind::Comma)) max = reader_.at(Kind::Number) ? number() : Node::unbounded;
    reader_.expect(Kind::RightBrace, "'}'");
    if (max < min) reader_.fault(reader_.since(begin), "the upper bound is below the lower one");
    if (max == 0) reader_.fault(reader_.since(begin), "a repetition of nothing");
  }

  std::uint32_t number() {
    const Lexeme lexeme = reader_.expect(Kind::Number, "a number");
    std::uint32_t value = 0;
    const char* end = lexeme.text.data() + lexeme.text.size();
    const auto [stop, error] = std::from_chars(lexeme.text.data(), end, value);
    if (!reader_.failed() && (error != std::errc() || stop != end || value > max_repeat))
      reader_.fault(lexeme.at, "expected a whole number from 0 to " + std::to_string(max_repeat));
    return value;
  }

  // atom := word | string | '<' … '>' | list | regex | shape | '{' type '}' | role ':' '(' … ')' | '[' … ']' | '(' …
  // ')'
  //       | '..' | '^' | '$'
  NodeId atom() {
    const Lexeme& next = reader_.peek();
    switch (next.kind) {
      case Kind::Word:
        if (reader_.at(Kind::Colon, 1)) return capture();
        return leaf(Node::Kind::Word);
      case Kind::Number:
        return leaf(Node::Kind::Word);
      case Kind::String:
        if (next.text.find_first_not_of(" \t") == std::string::npos) reader_.fault("an empty string matches nothing");
        return leaf(Node::Kind::Exact);
      case Kind::List:
        return leaf(Node::Kind::List);
      case Kind::Shape:
        return leaf(Node::Kind::Shape);
      case Kind::Regex:
        return leaf(Node::Kind::Regex);
      case Kind::Caret:
        return leaf(Node::Kind::Begin);
      case Kind::Dollar:
        return leaf(Node::Kind::End);
      case Kind::Gap: {
        const NodeId gap = leaf(Node::Kind::Gap);
        tree_.nodes[gap].max = default_gap;
        return gap;
      }
      case Kind::LeftAngle:
        return lemma();
      case Kind::LeftBrace:
        return type();
      case Kind::LeftParen:
        return group(Kind::RightParen, "')'");
      case Kind::LeftBracket: {
        const Span begin = next.at;
        const NodeId inner = group(Kind::RightBracket, "']'");
        const NodeId option = add(Node::Kind::Repeat, begin, {inner});
        tree_.nodes[option].max = 1;
        return option;
      }
      case Kind::Comma:
      case Kind::Colon:
      case Kind::Semicolon:
      case Kind::Equals:
        reader_.fault("expected a pattern; to match " + describe(next) + " write it in double quotes");
        break;
      default:
        reader_.fault("expected a pattern, found " + describe(next));
    }
    return add(Node::Kind::Sequence, next.at);
  }

  // '(' alternatives ')' or '[' alternatives ']'
  NodeId group(Kind close, const char* what) {
    const Span begin = reader_.peek().at;
    if (!enter()) return add(Node::Kind::Sequence, begin);
    reader_.take();
    const NodeId inner = alternatives();
    reader_.expect(close, what);
    --depth_;
    return inner;
  }

  // role ':' '(' alternatives ')'
  NodeId capture() {
    Lexeme role = reader_.take();
    reader_.take();
    if (!reader_.at(Kind::LeftParen))
      reader_.fault("expected '(' after '" + role.text + ":', found " + describe(reader_.peek()));
    if (reader_.failed()) return add(Node::Kind::Sequence, role.at);
    const NodeId inner = group(Kind::RightParen, "')'");
    const Node::Kind kind = role.text == "before"  ? Node::Kind::Before
                            : role.text == "after" ? Node::Kind::After
                                                   : Node::Kind::Capture;
    const NodeId node = add(kind, role.at, {inner});
    tree_.nodes[node].at = role.at;
    tree_.nodes[node].text = std::move(role.text);
    return node;
  }

  // '<' ( list | word { '|' word } ) '>'
  NodeId lemma() {
    const Span begin = reader_.take().at;
    Node node;
    node.kind = Node::Kind::Lemma;
    if (reader_.at(Kind::List)) {
      node.kind = Node::Kind::LemmaList;
      node.text = reader_.take().text;
    } else {
      do {
        node.names.push_back(reader_.expect(Kind::Word, "a word in its base form").text);
      } while (!reader_.failed() && reader_.take_if(Kind::Bar));
    }
    reader_.expect(Kind::RightAngle, "'>'");
    return push(std::move(node), begin);
  }

  // '{' type '}'
  NodeId type() {
    const Span begin = reader_.take().at;
    Node node;
    node.kind = Node::Kind::Type;
    node.text = reader_.expect_name("the name of a type").text;
    reader_.expect(Kind::RightBrace, "'}'");
    return push(std::move(node), begin);
  }

  NodeId leaf(Node::Kind kind) {
    Lexeme lexeme = reader_.take();
    Node node;
    node.kind = kind;
    node.text = std::move(lexeme.text);
    node.ignores_case = lexeme.ignores_case;
    return push(std::move(node), lexeme.at);
  }

  NodeId add(Node::Kind kind, Span begin, std::vector<NodeId> children = {}) {
    Node node;
    node.kind = kind;
    node.children = std::move(children);
    return push(std::move(node), begin);
  }
  NodeId push(Node node, Span begin) {
    node.at = reader_.since(begin);
    tree_.nodes.push_back(std::move(node));
    return static_cast<NodeId>(tree_.nodes.size() - 1);
  }

  bool enter() {
    if (depth_ < max_nesting) return ++depth_, true;
    reader_.fault("brackets are nested deeper than " + std::to_string(max_nesting));
    return false;
  }

  TokenReader& reader_;
  FileTree& tree_;
  std::size_t depth_ = 0;
};

}  // namespace

NodeId parse_pattern(TokenReader& reader, FileTree& tree) { return PatternParser(reader, tree).alternatives(); }

}  // namespace gazette::rules
