// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/plugins/visual_timetable/room.hpp"
#include "visual_timetable/model/week.hpp"

namespace visual_timetable {
namespace {

using hearth::day;
using testing::ElementsAre;

std::vector<WeekDay> week(const hearth::School& school, const char* on, const Told& told = {},
                          const char* pupil = nullptr) {
  return week_of({school, school.rooms[0], pupil ? school.pupil(pupil) : nullptr}, told,
                 hearth::at(on, "09:10"), hearth::english());
}

std::vector<std::string> as_said(const std::vector<WeekDay>& week) {
  std::vector<std::string> said;
  for (const WeekDay& one : week)
    said.push_back(
        one.name + ": " +
        (one.open ? one.cards.front().word
                  : one.because + (one.instead.empty() ? "" : " / " + one.instead + " / " + one.picture)));
  return said;
}

TEST(Week, DaysWithoutAGroupSayWhatHappensInstead) {
  hearth::School school = otter();
  school.timetables[0].weeks[0][5].clear();
  school.closures = {{"inset", "", {day("2026-06-11"), day("2026-06-11")}, ""},
                     {"closed", "No heating", {day("2026-06-09"), day("2026-06-09")}, "otter"}};
  EXPECT_THAT(
      as_said(week(school, kDay)),
      ElementsAre("Monday: Hello", "Tuesday: No heating / In my class / classroom", "Wednesday: Hello",
                  "Thursday: INSET day / At home / home", "Friday: No group / In my class / classroom"));
}

TEST(Week, HolidaysAreSaidAndWhatIsUnknownIsNot) {
  EXPECT_EQ(as_said(week(otter(), "2026-05-27")).front(), "Monday: School holiday / At home / home");
  EXPECT_EQ(as_said(week(otter(), "2026-08-05")).front(), "Monday: Summer holiday / At home / home");
  EXPECT_EQ(as_said(week(otter(), "2026-09-16")).front(), "Monday: No group");
}

TEST(Week, TodayIsMarkedAndOnAWeekendTheNextWeekIsShown) {
  const auto now = week(otter(), kDay);
  ASSERT_EQ(now.size(), 5u);
  EXPECT_TRUE(now[2].today);
  EXPECT_FALSE(now[1].today || now[3].today);
  EXPECT_EQ(week(otter(), "2026-06-13").front().day, day("2026-06-15"));
}

TEST(Week, ASaturdayThatIsOpenIsShown) {
  hearth::School school = otter();
  school.one_off_days.push_back(
      {"otter", day("2026-06-13"), "Summer fair", {hearth::item("fair", "Fair", "10:00", "12:00")}});
  const auto shown = week(school, kDay);
  ASSERT_EQ(shown.size(), 6u);
  EXPECT_EQ(shown[5].name, "Saturday");
  EXPECT_EQ(shown[5].title, "Summer fair");
}

TEST(Week, WeekBComesOnTheRightMonday) {
  hearth::School school = otter();
  school.timetables[0].days.first = day("2026-06-03");  // a Wednesday: week A is the whole week that holds it
  school.timetables[0].weeks = {hearth::week_of({hearth::item("a", "Swimming", "09:00", "10:00")}),
                                hearth::week_of({hearth::item("b", "Cooking", "09:00", "10:00")})};
  const auto monday = [&](const char* on) { return week(school, on).front().cards.front().word; };
  EXPECT_EQ(monday("2026-06-08"), "Cooking");
  EXPECT_EQ(monday("2026-06-12"), "Cooking");
  EXPECT_EQ(monday("2026-06-14"), "Swimming") << "on Sunday, the week that comes";
  EXPECT_EQ(monday("2026-06-15"), "Swimming");
}

TEST(Week, AChangeOfTodayIsOnTodayOnly) {
  Told told;
  told.changes = {instead("hello", {.title = "Drumming", .picture = "drum"})};
  const auto shown = week(otter(), kDay, told);
  EXPECT_EQ(shown[2].cards[0].word, "Drumming");
  for (const std::size_t other : {0u, 1u, 3u, 4u}) EXPECT_EQ(shown[other].cards[0].word, "Hello");
}

TEST(Week, ChildrenSeeTheirOwn) {
  hearth::School school = otter();
  school.overlays.push_back({.pupil = "P05",
                             .days = {day("2026-06-01"), {}},
                             .weekdays = {5},
                             .items = {"hello"},
                             .title = "Register with my class"});
  EXPECT_EQ(as_said(week(school, kDay, {}, "P05")).back(), "Friday: Register with my class");
  EXPECT_EQ(as_said(week(school, kDay, {}, "P06")).back(), "Friday: Hello");
}

TEST(Week, OnClockChangeDaysTheDaysStayWhereTheyAre) {
  hearth::School school = otter();
  school.terms.clear();
  school.timetables[0].days.first = day("2026-01-01");
  for (const char* on : {"2026-03-27", "2026-03-30", "2026-10-23", "2026-10-26"}) {
    const auto shown = week(school, on);
    ASSERT_EQ(shown.size(), 5u) << on;
    EXPECT_EQ(shown[0].name, "Monday");
    EXPECT_EQ(shown[4].name, "Friday");
    EXPECT_EQ(word(look(school, "09:10", {}, nullptr, on).now()), "Circle time") << on;
  }
}

}  // namespace
}  // namespace visual_timetable
