// One pass, byte by byte through a table for ASCII, code point by code point elsewhere. What a token is depends on its
// first character; the only looks back are to the token before (is this apostrophe a possessive?) and, at an '@', over
// the tokens that turn out to be the first half of an e-mail address. tests/text/tokenizer_test.cpp.

#include "text/tokenizer.hpp"

#include "text/address.hpp"
#include "text/characters.hpp"
#include "text/scan.hpp"
#include "unicode/ascii_word.hpp"
#include "unicode/fold.hpp"

namespace gazette::text {
namespace {

using unicode::Class;

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const base::KeySet& abbreviations, Spellings* spellings, std::vector<Token>& tokens)
      : text_(text),
        chars_{text},
        abbreviations_(abbreviations),
        spellings_(spellings),
        tokens_(tokens),
        first_(tokens.size()) {}

  void run() {
    while (skip_blank()) next();
  }

 private:
  // Goes to the next token and notes what stands before it; false: there is none.
  bool skip_blank() {
    std::size_t lines = 0;
    while (at_ < text_.size()) {
      const std::uint8_t is = byte_class(text_[at_]);
      if (is == space_byte) {
        before_ |= space_before;
        ++at_;
      } else if (is == line_byte) {
        lines += text_[at_] == '\f' ? 2 : 1;
        at_ += text_[at_] == '\r' && chars_.byte(at_ + 1) == '\n' ? 2 : 1;
      } else if (is == high_byte) {
        const Char here = chars_.at(at_);
        if (!unicode::is_blank(here.is)) break;
        if (here.is == Class::Space) before_ |= space_before;
        lines += here.is == Class::Paragraph ? 2 : here.is == Class::Line ? 1 : 0;
        at_ += here.size;
      } else {
        break;
      }
    }
    if (lines > 0) before_ |= space_before | line_before;
    if (lines > 1) before_ |= paragraph_before;
    if ((before_ & paragraph_before) != 0) single_open_ = double_open_ = false;
    return at_ < text_.size();
  }

  void next() {
    const std::uint8_t is = byte_class(text_[at_]);
    if ((is & letter_byte) != 0) return word();
    if (is == digit_byte) return push_word(TokenKind::Number, scan_number(text_, at_));
    const Char here = chars_.at(at_);
    if (!here.valid) return push(TokenKind::Invalid, at_ + 1);
    switch (here.is) {
      case Class::Upper:
      case Class::Lower:
      case Class::Letter:
        return word();
      case Class::Digit:
        return push_word(TokenKind::Number, scan_number(text_, at_));
      case Class::Apostrophe:
        return apostrophe(here);
      case Class::Quote:
        return quote(here);
      case Class::Dash:
        return push(TokenKind::Punctuation, here.point == '-' ? run_end() : at_ + here.size, hyphen);
      default:
        return mark(here);
    }
  }

  void word() {
    // What is known of the words' spelling costs less than to compute it.
    if (spellings_ == nullptr && plain_words()) return;
    const std::size_t plain = letters_end(text_, at_);
    const char after = chars_.byte(plain);
    if (after == ' ' || after == ',' || after == '\n' || after == '-') return push_word(TokenKind::Word, plain);
    if (after == ':' || after == '.')
      if (const std::size_t end = url_end(text_, at_); end != at_) return push(TokenKind::Address, end);
    const Scanned scanned = scan_word(text_, at_, abbreviations_);
    if (scanned.address) return push(TokenKind::Address, scanned.end);
    if (scanned.end > at_) push_word(TokenKind::Word, scanned.end);
    if (scanned.clitic_end > scanned.end) push_word(TokenKind::Clitic, scanned.clitic_end);
  }

  void apostrophe(const Char& mark);
  void quote(const Char& mark);

  void mark(const Char& here) {
    if (here.point == '@' && (mail_address() || handle())) return;
    if (here.point == '#' && hashtag()) return;
    const TokenKind kind = here.is == Class::Punctuation ? TokenKind::Punctuation : TokenKind::Symbol;
    // Agency text has "_" for a dash: "(AP) _ Thousands".
    const std::uint8_t flag = here.point == '_' && (before_ & space_before) != 0 ? hyphen : 0;
    constexpr std::string_view running = ".!?=*_~#";
    const bool runs = running.find(text_[at_]) != std::string_view::npos;
    push(kind, runs ? run_end() : at_ + here.size, flag);
  }

  // The tokens that adjoin, back to a blank, are the name before the '@'.
  bool mail_address() {
    const std::size_t end = mail_host_end(text_, at_);
    if (end == at_ || at_ == 0 || !is_mail_byte(text_[at_ - 1])) return false;
    while (adjoins() && is_mail_token(tokens_.back())) {
      at_ = tokens_.back().begin;
      before_ = tokens_.back().flags & (space_before | line_before | paragraph_before);
      tokens_.pop_back();
    }
    push(TokenKind::Address, end);
    return true;
  }
  bool is_mail_token(const Token& token) const {
    for (const char byte : token.of(text_))
      if (!is_mail_byte(byte)) return false;
    return token.kind != TokenKind::Address;
  }

  bool handle() { return tag((byte_class(text_, at_ + 1) & alnum_byte) != 0 || chars_.byte(at_ + 1) == '_'); }
  bool hashtag() { return tag(chars_.letter(at_ + 1)); }
  bool tag(bool named) {
    if (!named || (adjoins() && tokens_.back().kind != TokenKind::Punctuation)) return false;
    std::size_t end = at_ + 1;
    while (chars_.letter_or_digit(end) || chars_.byte(end) == '_') end += chars_.at(end).size;
    push(TokenKind::Address, end);
    return true;
  }

  std::size_t run_end() const {
    std::size_t end = at_ + 1;
    while (chars_.byte(end) == text_[at_]) ++end;
    return end;
  }

  bool adjoins() const { return tokens_.size() > first_ && tokens_.back().end == at_; }
  // Whether a quotation mark here would open: at a blank, after a bracket, dash or another opening mark.
  bool may_open() const {
    if (!adjoins()) return true;
    const char last = text_[at_ - 1];
    return tokens_.back().is(quote_open) || tokens_.back().is(hyphen) || last == '(' || last == '[' || last == '{' ||
           last == '/' || last == '=';
  }

  void push(TokenKind kind, std::size_t end, std::uint8_t flags = 0) {
    Token& token = add(kind, end, flags);
    const std::size_t size = end - token.begin;
    if (spellings_ == nullptr || size > 1) {
      token.key = unicode::key_of(token.of(text_));
    } else {  // A mark has no shape.
      spell(token, [](std::string_view) { return std::uint16_t{0}; });
    }
  }
  void push_word(TokenKind kind, std::size_t end) {
    Token& token = add(kind, end, 0);
    if (spellings_ == nullptr || end - token.begin > Spellings::most_bytes) {
      token.key = unicode::key_of(token.of(text_));
      token.shape = shape_of(token.of(text_));
    } else {
      spell(token, shape_of);
    }
  }

  Token& add(TokenKind kind, std::size_t end, std::uint8_t flags) {
    Token& token = tokens_.emplace_back();
    token.begin = static_cast<std::uint32_t>(at_);
    token.end = static_cast<std::uint32_t>(end);
    token.kind = kind;
    token.flags = flags | before_;
    if (spellings_ != nullptr) token.word = Spellings::pending | Spellings::no_row;
    at_ = end;
    before_ = 0;
    return token;
  }

  // Fills in what the letters say.
  template <class ShapeOf>
  void spell(Token& token, ShapeOf shape_of_word) {
    bool known = false;
    Spellings::Row& row = spellings_->row(text_, token.begin, token.end - token.begin, known);
    if (!known) {
      row.key = unicode::key_of(token.of(text_));
      row.shape = shape_of_word(token.of(text_));
      row.word = Spellings::pending | spellings_->number(row);
    }
    token.key = row.key;
    token.shape = row.shape;
    token.word = row.word;
  }

  // Takes words of ASCII letters with a mark or blank after them, as nearly all are; false: another kind is next.
  bool plain_words() {
    for (unicode::AsciiWord ascii(text_, at_); ascii.is_whole(); ascii = unicode::AsciiWord(text_, at_)) {
      const std::size_t end = at_ + ascii.size();
      const char after = text_[end];
      const std::uint8_t follows = byte_class(text_, end + 1);
      if (after == ' ') {
        push_plain(ascii);
        if ((follows & letter_byte) == 0) return true;
        before_ = space_before;
        ++at_;
      } else if (after == ',' || after == '\n' || after == '-' ||
                 (after == '.' && (follows & (space_byte | line_byte)) != 0 && ascii.size() > 1 &&
                  !abbreviations_.contains(ascii.key()))) {
        push_plain(ascii);  // A full stop that no abbreviation takes is a mark of its own.
        return true;
      } else {
        return false;
      }
    }
    return false;
  }

  void push_plain(const unicode::AsciiWord& word) {
    const std::uint32_t capitals = word.capitals();
    const std::uint32_t small = word.letters() & ~capitals;
    unsigned shape = 0;
    if (capitals != 0) shape |= has_upper;
    if (small != 0) shape |= has_lower;
    if ((capitals & 1) != 0) shape |= first_upper;
    if ((capitals & small << 1) != 0) shape |= inner_upper;
    if (word.size() == 1) shape |= single_letter;
    Token& token = add(TokenKind::Word, at_ + word.size(), 0);
    token.key = word.key();
    token.shape = static_cast<std::uint16_t>(shape);
  }

  std::string_view text_;
  Characters chars_;
  const base::KeySet& abbreviations_;
  Spellings* spellings_;  // May be null.
  std::vector<Token>& tokens_;
  std::size_t first_;  // Where this text's tokens begin in tokens_.
  std::size_t at_ = 0;
  std::uint8_t before_ = space_before | line_before | paragraph_before;
  bool single_open_ = false;  // A single quotation mark of this paragraph waits for its partner.
  bool double_open_ = false;
};

// An apostrophe or single quotation mark that no word has taken.
void Tokenizer::apostrophe(const Char& mark) {
  const std::size_t after = at_ + mark.size;
  const bool adjoined = adjoins();
  const bool ascii = mark.size == 1;
  if (ascii && chars_.byte(after) == text_[at_]) {  // `` and '' of agency text.
    double_open_ = mark.point == '`';
    return push(TokenKind::Punctuation, after + 1, double_open_ ? quote_open : quote_close);
  }
  // 's after a bracket, number, quotation mark, or apart from its word; ' after the s of a plural.
  if (const std::size_t end = scan_clitic(text_, after);
      end != after && (adjoined ? !may_open() : mark.point != 0x2018 && chars_.blank(end)))
    return push_word(TokenKind::Clitic, end);
  if (adjoined && !single_open_ && tokens_.back().kind == TokenKind::Word && mark.point != '`') {
    const std::string_view word = tokens_.back().of(text_);
    const std::size_t last = word.back() == '.' && word.size() > 1 ? word.size() - 2 : word.size() - 1;
    if (lower(word[last]) == 's') return push_word(TokenKind::Clitic, after);
  }
  const bool opening = mark.point == 0x2018 || mark.point == 0x201B || mark.point == '`';
  const bool years = chars_.class_at(after) == digit_byte && chars_.class_at(after + 1) == digit_byte;
  if (opening || (mark.point == '\'' && may_open() && !chars_.blank(after) && !years)) {
    single_open_ = true;
    return push(TokenKind::Punctuation, after, quote_open);
  }
  const bool closing = (mark.point == '\'' || mark.point == 0x2019) && (single_open_ || adjoined) && !years;
  if (closing) single_open_ = false;
  push(TokenKind::Punctuation, after, closing ? quote_close : 0);
}

// A straight mark opens or closes by what stands around it; between two blanks or two words, by turns.
void Tokenizer::quote(const Char& mark) {
  const std::size_t after = at_ + mark.size;
  bool opens = false;
  switch (mark.point) {
    case 0xAB:
    case 0x2039:
    case 0x201C:
    case 0x201E:
    case 0x201F:
      opens = true;
      break;
    case '"':
    case 0xFF02: {
      const bool before = may_open();
      const bool behind = chars_.blank(after);
      opens = before != behind ? before : !double_open_;
      break;
    }
    default:
      break;
  }
  double_open_ = opens;
  push(TokenKind::Punctuation, after, opens ? quote_open : quote_close);
}

}  // namespace

void tokenize(std::string_view text, const base::KeySet& abbreviations, std::vector<Token>& tokens) {
  Tokenizer(text, abbreviations, nullptr, tokens).run();
}

void tokenize(std::string_view text, const base::KeySet& abbreviations, Spellings& spellings,
              std::vector<Token>& tokens) {
  Tokenizer(text, abbreviations, &spellings, tokens).run();
}

}  // namespace gazette::text
