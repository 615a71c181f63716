// SPDX-License-Identifier: MIT
// A place is asked for, talked over and given by touch, on the whole program.
#include <gmock/gmock.h>

#include <algorithm>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

nlohmann::json body_of_last(const TempFolder& folder, const std::string& kind, const Id& id) {
  const Store store({.folder = folder / "data"}, RealClock());
  for (const Document& document : store.documents(kind))
    if (document.id == id && !document.deleted) return document.body;
  return {};
}

TEST(ReferralToursTest, APlaceIsAskedForAndGivenAndWhoWasPassedOverIsDueAfterwards) {
  const TempFolder folder;
  const Played tour = play_file(folder.path(), HEARTH_SOURCE_DIR "/tests/tours/referral.tour");
  ASSERT_EQ(tour.code, 0) << tour.log;
  const auto given = body_of_last(folder, "referral", "P05");
  EXPECT_EQ(given["stage"], "placed");
  EXPECT_EQ(given["why_urgent"], "new");
  const auto placements = body_of_last(folder, "pupil", "P05")["placements"];
  EXPECT_TRUE(std::ranges::any_of(placements, [](const auto& p) { return p["room"] == "group_a"; }));
}

}  // namespace
}  // namespace hearth
