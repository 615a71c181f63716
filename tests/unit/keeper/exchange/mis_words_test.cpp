// SPDX-License-Identifier: MIT
#include "keeper/exchange/mis_words.hpp"

#include <gmock/gmock.h>

#include "keeper/exchange/upn.hpp"

namespace hearth {
namespace {

const Day kToday = parse_day("2026-07-17");

std::string day(const std::string& said) {
  const auto found = said_day(said, kToday);
  return found ? day_text(found->day) : "none";
}

TEST(MisWordsTest, DatesOfEveryProgram) {
  for (const char* said :
       {"03/11/2018", "3/11/2018", "03-Nov-18", "3-Nov-2018", "3 November 2018", "03.11.2018", "2018-11-03",
        "2018-11-03T00:00:00", "03/11/18", "03/11/2018 00:00", "43407"})
    EXPECT_EQ(day(said), "2018-11-03") << said;
  EXPECT_EQ(day("27-Jun-98"), "1998-06-27");
  for (const char* said :
       {"", "today", "31/02/2018", "04/27/2019", "2018", "12345678", "0/0/2018", "2018-13-01"})
    EXPECT_EQ(day(said), "none") << said;
}

TEST(MisWordsTest, OnlyADateThatCanBeReadBothWaysIsDoubted) {
  EXPECT_TRUE(said_day("03/04/2019", kToday)->either_way);
  EXPECT_FALSE(said_day("27/04/2019", kToday)->either_way);
  EXPECT_FALSE(said_day("04/04/2019", kToday)->either_way);
  EXPECT_FALSE(said_day("2019-04-03", kToday)->either_way);
  EXPECT_FALSE(said_day("3-Apr-19", kToday)->either_way);
}

TEST(MisWordsTest, YearGroups) {
  for (const char* said : {"Year  4", "Y4", "4", "04", "year 4", "Yr 4", "Curriculum Year 4"})
    EXPECT_EQ(year_group(said), "4") << said;
  for (const char* said : {"Reception", "R", "FS2", "Year R", "YR", "0"})
    EXPECT_EQ(year_group(said), "R") << said;
  EXPECT_EQ(year_group("Nursery"), "N2");
  EXPECT_EQ(year_group("N1"), "N1");
  for (const char* said : {"", "Elm", "15", "4/5"}) EXPECT_EQ(year_group(said), "") << said;
}

TEST(MisWordsTest, SpecialNeeds) {
  for (const char* said : {"E", "EHC plan", "Education, Health and Care Plan", "EHCP", "e"})
    EXPECT_EQ(sen_status(said), "E") << said;
  for (const char* said : {"K", "SEN support", "SEN Support (K)", "K - SEN support"})
    EXPECT_EQ(sen_status(said), "K") << said;
  for (const char* said : {"N", "No Special Educational Need", "No special educational need"})
    EXPECT_EQ(sen_status(said), "N") << said;
  EXPECT_EQ(sen_status("purple"), "");
  EXPECT_EQ(sen_need("Social, Emotional and Mental Health"), "SEMH");
  EXPECT_EQ(sen_need("Gifted"), "Gifted");
}

TEST(MisWordsTest, Languages) {
  EXPECT_EQ(home_language("Polish"), "pl");
  EXPECT_EQ(home_language("PNJ"), "pa");
  EXPECT_EQ(home_language("Klingon"), "Klingon");
}

TEST(UpnTest, TheCheckLetterFindsASlip) {
  EXPECT_EQ(upn_kind("N999299822101"), UpnKind::permanent);
  EXPECT_EQ(upn_kind("N999299822102"), UpnKind::wrong_letter);
  EXPECT_EQ(upn_kind("M999299822101"), UpnKind::wrong_letter);
  EXPECT_EQ(plain_upn(" n9992 99822101 "), "N999299822101");
  for (const char* no : {"", "N/A", "N99929982210", "9999299822101", "N9992998221011", "I999299822101"})
    EXPECT_EQ(upn_kind(no), UpnKind::none) << no;
}

TEST(UpnTest, ATemporaryOneEndsInALetter) {
  int right = 0;
  for (const char check : std::string("ABCDEFGHJKLMNPQRTUVWXYZ")) {
    const auto kind = upn_kind(check + std::string("99929982210B"));
    right += kind == UpnKind::temporary;
    EXPECT_NE(kind, UpnKind::none);
  }
  EXPECT_EQ(right, 1) << "one check letter fits";
}

}  // namespace
}  // namespace hearth
