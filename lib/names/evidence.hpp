#pragma once

// The evidence for a candidate, template by template. Each function hands pieces of evidence to a sink:
//   sink.word(kind, token)           the token's word
//   sink.code(kind, code)            a short text
//   sink.edge(kind, mark)            the sentence's start or end in place of a word: "^", "$"
//   sink.list(kind, list)            a word list's name
//   sink.cluster(kind, cluster)      a cluster's name
//   sink.pair(kind, token, token)    two words
//   sink.alone(side, token)          word_evidence() of that side
// One sink adds weights up (score.cpp), another writes the evidence down (tune.cpp, explain), so that both see the
// same. What looks at one edge only (left, right, first, last, any) is asked for once a token, whatever the number of
// candidates that share it.

#include "names/code.hpp"
#include "names/context.hpp"
#include "names/templates.hpp"

namespace gazette::names {

/// How a token is written, in one letter.
inline char shape_letter(const Context& context, std::uint32_t at) {
  const text::Token& token = context.tokens[at];
  switch (token.kind) {
    case text::TokenKind::Word:
      if (token.has(text::single_letter)) return token.capitalized() ? (token.has(text::has_period) ? 'I' : 'L') : 'l';
      if (token.all_caps()) return token.has(text::has_period) ? 'U' : 'A';
      if (token.capitalized()) return token.has(text::inner_upper) ? 'M' : token.has(text::has_period) ? 'P' : 'C';
      return token.has(text::inner_upper) ? 'm' : 'w';
    case text::TokenKind::Number:
      return '9';
    case text::TokenKind::Clitic:
      return 's';
    case text::TokenKind::Address:
      return '@';
    case text::TokenKind::Symbol:
      return '&';
    case text::TokenKind::Invalid:
      return '?';
    case text::TokenKind::Punctuation:
      break;
  }
  if (token.is(text::hyphen)) return '-';
  if (token.is(text::quote_open) || token.is(text::quote_close)) return '"';
  const char c = context.text[token.begin];
  return static_cast<unsigned char>(c) < 0x80 ? c : 'u';
}

/// 0 … 5: how common.
inline char bucket(unsigned weight) {
  constexpr unsigned bounds[] = {1, 5, 15, 40, 70};
  char letter = '0';
  for (const unsigned bound : bounds) letter = static_cast<char>(letter + (weight >= bound));
  return letter;
}

inline char level_letter(const lexicon::WordInfo& info) {
  return info.level == 0 ? '-' : static_cast<char>('0' + info.level / 10);
}

/// Type and subtype of a known name: "LOCATION.city".
inline const Code& type_code(const Context& context, const gazetteer::Hit& hit) { return context.kind(hit).code; }

template <class Sink>
void add_lists(const Context& context, std::uint32_t at, Template kind, Sink& sink) {
  const lexicon::WordInfo& info = context.info(at);
  for (unsigned half = 0; half < 2; ++half)
    for (std::uint64_t bits = info.lists[half]; bits != 0; bits &= bits - 1)
      sink.list(kind, static_cast<lexicon::ListId>(half * 64 + static_cast<unsigned>(__builtin_ctzll(bits))));
}

/// The last (or first) letters of an ASCII token, in lower case.
template <class Sink>
void add_letters(const Context& context, std::uint32_t at, Template kind, std::size_t count, bool from_start,
                 Sink& sink) {
  const text::Token& token = context.tokens[at];
  const std::string_view word = token.of(context.text);
  if (token.kind != text::TokenKind::Word || token.has(text::has_other) || word.size() <= count) return;
  Code code;
  for (const char c : from_start ? word.substr(0, count) : word.substr(word.size() - count))
    code.add(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
  sink.code(kind, code);
}

inline Code neighbour_shape(const Context& context, std::uint32_t at) {
  Code code;
  code.add(shape_letter(context, at)).add(level_letter(context.info(at)));
  return code;
}

/// What a token is to a candidate.
enum class Side : std::uint8_t { Left, Right, First, Last, Any };

/// A cluster's name; nothing for cluster 0 and for one that a damaged pack has no name for.
template <class Sink>
void add_cluster(const Context& context, Template kind, std::uint16_t cluster, Sink& sink) {
  if (cluster != 0 && cluster < context.cluster_keys.size()) sink.cluster(kind, cluster);
}

/// The templates that every side has.
struct SideTemplates {
  Template word, cluster, group, list;
};
inline constexpr SideTemplates side_templates[] = {
    {Template::left_word, Template::left_cluster, Template::left_group, Template::left_list},
    {Template::right_word, Template::right_cluster, Template::right_group, Template::right_list},
    {Template::first_word, Template::first_cluster, Template::first_group, Template::first_list},
    {Template::last_word, Template::last_cluster, Template::last_group, Template::last_list},
    {Template::any_word, Template::any_cluster, Template::any_group, Template::any_list}};

/// What a token says by itself, wherever it stands: a sink may keep it for the next time the word is written so.
/// It looks at the token's key, kind, shape_letter() and letters alone.
template <class Sink>
void word_evidence(const Context& context, Side side, std::uint32_t at, Sink& sink) {
  const lexicon::WordInfo& info = context.info(at);
  const SideTemplates& own = side_templates[static_cast<std::size_t>(side)];
  sink.word(own.word, at);
  add_cluster(context, own.cluster, info.cluster, sink);
  add_cluster(context, own.group, info.group, sink);
  add_lists(context, at, own.list, sink);
  switch (side) {
    case Side::Left:
      sink.code(Template::left_shape, neighbour_shape(context, at));
      add_letters(context, at, Template::left_suffix, 3, false, sink);
      break;
    case Side::Right:
      sink.code(Template::right_shape, neighbour_shape(context, at));
      if (info.verb_lemma != 0 && !context.tokens[at].capitalized()) sink.lemma(Template::right_lemma, at);
      break;
    case Side::First:
      sink.code(Template::first_given, Code().add(bucket(info.given)));
      sink.code(Template::first_surname, Code().add(bucket(info.surname)));
      add_letters(context, at, Template::first_prefix, 3, true, sink);
      add_letters(context, at, Template::first_suffix, 3, false, sink);
      break;
    case Side::Last:
      sink.code(Template::last_given, Code().add(bucket(info.given)));
      sink.code(Template::last_surname, Code().add(bucket(info.surname)));
      sink.code(Template::last_level, Code().add(level_letter(info)));
      sink.code(Template::last_shape, Code().add(shape_letter(context, at)));
      add_letters(context, at, Template::last_suffix2, 2, false, sink);
      add_letters(context, at, Template::last_suffix3, 3, false, sink);
      add_letters(context, at, Template::last_suffix4, 4, false, sink);
      break;
    case Side::Any:
      sink.code(Template::any_shape, Code().add(shape_letter(context, at)).add(level_letter(info)));
      break;
  }
}

/// Evidence before a candidate that begins at token `at`.
template <class Sink>
void left_evidence(const Context& context, std::uint32_t at, Sink& sink) {
  const std::uint32_t start = context.sentence.first;
  if (at == start) {
    sink.edge(Template::left_word, "^");
    sink.code(Template::left_shape, Code("^"));
    return;
  }
  sink.alone(Side::Left, at - 1);
  if (at - 1 > start) {
    sink.word(Template::left_word2, at - 2);
    add_cluster(context, Template::left_cluster2, context.info(at - 2).cluster, sink);
    sink.pair(Template::left_pair, at - 2, at - 1);
  } else {
    sink.edge(Template::left_word2, "^");
  }
  for (std::uint32_t back = at - 1; back + 4 >= at && back + 1 > start; --back) {
    for (const gazetteer::Hit& hit : context.hits_at(back)) {
      if (hit.end != at) continue;
      if ((hit.flags & gazetteer::is_list) != 0)
        sink.list(Template::left_phrase, static_cast<lexicon::ListId>(hit.entry));
      else if ((hit.flags & (gazetteer::lower_case | gazetteer::is_weak)) == 0 && hit.prior >= 20)
        sink.code(Template::left_name, type_code(context, hit));
    }
    if (back == 0) break;
  }
}

/// Evidence after a candidate that ends before token `at`.
template <class Sink>
void right_evidence(const Context& context, std::uint32_t at, Sink& sink) {
  const std::uint32_t end = context.sentence.end;
  if (at == end) {
    sink.edge(Template::right_word, "$");
    sink.code(Template::right_shape, Code("$"));
    return;
  }
  sink.alone(Side::Right, at);
  for (const gazetteer::Hit& hit : context.hits_at(at)) {
    if ((hit.flags & gazetteer::is_list) != 0)
      sink.list(Template::right_phrase, static_cast<lexicon::ListId>(hit.entry));
    else if ((hit.flags & (gazetteer::lower_case | gazetteer::is_weak)) == 0 && hit.prior >= 20)
      sink.code(Template::right_name, type_code(context, hit));
  }
  if (at + 1 == end) {
    sink.edge(Template::right_word2, "$");
    return;
  }
  sink.word(Template::right_word2, at + 1);
  add_cluster(context, Template::right_cluster2, context.info(at + 1).cluster, sink);
  sink.pair(Template::right_pair, at, at + 1);
  if (context.text[context.tokens[at].begin] == ',') {
    std::uint32_t aside = at + 1;
    if (aside + 1 < end && context.tokens[aside].end - context.tokens[aside].begin <= 3 &&
        !context.tokens[aside].capitalized())
      ++aside;
    add_lists(context, aside, Template::right_aside, sink);
  }
}

/// Whether the document writes a word in lower case, too, and capitalised where it need not be.
inline Code written(const Context& context, std::uint32_t at) {
  const WordUse* use = context.words->find(context.tokens[at].key);
  Code code;
  if (use == nullptr) return code;
  code.add(use->lower == 0  ? 'n'
           : use->lower < 3 ? 'l'
                            : 'L')
      .add(use->capital == 0  ? 'n'
           : use->capital < 3 ? 'c'
                              : 'C');
  return code;
}

/// Evidence of a candidate's first token.
template <class Sink>
void first_evidence(const Context& context, std::uint32_t at, Sink& sink) {
  const bool start = at == context.sentence.first;
  sink.alone(Side::First, at);
  sink.code(Template::first_level, Code()
                                       .add(level_letter(context.info(at)))
                                       .add(start                         ? '^'
                                            : context.sentence.title_case ? 't'
                                                                          : '.'));
  sink.code(Template::first_shape, Code().add(shape_letter(context, at)).add(start ? '^' : '.'));
  sink.code(Template::first_lower, written(context, at).add(start ? '^' : '.'));
}

/// Evidence of a candidate's last token.
template <class Sink>
void last_evidence(const Context& context, std::uint32_t at, Sink& sink) {
  sink.alone(Side::Last, at);
  sink.code(Template::last_lower, written(context, at));
}

/// Evidence of each token of a candidate.
template <class Sink>
void any_evidence(const Context& context, std::uint32_t at, Sink& sink) {
  sink.alone(Side::Any, at);
  if (context.tokens[at].capitalized()) sink.code(Template::any_lower, written(context, at));
}

}  // namespace gazette::names
