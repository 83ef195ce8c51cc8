#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gazette::names {

/// The kinds of evidence, by the place they look at. A piece of evidence is a template and a value: `left.word=minister`.
///
/// Value kinds: word (its folded letters), list (a word list's name), number, text (any letters).
#define GAZETTE_EVIDENCE_TEMPLATES(X)                                                                       \
  /* The two tokens before the candidate. */                                                                \
  X(left_word, "left.word")          /* the token before, "^" at the sentence's start */                    \
  X(left_word2, "left.word2")        /* the token before that */                                            \
  X(left_pair, "left.pair")          /* both */                                                             \
  X(left_list, "left.list")          /* each word list of the token before */                               \
  X(left_phrase, "left.phrase")      /* a many-word list entry that ends here: "prime minister" */          \
  X(left_shape, "left.shape")        /* how the token before is written, and whether it is English */       \
  X(left_name, "left.name")          /* type and subtype of a known name that ends here */                  \
  X(left_suffix, "left.suffix")      /* the last three letters of the token before */                       \
  /* The two tokens after it. */                                                                            \
  X(right_word, "right.word")                                                                               \
  X(right_word2, "right.word2")                                                                             \
  X(right_pair, "right.pair")                                                                               \
  X(right_list, "right.list")                                                                               \
  X(right_phrase, "right.phrase")                                                                           \
  X(right_shape, "right.shape")                                                                             \
  X(right_name, "right.name")                                                                               \
  X(right_lemma, "right.lemma")      /* the verb of the token after: "say" */                               \
  X(right_aside, "right.aside")      /* lists of the word after a comma and an article: ", a lawyer" */     \
  /* The candidate's first token. */                                                                        \
  X(first_word, "first.word")                                                                               \
  X(first_list, "first.list")                                                                               \
  X(first_given, "first.given")      /* how common as a given name, 0 to 5 */                               \
  X(first_surname, "first.surname")                                                                         \
  X(first_level, "first.level")      /* how common in lower case; at a sentence's start or not */           \
  X(first_shape, "first.shape")                                                                             \
  X(first_prefix, "first.prefix")    /* its first three letters */                                          \
  X(first_suffix, "first.suffix")                                                                           \
  X(first_lower, "first.lower")      /* the document also has it in lower case; in capitals elsewhere */    \
  /* Its last token. */                                                                                     \
  X(last_word, "last.word")                                                                                 \
  X(last_list, "last.list")                                                                                 \
  X(last_given, "last.given")                                                                               \
  X(last_surname, "last.surname")                                                                           \
  X(last_level, "last.level")                                                                               \
  X(last_shape, "last.shape")                                                                               \
  X(last_suffix2, "last.suffix2")                                                                           \
  X(last_suffix3, "last.suffix3")                                                                           \
  X(last_suffix4, "last.suffix4")                                                                           \
  X(last_lower, "last.lower")                                                                               \
  /* Each of its tokens. */                                                                                 \
  X(any_word, "any.word")                                                                                   \
  X(any_list, "any.list")                                                                                   \
  X(any_shape, "any.shape")                                                                                 \
  X(any_lower, "any.lower")                                                                                 \
  /* The candidate as a whole. */                                                                           \
  X(whole_length, "whole.length")                                                                           \
  X(whole_shape, "whole.shape")      /* the shapes of its tokens, up to five */                             \
  X(whole_parts, "whole.parts")      /* its tokens as given names, surnames, English words, others */       \
  X(whole_known, "whole.known")      /* a known name: type, subtype, how prominent */                       \
  X(whole_unknown, "whole.unknown")  /* no known name: length */                                            \
  X(whole_types, "whole.types")      /* the set of types it is known as */                                  \
  X(whole_within, "whole.within")    /* a known name of this type goes beyond it */                         \
  X(whole_begins, "whole.begins")    /* it begins with a known name of this type and goes on */             \
  X(whole_ends, "whole.ends")        /* it ends with one */                                                 \
  X(whole_cuts, "whole.cuts")        /* it cuts one in two, at its left edge or its right */                \
  X(whole_place, "whole.place")      /* where it stands: headline, start of a sentence, dateline, alone */  \
  X(whole_acronym, "whole.acronym")  /* it abbreviates the capitals before its bracket, or is abbreviated */ \
  X(whole_left, "whole.left")        /* one token: the token before with its shape */                       \
  X(whole_around, "whole.around")    /* one token: the tokens on both sides */                              \
  X(document_same, "document.same")  /* the same words elsewhere in the document, first reading: type */    \
  X(document_part, "document.part")  /* part of a longer name elsewhere in the document: type, which part */ \
  X(document_whole, "document.whole") /* no other reading of these words in the document */

enum class Template : std::uint8_t {
#define GAZETTE_EVIDENCE_NAME(name, text) name,
  GAZETTE_EVIDENCE_TEMPLATES(GAZETTE_EVIDENCE_NAME)
#undef GAZETTE_EVIDENCE_NAME
      count
};

std::string_view to_string(Template kind);
std::optional<Template> template_named(std::string_view name);

/// The value of a pair of words, from their keys.
constexpr std::uint64_t pair_value(std::uint64_t a, std::uint64_t b) {
  std::uint64_t value = (a * 3 ^ b) * 0x9E3779B97F4A7C15U;
  return value ^ value >> 31;
}

/// The key of a piece of evidence in Weights.
constexpr std::uint64_t evidence_key(Template kind, std::uint64_t value) {
  std::uint64_t key = (value + 1) * 0x9E3779B97F4A7C15U ^ (static_cast<std::uint64_t>(kind) + 1) * 0xD6E8FEB86659FD93U;
  key ^= key >> 32;
  key *= 0xD6E8FEB86659FD93U;
  key ^= key >> 29;
  return key == 0 ? 1 : key;
}

}  // namespace gazette::names
