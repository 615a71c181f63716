// SPDX-License-Identifier: MIT
// The tours that show what a room's morning can be, each on the whole program, and what they leave in the
// journal.
#include <gmock/gmock.h>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"
#include "screen/household.hpp"
#include "screen/places.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string said_by(const Entry& entry) {
  return entry.pupil + ' ' + entry.kind + ' ' + to_text(entry.by) + ' ' + entry.what;
}

class ToursTest : public ::testing::Test {
 protected:
  // What the tour entered, or its log when it did not come to its end.
  std::vector<std::string> play_tour(const std::string& name, const Arguments& more = {},
                                     const std::string& day = "2026-07-17") {
    const Played tour = play_file(folder_.path(), HEARTH_SOURCE_DIR "/tests/tours/" + name + ".tour", more);
    if (tour.code != 0) return {tour.log};
    std::vector<std::string> said;
    for (const Entry& entry : entered(folder_.path(), day)) said.push_back(said_by(entry));
    return said;
  }
  const TempFolder folder_;
};

TEST_F(ToursTest, ATouchThatWakesTheScreenEntersNothing) {
  EXPECT_THAT(play_tour("wake"), IsEmpty());
}

TEST_F(ToursTest, AChildChecksInWithOneSwitch) {
  EXPECT_THAT(play_tour("check_in_one_switch", {"--room", "kingfisher"}),
              ElementsAre("P14 check_in child worried", "P14 call child talk"));
}

// The demo has that Tuesday's morning in the journal already.
TEST_F(ToursTest, AChildChecksInInUrdu) {
  const auto said =
      play_tour("check_in_urdu", {"--room", "group_a", "--now", "2026-03-03T13:05"}, "2026-03-03");
  ASSERT_GE(said.size(), 2u) << (said.empty() ? "" : said.front());
  EXPECT_EQ(said[said.size() - 2], "P22 check_in child worried");
  EXPECT_EQ(said.back(), "P22 call child talk");
}

TEST_F(ToursTest, ADayWithChangesIsSeenCardByCard) {
  const Played tour = play_file(folder_.path(), HEARTH_SOURCE_DIR "/tests/tours/day.tour");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

TEST_F(ToursTest, EveryStepOfACheckInEndsInOneEntry) {
  const auto said = play_tour("check_in_every_step");
  ASSERT_FALSE(said.empty());
  EXPECT_THAT(said.front(), ::testing::StartsWith("P04 check_in child "));
}

TEST_F(ToursTest, ChildrenAreAskedInTheirOwnWay) {
  for (const std::string& said : play_tour("check_in_pickers"))
    EXPECT_THAT(said, ::testing::MatchesRegex("P[0-9]+ (check_in|call) child .*"));
}

TEST_F(ToursTest, AnAnswerIsCorrectedAndBothStay) {
  const auto said = play_tour("check_in_again");
  EXPECT_GE(said.size(), 2u) << (said.empty() ? "" : said.front());
}

TEST_F(ToursTest, StaffEnterForAChild) {
  EXPECT_THAT(play_tour("check_in_staff"), ::testing::Contains(::testing::HasSubstr(" together ")));
}

TEST_F(ToursTest, AChildSeesWhoHasSeenTheirCallAndNobodyElseDoes) {
  const Played tour = play(folder_.path(), kToTheBoard + R"(
press dock/emotion_checkin
press check_in/self/P02
press check_in/feeling/worried
press check_in/help/talk
wait check_in/thanks/home
press check_in/thanks/home
)" + kToTheCorner + R"(
wait staff/seen/*
shot 01-asked-for-someone
press staff/seen/*
see Marianne is coming
shot 02-seen
press staff/menu/room
wait staff/room/low_arousal
press staff/room/low_arousal
shot 03-the-room
press staff/menu/more
press staff/menu/attention
shot 04-what-needs-a-look
press staff/close
wait dock/emotion_checkin
not-see Marianne is coming
shot 05-a-calmer-board
press dock/emotion_checkin
press check_in/self/P02
see Marianne is coming
shot 06-the-child-knows
)");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

TEST_F(ToursTest, ADayOfStaffWorkIsDoneByTouch) {
  EXPECT_THAT(play_tour("staff_day"), ElementsAre("P02 check_in child worried", "P02 call child talk",
                                                  "P01 check_in adult tired", "P03 check_in adult sad"));
  std::vector<std::string> done;
  const Store store({.folder = folder_.path() / "data"}, RealClock());
  for (const Entry& entry : store.entries({.day = parse_day("2026-07-17")}))
    if (entry.by == By::adult) done.push_back(entry.kind);
  for (const char* kind :
       {"call_seen", "attendance", "duty_done", "call_done", "day_change", "staff_note", "crisis_call"})
    EXPECT_THAT(done, ::testing::Contains(kind));
}

TEST_F(ToursTest, MomentsAndNotesAreKeptAndNothingThatWasTypedIsLost) {
  const Played tour = play_file(folder_.path(), HEARTH_SOURCE_DIR "/tests/tours/staff_notes.tour");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

// How many touches what staff do all day takes, from where the corner opens; writing words is not counted.
TEST_F(ToursTest, WhatStaffDoAllDayTakesFewTouches) {
  struct Act {
    std::vector<std::string> touches;
    std::size_t most;
    std::string seen, words = {};  // typed before the last touch
  };
  const std::vector<Act> acts{
      {{"staff/seen/*"}, 2, "see Marianne is coming"},
      {{"staff/today/moment", "staff/child/who/P03", "staff/child/keep"},
       3,
       "see ok",
       "press staff/child/note\nwait keys/o\npress keys/o\npress keys/k\npress keys/done\n"},
      {{"staff/menu/emotion_checkin", "check_in/staff/child/P01", "check_in/staff/for_them",
        "check_in/feeling/tired", "check_in/help/leave_me"},
       5,
       "see 2 of 12 have checked in"},
  };
  std::string lines = kToTheBoard + "press dock/emotion_checkin\npress check_in/self/P02\n" +
                      "press check_in/feeling/worried\npress check_in/help/talk\n" +
                      "wait check_in/thanks/home\npress check_in/thanks/home\n" + kToTheCorner;
  for (const Act& act : acts) {
    EXPECT_LE(act.touches.size(), act.most);
    for (const std::string& touch : act.touches) {
      if (&touch == &act.touches.back()) lines += act.words;
      lines += "wait " + touch + "\npress " + touch + '\n';
    }
    lines += act.seen + "\npress staff/menu/today\n";
  }
  const Played tour = play(folder_.path(), lines);
  EXPECT_EQ(tour.code, 0) << tour.log;
}

}  // namespace
}  // namespace hearth
