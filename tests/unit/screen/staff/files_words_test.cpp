// SPDX-License-Identifier: MIT
#include "screen/staff/files_words.hpp"

#include <gmock/gmock.h>

#include "records/languages.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

class FilesWordsTest : public ::testing::Test {
 protected:
  static std::vector<std::string> ids(const std::vector<Row>& rows) {
    std::vector<std::string> found;
    for (const Row& row : rows) {
      found.push_back(row.id);
      EXPECT_THAT(row.words + row.button + row.note, Not(HasSubstr("staff."))) << "a key without words";
    }
    return found;
  }

  Notices notices_;
  Languages languages_{HEARTH_SOURCE_DIR "/assets/languages"};
  const Words& words_ = languages_.words("en", notices_);
  School school_{.rooms = {{.id = "otter", .name = "Otter Room"}}};
  const Instant now_ = instant_of(parse_day("2026-07-17"), parse_time("08:46"), "Europe/London");
};

TEST_F(FilesWordsTest, AFileSaysWhatItIsWhereAndWhenAsTheSchoolsClockShowsIt) {
  const SchoolFile today{.name = "kids.csv",
                         .place = "inbox",
                         .looks = "table",
                         .bytes = 20'400,
                         .changed = now_ - std::chrono::minutes(6)};
  const Row row = row_of(today, words_, school_, now_);
  EXPECT_EQ(row.id, "staff/files/look/inbox/kids.csv");
  EXPECT_EQ(row.note, "a table, in the inbox, 20 kB, today at 08:40");
  const SchoolFile old{.name = "a.ics",
                       .place = "BLUE",
                       .looks = "calendar",
                       .bytes = 5'000'000,
                       .changed = now_ - std::chrono::hours(24 * 7)};
  EXPECT_EQ(row_of(old, words_, school_, now_).note,
            "a calendar, on the stick BLUE, 5 MB, 10 July 2026 at 08:46");
}

TEST_F(FilesWordsTest, WhatIsWorthALookHasARowAndNothingElse) {
  ImportTold told{.fresh = 24, .refused = 1, .refused_rows = {{"kids.csv", 7, "This row is left out."}}};
  EXPECT_EQ(counts(told, words_), "24 new, 0 changed, 0 the same, 1 refused");
  EXPECT_THAT(ids(rows_to_see(told, words_)), ElementsAre("staff/files/see/refused"));
  EXPECT_EQ(rows_to_see(told, words_)[0].words, "One row is left out");
  EXPECT_EQ(lines_of("staff/files/see/refused", told, words_)[0].words, "Line 7: This row is left out.");
  told.refused = 3;
  told.missing = {{"P04", "Poppy-Mae Garrity"}};
  told.changes = {"Tomasz Wiśniak: surname"};
  told.remarks = {{"kids.csv", 0, "Two years are read as one."}};
  EXPECT_THAT(ids(rows_to_see(told, words_)), SizeIs(4));
  EXPECT_EQ(rows_to_see(told, words_)[0].words, "3 rows are left out");
  EXPECT_EQ(lines_of("staff/files/see/missing", told, words_)[0].words, "Poppy-Mae Garrity");
  EXPECT_THAT(rows_to_see({.fresh = 2}, words_), IsEmpty());
}

TEST_F(FilesWordsTest, StaffDecideOnlyWhatIsOpen) {
  EXPECT_THAT(rows_to_decide({.fresh = 2}, {.room = "otter"}, words_, school_), IsEmpty());
  const ImportTold told{.refused = 2,
                        .columns = {{"Kid", {"Mina"}, "forename"}, {"Pet", {}, ""}},
                        .names_known = 2,
                        .without_room = 3};
  const auto rows = rows_to_decide(told, {.room = "otter"}, words_, school_);
  EXPECT_THAT(ids(rows), ElementsAre("staff/files/room", "staff/files/same_people", "staff/files/columns"));
  EXPECT_THAT(rows[0].words, HasSubstr("Otter Room"));
  EXPECT_EQ(rows[2].note, "Kid: first name");
  const auto taken_back = rows_to_decide({}, {.same_people = true}, words_, school_);
  ASSERT_THAT(ids(taken_back), ElementsAre("staff/files/same_people")) << "a yes can be taken back";
}

TEST_F(FilesWordsTest, EveryFieldHasWords) {
  for (const char* field :
       {"forename", "surname", "preferred forename", "name", "born", "upn", "admission number", "year",
        "language", "reg group", "preferred surname", "sen", "need", "room", "mis id", "ignore"})
    EXPECT_THAT(field_words(field, words_), Not(StartsWith("staff."))) << field;
}

}  // namespace
}  // namespace hearth
