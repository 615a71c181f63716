// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/plugins/visual_timetable/room.hpp"

namespace visual_timetable {
namespace {

using namespace std::chrono_literals;
using hearth::at;
using testing::ElementsAre;
using testing::IsEmpty;

std::string sign(const hearth::School& school, const char* time, const char* pupil = nullptr) {
  const Board board = look(school, time, {}, pupil);
  return board.sign ? board.sign->words : "";
}

hearth::School warned() {
  hearth::School school = otter();
  school.rooms[0].view.board.warnings = {{5, true}, {2, false}, {1, true}};
  return school;
}

TEST(Warning, ItStandsFromFiveMinutesOnAndCountsDown) {
  const hearth::School school = warned();
  EXPECT_EQ(sign(school, "09:24"), "");
  EXPECT_EQ(sign(school, "09:25"), "5 minutes, then Snack");
  EXPECT_EQ(sign(school, "09:27"), "3 minutes, then Snack");
  EXPECT_EQ(sign(school, "09:29"), "1 minute, then Snack");
  EXPECT_EQ(sign(school, "09:30"), "");
  EXPECT_EQ(look(school, "09:25").sign->picture, "snack");
}

TEST(Warning, EachChildHasTheirOwn) {
  hearth::School school = warned();
  school.pupils[0].preferences.day.warnings = {{10, false}};
  EXPECT_EQ(sign(school, "09:21", "P05"), "9 minutes, then Snack");
  EXPECT_EQ(sign(school, "09:26", "P06"), "") << "Harvey has none";
  EXPECT_THAT(look(school, "09:21", {}, "P05").bells, IsEmpty());
}

TEST(Warning, AGapAndTheEndAreNamedToo) {
  hearth::School school = warned();
  EXPECT_EQ(sign(school, "13:58"), "2 minutes, then Finished");
  Told no_snack;
  no_snack.changes = {cancel("snack")};
  EXPECT_EQ(look(school, "09:28", no_snack).sign->words, "2 minutes, then Free time");
}

TEST(Warning, WhatIsShorterThanItsWarningHasOnlyTheLaterOnes) {
  hearth::School school = warned();
  for_each(school, "circle", [](hearth::Item& item) { item.starts = hearth::parse_time("09:26"); });
  EXPECT_EQ(sign(school, "09:26"), "");
  EXPECT_EQ(sign(school, "09:28"), "2 minutes, then Snack");
}

TEST(Warning, OnlyTheStagesWithSoundRing) {
  EXPECT_THAT(look(warned(), "09:10").bells, ElementsAre(at(kDay, "09:25"), at(kDay, "09:29")));
}

TEST(Warning, TheBoardChangesWhenAWarningBegins) {
  EXPECT_EQ(look(warned(), "09:24").changes, at(kDay, "09:24") + 18s) << "the bar's next step";
  hearth::School school = warned();
  school.rooms[0].view.board.left = hearth::DayView::Left::none;
  const hearth::Instant before = at(kDay, "09:25") - 1s;
  const Board board = board_of({school, school.rooms[0]}, {}, before, hearth::english());
  EXPECT_EQ(board.changes, at(kDay, "09:25"));
}

class BellTest : public testing::Test {
 protected:
  bool rings(hearth::Instant now) { return bell.rings(look(school, "09:10").bells, now); }
  hearth::School school = warned();
  Bell bell;
};

TEST_F(BellTest, ItRingsOnceAndNotAgainWhenTheBoardIsDrawnAgain) {
  EXPECT_FALSE(rings(at(kDay, "09:24")));
  EXPECT_TRUE(rings(at(kDay, "09:25")));
  EXPECT_FALSE(rings(at(kDay, "09:25")));
  EXPECT_FALSE(rings(at(kDay, "09:25") + 3s));
  EXPECT_FALSE(rings(at(kDay, "09:27")));
  EXPECT_TRUE(rings(at(kDay, "09:29") + 1s));
  EXPECT_FALSE(rings(at(kDay, "09:29") + 2s));
}

TEST_F(BellTest, ABoardThatIsOpenedLateStaysQuiet) {
  EXPECT_FALSE(rings(at(kDay, "09:26")));
  EXPECT_FALSE(rings(at(kDay, "09:28")));
  EXPECT_TRUE(rings(at(kDay, "09:29"))) << "the next one is still to come";
}

TEST_F(BellTest, AClockThatIsSetBackRingsAgain) {
  EXPECT_TRUE(rings(at(kDay, "09:25")));
  EXPECT_FALSE(rings(at(kDay, "08:50")));
  EXPECT_TRUE(rings(at(kDay, "09:25")));
}

}  // namespace
}  // namespace visual_timetable
