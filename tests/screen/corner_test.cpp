// SPDX-License-Identifier: MIT
// The staff's corner: hidden from children, behind a PIN, and gone when nobody is there.
#include <gtest/gtest.h>

#include "contract/temp_folder.hpp"
#include "screen/household.hpp"
#include "screen/places.hpp"

namespace hearth {
namespace {

TEST(StaffCornerTest, AWrongPinIsSaidAndTheRightOneShowsWhoAskedForSomeone) {
  const TempFolder folder;
  const Played tour = play(folder.path(), kToTheBoard + R"(
press dock/emotion_checkin
press check_in/self/P02
press check_in/feeling/worried
press check_in/help/talk
wait check_in/thanks/home
press check_in/thanks/home
press staff/corner
press staff/corner
press staff/corner
see For grown-ups
not-see Aaliyah
press staff/who/S01
press staff/pin/1
press staff/pin/2
press staff/pin/3
press staff/pin/4
press staff/pin/ok
see That PIN is not right.
press staff/pin/3
press staff/pin/1
press staff/pin/4
press staff/pin/1
press staff/pin/6
press staff/pin/delete
press staff/pin/5
press staff/pin/9
press staff/pin/ok
see Asked for someone
see just now
see Aaliyah
press staff/close
wait dock/emotion_checkin
not-see Aaliyah

# The next one needs a PIN again.
press staff/corner
press staff/corner
press staff/corner
wait staff/who/S01
not-see Aaliyah
)");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

TEST(StaffCornerTest, ClosesItselfWhenNobodyIsThere) {
  const TempFolder folder;
  const Played tour = play(folder.path(), kToTheBoard + kToTheCorner + R"(
step 61s
wait dock/emotion_checkin
not-see Asked for someone
)");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

TEST(StaffCornerTest, IsNotFoundByATapNowAndThen) {
  const TempFolder folder;
  const Played tour = play(folder.path(), kToTheBoard + R"(
press staff/corner
press staff/corner
step 3s
press staff/corner
press dock/visual_timetable
gone staff/who/S01
not-see For grown-ups
see Hello and feelings
)");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

TEST(StaffCornerTest, HidesAtOnceSendsHelpAndPractisesWithToys) {
  const TempFolder folder;
  const Played tour = play_file(folder.path(), HEARTH_SOURCE_DIR "/tests/tours/corner.tour");
  EXPECT_EQ(tour.code, 0) << tour.log;
  for (const Entry& entry : entered(folder.path())) EXPECT_NE(entry.kind, "check_in") << "practice was kept";
}

TEST(StaffCornerTest, WhoChangedSomethingCanBeRead) {
  const TempFolder folder;
  const Played tour = play_file(folder.path(), HEARTH_SOURCE_DIR "/tests/tours/view_log.tour");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

}  // namespace
}  // namespace hearth
