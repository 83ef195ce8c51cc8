#include "output/ntriples.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "corpus/article.hpp"
#include "gazette/output.hpp"
#include "output/sample.hpp"

namespace gazette::output {
namespace {

// The grammar of N-Triples for what this library writes: https://www.w3.org/TR/n-triples/
std::vector<std::string> checked_lines(const std::string& graph) {
  const std::string iri = R"(<[a-z][a-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]*>)", blank = "_:[A-Za-z0-9]+";
  const std::string literal = R"("([^"\\\n\r]|\\[tnr"\\]|\\u[0-9A-F]{4})*"(\^\^)" + iri + ")?";
  const std::regex triple("(" + iri + "|" + blank + ") " + iri + " (" + iri + "|" + blank + "|" + literal + R"() \.)");
  std::vector<std::string> out;
  for (std::size_t at = 0; at < graph.size();) {
    const std::size_t end = graph.find('\n', at);
    out.push_back(graph.substr(at, end - at));
    EXPECT_TRUE(std::regex_match(out.back(), triple)) << out.back();
    if (end == std::string::npos) {
      ADD_FAILURE() << "the last line has no end";
      break;
    }
    at = end + 1;
  }
  return out;
}

bool has(const std::vector<std::string>& lines, std::string_view words) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(words) != line.npos; });
}

TEST(NTriples, EscapesWhateverStandsInTexts) {
  EXPECT_EQ(literal("a \"b\" \\ \n\r\t\x01\x7F é \xFF"), "\"a \\\"b\\\" \\\\ \\n\\r\\t\\u0001\\u007F é \xEF\xBF\xBD\"");
  EXPECT_EQ(own_iri("document", "a b/é\"<"), "<urn:x-gazette:document:a%20b%2F%C3%A9%22%3C>");
  EXPECT_EQ(own_iri("document", ""), "<urn:x-gazette:document:unknown>");
  EXPECT_EQ(iri("http://example.org/a b>\xC3\xA9"), "<http://example.org/a%20b%3E%C3%A9>");
}

TEST(NTriples, TypesDates) {
  EXPECT_EQ(date_literal("2018-06-12"), "\"2018-06-12\"^^<http://www.w3.org/2001/XMLSchema#date>");
  EXPECT_EQ(date_literal("2018-06"), "\"2018-06\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>");
  EXPECT_EQ(date_literal("2018"), "\"2018\"^^<http://www.w3.org/2001/XMLSchema#gYear>");
  EXPECT_EQ(date_literal("2018-W24"), "\"2018-W24\"");
}

TEST(NTriples, OfADocumentHaveItsRelationsAndTheirEvidence) {
  const Document document = Sample("Zoë met \"Bo\".")
                                .id("a 1", "2018-05-10")
                                .entity("PERSON", "Zoë", {{"wikidata", "Q1"}, {"geonames", "7"}, {"lei", "x y"}})
                                .entity("PERSON", "Bo")
                                .mention("Zoë", 0)
                                .mention("Bo", 1)
                                .relation("meets", 0, 1, Status::Actual, {{"kind", no_entity, "lunch"}})
                                .relation("meets", 1, 0, Status::Negated)
                                .document();
  const auto lines = checked_lines(to_ntriples(document));
  EXPECT_TRUE(has(lines, "<http://www.wikidata.org/entity/Q1> <http://www.w3.org/2000/01/rdf-schema#label> \"Zoë\" ."));
  EXPECT_TRUE(has(
      lines,
      "<http://www.wikidata.org/entity/Q1> <http://www.w3.org/2002/07/owl#sameAs> <https://sws.geonames.org/7/> ."));
  EXPECT_TRUE(has(lines, "<urn:x-gazette:id:lei> \"x y\" ."));
  EXPECT_TRUE(has(lines, "<http://www.w3.org/ns/prov#value> \"Zoë met \\\"Bo\\\".\" ."));
  EXPECT_TRUE(has(lines, "<http://www.w3.org/ns/prov#wasQuotedFrom> <urn:x-gazette:document:a%201> ."));
  EXPECT_TRUE(has(lines, "<urn:x-gazette:role:kind> \"lunch\" ."));
  EXPECT_TRUE(has(lines, "<urn:x-gazette:role:status> <urn:x-gazette:status:negated> ."));
  const auto stated = std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find(" <urn:x-gazette:relation:meets> ") != line.npos;
  });
  EXPECT_EQ(stated, 1) << "what did not happen is no triple of its own";
}

TEST(NTriples, OfATimelineHaveEventsWithTheirReports) {
  corpus::Article a("a", "2018-05-10"), b("b", "2018-06-13");
  a.place("Oslo", "NO").tells("meets", "Ann Lee", "Bo Chan", Status::Planned, "2018-06-12", "Oslo");
  b.place("Oslo", "NO").tells("meets", "Lee", "Bo Chan", Status::Actual, "2018-06-12", "Oslo");
  Corpus corpus;
  corpus.add(a.document());
  corpus.add(b.document());
  const auto lines = checked_lines(to_ntriples(corpus.timeline()));
  const auto count = [&](std::string_view words) {
    return std::count_if(lines.begin(), lines.end(), [&](const auto& line) { return line.find(words) != line.npos; });
  };
  EXPECT_EQ(count("<urn:x-gazette:type:meets>"), 1);
  EXPECT_EQ(count("prov#wasDerivedFrom"), 2);
  EXPECT_EQ(count("<urn:x-gazette:relation:meets>"), 1);
  EXPECT_TRUE(has(lines, "altLabel> \"Lee\" ."));
  EXPECT_TRUE(has(lines, "terms/date> \"2018-05-10\"^^<http://www.w3.org/2001/XMLSchema#date> ."));
  EXPECT_TRUE(has(lines, "<urn:x-gazette:role:country> \"NO\" ."));
}

}  // namespace
}  // namespace gazette::output
