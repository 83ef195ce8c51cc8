// What an atom asks of an item; tests/rules/machine_test.cpp.

#include "rules/wants.hpp"

#include <algorithm>

#include "rules/words.hpp"
#include "text/token.hpp"

namespace gazette::rules {
namespace {

bool has_shape(const Item& item, Shape shape) {
  if (item.kind != Item::Kind::Token) return false;
  const auto has = [&](text::Shape bit) { return (item.shape & bit) != 0; };
  const auto kind = static_cast<text::TokenKind>(item.token_kind);
  switch (shape) {
    case Shape::Capitalized:
      return has(text::first_upper);
    case Shape::AllCaps:
      return has(text::has_upper) && !has(text::has_lower) && !has(text::single_letter);
    case Shape::Lower:
      return has(text::has_lower) && !has(text::has_upper);
    case Shape::Mixed:
      return has(text::inner_upper);
    case Shape::Initial:
      return has(text::single_letter) && has(text::first_upper);
    case Shape::Number:
      return kind == text::TokenKind::Number;
    case Shape::Word:
      return kind == text::TokenKind::Word;
    case Shape::Punct:
      return kind == text::TokenKind::Punctuation;
    case Shape::Symbol:
      return kind == text::TokenKind::Symbol;
    case Shape::Any:
    case Shape::count:
      return true;
  }
  return false;
}

bool is_chunk(const Item& item) { return item.kind == Item::Kind::Argument || item.kind == Item::Kind::Verb; }

}  // namespace

bool wants(const Program& program, const Atom& atom, const Item& item, RegexCache& cache) {
  if (atom.kind == Atom::Kind::List) return (item.lists[atom.index / 64] >> (atom.index % 64) & 1) != 0;
  if (atom.kind == Atom::Kind::Type) return item.type == atom.index;
  if (item.kind == Item::Kind::Mention || item.kind == Item::Kind::ListEntry) return false;
  switch (atom.kind) {
    case Atom::Kind::Word:
      return item.key == atom.key;
    // A chunk is not one token; its head's letters are not at hand.
    case Atom::Kind::Exact:
      return item.key == atom.key && (is_chunk(item) || same_letters(item.text, program.texts[atom.index]));
    case Atom::Kind::Lemma:
      return item.verb_lemma == atom.key || item.noun_lemma == atom.key;
    case Atom::Kind::LemmaSet: {
      const base::KeySet& set = program.sets[atom.index];
      return (item.verb_lemma != 0 && set.contains(item.verb_lemma)) ||
             (item.noun_lemma != 0 && set.contains(item.noun_lemma));
    }
    case Atom::Kind::WordSet:
      return item.key != 0 && program.sets[atom.index].contains(item.key);
    case Atom::Kind::Regex:
      return program.regexes.matches(atom.index, item.text, cache);
    case Atom::Kind::Shape:
      return has_shape(item, static_cast<Shape>(atom.index));
    case Atom::Kind::Role: {
      if (item.kind != Item::Kind::Argument || (atom.other_role != no_role && item.group < 2)) return false;
      const auto first = program.types.begin() + atom.index;
      return atom.count == 0 ||
             (item.type != 0 && std::find(first, first + atom.count, item.type) != first + atom.count);
    }
    case Atom::Kind::Any:
      return true;
    case Atom::Kind::List:
    case Atom::Kind::Type:
      break;
  }
  return false;
}

}  // namespace gazette::rules
