// SPDX-License-Identifier: MIT
#include "screen/staff/sign_in.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

using ::testing::ElementsAre;

std::vector<Id> ids(const School& school) {
  std::vector<Id> found;
  for (const Adult* adult : who_may_sign_in(school, "otter")) found.push_back(adult->id);
  return found;
}

School school_of_four() {
  return {.adults = {{.id = "joe", .access = "senco"},
                     {.id = "parent"},
                     {.id = "marianne", .access = "lead"},
                     {.id = "tess", .access = "one of the school's own"}},
          .rooms = {{.id = "otter", .adults = {"marianne"}}}};
}

TEST(WhoMaySignInTest, GrownUpsWithARoleAndThoseOfTheRoomFirst) {
  EXPECT_THAT(ids(school_of_four()), ElementsAre("marianne", "joe", "tess"));
}

TEST(WhoMaySignInTest, ARoleWithoutATaskOpensNothing) {
  School school = school_of_four();
  school.roles = {{.id = "senco", .title = "SENCo"}};
  EXPECT_THAT(ids(school), ElementsAre("marianne", "tess"));
}

TEST(WhoMaySignInTest, EverybodyWhereTheKeeperTellsNoRoles) {
  School school = school_of_four();
  for (Adult& adult : school.adults) adult.access.clear();
  EXPECT_THAT(ids(school), ElementsAre("marianne", "joe", "parent", "tess"));
}

}  // namespace
}  // namespace hearth
