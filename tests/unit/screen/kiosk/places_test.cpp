// SPDX-License-Identifier: MIT
// What plugins may do about places, on the whole screen: with a timer that goes on, is over, and is left.
#include <gmock/gmock.h>

#include "school/documents.hpp"
#include "school/preference_fields.hpp"
#include "unit/screen/kiosk/whole_screen.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

// The real plugins, and the egg timer.
struct PluginFolder {
  PluginFolder() {
    namespace fs = std::filesystem;
    for (const auto& one : fs::directory_iterator(HEARTH_BUILD_DIR "/lib/hearth/plugins"))
      fs::create_directory_symlink(one.path(), folder / one.path().filename().string());
    fs::create_directory_symlink(HEARTH_BUILD_DIR "/tests/fixtures/places/egg_timer", folder / "egg_timer");
  }
  TempFolder folder;
};

Document wish(const PluginWish& wish) {
  return {.kind = "plugin", .id = wish.id, .body = body_of(wish)};
}

class PlacesTest : public ::testing::Test {
 protected:
  void begin(const std::vector<Document>& more = {}) {
    screen.reset();  // there is one kit at a time
    screen = std::make_unique<WholeScreen>(more, 480, 270, plugins.folder.path());
  }
  std::string place() const { return screen->kiosk.place(); }
  std::string all_said() const {
    std::string all;
    for (const Said& said : screen->kit.said()) all += said.words + "\n";
    return all;
  }
  // Nobody touches anything; as the loop does it, the screen is drawn when it is due.
  void wait(std::chrono::milliseconds time) {
    for (const Instant end = screen->clock.now() + time; screen->clock.now() < end;)
      screen->pass(std::clamp<std::chrono::milliseconds>(
          std::chrono::ceil<std::chrono::milliseconds>(screen->kiosk.due() - screen->clock.now()), 1ms,
          end - screen->clock.now()));
  }
  void start_egg() {
    ASSERT_TRUE(screen->press("dock/egg_timer"));
    ASSERT_TRUE(screen->press("egg_timer/start"));
  }
  PluginFolder plugins;
  std::unique_ptr<WholeScreen> screen;
};

TEST_F(PlacesTest, WhatGoesOnHasABadgeThatLeadsToItAndCoversNothing) {
  begin();
  EXPECT_FALSE(screen->control("badge/egg_timer")) << all_said();
  start_egg();
  EXPECT_FALSE(screen->control("badge/egg_timer")) << "it is there itself";
  ASSERT_TRUE(screen->press("egg_timer/home"));
  for (const char* other : {"dock/visual_timetable", "dock/emotion_checkin"}) {
    if (place() != "visual_timetable") wait(61s);
    ASSERT_TRUE(screen->press(other));
    const Control* badge = screen->control("badge/egg_timer");
    ASSERT_TRUE(badge) << other;
    EXPECT_THAT(all_said(), HasSubstr("egg ")) << other;
    for (const Control& control : screen->kit.controls())
      if (&control != badge && !control.hidden)
        EXPECT_TRUE(badge->rect.both(control.rect).empty()) << other << ": " << control.id;
    for (const Said& said : screen->kit.said())
      if (!said.words.starts_with("egg "))
        EXPECT_TRUE(badge->rect.both(said.rect).empty()) << other << ": " << said.words;
  }
  ASSERT_TRUE(screen->press("badge/egg_timer"));
  EXPECT_EQ(place(), "egg_timer");
}

TEST_F(PlacesTest, ABadgeThatBreaksGoesWithItsPluginAndNothingElse) {
  begin();
  start_egg();
  ASSERT_TRUE(screen->press("egg_timer/throw"));
  ASSERT_TRUE(screen->press("egg_timer/home"));
  wait(3min);
  EXPECT_FALSE(screen->control("badge/egg_timer"));
  EXPECT_TRUE(screen->control("dock/emotion_checkin"));
  EXPECT_TRUE(screen->says("Otter Room"));
}

TEST_F(PlacesTest, ATimerInFrontIsNotLeftWhileItRuns) {
  begin();
  start_egg();
  wait(3min);
  EXPECT_EQ(place(), "egg_timer");
  EXPECT_TRUE(screen->says("over"));
  wait(2min);
  EXPECT_EQ(place(), "visual_timetable");
  EXPECT_TRUE(screen->control("badge/egg_timer")) << "and is not forgotten";
}

TEST_F(PlacesTest, ATimerThatIsOverComesForwardAndLeadsBack) {
  begin();
  start_egg();
  ASSERT_TRUE(screen->press("egg_timer/home"));
  wait(170s);
  EXPECT_EQ(place(), "visual_timetable");
  wait(11s);
  EXPECT_EQ(place(), "egg_timer");
  EXPECT_THAT(all_said(), HasSubstr("over=yes"));
  ASSERT_TRUE(screen->press("egg_timer/ready"));
  EXPECT_EQ(place(), "visual_timetable");
}

TEST_F(PlacesTest, ATimerThatIsOverWaitsUntilACheckInIsDone) {
  begin();
  start_egg();
  wait(150s);
  ASSERT_TRUE(screen->press("egg_timer/home"));
  ASSERT_TRUE(screen->press("dock/emotion_checkin"));
  ASSERT_TRUE(screen->press("check_in/self/P01"));
  wait(40s);
  EXPECT_EQ(place(), "emotion_checkin");
  EXPECT_THAT(all_said(), HasSubstr("egg over"));
  wait(21s);  // nobody goes on with it: home, and soon the timer
  wait(6s);
  EXPECT_EQ(place(), "egg_timer");
}

TEST_F(PlacesTest, InItsHoursAPluginIsWhatTheScreenRestsOnAndTheDoorHomeStays) {
  begin({wish({.id = "emotion_checkin", .forward = {{{}, 8h + 30min, 9h + 15min}}})});
  wait(1min);
  EXPECT_EQ(place(), "emotion_checkin");
  EXPECT_TRUE(screen->control("dock/visual_timetable"));
  ASSERT_TRUE(screen->press("check_in/self/P01"));
  EXPECT_FALSE(screen->control("dock/visual_timetable")) << "a child needs the room now";
  ASSERT_TRUE(screen->press("check_in/feeling/happy"));
  ASSERT_TRUE(screen->press("check_in/help/leave_me"));
  EXPECT_TRUE(screen->says("Thank you"));
  wait(20s);
  EXPECT_EQ(place(), "emotion_checkin") << "the next child finds it at once";
  EXPECT_TRUE(screen->says("Callum"));
  ASSERT_TRUE(screen->press("dock/visual_timetable"));
  EXPECT_EQ(place(), "visual_timetable");
  wait(61s);
  EXPECT_EQ(place(), "emotion_checkin");
  wait(35min);
  EXPECT_EQ(place(), "visual_timetable") << "at a quarter past nine";
}

TEST_F(PlacesTest, NobodysNameIsLeftOnAPlaceThatCameForward) {
  begin({wish({.id = "emotion_checkin", .forward = {{{}, 8h + 30min, 9h + 15min}}})});
  wait(1min);
  ASSERT_TRUE(screen->press("check_in/self/P01"));
  wait(61s);
  EXPECT_EQ(screen->room.pupil(), "");
  EXPECT_TRUE(screen->control("check_in/self/P01"));
}

TEST_F(PlacesTest, TakesTurnsWhileNobodyTouchesIt) {
  begin({wish({.id = "egg_timer", .turn_s = 20})});
  wait(20s);
  EXPECT_EQ(place(), "egg_timer");
  EXPECT_THAT(all_said(), HasSubstr("turn=yes"));
  EXPECT_TRUE(screen->control("dock/visual_timetable"));
  wait(20s);
  EXPECT_EQ(place(), "visual_timetable");
  wait(20s);
  ASSERT_EQ(place(), "egg_timer");
  ASSERT_TRUE(screen->press("egg_timer/move"));
  wait(50s);
  EXPECT_EQ(place(), "egg_timer");
}

TEST_F(PlacesTest, NoTurnsInPracticeOnTheStaffsSideOrWhenNobodyIsExpected) {
  begin({wish({.id = "egg_timer", .turn_s = 20})});
  screen->kiosk.practise();
  wait(5min);
  EXPECT_EQ(place(), "visual_timetable");
  ASSERT_TRUE(screen->sign_in("S01"));
  wait(30s);
  EXPECT_EQ(place(), "staff");
  screen->clock.set(instant_of(parse_day("2026-01-06"), parse_time("22:00"), "Europe/London"));
  wait(5min);
  EXPECT_TRUE(screen->kiosk.asleep());
  EXPECT_EQ(place(), "visual_timetable");
}

TEST_F(PlacesTest, AGrownUpSetsByTouchWhatTheScreenShowsByItself) {
  begin();
  ASSERT_TRUE(screen->sign_in("S01"));
  if (!screen->control("staff/menu/plugins")) screen->press("staff/menu/more");
  for (const char* id : {"staff/menu/plugins", "staff/plugins/one/emotion_checkin", "staff/plugins/by_itself",
                         "staff/plugins/forward/add", "staff/plugins/turn/more", "staff/plugins/turn/more"})
    ASSERT_TRUE(screen->press(id)) << id;
  const auto& wishes = screen->room.school()->plugins;
  const auto kept = std::ranges::find(wishes, "emotion_checkin", &PluginWish::id);
  ASSERT_NE(kept, wishes.end());
  EXPECT_EQ(kept->turn_s, 20);
  ASSERT_EQ(kept->forward.size(), 1u);
  EXPECT_EQ(kept->forward[0].from, 8h + 30min);
  EXPECT_TRUE(kept->hours.empty()) << "and it stands on the dock at every hour";
  ASSERT_TRUE(screen->press("staff/close"));
  EXPECT_EQ(place(), "visual_timetable");
  wait(61s);
  EXPECT_EQ(place(), "emotion_checkin");
}

TEST_F(PlacesTest, APlaceCanBeOpenedAnewWithSomethingElse) {
  begin();
  ASSERT_TRUE(screen->press("dock/egg_timer"));
  EXPECT_THAT(all_said(), HasSubstr("opened 1"));
  ASSERT_TRUE(screen->press("egg_timer/again"));
  EXPECT_THAT(all_said(), HasSubstr("opened 2"));
  EXPECT_THAT(all_said(), HasSubstr("for=P01"));
  ASSERT_TRUE(screen->press("egg_timer/home"));
  ASSERT_TRUE(screen->press("dock/egg_timer"));
  EXPECT_THAT(all_said(), Not(HasSubstr("for=P01")));
}

TEST_F(PlacesTest, AsksForFramesOnlyWhileSomethingMoves) {
  begin();
  ASSERT_TRUE(screen->press("dock/egg_timer"));
  EXPECT_FALSE(screen->kiosk.moving());
  ASSERT_TRUE(screen->press("egg_timer/move"));
  EXPECT_TRUE(screen->kiosk.moving());
  screen->draw();
  EXPECT_TRUE(screen->kiosk.moving());
  ASSERT_TRUE(screen->press("egg_timer/move"));
  EXPECT_FALSE(screen->kiosk.moving());
}

TEST_F(PlacesTest, ThingsMoveAsRoomAndChildWantItAndNeverInALowArousalRoom) {
  const auto says_so = [&](RoomView view) {
    view.motion = true;
    begin({{.kind = "room", .id = "otter", .body = {{"name", "Otter Room"}, {"view", body_of(view)}}}});
    EXPECT_TRUE(screen->press("dock/egg_timer"));
    return screen->says("may move");
  };
  EXPECT_TRUE(says_so({}));
  EXPECT_FALSE(says_so({.low_arousal = true}));
  begin();
  ASSERT_TRUE(screen->press("dock/egg_timer"));
  EXPECT_FALSE(screen->says("may move"));
}

TEST_F(PlacesTest, TooMuchToRememberIsFaultOfWhoAsksForIt) {
  begin();
  start_egg();
  for (int n = 0; n < 3; ++n) screen->press("egg_timer/much");
  EXPECT_FALSE(screen->says("s left"));
  for (const InstalledPlugin& plugin : screen->plugins.all())
    if (plugin.manifest().id == "egg_timer") {
      EXPECT_EQ(plugin.state(), PluginState::resting);
      EXPECT_THAT(plugin.reason(), HasSubstr("4000 bytes"));
    }
}

TEST(MovingFrames, Are60ASecondAndLeaveTheMachineSomething) {
  const std::chrono::steady_clock::time_point began(10s);
  EXPECT_EQ(next_moving_frame(began, began + 2ms), began + 16ms);
  EXPECT_EQ(next_moving_frame(began, began + 18ms), began + 30ms);
}

TEST(MachineTime, GoesOnAndKnowsWhichStartItCountsFrom) {
  const PassingTime time = machine_time();
  EXPECT_FALSE(time.since.empty());
  const auto before = time.running();
  EXPECT_GT(before, 0ms);
  EXPECT_GE(time.running(), before);
}

}  // namespace
}  // namespace hearth
