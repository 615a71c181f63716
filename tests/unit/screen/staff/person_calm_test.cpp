// SPDX-License-Identifier: MIT
// How a quiet time goes for one child, changed by touch, against a real keeper.
#include <gmock/gmock.h>

#include "unit/screen/staff/people_desk.hpp"

namespace hearth {
namespace {

using nlohmann::json;

void turn_to(PeopleDesk& desk, const std::string& id) {
  for (int n = 0; n < 8 && !desk.shows(id); ++n) {
    const bool first = n < 4;
    for (const Control& control : desk.kit.controls())
      if (control.id.starts_with("people/rows") && control.id.ends_with(first ? "/more" : "/before")) {
        desk.touch(control.id);
        break;
      }
  }
}

void choose(PeopleDesk& desk, const std::string& ask, const std::string& choice) {
  turn_to(desk, "people/" + ask);
  desk.touch("people/" + ask);
  desk.touch("people/choice/" + choice);
}

class PersonCalmTest : public ::testing::Test {
 protected:
  void open(const std::string& form) {
    desk.touch("people/child/P01");
    turn_to(desk, "people/" + form);
    desk.touch("people/" + form);
  }
  json calm() { return desk.body("preferences", "P01").value("calm", json::object()); }

  PeopleDesk desk{people_page,
                  {{.kind = "pupil",
                    .id = "P02",
                    .body = {{"name", "Aaliyah"},
                             {"picture", "animal/fox"},
                             {"placements", {{{"room", "otter"}, {"first", "2026-06-01"}}}}}},
                   {.kind = "pupil",
                    .id = "P03",
                    .body = {{"name", "Tomek"},
                             {"picture", "animal/owl"},
                             {"placements", {{{"room", "group_a"}, {"first", "2026-06-01"}}}}}}}};
};

TEST_F(PersonCalmTest, EverythingOfAQuietTimeIsSetByTouch) {
  open("calm");
  choose(desk, "calm_shape", "sand");
  choose(desk, "calm_end", "silent");
  choose(desk, "calm_lively", "still");
  turn_to(desk, "people/calm_locked");
  desk.touch("people/calm_locked");
  turn_to(desk, "people/calm_minutes");
  desk.touch("people/calm_minutes");
  desk.touch("people/number/more");
  desk.touch("people/done");
  turn_to(desk, "people/calm_advised");
  desk.touch("people/calm_advised");
  desk.touch("people/field");
  desk.type("ot");
  EXPECT_EQ(calm(), json::parse(R"({"shape": "sand", "end": "silent", "liveliness": 0, "locked": true,
                                    "minutes": 4, "advised_by": "ot"})"));
}

TEST_F(PersonCalmTest, TheDayOnWhichItIsLookedAtAgainIsChosen) {
  open("calm");
  turn_to(desk, "people/calm_review");
  desk.touch("people/calm_review");
  desk.touch("people/day/2026-07-20");
  EXPECT_EQ(calm().value("review", ""), "2026-07-20");
  EXPECT_TRUE(desk.says("20 July 2026")) << desk.all_said();
}

TEST_F(PersonCalmTest, AChildOfTheSameRoomMaySayHowItWentAndIsTakenBack) {
  open("helps");
  turn_to(desk, "people/peer");
  desk.touch("people/peer");
  EXPECT_FALSE(desk.shows("people/choice/P01")) << "not they themselves";
  EXPECT_FALSE(desk.shows("people/choice/P03")) << "nobody of another room";
  desk.touch("people/choice/P02");
  EXPECT_EQ(desk.body("preferences", "P01").value("peer", ""), "P02");
  EXPECT_TRUE(desk.says("Aaliyah"));
  choose(desk, "peer", "nobody");
  EXPECT_EQ(desk.body("preferences", "P01").value("peer", ""), "");
}

}  // namespace
}  // namespace hearth
