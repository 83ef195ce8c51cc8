// What the types of others' lists are called here. Tests: tests/gazetteer/source_test.cpp.

#include "gazetteer/source_types.hpp"

#include "base/file.hpp"
#include "base/table.hpp"

namespace gazette::gazetteer {
namespace {

struct Known {
  std::string_view from, type, subtype;
};

// spaCy and OntoNotes, Stanford NER and KBP, GATE's major types ("location:city" with their minor types).
constexpr Known of_taggers[] = {
    {"ORG", "ORGANIZATION", ""},
    {"GPE", "LOCATION", ""},
    {"LOC", "LOCATION", ""},
    {"FAC", "LOCATION", "facility"},
    {"PER", "PERSON", ""},
    {"CITY", "LOCATION", "city"},
    {"COUNTRY", "LOCATION", "country"},
    {"STATE_OR_PROVINCE", "LOCATION", "state"},
    {"NATIONALITY", "NORP", "nationality"},
    {"RELIGION", "NORP", "religious"},
    {"person", "PERSON", ""},
    {"person_full", "PERSON", ""},
    {"location", "LOCATION", ""},
    {"location:city", "LOCATION", "city"},
    {"location:country", "LOCATION", "country"},
    {"location:province", "LOCATION", "province"},
    {"location:region", "LOCATION", "region"},
    {"organization", "ORGANIZATION", ""},
    {"organization:company", "ORGANIZATION", "company"},
    {"company", "ORGANIZATION", "company"},
    {"govern_key", "ORGANIZATION", "government"},
};

// GeoNames: feature class, or class and code (https://www.geonames.org/export/codes.html).
constexpr Known of_geonames[] = {
    {"A", "LOCATION", "region"},        {"A.PCL", "LOCATION", "country"},    {"A.PCLI", "LOCATION", "country"},
    {"A.PCLD", "LOCATION", "country"},  {"A.PCLF", "LOCATION", "country"},   {"A.PCLS", "LOCATION", "country"},
    {"A.PCLIX", "LOCATION", "country"}, {"A.ADM1", "LOCATION", "province"},  {"H", "LOCATION", "water"},
    {"L", "LOCATION", "area"},          {"L.CONT", "LOCATION", "continent"}, {"L.RGN", "LOCATION", "region"},
    {"P", "LOCATION", "city"},          {"R", "LOCATION", "facility"},       {"S", "LOCATION", "facility"},
    {"T", "LOCATION", "area"},          {"T.MT", "LOCATION", "mountain"},    {"T.MTS", "LOCATION", "mountain"},
    {"T.PK", "LOCATION", "mountain"},   {"T.VLC", "LOCATION", "mountain"},   {"T.ISL", "LOCATION", "island"},
    {"T.ISLS", "LOCATION", "island"},   {"U", "LOCATION", "water"},          {"V", "LOCATION", "area"},
};

// Wikidata: classes that many entities are direct instances of.
constexpr Known of_wikidata[] = {
    {"Q5", "PERSON", ""},                          // human
    {"Q6256", "LOCATION", "country"},              // country
    {"Q3624078", "LOCATION", "country"},           // sovereign state
    {"Q5107", "LOCATION", "continent"},            // continent
    {"Q35657", "LOCATION", "state"},               // state of the United States
    {"Q82794", "LOCATION", "region"},              // geographic region
    {"Q515", "LOCATION", "city"},                  // city
    {"Q1549591", "LOCATION", "city"},              // big city
    {"Q3957", "LOCATION", "city"},                 // town
    {"Q532", "LOCATION", "city"},                  // village
    {"Q4022", "LOCATION", "water"},                // river
    {"Q23397", "LOCATION", "water"},               // lake
    {"Q165", "LOCATION", "water"},                 // sea
    {"Q8502", "LOCATION", "mountain"},             // mountain
    {"Q23442", "LOCATION", "island"},              // island
    {"Q1248784", "LOCATION", "facility"},          // airport
    {"Q43229", "ORGANIZATION", ""},                // organization
    {"Q4830453", "ORGANIZATION", "company"},       // business
    {"Q783794", "ORGANIZATION", "company"},        // company
    {"Q891723", "ORGANIZATION", "company"},        // public company
    {"Q6881511", "ORGANIZATION", "company"},       // enterprise
    {"Q22687", "ORGANIZATION", "bank"},            // bank
    {"Q7278", "ORGANIZATION", "party"},            // political party
    {"Q327333", "ORGANIZATION", "agency"},         // government agency
    {"Q484652", "ORGANIZATION", "international"},  // international organization
    {"Q79913", "ORGANIZATION", "ngo"},             // non-governmental organization
    {"Q178790", "ORGANIZATION", "union"},          // trade union
    {"Q3918", "ORGANIZATION", "school"},           // university
    {"Q3914", "ORGANIZATION", "school"},           // school
    {"Q476028", "ORGANIZATION", "team"},           // association football club
    {"Q11032", "ORGANIZATION", "media"},           // newspaper
    {"Q1110794", "ORGANIZATION", "media"},         // daily newspaper
    {"Q192283", "ORGANIZATION", "news_agency"},    // news agency
    {"Q215380", "ORGANIZATION", "band"},           // musical group
    {"Q41710", "NORP", "ethnic"},                  // ethnic group
};

}  // namespace

TypeMap::TypeMap() {
  const auto add = [this](std::span<const Known> known) {
    for (const Known& each : known) targets_[each.from] = {each.type, each.subtype};
  };
  add(of_taggers);
  add(of_geonames);
  add(of_wikidata);
}

Result<void> TypeMap::read(const std::string& path) {
  auto text = base::read_file(path);
  if (!text) return text.error();
  file_ = std::move(*text);
  const base::SourceText source(path, file_);
  std::vector<Finding> findings;
  for (const base::Row& row : base::read_table(source, {{"from", true}, {"type", true}, {"subtype"}}, findings))
    targets_[row.fields[0]] = {row.fields[1], row.fields[2]};
  if (findings.empty()) return {};
  return Error{ErrorCode::Syntax, path + ": the map of types has faults", std::move(findings)};
}

const TypeMap::Target* TypeMap::find(std::string_view from) const {
  auto at = targets_.find(from);
  if (at == targets_.end()) at = targets_.find(from.substr(0, from.find_first_of(":.")));
  return at == targets_.end() ? nullptr : &at->second;
}

}  // namespace gazette::gazetteer
