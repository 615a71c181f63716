// SPDX-License-Identifier: MIT
#include "base/places.hpp"

#include <gtest/gtest.h>

namespace hearth {
namespace {

TEST(Moment, IsReadAsTheClocksInLondonShowIt) {
  EXPECT_EQ(parse_moment("2026-07-17T08:35"),
            instant_of(parse_day("2026-07-17"), parse_time("08:35"), "Europe/London"));
  EXPECT_EQ(*parse_moment("2026-01-17T08:35:10") - *parse_moment("2026-01-17T08:35"),
            std::chrono::seconds(10));
  EXPECT_EQ(moment_text(*parse_moment("2026-07-17T08:35:09")), "2026-07-17T08:35:09");
}

TEST(Moment, AnythingElseIsNoMoment) {
  for (const char* bad :
       {"", "08:35", "2026-07-17", "2026-07-17 08:35", "2026-02-30T08:35", "2026-07-17T25:00",
        "2026-07-17T08:35:61", "2026-07-17T08:35:1", "2026-07-17T08:35Z", "2026-07-17T08:35:10Z"})
    EXPECT_FALSE(parse_moment(bad)) << bad;
}

}  // namespace
}  // namespace hearth
