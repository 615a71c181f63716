// SPDX-License-Identifier: MIT
#include "screen/plugins/rest.hpp"

#include <gtest/gtest.h>

namespace hearth {
namespace {

using namespace std::chrono_literals;

const std::string kLondon = "Europe/London";
const Instant kMorning = instant_of(parse_day("2026-07-17"), parse_time("10:02"), kLondon);

TEST(WhyItRests, TwoDeathsWithinTenMinutes) {
  EXPECT_EQ(
      why_it_rests({{"clouds 1.0.0", kMorning}, {"clouds 1.0.0", kMorning + 3min}}, "clouds 1.0.0", kLondon),
      "clouds 1.0.0 was running when the screen stopped twice within ten minutes (10:02, 10:05). It rests "
      "until a new version is installed or staff wake it.");
  EXPECT_TRUE(why_it_rests({{"clouds 1.0.0", kMorning}, {"clouds 1.0.0", kMorning + 10min}}, "clouds 1.0.0",
                           kLondon));
}

TEST(WhyItRests, NotForOneDeathOrRareOnes) {
  EXPECT_FALSE(why_it_rests({}, "clouds 1.0.0", kLondon));
  EXPECT_FALSE(why_it_rests({{"clouds 1.0.0", kMorning}}, "clouds 1.0.0", kLondon));
  EXPECT_FALSE(why_it_rests({{"clouds 1.0.0", kMorning}, {"clouds 1.0.0", kMorning + 11min}}, "clouds 1.0.0",
                            kLondon));
}

TEST(WhyItRests, NotForTheDeathsOfOthers) {
  const std::vector<CallPage::Death> deaths{
      {"clouds 1.0.0", kMorning}, {"rain 1.0.0", kMorning + 1min}, {"", kMorning + 2min}};
  EXPECT_FALSE(why_it_rests(deaths, "clouds 1.0.0", kLondon));
  EXPECT_FALSE(why_it_rests(deaths, "rain 1.0.0", kLondon));
  EXPECT_FALSE(
      why_it_rests({{"clouds 1.0.0", kMorning}, {"clouds 1.0.0", kMorning}}, "clouds 1.0.1", kLondon));
}

TEST(WhyItRests, AlsoWhenTheClockWasSetBackBetween) {
  EXPECT_TRUE(
      why_it_rests({{"clouds 1.0.0", kMorning}, {"clouds 1.0.0", kMorning - 3min}}, "clouds 1.0.0", kLondon));
}

TEST(WhyItRests, AlsoWhenOthersDiedInBetweenAndLater) {
  EXPECT_TRUE(why_it_rests({{"clouds 1.0.0", kMorning},
                            {"rain 1.0.0", kMorning + 1min},
                            {"clouds 1.0.0", kMorning + 2min},
                            {"clouds 1.0.0", kMorning + 90min}},
                           "clouds 1.0.0", kLondon));
}

}  // namespace
}  // namespace hearth
