// SPDX-License-Identifier: MIT
#include "trends/tool_pairs.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

Entry felt(const Id& id, std::int64_t valence) {
  return {.id = id, .kind = "check_in", .detail = {{"valence", valence}}};
}

Entry now(const Id& check_in, std::int64_t valence) {
  return {.kind = "how_now",
          .detail = {{"valence", valence}, {"check_in", check_in}, {"tool", std::string("bubbles")}}};
}

TEST(ToolPairs, EachHowNowStandsBesideItsOwnCheckIn) {
  const auto pairs = tool_pairs_of({felt("a", -2), felt("b", 0), now("b", 1), now("a", -1)});
  ASSERT_THAT(pairs, SizeIs(2));
  EXPECT_EQ(pairs[0].tool, "bubbles");
  EXPECT_EQ(pairs[0].before, 0);
  EXPECT_EQ(pairs[0].after, 1);
  EXPECT_EQ(pairs[1].before, -2);
}

TEST(ToolPairs, AChangedAnswerCountsAsItWasChanged) {
  Entry changed = felt("a2", -1);
  changed.corrects = "a";
  EXPECT_EQ(tool_pairs_of({changed, now("a", 1)}).at(0).before, -1);
}

TEST(ToolPairs, WhatIsNotKnownIsNoPair) {
  Entry unsure = now("a", 0);
  unsure.detail.erase("valence");
  EXPECT_THAT(tool_pairs_of({now("a", 1)}), IsEmpty()) << "the check-in is not among them";
  EXPECT_THAT(tool_pairs_of({felt("a", -1), unsure}), IsEmpty());
  EXPECT_THAT(tool_pairs_of({felt("a", -1)}), IsEmpty());
}

}  // namespace
}  // namespace hearth
