#include <gtest/gtest.h>

#include "corpus/article.hpp"

namespace gazette::corpus {
namespace {

using enum Status;

// "meets Ann Lee|Bo Chan Oslo 2018-06-12: planned 2018-05-10, actual 2018-06-12"
std::vector<std::string> told(const Timeline& timeline, bool standing = false) {
  const auto name = [&](std::uint32_t entity) {
    return entity == no_entity ? std::string("-") : std::string(timeline.entities()[entity].name);
  };
  std::vector<std::string> out;
  for (const Event& event : timeline.events()) {
    if (event.standing != standing) continue;
    std::string line = std::string(event.type) + " " + name(event.subject) + "|" + name(event.object) + " " +
                       name(event.place) + " " + (event.date.empty() ? "-" : std::string(event.date)) + ":";
    for (const Step& step : event.steps)
      line += std::string(step.first_report == 0 ? " " : ", ") + std::string(to_string(step.status)) + " " +
              (step.date.empty() ? "-" : std::string(step.date));
    out.push_back(line);
  }
  return out;
}
using Lines = std::vector<std::string>;

template <class... Articles>
Timeline timeline_of(Articles&... articles) {
  Corpus corpus;
  (corpus.add(articles.document()), ...);
  return corpus.timeline();
}

Article oslo(std::string id, std::string date) {
  Article article(std::move(id), std::move(date));
  article.place("Oslo", "NO").place("Norway", "NO", "country").place("Bergen", "NO").place("Paris", "FR");
  return article;
}

TEST(Events, KeepContradictoryStatusesAsStepsOfTheStory) {
  Article planned = oslo("planned", "2018-05-10").tells("meets", "Ann Lee", "Bo Chan", Planned, "2018-06-12", "Oslo");
  Article off = oslo("off", "2018-05-24").tells("meets", "Bo Chan", "Ann Lee", Negated, "2018-06-12");
  Article on = oslo("on", "2018-06-01").tells("meets", "Ann Lee", "Bo Chan", Planned, "2018-06-12", "Norway");
  Article held = oslo("held", "2018-06-13").tells("meets", "Ann Lee", "Bo Chan", Actual, "2018-06-12", "Oslo");
  const Timeline timeline = timeline_of(held, on, off, planned);  // In whatever order they come.
  EXPECT_EQ(told(timeline), Lines{"meets Ann Lee|Bo Chan Oslo 2018-06-12: planned 2018-05-10, negated 2018-05-24, "
                                  "planned 2018-06-01, actual 2018-06-12"});
  const Event& event = timeline.events()[0];
  EXPECT_EQ(event.status, Actual);
  ASSERT_EQ(event.reports.size(), 4);
  EXPECT_EQ(timeline.documents()[event.reports[1].document].id, "off");
  EXPECT_EQ(event.reports[1].text, "Bo Chan meets Ann Lee.");
  EXPECT_EQ(event.reports[1].date, "2018-05-24");
}

TEST(Events, AreOneWhereDatesAndPlacesAgree) {
  const struct {
    const char* what;
    const char *date, *place, *other_date, *other_place;
    std::size_t events;
  } cases[] = {
      {"one day", "2018-06-12", "", "2018-06-12", "", 1},
      {"another day", "2018-06-12", "", "2018-06-13", "", 2},
      {"the month of the day", "2018-06-12", "", "2018-06", "", 1},
      {"the week of the day", "2018-W24", "", "2018-06-12", "", 1},
      {"another month", "2018-06-12", "", "2018-07", "", 2},
      {"one month, two places", "2018-06", "Oslo", "2018-06", "Bergen", 2},
      {"one month, the country", "2018-06", "Oslo", "2018-06", "Norway", 1},
      {"one month, another country", "2018-06", "Paris", "2018-06", "Norway", 2},
      {"one day, two places of a country", "2018-06-12", "Oslo", "2018-06-12", "Bergen", 1},
      {"one day, two countries", "2018-06-12", "Oslo", "2018-06-12", "Paris", 2},
      {"no dates, one place", "", "Oslo", "", "Oslo", 1},
      {"no dates, two places", "", "Oslo", "", "Paris", 2},
      {"nothing but the news of one week", "", "", "", "", 1},
  };
  for (const auto& test : cases) {
    Article a = oslo("a", "2018-06-14").tells("meets", "Ann Lee", "Bo Chan", Actual, test.date, test.place);
    Article b = oslo("b", "2018-06-15").tells("meets", "Ann Lee", "Bo Chan", Actual, test.other_date, test.other_place);
    EXPECT_EQ(timeline_of(a, b).events().size(), test.events) << test.what;
  }
}

TEST(Events, WithoutADateJoinTheOneThatTheTimeOfTheReportPointsTo) {
  const struct {
    const char* what;
    const char* said;
    Status status;
    const char* place;
    Lines expected;
  } cases[] = {
      {"a plan is of the next one",
       "2018-09-01",
       Planned,
       "",
       {"meets Ann Lee|Bo Chan - 2018-06-12: actual 2018-06-12",
        "meets Ann Lee|Bo Chan - 2018-10-05: planned 2018-09-01, actual 2018-10-05"}},
      {"what happened is of the last one",
       "2018-06-20",
       Actual,
       "",
       {"meets Ann Lee|Bo Chan - 2018-06-12: actual 2018-06-12",
        "meets Ann Lee|Bo Chan - 2018-10-05: actual 2018-10-05"}},
      {"old news is of neither",
       "2018-09-01",
       Actual,
       "",
       {"meets Ann Lee|Bo Chan - 2018-06-12: actual 2018-06-12", "meets Ann Lee|Bo Chan - -: actual 2018-09-01",
        "meets Ann Lee|Bo Chan - 2018-10-05: actual 2018-10-05"}},
      {"a plan for elsewhere is not of the one after the next",
       "2018-05-01",
       Possible,
       "Bergen",
       {"meets Ann Lee|Bo Chan Bergen -: possible 2018-05-01",
        "meets Ann Lee|Bo Chan Paris 2018-06-12: actual 2018-06-12",
        "meets Ann Lee|Bo Chan - 2018-10-05: actual 2018-10-05"}},
      {"a plan after the last one is new",
       "2018-12-01",
       Possible,
       "Paris",
       {"meets Ann Lee|Bo Chan - 2018-06-12: actual 2018-06-12",
        "meets Ann Lee|Bo Chan - 2018-10-05: actual 2018-10-05", "meets Ann Lee|Bo Chan Paris -: possible 2018-12-01"}},
  };
  for (const auto& test : cases) {
    Article known = oslo("known", "2018-10-06");
    const std::string_view first_place = std::string_view(test.place) == "Bergen" ? "Paris" : "";
    known.tells("meets", "Ann Lee", "Bo Chan", Actual, "2018-06-12", first_place);
    known.tells("meets", "Ann Lee", "Bo Chan", Actual, "2018-10-05");
    Article other = oslo("other", test.said).tells("meets", "Ann Lee", "Bo Chan", test.status, "", test.place);
    EXPECT_EQ(told(timeline_of(known, other)), test.expected) << test.what;
  }
}

TEST(Events, OfAPlanThatIsToldOfAfterwardsBeginWithIt) {
  Article article = oslo("a", "2018-07-01");
  article.tells("meets", "Ann Lee", "Bo Chan", Actual, "2018-06-12")
      .tells("meets", "Ann Lee", "Bo Chan", Planned, "2018-06-12");
  EXPECT_EQ(told(timeline_of(article)),
            Lines{"meets Ann Lee|Bo Chan - 2018-06-12: planned 2018-07-01, actual 2018-06-12"});
}

TEST(Events, OfOneDayAreToldFromThePlanToWhatBecameOfIt) {
  Article article = oslo("a", "2018-05-27");
  for (const Status status : {Actual, Possible, Negated, Planned})
    article.tells("meets", "Ann Lee", "Bo Chan", status, "2018-05-27");
  EXPECT_EQ(told(timeline_of(article)),
            Lines{"meets Ann Lee|Bo Chan - 2018-05-27: planned 2018-05-27, negated 2018-05-27, "
                  "possible 2018-05-27, actual 2018-05-27"});
}

TEST(Events, OfADayToComeArePlans) {
  Article article = oslo("a", "2018-07-01");
  article.tells("meets", "Ann Lee", "Bo Chan", Actual, "2018-08")
      .tells("meets", "Ann Lee", "Bo Chan", Negated, "2018-09");
  article.tells("visits", "Ann Lee", "Oslo", Actual, "2018-07");
  EXPECT_EQ(told(timeline_of(article)), (Lines{"visits Ann Lee|Oslo - 2018-07: actual 2018-07",
                                               "meets Ann Lee|Bo Chan - 2018-08: planned 2018-07-01",
                                               "meets Ann Lee|Bo Chan - 2018-09: negated 2018-07-01"}));
}

TEST(Events, HaveSubjectAndObjectWhereTheRelationIsNotSymmetric) {
  Article article = oslo("a", "2018-07-01");
  article.tells("attacks", "Ann Lee", "Bo Chan", Actual, "2018-06-12")
      .tells("attacks", "Bo Chan", "Ann Lee", Actual, "2018-06-12");
  EXPECT_EQ(told(timeline_of(article)), (Lines{"attacks Ann Lee|Bo Chan - 2018-06-12: actual 2018-06-12",
                                               "attacks Bo Chan|Ann Lee - 2018-06-12: actual 2018-06-12"}));
}

TEST(Events, OfTwoCountriesAreThoseOfTheirLeaders) {
  const auto told_of = [](const char* countries_date, const char* place, bool with_office) {
    Article article("a", "2018-07-01");
    article.place("Norway", "NO", "country")
        .place("France", "FR", "country")
        .people("French", "FR")
        .place("Oslo", "NO");
    article.tells("meets", "Ann Lee", "Bo Chan", Planned, "2018-07-12", "Oslo");
    article.tells("meets", "Norway", "French", Negated, countries_date, place);
    article.tells("holds_position", "Ann Lee", "Norway", Actual).title("prime minister");
    if (with_office) article.tells("holds_position", "Bo Chan", "French", Actual).title("president");
    return told(timeline_of(article));
  };
  const Lines joined{"meets Ann Lee|Bo Chan Oslo 2018-07-12: planned 2018-07-01, negated 2018-07-01"};
  EXPECT_EQ(told_of("2018-07-12", "Oslo", true), joined);
  EXPECT_EQ(told_of("2018-07", "Oslo", true), joined);
  EXPECT_EQ(told_of("2018-07-12", "", true), joined);
  EXPECT_EQ(told_of("2018-07", "", true).size(), 2) << "a month without a place could be anything";
  EXPECT_EQ(told_of("2018-08", "Oslo", true).size(), 2);
  EXPECT_EQ(told_of("2018-07-12", "Oslo", false).size(), 2) << "nobody knows who Bo Chan is";
}

TEST(Events, OfANationalityAreThoseOfItsCountry) {
  Article a("a", "2018-07-01");
  a.place("France", "FR", "country").tells("talks_with", "Ann Lee", "France", Actual, "2018-06-12");
  Article b("b", "2018-07-01");
  b.people("French", "FR").tells("talks_with", "French", "Ann Lee", Actual, "2018-06-12");
  const Timeline timeline = timeline_of(a, b);
  EXPECT_EQ(told(timeline), Lines{"talks_with Ann Lee|France - 2018-06-12: actual 2018-06-12"});
  EXPECT_EQ(timeline.entities()[timeline.events()[0].reports[1].subject].name, "French")
      << "a report names whom it names";
}

TEST(Events, ThatStandAreFactsWithAllTheirReports) {
  Article a("a", "2018-07-01");
  a.tells("holds_position", "Ann Lee", "", Actual).title("mayor").tells("says", "Ann Lee", "", Actual);
  Article b("b", "2018-08-01");
  b.tells("holds_position", "Ann Lee", "", Actual).title("mayor").tells("says", "Ann Lee", "", Actual);
  b.tells("holds_position", "Ann Lee", "", Actual).title("judge");
  const Timeline timeline = timeline_of(a, b);
  EXPECT_TRUE(told(timeline).empty());
  EXPECT_TRUE(timeline.reports().empty());
  ASSERT_EQ(timeline.events().size(), 3);
  EXPECT_EQ(timeline.events()[0].details[0].text, "mayor");
  EXPECT_EQ(timeline.events()[0].reports.size(), 2);
  EXPECT_EQ(timeline.events()[2].details[0].text, "judge");
}

TEST(Events, AreOrderedByTheirDayAndReportsByTheirs) {
  Article a = oslo("a", "2018-09-01");
  a.tells("visits", "Ann Lee", "Paris", Planned, "2018-10").tells("visits", "Ann Lee", "Oslo", Actual, "2018-02-03");
  Article b = oslo("b", "2018-08-01").tells("visits", "Ann Lee", "Bergen", Possible);
  const Timeline timeline = timeline_of(a, b);
  EXPECT_EQ(told(timeline), (Lines{"visits Ann Lee|Oslo - 2018-02-03: actual 2018-02-03",
                                   "visits Ann Lee|Bergen - -: possible 2018-08-01",
                                   "visits Ann Lee|Paris - 2018-10: planned 2018-09-01"}));
  Lines order;
  for (const auto& [event, report] : timeline.reports())
    order.emplace_back(timeline.events()[event].reports[report].date);
  EXPECT_EQ(order, (Lines{"2018-08-01", "2018-09-01", "2018-09-01"}));
  EXPECT_EQ(timeline.events()[2].first_day, "2018-10-01");
  EXPECT_EQ(timeline.events()[2].last_day, "2018-10-31");
}

TEST(Events, OfDocumentsWithoutADateAreThereToo) {
  Article a = oslo("a", "").tells("meets", "Ann Lee", "Bo Chan", Planned, "", "Oslo");
  Article b = oslo("b", "").tells("meets", "Ann Lee", "Bo Chan", Actual, "2018-06-12", "Oslo");
  EXPECT_EQ(told(timeline_of(a, b)), Lines{"meets Ann Lee|Bo Chan Oslo 2018-06-12: planned -, actual 2018-06-12"});
}

TEST(Corpus, TellsTheSameWhetherMergedOrAddedInOne) {
  const auto article = [](int number) {
    Article out = oslo("a" + std::to_string(number), "2018-05-1" + std::to_string(number));
    out.person("Ann Lee").tells("meets", "Ann Lee", number % 2 == 0 ? "Bo Chan" : "Chan", Planned, "2018-06-12",
                                "Oslo");
    out.tells("holds_position", "Ann Lee", "Norway", Actual).title("mayor");
    return out;
  };
  Corpus whole, first, second;
  for (int i = 0; i < 8; ++i) {
    whole.add(article(i).document());
    (i < 4 ? first : second).add(article(i).document());
  }
  first.merge(second);
  EXPECT_EQ(first.size(), 8);
  const Timeline one = whole.timeline(), other = first.timeline();
  EXPECT_EQ(told(one), told(other));
  EXPECT_EQ(told(one, true), told(other, true));
  ASSERT_EQ(one.events().size(), 2);
  EXPECT_EQ(one.events()[0].reports.size(), 8);
  EXPECT_EQ(other.documents()[7].id, "a7");
}

TEST(Corpus, LetsGoOfItsTimeline) {
  std::unique_ptr<Timeline> timeline;
  {
    Corpus corpus;
    corpus.add(oslo("a", "2018-05-10").tells("meets", "Ann Lee", "Bo Chan", Planned, "2018-06-12").document());
    timeline = std::make_unique<Timeline>(corpus.timeline());
  }
  EXPECT_EQ(told(*timeline), Lines{"meets Ann Lee|Bo Chan - 2018-06-12: planned 2018-05-10"});
}

}  // namespace
}  // namespace gazette::corpus
