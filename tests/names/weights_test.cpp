#include "names/weights.hpp"

#include <gtest/gtest.h>

#include "names/code.hpp"
#include "names/templates.hpp"
#include "unicode/fold.hpp"

namespace gazette::names {
namespace {

struct Compiled {
  explicit Compiled(std::string_view text) {
    pack::Writer writer;
    compile_weights("weights.tsv", text, writer, findings);
    image = writer.finish();
    weights = Weights::view(pack::Image::view(image, pack::Check::Full).value()).value();
  }
  ReadingScores of(Template kind, std::uint64_t value) const {
    ReadingScores scores;
    weights.add(evidence_key(kind, value), scores);
    return scores;
  }
  std::vector<Finding> findings;
  std::vector<std::byte> image;
  Weights weights;
};

const std::string header =
    "evidence\tPERSON\tLOCATION\tORGANIZATION\tNORP\tagain:PERSON\tagain:LOCATION\tagain:ORGANIZATION\tagain:NORP\n";

TEST(Weights, AreFoundByTheirEvidence) {
  const Compiled compiled(header +
                          "left.word=minister\t1.5\t-0.25\t\t\t2\t\t\t-1\nleft.pair=prime "
                          "minister\t3\nfirst.shape=C^\t\t\t0.5\nleft.word=^\t0.125\n");
  ASSERT_TRUE(compiled.findings.empty());
  const std::uint64_t minister = unicode::key_of("Minister"), prime = unicode::key_of("prime");
  const ReadingScores word = compiled.of(Template::left_word, minister);
  EXPECT_EQ(word.first().of, (std::array<float, 4>{1.5F, -0.25F, 0, 0}));
  EXPECT_EQ(word.second().of, (std::array<float, 4>{2, 0, 0, -1}));
  EXPECT_EQ(compiled.of(Template::left_pair, pair_value(prime, minister)).first().of[0], 3);
  EXPECT_EQ(compiled.of(Template::first_shape, Code("C^").value()).first().of[2], 0.5F);
  EXPECT_EQ(compiled.of(Template::left_word, unicode::key_of_folded("^")).first().of[0], 0.125F);
  EXPECT_EQ(compiled.of(Template::right_word, minister).of, ReadingScores{}.of);  // Of another template.
  EXPECT_EQ(compiled.of(Template::left_pair, pair_value(minister, prime)).of, ReadingScores{}.of);
}

TEST(Weights, AddUp) {
  const Compiled compiled(header + "left.word=a\t1\n");
  ReadingScores scores;
  for (int i = 0; i < 3; ++i) compiled.weights.add(evidence_key(Template::left_word, unicode::key_of("a")), scores);
  EXPECT_EQ(scores.first().of[0], 3);
}

TEST(Weights, OfManyRowsAreAllFound) {
  std::string text = header;
  for (int i = 1; i <= 3000; ++i) text += "any.word=word" + std::to_string(i) + "\t" + std::to_string(i % 100) + "\n";
  const Compiled compiled(text);
  for (int i = 1; i <= 3000; ++i)
    EXPECT_EQ(compiled.of(Template::any_word, unicode::key_of("word" + std::to_string(i))).first().of[0],
              static_cast<float>(i % 100))
        << i;
}

TEST(Weights, OfARowThatIsFaultyAreFindings) {
  const struct {
    std::string_view row, finding;
  } cases[] = {{"nonsense=x\t1", "2:1: unknown evidence 'nonsense'"},
               {"left.word\t1", "2:1: unknown evidence 'left.word'"},
               {"left.word=a\tone", "2:13: 'one' is not a number"},
               {"left.word=a\t1\t2x", "2:15: '2x' is not a number"},
               {"\t1", "2:1: the field 'evidence' is empty"}};
  for (const auto& each : cases) {
    const Compiled compiled(header + std::string(each.row) + "\n");
    ASSERT_EQ(compiled.findings.size(), 1U) << each.row;
    const Finding& f = compiled.findings[0];
    EXPECT_EQ(std::to_string(f.line) + ":" + std::to_string(f.column) + ": " + f.message, each.finding);
  }
}

TEST(Weights, NameEveryTemplateOnce) {
  for (unsigned i = 0; i < static_cast<unsigned>(Template::count); ++i) {
    const auto kind = static_cast<Template>(i);
    EXPECT_EQ(template_named(to_string(kind)), kind) << to_string(kind);
  }
  EXPECT_FALSE(template_named("left"));
}

TEST(Code, IsCutWhereItIsTooLong) {
  const std::string letters(100, 'x');
  EXPECT_EQ(Code(letters).view(), letters.substr(0, Code::most));
  EXPECT_EQ(Code(letters).value(), Code(letters.substr(0, Code::most)).value());
  EXPECT_EQ(Code("a").add('b').add_number(120).view(), "ab120");
  EXPECT_NE(Code("ab").value(), Code("ba").value());
}

}  // namespace
}  // namespace gazette::names
