// SPDX-License-Identifier: MIT
// When a screen may be dark (riv:A18).
#include "screen/kiosk/sleep.hpp"

#include <gtest/gtest.h>

namespace hearth {
namespace {

class SleepTest : public testing::Test {
 protected:
  SleepTest() {
    school.zone = "Europe/London";
    Room room{.id = "otter", .name = "Otter Room"};
    for (const unsigned day : {1u, 2u, 3u, 4u, 5u})
      room.hours[day] = Hours{parse_time("08:40"), parse_time("14:00")};
    school.rooms.push_back(room);
    school.terms.push_back({"T", "Summer", {parse_day("2026-04-13"), parse_day("2026-07-17")}});
    Timetable week{.id = "W", .room = "otter", .days = {parse_day("2026-04-13"), parse_day("2026-07-17")}};
    week.weeks.emplace_back();
    for (const unsigned day : {1u, 2u, 3u, 4u, 5u})
      week.weeks[0][day].push_back(
          {.id = "hello", .title = "Hello", .starts = parse_time("08:40"), .ends = parse_time("15:20")});
    school.timetables.push_back(week);
    school.closures.push_back({"inset", "INSET day", {parse_day("2026-06-26"), parse_day("2026-06-26")}, ""});
  }
  bool asleep(const char* day, const char* time) const {
    return may_sleep(school, "otter", instant_of(parse_day(day), parse_time(time), school.zone));
  }
  School school;
};

TEST_F(SleepTest, OutsideTheDayWithItsMargins) {
  EXPECT_TRUE(asleep("2026-07-16", "08:09"));
  EXPECT_FALSE(asleep("2026-07-16", "08:10"));
  EXPECT_FALSE(asleep("2026-07-16", "15:49")) << "the day's plan goes on after the room has closed";
  EXPECT_TRUE(asleep("2026-07-16", "15:50"));
  school.rooms[0].view.wakes_before_min = 60;
  EXPECT_FALSE(asleep("2026-07-16", "07:40"));
}

TEST_F(SleepTest, OnWeekendsClosuresAndHolidays) {
  EXPECT_TRUE(asleep("2026-07-18", "10:00")) << "Saturday";
  EXPECT_TRUE(asleep("2026-06-26", "10:00")) << "INSET day";
  EXPECT_TRUE(asleep("2026-08-05", "10:00")) << "holidays";
}

TEST_F(SleepTest, NeverWhereNobodyHasEnteredHours) {
  school.rooms[0].hours = {};
  EXPECT_FALSE(asleep("2026-07-18", "03:00"));
  EXPECT_FALSE(may_sleep(school, "no such room", Instant{}));
}

}  // namespace
}  // namespace hearth
