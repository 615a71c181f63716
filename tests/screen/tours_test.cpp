// SPDX-License-Identifier: MIT
// The tours that show what a room's morning can be, each on the whole program, and what they leave in the
// journal.
#include <gmock/gmock.h>

#include "contract/temp_folder.hpp"
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
see Marianne has seen it
shot 02-seen
press staff/menu/room
wait staff/room/low_arousal
press staff/room/low_arousal
shot 03-the-room
press staff/menu/attention
shot 04-what-needs-a-look
press staff/close
wait dock/emotion_checkin
not-see Marianne has seen it
shot 05-a-calmer-board
press dock/emotion_checkin
press check_in/self/P02
see Marianne has seen it
shot 06-the-child-knows
)");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

}  // namespace
}  // namespace hearth
