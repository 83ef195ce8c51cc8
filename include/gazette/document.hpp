#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazette/export.h"
#include "gazette/span.hpp"
#include "gazette/token.hpp"

namespace gazette {

/// "No entity" in an id.
inline constexpr std::uint32_t no_entity = std::numeric_limits<std::uint32_t>::max();

/// How a mention names its entity.
enum class MentionKind : std::uint8_t {
  Name,     ///< "Donald Trump", "Washington"
  Nominal,  ///< "the president", "the two leaders"
  Pronoun,  ///< "he", "they"
};

/// How a text presents a relation.
enum class Status : std::uint8_t {
  Actual,    ///< Happened, happens, or stands: "met", "has met"
  Planned,   ///< Announced or scheduled: "will meet", "are set to meet"
  Possible,  ///< Wanted or considered: "may meet", "would like to meet"
  Negated,   ///< Did not or will not happen: "did not meet", "called off a meeting"
};

GAZETTE_API std::string_view to_string(MentionKind kind);
GAZETTE_API std::string_view to_string(Status status);

/// A sentence.
struct Sentence {
  Span span;                      ///< Bytes, from its first token to its last.
  std::uint32_t first_token = 0;  ///< Tokens [first_token, end_token).
  std::uint32_t end_token = 0;
};

/// A span of the text with a type.
///
/// Lifetime: the views live as long as the document.
struct Mention {
  Span span;  ///< Bytes; `span.of(document.text()) == text`.
  std::string_view text;
  std::string_view type;  ///< "PERSON", "LOCATION", "ORGANIZATION", "NORP", "DATE" or a type of the user's own.
  std::string_view subtype;
  MentionKind kind = MentionKind::Name;
  std::uint32_t entity = no_entity;  ///< Index into Document::entities().
  std::uint32_t sentence = 0;        ///< Index into Document::sentences().
  double score = 0;                  ///< 0 to 1.
  std::string_view value;            ///< A date's TIMEX3 value, "2018-06-12"; else empty.
  std::string_view source;           ///< What found it: "gazetteer:gazetteers/countries.tsv", "rule:…", "context".
};

/// A key and its value: a link of an entity ("wikidata", "Q22686").
struct Link {
  std::string_view key;
  std::string_view value;
};

/// One thing that a document speaks of: the mentions of it share its id.
struct Entity {
  std::uint32_t id = 0;  ///< Its index in Document::entities().
  std::string_view type;
  std::string_view subtype;
  std::string_view name;  ///< The gazetteer's name of it, else its fullest name in the text.
  std::span<const Link> links;
  std::string_view country;  ///< ISO 3166-1 code of the country it is, stands in or belongs to; "" where not known.
};

/// A further argument of a relation: an entity (place, date, org) or words (title, kind).
struct Qualifier {
  std::string_view role;
  std::uint32_t entity = no_entity;
  std::string_view text;  ///< Where entity == no_entity.
};

/// Who did what with whom.
struct Relation {
  std::string_view type;              ///< "meets", or as the user's rule names it.
  std::uint32_t subject = no_entity;  ///< Index into Document::entities().
  std::uint32_t object = no_entity;   ///< no_entity where the text names none.
  std::span<const Qualifier> qualifiers;
  Status status = Status::Actual;
  Span span;  ///< Bytes: the words that state it.
  std::string_view text;
  std::string_view rule;             ///< "relations/meets:3": rule file without ending, line of the pattern.
  double score = 0;                  ///< 0 to 1.
  bool symmetric = false;            ///< Subject and object may change places: "meets".
  std::uint32_t source = no_entity;  ///< Who says so, where the text only reports it: "Bo said that Ann met Cy."

  /// The entity of a role, no_entity where the relation does not have it.
  std::uint32_t entity(std::string_view role) const {
    for (const Qualifier& qualifier : qualifiers)
      if (qualifier.role == role) return qualifier.entity;
    return no_entity;
  }
};

/// A text and all that was found in it.
///
/// Owns its text and keeps alive the knowledge its views point into. Movable, not copyable.
/// Threads: any number may read one object at once.
class Document {
 public:
  GAZETTE_API Document(Document&&) noexcept;
  GAZETTE_API Document& operator=(Document&&) noexcept;
  Document(const Document&) = delete;  // Its views point into itself; extract again, or share a pointer.
  Document& operator=(const Document&) = delete;
  GAZETTE_API ~Document();

  GAZETTE_API std::string_view text() const;
  /// The id given with ExtractOptions, "" where none was.
  GAZETTE_API std::string_view id() const;
  /// The date that relative dates were placed by, as ISO 8601; "" where neither given nor found in the text.
  GAZETTE_API std::string_view date() const;
  /// True where a limit ended the search before the end of the text.
  GAZETTE_API bool truncated() const;

  GAZETTE_API std::span<const Token> tokens() const;
  GAZETTE_API std::span<const Sentence> sentences() const;
  /// Ordered by begin; they do not overlap.
  GAZETTE_API std::span<const Mention> mentions() const;
  GAZETTE_API std::span<const Entity> entities() const;
  GAZETTE_API std::span<const Relation> relations() const;

  struct Data;
  GAZETTE_API explicit Document(std::unique_ptr<Data> data);

 private:
  std::unique_ptr<Data> data_;
};

}  // namespace gazette
