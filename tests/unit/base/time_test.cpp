// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "base/clocks.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

constexpr const char* kLondon = "Europe/London";

Instant utc(const char* day, const char* time) {
  return std::chrono::sys_days(parse_day(day)) + parse_time(time);
}

TEST(Time, SummerAndWinterTimeOfASchool) {
  EXPECT_EQ(instant_of(parse_day("2026-01-06"), parse_time("08:40"), kLondon), utc("2026-01-06", "08:40"));
  EXPECT_EQ(instant_of(parse_day("2026-07-17"), parse_time("08:40"), kLondon), utc("2026-07-17", "07:40"));
  const LocalTime local = local_time(utc("2026-07-17", "23:30") + 15s, kLondon);
  EXPECT_EQ(local.day, parse_day("2026-07-18"));
  EXPECT_EQ(local.since_midnight, 30min + 15s);
  EXPECT_EQ(local.time(), 30min);
}

TEST(Time, MissingHourIsTheMomentOfTheChange) {
  const Day change = parse_day("2026-03-29");
  for (const char* missing : {"01:00", "01:30", "01:59"}) {
    EXPECT_EQ(instant_of(change, parse_time(missing), kLondon), utc("2026-03-29", "01:00")) << missing;
  }
  EXPECT_EQ(instant_of(change, parse_time("00:59"), kLondon), utc("2026-03-29", "00:59"));
  EXPECT_EQ(instant_of(change, parse_time("02:00"), kLondon), utc("2026-03-29", "01:00"));
  EXPECT_EQ(instant_of(change, 24h, kLondon) - instant_of(change, 0h, kLondon), 23h);
}

TEST(Time, DoubledHourIsTheFirstOfTheTwo) {
  const Day change = parse_day("2026-10-25");
  EXPECT_EQ(instant_of(change, parse_time("01:30"), kLondon), utc("2026-10-25", "00:30"));
  EXPECT_EQ(local_time(utc("2026-10-25", "00:30"), kLondon), local_time(utc("2026-10-25", "01:30"), kLondon));
  EXPECT_EQ(instant_of(change, 24h, kLondon) - instant_of(change, 0h, kLondon), 25h);
}

TEST(Time, UnknownZoneIsReadAsUtc) {
  for (const char* zone : {"", "Europe/Atlantis", "../../etc/passwd"}) {
    EXPECT_EQ(instant_of(parse_day("2026-07-17"), parse_time("08:40"), zone), utc("2026-07-17", "08:40"));
    EXPECT_EQ(local_time(utc("2026-07-17", "08:40"), zone).time(), parse_time("08:40"));
  }
}

TEST(Time, DaysAndTimesAsText) {
  EXPECT_EQ(day_text(parse_day("2026-07-17")), "2026-07-17");
  EXPECT_EQ(time_text(parse_time("08:05")), "08:05");
  EXPECT_EQ(time_text(parse_time("23:59")), "23:59");
  EXPECT_TRUE(parse_day("2028-02-29").ok());
  for (const char* wrong : {"", "2026-02-29", "2026-13-01", "2026-00-10", "26-07-17", "2026-7-17",
                            "2026/07/17", "2026-07-17 ", "-026-07-17", "abcd-ef-gh"}) {
    EXPECT_FALSE(parse_day(wrong).ok()) << wrong;
  }
  for (const char* wrong : {"", "8:40", "24:00", "08:60", "08-40", "-8:40", "08:4x", "08:400"}) {
    EXPECT_EQ(parse_time(wrong), -1min) << wrong;
  }
}

TEST(Time, NextDayAndWeekday) {
  EXPECT_EQ(next_day(parse_day("2026-03-28")), parse_day("2026-03-29"));
  EXPECT_EQ(next_day(parse_day("2026-03-29")), parse_day("2026-03-30"));
  EXPECT_EQ(next_day(parse_day("2026-12-31")), parse_day("2027-01-01"));
  EXPECT_EQ(weekday_of(parse_day("2026-07-17")), std::chrono::Friday);
}

TEST(Time, ClocksRunFromWhereTheyAreTold) {
  const Instant demo = utc("2026-07-17", "07:35");
  const ShiftedClock shifted(demo);
  EXPECT_GE(shifted.now(), demo);
  EXPECT_LT(shifted.now(), demo + 1min);
  SteppedClock stepped(demo);
  stepped.step(90s);
  EXPECT_EQ(stepped.now(), demo + 90s);
  EXPECT_GT(RealClock().now(), utc("2024-01-01", "00:00"));
}

}  // namespace
}  // namespace hearth
