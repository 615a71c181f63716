// SPDX-License-Identifier: MIT
#include "staff_review/model/children.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/plugins/quillbrook.hpp"

namespace staff_review {
namespace {

using testing::ElementsAre;

const hearth::Day kToday = hearth::parse_day("2026-07-17");
const hearth::Days kYear{hearth::parse_day("2025-09-03"), kToday};

std::vector<std::string> names(const std::vector<Child>& children) {
  std::vector<std::string> all;
  for (const Child& child : children) all.push_back(child.pupil->name);
  return all;
}

std::vector<std::string> ids(const std::vector<const hearth::Room*>& rooms) {
  std::vector<std::string> all;
  for (const hearth::Room* room : rooms) all.push_back(room->id);
  return all;
}

TEST(Children, StandByNameAndWhoHasLeftStaysForTheYear) {
  hearth::School school = hearth::quillbrook();
  for (hearth::Pupil& pupil : school.pupils)
    if (pupil.id == "P01")
      for (hearth::Placement& placement : pupil.placements)
        placement.days.last = hearth::parse_day("2026-03-27");
  const auto children = children_of(school, "otter", kYear, kToday);
  EXPECT_EQ(children.size(), 12u);
  EXPECT_TRUE(std::ranges::is_sorted(names(children)));
  const auto callum = std::ranges::find(children, "P01", [](const Child& c) { return c.pupil->id; });
  ASSERT_NE(callum, children.end());
  EXPECT_TRUE(callum->left);
  EXPECT_EQ(std::ranges::count(children, true, &Child::left), 1);
}

TEST(Children, OfAnotherRoomAreNotThere) {
  for (const Child& child : children_of(hearth::quillbrook(), "group_a", kYear, kToday))
    EXPECT_THAT(child.pupil->id, testing::AnyOf("P21", "P22", "P23", "P24"));
}

TEST(Rooms, BeginWithTheScreensOwnAndHoldNoneThatIsNotTheirs) {
  EXPECT_THAT(ids(rooms_for(hearth::quillbrook(), "S04", "kingfisher")),
              ElementsAre("kingfisher", testing::_, testing::_));
  EXPECT_THAT(ids(rooms_for(hearth::quillbrook(), "S02", "otter")), ElementsAre("otter"));
  EXPECT_THAT(ids(rooms_for(hearth::quillbrook(), "S02", "kingfisher")), ElementsAre("otter"));
}

TEST(Consent, IsMissedOnlyWhereItIsNeededNowAndNotRecorded) {
  hearth::Pupil pupil{.id = "P24", .name = "Sasha"};
  hearth::Placement placement{.room = "group_a", .days = {hearth::parse_day("2026-02-23"), {}}};
  pupil.placements = {placement};
  EXPECT_FALSE(lacks_consent(pupil, kToday));
  pupil.placements[0].needs_consent = true;
  EXPECT_TRUE(lacks_consent(pupil, kToday));
  pupil.placements[0].consent = hearth::at("2026-02-24", "08:30");
  EXPECT_FALSE(lacks_consent(pupil, kToday));
  pupil.placements[0].consent.reset();
  pupil.placements[0].days.last = hearth::parse_day("2026-05-01");
  EXPECT_FALSE(lacks_consent(pupil, kToday));
}

}  // namespace
}  // namespace staff_review
