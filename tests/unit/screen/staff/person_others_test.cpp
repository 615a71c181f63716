// SPDX-License-Identifier: MIT
// Visits, people from outside, and the weeks of a programme.
#include <gmock/gmock.h>

#include "unit/screen/staff/people_desk.hpp"

namespace hearth {
namespace {

using nlohmann::json;

std::vector<Document> week() {
  const json circle{{"id", "circle"}, {"title", "Circle time"}, {"starts", "10:10"}, {"ends", "10:30"}};
  json days;
  for (const char* day : {"mon", "tue", "wed", "thu", "fri"}) days[day].push_back(circle);
  json timetable{{"room", "otter"}, {"first", "2026-06-01"}};
  timetable["weeks"].push_back(days);
  return {{.kind = "timetable", .id = "otter", .body = timetable}};
}

TEST(PersonOthers, SomebodyWhoHasLeftComesForAVisitAndStillHasLeft) {
  PeopleDesk desk(
      people_page,
      {{.kind = "pupil",
        .id = "P02",
        .body = {{"name", "Mia"},
                 {"placements", {{{"room", "otter"}, {"first", "2026-01-05"}, {"last", "2026-03-27"}}}}}}});
  desk.touch("people/not_here");
  desk.touch("people/gone_child/P02");
  desk.touch("people/visits");
  desk.touch("people/new_visit");
  desk.touch("people/day/2026-07-15");
  EXPECT_TRUE(desk.says("This day is over")) << desk.all_said();
  desk.touch("people/day/2026-07-17");
  EXPECT_EQ(desk.body("pupil", "P02")["visits"],
            json::parse(R"([{"room": "otter", "first": "2026-07-17", "last": "2026-07-17"}])"));
  const auto school = desk.room.school();
  EXPECT_EQ(guests_of(*school, "otter", parse_day("2026-07-17")).size(), 1u);
  EXPECT_EQ(pupils_of(*school, "otter", parse_day("2026-07-17")).size(), 1u) << "Callum alone belongs there";
  desk.touch("people/back");
  desk.touch("people/back");
  EXPECT_TRUE(desk.shows("people/gone_child/P02"));
  EXPECT_TRUE(desk.says("comes on 17 July 2026")) << desk.all_said();
}

TEST(PersonOthers, ThePsychologistStandsThereAndHerVisitIsOnTheChildsDay) {
  PeopleDesk desk(people_page, week());
  desk.touch("people/child/P01");
  desk.touch("people/agencies");
  desk.touch("people/new_agency");
  desk.touch("people/field");
  desk.type("dr lund");
  desk.touch("people/agency_role");
  desk.touch("people/field");
  desk.type("psychologist");
  EXPECT_EQ(desk.body("pupil", "P01")["agencies"],
            json::parse(R"([{"name": "dr lund", "role": "psychologist"}])"));
  desk.touch("people/comes");
  desk.touch("people/comes_new");
  desk.touch("people/day/2026-07-18");
  EXPECT_TRUE(desk.says("no group on that day")) << desk.all_said();
  desk.touch("people/day/2026-07-20");
  desk.touch("people/at/circle");
  const auto school = desk.room.school();
  const DayPlan plan = plan_my_day(*school, *school->pupil("P01"), "otter", parse_day("2026-07-20"));
  ASSERT_EQ(plan.items.size(), 1u);
  EXPECT_EQ(plan.items[0].fate, Fate::overlaid);
  EXPECT_EQ(plan.items[0].item.title, "dr lund");
  EXPECT_TRUE(desk.says("20 July 2026")) << desk.all_said();
}

TEST(PersonOthers, AProgrammeOfSoManyWeeksKnowsItsEndAndWhichWeekItIs) {
  PeopleDesk desk(people_page, {{.kind = "plan", .id = "P01", .body = {{"first", "2026-07-06"}}}});
  desk.touch("people/child/P01");
  desk.touch("people/plan");
  desk.touch("people/programme_weeks");
  for (int n = 0; n < 3; ++n) desk.touch("people/number/more");
  desk.touch("people/done");
  EXPECT_EQ(desk.body("plan", "P01")["ends"], "2026-07-24");
  EXPECT_TRUE(desk.says("week 2 of 3")) << desk.all_said();
}

}  // namespace
}  // namespace hearth
