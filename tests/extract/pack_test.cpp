#include "gazette/pack.hpp"

#include <gtest/gtest.h>

#include "base/file.hpp"
#include "extract/pack_data.hpp"
#include "temporary_folder.hpp"

namespace gazette {
namespace {

using tests::TemporaryFolder;

const std::string list =
    "name\ttype\tsubtype\tid\nZorblax Prime\tLOCATION\tcity\tgeonames=7\nQuibble Widgets\tWIDGET\n";

std::string names_in(const Extractor& extractor, std::string_view text) {
  const Document document = extractor.extract(text);
  std::string out;
  for (const Mention& mention : document.mentions())
    if (mention.kind == MentionKind::Name) out += std::string(mention.type) + ":" + std::string(mention.text) + ";";
  return out;
}

TEST(Pack, IsTheSameAfterAFile) {
  const TemporaryFolder folder;
  const Pack pack = Pack::compile({Source::string(list, "own.tsv")}).value();
  ASSERT_TRUE(pack.save(folder.path("own.gzp")));
  const Pack loaded = Pack::load(folder.path("own.gzp")).value();
  EXPECT_TRUE(std::equal(pack.image().begin(), pack.image().end(), loaded.image().begin(), loaded.image().end()));
  EXPECT_TRUE(Pack::view(pack.image()));
  const Extractor extractor = Extractor::compile({.packs = {folder.path("own.gzp")}}).value();
  EXPECT_EQ(names_in(extractor, "They shipped a Quibble Widgets box."), "WIDGET:Quibble Widgets;");
}

TEST(Pack, IsTheSameForTheSameSources) {
  const Pack a = Pack::compile({Source::string(list, "own.tsv")}).value(),
             b = Pack::compile({Source::string(list, "own.tsv")}).value();
  EXPECT_TRUE(std::equal(a.image().begin(), a.image().end(), b.image().begin(), b.image().end()));
}

TEST(Pack, CarriesItsRulesCompiled) {
  const TemporaryFolder folder;
  const std::string rules =
      "entity WIDGET { \"the\" name:( %Capitalized ) <machine>\n example \"the Frob machine\" => \"Frob\" }\n"
      "relation ships(what: WIDGET, where: LOCATION) { <ship> what to where\n example \"We ship the Frob machine to "
      "Zorblax Prime.\" => what \"Frob\" }";
  const Pack pack = Pack::compile({Source::string(list, "own.tsv")}, {Source::string(rules, "own.rules")}).value();
  EXPECT_TRUE(pack.warnings().empty());
  ASSERT_TRUE(pack.save(folder.path("own.gzp")));
  EXPECT_FALSE(pack.data()->image.section("program").empty());
  const std::string text = "There the Frob machine worked.";
  const Extractor extractor = Extractor::compile({.packs = {folder.path("own.gzp")}}).value();
  EXPECT_EQ(names_in(extractor, text), "WIDGET:Frob;");
  const Document document = extractor.extract(text);
  EXPECT_EQ(document.mentions()[0].source, "own:1");
  // A file of the user's with its name stands in its place.
  const Extractor changed =
      Extractor::compile({.packs = {folder.path("own.gzp")},
                          .rules = {Source::string("entity WIDGET { name:( \"machine\" ) worked }", "own.rules")}})
          .value();
  EXPECT_EQ(names_in(changed, text), "WIDGET:machine;");
}

TEST(Pack, OfRulesMaySpeakOfTheTypesOfItsNames) {
  const auto pack = Pack::compile({Source::string(list, "own.tsv")},
                                  {Source::string("entity PERSON { name:( %Capitalized ) of {WIDGET} }", "own.rules")});
  EXPECT_TRUE(pack) << to_string(pack.error());
}

TEST(Pack, OfAFolderHasWordsNamesAndWeights) {
  const TemporaryFolder folder;
  folder.add("gazetteers/own.tsv", list);
  folder.add("lexicon/verbs.tsv",
             "lemma\tthird\tpast\tparticiple\tgerund\tlevel\tcount\nmeet\tmeets\tmet\tmet\tmeeting\t10\t3\n");
  folder.add("lists/title.txt", "captain\nwing commander\n");
  folder.add("weights.tsv", "evidence\tLOCATION\tagain:LOCATION\nwhole.known=LOCATION.city.3\t9\t9\n");
  const Pack pack = Pack::compile_folder(folder.path()).value();
  ASSERT_TRUE(pack.save(folder.path("all.gzp")));
  const Extractor extractor = Extractor::compile({.english_pack = folder.path("all.gzp")}).value();
  EXPECT_EQ(names_in(extractor, "We met at Zorblax Prime."), "LOCATION:Zorblax Prime;");
}

TEST(Pack, OfAFolderReportsEveryFaultOfEveryFile) {
  const TemporaryFolder folder;
  folder.add("gazetteers/a.tsv", "name\ttype\tprior\nOslo\tLOCATION\t900\n");
  folder.add("gazetteers/b.tsv", "name\n");
  folder.add("names/given.tsv", "name\tgender\tweight\nAnn\tf\tmany\n");
  folder.add("weights.tsv", "evidence\tPERSON\nnonsense=x\t1\nleft.word=mr\tbig\n");
  const auto pack = Pack::compile_folder(folder.path());
  ASSERT_FALSE(pack);
  EXPECT_EQ(pack.error().code, ErrorCode::Syntax);
  std::vector<std::string> places;
  for (const Finding& f : pack.error().findings)
    places.push_back(f.file + ":" + std::to_string(f.line) + ":" + std::to_string(f.column));
  const std::vector<std::string> wanted = {"names/given.tsv:2:7", "gazetteers/a.tsv:2:15", "gazetteers/b.tsv:1:1",
                                           "weights.tsv:2:1", "weights.tsv:3:14"};
  EXPECT_EQ(places, wanted);
}

TEST(Pack, SaysWhatIsWrongWithAFile) {
  const TemporaryFolder folder;
  const struct {
    std::string path;
    ErrorCode code;
  } cases[] = {{folder.path("missing"), ErrorCode::Io},
               {folder.path(), ErrorCode::Io},
               {folder.add("empty", ""), ErrorCode::Format},
               {folder.add("text", "Ann Lee met Bo Chan in Oslo on Friday, they said."), ErrorCode::Format}};
  for (const auto& each : cases) {
    const auto pack = Pack::load(each.path);
    ASSERT_FALSE(pack) << each.path;
    EXPECT_EQ(pack.error().code, each.code) << each.path;
    EXPECT_NE(pack.error().message.find(each.path), std::string::npos) << pack.error().message;
  }
  EXPECT_EQ(Pack::compile_folder(folder.path("missing")).error().code, ErrorCode::Io);
  EXPECT_EQ(Pack::compile({Source::file(folder.path("missing"))}).error().code, ErrorCode::Io);
}

TEST(Pack, WithoutWordsCannotStandForEnglish) {
  const TemporaryFolder folder;
  ASSERT_TRUE(Pack::compile({Source::string(list, "own.tsv")})->save(folder.path("own.gzp")));
  const auto extractor = Extractor::compile({.english_pack = folder.path("own.gzp")});
  ASSERT_FALSE(extractor);
  EXPECT_EQ(extractor.error().code, ErrorCode::Format);
}

TEST(Pack, OfEnglishHoldsTogether) {
  const std::span<const std::byte> image = Pack::english().image();
  EXPECT_TRUE(Pack::view(image));  // With its checksum.
}

TEST(Pack, ListsOfAFurtherPackAreNotTakenForTheEnglishOnes) {
  // Its list 0 is another than list 0 of the English words.
  const TemporaryFolder folder;
  folder.add("lists/fruit.txt", "prime mover\nchief rabbit\n");
  folder.add("gazetteers/own.tsv", list);
  ASSERT_TRUE(Pack::compile_folder(folder.path())->save(folder.path("own.gzp")));
  const Extractor plain, extended = Extractor::compile({.packs = {folder.path("own.gzp")}}).value();
  const std::string text = "Prime Mover Ann Lee met Chief Rabbit Bo Chan.";
  EXPECT_EQ(names_in(extended, text), names_in(plain, text));
}

}  // namespace
}  // namespace gazette
