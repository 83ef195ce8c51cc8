// Declarations of a rule file; tests/rules/parser_test.cpp. Patterns are read by pattern_parser.cpp.

#include "rules/parser.hpp"

#include <array>
#include <charconv>

#include "rules/token_reader.hpp"

namespace gazette::rules {
namespace {

using Kind = Lexeme::Kind;

class Parser {
 public:
  explicit Parser(Findings& findings) : reader_(lex(findings), findings) {}

  // file := { declaration newline }
  FileTree run() {
    while (true) {
      while (reader_.take_if(Kind::Newline)) {
      }
      if (reader_.at(Kind::End)) return std::move(tree_);
      declaration();
      if (!reader_.failed() && !reader_.at(Kind::Newline) && !reader_.at(Kind::End) && !at_declaration())
        reader_.fault("expected the end of the line, found " + describe(reader_.peek()));
      while (reader_.failed() && !reader_.at(Kind::Newline) && !reader_.at(Kind::End)) reader_.take();
      reader_.make_good();
    }
  }

 private:
  void declaration() {
    if (reader_.at_word("use")) return use();
    if (reader_.at_word("stage")) return void(stage_ = stage());
    if (reader_.at_word("let")) return let();
    if (reader_.at_word("list")) return list();
    if (reader_.at_word("entity")) return entity();
    if (reader_.at_word("relation")) return relation();
    static constexpr std::array<std::string_view, 6> keywords{"entity", "relation", "let", "list", "use", "stage"};
    reader_.fault("expected 'entity', 'relation', 'let', 'list', 'use' or 'stage', found " + describe(reader_.peek()) +
                  (reader_.at(Kind::Word) ? suggestion(reader_.peek().text, keywords) : ""));
    BlockTree lost;
    block(lost);
  }

  // use := 'use' string
  void use() {
    reader_.take();
    Lexeme file = reader_.expect(Kind::String, "the name of a rule file in double quotes");
    if (!reader_.failed()) tree_.uses.push_back({std::move(file.text), file.at});
  }

  // stage := 'stage' number
  std::uint32_t stage() {
    reader_.take();
    const Lexeme number = reader_.expect(Kind::Number, "the number of a stage");
    std::uint32_t value = 0;
    const char* end = number.text.data() + number.text.size();
    const auto [stop, error] = std::from_chars(number.text.data(), end, value);
    if (!reader_.failed() && (error != std::errc() || stop != end || value < 1 || value > 99))
      reader_.fault(number.at, "expected a stage from 1 to 99");
    return reader_.failed() ? 1 : value;
  }

  // let := 'let' name '=' alternatives
  void let() {
    reader_.take();
    Name name = reader_.expect_name("a name for the pattern");
    reader_.expect(Kind::Equals, "'='");
    if (reader_.failed()) return;
    const NodeId root = parse_pattern(reader_, tree_);
    tree_.lets.push_back({std::move(name), root});
  }

  // list := 'list' name '=' string { '|' string }
  void list() {
    reader_.take();
    ListTree list;
    list.name = reader_.expect_name("a name for the list");
    reader_.expect(Kind::Equals, "'='");
    do {
      Lexeme phrase = reader_.expect(Kind::String, "a word or phrase in double quotes");
      if (!reader_.failed() && phrase.text.find_first_not_of(" \t") == std::string::npos)
        reader_.fault(phrase.at, "an empty string matches nothing");
      if (!reader_.failed()) list.phrases.push_back({std::move(phrase.text), phrase.at});
    } while (!reader_.failed() && reader_.take_if(Kind::Bar));
    if (!list.name.text.empty()) tree_.lists.push_back(std::move(list));
  }

  // entity := 'entity' type block
  void entity() {
    reader_.take();
    BlockTree entity;
    entity.name = reader_.expect_name("the name of a type");
    entity.stage = stage_;
    block(entity);
    if (!entity.name.text.empty()) tree_.blocks.push_back(std::move(entity));
  }

  // relation := 'relation' name '(' role { ',' role } ')' [ 'symmetric' ] block
  void relation() {
    reader_.take();
    BlockTree relation;
    relation.is_relation = true;
    relation.name = reader_.expect_name("the name of a relation");
    reader_.expect(Kind::LeftParen, "'(' and the roles of the relation");
    if (!reader_.failed()) {
      do {
        relation.roles.push_back(role());
      } while (!reader_.failed() && reader_.take_if(Kind::Comma));
      reader_.expect(Kind::RightParen, "',' or ')'");
    }
    if (reader_.at_word("symmetric")) {
      reader_.take();
      relation.symmetric = true;
    }
    block(relation);
    if (!relation.name.text.empty()) tree_.blocks.push_back(std::move(relation));
  }

  // role := name [ '?' ] ':' type { '|' type } [ 'by' preposition { '|' preposition } ]
  RoleTree role() {
    RoleTree role;
    role.name = reader_.expect_name("the name of a role");
    role.optional = reader_.take_if(Kind::Question);
    reader_.expect(Kind::Colon, "':' and the types of '" + role.name.text + "'");
    do {
      role.types.push_back(reader_.expect_name("the name of a type"));
    } while (!reader_.failed() && reader_.take_if(Kind::Bar));
    if (reader_.failed() || !reader_.at_word("by")) return role;
    reader_.take();
    do {
      if (!reader_.at(Kind::Word) && !reader_.at(Kind::String))
        reader_.fault("expected a preposition, found " + describe(reader_.peek()));
      if (reader_.failed()) break;
      Lexeme preposition = reader_.take();
      role.prepositions.push_back({std::move(preposition.text), preposition.at});
    } while (reader_.take_if(Kind::Bar));
    return role;
  }

  // block := '{' { line newline } '}'
  //
  // Entered also after a fault in the header: where its line ends with '{', the lines of the block are read all the
  // same.
  void block(BlockTree& block) {
    if (!reader_.failed() && !reader_.at(Kind::LeftBrace)) reader_.expect(Kind::LeftBrace, "'{'");
    while (reader_.failed() && !reader_.at(Kind::Newline) && !reader_.at(Kind::End) &&
           !(reader_.at(Kind::LeftBrace) && reader_.at(Kind::Newline, 1)))
      reader_.take();
    if (!reader_.at(Kind::LeftBrace)) return;
    reader_.make_good();
    const Span open = reader_.take().at;
    while (true) {
      while (reader_.take_if(Kind::Newline)) {
      }
      if (reader_.take_if(Kind::RightBrace)) return;
      if (reader_.at(Kind::End) || at_declaration()) {
        reader_.fault(open, "this '{' is not closed: expected '}' before " + describe(reader_.peek()));
        reader_.make_good();  // What follows stands by itself.
        return;
      }
      line(block);
      if (!reader_.failed() && !reader_.at_line_end())
        reader_.fault("expected the end of the line, found " + describe(reader_.peek()));
      recover();
    }
  }

  // After a fault: to the end of the line, or to the brace that closes the block in this line.
  void recover() {
    for (std::size_t open = 0; reader_.failed() && !reader_.at(Kind::Newline) && !reader_.at(Kind::End);
         reader_.take()) {
      if (reader_.at(Kind::LeftBrace)) ++open;
      if (reader_.at(Kind::RightBrace) && open-- == 0) break;
    }
    reader_.make_good();
  }

  bool at_declaration() const {
    if (reader_.at_word("entity"))
      return reader_.at(Kind::Word, 1) && reader_.at(Kind::LeftBrace, 2) && reader_.at(Kind::Newline, 3);
    if (reader_.at_word("relation")) return reader_.at(Kind::Word, 1) && reader_.at(Kind::LeftParen, 2);
    if (reader_.at_word("let") || reader_.at_word("list"))
      return reader_.at(Kind::Word, 1) && reader_.at(Kind::Equals, 2);
    return reader_.at_word("use") && reader_.at(Kind::String, 1);
  }

  // line := 'example' … | 'never' … | 'stage' number | alternatives [ 'weight' number ]
  void line(BlockTree& block) {
    if ((reader_.at_word("example") || reader_.at_word("never")) && reader_.at(Kind::String, 1)) return example(block);
    if (reader_.at_word("stage") && reader_.at(Kind::Number, 1)) {
      if (block.is_relation)
        reader_.fault("'stage' orders entity rules only");
      else
        block.stage = stage();
      return;
    }
    PatternTree pattern;
    const Span begin = reader_.peek().at;
    pattern.root = parse_pattern(reader_, tree_);
    pattern.at = reader_.since(begin);
    if (reader_.at_word("weight")) {
      reader_.take();
      const Lexeme number = reader_.expect(Kind::Number, "a number");
      std::from_chars(number.text.data(), number.text.data() + number.text.size(), pattern.weight);
    }
    if (!reader_.failed() && reader_.at_line_end()) block.patterns.push_back(pattern);
  }

  // example := 'never' string | 'example' string '=>' ( string { ( ',' | 'and' ) string } | relations )
  void example(BlockTree& block) {
    ExampleTree example;
    const Span begin = reader_.peek().at;
    example.never = reader_.take().text == "never";
    example.text = reader_.take().text;
    if (!example.never) {
      reader_.expect(Kind::Arrow, "'=>' and what the example shows");
      if (!reader_.failed() && block.is_relation)
        relations(example);
      else if (!reader_.failed())
        names(example);
    }
    example.at = reader_.since(begin);
    if (!reader_.failed()) block.examples.push_back(std::move(example));
  }

  void names(ExampleTree& example) {
    while (true) {
      example.names.push_back(reader_.expect(Kind::String, "a name in double quotes").text);
      if (reader_.failed() || !(reader_.at(Kind::Comma) || reader_.at_word("and"))) return;
      reader_.take();
    }
  }

  // relations := relation { ';' relation }      relation := part { ',' part }      part := role string | 'status' word
  void relations(ExampleTree& example) {
    do {
      ExpectedRelationTree relation;
      do {
        ExpectedRelationTree::Part part;
        part.role = reader_.expect_name("a role and its text");
        const bool is_status = part.role.text == "status";
        const Lexeme value =
            is_status ? reader_.expect(Kind::Word, "actual, planned, possible or negated")
                      : reader_.expect(Kind::String, "the text of '" + part.role.text + "' in double quotes");
        part.text = value.text;
        part.at = value.at;
        relation.parts.push_back(std::move(part));
      } while (!reader_.failed() && reader_.take_if(Kind::Comma));
      example.relations.push_back(std::move(relation));
    } while (!reader_.failed() && reader_.take_if(Kind::Semicolon));
  }

  TokenReader reader_;
  FileTree tree_;
  std::uint32_t stage_ = 1;
};

}  // namespace

FileTree parse(Findings& findings) { return Parser(findings).run(); }

}  // namespace gazette::rules
