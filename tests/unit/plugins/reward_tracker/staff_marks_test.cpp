// SPDX-License-Identifier: MIT
// A scoring round: the child's own mark stays hidden until the adult has marked, and not scored is not 0.
#include <gmock/gmock.h>

#include "reward_tracker/model/staff_marks.hpp"
#include "unit/plugins/reward_tracker/staff_host.hpp"

namespace reward_tracker::staff {
namespace {

using hearth::Entry;
using testing::ElementsAre;
using testing::SizeIs;

const hearth::Day kToday = hearth::parse_day("2026-07-17");
const Session kCircle{kToday, "circle", "room"};

struct MarksOfStaff : testing::Test {
  hearth::School school = three_children();
  std::vector<Entry> entries;

  const hearth::Target& target(std::size_t n) { return school.targets[n]; }
  void say(Entry entry, const char* time = "10:00") {
    entry.id = "e" + std::to_string(entries.size());
    entry.at = hearth::at("2026-07-17", time);
    entries.push_back(std::move(entry));
  }
  void child_says(const char* id, int mark, const char* slot = "circle") {
    say({.kind = "target_score",
         .slot = slot,
         .pupil = "P01",
         .what = id,
         .detail = {{"self", std::int64_t(mark)}}});
  }
  Sheet sheet(std::size_t n = 0) { return sheets_of(school, "P01", kCircle, entries).at(n); }
};

TEST_F(MarksOfStaff, TheChildsOwnMarkIsHiddenUntilTheAdultHasMarked) {
  child_says("T1", 2);
  EXPECT_EQ(sheet().marks.self, 2);
  EXPECT_FALSE(sheet().may_show_own());
  say(mark_of(target(0), kCircle, 1), "10:01");
  EXPECT_TRUE(sheet().may_show_own());
  EXPECT_EQ(sheet().marks.self, 2);  // beside each other, and neither is copied
  EXPECT_EQ(sheet().marks.adult, 1);
}

TEST_F(MarksOfStaff, NotScoredIsKeptApartFromZero) {
  EXPECT_FALSE(sheet().done());
  say(not_scored(target(0), kCircle));
  EXPECT_TRUE(sheet().done());
  EXPECT_TRUE(sheet().not_scored);
  EXPECT_EQ(sheet().marks.adult, std::nullopt);
  say(mark_of(target(0), kCircle, 0), "10:05");  // they think better of it
  EXPECT_FALSE(sheet().not_scored);
  EXPECT_EQ(sheet().marks.adult, 0);
}

TEST_F(MarksOfStaff, AnotherSessionsMarksAreItsOwn) {
  child_says("T1", 2, "snack");
  say(mark_of(target(0), {kToday, "snack", "room"}, 2));
  EXPECT_EQ(sheet().marks.self, std::nullopt);
  EXPECT_FALSE(sheet().done());
}

TEST_F(MarksOfStaff, EachMarkIsAnEntryOfItsOwnWithItsPlace) {
  const Entry entry = mark_of(target(1), {kToday, "lunch", "lunch"}, 4);
  EXPECT_EQ(entry.kind, "target_score");
  EXPECT_EQ(entry.pupil, "P01");
  EXPECT_EQ(entry.what, "T2");
  EXPECT_EQ(entry.slot, "lunch");
  EXPECT_EQ(entry.by, hearth::By::adult);
  EXPECT_EQ(std::get<std::int64_t>(entry.detail.at("adult")), 4);
  EXPECT_EQ(std::get<std::string>(entry.detail.at("setting")), "lunch");
  EXPECT_EQ(entry.detail.count("self"), 0u);
}

TEST_F(MarksOfStaff, TheRoundGoesInTheSchoolsOrderPastThoseWithoutTargets) {
  hearth::Target third = school.targets[0];
  third.id = "T3", third.pupil = "P03";
  school.targets.push_back(third);
  say(mark_of(target(0), kCircle, 2));
  const auto all = round_of(school, hearth::pupils_of(school, "otter", kToday), kCircle, entries);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].pupil->name, "Zara");
  EXPECT_EQ(all[1].pupil->name, "Callum");
  EXPECT_EQ(all[1].done, 1);
  EXPECT_EQ(all[1].of, 2);
  EXPECT_EQ(after(all, "P03")->name, "Callum");
  EXPECT_EQ(after(all, "P01"), nullptr);
}

TEST_F(MarksOfStaff, ATargetOfOnePlaceIsScoredThere) {
  school.targets[0].setting = "class";
  EXPECT_THAT(sheets_of(school, "P01", kCircle, {}), SizeIs(1));
  EXPECT_THAT(sheets_of(school, "P01", {kToday, "pe", "class"}, {}), SizeIs(2));
}

TEST_F(MarksOfStaff, FewMarksHaveAButtonEachAndManyAreCounted) {
  EXPECT_THAT(marks_with_buttons(target(0)), ElementsAre(0, 1, 2));
  EXPECT_THAT(marks_with_buttons(target(1)), SizeIs(0));
  EXPECT_EQ(mark_words(target(0), 1, hearth::english()), "nearly");
  EXPECT_EQ(mark_words(target(1), 1, hearth::english()), "1 time");
  EXPECT_EQ(mark_words(target(1), 7, hearth::english()), "7 times");
}

TEST(SessionOfStaff, IsTheOneThatChildrenMark) {
  hearth::DayPlan plan;
  const auto add = [&](const char* id, const char* starts, const char* ends,
                       hearth::Fate fate = hearth::Fate::usual) {
    plan.items.push_back({.item = {.id = id},
                          .fate = fate,
                          .usual = {},
                          .starts = hearth::at("2026-07-17", starts),
                          .ends = hearth::at("2026-07-17", ends)});
  };
  add("hello", "08:40", "09:00");
  add("circle", "09:00", "09:30");
  add("snack", "09:30", "10:00", hearth::Fate::cancelled);
  const auto at = [&](const char* time) { return session_at(plan, hearth::at("2026-07-17", time))->item.id; };
  EXPECT_EQ(at("08:00"), "hello");
  EXPECT_EQ(at("09:10"), "hello");
  EXPECT_EQ(at("09:27"), "circle");
  EXPECT_EQ(at("12:00"), "circle");
  EXPECT_EQ(session_at({}, hearth::at("2026-07-17", "09:00")), nullptr);
}

}  // namespace
}  // namespace reward_tracker::staff
