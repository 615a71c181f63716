// SPDX-License-Identifier: MIT
// A tour that does not find what it looks for says so, with its line.
#include <gmock/gmock.h>

#include "contract/temp_folder.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

TEST(TourTest, AMissingControlIsNamedWithItsLine) {
  const TempFolder folder;
  const Played tour =
      play(folder.path(), "wait dock/emotion_checkin\n\n# a comment\npress dock/moon_rocket\n");
  EXPECT_EQ(tour.code, 1);
  EXPECT_THAT(tour.log, AllOf(HasSubstr("test.tour, line 4 (press dock/moon_rocket)"),
                              HasSubstr("dock/emotion_checkin")));
}

TEST(TourTest, WordsThatNobodySaysAreNamedWithTheirLine) {
  const TempFolder folder;
  const Played tour = play(folder.path(), "wait dock/emotion_checkin\nsee Otter Room\nsee Dragon Room\n");
  EXPECT_EQ(tour.code, 1);
  EXPECT_THAT(tour.log, AllOf(HasSubstr("test.tour, line 3 (see Dragon Room)"), HasSubstr("Otter Room")));
}

TEST(TourTest, ALineThatIsNoCommandIsNamedBeforeAnythingIsPressed) {
  const TempFolder folder;
  const Played tour = play(folder.path(), "press dock/emotion_checkin\njump up\n");
  EXPECT_EQ(tour.code, 1);
  EXPECT_THAT(tour.log, HasSubstr("test.tour, line 2"));
  EXPECT_TRUE(entered(folder.path()).empty());
}

TEST(TourTest, AMissingFileIsNamed) {
  const TempFolder folder;
  const Played tour = play_file(folder.path(), folder / "nowhere.tour");
  EXPECT_EQ(tour.code, 1);
  EXPECT_THAT(tour.log, HasSubstr("nowhere.tour cannot be read"));
}

}  // namespace
}  // namespace hearth
