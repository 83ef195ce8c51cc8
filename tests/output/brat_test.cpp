#include <gtest/gtest.h>

#include "gazette/output.hpp"
#include "output/sample.hpp"

namespace gazette::output {
namespace {

TEST(Brat, WritesNamesIdsRelationsAndEquivalence) {
  const Document document =
      Sample("\xF0\x9F\x98\x80 Zoë met Bo in Oslo. Zoë left.")
          .entity("PERSON", "Zoë Lee", {{"wikidata", "Q1"}})
          .entity("PERSON", "Bo")
          .entity("LOCATION", "Oslo")
          .mention("Zoë", 0)
          .mention("Bo", 1)
          .mention("Oslo", 2)
          .mention("Zoë", 0)
          .relation("meets", 0, 1, Status::Planned, {{"place", 2, ""}, {"kind", no_entity, "lunch"}})
          .document();
  EXPECT_EQ(to_brat(document),
            "T1\tPERSON 2 5\tZoë\n"
            "T2\tPERSON 10 12\tBo\n"
            "T3\tLOCATION 16 20\tOslo\n"
            "T4\tPERSON 22 25\tZoë\n"
            "N1\tReference T1 wikidata:Q1\tZoë Lee\n"
            "T5\tmeets 0 31\t\xF0\x9F\x98\x80 Zoë met Bo in Oslo. Zoë left.\n"
            "E1\tmeets:T5 subject:T1 object:T2 place:T3\n"
            "A1\tstatus E1 planned\n"
            "#1\tAnnotatorNotes E1\tkind: lunch\n"
            "*\tEquiv T1 T4\n");
}

TEST(Brat, PartsWhatStandsOnSeveralLinesAndKeepsToItsLetters) {
  const Document document =
      Sample("The United\r\nNations met.").entity("ARMED GROUP", "UN").mention("United\r\nNations", 0).document();
  EXPECT_EQ(to_brat(document), "T1\tARMED_GROUP 4 10;12 19\tUnited Nations\n");
}

TEST(Brat, OfNothingIsNothing) { EXPECT_EQ(to_brat(Sample("Nothing.").document()), ""); }

}  // namespace
}  // namespace gazette::output
