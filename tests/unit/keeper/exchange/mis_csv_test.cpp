// SPDX-License-Identifier: MIT
#include "keeper/exchange/mis_csv.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace hearth {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Day kToday = parse_day("2026-07-17");

std::string sample(const std::string& name) {
  std::ifstream in(HEARTH_SOURCE_DIR "/tests/fixtures/school_files/" + name, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

MisTable read(const std::string& bytes, const std::map<std::string, std::string>& columns = {}) {
  return read_mis_csv(bytes, "pupils.csv", columns, kToday);
}

RosterPupil only(const MisTable& table) {
  EXPECT_THAT(table.found.refused, IsEmpty());
  EXPECT_THAT(table.found.pupils, SizeIs(1));
  return table.found.pupils.empty() ? RosterPupil() : table.found.pupils[0];
}

TEST(MisCsvTest, ReadsWhatThreeProgramsExport) {
  for (const char* name :
       {"mis_sims_style_cp1252.csv", "mis_arbor_style_utf8bom.csv", "mis_bromcom_style_semicolon.csv"}) {
    const auto table = read(sample(name));
    EXPECT_THAT(table.found.pupils, SizeIs(24)) << name;
    EXPECT_THAT(table.found.refused, IsEmpty()) << name;
    EXPECT_THAT(table.found.remarks, IsEmpty()) << name;
    EXPECT_THAT(table.unknown_columns, IsEmpty()) << name;
    const auto& sian = table.found.pupils.at(6);
    EXPECT_EQ(sian.line, 8);
    EXPECT_EQ(sian.forename, "Siân");
    EXPECT_EQ(sian.upn, "P999299819107");
    EXPECT_EQ(sian.born, parse_day("2015-04-16"));
    EXPECT_EQ(sian.year, "6");
    EXPECT_EQ(sian.reg_group, "6 Lime");
    EXPECT_EQ(sian.sen, "E");
  }
}

TEST(MisCsvTest, KeepsLeadingZerosAndWhoseNumberItIs) {
  const auto sims = read(sample("mis_sims_style_cp1252.csv")).found.pupils.at(0).local_ids;
  ASSERT_THAT(sims, SizeIs(1));
  EXPECT_EQ(sims[0].source, "admission_number");
  EXPECT_EQ(sims[0].id, "001500");
  EXPECT_EQ(read(sample("mis_arbor_style_utf8bom.csv")).found.pupils.at(0).local_ids.at(0).source, "mis_id");
}

TEST(MisCsvTest, PassesOverTheFurnitureOfAReport) {
  const auto table = read(
      "Quillbrook Primary School\nNurture pupils,,\nPrinted 17/07/2026,,\n\n"
      "Surname,Forename,UPN\nAshdown,Callum,N999299822101\n,,\n"
      "Surname,Forename,UPN\nGarrity,Poppy,Q999299821109\nPage 1 of 1,,\nTotal: 2,,\n");
  EXPECT_THAT(table.found.refused, IsEmpty());
  EXPECT_THAT(table.found.pupils,
              ElementsAre(Field(&RosterPupil::surname, "Ashdown"), Field(&RosterPupil::surname, "Garrity")));
  EXPECT_EQ(table.found.pupils[1].line, 9);
}

TEST(MisCsvTest, TakesNamesInOneColumn) {
  const auto table = read("Pupil Name;Yr\nWiśniak, Tomasz;Y4\nPoppy-Mae Garrity;R\n");
  ASSERT_THAT(table.found.pupils, SizeIs(2));
  EXPECT_EQ(table.found.pupils[0].surname, "Wiśniak");
  EXPECT_EQ(table.found.pupils[0].forename, "Tomasz");
  EXPECT_EQ(table.found.pupils[1].surname, "Garrity");
  EXPECT_EQ(table.found.pupils[1].year, "R");
}

TEST(MisCsvTest, NeverTakesWhatARoomNeedNotKnow) {
  const auto table = read(
      "Surname,Forename,Gender,FSM,Pupil Premium,PP,In "
      "Care,LAC,Ethnicity\nAshdown,Callum,M,Y,Y,Y,Y,Y,White\n");
  only(table);
  EXPECT_THAT(table.unknown_columns, IsEmpty()) << "known, and left out";
}

TEST(MisCsvTest, NamesColumnsItDoesNotKnowAndTakesAMapping) {
  const std::string text = "Kid,Last Name,Shoe size\nCallum,Ashdown,3\n";
  const auto unknown = read(text);
  EXPECT_THAT(unknown.unknown_columns, ElementsAre("Kid", "Shoe size"));
  const auto mapped =
      read("Kid,Clan,Shoe size\nCallum,Ashdown,3\n", {{"kid", "forename"}, {"Clan", "Surname"}});
  EXPECT_EQ(only(mapped).forename, "Callum");
  EXPECT_EQ(only(mapped).surname, "Ashdown");
  EXPECT_THAT(mapped.unknown_columns, ElementsAre("Shoe size"));
  EXPECT_TRUE(is_mis_column("preferred_forename"));
  EXPECT_FALSE(is_mis_column("shoe"));
}

TEST(MisCsvTest, ATableWithoutHeadingsIsRefusedWithWhatToDo) {
  const auto table = read("Kid,Clan\nCallum,Ashdown\n");
  EXPECT_THAT(table.found.pupils, IsEmpty());
  ASSERT_THAT(table.found.refused, SizeIs(1));
  EXPECT_THAT(table.found.refused[0].reason, HasSubstr("--column"));
  EXPECT_THAT(table.unknown_columns, ElementsAre("Kid", "Clan"));
}

TEST(MisCsvTest, RefusesARowWithoutANameOrWithShiftedColumns) {
  const auto table =
      read("Surname;Forename;Class\nAshdown;;4 Elm\nGarrity;Poppy;4 Elm; 4 Oak\nKuttner;Dani;6 Lime\n");
  EXPECT_THAT(table.found.pupils, SizeIs(1));
  ASSERT_THAT(table.found.refused, SizeIs(2));
  EXPECT_EQ(table.found.refused[0].line, 2);
  EXPECT_THAT(table.found.refused[0].reason, HasSubstr("forename"));
  EXPECT_EQ(table.found.refused[1].line, 3);
  EXPECT_THAT(table.found.refused[1].reason, HasSubstr("more columns"));
}

TEST(MisCsvTest, AWrongUpnIsTakenWithARemarkAndNoUpnIsNot) {
  const auto slip = read("Surname,Forename,UPN\nAshdown,Callum,N999299822102\n");
  EXPECT_EQ(only(slip).upn, "N999299822102");
  EXPECT_THAT(slip.found.remarks, ElementsAre(Field(&Notice::reason, HasSubstr("check letter"))));
  const auto none = read("Surname,Forename,UPN\nAshdown,Callum,pending\n");
  EXPECT_EQ(only(none).upn, "");
  EXPECT_THAT(none.found.remarks, SizeIs(1));
}

TEST(MisCsvTest, DoubtsDatesOnlyWhereNoRowSettlesTheOrder) {
  const std::string head = "Surname,Forename,DOB\nAshdown,Callum,03/04/2019\n";
  const auto open = read(head);
  EXPECT_EQ(only(open).born, parse_day("2019-04-03"));
  EXPECT_THAT(open.found.remarks, ElementsAre(Field(&Notice::reason, HasSubstr("2019-04-03"))));
  EXPECT_THAT(read(head + "Garrity,Poppy,27/06/2017\n").found.remarks, IsEmpty());
  const auto american = read(head + "Garrity,Poppy,06/27/2017\n");
  EXPECT_THAT(american.found.remarks, Contains(Field(&Notice::reason, HasSubstr("06/27/2017"))));
  EXPECT_THAT(american.found.remarks, Contains(Field(&Notice::reason, HasSubstr("day first"))));
}

TEST(MisCsvTest, ADateThatIsNoPupilsIsLeftOut) {
  for (const char* born : {"17/07/2031", "01/01/1950", "soon"}) {
    const auto table = read("Surname,Forename,DOB\nAshdown,Callum," + std::string(born) + "\n");
    EXPECT_FALSE(only(table).born) << born;
    EXPECT_THAT(table.found.remarks, SizeIs(1)) << born;
  }
}

TEST(MisCsvTest, ReadsGroupsAndLanguages) {
  const auto table =
      read("Surname,Forename,Reg Group,Home Language,EAL\nAshdown,Callum,4 Elm; 4 Oak,Polish/English,Y\n");
  EXPECT_EQ(only(table).reg_group, "4 Elm");
  EXPECT_THAT(only(table).languages, ElementsAre("pl", "en"));
  EXPECT_THAT(table.found.remarks, ElementsAre(Field(&Notice::reason, HasSubstr("first is taken"))));
}

}  // namespace
}  // namespace hearth
