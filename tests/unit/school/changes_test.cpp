// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/school/week.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Day kDay = day("2026-06-10");

Entry said(const char* id, Change change, const char* corrects = "") {
  Entry entry = entry_of(change);
  entry.id = id;
  entry.corrects = corrects;
  return entry;
}

Change cancelled(const char* item) {
  return {.room = "otter", .day = kDay, .what = Change::What::cancel, .item = item};
}

Entry undo(const char* id, const char* corrects) {
  return {
      .id = id, .kind = "day_change", .room = "otter", .by = By::adult, .what = "undo", .corrects = corrects};
}

std::vector<std::string> items(const std::vector<Change>& changes) {
  std::vector<std::string> items;
  for (const Change& change : changes) items.push_back(change.item);
  return items;
}

TEST(Changes, AnEntryHoldsTheWholeChange) {
  const Item now{.id = "fire",
                 .title = "Fire drill",
                 .picture = "bell",
                 .kind = "together",
                 .starts = parse_time("09:10"),
                 .ends = parse_time("09:20"),
                 .adults = {"S01"}};
  const Entry entry =
      entry_of({.room = "otter", .day = kDay, .what = Change::What::add, .item = "fire", .now = now});
  EXPECT_EQ(entry.kind, "day_change");
  EXPECT_EQ(entry.what, "add");
  EXPECT_EQ(entry.by, By::adult);
  const auto back = change_from(entry);
  ASSERT_TRUE(back.has_value());
  EXPECT_TRUE(back->today);
  EXPECT_EQ(back->room, "otter");
  EXPECT_EQ(back->day, kDay);
  EXPECT_EQ(back->what, Change::What::add);
  EXPECT_EQ(back->item, "fire");
  EXPECT_EQ(back->now.title, "Fire drill");
  EXPECT_EQ(back->now.picture, "bell");
  EXPECT_EQ(back->now.kind, "together");
  EXPECT_EQ(back->now.starts, parse_time("09:10"));
  EXPECT_EQ(back->now.ends, parse_time("09:20"));
  EXPECT_THAT(back->now.adults, ElementsAre("S01"));
}

TEST(Changes, WhatIsNoChangeIsPassedOver) {
  Entry entry = entry_of(cancelled("circle"));
  EXPECT_TRUE(change_from(entry).has_value());
  Entry other_kind = entry;
  other_kind.kind = "check_in";
  Entry other_word = entry;
  other_word.what = "explode";
  Entry no_date = entry;
  no_date.detail.erase("date");
  Entry no_item = entry;
  no_item.detail["item"] = std::int64_t{7};
  Entry no_time = entry;
  no_time.what = "move";
  for (const Entry& wrong : {other_kind, other_word, no_date, no_item, no_time}) {
    EXPECT_FALSE(change_from(wrong).has_value());
  }
}

TEST(Changes, AnUndoTakesBackTheEntryItNames) {
  const auto changes =
      changes_from({said("1", cancelled("hello")), said("2", cancelled("circle")), undo("3", "1")});
  EXPECT_THAT(items(changes), ElementsAre("circle"));
  const DayPlan plan = plan_day(small_school(), "otter", kDay, changes);
  EXPECT_EQ(plan.items[0].fate, Fate::usual);
  EXPECT_EQ(plan.items[1].fate, Fate::cancelled);
}

TEST(Changes, AnUndoThatIsTakenBackDoesNothing) {
  EXPECT_THAT(items(changes_from({said("1", cancelled("hello")), undo("2", "1"), undo("3", "2")})),
              ElementsAre("hello"));
}

TEST(Changes, ACorrectionReplacesWhatItCorrects) {
  const auto changes = changes_from({said("1", cancelled("hello")), said("2", cancelled("lunch"), "1")});
  EXPECT_THAT(items(changes), ElementsAre("lunch"));
  EXPECT_THAT(items(changes_from({})), IsEmpty());
}

TEST(Changes, AnUndoneTodaysCancelLeavesThePlannedMove) {
  School school = small_school();
  Change moved{.room = "otter", .day = kDay, .what = Change::What::move, .item = "circle"};
  moved.now = item("", "", "10:00", "10:30");
  school.changes.push_back(moved);
  const auto today = changes_from({said("1", cancelled("circle")), undo("2", "1")});
  EXPECT_EQ(find(plan_day(school, "otter", kDay, today), "circle")->fate, Fate::moved);
}

}  // namespace
}  // namespace hearth
