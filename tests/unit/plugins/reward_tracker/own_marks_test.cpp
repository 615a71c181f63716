// SPDX-License-Identifier: MIT
// A child marks their targets: how many taps it takes, and exactly what is left in the journal.
#include "unit/plugins/reward_tracker/stars.hpp"

namespace reward_tracker {
namespace {

using hearth::Entry;
using testing::ElementsAre;
using testing::IsEmpty;

using OwnMarks = StarsTest;

TEST_F(OwnMarks, TwoTargetsTakeThreeTaps) {
  choose_self(two_targets());  // the first tap
  ASSERT_EQ(visit.step(), Step::mark);
  EXPECT_EQ(visit.asked()->id, "T1");
  visit.mark(1);
  EXPECT_EQ(visit.asked()->id, "T2");
  visit.mark(2);
  EXPECT_EQ(visit.step(), Step::one_moment);
  EXPECT_THAT(said(written()),
              ElementsAre("target_score T1 self=1", "target_score T2 self=2", "award target target=T2"));
  EXPECT_EQ(visit.step(), Step::thanks);
  EXPECT_EQ(visit.new_stars(), 1);
}

TEST_F(OwnMarks, EntriesSayWhoWhenAndWhatWasDone) {
  Mine mine = two_targets();
  mine.targets = {target("T1")};
  mine.targets[0].steps = {"I listen for a minute", "I listen for a story"};
  choose_self(mine);
  visit.mark(2);
  const std::vector<Entry> all = written();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0], (Entry{.kind = "target_score",
                           .slot = "number",
                           .pupil = "P02",
                           .what = "T1",
                           .detail = {{"self", 2}, {"setting", "room"}}}));
  EXPECT_EQ(all[1], (Entry{.kind = "award",
                           .slot = "number",
                           .pupil = "P02",
                           .what = "target",
                           .level = 1,
                           .detail = {{"target", "T1"}, {"reason", "I listen for a minute"}}}));
}

TEST_F(OwnMarks, ThanksWaitForTheLastReceipt) {
  choose_self(two_targets());
  visit.mark(0);
  EXPECT_EQ(visit.take().size(), 1u);
  visit.mark(2);
  EXPECT_EQ(visit.take().size(), 2u);
  visit.stored();
  visit.stored();
  EXPECT_EQ(visit.step(), Step::one_moment) << "the star is not on disk yet";
  visit.stored();
  EXPECT_EQ(visit.step(), Step::thanks);
}

TEST_F(OwnMarks, AStarThatTheKeeperWantsNoneOfKeepsNobodyWaitingAndAMarkDoes) {
  choose_self(two_targets());
  visit.mark(0);
  visit.mark(2);
  ASSERT_EQ(visit.take().size(), 3u);
  visit.refused("target_score");
  visit.stored();
  visit.refused("award");
  EXPECT_EQ(visit.step(), Step::one_moment) << "nobody is thanked for a mark that is not kept";
  visit.stored();
  EXPECT_EQ(visit.step(), Step::thanks);
  EXPECT_EQ(visit.new_stars(), 0);
}

TEST_F(OwnMarks, WhereStarsAreApprovedTheyAreWishedFor) {
  choose_self(two_targets(), {.pupil = "P02", .approval = true});
  visit.mark(2);
  visit.mark(2);
  EXPECT_THAT(said(written()), ElementsAre("target_score T1 self=2", "target_score T2 self=2",
                                           "award_wish target target=T1", "award_wish target target=T2"));
  EXPECT_EQ(visit.new_stars(), 0);
  EXPECT_EQ(visit.new_wishes(), 2);
}

TEST_F(OwnMarks, NotNowLeavesNoMark) {
  choose_self(two_targets());
  visit.not_now();
  EXPECT_EQ(visit.step(), Step::path);
  EXPECT_THAT(visit.take(), IsEmpty());
  EXPECT_THAT(visit.leave(), IsEmpty());
}

TEST_F(OwnMarks, IDontKnowLeavesNoMarkOfThatTarget) {
  choose_self(two_targets());
  visit.dont_know();
  visit.mark(1);
  EXPECT_THAT(said(written()), ElementsAre("target_score T2 self=1"));
  EXPECT_EQ(visit.step(), Step::thanks);
}

TEST_F(OwnMarks, NotNowAfterTheFirstKeepsTheFirst) {
  choose_self(two_targets());
  visit.mark(2);
  visit.not_now();
  EXPECT_THAT(said(written()), ElementsAre("target_score T1 self=2", "award target target=T1"));
  EXPECT_EQ(visit.step(), Step::thanks);
}

TEST_F(OwnMarks, BackAsksAnewAndTheLastWordGetsTheStar) {
  choose_self(two_targets());
  visit.mark(2);
  visit.back();
  ASSERT_EQ(visit.asked()->id, "T1");
  EXPECT_EQ(visit.marked(), 2);
  visit.mark(0);
  visit.mark(0);
  EXPECT_THAT(said(written()),
              ElementsAre("target_score T1 self=2", "target_score T1 self=0", "target_score T2 self=0"));
  EXPECT_EQ(visit.new_stars(), 0) << "the star waits until the marking is over";
}

TEST_F(OwnMarks, BackFromTheFirstLeadsToTheFaces) {
  choose_self(two_targets());
  visit.back();
  EXPECT_EQ(visit.step(), Step::rest);
  EXPECT_THAT(visit.visitor().pupil, IsEmpty());
}

TEST_F(OwnMarks, WhatIsMarkedIsNotAskedAgain) {
  Mine mine = two_targets();
  mine.marked = {{"T1", 0}};
  choose_self(mine);
  EXPECT_EQ(visit.asked()->id, "T2");
  mine.marked = {{"T1", 0}, {"T2", 1}};
  choose_self(mine);
  EXPECT_EQ(visit.step(), Step::path);
}

TEST_F(OwnMarks, ALaterChangeIsANewEntryAndTakesNoStarAway) {
  Mine mine = two_targets();
  mine.marked = {{"T1", 2}, {"T2", 1}};
  mine.starred = {"T1"};
  choose_self(mine);
  visit.mark_again("T1");
  ASSERT_EQ(visit.step(), Step::mark);
  EXPECT_EQ(visit.marked(), 2) << "what was said stands there";
  visit.mark(0);
  EXPECT_THAT(said(written()), ElementsAre("target_score T1 self=0"));
  visit.to_path();
  visit.mark_again("T1");
  visit.mark(2);
  EXPECT_THAT(said(written()), ElementsAre("target_score T1 self=2")) << "one star for one session";
}

TEST_F(OwnMarks, AStarThatAPowerCutKeptBackComesWithTheNextVisit) {
  Mine mine = two_targets();
  mine.marked = {{"T1", 2}, {"T2", 0}};
  choose_self(mine);
  EXPECT_THAT(said(written()), ElementsAre("award target target=T1"));
  EXPECT_EQ(visit.step(), Step::thanks);
  EXPECT_EQ(visit.new_stars(), 1);
}

TEST_F(OwnMarks, AStarOfAnEarlierSessionComesOnce) {
  Mine mine = two_targets();
  mine.owed = {{target("T1"), "words"}};
  choose_self(mine);
  visit.mark(0);
  visit.mark(2);
  const auto entries = written();
  EXPECT_THAT(said(entries), testing::ElementsAre("target_score T1 self=0", "target_score T2 self=2",
                                                  "award target target=T2", "award target target=T1"));
  EXPECT_EQ(entries.back().slot, "words");
  EXPECT_EQ(visit.new_stars(), 2);
  visit.know(mine);  // as long as the journal does not tell it yet
  visit.to_path();
  visit.mark_again("T1");
  visit.mark(0);
  EXPECT_THAT(said(written()), testing::ElementsAre("target_score T1 self=0"));
}

TEST_F(OwnMarks, WalkingAwayHalfWayKeepsWhatWasSaid) {
  choose_self(two_targets());
  visit.mark(2);
  written();
  EXPECT_THAT(said(visit.leave()), ElementsAre("award target target=T1"));
  EXPECT_EQ(visit.step(), Step::rest);
  EXPECT_THAT(visit.visitor().pupil, IsEmpty());
  EXPECT_THAT(visit.leave(), IsEmpty());
}

TEST_F(OwnMarks, NothingIsAskedBeforeASessionHasEnded) {
  Mine mine = two_targets();
  mine.session.reset();
  choose_self(mine);
  EXPECT_EQ(visit.step(), Step::path);
  visit.mark_again("T1");
  EXPECT_EQ(visit.step(), Step::path);
}

TEST_F(OwnMarks, WhatComesLateIsAskedAllTheSame) {
  choose_self({});
  ASSERT_EQ(visit.step(), Step::path);
  visit.know(two_targets());
  EXPECT_EQ(visit.step(), Step::mark);
  visit.not_now();
  visit.know(two_targets());
  EXPECT_EQ(visit.step(), Step::path) << "once";
}

TEST_F(OwnMarks, OnlyTargetsOfThisSettingAreAsked) {
  Mine mine = two_targets();
  mine.targets[0].setting = "class";
  choose_self(mine);
  EXPECT_EQ(visit.asked()->id, "T2");
  visit.mark(1);
  EXPECT_EQ(visit.step(), Step::one_moment);
}

TEST_F(OwnMarks, AMarkThatTheTargetDoesNotHaveIsNone) {
  choose_self(two_targets());
  visit.mark(3);
  visit.mark(-1);
  EXPECT_EQ(visit.asked()->id, "T1");
  EXPECT_THAT(visit.take(), IsEmpty());
}

TEST_F(OwnMarks, ASessionThatChangesMeanwhileDoesNotMoveTheMarks) {
  choose_self(two_targets());
  visit.mark(2);
  Mine later = two_targets();
  later.session = hearth::Item{.id = "lunch", .title = "Lunch", .kind = "food"};
  visit.know(later);
  visit.mark(2);
  for (const Entry& entry : written()) EXPECT_EQ(entry.slot, "number") << said(entry);
}

TEST_F(OwnMarks, AGrownUpIsCalledFromTheMiddle) {
  choose_self(two_targets());
  visit.mark(2);
  visit.call_grown_up();
  EXPECT_THAT(said(written()),
              ElementsAre("target_score T1 self=2", "award target target=T1", "call grown_up"));
  EXPECT_EQ(visit.step(), Step::grown_up);
}

}  // namespace
}  // namespace reward_tracker
