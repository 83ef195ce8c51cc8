#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gazette::names {

/// The kinds of evidence, by the place they look at. A piece of evidence is a template and a value:
/// `left.word=minister`.
///
/// A value is words (one or two of the text, or a word list's name, folded) or a code (any letters).
#define GAZETTE_EVIDENCE_TEMPLATES(X)                                                                               \
  /* The two tokens before the candidate. */                                                                        \
  X(left_word, "left.word", Words)       /* the token before, "^" at the sentence's start */                        \
  X(left_word2, "left.word2", Words)     /* the token before that */                                                \
  X(left_pair, "left.pair", Words)       /* both */                                                                 \
  X(left_list, "left.list", Words)       /* each word list of the token before */                                   \
  X(left_phrase, "left.phrase", Words)   /* a many-word list entry that ends here: "prime minister" */              \
  X(left_shape, "left.shape", Code)      /* how the token before is written, and whether it is English */           \
  X(left_name, "left.name", Code)        /* type and subtype of a known name that ends here */                      \
  X(left_suffix, "left.suffix", Code)    /* the last three letters of the token before */                           \
  X(left_cluster, "left.cluster", Words) /* the cluster of the token before: lexicon/clusters.tsv */                \
  X(left_cluster2, "left.cluster2", Words)                                                                          \
  X(left_group, "left.group", Words) /* and the group of that cluster */                                            \
  /* The two tokens after it. */                                                                                    \
  X(right_word, "right.word", Words)                                                                                \
  X(right_word2, "right.word2", Words)                                                                              \
  X(right_pair, "right.pair", Words)                                                                                \
  X(right_list, "right.list", Words)                                                                                \
  X(right_phrase, "right.phrase", Words)                                                                            \
  X(right_shape, "right.shape", Code)                                                                               \
  X(right_name, "right.name", Code)                                                                                 \
  X(right_lemma, "right.lemma", Words) /* the verb of the token after: "say" */                                     \
  X(right_aside, "right.aside", Words) /* lists of the word after a comma and an article: ", a lawyer" */           \
  X(right_cluster, "right.cluster", Words)                                                                          \
  X(right_cluster2, "right.cluster2", Words)                                                                        \
  X(right_group, "right.group", Words)                                                                              \
  /* The candidate's first token. */                                                                                \
  X(first_word, "first.word", Words)                                                                                \
  X(first_list, "first.list", Words)                                                                                \
  X(first_given, "first.given", Code) /* how common as a given name, 0 to 5 */                                      \
  X(first_surname, "first.surname", Code)                                                                           \
  X(first_level, "first.level", Code) /* how common in lower case; at a sentence's start or not */                  \
  X(first_shape, "first.shape", Code)                                                                               \
  X(first_prefix, "first.prefix", Code) /* its first three letters */                                               \
  X(first_suffix, "first.suffix", Code)                                                                             \
  X(first_lower, "first.lower", Code) /* the document also has it in lower case; in capitals elsewhere */           \
  X(first_cluster, "first.cluster", Words)                                                                          \
  X(first_group, "first.group", Words)                                                                              \
  /* Its last token. */                                                                                             \
  X(last_word, "last.word", Words)                                                                                  \
  X(last_list, "last.list", Words)                                                                                  \
  X(last_given, "last.given", Code)                                                                                 \
  X(last_surname, "last.surname", Code)                                                                             \
  X(last_level, "last.level", Code)                                                                                 \
  X(last_shape, "last.shape", Code)                                                                                 \
  X(last_suffix2, "last.suffix2", Code)                                                                             \
  X(last_suffix3, "last.suffix3", Code)                                                                             \
  X(last_suffix4, "last.suffix4", Code)                                                                             \
  X(last_lower, "last.lower", Code)                                                                                 \
  X(last_cluster, "last.cluster", Words)                                                                            \
  X(last_group, "last.group", Words)                                                                                \
  /* Each of its tokens. */                                                                                         \
  X(any_word, "any.word", Words)                                                                                    \
  X(any_list, "any.list", Words)                                                                                    \
  X(any_shape, "any.shape", Code)                                                                                   \
  X(any_lower, "any.lower", Code)                                                                                   \
  X(any_cluster, "any.cluster", Words)                                                                              \
  X(any_group, "any.group", Words)                                                                                  \
  /* The candidate as a whole. */                                                                                   \
  X(whole_length, "whole.length", Code)                                                                             \
  X(whole_shape, "whole.shape", Code)       /* the shapes of its tokens, up to five */                              \
  X(whole_parts, "whole.parts", Code)       /* its tokens as given names, surnames, English words, others */        \
  X(whole_known, "whole.known", Code)       /* a known name: type, subtype, how prominent */                        \
  X(whole_unknown, "whole.unknown", Code)   /* no known name: length */                                             \
  X(whole_types, "whole.types", Code)       /* the set of types it is known as */                                   \
  X(whole_within, "whole.within", Code)     /* a known name of this type goes beyond it */                          \
  X(whole_begins, "whole.begins", Code)     /* it begins with a known name of this type and goes on */              \
  X(whole_ends, "whole.ends", Code)         /* it ends with one */                                                  \
  X(whole_phrase, "whole.phrase", Words)    /* it cuts a phrase of a list in two, at its right edge */              \
  X(whole_cuts, "whole.cuts", Code)         /* it cuts one in two, at its left edge or its right */                 \
  X(whole_place, "whole.place", Code)       /* where it stands: headline, start of a sentence, dateline, alone */   \
  X(whole_acronym, "whole.acronym", Code)   /* it abbreviates the capitals before its bracket, or is abbreviated */ \
  X(whole_left, "whole.left", Code)         /* one token: the token before with its shape */                        \
  X(whole_around, "whole.around", Words)    /* one token: the tokens on both sides */                               \
  X(document_same, "document.same", Code)   /* the same words elsewhere in the document, first reading: type */     \
  X(document_part, "document.part", Code)   /* part of a longer name elsewhere in the document: type, which part */ \
  X(document_made, "document.made", Code)   /* what the first reading made of just these words */                   \
  X(document_left, "document.left", Code)   /* the first reading's name before it, and what joins them */           \
  X(document_right, "document.right", Code) /* the first reading's name after it */                                 \
  X(document_initials, "document.initials", Code) /* the initials of a name of the document */                      \
  X(document_whole, "document.whole", Code)       /* no other reading of these words in the document */

enum class Template : std::uint8_t {
#define GAZETTE_EVIDENCE_NAME(name, text, value) name,
  GAZETTE_EVIDENCE_TEMPLATES(GAZETTE_EVIDENCE_NAME)
#undef GAZETTE_EVIDENCE_NAME
      count
};

enum class ValueKind : std::uint8_t { Words, Code };

std::string_view to_string(Template kind);
ValueKind value_kind(Template kind);
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
