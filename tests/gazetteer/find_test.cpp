#include "gazetteer/find.hpp"

#include <gtest/gtest.h>

#include "names.hpp"

namespace gazette::gazetteer {
namespace {

using tests::Names;

const std::string header = "name\ttype\tsubtype\tid\taliases\tattributes\tprior\n";

TEST(Hits, MeetEveryWayANameIsWritten) {
  Names names({header + "Kim Jong-un\tPERSON\nUnited States\tLOCATION\tcountry\t\tU.S.|America\nO'Brien\tPERSON\nSão "
                        "Tomé\tLOCATION\nSaint-Denis\tLOCATION\n"});
  ASSERT_TRUE(names.findings.empty());
  const struct {
    std::string_view text, hits;
  } cases[] = {
      {"Kim Jong-un", "Kim Jong-un=Kim Jong-un"},
      {"Kim Jong Un", "Kim Jong Un=Kim Jong-un"},
      {"KIM JONG UN", "KIM JONG UN=Kim Jong-un"},
      {"Kim Jong‑un", "Kim Jong‑un=Kim Jong-un"},  // A hyphen that does not break.
      {"Kim Jong–Un", "Kim Jong–Un=Kim Jong-un"},  // A dash.
      {"Kim\n Jong-\u00A0un", ""},                 // A hyphen with a space is no hyphen of the name's.
      {"the US and the U.S. Senate", "US=United States|U.S.=United States"},
      {"the united states", "united states=United States"},
      {"O’Brien, O'Brien and O′Brien", "O’Brien=O'Brien|O'Brien=O'Brien|O′Brien=O'Brien"},
      {"OBrien", "OBrien=O'Brien"},
      {"Sao Tome and SÃO TOMÉ", "Sao Tome=São Tomé|SÃO TOMÉ=São Tomé"},
      {"Saint Denis", "Saint Denis=Saint-Denis"},
      {"America's", "America=United States"},
      {"Americas", ""},
      {"Kim Jong", ""},
  };
  for (const auto& each : cases) EXPECT_EQ(names.found(each.text), each.hits) << each.text;
}

TEST(Hits, KeepAllOverlaps) {
  Names names({header + "New York\tLOCATION\nYork\tLOCATION\nNew York Times\tORGANIZATION\nNew York "
                        "City\tLOCATION\nTimes Square\tLOCATION\nYork\tPERSON\n"});
  EXPECT_EQ(names.found("New York Times Square"),
            "New York=New York|New York Times=New York Times|York=York|York=York|Times Square=Times Square");
}

TEST(Hits, OfOneWordsComeWithTheMostProminentFirst) {
  Names names({header + "Paris\tPERSON\t\t\t\t\t5\nParis\tLOCATION\tcity\t\t\t\t60\n"});
  names.find("Paris");
  ASSERT_EQ(names.hits.all.size(), 2U);
  EXPECT_EQ(names.hits.all[0].prior, 60);
  EXPECT_EQ(names.layer(0).kind(names.hits.all[0].entry).type, "LOCATION");
}

TEST(Hits, OfWeakAliasesNeedAFullNameInTheDocument) {
  Names names(
      {header + "North Korea\tLOCATION\tcountry\t\tDPRK|~North|~Pyongyang\nNorth Dakota\tLOCATION\tstate\t\t~North\n"});
  EXPECT_EQ(names.found("The North said no."), "");
  EXPECT_EQ(names.found("The North said no. North Korea agreed.", true),
            "North=North Korea~|North=North Korea~|North Korea=North Korea");
  EXPECT_EQ(names.found("DPRK envoys left the North.", true), "DPRK=North Korea|North=North Korea~");
  EXPECT_EQ(names.found("The north of north korea.", true),
            "north korea=North Korea_");  // In lower case it is no full name.
}

TEST(Hits, OfCapitalNamesAreInCapitals) {
  Names names({header + "World Health Organization\tORGANIZATION\t\t\tWHO\nNATO\tORGANIZATION\nIS\tORGANIZATION\n"});
  const struct {
    std::string_view text, hits;
  } cases[] = {{"Who said what the WHO is?", "WHO=World Health Organization"},
               {"NATO and Nato", "NATO=NATO|Nato=NATO"},
               {"nato", ""},
               {"Is IS here?", "IS=IS"},
               {"W.H.O. rules", "W.H.O.=World Health Organization"}};
  for (const auto& each : cases) EXPECT_EQ(names.found(each.text), each.hits) << each.text;
}

TEST(Hits, DoNotRunOverTheEndOfASentence) {
  Names names({header + "Park Chan\tPERSON\n"});
  EXPECT_EQ(names.found("They sat in the Park. Chan left."), "");
  EXPECT_EQ(names.found("Park Chan left."), "Park Chan=Park Chan");
}

TEST(Hits, StandByTokenAndLayer) {
  Names names({header + "Oslo\tLOCATION\n", header + "Oslo\tTEAM\nOslo Fjord\tLOCATION\n"});
  names.find("In Oslo Fjord, Oslo.");
  std::size_t count = 0;
  for (std::uint32_t token = 0; token < names.tokens.size(); ++token)
    for (const Hit& hit : names.hits.at(token)) {
      EXPECT_EQ(hit.first, token);
      ++count;
    }
  EXPECT_EQ(count, 5U);
  EXPECT_EQ(count, names.hits.all.size());
  EXPECT_EQ(names.hits.at(1).size(), 3U);
}

TEST(Hits, AreNoneInAnEmptyText) {
  Names names({header + "Oslo\tLOCATION\n"});
  EXPECT_EQ(names.found(""), "");
  EXPECT_EQ(names.hits.index.size(), 1U);
}

}  // namespace
}  // namespace gazette::gazetteer
