// SPDX-License-Identifier: MIT
// Which session is looked back at, and what is known of it.
#include "reward_tracker/model/session.hpp"
#include "unit/plugins/reward_tracker/stars.hpp"

namespace reward_tracker {
namespace {

using hearth::Entry;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

const std::string kDay = "2026-07-17";

hearth::PlanItem planned(const std::string& id, const std::string& kind, const std::string& from,
                         const std::string& to) {
  return {.item = {.id = id, .title = id, .kind = kind},
          .starts = hearth::at(kDay, from),
          .ends = hearth::at(kDay, to)};
}

hearth::DayPlan morning() {
  return {.open = true,
          .items = {
              planned("arrive", "feelings", "08:40", "09:00"), planned("words", "learning", "09:00", "10:00"),
              planned("number", "learning", "10:00", "11:00"), planned("score", "targets", "11:00", "11:15"),
              planned("lunch", "food", "11:30", "12:15")}};
}

std::string session_at(const std::string& time, const hearth::DayPlan& plan = morning()) {
  const hearth::PlanItem* found = session_to_mark(plan, hearth::at(kDay, time));
  return found ? found->item.id : "none";
}

TEST(SessionToMark, IsTheOneThatEndsOrHasJustEnded) {
  EXPECT_EQ(session_at("08:00"), "none");
  EXPECT_EQ(session_at("08:58"), "none") << "the check-in is no session";
  EXPECT_EQ(session_at("09:30"), "none") << "it has only begun";
  EXPECT_EQ(session_at("09:55"), "words");
  EXPECT_EQ(session_at("10:30"), "words");
  EXPECT_EQ(session_at("10:56"), "number");
  EXPECT_EQ(session_at("11:14"), "number") << "the time for marking is not marked itself";
  EXPECT_EQ(session_at("11:20"), "number") << "nor is a gap";
  EXPECT_EQ(session_at("15:00"), "lunch");
}

TEST(SessionToMark, LeavesOutWhatWasCancelled) {
  hearth::DayPlan plan = morning();
  plan.items[2].fate = hearth::Fate::cancelled;
  EXPECT_EQ(session_at("11:05", plan), "words");
  EXPECT_EQ(session_at("11:05", {}), "none");
}

TEST(SessionToMark, TargetsBelongToTheirSetting) {
  Target one = target("T1");
  const hearth::Item lunch{.kind = "food"}, group{.kind = "learning"}, mine{.kind = "class"};
  for (const hearth::Item* item : {&lunch, &group, &mine}) EXPECT_TRUE(belongs_to(one, *item));
  one.setting = "class";
  EXPECT_TRUE(belongs_to(one, mine));
  EXPECT_FALSE(belongs_to(one, group));
  one.setting = "lunch";
  EXPECT_TRUE(belongs_to(one, lunch));
  EXPECT_FALSE(belongs_to(one, group));
  one.setting = "room";
  EXPECT_TRUE(belongs_to(one, group));
  EXPECT_FALSE(belongs_to(one, mine));
  one.setting = "home";
  EXPECT_FALSE(belongs_to(one, group));
}

Entry score(const std::string& target, const std::string& slot, const std::string& who, int mark,
            const std::string& time) {
  return {.id = target + slot + who + time,
          .at = hearth::at(kDay, time),
          .kind = "target_score",
          .slot = slot,
          .pupil = "P02",
          .by = who == "adult" ? hearth::By::adult : hearth::By::child,
          .what = target,
          .detail = {{who, mark}}};
}

Mine mine_at(const std::string& time, const std::vector<Entry>& own_today) {
  return mine_of({.targets = {target("T1"), target("T2")},
                  .rewards = {{.id = "big", .size = hearth::Reward::Size::big}, {.id = "small"}}},
                 own_today, morning(), hearth::at(kDay, time), hearth::quillbrook().zone);
}

TEST(Mine, KnowsWhatIsMarkedInThisSessionAndNotInAnother) {
  const std::vector<Entry> own_today{score("T1", "words", "self", 2, "10:00"),
                                     score("T1", "number", "self", 0, "11:01"),
                                     score("T1", "number", "self", 1, "11:02")};
  const Mine mine = mine_at("11:05", own_today);
  EXPECT_THAT(mine.marked, ElementsAre(Pair("T1", 1))) << "the later mark counts";
  ASSERT_THAT(mine.not_marked(), SizeIs(1));
  EXPECT_EQ(mine.not_marked()[0].id, "T2");
}

TEST(Mine, AStarOrAWishForItIsOneInThisSession) {
  const Entry award{
      .kind = "award", .slot = "number", .what = "target", .level = 1, .detail = {{"target", "T1"}}};
  Entry before = award, wish = award, other = award;
  before.slot = "words";
  before.detail["target"] = "T2";
  wish.kind = "award_wish";
  wish.detail["target"] = "T3";
  EXPECT_THAT(mine_at("11:05", {award, before, wish}).starred, ElementsAre("T1", "T3"));
}

TEST(Mine, KnowsTheStarsThatEarlierSessionsOfTheDayStillOwe) {
  const Entry award{
      .kind = "award", .slot = "words", .what = "target", .level = 1, .detail = {{"target", "T2"}}};
  const std::vector<Entry> own_today{score("T1", "words", "self", 2, "10:00"),
                                     score("T2", "words", "self", 2, "10:00"),
                                     award,
                                     score("T1", "number", "self", 2, "11:01"),
                                     score("T2", "am", "self", 2, "11:01"),
                                     score("T9", "words", "self", 2, "11:01")};
  const Mine mine = mine_at("11:05", own_today);
  ASSERT_THAT(mine.owed, SizeIs(1))
      << "not of this session, of no session, nor of what is no target any more";
  EXPECT_EQ(mine.owed[0].target.id, "T1");
  EXPECT_EQ(mine.owed[0].slot, "words");
}

TEST(Mine, OnlyMarksOfBothAreShownTogether) {
  const std::vector<Entry> own_today{
      score("T1", "words", "self", 2, "10:00"),   score("T1", "words", "adult", 1, "10:05"),
      score("T1", "number", "self", 1, "11:01"),  score("T1", "number", "adult", 2, "11:05"),
      score("T2", "number", "adult", 2, "11:05"), score("T9", "number", "self", 2, "11:05"),
      score("T9", "number", "adult", 2, "11:05")};
  const Mine mine = mine_at("11:10", own_today);
  ASSERT_THAT(mine.complete, SizeIs(1))
      << "not T2, where the child has said nothing; not T9, which is no more";
  EXPECT_EQ(mine.complete[0].target, "T1");
  EXPECT_EQ(mine.complete[0].slot, "number");
}

TEST(Mine, SmallRewardsComeFirst) {
  EXPECT_EQ(mine_at("11:05", {}).rewards.front().id, "small");
}

TEST(Mine, NobodyHasNothing) {
  const Mine mine = mine_of({}, {}, {}, hearth::at(kDay, "11:05"), hearth::quillbrook().zone);
  EXPECT_THAT(mine.targets, IsEmpty());
  EXPECT_THAT(mine.not_marked(), IsEmpty());
  EXPECT_FALSE(mine.collecting());
}

}  // namespace
}  // namespace reward_tracker
