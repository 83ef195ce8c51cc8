#pragma once

// The evidence of a candidate as a whole: known names, its shape, its place, the rest of the document.

#include "names/evidence.hpp"

namespace gazette::names {

/// What a token of a candidate is, in one letter: g given name, s surname, b both, e English word, x unknown.
inline char part_letter(const Context& context, std::uint32_t at) {
  const char shape = shape_letter(context, at);
  if (shape != 'C' && shape != 'A' && shape != 'M') return shape;
  const lexicon::WordInfo& info = context.info(at);
  const bool given = info.given >= 5, surname = info.surname >= 5;
  const bool english = info.level != 0 && info.level <= 50;
  if (given && surname) return english ? 'B' : 'b';
  if (given) return english ? 'G' : 'g';
  if (surname) return english ? 'S' : 's';
  return english ? 'e' : 'x';
}

/// Known names that the candidate is, is within, begins with or ends with.
template <class Sink>
void known_evidence(const Context& context, const Candidate& candidate, Sink& sink) {
  unsigned types = 0;
  const bool single = candidate.end == candidate.first + 1;
  const std::uint32_t back = std::min<std::uint32_t>(3, candidate.first - context.sentence.first);
  for (std::uint32_t at = candidate.first - back; at < candidate.end; ++at) {
    for (const gazetteer::Hit& hit : context.hits_at(at)) {
      if (hit.end <= candidate.first) continue;
      if ((hit.flags & gazetteer::is_list) != 0) {
        // "White House Press" of "White House Press Secretary".
        if (hit.first > candidate.first && hit.end > candidate.end)
          sink.list(Template::whole_phrase, static_cast<lexicon::ListId>(hit.entry));
        continue;
      }
      if ((hit.flags & gazetteer::lower_case) != 0) continue;
      if (hit.first == candidate.first && hit.end == candidate.end) {
        Code code = type_code(context, hit);
        types |= 1U << context.kind(hit).scored;
        code.add('.').add(bucket(hit.prior));
        if ((hit.flags & gazetteer::is_weak) != 0) code.add('~');
        if ((hit.flags & gazetteer::exact_caps) != 0) code.add('A');
        sink.code(Template::whole_known, code);
        sink.code(Template::whole_known, code.add(single ? '1' : '+').add(level_letter(context.info(candidate.first))));
        continue;
      }
      if ((hit.flags & gazetteer::is_weak) != 0) continue;
      const Code& code = type_code(context, hit);
      if (hit.first <= candidate.first && hit.end >= candidate.end)
        sink.code(Template::whole_within, code);
      else if (hit.first == candidate.first && hit.prior >= 10)
        sink.code(Template::whole_begins, code);
      else if (hit.end == candidate.end && hit.prior >= 10)
        sink.code(Template::whole_ends, code);
      else if ((hit.first < candidate.first || hit.end > candidate.end) && hit.prior >= 10)
        sink.code(Template::whole_cuts, Code(code).add(hit.first < candidate.first ? '<' : '>'));
    }
  }
  Code set;
  for (unsigned i = 0; i <= scored_types; ++i)
    if ((types >> i & 1) != 0) set.add("PLON?"[i]);
  sink.code(Template::whole_types, set);
  if (types == 0)
    sink.code(Template::whole_unknown, Code().add_number(std::min<std::uint32_t>(candidate.end - candidate.first, 6)));
}

/// Where the candidate stands in its sentence.
inline Code place_code(const Context& context, const Candidate& candidate) {
  const text::Sentence& sentence = context.sentence;
  Code code;
  code.add(sentence.all_caps ? 'A' : sentence.title_case ? 'T' : '.');
  code.add(candidate.first == sentence.first ? '^' : '.');
  code.add(candidate.end == sentence.end ? '$' : '.');
  const std::uint32_t size = sentence.end - sentence.first;
  code.add(size <= 3 ? 's' : size <= 8 ? 'm' : 'l');
  return code;
}

/// Whether an all-capital word in brackets stands for the capitals before it.
inline bool abbreviates_left(const Context& context, std::uint32_t at) {
  const text::Token& token = context.tokens[at];
  if (!token.all_caps() || at < context.sentence.first + 2 || context.text[context.tokens[at - 1].begin] != '(')
    return false;
  const std::string_view letters = token.of(context.text);
  std::uint32_t word = at - 1;
  for (std::size_t i = letters.size(); i-- > 0;) {
    if (letters[i] < 'A' || letters[i] > 'Z') continue;
    for (;; --word) {
      if (word == context.sentence.first || at - word > 12) return false;
      if (context.tokens[word - 1].capitalized()) break;
    }
    --word;
    const char initial = context.text[context.tokens[word].begin];
    if (initial != letters[i] && i + 1 == letters.size()) return false;
  }
  return context.text[context.tokens[word].begin] == letters[0];
}

/// How tokens [first, end) join two names, in one letter; 0 where they do not.
inline char joint_letter(const Context& context, std::uint32_t first, std::uint32_t end) {
  if (first == end) return '0';
  const auto one = [&](std::uint32_t at) {
    const text::Token& token = context.tokens[at];
    if (token.kind == text::TokenKind::Clitic) return 's';
    const std::string_view word = token.of(context.text);
    if (word == "and" || word == "or" || word == "&") return '&';
    if (word == "of" || word == "in" || word == "at" || word == "from") return 'o';
    if (token.kind == text::TokenKind::Punctuation) return static_cast<unsigned char>(word[0]) < 0x80 ? word[0] : 'u';
    return 'w';
  };
  if (end == first + 1) return one(first);
  if (end == first + 2 && one(first) == ',' && one(first + 1) == '&') return '&';
  return 0;
}

/// The first reading's neighbours: evidence of the second reading alone.
template <class Sink>
void made_evidence(const Context& context, const Candidate& candidate, Sink& sink) {
  constexpr std::string_view letters = "-PLON";
  const auto type_at = [&](std::uint32_t at) { return context.made[at] & 0x7FU; };
  const std::uint32_t first = candidate.first, end = candidate.end;
  const std::uint8_t at_first = context.made[first];
  bool same = (at_first & name_begins) != 0;
  for (std::uint32_t at = first + 1; same && at < end; ++at) same = context.made[at] == (at_first & 0x7FU);
  const bool on = end < context.sentence.end && context.made[end] != 0 && (context.made[end] & name_begins) == 0;
  Code made;
  if (same && !on) {
    made.add('=').add(letters[type_at(first)]);
  } else {
    made.add((at_first & name_begins) != 0 ? '[' : at_first != 0 ? '<' : '.').add(letters[type_at(first)]);
    made.add(on ? '>' : ']').add(letters[type_at(end - 1)]);
  }
  sink.code(Template::document_made, made);
  Code left, right;
  for (std::uint32_t back = first; back > context.sentence.first && first - back < 3; --back) {
    if (context.made[back - 1] == 0) continue;
    if (const char joint = joint_letter(context, back, first); joint != 0)
      left.add(letters[type_at(back - 1)]).add(joint);
    break;
  }
  for (std::uint32_t at = end; at < context.sentence.end && at < end + 3; ++at) {
    if ((context.made[at] & name_begins) == 0) continue;
    if (const char joint = joint_letter(context, end, at); joint != 0) right.add(joint).add(letters[type_at(at)]);
    break;
  }
  if (!left.view().empty()) sink.code(Template::document_left, left);
  if (!right.view().empty()) sink.code(Template::document_right, right);
}

/// What the first reading made of the same words elsewhere: evidence of the second reading alone.
template <class Sink>
void document_evidence(const Context& context, const Candidate& candidate, Sink& sink) {
  constexpr std::string_view letters = "PLON";
  made_evidence(context, candidate, sink);
  const NameUse* same = context.names->find(span_key(context.tokens, candidate.first, candidate.end));
  bool any = false;
  for (std::size_t i = 0; same != nullptr && i < scored_types; ++i) {
    if (same->as[i] == 0) continue;
    any = true;
    sink.code(Template::document_same, Code()
                                           .add(letters[i])
                                           .add(same->as[i] == 1  ? '1'
                                                : same->as[i] < 4 ? '2'
                                                                  : '4'));
  }
  if (!any) sink.code(Template::document_whole, Code("none"));
  const bool single = candidate.end == candidate.first + 1;
  const NameUse* part = single ? context.names->find(context.tokens[candidate.first].key) : same;
  bool longer = false;
  for (std::size_t i = 0; part != nullptr && i < scored_types; ++i) {
    const auto note = [&](std::uint16_t times, char place) {
      if (times == 0) return;
      longer = true;
      Code code;
      code.add(letters[i]).add(place).add(any ? '+' : '-');
      if (!single) code.add('m');
      sink.code(Template::document_part, code);
    };
    note(part->part_first[i], 'f');
    note(part->part_last[i], 'l');
    note(part->part_inner[i], 'i');
    if (single && part->initials[i] != 0 && context.tokens[candidate.first].all_caps())
      sink.code(Template::document_initials, Code().add(letters[i]));
  }
  if (single && !longer) sink.code(Template::document_part, Code(any ? "+" : "-"));
}

/// All but document_evidence().
template <class Sink>
void whole_evidence(const Context& context, const Candidate& candidate, Sink& sink) {
  const std::uint32_t length = candidate.end - candidate.first;
  sink.code(Template::whole_length, Code().add_number(std::min<std::uint32_t>(length, 7)));
  Code shapes, parts;
  for (std::uint32_t at = candidate.first; at < candidate.end && at < candidate.first + 5; ++at) {
    shapes.add(shape_letter(context, at));
    parts.add(part_letter(context, at));
  }
  if (length > 5) shapes.add('+');
  if (length <= 4) sink.code(Template::whole_parts, parts);
  sink.code(Template::whole_shape, shapes);
  known_evidence(context, candidate, sink);
  const Code place = place_code(context, candidate);
  sink.code(Template::whole_place, place);
  sink.code(Template::whole_place, Code(place).add(parts.view()));
  if (length == 1) {
    if (abbreviates_left(context, candidate.first)) sink.code(Template::whole_acronym, Code("bracket"));
    const std::uint32_t before = candidate.first - 1, after = candidate.end;
    const bool has_before = candidate.first > context.sentence.first, has_after = after < context.sentence.end;
    if (has_before) sink.code(Template::whole_left, neighbour_shape(context, before).add(parts.view()));
    if (has_before && has_after) sink.pair(Template::whole_around, before, after);
  }
}

}  // namespace gazette::names
