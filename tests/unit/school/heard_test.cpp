// SPDX-License-Identifier: MIT
// Who has heard a child.
#include "school/heard.hpp"

#include <gtest/gtest.h>

namespace hearth {
namespace {

Entry of_kind(const std::string& kind, const std::string& what = "", const std::string& pupil = "P02") {
  Entry entry;
  entry.kind = kind;
  entry.pupil = pupil;
  entry.what = what;
  return entry;
}

TEST(Coming, WhoHasSeenACallIsComingUntilTheChildSaysSomethingMore) {
  std::vector<Entry> today{of_kind("check_in", "sad"), of_kind("call", "talk")};
  EXPECT_EQ(coming_to(today, "P02"), "");
  today.push_back(of_kind("call_seen", "S01"));
  today.push_back(of_kind("call_seen", "S02", "P05"));
  EXPECT_EQ(coming_to(today, "P02"), "S01");
  EXPECT_EQ(coming_to(today, "P03"), "") << "shown to nobody else";
  today.push_back(of_kind("check_in", "calm"));
  EXPECT_EQ(coming_to(today, "P02"), "");
}

TEST(Coming, WhoHasBeenThereIsNotComingAnyMore) {
  std::vector<Entry> today{of_kind("call", "talk"), of_kind("call_seen", "S01"), of_kind("call_done", "S01")};
  EXPECT_EQ(coming_to(today, "P02"), "");
  today.push_back(of_kind("call", "talk"));
  EXPECT_EQ(coming_to(today, "P02"), "") << "nobody has seen the second call";
  today.push_back(of_kind("call_seen", "S02"));
  EXPECT_EQ(coming_to(today, "P02"), "S02");
}

}  // namespace
}  // namespace hearth
