// SPDX-License-Identifier: MIT
// A child who comes a second time: to change the answer, or because somebody has seen their call. And staff,
// who answer with a child or for one.
#include "unit/plugins/emotion_checkin/visit.hpp"

namespace emotion_checkin {
namespace {

using hearth::By;
using hearth::Entry;
using hearth::State;
using testing::IsEmpty;

Entry said_before(const std::string& id, const std::string& slot = "arrive",
                  const std::string& pupil = "P02") {
  Entry entry;
  entry.id = id;
  entry.kind = "check_in";
  entry.pupil = pupil;
  entry.slot = slot;
  entry.state = State::answered;
  return entry;
}

class AgainTest : public CheckInTest {
 protected:
  AgainTest() {
    own_today = {said_before("first"), said_before("noon", "midday"), said_before("second")};
    Visitor again = visitor();
    again.told = true;
    check_in.choose_self(again);
  }
};

TEST_F(AgainTest, AChangedAnswerNamesTheOneThatItCorrects) {
  ASSERT_EQ(check_in.step(), Step::again);
  check_in.change();
  check_in.feel(feeling("calm"));
  check_in.want(help("leave_me"));
  const Entry entry = answer();
  EXPECT_EQ(entry.corrects, "second") << "the last of this slot, and of no other";
  EXPECT_EQ(entry.what, "calm");
}

TEST_F(AgainTest, WhatIsStillRightIsNotWrittenAgain) {
  check_in.still_right();
  EXPECT_EQ(check_in.step(), Step::thanks) << "the same warm end";
  EXPECT_FALSE(check_in.take(own_today));
}

TEST_F(AgainTest, NotNowAndWalkingAwayLeaveTheOldAnswerAsItWas) {
  check_in.change();
  check_in.feel(feeling("calm"));
  check_in.not_now();
  EXPECT_EQ(check_in.step(), Step::thanks);
  EXPECT_FALSE(check_in.take(own_today));

  Visitor again = visitor();
  again.told = true;
  check_in.choose_self(again);
  EXPECT_FALSE(check_in.leave(own_today));
  check_in.choose_self(again);
  check_in.change();
  EXPECT_FALSE(check_in.leave(own_today));
}

TEST_F(AgainTest, BackFromTheFirstQuestionLeadsToTheChoiceAgain) {
  check_in.change();
  check_in.back();
  EXPECT_EQ(check_in.step(), Step::again);
  check_in.back();
  EXPECT_EQ(check_in.step(), Step::who);
}

TEST_F(AgainTest, AnEntryOfSomebodyElseIsNeverCorrected) {
  own_today = {said_before("other", "arrive", "P03")};
  check_in.change();
  check_in.dont_know();
  check_in.want(help("watch"));
  EXPECT_THAT(answer().corrects, IsEmpty());
}

TEST_F(AgainTest, WhoWasAwayAndComesAfterAllCorrectsThat) {
  own_today = {said_before("away")};
  check_in.choose_self(visitor());
  check_in.not_now();
  EXPECT_EQ(answer().corrects, "away");
}

TEST_F(CheckInTest, WhoIsSeenIsToldSoFirstAndThenAskedAsUsual) {
  check_in.has_seen("S01");
  EXPECT_EQ(check_in.step(), Step::seen);
  EXPECT_EQ(check_in.seen_by(), "S01");
  check_in.go_on();
  EXPECT_EQ(check_in.step(), Step::feeling);
}

TEST_F(CheckInTest, NewsThatComesWhileAChildAnswersDoesNotTakeTheStepAway) {
  check_in.feel(feeling("sad"));
  check_in.has_seen("S01");
  EXPECT_EQ(check_in.step(), Step::help);
}

TEST_F(CheckInTest, AfterTheNewsTheOldAnswerCanStillBeChanged) {
  Visitor again = visitor();
  again.told = true;
  check_in.choose_self(again);
  check_in.has_seen("S01");
  check_in.go_on();
  EXPECT_EQ(check_in.step(), Step::again);
}

TEST_F(CheckInTest, AnAdultEntersForOrWithAChildAndItIsMarked) {
  for (const By by : {By::together, By::adult}) {
    Visitor scribed = visitor();
    scribed.staff = "S01";
    check_in.choose_self(scribed);
    check_in.enter_as(by);
    check_in.feel(feeling("tired"));
    check_in.want(help("talk"));
    const Written done = written();
    EXPECT_EQ(done.answer.by, by);
    EXPECT_EQ(std::get<std::string>(done.answer.detail.at("staff")), "S01");
    ASSERT_TRUE(done.call);
    EXPECT_EQ(done.call->by, by);
  }
}

TEST_F(CheckInTest, StaffMarkAwayAndNotOfferedApartFromEveryAnswer) {
  for (const State state : {State::away, State::not_offered}) {
    Visitor scribed = visitor("P07");
    scribed.staff = "S02";
    check_in.choose_self(scribed);
    check_in.enter_as(By::adult);
    check_in.mark(state);
    const Entry entry = answer();
    EXPECT_EQ(entry.state, state);
    EXPECT_EQ(entry.pupil, "P07");
    EXPECT_EQ(entry.by, By::adult);
    EXPECT_THAT(entry.what, IsEmpty());
  }
}

TEST_F(CheckInTest, AnAdultWhoClosesTheListIsNoChildWhoWalkedAway) {
  check_in.enter_as(By::adult);
  check_in.feel(feeling("tired"));
  EXPECT_FALSE(check_in.leave({}));
}

TEST_F(AgainTest, WhatAnAdultSawStandsBesideTheChildsAnswerAndCorrectsNothing) {
  check_in.observe();
  ASSERT_EQ(check_in.step(), Step::feeling) << "nothing else is asked";
  check_in.feel(feeling("tired"));
  const Entry entry = answer();
  EXPECT_EQ(entry.kind, "observed");
  EXPECT_EQ(entry.what, "tired");
  EXPECT_EQ(entry.by, By::adult);
  EXPECT_EQ(entry.state, State::none) << "no answer of the child's";
  EXPECT_THAT(entry.corrects, IsEmpty());
  EXPECT_EQ(std::get<std::string>(entry.detail.at("check_in")), "second");
}

TEST_F(AgainTest, EveryWayOutOfWhatAnAdultSawLeavesNothing) {
  Visitor again = visitor();
  again.told = true;
  for (void (CheckIn::*out)() : {&CheckIn::back, &CheckIn::dont_know, &CheckIn::not_now}) {
    check_in.choose_self(again);
    check_in.observe();
    (check_in.*out)();
    expect_nobody();
  }
}

}  // namespace
}  // namespace emotion_checkin
