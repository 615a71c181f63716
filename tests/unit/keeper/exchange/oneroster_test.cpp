// SPDX-License-Identifier: MIT
#include "keeper/exchange/oneroster.hpp"

#include <gmock/gmock.h>

#include <chrono>

#include "keeper/exchange/zip_files.hpp"
#include "zip_test.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Files = std::map<std::string, std::string>;

constexpr Day kSummer = 2026y / 7 / 17;

// The files of a sample, to be changed and zipped again.
Files sample(const std::string& name) {
  return zip_files(school_file(name), [](const std::string&) { return true; });
}

Found read(const Files& files, Day today = kSummer) {
  return read_oneroster(zip_of({files.begin(), files.end()}), "school.zip", today);
}

std::vector<std::string> texts(const Notices& notices) {
  std::vector<std::string> all;
  for (const Notice& notice : notices) all.push_back(notice.text());
  return all;
}

std::string whole_refusal(const Found& found) {
  EXPECT_THAT(found.pupils, IsEmpty());
  EXPECT_THAT(found.refused, SizeIs(1));
  return found.refused.empty() ? "" : found.refused[0].text();
}

// The smallest zip with one pupil in a group and a room.
Files small() {
  return {
      {"manifest.csv", "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.users,bulk\n"},
      {"users.csv",
       "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,"
       "familyName,grades\nP01,,,true,o,student,p01,{UPN:N999299822101},Callum,Ashdown,02\n"},
      {"classes.csv",
       "sourcedId,title,classType,location\nreg,2 Oak,homeroom,\nroom,Mornings,scheduled,Otter Room\n"},
      {"enrollments.csv",
       "sourcedId,classSourcedId,userSourcedId,role,beginDate,endDate\n"
       "e1,reg,P01,student,,\ne2,room,P01,student,2025-09-08,\n"}};
}

RosterPupil only(const Found& found) {
  EXPECT_THAT(found.refused, IsEmpty());
  EXPECT_THAT(found.pupils, SizeIs(1));
  return found.pupils.empty() ? RosterPupil() : found.pupils[0];
}

class OneRosterSample : public ::testing::TestWithParam<const char*> {};

TEST_P(OneRosterSample, IsReadCompletely) {
  const auto found =
      read_oneroster(std::string(HEARTH_SOURCE_DIR "/tests/fixtures/school_files/") + GetParam(), kSummer);
  EXPECT_THAT(texts(found.refused), IsEmpty());
  EXPECT_THAT(texts(found.remarks), IsEmpty());
  EXPECT_TRUE(found.whole_school);
  ASSERT_THAT(found.pupils, SizeIs(24));
  const RosterPupil& first = found.pupils[0];
  EXPECT_EQ(first.line, 2);
  EXPECT_EQ(first.upn, "N999299822101");
  ASSERT_THAT(first.local_ids, SizeIs(1));
  EXPECT_EQ(first.local_ids[0].source, "oneroster");
  EXPECT_EQ(first.local_ids[0].id, "P01");
  EXPECT_EQ(first.surname + ", " + first.forename, "Ashdown, Callum");
  EXPECT_EQ(first.year, "2");
  EXPECT_EQ(first.reg_group, "2 Oak");
  EXPECT_EQ(first.room, "Otter Room");
  EXPECT_EQ(first.from, Day(2025y / 9 / 8));
  EXPECT_FALSE(first.left);
  EXPECT_EQ(found.pupils[23].room, "Nurture Support group A");

  ASSERT_THAT(found.adults, SizeIs(10));
  EXPECT_EQ(found.adults[1].forename + " " + found.adults[1].surname, "Dev Hallworth");
  EXPECT_EQ(found.adults[1].role, "aide");
  EXPECT_EQ(found.adults[1].local_ids[0].id, "S02");

  ASSERT_THAT(found.documents, SizeIs(6));
  EXPECT_EQ(found.documents[0].kind, "term");
  EXPECT_EQ(found.documents[0].id, "T-AUT1");
  EXPECT_EQ(found.documents[0].body,
            nlohmann::json({{"title", "Autumn 1"}, {"first", "2025-09-03"}, {"last", "2025-10-24"}}));
}

INSTANTIATE_TEST_SUITE_P(Versions, OneRosterSample,
                         ::testing::Values("oneroster_1_1.zip", "oneroster_1_2.zip"),
                         [](const auto& info) { return std::string(info.param).substr(0, 13); });

TEST(OneRoster, SaysItsVersionAndPreferredNames) {
  EXPECT_EQ(read(sample("oneroster_1_1.zip")).source, "OneRoster 1.1");
  const Found found = read(sample("oneroster_1_2.zip"));
  EXPECT_EQ(found.source, "OneRoster 1.2");
  EXPECT_EQ(found.pupils[2].forename, "Tomasz");
  EXPECT_EQ(found.pupils[2].preferred_forename, "Tomek");
}

TEST(OneRoster, WithoutAManifestIsReadWithARemark) {
  auto files = small();
  files.erase("manifest.csv");
  const Found found = read(files);
  EXPECT_EQ(only(found).room, "Otter Room");
  EXPECT_TRUE(found.whole_school);
  EXPECT_THAT(texts(found.remarks), ElementsAre(HasSubstr("school.zip: The zip has no manifest.csv")));
}

TEST(OneRoster, OfAnUnknownVersionIsReadWithARemark) {
  auto files = small();
  files["manifest.csv"] = replaced(files["manifest.csv"], "1.1", "2.0");
  const Found found = read(files);
  only(found);
  EXPECT_THAT(texts(found.remarks), ElementsAre(HasSubstr("oneroster.version")));
}

TEST(OneRoster, WhoIsToBeDeletedHasLeft) {
  auto files = small();
  files["manifest.csv"] = replaced(files["manifest.csv"], "users,bulk", "users,delta");
  files["users.csv"] = replaced(files["users.csv"], "P01,,,", "P01,tobedeleted,2026-01-05T08:15:00.000Z,");
  const Found found = read(files);
  EXPECT_TRUE(only(found).left);
  EXPECT_FALSE(found.whole_school);
  EXPECT_THAT(texts(found.remarks), ElementsAre(HasSubstr("changes only")));

  files["users.csv"] = replaced(files["users.csv"], "tobedeleted", "active");
  EXPECT_FALSE(only(read(files)).left);
}

TEST(OneRoster, ADeltaIsKnownWithoutItsManifest) {
  auto files = small();
  files.erase("manifest.csv");
  files["users.csv"] = replaced(files["users.csv"], "P01,,", "P01,active,");
  EXPECT_FALSE(read(files).whole_school);
}

TEST(OneRoster, ColumnsMayStandInAnyOrder) {
  auto files = small();
  files["users.csv"] =
      "\xEF\xBB\xBF"
      "familyName,grades,role,givenName,identifier,sourcedId,metadata.senProvision,metadata."
      "senPrimaryNeed\r\n"
      "Ashdown,Year 3,student,Callum,N999299822101,P01,K,SEMH\r\n";
  const Found found = read(files);
  EXPECT_THAT(found.remarks, IsEmpty());
  const RosterPupil child = only(found);
  EXPECT_EQ(child.surname + ", " + child.forename, "Ashdown, Callum");
  EXPECT_EQ(child.upn, "N999299822101");
  EXPECT_EQ(child.year + child.sen + child.need, "3KSEMH");
}

TEST(OneRoster, OtherCapitalsAreReadWithARemark) {
  auto files = small();
  files["users.csv"] = replaced(files["users.csv"], "givenName", "GivenName");
  files["Classes.csv"] = files["classes.csv"];
  files.erase("classes.csv");
  const Found found = read(files);
  EXPECT_EQ(only(found).forename, "Callum");
  EXPECT_EQ(only(found).reg_group, "2 Oak");
  EXPECT_THAT(texts(found.remarks),
              ElementsAre(HasSubstr("school.zip/users.csv, line 1: Columns are written")));
}

TEST(OneRoster, GradesAreYearsOfAnEnglishSchool) {
  for (const auto& [grade, year] :
       {std::pair("R", "R"), {"06", "6"}, {"Year 3", "3"}, {"Y3", "3"}, {"3", "3"}, {"\"X,4\"", "4"}}) {
    auto files = small();
    files["users.csv"] = replaced(files["users.csv"], ",02\n", "," + std::string(grade) + "\n");
    EXPECT_EQ(only(read(files)).year, year) << grade;
  }
  auto files = small();
  files["users.csv"] = replaced(files["users.csv"], ",02\n", ",Kittens\n");
  EXPECT_THAT(texts(read(files).remarks), ElementsAre(HasSubstr("school.zip/users.csv, line 2")));
}

TEST(OneRoster, BirthDatesComeFromDemographics) {
  auto files = small();
  files["demographics.csv"] =
      "sourcedId,status,dateLastModified,birthDate,sex\nP01,,,2018-11-03,male\nP77,,,,\n";
  const Found found = read(files);
  ASSERT_THAT(found.pupils, SizeIs(1));
  EXPECT_EQ(found.pupils[0].born, Day(2018y / 11 / 3));
  EXPECT_THAT(texts(found.refused), ElementsAre(HasSubstr("school.zip/demographics.csv, line 3")));
}

TEST(OneRoster, IdsThatLeadNowhereAreRefusedWithTheirLine) {
  auto files = small();
  files["enrollments.csv"] += "e3,nowhere,P01,student,,\ne4,reg,P77,student,,\n";
  const Found found = read(files);
  EXPECT_THAT(found.pupils, SizeIs(1));
  EXPECT_THAT(texts(found.refused),
              ElementsAre(AllOf(HasSubstr("school.zip/enrollments.csv, line 4"), HasSubstr("the class")),
                          AllOf(HasSubstr("school.zip/enrollments.csv, line 5"), HasSubstr("the person"))));

  files = sample("oneroster_1_2.zip");
  files["roles.csv"] = replaced(files["roles.csv"], "r-P24,,,P24,", "r-P24,,,P77,");
  const Found roles = read(files);
  EXPECT_THAT(roles.pupils, SizeIs(23));
  EXPECT_THAT(texts(roles.refused),
              ElementsAre(AllOf(HasSubstr("users.csv, line 25"), HasSubstr("pupil or staff")),
                          AllOf(HasSubstr("roles.csv, line 25"), HasSubstr("does not have the person"))));
}

TEST(OneRoster, PeopleWhoAreThereTwiceOrHaveNoNameAreRefused) {
  auto files = small();
  const std::string row = ",,,true,o,student,p,{UPN:N999299822101},";
  files["users.csv"] +=
      "P01,,,true,o,student,p01,,Callum,Again,02\n"
      "P02" +
      row +
      "Other,Child,02\nP03,,,true,o,student,p,,,Nameless,02\n"
      "P04,,,true,o,wizard,p,,Merlin,Wild,\nP05,,,true,o,parent,p,,Mum,Ashdown,\n";
  const Found found = read(files);
  EXPECT_THAT(found.pupils, SizeIs(1));
  EXPECT_THAT(found.adults, IsEmpty());
  EXPECT_THAT(texts(found.refused),
              ElementsAre(HasSubstr("line 3: This person is left out: the sourcedId"), HasSubstr("line 4"),
                          HasSubstr("line 5"), AllOf(HasSubstr("line 6"), HasSubstr("role is none"))));
}

TEST(OneRoster, TheRoomIsTheOneOfToday) {
  auto files = small();
  files["classes.csv"] += "king,Kingfisher Room,scheduled,\n";
  files["enrollments.csv"] = replaced(files["enrollments.csv"], "2025-09-08,\n", "2025-09-08,2026-02-13\n") +
                             "e3,king,P01,student,2026-02-23,\n";
  EXPECT_EQ(only(read(files, 2026y / 2 / 13)).room, "Otter Room");
  const RosterPupil later = only(read(files, 2026y / 2 / 14));
  EXPECT_EQ(later.room, "Kingfisher Room");
  EXPECT_EQ(later.from, Day(2026y / 2 / 23));

  files["enrollments.csv"] += "e4,room,P01,student,,\n";
  const Found both = read(files, 2026y / 3 / 1);
  EXPECT_EQ(only(both).room, "Kingfisher Room");
  EXPECT_THAT(texts(both.remarks), ElementsAre(HasSubstr("more than one scheduled class")));
}

TEST(OneRoster, TermsThatAreNoneAreRefusedWithTheirLine) {
  auto files = small();
  files["academicSessions.csv"] =
      "sourcedId,title,type,startDate,endDate,schoolYear\nA,Year,schoolYear,2025-09-01,2026-08-31,2026\n"
      "T1,Spring,term,2026-01-05,2026-02-13,2026\nT2,Back,term,2026-02-13,2026-01-05,2026\n"
      "T3,Odd,term,5 Jan,2026-02-13,2026\nT1,Again,term,2026-01-05,2026-02-13,2026\n";
  const Found found = read(files);
  ASSERT_THAT(found.documents, SizeIs(1));
  EXPECT_EQ(found.documents[0].id, "T1");
  EXPECT_THAT(texts(found.refused),
              ElementsAre(HasSubstr("line 4"), HasSubstr("line 5"), HasSubstr("line 6")));
}

TEST(OneRoster, MissingFilesAreFineButUsers) {
  auto files = small();
  files.erase("classes.csv");
  const Found without_classes = read(files);
  EXPECT_EQ(only(without_classes).room, "");
  EXPECT_THAT(texts(without_classes.remarks), Contains(HasSubstr("classes.csv is not there")));
  files.erase("enrollments.csv");
  EXPECT_THAT(read(files).remarks, IsEmpty());
  files["manifest.csv"] += "file.classes,bulk\n";
  EXPECT_THAT(texts(read(files).remarks), ElementsAre(HasSubstr("promises classes.csv")));
  files.erase("users.csv");
  EXPECT_THAT(whole_refusal(read(files)), HasSubstr("no users.csv"));
}

TEST(OneRoster, FilesWithoutTheirColumnsAreRefused) {
  auto files = small();
  files["users.csv"] = replaced(files["users.csv"], "familyName", "lastName");
  files.erase("enrollments.csv");
  EXPECT_THAT(whole_refusal(read(files)), AllOf(HasSubstr("line 1"), HasSubstr("no column familyName")));
}

TEST(OneRoster, ARowLongerThanTheHeadingIsRefused) {
  auto files = small();
  files["users.csv"] += "P02,,,true,o,student,p02,,Ann,Lee, the second,02\n";
  const Found found = read(files);
  EXPECT_THAT(found.pupils, SizeIs(1));
  EXPECT_THAT(texts(found.refused),
              ElementsAre(AllOf(HasSubstr("line 3"), HasSubstr("longer than the heading"))));
}

TEST(OneRoster, DangerousZipsAreRefusedAsAWhole) {
  const auto users = small()["users.csv"];
  EXPECT_THAT(whole_refusal(read({{"export/users.csv", users}})),
              HasSubstr("school.zip: This zip has a folder"));
  EXPECT_THAT(whole_refusal(read({{"users.csv", users}, {"../x", ""}})), HasSubstr("leads out of it"));
  EXPECT_THAT(whole_refusal(read({{"users.csv", std::string(8 << 20, ',')}})), HasSubstr("hundred times"));
  EXPECT_THAT(whole_refusal(read_oneroster("no zip", "school.zip")), HasSubstr("damaged"));
  EXPECT_THAT(whole_refusal(read_oneroster("/nowhere/school.zip")), HasSubstr("not there"));
}

TEST(OneRoster, TwoThousandPupilsTakeNoTime) {
  auto files = small();
  for (int i = 0; i < 2000; ++i) {
    const auto id = "X" + std::to_string(i);
    files["users.csv"] += id + ",,,true,o,student," + id + ",,Name" + id + ",Family" + id + ",0" +
                          std::to_string(i % 6 + 1) + "\n";
    files["enrollments.csv"] +=
        "r" + id + ",reg," + id + ",student,,\ns" + id + ",room," + id + ",student,,\n";
  }
  const auto zip = zip_of({files.begin(), files.end()});
  const Found found = read_oneroster(zip, "school.zip", kSummer);
  EXPECT_THAT(found.pupils, SizeIs(2001));
  EXPECT_EQ(found.pupils[2000].room, "Otter Room");
}

}  // namespace
}  // namespace hearth
