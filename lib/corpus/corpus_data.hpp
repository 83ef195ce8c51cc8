#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/arena.hpp"
#include "gazette/corpus.hpp"

namespace gazette::corpus {

/// A part of one of the vectors of Corpus::Data.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

/// A name that a document gives an entity.
struct Alias {
  std::string_view name;
  std::uint32_t mentions = 0;
};

/// An entity of one document. Dates are kept too, so that ids stay those of the document plus an offset.
struct StoredEntity {
  std::string_view type;
  std::string_view subtype;
  std::string_view name;
  std::string_view country;
  Range links;
  Range aliases;
  std::uint32_t mentions = 0;  ///< Of kind name.
  std::uint32_t document = 0;
};

/// A relation of one document; entities are indices into Corpus::Data::entities.
struct StoredRelation {
  Report report;  ///< With `event_date`; subject, object and place are stored entities here.
  std::string_view type;
  bool symmetric = false;
  Range details;
};

struct StoredDocument {
  std::string_view id;
  std::string_view date;
  Range entities;
};

}  // namespace gazette::corpus

namespace gazette {

struct Corpus::Data {
  std::vector<corpus::StoredDocument> documents;
  std::vector<corpus::StoredEntity> entities;
  std::vector<corpus::StoredRelation> relations;
  std::vector<Link> links;
  std::vector<corpus::Alias> aliases;
  std::vector<Qualifier> details;
  std::shared_ptr<base::Arena> strings = std::make_shared<base::Arena>();  ///< Timelines keep it alive.
  std::unordered_set<std::string_view> known;  ///< Strings that come again and again: types, rules, names.

  /// A copy of `text` that lives as long as `strings`.
  std::string_view keep(std::string_view text) {
    const auto found = known.find(text);
    return found != known.end() ? *found : *known.insert(strings->keep(text)).first;
  }
};

struct Timeline::Data {
  std::vector<CorpusDocument> documents;
  std::vector<CorpusEntity> entities;
  std::vector<Event> events;
  std::vector<ReportRef> order;
  std::vector<Link> links;                ///< CorpusEntity::links are parts of it.
  std::vector<std::string_view> aliases;  ///< CorpusEntity::aliases are parts of it.
  std::vector<Report> reports;            ///< Event::reports are parts of it.
  std::vector<Step> steps;                ///< Event::steps are parts of it.
  std::vector<Qualifier> details;         ///< Event::details are parts of it.
  std::shared_ptr<const base::Arena> strings;
  base::Arena days;  ///< Dates written anew.
};

}  // namespace gazette
