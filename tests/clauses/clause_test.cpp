// What rules read of a sentence: one row a construction. Only the sequences named must be there; others may be.

#include <gtest/gtest.h>

#include "clauses/bracketed.hpp"

namespace gazette::tests {
namespace {

struct Row {
  std::string_view text;
  std::string_view sequence;
};

std::string all_of(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += "\n  " + line;
  return all;
}

void expect_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    const Bracketed read(row.text);
    const auto found = read.sequences();
    EXPECT_NE(std::find(found.begin(), found.end(), row.sequence), found.end())
        << row.text << "\nwants\n  " << row.sequence << "\nhas" << all_of(found);
  }
}

TEST(Clauses, ReadEveryVoiceAndFormAsThePlainActiveClause) {
  expect_rows({
      {"[PER Ann Lee] met [PER Bo Chan] in [LOC Oslo] on [DATE Friday].",
       "[Ann Lee] meet [Bo Chan] in [Oslo] on [Friday]"},
      {"[PER Ann Lee] was met by [PER Bo Chan] in [LOC Oslo].", "[Bo Chan] meet [Ann Lee] by [Bo Chan] in [Oslo]"},
      {"[PER Ann Lee] was arrested in [LOC Oslo].", "arrest [Ann Lee] in [Oslo]"},
      {"[PER Ann Lee], who met [PER Bo Chan], left [LOC Oslo].", "[Ann Lee] meet [Bo Chan]"},
      {"[PER Ann Lee], who met [PER Bo Chan], left [LOC Oslo].", "[Ann Lee] leave [Oslo]"},
      {"[PER Ann Lee], accused by [LOC Spain] of spying, left [LOC Oslo].",
       "[Spain] accuse [Ann Lee] by [Spain] of spying"},
      {"[PER Ann Lee], accused by [LOC Spain], left [LOC Oslo].", "[Ann Lee] leave [Oslo]"},
      {"[PER Ann Lee] met [PER Bo Chan] and visited [LOC Oslo].", "[Ann Lee] visit [Oslo]"},
      {"[PER Ann Lee] and [PER Bo Chan] met in [LOC Oslo].", "[Ann Lee + Bo Chan] meet in [Oslo]"},
      {"[LOC France], [LOC Spain] and [LOC Italy] signed the treaty.", "[France + Spain + Italy] sign treaty"},
      {"[PER=Lee+Chan The two leaders] met.", "[The two leaders] meet"},
      {"[PER=Lee+Chan They] met.", "[They] meet"},
      {"[PER Ann Lee] met [DATE Friday] with [PER Bo Chan].", "[Ann Lee] meet [Friday] with [Bo Chan]"},
      {"On [DATE Friday], [PER Ann Lee] met [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] on [Friday]"},
      {"[DATE Last week] [PER Ann Lee] met [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] [Last week]"},
      {"[NORP Norwegian] officials met [NORP Spanish] officials.", "[Norwegian] meet [Spanish]"},
      {"The leaders of [LOC France] and [LOC Spain] met.", "[France + Spain] meet"},
      {"Speaking in [LOC Oslo], [PER Ann Lee] praised [PER Bo Chan].", "[Ann Lee] speak in [Oslo]"},
      {"The deal reached by [LOC France] and [LOC Spain] collapsed.",
       "[France + Spain] reach deal by [France + Spain]"},
      {"[PER Ann Lee] traveled to [LOC Oslo] to meet [PER Bo Chan].", "[Ann Lee] meet [Bo Chan]"},
      {"\"We are ready,\" said [PER Ann Lee].", "[Ann Lee] say"},
      {"\"We are ready,\" [PER Ann Lee] said.", "[Ann Lee] say"},
      {"[PER Ann Lee], speaking in [LOC Oslo], praised [PER Bo Chan].", "[Ann Lee] praise [Bo Chan]"},
      {"[PER Ann Lee], speaking in [LOC Oslo], praised [PER Bo Chan].", "[Ann Lee] speak in [Oslo]"},
      {"[ORG LinkedIn], which [ORG Microsoft] bought, grew.", "[Microsoft] buy [LinkedIn]"},
      {"[ORG Reuters], in which [ORG Intel] invested, grew.", "[Intel] invest in [Reuters]"},
      {"[LOC China], an ally of [LOC Iran], attacked [LOC Oslo].", "[China] attack [Oslo]"},
      {"[LOC China], an ally of [LOC Iran], attacked [LOC Oslo].", "[China] be ally of [Iran]"},
      {"[PER Ann Lee] plans to host [PER Bo Chan].", "[Ann Lee] host [Bo Chan] | planned"},
      {"The man who met [PER Ann Lee] will leave.", "man leave | planned"},
      {"[PER Ann Lee]'s refusal to meet [PER Bo Chan] drew fire.", "[Ann Lee] meet [Bo Chan] | negated"},
      {"[PER Ann Lee] resigned on [DATE Friday] after ministers quit.", "[Ann Lee] resign on [Friday] after ministers"},
      {"[PER Ann Lee] Cancels Planned Meeting With [PER Bo Chan]", "[Ann Lee] Meeting with [Bo Chan] | negated"},
      {"The crisis grew after [PER Ann Lee] met [PER Bo Chan].", "[Ann Lee] meet [Bo Chan]"},
      {"According to [ORG Reuters], [PER Ann Lee] left.", "according to [Reuters]"},
      {"[PER Ann Lee] stepped down on [DATE Friday].", "[Ann Lee] step down on [Friday]"},
  });
}

TEST(Clauses, CarryTheStatusOfTheirVerbGroup) {
  expect_rows({
      {"[PER Ann Lee] will meet [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | planned"},
      {"[PER Ann Lee] may meet [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | possible"},
      {"[PER Ann Lee] did not meet [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | negated"},
      {"[PER Ann Lee] has never met [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | negated"},
      {"[PER Ann Lee] has met [PER Bo Chan].", "[Ann Lee] meet [Bo Chan]"},
      {"[PER Ann Lee] is meeting [PER Bo Chan].", "[Ann Lee] meet [Bo Chan]"},
  });
}

TEST(Clauses, CarryTheStatusOfWhatGovernsThem) {
  expect_rows({
      {"[PER Ann Lee] plans to meet [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | planned"},
      {"[PER Ann Lee] is set to meet [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | planned"},
      {"[PER Ann Lee] is to meet [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | planned"},
      {"[PER Ann Lee] is expected to meet [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | planned"},
      {"[PER Ann Lee] agreed to meet [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | planned"},
      {"[PER Ann Lee] would like to meet [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | possible"},
      {"[PER Ann Lee] wants to meet [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | possible"},
      {"[PER Ann Lee] refused to meet [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | negated"},
      {"[PER Ann Lee] denied meeting [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | negated"},
      {"[LOC Spain] denied that [PER Ann Lee] met [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | negated"},
      {"[LOC Spain] said that [PER Ann Lee] met [PER Bo Chan].", "[Ann Lee] meet [Bo Chan]"},
      {"[LOC Spain] said [PER Ann Lee] met [PER Bo Chan].", "[Ann Lee] meet [Bo Chan]"},
      {"[PER Ann Lee] announced [PER=Lee she] would meet [PER Bo Chan].", "[she] meet [Bo Chan] | planned"},
      {"[PER Ann Lee] asked whether [LOC Spain] attacked [LOC Italy].", "[Spain] attack [Italy] | possible"},
      {"[PER Ann Lee] left without meeting [PER Bo Chan].", "[Ann Lee] meet [Bo Chan] | negated"},
      {"[PER Ann Lee] invited [PER Bo Chan] to visit [LOC Oslo].", "[Bo Chan] visit [Oslo] | possible"},
      {"[PER Ann Lee] to Meet [PER Bo Chan] in [DATE June]", "[Ann Lee] meet [Bo Chan] in [June] | planned"},
  });
}

TEST(Nominals, ReadAsTheVerbWould) {
  expect_rows({
      {"[PER Ann Lee]'s visit to [LOC Oslo] was short.", "[Ann Lee] visit to [Oslo]"},
      {"Talks between [LOC France] and [LOC Spain] collapsed.", "[France + Spain] Talks between [France + Spain]"},
      {"The summit between [LOC France] and [LOC Spain] was called off.",
       "[France + Spain] summit between [France + Spain] | negated"},
      {"The [LOC France]-[LOC Spain] summit ended.", "[France + Spain] summit"},
      {"[PER Ann Lee] held talks with [PER Bo Chan].", "[Ann Lee] talks with [Bo Chan]"},
      {"[PER Ann Lee] will hold talks with [PER Bo Chan].", "[Ann Lee] talks with [Bo Chan] | planned"},
      {"[PER Ann Lee] canceled a meeting with [PER Bo Chan].", "[Ann Lee] meeting with [Bo Chan] | negated"},
      {"[PER Ann Lee] called off a meeting with [PER Bo Chan].", "[Ann Lee] meeting with [Bo Chan] | negated"},
      {"They discussed a possible summit between [PER Ann Lee] and [PER Bo Chan].",
       "[Ann Lee + Bo Chan] summit between [Ann Lee + Bo Chan] | possible"},
      {"The planned meeting between [PER Ann Lee] and [PER Bo Chan] is near.",
       "[Ann Lee + Bo Chan] meeting between [Ann Lee + Bo Chan] | planned"},
      {"The visit of [PER Ann Lee] to [LOC Oslo] began.", "[Ann Lee] visit of [Ann Lee] to [Oslo]"},
  });
}

TEST(Descriptions, AreOneClauseHoweverTheyAreWritten) {
  expect_rows({
      {"[LOC US] Secretary of State [PER Mike Pompeo] left.", "[Mike Pompeo] be Secretary of State of [US]"},
      {"[LOC North Korea]'s leader, [PER Kim Jong Un], left.", "[Kim Jong Un] be leader of [North Korea]"},
      {"[PER Mike Pompeo], the [LOC US] secretary of state, left.", "[Mike Pompeo] be secretary of state of [US]"},
      {"[PER Heather Nauert], a [ORG State Department] spokesperson, left.",
       "[Heather Nauert] be spokesperson of [State Department]"},
      {"President [PER Xi] of [LOC China] left.", "[Xi] be President of [China]"},
      {"[PER Xi Jinping] is the president of [LOC China].", "[Xi Jinping] be president of [China]"},
      {"[PER Xi Jinping], who is [LOC China]'s president, left.", "[Xi Jinping] be president of [China]"},
      {"[PER Ann Lee], president of [LOC France], met [PER Bo Chan].", "[Ann Lee] be president of [France]"},
      {"[PER Ann Lee], president of [LOC France], met [PER Bo Chan].", "[Ann Lee] meet [Bo Chan]"},
      {"former [NORP French] President [PER Ann Lee]", "[Ann Lee] be President of [French]"},
      {"[LOC Oslo], the capital of [LOC Norway], was calm.", "[Oslo] be capital of [Norway]"},
  });
}

}  // namespace
}  // namespace gazette::tests
