// Names of many families in sentences of our own, as the English pack reads them.

#include <gtest/gtest.h>

#include "read.hpp"

namespace gazette {
namespace {

using tests::names_in;

struct Case {
  std::string_view text, names;
};

template <std::size_t size>
void expect_names(const Case (&cases)[size]) {
  for (const Case& each : cases) EXPECT_EQ(names_in(each.text), each.names) << each.text;
}

TEST(Names, OfPeopleAreTakenWithoutTitles) {
  expect_names({{"President Emmanuel Macron spoke.", "PERSON:Emmanuel Macron"},
                {"Mr. Johnson declined to comment.", "PERSON:Johnson"},
                {"Prime Minister Narendra Modi arrived.", "PERSON:Narendra Modi"},
                {"The lawyer, Sarah Williams, said so.", "PERSON:Sarah Williams"},
                {"Dr. Maria Gonzalez treated them.", "PERSON:Maria Gonzalez"}});
}

TEST(Names, OfPeopleOfManyLanguagesAreFound) {
  expect_names({{"Kim Jong Un smiled.", "PERSON:Kim Jong Un"},
                {"President Moon Jae-in nodded.", "PERSON:Moon Jae-in"},
                {"Xi Jinping addressed the meeting.", "PERSON:Xi Jinping"},
                {"Recep Tayyip Erdogan won the vote.", "PERSON:Recep Tayyip Erdogan"},
                {"Volodymyr Zelenskyy thanked them.", "PERSON:Volodymyr Zelenskyy"}});
}

TEST(Names, OfPlacesAreFound) {
  expect_names({{"They flew to Singapore.", "LOCATION:Singapore"},
                {"Floods hit Bangladesh and Nepal.", "LOCATION:Bangladesh; LOCATION:Nepal"},
                {"She lives in New York City.", "LOCATION:New York City"},
                {"They flew to Geneva in Switzerland.", "LOCATION:Geneva; LOCATION:Switzerland"},
                {"South Korea’s economy grew.", "LOCATION:South Korea"}});
}

TEST(Names, OfBodiesAreFound) {
  expect_names({{"The United Nations sent aid.", "ORGANIZATION:United Nations"},
                {"The European Commission fined Google.", "ORGANIZATION:European Commission; ORGANIZATION:Google"},
                {"The State Department denied it.", "ORGANIZATION:State Department"},
                {"She studied at the University of Oxford.", "ORGANIZATION:University of Oxford"}});
}

TEST(Names, OfNationsAreNorp) {
  expect_names({{"French officials agreed.", "NORP:French"},
                {"Several Russians were hurt.", "NORP:Russians"},
                {"A Japanese firm paid.", "NORP:Japanese"}});
}

TEST(Names, StandTogetherWithoutRunningIntoOneAnother) {
  expect_names({{"US Secretary of State John Kerry met Sergei Lavrov in Vienna.",
                 "LOCATION:US; PERSON:John Kerry; PERSON:Sergei Lavrov; LOCATION:Vienna"},
                {"US-China talks went on.", "LOCATION:US; LOCATION:China"}});
}

TEST(Names, AreNoneInPlainWords) {
  for (const std::string_view text :
       {"The weather was fine.", "Everyone went home early.", "However, nothing came of it.", "Why did he go?"})
    EXPECT_EQ(names_in(text), "") << text;
}

}  // namespace
}  // namespace gazette
