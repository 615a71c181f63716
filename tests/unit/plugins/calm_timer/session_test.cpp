// SPDX-License-Identifier: MIT
// An hour that runs, every way in which it ends, and what is left of it after a crash.
#include "calm_timer/model/session.hpp"

#include <gmock/gmock.h>

#include "unit/plugins/quillbrook.hpp"

namespace calm_timer {
namespace {

using namespace std::chrono_literals;
using hearth::Detail;
using hearth::Entry;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const hearth::Instant kAt = hearth::at("2026-07-17", "09:10");
constexpr Running kBegan = 86'412'345ms;  // since the machine started; no particular moment

Wish bubbles() {
  return {.looks = Looks::scene,
          .scene = "bubbles",
          .planned = 3min,
          .pupil = "P04",
          .check_in = "the-check-in",
          .tool = "bubbles"};
}

// What the screen does between two frames while the machine goes on: whatever the wall's clock says.
Running frame_after(Running now, std::chrono::milliseconds time) {
  return now + time;
}

class SessionTest : public testing::Test {
 protected:
  void begin(const Wish& wish) { session_.begin(wish, kBegan); }
  Entry end(Ended ended, std::chrono::milliseconds after) {
    auto left = session_.end(ended, kBegan + after, kAt);
    EXPECT_THAT(left, testing::Not(IsEmpty()));
    return left.empty() ? Entry{} : left.front();
  }
  // The screen dies and is started anew after `away`; the new process counts from another moment.
  void start_anew(Running at, std::chrono::milliseconds away) {
    const std::string words = session_.words(at);
    session_ = {};
    session_.pick_up(words, away, kNew);
  }
  static constexpr Running kNew = 5'000ms;
  Session session_;
};

TEST_F(SessionTest, AnHourIsAnHourHoweverItsFramesCome) {
  begin({.planned = 60min});
  Running now = kBegan;
  // Uneven frames, and the screen asleep for twenty minutes in between.
  for (int frame = 0; now < kBegan + 59min; ++frame)
    now = frame_after(now, frame == 700 ? 20min : std::chrono::milliseconds(16 + 977 * (frame % 5)));
  const auto left = session_.left(now);
  EXPECT_EQ(left, kBegan + 60min - now);
  EXPECT_NEAR(session_.share_left(now), double(left.count()) / 3'600'000, 1e-9);
  EXPECT_FALSE(session_.over(kBegan + 60min - 100ms));
  EXPECT_TRUE(session_.over(kBegan + 60min + 100ms));
}

TEST_F(SessionTest, WhenItIsOverItWaitsToBeSeenAndIsNoLonger) {
  begin(bubbles());
  const Running late = kBegan + 3min + 12min;
  EXPECT_TRUE(session_.any());
  EXPECT_EQ(session_.left(late), 0ms);
  EXPECT_EQ(session_.share_left(late), 0);
  EXPECT_EQ(session_.waiting(late), 12min);
  EXPECT_EQ(session_.used(late), 3min) << "whoever comes late has used no more than was planned";
}

TEST_F(SessionTest, LeavingEarlyIsWrittenAsItWas) {
  begin(bubbles());
  const Entry entry = end(Ended::early, 61'400ms);
  EXPECT_EQ(entry.kind, "calm_session");
  EXPECT_EQ(entry.what, "bubbles");
  EXPECT_EQ(entry.pupil, "P04");
  EXPECT_EQ(entry.at, kAt);
  EXPECT_EQ(entry.by, hearth::By::child);
  EXPECT_EQ(entry.detail, (Detail{{"shape", "scene"},
                                  {"sort", "calm"},
                                  {"planned_s", 180},
                                  {"used_s", 61},
                                  {"ended", "early"},
                                  {"check_in", "the-check-in"}}));
  EXPECT_FALSE(session_.any());
}

TEST_F(SessionTest, EachEndingIsOneEntryAndNothingFollowsOfIt) {
  const std::pair<Ended, const char*> all[] = {{Ended::ready, "ready"},
                                               {Ended::early, "early"},
                                               {Ended::more, "more"},
                                               {Ended::grown_up, "grown_up"},
                                               {Ended::idle, "idle"}};
  for (const auto& [ended, word] : all) {
    begin(bubbles());
    const auto left = session_.end(ended, kBegan + 3min, kAt);
    EXPECT_THAT(left, SizeIs(ended == Ended::grown_up ? 2 : 1));
    EXPECT_EQ(left.front().detail.at("ended"), Detail::mapped_type(word));
    EXPECT_EQ(left.front().detail.at("used_s"), Detail::mapped_type(180));
    EXPECT_THAT(session_.end(ended, kBegan + 3min, kAt), IsEmpty()) << "once";
  }
}

TEST_F(SessionTest, AGrownUpIsCalledAsFromACheckIn) {
  begin(bubbles());
  const auto left = session_.end(Ended::grown_up, kBegan + 1min, kAt, "P04");
  ASSERT_THAT(left, SizeIs(2));
  EXPECT_EQ(left[1].kind, "call");
  EXPECT_EQ(left[1].what, "grown_up");
  EXPECT_EQ(left[1].pupil, "P04");
  EXPECT_EQ(left[1].state, hearth::State::none);
  EXPECT_EQ(left[1].detail, (Detail{{"check_in", "the-check-in"}}));
  EXPECT_NE(left[0].id, left[1].id);
}

TEST_F(SessionTest, WhoComesBackToTheBadgeCallsInNobodysName) {
  begin(bubbles());
  const auto left = session_.end(Ended::grown_up, kBegan + 1min, kAt);
  ASSERT_THAT(left, SizeIs(2));
  EXPECT_EQ(left[0].pupil, "P04");
  EXPECT_THAT(left[1].pupil, IsEmpty());
  EXPECT_THAT(left[1].detail, IsEmpty());
}

TEST_F(SessionTest, WhoDoesNotSayWhoTheyAreLeavesNoName) {
  begin({.looks = Looks::sand, .planned = 1min});
  const Entry entry = end(Ended::ready, 1min);
  EXPECT_EQ(entry.what, "timer");
  EXPECT_THAT(entry.pupil, IsEmpty());
  EXPECT_EQ(
      entry.detail,
      (Detail{{"shape", "sand"}, {"sort", "calm"}, {"planned_s", 60}, {"used_s", 60}, {"ended", "ready"}}));
}

TEST_F(SessionTest, AfterACrashItRunsOnWhereItWouldBe) {
  begin(bubbles());
  start_anew(kBegan + 30s, 4'250ms);
  ASSERT_TRUE(session_.any());
  EXPECT_EQ(session_.wish(), bubbles());
  EXPECT_EQ(session_.left(kNew), 3min - 30s - 4'250ms);
  EXPECT_FALSE(session_.over(kNew));
}

TEST_F(SessionTest, WhatRanOutMeanwhileIsOverAndWaitsFromNowOn) {
  begin(bubbles());
  start_anew(kBegan + 30s, 40min);
  EXPECT_TRUE(session_.over(kNew)) << "not lost";
  EXPECT_EQ(session_.waiting(kNew), 0ms) << "nobody could have seen it";
  EXPECT_EQ(session_.waiting(kNew + 2min), 2min);
  start_anew(kNew + 2min, 1s);
  EXPECT_TRUE(session_.over(kNew)) << "and the same after another one";
  session_.end(Ended::ready, kNew, kAt);
  EXPECT_FALSE(session_.any());
}

TEST_F(SessionTest, WhatWasEndedIsHandedOverAgainUntilItIsOnDisk) {
  begin(bubbles());
  const auto left = session_.end(Ended::grown_up, kBegan + 1min, kAt);
  begin(bubbles());  // and somebody else's begins
  start_anew(kBegan + 2min, 1s);
  EXPECT_EQ(session_.unwritten(), left) << "with their ids: the keeper stores each once";
  EXPECT_TRUE(session_.any());
  session_.written(left[0].id);
  EXPECT_THAT(session_.unwritten(), ElementsAre(left[1]));
  session_.written(left[1].id);
  session_.end(Ended::idle, kNew, kAt);
  session_.written(session_.unwritten().front().id);
  EXPECT_EQ(session_.words(kNew), "") << "nothing to find again";
}

TEST_F(SessionTest, ACheckInIsFollowedOnceAlsoWhenTheScreenIsStartedAnewInBetween) {
  EXPECT_FALSE(session_.follows("the-check-in"));
  begin(bubbles());
  EXPECT_TRUE(session_.follows("the-check-in"));
  session_.end(Ended::early, kBegan + 1min, kAt);
  EXPECT_TRUE(session_.follows("the-check-in")) << "its entry is on its way";
  EXPECT_FALSE(session_.follows("another"));
  EXPECT_FALSE(session_.follows(""));
  session_.written(session_.unwritten().front().id);
  EXPECT_FALSE(session_.follows("the-check-in"));
}

TEST_F(SessionTest, WordsThatAreNoneOfOursAreNothing) {
  for (const char* words : {"", "{}", "later 7", "now", "now calm disc a b \"\" \"\" \"\" \"\" \"\"",
                            "now calm disc 180000 90000 \"\" \"P04\"", "entry 7 \"id\""}) {
    session_.pick_up(words, 0ms, kNew);
    EXPECT_FALSE(session_.any()) << words;
    EXPECT_THAT(session_.unwritten(), IsEmpty()) << words;
  }
}

TEST_F(SessionTest, NamesWithBlanksAndQuotesAreFoundAgain) {
  Wish wish = bubbles();
  wish.pupil = "P 04 \"Jay\" \\";
  wish.music = "media:żółw";
  begin(wish);
  session_.end(Ended::early, kBegan + 1min, kAt);
  const auto left = session_.unwritten();
  begin(wish);
  start_anew(kBegan, 0ms);
  EXPECT_EQ(session_.wish(), wish);
  EXPECT_EQ(session_.unwritten(), left);
}

TEST_F(SessionTest, AnEntrysNameIsAUuidOfItsTimeAndItsOwn) {
  begin(bubbles());
  const Entry first = end(Ended::early, 1min);
  begin(bubbles());
  const Entry second = end(Ended::early, 1min);
  EXPECT_THAT(first.id,
              testing::MatchesRegex("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
  EXPECT_EQ(first.id.substr(0, 13), second.id.substr(0, 13));
  EXPECT_NE(first.id, second.id);
}

TEST_F(SessionTest, WhatIsRememberedFitsWithTheLongestNames) {
  Wish wish = bubbles();
  for (std::string* id : {&wish.pupil, &wish.check_in, &wish.tool}) *id = std::string(64, 'x');
  wish.music = "media:" + std::string(64, 'f');
  for (int n = 0; n < 12; ++n) {  // and the keeper has been away for long
    begin(wish);
    session_.end(Ended::grown_up, kBegan + 1min, kAt);
  }
  begin(wish);
  EXPECT_LT(session_.words(kBegan).size(), 4'000u);
}

}  // namespace
}  // namespace calm_timer
