#include "lexicon/inflection.hpp"

#include <gtest/gtest.h>

#include "extract/extractor_data.hpp"

namespace gazette::lexicon {
namespace {

TEST(Inflection, GivesTheFormsThatTheLexiconHas) {
  const Extractor extractor;
  const Inflection inflection(*extractor.data()->lexicon);
  const struct {
    const char* lemma;
    Form form;
    const char* expected;
  } cases[] = {{"meet", past, "met"},         {"meet", gerund, "meeting"}, {"meet", base_form, "meet"},
               {"take", participle, "taken"}, {"visit", past, "visited"},  {"agree", gerund, "agreeing"},
               {"go", third_person, "goes"},  {"put", past, "put"},        {"summit", plural, "summits"},
               {"city", plural, "cities"},    {"zzyzx", past, "zzyzx"}};
  for (const auto& each : cases) EXPECT_EQ(inflection.form(each.lemma, each.form), each.expected) << each.lemma;
  EXPECT_TRUE(inflection.is_verb("meet"));
  EXPECT_FALSE(inflection.is_verb("summit"));
}

}  // namespace
}  // namespace gazette::lexicon
