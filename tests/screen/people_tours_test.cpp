// SPDX-License-Identifier: MIT
// A school looks after its people by touch, on the whole program.
#include <gmock/gmock.h>

#include <algorithm>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

const std::string kTours = HEARTH_SOURCE_DIR "/tests/tours/";

// What the records hold of a kind once everything has ended.
std::vector<Document> kept(const TempFolder& folder, const std::string& kind) {
  const Store store({.folder = folder / "data"}, RealClock());
  return store.documents(kind);
}

TEST(PeopleToursTest, ANewChildComesInWithAConsentAndToolsOfTheirOwn) {
  const TempFolder folder;
  const Played tour = play_file(folder.path(), kTours + "people.tour");
  ASSERT_EQ(tour.code, 0) << tour.log;
  const auto pupils = kept(folder, "pupil");
  const auto mia = std::ranges::find_if(pupils, [](const Document& d) { return d.body["name"] == "mia"; });
  ASSERT_NE(mia, pupils.end());
  EXPECT_TRUE(mia->body["placements"][0].contains("consent"));
  const auto all = kept(folder, "preferences");
  EXPECT_TRUE(std::ranges::count(all, mia->id, &Document::id));
}

TEST(PeopleToursTest, TheStaffListIsLookedAfterAndNothingWrongIsTaken) {
  const TempFolder folder;
  const Played tour = play_file(folder.path(), kTours + "grown_ups.tour");
  ASSERT_EQ(tour.code, 0) << tour.log;
  const auto adults = kept(folder, "adult");
  const auto dev = std::ranges::find(adults, "S02", &Document::id);
  ASSERT_NE(dev, adults.end());
  ASSERT_EQ(dev->body["away"].size(), 1u);
  EXPECT_EQ(dev->body["away"][0]["first"], "2026-07-20");
  EXPECT_EQ(dev->body["away"][0]["last"], "2026-07-22");
}

}  // namespace
}  // namespace hearth
