// SPDX-License-Identifier: MIT
// The default path, and the ways out of it.
#include "unit/plugins/emotion_checkin/visit.hpp"

namespace emotion_checkin {
namespace {

using hearth::Entry;
using hearth::State;
using testing::IsEmpty;

TEST(CheckIn, BeginsWithNobody) {
  CheckIn fresh;
  EXPECT_EQ(fresh.step(), Step::who);
  EXPECT_THAT(fresh.pupil(), IsEmpty());
  EXPECT_FALSE(fresh.leave({}));
}

TEST_F(CheckInTest, ThreeTapsAfterTheDockLeadToTheThanks) {
  int taps = 2;  // the dock, and themselves
  EXPECT_EQ(check_in.step(), Step::feeling);
  check_in.feel(feeling("worried")), ++taps;
  EXPECT_EQ(check_in.step(), Step::help);
  check_in.want(help("watch")), ++taps;
  EXPECT_EQ(check_in.step(), Step::one_moment) << "no thanks before it is on disk";
  EXPECT_LE(taps, 4);
  const Entry entry = answer();
  check_in.stored();
  EXPECT_EQ(check_in.step(), Step::thanks);
  check_in.over();
  expect_nobody();

  EXPECT_EQ(entry.kind, "check_in");
  EXPECT_EQ(entry.pupil, "P02");
  EXPECT_EQ(entry.slot, "arrive");
  EXPECT_EQ(entry.what, "worried");
  EXPECT_EQ(entry.level, 0);
  EXPECT_EQ(entry.state, State::answered);
  EXPECT_EQ(entry.by, hearth::By::child);
  EXPECT_THAT(entry.corrects, IsEmpty());
}

TEST_F(CheckInTest, EveryPictureOfTheContentLeadsOnTheDefaultPath) {
  const hearth::Pupil& pupil = hearth::quillbrook().pupils[0];
  const hearth::CheckInWay way = way_of(pupil, hearth::quillbrook(), hearth::content());
  for (const hearth::Feeling* one : feelings_for(hearth::content(), way))
    for (const hearth::Help* wish : helps_for(hearth::content(), one)) {
      begin(way);
      check_in.feel(*one);
      check_in.want(*wish);
      EXPECT_EQ(check_in.step(), Step::one_moment) << one->id << ", " << wish->id;
    }
}

TEST_F(CheckInTest, TheRowKeepsWordAndNumbersAsTheyAreToday) {
  const hearth::Feeling wobbly{.id = "wobbly", .word = "all wobbly", .valence = -2, .energy = 2};
  check_in.feel(wobbly);
  check_in.want(help("my_tools"));
  const Entry entry = answer();
  EXPECT_EQ(entry.what, "wobbly");
  EXPECT_EQ(entry.detail, (hearth::Detail{{"help", "my_tools"},
                                          {"word", "all wobbly"},
                                          {"scheme", "faces_6"},
                                          {"valence", -2},
                                          {"energy", 2}}));
}

TEST_F(CheckInTest, AnAnswerIsTakenOnce) {
  check_in.feel(feeling("sad"));
  check_in.want(help("watch"));
  EXPECT_TRUE(check_in.take({}));
  EXPECT_FALSE(check_in.take({})) << "the next frame would write it again";
}

TEST_F(CheckInTest, IDontKnowStillAsksWhatWouldHelp) {
  check_in.dont_know();
  EXPECT_EQ(check_in.step(), Step::help);
  check_in.want(help("watch"));
  const Entry entry = answer();
  EXPECT_EQ(entry.state, State::dont_know);
  EXPECT_THAT(entry.what, IsEmpty());
  EXPECT_EQ(entry.detail, (hearth::Detail{{"help", "watch"}})) << "no number stands for what nobody said";
  check_in.stored();
  EXPECT_EQ(check_in.step(), Step::thanks);
}

TEST_F(CheckInTest, IDontKnowAfterAFeelingTakesTheFeelingBack) {
  check_in.feel(feeling("cross"));
  check_in.back();
  check_in.dont_know();
  check_in.want(help("leave_me"));
  EXPECT_EQ(answer().state, State::dont_know);
}

TEST_F(CheckInTest, NotToKnowWhatHelpsKeepsTheFeeling) {
  check_in.feel(feeling("cross"));
  check_in.dont_know();
  const Entry entry = answer();
  EXPECT_EQ(entry.what, "cross");
  EXPECT_EQ(std::get<std::string>(entry.detail.at("help")), "dont_know");
}

TEST_F(CheckInTest, NotNowIsAnAnswerToo) {
  check_in.feel(feeling("cross"));
  check_in.not_now();
  EXPECT_EQ(check_in.step(), Step::one_moment);
  const Entry entry = answer();
  EXPECT_EQ(entry.state, State::not_today);
  EXPECT_THAT(entry.what, IsEmpty()) << "a feeling that was only tapped is not told";
  EXPECT_THAT(entry.detail, IsEmpty());
  check_in.stored();
  EXPECT_EQ(check_in.step(), Step::thanks);
}

TEST_F(CheckInTest, AGrownUpIsCalledFromEveryStep) {
  for (const bool after_feeling : {false, true}) {
    check_in.choose_self(visitor("P06", "midday"));
    if (after_feeling) check_in.feel(feeling("sad"));
    check_in.call_grown_up();
    const Entry call = answer();
    EXPECT_EQ(call.kind, "call");
    EXPECT_EQ(call.pupil, "P06");
    EXPECT_EQ(call.what, "grown_up");
    EXPECT_EQ(call.slot, "midday");
    EXPECT_EQ(call.state, State::none);
    EXPECT_THAT(call.detail, IsEmpty());
    check_in.stored();
    EXPECT_EQ(check_in.step(), Step::grown_up);
    check_in.over();
    expect_nobody();
  }
}

TEST_F(CheckInTest, BackGoesOneStepBack) {
  check_in.feel(feeling("sad"));
  check_in.back();
  EXPECT_EQ(check_in.step(), Step::feeling);
  EXPECT_EQ(check_in.pupil(), "P02");
  check_in.feel(feeling("tired"));
  check_in.want(help("watch"));
  EXPECT_EQ(answer().what, "tired");
}

TEST_F(CheckInTest, BackFromTheFeelingsLetsGoOfTheChild) {
  check_in.back();
  expect_nobody();
}

TEST_F(CheckInTest, AChildWhoWalksAwayLeavesNothingOfWhatTheyTapped) {
  check_in.feel(feeling("sad"));
  const auto left = check_in.leave({});
  ASSERT_TRUE(left);
  EXPECT_EQ(left->kind, "check_in");
  EXPECT_EQ(left->state, State::unfinished);
  EXPECT_EQ(left->pupil, "P02");
  EXPECT_EQ(left->slot, "arrive");
  EXPECT_THAT(left->what, IsEmpty());
  EXPECT_THAT(left->detail, IsEmpty());
  expect_nobody();
}

TEST_F(CheckInTest, WalkingAwayBeforeAFeelingIsUnfinishedToo) {
  const auto left = check_in.leave({});
  ASSERT_TRUE(left);
  EXPECT_EQ(left->state, State::unfinished);
}

TEST_F(CheckInTest, WalkingAwayAfterTheAnswerLeavesNothingMoreToWrite) {
  check_in.feel(feeling("calm"));
  check_in.want(help("leave_me"));
  EXPECT_FALSE(check_in.leave({})) << "while it is being stored";
  check_in.choose_self(visitor());
  check_in.not_now();
  check_in.stored();
  EXPECT_FALSE(check_in.leave({})) << "on the thanks";
}

TEST_F(CheckInTest, AReceiptThatComesLateThanksNobodyElse) {
  for (const auto step : {Step::who, Step::feeling, Step::help}) {
    check_in.over();
    if (step != Step::who) check_in.choose_self(visitor("P03"));
    if (step == Step::help) check_in.dont_know();
    check_in.stored();
    EXPECT_EQ(check_in.step(), step);
  }
}

TEST_F(CheckInTest, ACallBeforeDoesNotColourTheNextThanks) {
  check_in.call_grown_up();
  check_in.stored();
  check_in.choose_self(visitor("P03"));
  check_in.feel(feeling("happy"));
  check_in.want(help("leave_me"));
  check_in.stored();
  EXPECT_EQ(check_in.step(), Step::thanks);
}

TEST_F(CheckInTest, TheThanksAreTheSameForEveryAnswer) {
  for (const hearth::Feeling& one : hearth::content().feelings)
    for (const hearth::Help& wish : hearth::content().helps) {
      check_in.choose_self(visitor());
      check_in.feel(one);
      check_in.want(wish);
      check_in.stored();
      EXPECT_EQ(check_in.step(), Step::thanks) << one.id << ", " << wish.id;
    }
}

TEST_F(CheckInTest, TalkToMeCallsAnAdultAndSaysNothingOfTheFeeling) {
  check_in.feel(feeling("worried"));
  check_in.want(help("talk"));
  const auto call = written().call;
  ASSERT_TRUE(call);
  EXPECT_EQ(call->kind, "call");
  EXPECT_EQ(call->pupil, "P02");
  EXPECT_EQ(call->slot, "arrive");
  EXPECT_EQ(call->what, "talk");
  EXPECT_THAT(call->detail, IsEmpty()) << "who reads the call need not know the feeling";
  for (const char* quiet : {"leave_me", "watch", "my_tools"}) {
    check_in.choose_self(visitor());
    check_in.feel(feeling("worried"));
    check_in.want(help(quiet));
    EXPECT_FALSE(written().call) << quiet;
  }
}

TEST_F(CheckInTest, AnAnswerLongAfterItsTimeIsMarkedLate) {
  Visitor late = visitor();
  late.slot.late = true;
  for (const bool knows : {true, false}) {
    check_in.choose_self(late);
    if (knows)
      check_in.feel(feeling("calm")), check_in.want(help("watch"));
    else
      check_in.not_now();
    EXPECT_EQ(std::get<std::int64_t>(answer().detail.at("late")), 1);
  }
}

}  // namespace
}  // namespace emotion_checkin
