// A real pack, damaged everywhere: an error, or a pack that a text can be read with.

#include <gtest/gtest.h>

#include <cstring>
#include <random>

#include "base/file.hpp"
#include "extract/pack_data.hpp"
#include "gazette/extractor.hpp"
#include "gazette/gazetteer.hpp"
#include "temporary_folder.hpp"

namespace gazette {
namespace {

const std::string text =
    "Ann Lee, the wing commander of Zorblax Prime, met Bo Chan (ZP) at Zorblax Prime City on Friday. Lee said Zorblax "
    "won.";

std::vector<std::byte> small_pack() {
  const tests::TemporaryFolder folder;
  folder.add("gazetteers/own.tsv",
             "name\ttype\tsubtype\tid\taliases\tattributes\tprior\nZorblax "
             "Prime\tLOCATION\tcity\tgeonames=7\tZP|~Zorblax\tcountry=ZP;capital=yes\t60\nAnn Lee\tPERSON\n");
  folder.add("lexicon/verbs.tsv",
             "lemma\tthird\tpast\tparticiple\tgerund\tlevel\tcount\nmeet\tmeets\tmet\tmet\tmeeting\t10\t3\nsay\tsays\ts"
             "aid\tsaid\tsaying\t10\t9\n");
  folder.add("names/given.tsv", "name\tgender\tweight\nAnn\tf\t40\nBo\tm\t20\n");
  folder.add("names/surnames.tsv", "name\tweight\nLee\t80\n");
  folder.add("lists/title.txt", "commander\nwing commander\n");
  folder.add("lists/preposition.txt", "at\non\nof\n");
  folder.add("weights.tsv",
             "evidence\tPERSON\tLOCATION\tagain:PERSON\tagain:LOCATION\nwhole.known=LOCATION.city.4\t\t9\t\t9\nfirst."
             "given=3\t5\t\t5\nlast.surname=5\t4\t\t4\n");
  folder.add("rules/own.rules",
             "entity PERSON {\n @title of ..{0,2} name:( %Capitalized+ /[a-z]+/? ) | /Z.*/ <say>\n}\n"
             "relation meets(a: PERSON, b: PERSON, at?: LOCATION by at) symmetric { a <meet|see> b\n a and b <meet> }");
  const Pack pack = Pack::compile_folder(folder.path()).value();
  return {pack.image().begin(), pack.image().end()};
}

// Reads the text with a pack, in place of the English one and beside it; false where it is refused.
bool survives(const std::vector<std::byte>& image) {
  const auto pack = Pack::view(image);
  if (!pack) return false;
  const Gazetteer names(*pack);
  for (const FoundName& found : names.find(text, {.longest = false, .weak_aliases = true})) {
    EXPECT_LT(found.begin, found.end);
    EXPECT_LE(found.end, text.size());
    const NameEntry entry = names.entry(found.entry);
    EXPECT_LE(entry.name.size() + entry.links.size() + entry.attributes.size() + entry.source.size(), 4 * image.size());
  }
  const tests::TemporaryFolder folder;
  EXPECT_TRUE(base::write_file(folder.path("p.gzp"), image));
  for (const ExtractorOptions& options :
       {ExtractorOptions{.english_pack = folder.path("p.gzp")}, ExtractorOptions{.packs = {folder.path("p.gzp")}}}) {
    const auto extractor = Extractor::compile(options);
    if (!extractor) continue;
    const Document document = extractor->extract(text);
    for (const Mention& mention : document.mentions()) EXPECT_EQ(mention.span.of(document.text()), mention.text);
  }
  return true;
}

TEST(PackDamage, UntouchedItWorks) { EXPECT_TRUE(survives(small_pack())); }

TEST(PackDamage, OfAnyByteIsNoticed) {
  auto image = small_pack();
  for (std::byte& byte : image) {
    byte ^= std::byte{0x41};
    EXPECT_FALSE(Pack::view(image)) << "byte " << &byte - image.data();
    byte ^= std::byte{0x41};
  }
}

TEST(PackDamage, OfAnyLengthIsNoticed) {
  const auto whole = small_pack();
  for (std::size_t size = 0; size < whole.size(); size += size < 600 ? 1 : 37) {
    const std::vector<std::byte> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    const auto pack = Pack::view(cut);
    ASSERT_FALSE(pack) << size;
    EXPECT_EQ(pack.error().code, ErrorCode::Format) << size;
  }
}

// With the checksum made right again every byte is met by the readers behind it.
TEST(PackDamage, BehindARightChecksumIsHarmless) {
  const std::uint64_t seed = 4711;
  std::mt19937_64 random(seed);
  const auto whole = small_pack();
  unsigned sane = 0;
  constexpr int rounds = 400;
  for (int round = 0; round < rounds; ++round) {
    auto image = whole;
    const std::size_t bytes = 1 + random() % 3;
    for (std::size_t i = 0; i < bytes; ++i)
      image[sizeof(pack::Header) + random() % (image.size() - sizeof(pack::Header))] = static_cast<std::byte>(random());
    pack::sign(image);
    SCOPED_TRACE("seed " + std::to_string(seed) + ", round " + std::to_string(round));
    sane += survives(image);
  }
  EXPECT_GT(sane, 20U);
  EXPECT_LT(sane, static_cast<unsigned>(rounds));
}

TEST(PackDamage, OfTheTableIsHarmless) {
  const std::uint64_t seed = 815;
  std::mt19937_64 random(seed);
  const auto whole = small_pack();
  pack::Header header;
  std::memcpy(&header, whole.data(), sizeof(header));
  unsigned sane = 0;
  for (int round = 0; round < 300; ++round) {
    auto image = whole;
    auto* sections = reinterpret_cast<pack::Section*>(image.data() + sizeof(header));
    for (std::size_t rows = 1 + random() % 2; rows > 0; --rows) {
      pack::Section& section = sections[random() % header.section_count];
      if (random() % 2 == 0) section.offset = random() % (image.size() / 8) * 8;
      section.size = random() % (image.size() - section.offset + 1);
      if (random() % 2 == 0) section.size -= section.size % 64;
      if (random() % 4 == 0) std::swap(section.offset, sections[random() % header.section_count].offset);
    }
    pack::sign(image);
    SCOPED_TRACE("seed " + std::to_string(seed) + ", round " + std::to_string(round));
    sane += survives(image);
  }
  EXPECT_GT(sane, 20U);
}

}  // namespace
}  // namespace gazette
