// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/plugins/visual_timetable/room.hpp"

namespace visual_timetable {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> sentences(const Board& board) {
  std::vector<std::string> found;
  for (const Announcement& told : board.announcements) found.push_back(told.sentence);
  return found;
}

hearth::Item drumming() {
  return {.title = "Drumming", .picture = "drum"};
}

class Announced : public testing::Test {
 protected:
  // What was announced is seen by everybody, or by one child.
  void see(const Board& board, const hearth::Id& pupil = {}) {
    for (const Announcement& told : board.announcements)
      (pupil.empty() ? room : own).push_back(seen(told.item, told.state, pupil));
  }
  void change(const hearth::Change& change) { room.push_back(hearth::entry_of(change)); }
  Board board(const char* time = "08:30") { return look(school, time, told_to_room(room)); }
  Board my_day(const char* pupil, const std::vector<hearth::Entry>& said, const char* time = "08:30") {
    return look(school, time, told_to_child(room, said), pupil);
  }

  hearth::School school = otter();
  std::vector<hearth::Entry> room, own;
};

TEST_F(Announced, AUsualDayHasNothingToTell) {
  EXPECT_THAT(sentences(board()), IsEmpty());
}

TEST_F(Announced, SomethingElseShowsTheOldAndTheNewCard) {
  change(instead("circle", drumming()));
  const Board b = board();
  ASSERT_EQ(b.announcements.size(), 1u);
  const Announcement& told = b.announcements[0];
  EXPECT_EQ(told.sentence, "Today: Drumming instead of Circle time");
  ASSERT_TRUE(told.before && told.now);
  EXPECT_EQ(told.before->word, "Circle time");
  EXPECT_EQ(told.before->picture, "circle");
  EXPECT_EQ(told.now->word, "Drumming");
  EXPECT_EQ(told.now->picture, "drum");
  EXPECT_TRUE(b.card("circle")->changed) << "the sign stays on the card";
}

TEST_F(Announced, APlannedChangeIsToldLikeOneOfToday) {
  school.changes = {instead("circle", drumming()), cancel("words", "2026-06-17")};
  EXPECT_THAT(sentences(board()), ElementsAre("Today: Drumming instead of Circle time"));
  EXPECT_THAT(sentences(look(school, "08:30", {}, nullptr, "2026-06-17")), ElementsAre("Today: no Words"));
  EXPECT_THAT(sentences(look(school, "08:30", {}, nullptr, "2026-06-24")), IsEmpty());
}

TEST_F(Announced, OnceItIsSeenTheDayGoesOn) {
  change(instead("circle", drumming()));
  see(board());
  EXPECT_THAT(sentences(board()), IsEmpty());
  EXPECT_TRUE(board().card("circle")->changed);
}

TEST_F(Announced, EachChildSeesItOnceForThemselves) {
  change(cancel("words"));
  see(board());
  EXPECT_THAT(sentences(my_day("P05", {})), ElementsAre("Today: no Words")) << "the room's eyes are not hers";
  see(my_day("P05", {}), "P05");
  EXPECT_THAT(sentences(my_day("P05", own)), IsEmpty());
  EXPECT_THAT(sentences(my_day("P06", {})), ElementsAre("Today: no Words"));
}

TEST_F(Announced, AnotherChangeOfTheSameItemIsToldAgain) {
  change(instead("circle", drumming()));
  see(board());
  change(instead("circle", {.title = "Music", .picture = "music"}));
  EXPECT_THAT(sentences(board()), ElementsAre("Today: Music instead of Circle time"));
  see(board());
  change(cancel("circle"));
  EXPECT_THAT(sentences(board()), ElementsAre("Today: no Music"));
}

TEST_F(Announced, WhatIsTakenBackAfterItWasSeenIsTold) {
  hearth::Entry cancelled = hearth::entry_of(cancel("circle"));
  cancelled.id = "1";
  room.push_back(cancelled);
  see(board());
  room.push_back({.id = "2", .kind = "day_change", .room = "otter", .what = "undo", .corrects = "1"});
  EXPECT_THAT(sentences(board()), ElementsAre("Today: Circle time after all"));
  see(board());
  EXPECT_THAT(sentences(board()), IsEmpty());
}

TEST_F(Announced, WhatIsTakenBackBeforeAnybodySawItIsNot) {
  hearth::Entry cancelled = hearth::entry_of(cancel("circle"));
  cancelled.id = "1";
  room = {cancelled, {.id = "2", .kind = "day_change", .room = "otter", .what = "undo", .corrects = "1"}};
  EXPECT_THAT(sentences(board()), IsEmpty());
}

TEST_F(Announced, AnotherTimeIsSaidByWhatComesBefore) {
  change(move("circle", "12:45", "13:15"));
  EXPECT_THAT(sentences(board()), ElementsAre("Today: Circle time comes after Lunch"));
  room.clear();
  change(move("circle", "08:00", "08:30"));
  EXPECT_THAT(sentences(board()), ElementsAre("Today: Circle time comes first"));
  room.clear();
  change(move("circle", "09:00", "09:20"));
  EXPECT_THAT(sentences(board()), ElementsAre("Today: Circle time is shorter"));
}

TEST_F(Announced, SomethingMoreAndSomebodyElse) {
  change({.room = "otter",
          .day = hearth::day(kDay),
          .what = hearth::Change::What::add,
          .item = "fire",
          .now = hearth::item("fire", "Fire drill", "09:10", "09:20")});
  change(instead("words", {.adults = {"S05"}}));
  EXPECT_THAT(sentences(board()), ElementsAre("Today there is Fire drill, too", "Today: Words with Joe"));
}

TEST_F(Announced, WhatIsOverIsNotNews) {
  change(cancel("hello"));
  EXPECT_EQ(sentences(board("08:59")).size(), 1u);
  EXPECT_THAT(sentences(board("09:00")), IsEmpty());
  room.clear();
  change(move("words", "09:00", "09:10"));
  EXPECT_EQ(sentences(board("11:00")).size(), 1u) << "somebody may still wait for it";
}

TEST_F(Announced, AChildWhoIsElsewhereNeedNotKnow) {
  school.overlays.push_back({.pupil = "P05",
                             .days = {hearth::day("2026-06-01"), {}},
                             .weekdays = {3},
                             .items = {"circle"},
                             .title = "PE with my class"});
  change(cancel("circle"));
  EXPECT_THAT(sentences(my_day("P05", {})), IsEmpty());
  EXPECT_EQ(sentences(my_day("P06", {})).size(), 1u);
}

TEST_F(Announced, ADayOfItsOwnIsToldFirst) {
  school.one_off_days.push_back(
      {"otter", hearth::day(kDay), "Trip to the farm", {hearth::item("bus", "Bus", "09:10", "10:00")}});
  EXPECT_THAT(sentences(board()), ElementsAre("Today is a different day: Trip to the farm"));
  see(board());
  EXPECT_THAT(sentences(board()), IsEmpty());
}

TEST_F(Announced, TheWeekItselfIsNeverTouched) {
  const auto before = school.timetables[0].weeks[0][3][1];
  change(instead("circle", drumming()));
  EXPECT_EQ(word(board("09:10").now()), "Drumming");
  EXPECT_EQ(word(look(school, "09:10", told_to_room(room), nullptr, "2026-06-17").now()), "Circle time");
  EXPECT_EQ(school.timetables[0].weeks[0][3][1].title, before.title);
}

}  // namespace
}  // namespace visual_timetable
