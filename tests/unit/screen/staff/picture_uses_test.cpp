// SPDX-License-Identifier: MIT
#include "screen/staff/picture_uses.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "contract/temp_folder.hpp"
#include "records/school_of.hpp"
#include "screen/staff/stick_pictures.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Day kToday = parse_day("2026-07-17");

MediaNote note(const char* hash, const char* title) {
  return {.hash = hash, .title = title, .source = {}, .licence = {}, .shows = {}, .expires = {}};
}

// The photograph "aa" stands in every kind of place.
School school_with_aa() {
  School school{.id = "school", .name = "Quillbrook"};
  const Item circle{.id = "circle",
                    .title = "Circle time",
                    .picture = "group",
                    .kind = {},
                    .starts = parse_time("09:00"),
                    .ends = parse_time("09:30"),
                    .adults = {},
                    .pictures = {{"photo", "media:aa"}},
                    .choices = {}};
  Item choosing = circle;
  choosing.title = "Choosing time";
  choosing.pictures.clear();
  choosing.choices = {{"swing", "Swing", "media:aa"}};
  school.pupils = {
      {.id = "P01", .name = "Callum", .full_name = {}, .picture = "media:aa", .avatar = "animal/fox"}};
  school.adults = {{.id = "S01", .name = "Marianne", .picture = "media:aa|out/grown_up", .role = {}}};
  school.rooms = {{.id = "otter", .name = "Otter Room", .picture = "media:aa"}};
  Timetable week{.id = "t", .room = "otter", .days = {kToday, {}}, .weeks = {{}}};
  week.weeks[0][1] = {circle};
  week.weeks[0][2] = {choosing};
  school.timetables = {week};
  school.one_off_days = {{.room = "otter", .day = kToday, .title = "Trip", .items = {circle}, .id = "d"}};
  Change change{
      .room = "otter", .day = kToday, .what = Change::What::replace, .item = "circle", .now = circle};
  change.id = "c";
  school.changes = {change};
  school.overlays = {{.pupil = "P01",
                      .days = {kToday, {}},
                      .weekdays = {5},
                      .items = {"circle"},
                      .title = "PE",
                      .picture = "media:aa",
                      .must = false,
                      .id = "o"}};
  school.focuses = {
      {.room = {}, .days = {kToday, {}}, .title = "Kindness", .picture = "media:aa", .id = "f"}};
  school.wordings = {{.id = "tool/walk", .word = {}, .picture = "media:aa", .tint = {}},
                     {.id = "tool/hug", .word = {}, .picture = "media:ab", .tint = {}}};
  school.media = {note("aa", "The hall"), note("ab", "A hug")};
  return school;
}

const Words kWords(Words::Catalogue{{"pictures.use_word", "the word “{word}”"},
                                    {"pictures.use_voice", "the voice for “{word}”"}});

TEST(PictureUsesTest, EveryPlaceIsNamedOnce) {
  EXPECT_THAT(uses_of(school_with_aa(), "aa", kWords),
              ElementsAre("Callum", "Marianne", "Otter Room", "Circle time", "Swing", "PE", "Kindness",
                          "the word “walk”"));
  EXPECT_THAT(uses_of(school_with_aa(), "a", kWords), IsEmpty()) << "the beginning of a name is no name";
}

TEST(PictureUsesTest, ARecordedVoiceIsUsedToo) {
  School school;
  school.clips = {{.words = "walk", .language = "en", .media = "voice", .id = "v"}};
  EXPECT_THAT(uses_of(school, "voice", kWords), ElementsAre("the voice for “walk”"));
  EXPECT_TRUE(is_recording(school, "voice"));
}

TEST(PictureUsesTest, AnotherPictureTakesItsPlaceEverywhereAndNothingElseChanges) {
  const School before = school_with_aa();
  const auto documents = with_other_picture(before, "aa", "hall");
  EXPECT_EQ(documents.size(), 9u);
  Notices notices;
  School after = school_of(documents, notices);
  EXPECT_THAT(notices, IsEmpty());
  after.media = before.media;
  EXPECT_THAT(uses_of(after, "aa", kWords), IsEmpty());
  EXPECT_EQ(after.pupils.front().picture, "hall");
  EXPECT_EQ(after.pupils.front().avatar, "animal/fox");
  EXPECT_EQ(after.timetables.front().weeks[0][1].front().pictures.at("photo"), "hall");
  EXPECT_EQ(after.timetables.front().weeks[0][1].front().picture, "group");
  EXPECT_EQ(after.timetables.front().weeks[0][2].front().choices.front().picture, "hall");
}

TEST(PictureUsesTest, WhatHasEndedComesFirstAndIsNotOfferedAnyMore) {
  School school;
  school.media = {note("1", "Banana"), note("2", "Apple"), note("3", "Zebra"), note("4", "Lake")};
  school.media[2].expires = parse_day("2026-07-16");
  school.media[0].expires = kToday;  // may be shown today still
  school.media[3].consent = false;
  std::vector<std::string> titles;
  for (const MediaNote& one : in_order_of_the_page(school, kToday)) titles.push_back(one.title);
  EXPECT_THAT(titles, ElementsAre("Zebra", "Lake", "Apple", "Banana"));
  EXPECT_THAT(pictures_to_choose(school, kToday),
              ElementsAre(std::pair("Banana", "media:1"), std::pair("Apple", "media:2")));
}

TEST(StickPicturesTest, PhotographsAreFoundInFoldersAndNothingElseIs) {
  const TempFolder folder;
  const auto stick = folder / "media/teacher/HOLIDAY";
  std::filesystem::create_directories(stick / "DCIM/100CANON");
  std::filesystem::create_directories(stick / ".Trash");
  for (const char* name :
       {"hall.jpg", "DCIM/100CANON/IMG_1.JPG", "letter.docx", ".Trash/old.png", "._hall.jpg"})
    std::ofstream(stick / name) << "bytes";
  std::filesystem::create_symlink("/etc/passwd", stick / "secrets.png");
  std::vector<std::string> names;
  for (const StickPicture& picture : pictures_on_sticks({folder / "media", folder / "nowhere"})) {
    names.push_back(picture.name);
    EXPECT_EQ(picture.stick, "HOLIDAY");
  }
  EXPECT_THAT(names, ::testing::UnorderedElementsAre("hall.jpg", "IMG_1.JPG"));
  EXPECT_EQ(bytes_of_picture(stick / "hall.jpg").size(), 5u);
  EXPECT_THAT(bytes_of_picture(stick / "secrets.png"), IsEmpty());
  EXPECT_THAT(bytes_of_picture(stick / "gone.png"), IsEmpty());
}

}  // namespace
}  // namespace hearth
