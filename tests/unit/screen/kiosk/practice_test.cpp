// SPDX-License-Identifier: MIT
// Practice with toy characters: everything works as for the children, and nothing of it is kept.
#include "screen/kiosk/practice.hpp"

#include <gmock/gmock.h>

#include "unit/screen/kiosk/whole_screen.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PracticeTest : public ::testing::Test {
 protected:
  void begin() {
    ASSERT_TRUE(screen.sign_in("S01"));
    if (!screen.control("staff/menu/practice")) screen.press("staff/menu/more");
    ASSERT_TRUE(screen.press("staff/menu/practice"));
    ASSERT_TRUE(screen.press("staff/practise/start"));
  }
  bool check_in(const std::string& who) {
    return screen.press("dock/emotion_checkin") && screen.press("check_in/self/" + who) &&
           screen.press("check_in/feeling/happy") && screen.press("check_in/help/leave_me");
  }
  WholeScreen screen;
};

TEST_F(PracticeTest, FiveToysStandInTheRoomsOwnDayAndEveryScreenSaysSo) {
  const std::size_t items = plan_day(*screen.room.school(), "otter", parse_day("2026-01-06")).items.size();
  begin();
  EXPECT_EQ(screen.kiosk.place(), "visual_timetable");
  EXPECT_TRUE(screen.staff.session().staff.empty());
  ASSERT_THAT(screen.room.school()->pupils, SizeIs(5));
  EXPECT_EQ(plan_day(*screen.room.school(), "otter", parse_day("2026-01-06")).items.size(), items);
  EXPECT_TRUE(screen.says("Practice"));
  ASSERT_TRUE(screen.press("dock/emotion_checkin"));
  EXPECT_TRUE(screen.says("Practice"));
  EXPECT_TRUE(screen.says("Rabbit"));
  for (const Said& said : screen.kit.said()) EXPECT_EQ(said.words.find("Callum"), std::string::npos);
}

TEST_F(PracticeTest, ACheckInIsThankedForAndTickedAndReachesNoKeeper) {
  begin();
  const auto kept = [&] { return std::pair(screen.store.check().entries, screen.store.check().documents); };
  const auto before = kept();
  ASSERT_TRUE(check_in("practice_bear"));
  EXPECT_TRUE(screen.says("Thank you, Bear"));
  ASSERT_TRUE(screen.press("check_in/thanks/home"));
  EXPECT_THAT(screen.room.today().ticks, SizeIs(1));
  screen.press("timetable/now");
  screen.pass(20s);
  EXPECT_EQ(kept(), before);
}

TEST_F(PracticeTest, EndsWithAPinAndNothingOfItIsLeft) {
  begin();
  ASSERT_TRUE(check_in("practice_bear"));
  screen.pass(10s);
  ASSERT_TRUE(screen.sign_in("S01"));
  screen.settle();
  EXPECT_FALSE(screen.room.practising());
  EXPECT_TRUE(screen.room.school()->pupil("P01"));
  EXPECT_FALSE(screen.room.school()->pupil("practice_bear"));
  EXPECT_THAT(screen.room.today().ticks, IsEmpty());
}

TEST_F(PracticeTest, EndsWhenNobodyHasTouchedItForTenMinutes) {
  begin();
  screen.pass(9min);
  EXPECT_TRUE(screen.room.practising());
  screen.pass(61s);
  screen.settle();
  EXPECT_FALSE(screen.room.practising());
  EXPECT_FALSE(screen.says("Practice"));
  EXPECT_EQ(screen.room.school()->pupils.size(), screen.store.documents("pupil").size());
}

TEST_F(PracticeTest, AskingForMoreThanAChildMayIsRefusedKindly) {
  PracticeRecords practice(*screen.room.school(), "otter", screen.clock, screen.words);
  std::string refused;
  practice.put({.kind = "room", .id = "otter"}, [&](const auto& answer) { refused = answer.problem; });
  practice.open_session("S01", "314159", [&](const auto& answer) { EXPECT_FALSE(answer.value); });
  practice.poll();
  EXPECT_THAT(refused, ::testing::HasSubstr("practice"));
}

// What a child has said must arrive, whoever practises in between.
TEST_F(PracticeTest, WhatWaitsForTheKeeperStillReachesIt) {
  Entry entry{.kind = "check_in", .slot = "arrive", .pupil = "P01", .what = "calm", .state = State::answered};
  bool stored = false;
  screen.room.write(entry, [&](const Receipt& receipt) { stored = receipt.stored; });
  screen.kiosk.practise();
  screen.settle();
  EXPECT_TRUE(stored);
  EXPECT_THAT(screen.room.today().ticks, IsEmpty()) << "and is not seen in the practice";
}

}  // namespace
}  // namespace hearth
