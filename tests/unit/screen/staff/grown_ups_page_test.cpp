// SPDX-License-Identifier: MIT
// Looking after the staff list by touch alone, against a real keeper.
#include <gmock/gmock.h>

#include "screen/staff/grown_ups_words.hpp"
#include "unit/screen/staff/people_desk.hpp"

namespace hearth {
namespace {

using nlohmann::json;

bool may_sign_in(PeopleDesk& desk, const Id& who, const std::string& pin) {
  DirectRecords records(desk.answers);
  bool may = false;
  records.open_session(who, pin, [&](const Answer<StaffSession>& told) { may = told.value.has_value(); });
  records.poll();
  return may;
}

const Adult& adult(PeopleDesk& desk, const Id& id) {
  return *desk.room.school()->adult(id);
}

TEST(GrownUpsPage, SomebodyNewIsMadeWithARole) {
  PeopleDesk desk(grown_ups_page);
  desk.touch("grown_ups/new");
  desk.touch("grown_ups/called");
  desk.touch("grown_ups/field");
  desk.type("mr gill");
  desk.touch("grown_ups/access");
  desk.touch("grown_ups/choice/lunch");
  desk.touch("grown_ups/main");
  const auto& all = desk.room.school()->adults;
  const auto found = std::ranges::find(all, "mr gill", &Adult::name);
  ASSERT_NE(found, all.end()) << desk.all_said();
  EXPECT_EQ(tasks_of(*desk.room.school(), *found), std::set<Task>{Task::supports});
}

TEST(GrownUpsPage, ANewPinCountsOnceItWasTypedTwiceAlike) {
  PeopleDesk desk(grown_ups_page);
  desk.touch("grown_ups/who/dev");
  desk.touch("grown_ups/pin");
  desk.touch("grown_ups/field");
  desk.type("161803");
  desk.touch("grown_ups/again");
  desk.type("161804");
  desk.touch("grown_ups/done");
  EXPECT_TRUE(desk.says("The two are not the same")) << desk.all_said();
  EXPECT_FALSE(may_sign_in(desk, "dev", "161803"));
  desk.touch("grown_ups/again");
  desk.touch("keys/delete");
  desk.type("3");
  desk.touch("grown_ups/done");
  EXPECT_TRUE(may_sign_in(desk, "dev", "161803")) << desk.all_said();
}

TEST(GrownUpsPage, TheLastOneWhoLooksAfterStaffCannotGiveItUp) {
  PeopleDesk desk(grown_ups_page);
  desk.touch("grown_ups/who/okafor");
  desk.touch("grown_ups/access");
  desk.touch("grown_ups/choice/lunch");
  EXPECT_TRUE(desk.says("Nobody would be left")) << desk.all_said();
  EXPECT_EQ(adult(desk, "okafor").access, "senco");
}

TEST(GrownUpsPage, ARoleOfTheSchoolsOwnTakesAndGivesTasks) {
  PeopleDesk desk(grown_ups_page);
  desk.touch("grown_ups/rules");
  desk.touch("grown_ups/roles");
  desk.touch("grown_ups/role/room_adult");
  desk.touch("grown_ups/tasks");
  desk.touch("grown_ups/choice/feelings");
  EXPECT_FALSE(tasks_of(*desk.room.school(), adult(desk, "dev")).contains(Task::feelings)) << desk.all_said();
  desk.touch("grown_ups/done");
  desk.touch("grown_ups/undo");
  EXPECT_TRUE(tasks_of(*desk.room.school(), adult(desk, "dev")).contains(Task::feelings)) << desk.all_said();
}

TEST(GrownUpsPage, AwayFromOneDayToAnother) {
  PeopleDesk desk(grown_ups_page);
  desk.touch("grown_ups/who/dev");
  desk.touch("grown_ups/away");
  desk.touch("grown_ups/away_new");
  desk.touch("grown_ups/day/2026-07-20");
  desk.touch("grown_ups/away_last");
  desk.touch("grown_ups/day/2026-07-18");
  EXPECT_TRUE(desk.says("before it begins")) << desk.all_said();
  desk.touch("grown_ups/day/2026-07-22");
  EXPECT_FALSE(is_here(adult(desk, "dev"), parse_day("2026-07-21")));
  EXPECT_TRUE(is_here(adult(desk, "dev"), parse_day("2026-07-23")));
}

TEST(GrownUpsPage, WhoLeavesMayDoNothingAndIsNotShownAsHere) {
  PeopleDesk desk(grown_ups_page);
  desk.touch("grown_ups/who/dev");
  desk.touch("grown_ups/leaving");
  desk.touch("grown_ups/day/2026-07-17");
  EXPECT_TRUE(tasks_of(*desk.room.school(), adult(desk, "dev")).empty()) << desk.all_said();
  EXPECT_TRUE(is_here(adult(desk, "dev"), parse_day("2026-07-17")));
  EXPECT_FALSE(is_here(adult(desk, "dev"), parse_day("2026-09-07")));
  desk.touch("grown_ups/leaving");
  desk.touch("grown_ups/no_day");
  EXPECT_TRUE(is_here(adult(desk, "dev"), parse_day("2026-09-07"))) << "they stay after all";
}

TEST(GrownUpsPage, WhomToTellStandsInOrder) {
  PeopleDesk desk(grown_ups_page);
  desk.touch("grown_ups/rules");
  desk.touch("grown_ups/contacts");
  for (const char* name : {"anna", "ben"}) {
    desk.touch("grown_ups/new_contact");
    desk.touch("grown_ups/field");
    desk.type(name);
    desk.touch("grown_ups/back");
  }
  desk.touch("grown_ups/contact/1");
  desk.touch("grown_ups/contact_first");
  const auto& told = desk.room.school()->safeguarding;
  ASSERT_EQ(told.size(), 2u) << desk.all_said();
  EXPECT_EQ(told[0].name, "ben");
  EXPECT_EQ(told[1].name, "anna");
}

TEST(GrownUpsPage, TasksThatTakeASecondFactorAreTheSchools) {
  PeopleDesk desk(grown_ups_page);
  desk.touch("grown_ups/rules");
  desk.touch("grown_ups/second_factor_for");
  desk.touch("grown_ups/choice/files");
  EXPECT_EQ(desk.room.school()->second_factor_for, std::set<Task>{Task::files}) << desk.all_said();
}

TEST(GrownUpsWords, SomebodyHasLeftTheDayAfterTheirLastOne) {
  EXPECT_FALSE(has_left({{"left", "2026-07-17"}}, parse_day("2026-07-17")));
  EXPECT_TRUE(has_left({{"left", "2026-07-17"}}, parse_day("2026-07-18")));
  EXPECT_FALSE(has_left(json::object(), parse_day("2026-07-18")));
}

}  // namespace
}  // namespace hearth
