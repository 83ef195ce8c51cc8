#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "gazette/document.hpp"
#include "gazette/export.h"

namespace gazette {

/// A document that a corpus was given.
struct CorpusDocument {
  std::string_view id;
  std::string_view date;  ///< ISO 8601; "" where it has none.
};

/// One thing that the documents of a corpus speak of.
struct CorpusEntity {
  std::uint32_t id = 0;  ///< Its index in Timeline::entities().
  std::string_view type;
  std::string_view subtype;
  std::string_view name;     ///< The gazetteer's name of it, else its fullest name in the texts.
  std::string_view country;  ///< ISO 3166-1 code of the country it is, stands in or belongs to, where known.
  std::span<const Link> links;
  std::span<const std::string_view> aliases;  ///< Other names that the texts give it.
  std::uint32_t mentions = 0;
  std::uint32_t documents = 0;  ///< How many speak of it.
};

/// What one document says of an event.
struct Report {
  std::uint32_t document = 0;  ///< Index into Timeline::documents().
  Span span;                   ///< Bytes of that document: the words that state it.
  Span code_points;            ///< The same in code points.
  std::string_view text;       ///< Those words.
  std::string_view sentence;   ///< The sentence around them.
  Status status = Status::Actual;
  std::string_view date;  ///< When it was said: the day that the sentence gives for its words, else the document's.
  std::string_view event_date;        ///< The date that it gives the event, a TIMEX3 value; "" where it gives none.
  std::uint32_t subject = no_entity;  ///< Whom it names: "the two countries" may stand for their leaders.
  std::uint32_t object = no_entity;
  std::uint32_t place = no_entity;
  std::string_view rule;
  double score = 0;  ///< 0 to 1.
};

/// A part of an event's story: reports of one status that follow each other.
struct Step {
  Status status = Status::Actual;
  std::string_view date;  ///< Of something that happened, the event's day; else of its first report. "" : unknown.
  std::uint32_t first_report = 0;  ///< Event::reports [first_report, end_report).
  std::uint32_t end_report = 0;
};

/// Something that happened, is planned, or was called off; or, where standing, a fact: all that the documents say of
/// it.
struct Event {
  std::uint32_t id = 0;  ///< Its index in Timeline::events().
  std::string_view type;
  std::uint32_t subject = no_entity;  ///< Index into Timeline::entities().
  std::uint32_t object = no_entity;
  std::uint32_t place = no_entity;  ///< The narrowest place given.
  std::string_view date;            ///< The most exact date given, a TIMEX3 value: "2018-06-12", "2019-02"; "" : none.
  std::string_view first_day;       ///< Of `date`, ISO 8601; "" where it has no place on the calendar.
  std::string_view last_day;
  std::span<const Qualifier> details;  ///< Further arguments: org, title, kind.
  Status status = Status::Actual;      ///< Of the last step.
  bool standing = false;               ///< A fact without an occasion: an office, a kinship, what someone says.
  std::span<const Report> reports;     ///< Ordered by date, then by document.
  std::span<const Step> steps;
};

/// A report, and the event it is of.
struct ReportRef {
  std::uint32_t event = 0;
  std::uint32_t report = 0;  ///< Index into Event::reports.
};

/// What a corpus tells, in order. Immutable; it does not need its corpus any more.
///
/// Threads: any number may read one object at once.
class Timeline {
 public:
  GAZETTE_API Timeline(Timeline&&) noexcept;
  GAZETTE_API Timeline& operator=(Timeline&&) noexcept;
  Timeline(const Timeline&) = delete;  // Its views point into itself; share a pointer.
  Timeline& operator=(const Timeline&) = delete;
  GAZETTE_API ~Timeline();

  /// In the order of adding.
  GAZETTE_API std::span<const CorpusDocument> documents() const;
  /// In the order of first mention. Dates are values of events, not entities.
  GAZETTE_API std::span<const CorpusEntity> entities() const;
  /// Ordered by the first day of their date, or of their first report where they have none; standing facts last.
  GAZETTE_API std::span<const Event> events() const;
  /// All reports of events that are not standing, in the order in which they were made.
  GAZETTE_API std::span<const ReportRef> reports() const;

  struct Data;
  GAZETTE_API explicit Timeline(std::unique_ptr<Data> data);

 private:
  std::unique_ptr<Data> data_;
};

/// Collects documents and merges what they say.
///
/// Entities of one type are one where they share an id of the gazetteer, a full name, an acronym, or a short form that
/// only one of them can have; where several could have it, the entities around it decide, and where these do not, it
/// stays apart. Relations of one type between the same two become one event where dates and places agree.
///
/// It keeps names, relations and the sentences that state these, not the texts. The same documents in the same order
/// give the same timeline. Movable, not copyable.
/// Threads: an object by one thread at a time. To read on several, give each its own and merge() them.
class Corpus {
 public:
  GAZETTE_API Corpus();
  GAZETTE_API Corpus(Corpus&&) noexcept;
  GAZETTE_API Corpus& operator=(Corpus&&) noexcept;
  Corpus(const Corpus&) = delete;  // May be large; merge() it into an empty one.
  Corpus& operator=(const Corpus&) = delete;
  GAZETTE_API ~Corpus();

  /// Adds what was found in `document`, which is not needed afterwards. Cost: O(its mentions).
  GAZETTE_API void add(const Document& document);
  /// Adds the documents of `other` after those that are here.
  GAZETTE_API void merge(const Corpus& other);
  /// The number of documents.
  GAZETTE_API std::size_t size() const;

  /// Merges entities and relations. Cost: O(n log n) for n entities and relations of the documents.
  GAZETTE_API Timeline timeline() const;

  struct Data;

 private:
  std::unique_ptr<Data> data_;
};

}  // namespace gazette
