// SPDX-License-Identifier: MIT
// What was changed can be taken back and done again, twenty steps, and a refusal loses nothing.
#include <gmock/gmock.h>

#include "unit/plugins/visual_timetable/edits.hpp"
#include "visual_timetable/model/edit_week.hpp"

namespace visual_timetable {
namespace {

using std::chrono::minutes;
using testing::IsEmpty;
using testing::SizeIs;

struct Keep : testing::Test {
  KeepingHost host{otter()};
  Keeping keeping{host};

  hearth::TimeOfDay circle(const char* on = kDay) { return desk_of(host, on).item("circle")->item.starts; }
  void move(const char* on = kDay) {
    keeping.keep("Move " + hearth::time_text(circle(on)), desk_of(host, on).move({"circle"}, minutes(5)),
                 on == std::string(kDay));
  }
};

TEST_F(Keep, TwentyStepsAreTakenBackAndDoneAgainToday) {
  for (int n = 0; n < 22; ++n) move();
  EXPECT_EQ(circle(), hearth::parse_time("10:50"));
  int steps = 0;
  for (; !keeping.can_go_back().empty(); ++steps) keeping.back();
  EXPECT_EQ(steps, 20);
  EXPECT_EQ(circle(), hearth::parse_time("09:10"));
  for (; !keeping.can_do_again().empty(); --steps) keeping.again();
  EXPECT_EQ(steps, 0);
  EXPECT_EQ(circle(), hearth::parse_time("10:50"));
}

TEST_F(Keep, TwentyStepsAreTakenBackAndDoneAgainTomorrow) {
  const char* tomorrow = "2026-06-11";
  for (int n = 0; n < 20; ++n) move(tomorrow);
  for (int n = 0; n < 20; ++n) keeping.back();
  EXPECT_EQ(circle(tomorrow), hearth::parse_time("09:00"));
  EXPECT_THAT(host.school()->changes, IsEmpty());
  for (int n = 0; n < 20; ++n) keeping.again();
  EXPECT_EQ(circle(tomorrow), hearth::parse_time("10:40"));
  EXPECT_THAT(host.school()->changes, SizeIs(1));
}

TEST_F(Keep, NothingIsWipedOutOfTheJournal) {
  move();
  keeping.back();
  keeping.again();
  const auto& entries = host.journal().room_today();
  ASSERT_THAT(entries, SizeIs(3));
  EXPECT_EQ(entries[0].what, "move");
  EXPECT_EQ(entries[1].corrects, entries[0].id);
  EXPECT_EQ(entries[2].corrects, entries[1].id);
}

TEST_F(Keep, AStepSaysWhatItDid) {
  move();
  EXPECT_EQ(keeping.can_go_back(), "Move 09:00");
  keeping.back();
  EXPECT_EQ(keeping.can_go_back(), "");
  EXPECT_EQ(keeping.can_do_again(), "Move 09:00");
  move();
  EXPECT_EQ(keeping.can_do_again(), "") << "something else was done since";
}

TEST_F(Keep, EditsForGoodAreTakenBackToo) {
  const auto t = [&] { return host.school()->timetables.front(); };
  const hearth::Timetable before = t();
  std::vector<hearth::Item> items = before.weeks[0][1];
  items[1].title = "Story";
  keeping.keep("Edit", with_items(before, 0, 1, items));
  EXPECT_EQ(t().weeks[0][1][1].title, "Story");
  keeping.keep("Copy", version_from(*host.school(), "otter", hearth::day("2026-06-15")));
  EXPECT_THAT(host.school()->timetables, SizeIs(2));
  keeping.back();
  EXPECT_THAT(host.school()->timetables, SizeIs(1));
  EXPECT_FALSE(t().days.last.ok()) << "the old weeks go on as before";
  keeping.back();
  EXPECT_EQ(t().weeks[0][1][1].title, "Circle time");
  keeping.again();
  keeping.again();
  EXPECT_THAT(host.school()->timetables, SizeIs(2));
}

TEST_F(Keep, WhatTheKeeperRefusesIsSaidAndIsNoStep) {
  host.refuses = "Your role does not include this.";
  move();
  EXPECT_EQ(keeping.problem(), "Your role does not include this.");
  EXPECT_EQ(keeping.can_go_back(), "");
  EXPECT_EQ(circle(), hearth::parse_time("09:00"));
  move();
  EXPECT_EQ(keeping.problem(), "");
  EXPECT_EQ(circle(), hearth::parse_time("09:05"));
}

TEST_F(Keep, NoChangeStartsFromADayThatIsOutOfDate) {
  host.late = true;
  move();
  EXPECT_TRUE(keeping.busy());
  move();
  keeping.back();
  host.answer();
  EXPECT_FALSE(keeping.busy());
  EXPECT_EQ(circle(), hearth::parse_time("09:05")) << "one of two quick touches counts";
}

TEST_F(Keep, AnAnswerThatComesWhenNobodyIsThereAnyMoreIsNoStep) {
  host.late = true;
  move();
  keeping.forget();
  host.answer();
  EXPECT_EQ(keeping.can_go_back(), "");
  EXPECT_EQ(circle(), hearth::parse_time("09:05")) << "it was kept all the same";
}

// As another screen would, past this page.
void elsewhere(KeepingHost& host, const hearth::Edited& edited) {
  host.edit(edited, [](const hearth::Kept&) {});
}

TEST_F(Keep, AStepBackDoesNotGoOverWhatSomebodyElseHasMadeOfIt) {
  const auto t = [&] { return host.school()->timetables.front(); };
  const hearth::Timetable before = t();
  std::vector<hearth::Item> items = before.weeks[0][1];
  items[1].title = "Story";
  keeping.keep("Edit", with_items(before, 0, 1, items));
  hearth::Timetable theirs = t();
  theirs.weeks[0][1][0].title = "Breakfast club";
  elsewhere(host, theirs);
  keeping.back();
  EXPECT_EQ(t().weeks[0][1][0].title, "Breakfast club");
  EXPECT_EQ(t().weeks[0][1][1].title, "Story");
  EXPECT_THAT(keeping.problem(), testing::HasSubstr("Somebody has changed this meanwhile"));
  theirs.weeks[0][1][0].title = before.weeks[0][1][0].title;
  elsewhere(host, theirs);
  keeping.again();
  keeping.back();
  EXPECT_EQ(t().weeks[0][1][1].title, "Circle time") << "as the step had left it, it can be taken back";
}

TEST_F(Keep, WhatSomebodyElseHasTakenAwayDoesNotComeBackByAStep) {
  const hearth::Overlay overlay{
      .pupil = "P01", .days = {hearth::day(kDay), {}}, .weekdays = {1}, .items = {"circle"}, .title = "PE"};
  keeping.keep("Add", {{.after = overlay}});
  const hearth::Id id = keeping.made();
  ASSERT_FALSE(id.empty());
  hearth::Overlay longer = overlay;
  longer.id = id, longer.must = true;
  keeping.keep("Edit", {{.before = host.school()->overlays.front(), .after = longer}});
  EXPECT_EQ(keeping.made(), "") << "that one was there already";
  host.remove("overlay", id, [](const hearth::Kept&) {});
  keeping.back();
  EXPECT_THAT(host.school()->overlays, IsEmpty());
  EXPECT_NE(keeping.problem(), "");
}

}  // namespace
}  // namespace visual_timetable
