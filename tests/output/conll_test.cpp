#include <gtest/gtest.h>

#include "gazette/output.hpp"
#include "output/sample.hpp"

namespace gazette::output {
namespace {

TEST(Conll, TagsEachTokenOfANameAndSeparatesNeighbours) {
  const Document document = Sample("Ann Lee Bo Chan met \xFF")
                                .id("n\t1")
                                .tokens()
                                .entity("PERSON", "Ann Lee")
                                .entity("PERSON", "Bo Chan")
                                .mention("Ann Lee", 0)
                                .mention("Bo Chan", 1)
                                .document();
  EXPECT_EQ(to_conll(document),
            "# id = n 1\nAnn\tB-PERSON\nLee\tI-PERSON\nBo\tB-PERSON\nChan\tI-PERSON\nmet\tO\n\xEF\xBF\xBD\tO\n\n");
}

TEST(Conll, LeavesOutNominalsAndPronouns) {
  const Document document = Sample("He met Ann")
                                .tokens()
                                .entity("PERSON", "Bo")
                                .entity("PERSON", "Ann")
                                .mention("He", 0, MentionKind::Pronoun)
                                .mention("Ann", 1)
                                .document();
  EXPECT_EQ(to_conll(document), "He\tO\nmet\tO\nAnn\tB-PERSON\n\n");
}

}  // namespace
}  // namespace gazette::output
