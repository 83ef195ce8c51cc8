#include "gazetteer/source.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "temporary_folder.hpp"

namespace gazette::gazetteer {
namespace {

// Writes what comes: "name|type.subtype|links|attributes|alias,~weak|prior".
class Written final : public Sink {
 public:
  void take(const SourceEntry& e) override {
    text += std::string(e.name) + "|" + std::string(e.type) + "." + std::string(e.subtype) + "|" +
            std::string(e.links) + "|" + std::string(e.attributes) + "|";
    for (const Alias& alias : e.aliases)
      text += (text.ends_with('|') ? "" : ",") + std::string(alias.weak ? "~" : "") + std::string(alias.name);
    text += "|" + std::to_string(e.prior) + "\n";
    ++count;
    matching = e.matching;
  }
  std::string text;
  std::size_t count = 0;
  Matching matching;
};

std::string places_of(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& f : findings)
    if (f.line > 0) out += std::to_string(f.line) + ":" + std::to_string(f.column) + ": " + f.message + "\n";
  return out;
}

struct Read {
  explicit Read(std::string text, std::string name, NameListOptions options = lenient()) {
    const Source source[] = {Source::string(std::move(text), std::move(name))};
    const auto result = read_sources(source, options, sink, findings);
    if (!result) fault = result.error().message;
  }
  static NameListOptions lenient() {
    NameListOptions options;
    options.strict = false;
    return options;
  }
  Written sink;
  std::vector<Finding> findings;
  std::string fault;
};

TEST(Sources, GiveTheSameEntryInEveryFormat) {
  const std::string full = "Ann Lee|PERSON.politician|wikidata=Q1;iso=X|gender=f|Lee,~Annie|40\n";
  const struct {
    std::string name, text, entries;
  } cases[] = {
      {"a.tsv",
       "name\ttype\tsubtype\tid\taliases\tattributes\tprior\nAnn "
       "Lee\tPERSON\tpolitician\twikidata=Q1;iso=X\tLee|~Annie\tgender=f\t40\n",
       full},
      {"a.tsv", "\xEF\xBB\xBF# of people\r\ntype\tname\r\nPERSON\tAnn Lee\r\n", "Ann Lee|PERSON.||||20\n"},
      {"a.csv",
       "\xEF\xBB\xBFname,type,subtype,id,aliases,attributes,prior\n\"Ann "
       "Lee\",PERSON,politician,wikidata=Q1;iso=X,Lee|~Annie,gender=f,40\n",
       full},
      {"a.csv", "name,type\r\n\"Lee, \"\"Ann\"\"\nthe first\",PERSON\r\nOslo,LOCATION\r\n",
       "Lee, \"Ann\"\nthe first|PERSON.||||20\nOslo|LOCATION.||||20\n"},
      {"a.jsonl",
       "\xEF\xBB\xBF{\"name\":\"Ann "
       "Lee\",\"type\":\"PERSON\",\"subtype\":\"politician\",\"links\":{\"wikidata\":\"Q1\","
       "\"iso\":\"X\"},\"aliases\":[\"Lee\",\"~Annie\"],\"attributes\":{\"gender\":\"f\"},\"prior\":40}\n",
       "Ann Lee|PERSON.politician|iso=X;wikidata=Q1|gender=f|Lee,~Annie|40\n"},
      {"a.jsonl", "{\"name\":\"Oslo\",\"type\":\"CITY\",\"id\":\"a=1;b=2\",\"links\":{\"c\":[3,true]}}\n",
       "Oslo|CITY.|a=1;b=2;c=3;c=true|||20\n"},
      {"spacy.jsonl",
       "{\"label\":\"ORG\",\"pattern\":\"Acme Corp\",\"id\":\"acme\"}\n{\"label\":\"SHIP\",\"pattern\":\"X\"}\n",
       "Acme Corp|ORGANIZATION.|id=acme|||20\nX|SHIP.||||20\n"},
      {"a.regexner", "Bachelor of Arts\tDEGREE\nOslo\tCITY\tMISC\t2.0\nAcme Inc\\.\tORG\n",
       "Bachelor of Arts|DEGREE.||||20\nOslo|LOCATION.city||overwrites=MISC;priority=2.0||20\nAcme "
       "Inc.|ORGANIZATION.||||20\n"},
      {"places.lst", "#! type LOCATION\nOslo:country=NO:population=1\nStoke-on-Trent\n10:10\n",
       "Oslo|LOCATION.||country=NO;population=1||20\nStoke-on-Trent|LOCATION.||||20\n10:10|LOCATION.||||20\n"},
      {"NO.txt",
       "3143244\tOslo\tOslo\tChristiania,OSL,Осло\t59.9\t10.7\tP\tPPLC\tNO\t\t12\t0301\t\t\t580000\t\t26\tEurope/"
       "Oslo\t2019-09-05\n1\tVoid\tVoid\t\t0\t0\tX\t\t\t\t\t\t\t\t0\t\t\t\t\n",
       "Oslo|LOCATION.city|geonames=3143244|country=NO;population=580000;latitude=59.9;longitude=10.7;capital=yes|"
       "Christiania,~OSL,Осло|40\n"},
      {"dump.json",
       "[\n{\"type\":\"item\",\"id\":\"Q585\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Oslo\"},\"de\":{"
       "\"value\":\"Oslo!\"}},\"aliases\":{\"en\":[{\"value\":\"Christiania\"},{\"value\":\"Kristiania\"}]},\"claims\":"
       "{"
       "\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q515\"}}}}]},\"sitelinks\":{\"a\":{},\"b\":{},\"c\":"
       "{},"
       "\"d\":{},\"e\":{},\"f\":{}}},\n{\"id\":\"Q9\",\"labels\":{\"en\":{\"value\":\"x\"}},\"claims\":{}}\n]\n",
       "Oslo|LOCATION.city|wikidata=Q585||Christiania,Kristiania|2\n"},
  };
  for (const auto& each : cases) {
    const Read read(each.text, each.name);
    EXPECT_EQ(read.fault, "");
    EXPECT_EQ(places_of(read.findings), "") << each.name;
    EXPECT_EQ(read.sink.text, each.entries) << each.name;
  }
}

TEST(Sources, PlaceEveryFaultAndGoOn) {
  const struct {
    std::string name, text, findings;
    std::size_t entries;
  } cases[] = {
      {"a.tsv", "name\ttype\nOslo\tX\tmore\nBer\xFFgen\tX\nBonn\tX\n",
       "2:8: more fields than columns\n3:1: the line is not UTF-8\n", 1},
      {"a.tsv", "name\ttype\tmatch\nOslo\tX\tloud\n",
       "2:8: unknown way to match 'loud'; there are case=names|exact|folded|smart, diacritics=folded|exact, "
       "marks=folded|exact|variants, plural, initials, reorder, partial=0.6 (0 to 1), edit=1\n",
       0},
      {"a.csv", "name,type\n\"Oslo\"x,X\nBer\"gen,X\nBonn,X\n\"open,X\n",
       "2:7: a comma must follow the closing quotation mark\n3:4: a quotation mark stands inside a field that does not "
       "begin with one\n5:1: a quoted field is not closed\n",
       1},
      {"a.csv", "name,type\n\"two\nlines\"x,X\n", "3:7: a comma must follow the closing quotation mark\n", 0},
      {"a.jsonl",
       "{\"name\":\"Oslo\",\"type\":\"X\",\"links\":{\"a\":\"b;c\"}}\n{\"name\":1,\"type\":\"X\"}\n[]\n{\"name\":\"A\"}"
       "\n"
       "{\"name\":\"A\\u0000B\",\"type\":\"X\"}\n{\"name\":\"Bonn\",\"type\":\"X\",\"size\":1}\n",
       "1:27: the value 'b;c' of 'a' has ';' or a NUL byte\n2:2: 'name' is not a string\n3:1: the line is not an "
       "object\n4:1: the field 'type' is empty\n5:2: a name has a NUL byte\n6:27: unknown key 'size'; keys are name, "
       "type, subtype, id, links, aliases, attributes, prior, match\n",
       0},
      {"spacy.jsonl", "{\"label\":\"ORG\",\"pattern\":[{\"LOWER\":\"acme\"}]}\n",
       "1:16: a pattern of tokens: write it as a rule (lib/rules/LANGUAGE.md); a name list has strings\n", 0},
      {"a.regexner", "[A-Z]+ Lake\tLOCATION\nOslo\n",
       "1:1: a regular expression: write it as a rule (lib/rules/LANGUAGE.md)\n2:1: the field 'type' is empty\n", 0},
      {"a.lst", "Oslo\n", "1:1: a .lst names no type: give its .def file, a type for all, or a line '#! type ...'\n",
       0},
      {"NO.txt", "1\tOslo\n", "1:1: a row of GeoNames has 19 fields\n", 0},
      {"dump.json", "{\"id\":\"Q1\",\n{\"labels\":{}}\n", "1:11: the line is not JSON\n2:1: an entity has no id\n", 0},
      {"a.tsv", "#! shout\n#! match case=odd\nname\ttype\n",
       "1:4: a directive is '#! match ...' or '#! type ...'\n2:4: unknown way to match 'case=odd'; there are "
       "case=names|exact|folded|smart, diacritics=folded|exact, marks=folded|exact|variants, plural, initials, "
       "reorder, partial=0.6 (0 to 1), edit=1\n",
       0},
  };
  for (const auto& each : cases) {
    const Read read(each.text, each.name);
    EXPECT_EQ(places_of(read.findings), each.findings) << each.name;
    EXPECT_EQ(read.sink.count, each.entries) << each.text;
  }
}

TEST(Sources, CountWhatIsLeftOut) {
  std::string list = "name\ttype\n";
  for (int i = 0; i < 2'500; ++i) list += "\tX\n";
  const Read read(list, "a.tsv");
  ASSERT_EQ(read.findings.size(), SourceLog::most + 2);
  EXPECT_EQ(read.findings[SourceLog::most].message, "1500 further faults are not shown");
  EXPECT_EQ(read.findings.back().message, "left out 2500 of 2500 rows");
}

TEST(Sources, TakeTypesAndMatchingFromOptionsDirectivesAndRows) {
  NameListOptions options = Read::lenient();
  options.type = "SHIP";
  options.match = "case=exact plural";
  const Read by_option("name\nA\n", "a.tsv", options);
  EXPECT_EQ(by_option.sink.text, "A|SHIP.||||20\n");
  EXPECT_TRUE(by_option.sink.matching.plural);
  EXPECT_EQ(by_option.sink.matching.letters, Matching::Case::Exact);
  const Read by_directive("#! match case=folded, partial=0.6\nname\nA\n", "a.tsv", options);
  EXPECT_EQ(by_directive.sink.matching.letters, Matching::Case::Folded);
  EXPECT_EQ(by_directive.sink.matching.partial, 60);
  EXPECT_TRUE(by_directive.sink.matching.plural);
  const Read by_row("name,match\nA,plural=no edit=1\n", "a.csv", options);
  EXPECT_FALSE(by_row.sink.matching.plural);
  EXPECT_TRUE(by_row.sink.matching.edit);
  options.match = "nonsense";
  EXPECT_NE(Read("name\nA\n", "a.tsv", options).fault, "");
}

TEST(Sources, OfGateStandBesideTheirDefinition) {
  const tests::TemporaryFolder folder;
  folder.add("city.lst", "Oslo\n");
  folder.add("firm.lst", "Acme\n");
  folder.add("ship.lst", "Zorblax\n");
  const std::string path =
      folder.add("lists.def", "city.lst:location:city\nfirm.lst:company\nship.lst:vessel:freighter:en:SHIP\n");
  Written sink;
  std::vector<Finding> findings;
  const Source source[] = {Source::file(path)};
  ASSERT_TRUE(read_sources(source, {}, sink, findings));
  EXPECT_EQ(sink.text, "Oslo|LOCATION.city||||20\nAcme|ORGANIZATION.company||||20\nZorblax|SHIP.freighter||||20\n");
  EXPECT_TRUE(findings.empty());
  const std::string outside = folder.add("other.def", "../secret.lst:location\n/etc/passwd:location\n");
  const Source others[] = {Source::file(outside)};
  ASSERT_TRUE(read_sources(others, {}, sink, findings));
  EXPECT_EQ(places_of(findings),
            "1:1: not the name of a list beside this file\n2:1: not the name of a list beside this file\n");
}

TEST(Sources, MapTypesAsAFileSays) {
  const tests::TemporaryFolder folder;
  NameListOptions options = Read::lenient();
  options.type_map = folder.add("types.tsv", "from\ttype\tsubtype\nORG\tFIRM\tlisted\n");
  EXPECT_EQ(Read("{\"label\":\"ORG\",\"pattern\":\"Acme\"}\n", "a.jsonl", options).sink.text,
            "Acme|FIRM.listed||||20\n");
  options.type_map = folder.add("bad.tsv", "from\nORG\n");
  EXPECT_NE(Read("", "a.jsonl", options).fault, "");
}

TEST(Sources, AreKnownByTheirNames) {
  const std::pair<std::string_view, NameFormat> cases[] = {{"a/b.csv", NameFormat::Csv},
                                                           {"a.jsonl", NameFormat::JsonLines},
                                                           {"x.lst", NameFormat::GateList},
                                                           {"x.def", NameFormat::GateDefinition},
                                                           {"x.tab", NameFormat::RegexNer},
                                                           {"d/allCountries.txt", NameFormat::GeoNames},
                                                           {"cities15000.txt", NameFormat::GeoNames},
                                                           {"cities.txt", NameFormat::Tsv},
                                                           {"NO.txt", NameFormat::GeoNames},
                                                           {"names.txt", NameFormat::Tsv},
                                                           {"latest-all.json", NameFormat::Wikidata},
                                                           {"", NameFormat::Tsv}};
  for (const auto& [name, format] : cases) EXPECT_EQ(format_of(name, NameFormat::Auto), format) << name;
  EXPECT_EQ(format_of("a.csv", NameFormat::Tsv), NameFormat::Tsv);
}

TEST(Sources, OfAnySizeAreReadLineByLine) {
  const tests::TemporaryFolder folder;
  const std::string path = folder.path("big.tsv");
  std::ofstream out(path);
  out << "name\ttype\n";
  for (int i = 0; i < 300'000; ++i) out << "Name " << i << "\tX\n";
  out.close();
  Written sink;
  std::vector<Finding> findings;
  std::size_t bytes = 0;
  NameListOptions options;
  options.progress = [&](std::size_t more) { bytes += more; };
  const Source source[] = {Source::file(path)};
  ASSERT_TRUE(read_sources(source, options, sink, findings));
  EXPECT_EQ(sink.count, 300'000u);
  EXPECT_EQ(bytes, std::filesystem::file_size(path));
  EXPECT_TRUE(sink.text.ends_with("Name 299999|X.||||20\n"));
}

}  // namespace
}  // namespace gazette::gazetteer
