// SPDX-License-Identifier: MIT
// What a child collects for, what a peer says beside them, and looking at both marks together.
#include "unit/plugins/reward_tracker/stars.hpp"

namespace reward_tracker {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Visitor kWithPeer{.pupil = "P02", .peer = "P05"};

using Rewards = StarsTest;
using Peers = StarsTest;
using Together = StarsTest;

TEST_F(Rewards, WhoCollectsForNothingIsAskedFirst) {
  Mine mine = two_targets();
  mine.session.reset();
  mine.stars.reward.clear();
  choose_self(mine);
  ASSERT_EQ(visit.step(), Step::reward);
  visit.collect_for("run");
  const auto all = written();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0], (hearth::Entry{.kind = "reward_choice", .pupil = "P02", .what = "run"}));
  EXPECT_EQ(visit.step(), Step::path);
  ASSERT_TRUE(visit.collecting());
  EXPECT_EQ(visit.collecting()->id, "run") << "also before the keeper has said so";
}

TEST_F(Rewards, MarkingComesBeforeTheQuestion) {
  Mine mine = two_targets();
  mine.stars.reward.clear();
  choose_self(mine);
  EXPECT_EQ(visit.step(), Step::mark);
  visit.mark(1);
  visit.mark(1);
  written();
  visit.to_path();
  EXPECT_EQ(visit.step(), Step::reward);
}

TEST_F(Rewards, TheQuestionCanBePutOff) {
  Mine mine = two_targets();
  mine.session.reset();
  mine.stars.reward.clear();
  choose_self(mine);
  visit.not_now();
  EXPECT_EQ(visit.step(), Step::path);
  EXPECT_THAT(visit.take(), IsEmpty());
  visit.choose_reward();
  visit.back();
  EXPECT_EQ(visit.step(), Step::rest);
}

TEST_F(Rewards, NotToKnowIsToPutItOff) {
  Mine mine = two_targets();
  mine.session.reset();
  mine.stars.reward.clear();
  choose_self(mine);
  visit.dont_know();
  EXPECT_EQ(visit.step(), Step::path);
  EXPECT_THAT(visit.take(), IsEmpty());
}

TEST_F(Rewards, TheChoiceMayBeChangedAndTheSameOneIsNoChange) {
  Mine mine = two_targets();
  mine.session.reset();
  choose_self(mine);
  visit.choose_reward();
  visit.collect_for("fish");
  EXPECT_THAT(visit.take(), IsEmpty());
  EXPECT_EQ(visit.step(), Step::path);
  visit.choose_reward();
  visit.collect_for("run");
  EXPECT_THAT(said(written()), ElementsAre("reward_choice run"));
}

TEST_F(Rewards, WhatIsNotTheirsCannotBeChosen) {
  Mine mine = two_targets();
  mine.session.reset();
  choose_self(mine);
  visit.choose_reward();
  visit.collect_for("another child's");
  EXPECT_EQ(visit.step(), Step::reward);
  EXPECT_THAT(visit.take(), IsEmpty());
}

TEST_F(Rewards, WithoutTargetsAndRewardsThereIsAPathAllTheSame) {
  choose_self({});
  EXPECT_EQ(visit.step(), Step::path);
  EXPECT_FALSE(visit.collecting());
}

TEST_F(Peers, SayHowItWentAndOneKindSentence) {
  choose_self(two_targets(), kWithPeer);
  visit.mark(2);
  visit.mark(1);
  written();
  ASSERT_TRUE(visit.may_pass());
  visit.pass();
  ASSERT_EQ(visit.step(), Step::peer_mark);
  EXPECT_FALSE(visit.marked()) << "they see the target and not what the child said";
  visit.mark(2);
  visit.mark(2);
  ASSERT_EQ(visit.step(), Step::peer_words);
  EXPECT_THAT(visit.take(), IsEmpty());
  visit.say_kindly("trying");
  EXPECT_THAT(said(written()), ElementsAre("target_score T1 kind_words=trying peer=2 peer_pupil=P05",
                                           "target_score T2 kind_words=trying peer=2 peer_pupil=P05"));
  EXPECT_EQ(visit.step(), Step::peer_thanks);
  EXPECT_FALSE(visit.may_pass()) << "once is enough";
}

TEST_F(Peers, AreAboutTheChildWhoPassedIt) {
  choose_self(two_targets(), kWithPeer);
  visit.mark(0);
  visit.not_now();
  written();
  visit.pass();
  visit.mark(1);
  visit.not_now();
  const auto all = written();
  EXPECT_THAT(said(all), ElementsAre("target_score T1 peer=1 peer_pupil=P05"));
  EXPECT_EQ(all.at(0).pupil, "P02");
  EXPECT_EQ(all.at(0).slot, "number");
}

TEST_F(Peers, MaySkipItAll) {
  choose_self(two_targets(), kWithPeer);
  visit.mark(2);
  visit.mark(2);
  written();
  visit.pass();
  visit.not_now();
  EXPECT_EQ(visit.step(), Step::path);
  EXPECT_THAT(visit.take(), IsEmpty());
}

TEST_F(Peers, MayHaveNoWordsForIt) {
  choose_self(two_targets(), kWithPeer);
  visit.mark(2);
  visit.not_now();
  written();
  visit.pass();
  visit.mark(2);
  ASSERT_EQ(visit.step(), Step::peer_words);
  visit.dont_know();
  EXPECT_THAT(said(written()), ElementsAre("target_score T1 peer=2 peer_pupil=P05"));
  EXPECT_EQ(visit.step(), Step::peer_thanks);
}

TEST_F(Peers, WhatTheySaidStaysWhenTheyWalkAway) {
  choose_self(two_targets(), kWithPeer);
  visit.mark(2);
  visit.mark(2);
  written();
  visit.pass();
  visit.mark(1);
  EXPECT_THAT(said(visit.leave()), ElementsAre("target_score T1 peer=1 peer_pupil=P05"));
}

TEST_F(Peers, NeverGiveAStar) {
  choose_self(two_targets(), kWithPeer);
  visit.mark(0);
  visit.mark(0);
  written();
  visit.pass();
  visit.mark(2);
  visit.mark(2);
  visit.say_kindly("helped");
  for (const hearth::Entry& entry : written()) EXPECT_EQ(entry.kind, "target_score");
}

TEST_F(Peers, AreOfferedOnlyWhereStaffHaveChosenOne) {
  choose_self(two_targets());
  visit.mark(2);
  visit.mark(2);
  written();
  EXPECT_FALSE(visit.may_pass());
  visit.pass();
  EXPECT_EQ(visit.step(), Step::thanks);
}

TEST_F(Together, BothMarksAreLookedAtOneTargetAfterTheOther) {
  Mine mine = two_targets();
  mine.session.reset();
  mine.complete = {{.target = "T1", .self = 2, .adult = 1}, {.target = "T2", .self = 0, .adult = 2}};
  choose_self(mine);
  visit.look_together();
  ASSERT_TRUE(visit.compared());
  EXPECT_EQ(visit.compared()->target, "T1");
  visit.go_on();
  EXPECT_EQ(visit.compared()->target, "T2");
  visit.back();
  EXPECT_EQ(visit.compared()->target, "T1");
  visit.go_on();
  visit.go_on();
  EXPECT_EQ(visit.step(), Step::path);
  EXPECT_THAT(visit.take(), IsEmpty());
}

TEST_F(Together, ThereIsNothingToLookAtBeforeBothHaveMarked) {
  Mine mine = two_targets();
  mine.session.reset();
  choose_self(mine);
  visit.look_together();
  EXPECT_EQ(visit.step(), Step::path);
  EXPECT_FALSE(visit.compared());
}

}  // namespace
}  // namespace reward_tracker
