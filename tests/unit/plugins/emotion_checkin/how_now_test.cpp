// SPDX-License-Identifier: MIT
// The end of the loop: after a calm time a child says once how it is now.
#include "unit/plugins/emotion_checkin/visit.hpp"

namespace emotion_checkin {
namespace {

using hearth::Detail;
using hearth::Entry;
using hearth::State;
using testing::IsEmpty;

class HowNowTest : public CheckInTest {
 protected:
  HowNowTest() { ask(); }
  void ask() {
    Visitor here = visitor("P04");
    here.way = every_step();
    check_in.ask_how_now(here, {.check_in = "before", .tool = "bubbles", .session = "calm"});
  }
  void expect_warm_end_and_nothing_written() {
    EXPECT_EQ(check_in.step(), Step::thanks);
    EXPECT_FALSE(check_in.take(own_today));
  }
};

TEST_F(HowNowTest, OnlyTheFeelingIsAskedAndItStandsBesideItsCheckIn) {
  ASSERT_EQ(check_in.step(), Step::feeling) << "whatever else this child is asked in a check-in";
  check_in.feel(feeling("calm"));
  EXPECT_EQ(check_in.step(), Step::one_moment);
  const Written done = written();
  EXPECT_EQ(done.answer.kind, "how_now");
  EXPECT_EQ(done.answer.pupil, "P04");
  EXPECT_EQ(done.answer.what, "calm");
  EXPECT_EQ(done.answer.state, State::answered);
  EXPECT_THAT(done.answer.slot, IsEmpty());
  EXPECT_THAT(done.answer.corrects, IsEmpty()) << "the first answer stays";
  EXPECT_EQ(done.answer.detail, (Detail{{"word", "calm"},
                                        {"valence", 1},
                                        {"energy", -1},
                                        {"check_in", "before"},
                                        {"tool", "bubbles"},
                                        {"calm_session", "calm"}}));
  EXPECT_FALSE(done.call);
  check_in.stored();
  EXPECT_EQ(check_in.step(), Step::thanks) << "the same thanks, and no further question";
}

TEST_F(HowNowTest, IDontKnowIsAnAnswerWithoutNumbers) {
  check_in.dont_know();
  const Entry entry = answer();
  EXPECT_EQ(entry.state, State::dont_know);
  EXPECT_THAT(entry.what, IsEmpty());
  EXPECT_FALSE(entry.detail.contains("valence"));
}

TEST_F(HowNowTest, NotNowBackAndWalkingAwayLeaveNothing) {
  check_in.not_now();
  expect_warm_end_and_nothing_written();
  ask();
  check_in.back();
  expect_warm_end_and_nothing_written();
  ask();
  EXPECT_FALSE(check_in.leave(own_today));
  EXPECT_EQ(check_in.step(), Step::who);
}

TEST_F(HowNowTest, AGrownUpCanBeCalledInstead) {
  check_in.call_grown_up();
  const Entry entry = answer();
  EXPECT_EQ(entry.kind, "call");
  EXPECT_EQ(entry.what, "grown_up");
  check_in.stored();
  EXPECT_EQ(check_in.step(), Step::grown_up);
}

TEST_F(HowNowTest, ItIsAskedOnceForEachCheckIn) {
  EXPECT_FALSE(check_in.has_said_how_now(own_today));
  own_today = {{.kind = "how_now", .pupil = "P04", .detail = {{"check_in", "another"}}},
               {.kind = "how_now", .pupil = "P05", .detail = {{"check_in", "before"}}}};
  EXPECT_FALSE(check_in.has_said_how_now(own_today));
  own_today.push_back({.kind = "how_now", .pupil = "P04", .detail = {{"check_in", "before"}}});
  EXPECT_TRUE(check_in.has_said_how_now(own_today));
}

TEST_F(HowNowTest, TheNextChildIsAskedAsAlways) {
  begin({});
  EXPECT_FALSE(check_in.asks_how_now());
  check_in.feel(feeling("calm"));
  EXPECT_EQ(check_in.step(), Step::help);
}

}  // namespace
}  // namespace emotion_checkin
