// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "contract/temp_folder.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::HasSubstr;

TEST(WithoutADisplayTest, ASentenceNamesTheWayToSeeItAndNothingIsLeftRunning) {
  const TempFolder folder;
  const auto began = std::chrono::steady_clock::now();
  Household household(folder.path(), {"--demo"});
  ASSERT_TRUE(wait_until([&] { return household.ended().has_value(); }));
  EXPECT_LT(std::chrono::steady_clock::now() - began, 10s);
  EXPECT_EQ(*household.ended(), 3);
  EXPECT_THAT(household.log(), AllOf(HasSubstr("There is no display to open"), HasSubstr("--tour")));
  EXPECT_EQ(household.pid("hearth-keeper"), 0);
  EXPECT_EQ(household.pid("hearth-screen"), 0);
}

}  // namespace
}  // namespace hearth
