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

/// What the first reading made of the same words elsewhere: evidence of the second reading alone.
template <class Sink>
void document_evidence(const Context& context, const Candidate& candidate, Sink& sink) {
  constexpr std::string_view letters = "PLON";
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
  if (candidate.end != candidate.first + 1) return;
  const NameUse* part = context.names->find(context.tokens[candidate.first].key);
  bool longer = false;
  for (std::size_t i = 0; part != nullptr && i < scored_types; ++i) {
    const auto note = [&](std::uint16_t times, char place) {
      if (times == 0) return;
      longer = true;
      sink.code(Template::document_part, Code().add(letters[i]).add(place).add(any ? '+' : '-'));
    };
    note(part->part_first[i], 'f');
    note(part->part_last[i], 'l');
    note(part->part_inner[i], 'i');
  }
  if (!longer) sink.code(Template::document_part, Code(any ? "+" : "-"));
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
