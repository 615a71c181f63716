// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/plugins/visual_timetable/room.hpp"

namespace visual_timetable {
namespace {

using hearth::day;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names(const std::vector<Person>& people) {
  std::vector<std::string> found;
  for (const Person& person : people) found.push_back(person.name + (person.is_new ? " (new)" : ""));
  return found;
}

TEST(People, TheRoomsAdultsAreWithUsAndWhoLeadsStandsInTheirPlace) {
  hearth::School school = otter();
  EXPECT_THAT(names(look(school, "09:10").people), ElementsAre("Marianne", "Dev"));
  for_each(school, "circle", [](hearth::Item& item) { item.adults = {"S02", "nobody who is known"}; });
  EXPECT_THAT(names(look(school, "09:10").people), ElementsAre("Dev"));
  EXPECT_THAT(names(look(school, "08:50").people), ElementsAre("Marianne", "Dev"));
}

TEST(People, WhoIsAwayIsNotShownAndWhoCoversIs) {
  hearth::School school = otter();
  school.adults[0].away = {{day(kDay), day(kDay)}};
  school.adults[1].weekdays = {3, 4};
  EXPECT_THAT(names(look(school, "09:10").people), ElementsAre("Dev"));
  EXPECT_THAT(names(look(school, "09:10", {}, nullptr, "2026-06-09").people), ElementsAre("Marianne"));
  Told cover;
  cover.changes = {instead("circle", {.adults = {"S05"}})};
  EXPECT_THAT(names(look(school, "09:10", cover).people), ElementsAre("Joe (new)"));
}

TEST(SomeoneNew, IsOnTheCardTodayAndAnnouncedTheSchoolDayBefore) {
  hearth::School school = otter();
  school.changes = {instead("circle", {.adults = {"S05"}})};
  const Board today = look(school, "08:30");
  EXPECT_TRUE(today.card("circle")->has_new_face());
  EXPECT_FALSE(today.card("words")->has_new_face());
  EXPECT_FALSE(today.expected);
  const Board before = look(school, "13:00", {}, nullptr, "2026-06-09");
  ASSERT_TRUE(before.expected);
  EXPECT_EQ(before.expected->sentence, "Tomorrow: someone new");
  EXPECT_EQ(before.expected->name, "Joe");
  EXPECT_EQ(before.expected->picture, "person/10");
  EXPECT_FALSE(look(school, "13:00", {}, nullptr, "2026-06-08").expected);
}

TEST(SomeoneNew, OverAWeekendTheDayIsNamed) {
  hearth::School school = otter();
  school.changes = {instead("circle", {.adults = {"S05"}}, "2026-06-15")};
  const auto expected = look(school, "13:00", {}, nullptr, "2026-06-12").expected;
  ASSERT_TRUE(expected);
  EXPECT_EQ(expected->sentence, "Monday: someone new");
}

TEST(SomeoneNew, NobodyIsNewAfterTheyWereHereUntilTwentySchoolDaysHavePassed) {
  hearth::School school = otter();
  const auto is_new = [&](const char* on) {
    return !new_faces(school, school.rooms[0], day(on), {}).empty();
  };
  school.changes = {instead("circle", {.adults = {"S05"}}, "2026-06-10"),
                    instead("circle", {.adults = {"S05"}}, "2026-06-11"),
                    instead("circle", {.adults = {"S05"}}, "2026-07-09")};
  EXPECT_TRUE(is_new("2026-06-10"));
  EXPECT_FALSE(is_new("2026-06-11"));
  EXPECT_FALSE(is_new("2026-07-09")) << "20 school days after";
  school.changes.back().day = day("2026-07-10");
  EXPECT_TRUE(is_new("2026-07-10")) << "21 school days after";
}

TEST(SomeoneNew, TheRoomsAdultsAndThoseWhoDoNotComeAreNot) {
  hearth::School school = otter();
  school.changes = {instead("circle", {.adults = {"S02"}})};
  EXPECT_THAT(new_faces(school, school.rooms[0], day(kDay), {}), IsEmpty());
  EXPECT_THAT(new_faces(school, school.rooms[0], day(kDay), {instead("words", {.adults = {"S05"}})}),
              ElementsAre("S05"));
  school.adults[2].away = {{day(kDay), {}}};
  EXPECT_THAT(new_faces(school, school.rooms[0], day(kDay), {instead("words", {.adults = {"S05"}})}),
              IsEmpty());
}

TEST(FocusOfTheHalfTerm, TheRoomsOwnComesBeforeTheSchools) {
  hearth::School school = otter();
  EXPECT_THAT(look(school, "09:10").focus, IsEmpty());
  school.focuses = {{"", {day("2026-06-01"), day("2026-07-17")}, "We listen", "ear"},
                    {"otter", {day("2026-06-08"), day("2026-06-12")}, "We take turns", "turn"},
                    {"heron", {day("2026-06-01"), {}}, "Not ours", "ear"}};
  EXPECT_EQ(look(school, "09:10").focus, "We take turns");
  EXPECT_EQ(look(school, "09:10").focus_picture, "turn");
  EXPECT_EQ(look(school, "09:10", {}, nullptr, "2026-06-17").focus, "We listen");
}

}  // namespace
}  // namespace visual_timetable
