#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "gazette/output.hpp"
#include "output/sample.hpp"

namespace gazette::output {
namespace {

Document meeting() {
  return Sample("Zoë \xF0\x9F\x98\x80 met Bo in Oslo.")
      .id("a \"b\"\n", "2018-05-10")
      .entity("PERSON", "Zoë", {{"wikidata", "Q1"}, {"wikidata", "Q2"}})
      .entity("PERSON", "Bo")
      .entity("LOCATION", "Oslo")
      .mention("Zoë", 0)
      .mention("Bo", 1)
      .mention("Oslo", 2)
      .relation("meets", 0, 1, Status::Planned, {{"place", 2, ""}, {"kind", no_entity, "lunch"}})
      .relation("says", 1, no_entity, Status::Actual)
      .document();
}

TEST(Json, HasTheFieldsThatOtherProgramsRead) {
  const Document document = meeting();
  const auto json = nlohmann::json::parse(to_json(document));
  EXPECT_EQ(json["id"], "a \"b\"\n");
  EXPECT_EQ(json["date"], "2018-05-10");
  const auto mention = nlohmann::json::parse(
      R"({"start":0,"end":3,"type":"PERSON","subtype":"","kind":"name","text":"Zoë","entity":0,"score":0.98,"source":"context"})");
  EXPECT_EQ(json["mentions"][0], mention);
  EXPECT_EQ(json["entities"][0]["links"], nlohmann::json({{"wikidata", "Q1"}}));
  const auto& relation = json["relations"][0];
  EXPECT_EQ(relation["qualifiers"], nlohmann::json::parse(R"({"place":2,"kind":"lunch"})"));
  EXPECT_EQ(relation["status"], "planned");
  EXPECT_EQ(relation["rule"], "relations/meets:3");
  EXPECT_TRUE(json["relations"][1]["object"].is_null());
  EXPECT_FALSE(json.contains("text"));
  EXPECT_FALSE(json.contains("truncated"));
}

TEST(Json, CountsOffsetsInTheUnitAskedFor) {
  const Document document = meeting();
  const std::pair<OffsetUnit, int> cases[] = {
      {OffsetUnit::CodePoint, 10}, {OffsetUnit::Utf16, 11}, {OffsetUnit::Byte, 14}};
  for (const auto& [unit, start] : cases) {
    const auto json = nlohmann::json::parse(to_json(document, {.offsets = unit}));
    EXPECT_EQ(json["mentions"][1]["start"], start) << static_cast<int>(unit);
  }
}

TEST(Json, IsUtf8WhateverTheText) {
  const Document document =
      Sample(std::string("\xFF\xC3 Bo\0\x01\x7F", 8)).entity("PERSON", "B\xFFo").mention("Bo", 0).document();
  const auto json = nlohmann::json::parse(to_json(document, {.include_text = true}));
  EXPECT_EQ(json["text"], std::string("\xEF\xBF\xBD\xEF\xBF\xBD Bo\0\x01\x7F", 12));
  EXPECT_EQ(json["mentions"][0]["start"], 3) << "an ill-formed byte counts one";
  EXPECT_EQ(json["entities"][0]["name"], "B\xEF\xBF\xBDo");
}

TEST(Json, PrettySaysTheSame) {
  const Document document = meeting();
  const std::string pretty = to_json(document, {.pretty = true});
  EXPECT_EQ(nlohmann::json::parse(pretty), nlohmann::json::parse(to_json(document)));
  EXPECT_NE(pretty.find("\n    {\"start\": 0, \"end\": 3, "), std::string::npos) << pretty;
}

TEST(Json, TellsOfATruncatedDocumentAndOfNothingFound) {
  Sample sample("x");
  sample.data().truncated = true;
  EXPECT_EQ(to_json(sample.document()),
            R"({"id":"","date":"","truncated":true,"mentions":[],"entities":[],"relations":[]})");
}

}  // namespace
}  // namespace gazette::output
