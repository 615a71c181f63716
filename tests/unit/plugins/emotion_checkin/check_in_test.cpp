// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "emotion_checkin/model.hpp"
#include "unit/plugins/quillbrook.hpp"

namespace emotion_checkin {
namespace {

using hearth::Entry;
using hearth::State;
using testing::IsEmpty;

class CheckInTest : public testing::Test {
 protected:
  CheckInTest() { check_in.choose_self("P02", "arrive"); }

  const hearth::Feeling& feeling(const std::string& id) { return *hearth::content().feeling(id); }
  const hearth::Help& help(const std::string& id) {
    for (const hearth::Help& one : hearth::content().helps)
      if (one.id == id) return one;
    throw std::out_of_range(id);
  }
  // Nothing that a passer-by or a later child could learn something from.
  void expect_nobody() {
    EXPECT_EQ(check_in.step(), Step::who);
    EXPECT_THAT(check_in.pupil(), IsEmpty());
    EXPECT_FALSE(check_in.leave());
  }

  CheckIn check_in;
};

TEST(CheckIn, BeginsWithNobody) {
  CheckIn fresh;
  EXPECT_EQ(fresh.step(), Step::who);
  EXPECT_THAT(fresh.pupil(), IsEmpty());
  EXPECT_FALSE(fresh.leave());
}

TEST_F(CheckInTest, FourTapsLeadToTheThanks) {
  EXPECT_EQ(check_in.step(), Step::feeling);
  check_in.feel(feeling("worried"));
  EXPECT_EQ(check_in.step(), Step::help);
  const Entry answer = check_in.want(help("watch"));
  EXPECT_EQ(check_in.step(), Step::one_moment) << "no thanks before it is on disk";
  check_in.stored();
  EXPECT_EQ(check_in.step(), Step::thanks);
  check_in.over();
  expect_nobody();

  EXPECT_EQ(answer.kind, "check_in");
  EXPECT_EQ(answer.pupil, "P02");
  EXPECT_EQ(answer.slot, "arrive");
  EXPECT_EQ(answer.what, "worried");
  EXPECT_EQ(answer.state, State::answered);
  EXPECT_EQ(answer.by, hearth::By::child);
}

TEST_F(CheckInTest, TheRowKeepsWordAndNumbersAsTheyAreToday) {
  hearth::Feeling wobbly{.id = "wobbly", .word = "all wobbly", .valence = -2, .energy = 2};
  check_in.feel(wobbly);
  const Entry answer = check_in.want(help("my_tools"));
  EXPECT_EQ(answer.what, "wobbly");
  EXPECT_EQ(answer.detail,
            (hearth::Detail{{"help", "my_tools"}, {"word", "all wobbly"}, {"valence", -2}, {"energy", 2}}));
}

TEST_F(CheckInTest, IDontKnowStillAsksWhatWouldHelp) {
  check_in.dont_know();
  EXPECT_EQ(check_in.step(), Step::help);
  const Entry answer = check_in.want(help("watch"));
  EXPECT_EQ(answer.state, State::dont_know);
  EXPECT_THAT(answer.what, IsEmpty());
  EXPECT_EQ(answer.detail, (hearth::Detail{{"help", "watch"}})) << "no number stands for what nobody said";
  check_in.stored();
  EXPECT_EQ(check_in.step(), Step::thanks);
}

TEST_F(CheckInTest, IDontKnowAfterAFeelingTakesTheFeelingBack) {
  check_in.feel(feeling("cross"));
  check_in.back();
  check_in.dont_know();
  EXPECT_EQ(check_in.want(help("leave_me")).state, State::dont_know);
}

TEST_F(CheckInTest, NotNowIsAnAnswerToo) {
  check_in.feel(feeling("cross"));
  const Entry answer = check_in.not_now();
  EXPECT_EQ(answer.state, State::not_today);
  EXPECT_THAT(answer.what, IsEmpty()) << "a feeling that was only tapped is not told";
  EXPECT_THAT(answer.detail, IsEmpty());
  EXPECT_EQ(check_in.step(), Step::one_moment);
  check_in.stored();
  EXPECT_EQ(check_in.step(), Step::thanks);
}

TEST_F(CheckInTest, AGrownUpIsCalledFromEveryStep) {
  for (const bool after_feeling : {false, true}) {
    check_in.choose_self("P06", "midday");
    if (after_feeling) check_in.feel(feeling("sad"));
    const Entry call = check_in.call_grown_up();
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
  EXPECT_EQ(check_in.want(help("watch")).what, "tired");
}

TEST_F(CheckInTest, BackFromTheFeelingsLetsGoOfTheChild) {
  check_in.back();
  expect_nobody();
}

TEST_F(CheckInTest, AChildWhoWalksAwayLeavesNothingOfWhatTheyTapped) {
  check_in.feel(feeling("sad"));
  const auto left = check_in.leave();
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
  const auto left = check_in.leave();
  ASSERT_TRUE(left);
  EXPECT_EQ(left->state, State::unfinished);
}

TEST_F(CheckInTest, WalkingAwayAfterTheAnswerLeavesNothingMoreToWrite) {
  check_in.feel(feeling("calm"));
  check_in.want(help("leave_me"));
  EXPECT_FALSE(check_in.leave()) << "while it is being stored";
  check_in.choose_self("P02", "arrive");
  check_in.not_now();
  check_in.stored();
  EXPECT_FALSE(check_in.leave()) << "on the thanks";
}

TEST_F(CheckInTest, AReceiptThatComesLateThanksNobodyElse) {
  for (const auto step : {Step::who, Step::feeling, Step::help}) {
    check_in.over();
    if (step != Step::who) check_in.choose_self("P03", "arrive");
    if (step == Step::help) check_in.dont_know();
    check_in.stored();
    EXPECT_EQ(check_in.step(), step);
  }
}

TEST_F(CheckInTest, ACallBeforeDoesNotColourTheNextThanks) {
  check_in.call_grown_up();
  check_in.stored();
  check_in.choose_self("P03", "arrive");
  check_in.feel(feeling("happy"));
  check_in.want(help("leave_me"));
  check_in.stored();
  EXPECT_EQ(check_in.step(), Step::thanks);
}

TEST_F(CheckInTest, TheThanksAreTheSameForEveryAnswer) {
  for (const hearth::Feeling& one : hearth::content().feelings)
    for (const hearth::Help& wish : hearth::content().helps) {
      check_in.choose_self("P02", "arrive");
      check_in.feel(one);
      check_in.want(wish);
      check_in.stored();
      EXPECT_EQ(check_in.step(), Step::thanks) << one.id << ", " << wish.id;
    }
}

TEST_F(CheckInTest, TalkToMeCallsAnAdultAndNamesItsCheckIn) {
  check_in.feel(feeling("worried"));
  Entry answer = check_in.want(help("talk"));
  answer.id = "the answer";
  const auto call = call_for(answer, help("talk"));
  ASSERT_TRUE(call);
  EXPECT_EQ(call->kind, "call");
  EXPECT_EQ(call->pupil, "P02");
  EXPECT_EQ(call->what, "talk");
  EXPECT_EQ(call->detail, (hearth::Detail{{"check_in", "the answer"}}))
      << "who reads the call need not know the feeling";
  EXPECT_FALSE(call_for(answer, help("leave_me")));
}

}  // namespace
}  // namespace emotion_checkin
