#include <gtest/gtest.h>

#include <string>

#include "gazette/extractor.hpp"

namespace gazette {
namespace {

// The name of who states the first relation of the type; "" where the text itself does, "?" where there is none.
std::string source(const char* text, std::string_view type) {
  static const Extractor english;
  const Document document = english.extract(text);
  for (const Relation& relation : document.relations())
    if (relation.type == type)
      return relation.source == no_entity ? "" : std::string(document.entities()[relation.source].name);
  return "?";
}

TEST(Attribution, IsToWhoeverReports) {
  const char* merkel = "Angela Merkel";
  EXPECT_EQ(source("Angela Merkel said that Iran attacked Kuwait.", "attacks"), merkel);
  EXPECT_EQ(source("Angela Merkel said Iran attacked Kuwait.", "attacks"), merkel);
  EXPECT_EQ(source("Iran attacked Kuwait, Angela Merkel said.", "attacks"), merkel);
  EXPECT_EQ(source("\"Iran attacked Kuwait,\" said Angela Merkel.", "attacks"), merkel);
  EXPECT_EQ(source("According to Angela Merkel, Iran attacked Kuwait.", "attacks"), merkel);
  EXPECT_EQ(source("Iran attacked Kuwait, according to Angela Merkel.", "attacks"), merkel);
  EXPECT_EQ(source("Angela Merkel told Reuters that Iran attacked Kuwait.", "attacks"), merkel);
}

TEST(Attribution, IsToNobodyWhereTheTextStatesIt) {
  EXPECT_EQ(source("Iran attacked Kuwait.", "attacks"), "");
  EXPECT_EQ(source("Iran attacked Kuwait and Angela Merkel said nothing.", "attacks"), "");
  EXPECT_EQ(source("Angela Merkel said that Iran attacked Kuwait.", "says"), "");
  EXPECT_EQ(source("Officials said that Iran attacked Kuwait.", "attacks"), "");
}

TEST(Attribution, EndsWhereTheTextSaysTheSameItself) {
  EXPECT_EQ(source("Angela Merkel said that Iran attacked Kuwait. Iran attacked Kuwait.", "attacks"), "");
}

}  // namespace
}  // namespace gazette
