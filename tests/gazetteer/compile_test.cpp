#include <gtest/gtest.h>

#include "gazetteer/gazetteer.hpp"
#include "names.hpp"

namespace gazette::gazetteer {
namespace {

using tests::Names;

TEST(NameList, GivesEntriesAllTheirFields) {
  const Names names(
      {"name\ttype\tsubtype\tid\taliases\tattributes\tprior\nDonald "
       "Trump\tPERSON\tpolitician\twikidata=Q22686\tTrump\tgender=m;country=US\t95\nOslo\tLOCATION\n"});
  ASSERT_EQ(names.layer(0).size(), 2U);
  const Entry trump = names.layer(0).entry(0);
  EXPECT_EQ(trump.name, "Donald Trump");
  EXPECT_EQ(trump.type, "PERSON");
  EXPECT_EQ(trump.subtype, "politician");
  EXPECT_EQ(trump.links, "wikidata=Q22686");
  EXPECT_EQ(Entry::value(trump.attributes, "country"), "US");
  EXPECT_EQ(Entry::value(trump.attributes, "gender"), "m");
  EXPECT_EQ(Entry::value(trump.attributes, "ry"), "");
  EXPECT_EQ(trump.source, "list.tsv");
  EXPECT_EQ(trump.prior, 95);
  EXPECT_EQ(names.layer(0).entry(1).prior, 20);  // Where the field is empty.
}

TEST(NameList, SharesKindsBetweenEntries) {
  const Names names({"name\ttype\tsubtype\nA\tX\ty\nB\tX\ty\nC\tX\n"});
  EXPECT_EQ(names.layer(0).kinds().size(), 2U);
  EXPECT_EQ(names.layer(0).kind_number(0), names.layer(0).kind_number(1));
  EXPECT_EQ(names.layer(0).kind(2).subtype, "");
}

TEST(NameList, PlacesEveryFault) {
  const struct {
    std::string_view text;
    std::vector<std::string> findings;
  } cases[] = {
      {"name\ttype\tprior\nOslo\tLOCATION\t500\n", {"2:15: the prior '500' is not a number from 1 to 100"}},
      {"name\ttype\tprior\nOslo\tLOCATION\t0\nBergen\tLOCATION\tx\n",
       {"2:15: the prior '0' is not a number from 1 to 100", "3:17: the prior 'x' is not a number from 1 to 100"}},
      {"name\ttype\tid\nØstby\tLOCATION\twikidata:Q1\n", {"2:16: 'wikidata:Q1' is not of the form key=value"}},
      {"name\ttype\tattributes\nOslo\tLOCATION\tcapital=yes;north\n", {"2:27: 'north' is not of the form key=value"}},
      {"name\ttype\taliases\nOslo\tLOCATION\tChristiania||~\n", {"2:27: an alias is empty", "2:28: an alias is empty"}},
      {"name\tkind\nOslo\tLOCATION\n",
       {"1:6: unknown column 'kind'; columns are name, type, subtype, id, aliases, attributes, prior, match",
        "1:1: the column 'type' is missing"}},
  };
  for (const auto& each : cases) {
    const Names names({std::string(each.text)});
    std::vector<std::string> findings;
    for (const Finding& f : names.findings) {
      EXPECT_EQ(f.file, "list.tsv");
      EXPECT_EQ(f.severity, Severity::Error);
      findings.push_back(std::to_string(f.line) + ":" + std::to_string(f.column) + ": " + f.message);
    }
    EXPECT_EQ(findings, each.findings) << each.text;
  }
}

TEST(NameList, KeepsSoundRowsBesideFaultyOnesAndCountsThese) {
  NameListOptions lenient;
  lenient.strict = false;
  Names names({"name\ttype\tprior\nOslo\tLOCATION\n\tLOCATION\nBergen\tLOCATION\tmany\n"}, lenient);
  ASSERT_EQ(names.findings.size(), 3U);
  for (const Finding& f : names.findings) EXPECT_EQ(f.severity, Severity::Warning);
  EXPECT_EQ(names.findings.back().message, "left out 2 of 3 rows");
  EXPECT_EQ(names.found("Oslo and Bergen"), "Oslo=Oslo");
}

}  // namespace
}  // namespace gazette::gazetteer
