#include <gtest/gtest.h>

#include "gazette/output.hpp"
#include "output/html_graph.hpp"
#include "output/html_text.hpp"
#include "output/sample.hpp"

namespace gazette::output {
namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(Html, EscapesWhateverComesFromOutside) {
  EXPECT_EQ(html(std::string_view("<a href=\"x\">&\0\xFF", 15)),
            "&lt;a href=&quot;x&quot;&gt;&amp;\xEF\xBF\xBD\xEF\xBF\xBD");
  const Document document = Sample("<script>alert(1)</script> Bo")
                                .id("<blink>")
                                .entity("<i>", "<u>", {{"wikidata", "\"><s>"}})
                                .mention("Bo", 0)
                                .relation("<q>", 0, 0, Status::Actual, {{"<r>", no_entity, "<t>"}})
                                .document();
  const std::string page = to_html(document);
  for (const char* tag : {"<script>alert", "<blink>", "<i><", "<u>", "<s>", "<q>", "<r>", "<t>"})
    EXPECT_FALSE(contains(page, tag)) << tag;
}

TEST(Html, ShowsNamesRelationsAndEntitiesWithoutOutsideResources) {
  const Document document = Sample("Ann met Bo.")
                                .entity("PERSON", "Ann Lee", {{"wikidata", "Q1"}})
                                .entity("PERSON", "Bo")
                                .mention("Ann", 0)
                                .mention("Bo", 1)
                                .relation("talks_with", 0, 1, Status::Negated)
                                .document();
  const std::string page = to_html(document);
  EXPECT_TRUE(contains(page, "<mark class=\"person name\" data-e=\"0\" data-tip=\"Ann Lee&#10;PERSON&#10;context"));
  EXPECT_TRUE(contains(page, ">Ann</mark> met <mark"));
  EXPECT_TRUE(contains(page, "<td class=\"verb\">talks with</td>"));
  EXPECT_TRUE(contains(page, "<span class=\"status negated\">negated</span>"));
  EXPECT_TRUE(contains(page, "href=\"https://www.wikidata.org/wiki/Q1\""));
  for (const char* resource : {"src=", "<link", "@import", "url(http"})
    EXPECT_FALSE(contains(page, resource)) << resource;
}

TEST(Html, OfNothingIsAPageToo) { EXPECT_TRUE(contains(to_html(Sample("").document()), "</html>")); }

TEST(Graph, DrawsEachPairOnceAStatusAndArrowsWhereOneActs) {
  Sample sample("x");
  sample.entity("PERSON", "Ann").entity("PERSON", "Bo").entity("LOCATION", "Oslo").entity("PERSON", "Cy");
  sample.relation("meets", 0, 1, Status::Actual)
      .relation("meets", 1, 0, Status::Actual)
      .relation("talks_with", 0, 1, Status::Actual);
  sample.relation("meets", 0, 1, Status::Planned).relation("visits", 0, 2, Status::Actual);
  sample.relation("says", 3, no_entity, Status::Actual).relation("holds_position", 3, 2, Status::Actual);
  const Document document = sample.document();
  const std::string graph = relation_graph(document);
  EXPECT_EQ(count(graph, "class=\"edge "), 3);
  EXPECT_EQ(count(graph, "class=\"node "), 3) << "Cy acts on nobody";
  EXPECT_EQ(count(graph, " marker-end="), 1);
  EXPECT_TRUE(contains(graph, ">meets, talks with</text>"));
  EXPECT_EQ(graph, relation_graph(document));
}

TEST(Graph, StaysReadableWithManyEntities) {
  Sample sample("x");
  for (int i = 0; i < 60; ++i) sample.entity("PERSON", "Somebody");
  for (std::uint32_t i = 0; i < 59; ++i) sample.relation("meets", i, i + 1, Status::Actual);
  EXPECT_LE(count(relation_graph(sample.document()), "class=\"node "), 18);
}

TEST(Graph, OfNoRelationsIsEmpty) { EXPECT_EQ(relation_graph(Sample("x").entity("PERSON", "Ann").document()), ""); }

}  // namespace
}  // namespace gazette::output
