#pragma once

#include <memory>
#include <vector>

#include "base/arena.hpp"
#include "dates/dates.hpp"
#include "entities/find.hpp"
#include "extract/rule_reader.hpp"
#include "gazette/extractor.hpp"
#include "gazetteer/find.hpp"
#include "names/names.hpp"
#include "relations/relation.hpp"
#include "text/spellings.hpp"
#include "text/token.hpp"

namespace gazette {

/// What each room needs while it reads a document, kept warm for the next one.
struct Scratch::Data {
  std::weak_ptr<const Extractor::Data> reader;  ///< The extractor whose knowledge the memos are of.
  base::Arena arena;
  text::Spellings spellings;
  std::vector<text::Token> tokens;
  std::vector<text::Sentence> sentences;
  gazetteer::Hits hits;
  dates::Reference date;  ///< The document's own.
  dates::Scratch date_memory;
  std::vector<dates::Date> dates;
  std::vector<names::Candidate> date_spans;
  extract::EntityRuleScratch entity_rules;
  std::vector<names::Proposal> proposals;
  names::Scratch names;
  std::vector<names::Mention> mentions;
  entities::Scratch entity_memory;
  entities::Entities entities;
  std::vector<text::Sentence> speaking;  ///< The sentences that clauses are read of.
  clauses::ClausesScratch clause_memory;
  clauses::Clauses clauses;
  relations::RelationsScratch relation_memory;
  relations::Relations relations;
  std::vector<std::uint32_t> numbers;  ///< Of entities without a name.
  bool truncated = false;              ///< A limit cut the text or what was found in it.
};

}  // namespace gazette
