// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/screen/staff/look_stage.hpp"
#include "unit/screen/staff/people_desk.hpp"

namespace hearth {
namespace {

class RoomPageTest : public ::testing::Test {
 protected:
  void SetUp() override { stage_.show(room_page(stage_.desk)); }
  const Room& room() { return *stage_.room.school()->room("otter"); }
  LookStage stage_;
};

TEST_F(RoomPageTest, TheRoomIsCalmedWithOneTouchAndBackWithOneMore) {
  ASSERT_TRUE(stage_.press("staff/room/low_arousal"));
  EXPECT_TRUE(room().view.low_arousal);
  ASSERT_TRUE(stage_.press("staff/undo"));
  EXPECT_FALSE(room().view.low_arousal);
}

TEST_F(RoomPageTest, WhoMayNotChangeHowThingsLookHasOnlyHowItIsNow) {
  stage_.session.tasks.erase(Task::look);
  stage_.draw();
  EXPECT_TRUE(stage_.shows("staff/room/low_arousal"));
  EXPECT_FALSE(stage_.shows("staff/room/tab/hours"));
}

TEST_F(RoomPageTest, HoursAreKeptInStepsOfFiveMinutes) {
  stage_.press("staff/room/tab/hours");
  ASSERT_TRUE(stage_.press("staff/room/hours/mon/opens/more"));
  ASSERT_TRUE(stage_.press("staff/room/hours/mon/closes/less"));
  EXPECT_EQ(stage_.kept("room", "otter")["hours"]["mon"], nlohmann::json({"08:45", "13:55"}));
  ASSERT_TRUE(stage_.press("staff/room/hours/tue"));
  EXPECT_TRUE(room().hours[2]);
  ASSERT_TRUE(stage_.press("staff/room/hours/tue"));
  EXPECT_FALSE(room().hours[2]);
}

TEST_F(RoomPageTest, ARoomThatClosesBeforeItOpensIsNotKeptAndSaidBesideIt) {
  stage_.put("room", "otter", {{"name", "Otter Room"}, {"hours", {{"mon", {"08:40", "08:45"}}}}});
  stage_.room.staff_changed(true);
  stage_.settle();
  stage_.press("staff/room/tab/hours");
  ASSERT_TRUE(stage_.press("staff/room/hours/mon/opens/more"));
  EXPECT_TRUE(stage_.says("It closes before it opens"));
  EXPECT_TRUE(stage_.says("08:45")) << "what was set stays";
  EXPECT_EQ(stage_.kept("room", "otter")["hours"]["mon"], nlohmann::json({"08:40", "08:45"}));
  ASSERT_TRUE(stage_.press("staff/room/hours/mon/closes/more"));
  EXPECT_FALSE(stage_.says("It closes before it opens"));
  EXPECT_EQ(stage_.kept("room", "otter")["hours"]["mon"], nlohmann::json({"08:45", "08:50"}));
}

TEST_F(RoomPageTest, PlacesAndGoodSizesAreSetAndTheTwoEndsNeverCross) {
  stage_.press("staff/room/tab/sizes");
  ASSERT_TRUE(stage_.press("staff/room/places/more"));
  EXPECT_EQ(room().places, 1);
  EXPECT_TRUE(stage_.says("1 place in all"));
  for (int n = 0; n < 2; ++n) stage_.press("staff/room/most/more");
  for (int n = 0; n < 3; ++n) stage_.press("staff/room/least/more");
  EXPECT_EQ(room().least, 3);
  EXPECT_EQ(room().most, 3) << "pushed along";
  EXPECT_TRUE(stage_.says("A good group has 3 children."));
}

TEST_F(RoomPageTest, EverySettingOfTheScreenIsKept) {
  stage_.press("staff/room/tab/screen");
  for (const char* id : {"theme/dark", "speech/first_touch", "volume/less", "wakes_before/more",
                         "sleeps_after/less", "motion", "shows_coming", "shows_crisis", "crowded_keys"})
    EXPECT_TRUE(stage_.press(std::string("staff/room/") + id)) << id;
  const RoomView view = room().view;
  EXPECT_EQ(view.theme, "dark");
  EXPECT_EQ(view.speech, Speech::first_touch);
  EXPECT_EQ(view.volume, 50);
  EXPECT_EQ(view.wakes_before_min, 35);
  EXPECT_EQ(view.sleeps_after_min, 25);
  EXPECT_TRUE(view.motion && view.shows_coming && view.shows_crisis && view.crowded_keys);
}

TEST_F(RoomPageTest, EverySettingOfTheBoardIsKept) {
  stage_.press("staff/room/tab/board");
  for (const char* id : {"span/cards", "cards/more", "done/box", "left/none", "pictures_of/symbol",
                         "warning/more", "warning/more", "bell"})
    EXPECT_TRUE(stage_.press(std::string("staff/room/") + id)) << id;
  const DayView board = room().view.board;
  EXPECT_EQ(board.span, DayView::Span::cards);
  EXPECT_EQ(board.cards, 6);
  EXPECT_EQ(board.done, DayView::Done::box);
  EXPECT_EQ(board.left, DayView::Left::none);
  EXPECT_EQ(board.pictures, DayView::Pictures::symbol);
  ASSERT_EQ(board.warnings.size(), 1u);
  EXPECT_EQ(board.warnings.front().minutes, 2);
  EXPECT_TRUE(board.warnings.front().sound);
}

TEST_F(RoomPageTest, AGrownUpBelongsToTheRoomOrDoesNot) {
  stage_.press("staff/room/tab/about");
  ASSERT_TRUE(stage_.press("staff/room/adult/okafor"));
  EXPECT_THAT(room().adults, ::testing::ElementsAre("okafor"));
  ASSERT_TRUE(stage_.press("staff/room/adult/okafor"));
  EXPECT_TRUE(room().adults.empty());
}

// A press that comes before the keeper has answered the one before builds on it.
TEST_F(RoomPageTest, TwoQuickPressesAreTwoSteps) {
  stage_.press("staff/room/tab/screen");
  ASSERT_TRUE(stage_.press_twice("staff/room/volume/less"));
  EXPECT_EQ(room().view.volume, 40);
}

class RoomPageSizesTest : public ::testing::TestWithParam<std::pair<int, int>> {};

TEST_P(RoomPageSizesTest, NothingThatCanBeTouchedLiesOutsideThePanelOrOverAnother) {
  const auto [w, h] = GetParam();
  LookStage stage(w, h);
  stage.show(room_page(stage.desk));
  for (const char* tab : {"now", "about", "hours", "sizes", "screen", "board", "duties"}) {
    stage.press(std::string("staff/room/tab/") + tab);
    const auto controls = stage.controls();
    for (std::size_t a = 0; a < controls.size(); ++a) {
      const PixelRect& one = controls[a].rect;
      EXPECT_TRUE(inside(one, {0, 0, w, h})) << tab << ": " << controls[a].id;
      for (std::size_t b = a + 1; b < controls.size(); ++b) {
        const PixelRect& two = controls[b].rect;
        const bool apart = one.x + one.w <= two.x || two.x + two.w <= one.x || one.y + one.h <= two.y ||
                           two.y + two.h <= one.y;
        EXPECT_TRUE(apart) << tab << ": " << controls[a].id << " and " << controls[b].id;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Panels, RoomPageSizesTest,
                         ::testing::Values(std::pair{1920, 1080}, std::pair{1366, 768},
                                           std::pair{1080, 1920}));

TEST_F(RoomPageTest, ADutyThatTheRoomHasNoUseForIsLeftOutAndStaysSo) {
  const auto reminds = [&] {
    const auto due =
        answer<std::vector<DueItem>>(*stage_.records, [&](auto then) { stage_.records->due(then); });
    return std::ranges::count(due.value.value(), "tracking_review", &DueItem::duty) > 0;
  };
  stage_.put_week();
  ASSERT_TRUE(stage_.press("staff/room/tab/duties"));
  ASSERT_TRUE(stage_.press("staff/room/duty/tracking_review"));
  EXPECT_EQ(stage_.kept("room", "otter")["no_duties"], nlohmann::json({"tracking_review"}));
  EXPECT_FALSE(reminds());
  ASSERT_TRUE(stage_.press("staff/room/tab/now"));
  ASSERT_TRUE(stage_.press("staff/room/low_arousal"));
  EXPECT_EQ(stage_.kept("room", "otter")["no_duties"], nlohmann::json({"tracking_review"}))
      << "another change of the room takes nothing away";
  ASSERT_TRUE(stage_.press("staff/room/tab/duties"));
  ASSERT_TRUE(stage_.press("staff/room/duty/tracking_review"));
  EXPECT_FALSE(stage_.kept("room", "otter").contains("no_duties"));
  EXPECT_TRUE(reminds());
  ASSERT_TRUE(stage_.press("staff/undo"));
  EXPECT_FALSE(reminds());
}

TEST_F(RoomPageTest, ARoomGivesItselfSomethingToDoInItsOwnWords) {
  const auto due = [&] {
    std::vector<std::string> titles;
    const auto all =
        answer<std::vector<DueItem>>(*stage_.records, [&](auto then) { stage_.records->due(then); });
    for (const DueItem& item : all.value.value())
      if (item.duty == "own") titles.push_back(item.note);
    return titles;
  };
  const auto own = [&] { return stage_.kept("room", "otter").value("own_duties", nlohmann::json::array()); };
  stage_.put_week();
  ASSERT_TRUE(stage_.press("staff/room/tab/duties"));
  ASSERT_TRUE(stage_.press("staff/room/own_duty"));
  ASSERT_TRUE(stage_.press("staff/room/own_duty/title"));
  for (const char* key : {"keys/h", "keys/o", "keys/m", "keys/e", "keys/done"})
    ASSERT_TRUE(stage_.press(key)) << key;
  ASSERT_EQ(own().size(), 1u);
  EXPECT_EQ(own()[0]["title"], "home");
  EXPECT_EQ(own()[0]["every"], "week");
  ASSERT_TRUE(stage_.press("staff/room/every/day"));
  EXPECT_EQ(own()[0]["every"], "day");
  EXPECT_THAT(due(), testing::ElementsAre("home"));
  ASSERT_TRUE(stage_.press("staff/room/own_duty/back"));
  ASSERT_TRUE(stage_.press("staff/room/own_duty/" + own()[0]["id"].get<std::string>()));
  ASSERT_TRUE(stage_.press("staff/room/own_duty/away"));
  EXPECT_THAT(own(), testing::IsEmpty());
  EXPECT_THAT(due(), testing::IsEmpty());
  ASSERT_TRUE(stage_.press("staff/undo"));
  ASSERT_EQ(own().size(), 1u);
  EXPECT_EQ(own()[0]["title"], "home");

  ASSERT_TRUE(stage_.press("staff/room/own_duty"));
  ASSERT_TRUE(stage_.press("staff/room/own_duty/usual/allocation"));
  ASSERT_EQ(own().size(), 2u);
  EXPECT_EQ(own()[1]["title"], "Places: meet with the SENCo");
  EXPECT_EQ(own()[1]["every"], "term");
}

int rooms_called(PeopleDesk& desk, const std::string& name) {
  int found = 0;
  for (const Document& document : desk.store.documents("room"))
    found += !document.deleted && document.body.value("name", "") == name;
  return found;
}

TEST(NewRoom, WhoLooksAfterEveryRoomMakesAnotherByTouchAndTakesItBack) {
  PeopleDesk desk(room_page);
  desk.touch("staff/room/tab/about");
  desk.touch("staff/room/new");
  desk.touch("staff/room/make");
  EXPECT_TRUE(desk.says("Give the room a name")) << desk.all_said();
  desk.touch("staff/room/new_name");
  desk.type("badger");
  desk.touch("staff/room/make");
  EXPECT_EQ(rooms_called(desk, "badger"), 1);
  EXPECT_TRUE(desk.shows("staff/room/name")) << "and this screen's own room is there again";
  desk.touch("staff/room/new");
  desk.touch("staff/room/new_name");
  desk.type("badger");
  desk.touch("staff/room/make");
  EXPECT_TRUE(desk.says("called badger already"));
  desk.touch("staff/room/new_back");
  desk.touch("staff/undo");
  EXPECT_EQ(rooms_called(desk, "badger"), 0);

  desk.session.tasks.erase(Task::every_room);
  desk.draw();
  EXPECT_FALSE(desk.shows("staff/room/new"));
}

TEST(NewRoom, InAFreshSchoolItIsTheFirstThingToDo) {
  PeopleDesk desk(room_page, {{.kind = "room", .id = "otter", .deleted = true},
                              {.kind = "room", .id = "group_a", .deleted = true}});
  EXPECT_TRUE(desk.shows("staff/room/make")) << desk.all_said();
  EXPECT_FALSE(desk.shows("staff/room/new_back")) << "there is no way back to nothing";
  desk.session.tasks.erase(Task::every_room);
  desk.draw();
  EXPECT_TRUE(desk.says("stands in no room yet"));
  EXPECT_FALSE(desk.shows("staff/room/make"));
}

}  // namespace
}  // namespace hearth
