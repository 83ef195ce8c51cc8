#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "corpus/article.hpp"
#include "gazette/output.hpp"
#include "output/timeline_words.hpp"

namespace gazette::output {
namespace {

Timeline meeting() {
  corpus::Article a("a <1>", "2018-05-10"), b("b", "2018-06-13");
  a.place("Oslo", "NO").tells("meets", "Ann Lee", "Bo \"B\" Chan", Status::Planned, "2018-06-12", "Oslo");
  b.place("Oslo", "NO").tells("meets", "Ann Lee", "Bo \"B\" Chan", Status::Actual, "2018-06", "Oslo");
  b.tells("visits", "Ann Lee", "Oslo", Status::Possible);
  b.tells("holds_position", "Ann Lee", "", Status::Actual).title("mayor & judge");
  Corpus corpus;
  corpus.add(a.document());
  corpus.add(b.document());
  return corpus.timeline();
}

TEST(TimelineText, TellsEachEventWithItsSteps) {
  EXPECT_EQ(to_text(meeting()),
            "12 June 2018: Ann Lee meets Bo \"B\" Chan, Oslo [actual]\n"
            "  planned  10 May 2018   Ann Lee meets Bo \"B\" Chan.\n"
            "                         a <1>, 10 May 2018\n"
            "  actual   12 June 2018  Ann Lee meets Bo \"B\" Chan.\n"
            "                         b, 13 June 2018\n"
            "\n"
            "Reported 13 June 2018: Ann Lee visits Oslo [possible]\n"
            "  possible 13 June 2018  Ann Lee visits Oslo.\n"
            "                         b, 13 June 2018\n");
}

TEST(TimelineText, TellsFactsWhereTheyAreAskedFor) {
  const std::string text = to_text(meeting(), {.facts = true});
  EXPECT_TRUE(text.ends_with("\nFacts\n  Ann Lee holds position, title mayor & judge (1)\n")) << text;
}

TEST(TimelineText, GivesDatesInWords) {
  const std::pair<const char*, const char*> cases[] = {
      {"2018-06-12", "12 June 2018"},
      {"2019-02", "February 2019"},
      {"2018", "2018"},
      {"2018-W24", "11 June 2018 – 17 June 2018"},
      {"2018-06-10/2018-06-12", "10 June 2018 – 12 June 2018"},
      {"2018-Q1", "1 January 2018 – 31 March 2018"},
      {"XXXX-06-12", "XXXX-06-12"},
      {"", ""},
  };
  for (const auto& [date, words] : cases) EXPECT_EQ(date_words(date), words) << date;
}

TEST(TimelineText, QuotesTheWordsAndWhatStandsAroundThem) {
  EXPECT_EQ(quotation("  Ann\n\t met  Bo. ", "met", 100), "Ann met Bo.");
  EXPECT_EQ(quotation("One two three four five six seven eight", "four", 20), "… three four five …");
  EXPECT_EQ(quotation("One two three four five", "One", 10), "One two …");
  EXPECT_EQ(quotation("One two three four five", "five", 12), "… four five");
  EXPECT_EQ(quotation("éééééééééééééééééééé", "é", 5), "é …") << "no character is cut";
  EXPECT_EQ(quotation("a\xFF", "a", 9), "a\xEF\xBF\xBD");
}

TEST(TimelineJson, HasAllThatTheTimelineHas) {
  const Timeline timeline = meeting();
  const auto json = nlohmann::json::parse(to_json(timeline));
  EXPECT_EQ(json, nlohmann::json::parse(to_json(timeline, {.pretty = true})));
  EXPECT_EQ(json["documents"][0], nlohmann::json({{"id", "a <1>"}, {"date", "2018-05-10"}}));
  ASSERT_EQ(json["events"].size(), 3);
  const auto& event = json["events"][0];
  EXPECT_EQ(event["date"], "2018-06-12");
  EXPECT_EQ(event["status"], "actual");
  EXPECT_EQ(event["steps"][0],
            nlohmann::json::parse(R"({"status":"planned","date":"2018-05-10","first_report":0,"end_report":1})"));
  EXPECT_EQ(event["reports"][1]["event_date"], "2018-06");
  EXPECT_EQ(json["entities"][event["place"].get<std::size_t>()]["country"], "NO");
  EXPECT_TRUE(json["events"][1]["date"] == "" && json["events"][1]["place"].is_null());
  EXPECT_EQ(json["events"][2]["details"][0]["text"], "mayor & judge");
  EXPECT_EQ(json["reports"].size(), 3) << "facts have no place in the order of reports";
}

TEST(TimelineHtml, ShowsEventsWithWhatFiltersNeed) {
  const std::string page = to_html(meeting());
  EXPECT_NE(page.find("data-relation=\"meets\" data-status=\" planned actual \" data-first=\"2018-06-12\""), page.npos);
  EXPECT_NE(page.find("Bo &quot;B&quot; Chan"), page.npos);
  EXPECT_NE(page.find("a &lt;1&gt;"), page.npos);
  EXPECT_NE(page.find("<section class=\"year\" aria-label=\"2018\">"), page.npos);
  EXPECT_NE(page.find("Standing facts (1)"), page.npos);
  EXPECT_EQ(page.find("a <1>"), page.npos) << "nothing of the texts is markup";
  EXPECT_EQ(to_html(Corpus().timeline()).find("class=\"event"), page.npos);
}

TEST(TimelineGraphml, HasNodesAndEdgesInXml) {
  const std::string graph = to_graphml(meeting());  // tests/cli/test_timeline.py reads it as XML.
  EXPECT_TRUE(graph.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml "));
  EXPECT_TRUE(graph.ends_with("</graph>\n</graphml>\n"));
  EXPECT_NE(graph.find("<data key=\"edge_relation\">meets</data><data key=\"edge_status\">actual</data>"), graph.npos);
  EXPECT_NE(graph.find("<data key=\"edge_sources\">a &lt;1&gt; b</data>"), graph.npos);
  corpus::Article odd("x\x01\xEF\xBF\xBE", "");
  odd.tells("meets", "Ann\x02 Lee", "Bo <Chan>", Status::Actual);
  Corpus corpus;
  corpus.add(odd.document());
  const std::string clean = to_graphml(corpus.timeline());
  EXPECT_EQ(clean.find_first_of("\x01\x02"), clean.npos) << "XML has no control characters";
  EXPECT_NE(clean.find("Ann\xEF\xBF\xBD Lee"), clean.npos);
  EXPECT_EQ(clean.find("\xEF\xBF\xBE"), clean.npos);
}

}  // namespace
}  // namespace gazette::output
