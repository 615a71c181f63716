// SPDX-License-Identifier: MIT
// From the first word for a child to a place, by touch alone, against a real keeper.
#include <gmock/gmock.h>

#include "unit/screen/staff/people_desk.hpp"

namespace hearth {
namespace {

using nlohmann::json;

Document pupil(const Id& id, const std::string& name) {
  return {.kind = "pupil", .id = id, .body = {{"name", name}, {"picture", "animal/fox"}}};
}

json talked_over() {
  return {{"asked", "2026-07-01"},
          {"by", "class_teacher"},
          {"concerns", {"friendships"}},
          {"talked_to",
           {{"family", "2026-07-06"},
            {"senco", "2026-07-06"},
            {"class_teacher", "2026-07-06"},
            {"learning_mentor", "2026-07-06"}}}};
}

Document referral(const Id& id, json body) {
  return {.kind = "referral", .id = id, .body = std::move(body)};
}

void open_list(PeopleDesk& desk) {
  desk.touch("people/waiting");
}

TEST(ReferralForms, SomebodyAsksAndWhoIsMissingIsSaidInWords) {
  PeopleDesk desk(people_page, {pupil("P02", "Mia")});
  open_list(desk);
  EXPECT_TRUE(desk.says("Nobody waits for a place")) << desk.all_said();
  desk.touch("people/main");
  desk.touch("people/known_child");
  desk.touch("people/choice/P02");
  EXPECT_EQ(desk.body("referral", "P02"), json({{"asked", "2026-07-17"}}));
  EXPECT_TRUE(desk.says("Not talked to yet: the family, the SENCo")) << desk.all_said();
  EXPECT_FALSE(desk.shows("people/main")) << "there is no place before";
  desk.touch("people/reasons");
  desk.touch("people/by");
  desk.touch("people/choice/family");
  desk.touch("people/concerns");
  desk.touch("people/choice/worries");
  desk.touch("people/choice/loss");
  desk.touch("people/done");
  EXPECT_EQ(desk.body("referral", "P02")["concerns"], json({"worries", "loss"}));
  EXPECT_EQ(desk.body("referral", "P02")["by"], "family");
}

TEST(ReferralForms, WhoWasTalkedToIsWrittenDownWithTheDayAndTheName) {
  PeopleDesk desk(people_page, {pupil("P02", "Mia"), referral("P02", {{"asked", "2026-07-01"}})});
  open_list(desk);
  desk.touch("people/asked/P02");
  desk.touch("people/talks");
  desk.touch("people/family");
  desk.touch("people/talked_on");
  desk.touch("people/day/2026-07-30");
  EXPECT_TRUE(desk.says("has not come yet")) << desk.all_said();
  desk.touch("people/day/2026-07-16");
  desk.touch("people/talked_with");
  desk.touch("people/field");
  desk.type("mother");
  EXPECT_EQ(desk.body("referral", "P02")["talked_to"], json({{"family", "2026-07-16"}}));
  EXPECT_EQ(desk.body("referral", "P02")["talked_with"], json({{"family", "mother"}}));
  desk.touch("people/back");
  EXPECT_TRUE(desk.says("16 July 2026, mother")) << desk.all_said();
  desk.touch("people/back");
  EXPECT_TRUE(desk.says("Not talked to yet: the SENCo, the class teacher")) << desk.all_said();
}

TEST(ReferralForms, APlaceIsGivenAndTheChildIsOnTheListNoMore) {
  PeopleDesk desk(people_page, {pupil("P02", "Mia"), referral("P02", talked_over())});
  open_list(desk);
  desk.touch("people/asked/P02");
  desk.touch("people/main");
  desk.touch("people/room/otter");
  EXPECT_TRUE(desk.says("0 of 1 children, and Mia")) << desk.all_said();
  desk.touch("people/main");
  EXPECT_EQ(desk.body("pupil", "P02")["placements"],
            json::parse(R"([{"room": "otter", "first": "2026-07-17"}])"));
  EXPECT_EQ(desk.body("referral", "P02")["stage"], "placed");
  EXPECT_TRUE(desk.shows("people/first_day")) << "the days of the stay are there to be changed";
  desk.touch("people/back");
  desk.touch("people/back");
  EXPECT_FALSE(desk.shows("people/asked/P02"));
  desk.touch("people/decided");
  EXPECT_TRUE(desk.says("Has a place")) << desk.all_said();
}

TEST(ReferralForms, WhatCannotWaitHasAPlaceWithAReasonAndTheRestIsDueAfterwards) {
  PeopleDesk desk(people_page, {pupil("P02", "Mia"), referral("P02", {{"asked", "2026-07-16"}})});
  open_list(desk);
  desk.touch("people/asked/P02");
  desk.touch("people/urgent");
  desk.touch("people/is_urgent");
  desk.touch("people/back");
  EXPECT_FALSE(desk.shows("people/main")) << "not without a reason";
  desk.touch("people/urgent");
  desk.touch("people/why_urgent");
  desk.touch("people/field");
  desk.type("moved");
  desk.touch("people/back");
  desk.touch("people/main");
  desk.touch("people/room/otter");
  desk.touch("people/main");
  EXPECT_EQ(desk.body("referral", "P02")["stage"], "placed") << desk.all_said();
  std::vector<DueItem> due;
  desk.records.due([&](const Answer<std::vector<DueItem>>& told) { due = told.value.value(); });
  desk.poll();
  EXPECT_TRUE(
      std::ranges::any_of(due, [](const DueItem& d) { return d.duty == "referral" && d.pupil == "P02"; }));
}

TEST(ReferralForms, ANoHasItsReasonAndSomebodyCanAskAgain) {
  PeopleDesk desk(people_page, {pupil("P02", "Mia"), referral("P02", {{"asked", "2026-07-01"}})});
  open_list(desk);
  desk.touch("people/asked/P02");
  desk.touch("people/decline");
  EXPECT_FALSE(desk.shows("people/main"));
  desk.touch("people/why_declined");
  desk.touch("people/field");
  desk.type("class helps");
  desk.touch("people/main");
  EXPECT_EQ(desk.body("referral", "P02")["stage"], "declined");
  EXPECT_TRUE(desk.says("No place: class helps")) << desk.all_said();
  desk.touch("people/again");
  EXPECT_EQ(desk.body("referral", "P02")["stage"], "asked");
}

TEST(ReferralForms, WhoDoesNotLookAfterEveryRoomAsksButDoesNotDecide) {
  PeopleDesk desk(people_page, {pupil("P02", "Mia"), referral("P02", talked_over())});
  desk.session.tasks.erase(Task::every_room);
  desk.draw();
  open_list(desk);
  desk.touch("people/asked/P02");
  EXPECT_FALSE(desk.shows("people/main"));
  EXPECT_FALSE(desk.shows("people/priority"));
  EXPECT_FALSE(desk.shows("people/decline"));
  EXPECT_TRUE(desk.shows("people/talks"));
}

TEST(ReferralForms, AChildWhoIsAskedForGetsTheRoomThere) {
  PeopleDesk desk(people_page, {referral("P01", {{"asked", "2026-07-01"}})});
  desk.touch("people/child/P01");
  desk.touch("people/rooms");
  desk.touch("people/another_room");
  EXPECT_TRUE(desk.says("Not talked to yet")) << desk.all_said();
  EXPECT_EQ(desk.body("pupil", "P01")["placements"].size(), 1u);
}

TEST(ReferralForms, ANewChildIsAskedForByNameAndHasNoRoomYet) {
  PeopleDesk desk(people_page);
  open_list(desk);
  desk.touch("people/main");
  desk.touch("people/new_child");
  EXPECT_FALSE(desk.shows("people/a_room"));
  desk.touch("people/known_as");
  desk.touch("people/field");
  desk.type("zoe");
  desk.touch("people/main");
  ASSERT_TRUE(desk.shows("people/reasons")) << desk.all_said();
  const auto all = desk.store.documents("referral");
  ASSERT_EQ(all.size(), 1u);
  EXPECT_FALSE(desk.body("pupil", all[0].id).contains("placements"));
  desk.touch("people/back");
  EXPECT_TRUE(desk.says("zoe")) << desk.all_said();
}

TEST(ReferralForms, AFullRoomWarnsInWordsAndStopsNobody) {
  const json room{{"name", "Otter Room"}, {"adults", {"okafor"}}, {"places", 1}, {"most", 1}};
  PeopleDesk desk(
      people_page,
      {pupil("P02", "Mia"), referral("P02", talked_over()), {.kind = "room", .id = "otter", .body = room}});
  open_list(desk);
  desk.touch("people/asked/P02");
  desk.touch("people/main");
  EXPECT_TRUE(desk.says("There are 2 children and 1 place. That is with Mia.")) << desk.all_said();
  desk.touch("people/room/otter");
  desk.touch("people/main");
  EXPECT_EQ(desk.body("pupil", "P02")["placements"].size(), 1u);
  EXPECT_TRUE(desk.says("There are 2 children and 1 place.")) << "and says so on the stay, too\n"
                                                              << desk.all_said();
}

TEST(ReferralForms, NumbersOfAGroupAreInWordsAndNameNobody) {
  PeopleDesk desk(people_page, {{.kind = "pupil",
                                 .id = "P02",
                                 .body = {{"name", "Mia"},
                                          {"year", "2"},
                                          {"sen", "K"},
                                          {"placements", {{{"room", "otter"}, {"first", "2026-06-01"}}}}}},
                                referral("P02", {{"asked", "2026-05-01"},
                                                 {"stage", "placed"},
                                                 {"urgent", true},
                                                 {"why_urgent", "moved"},
                                                 {"concerns", {"withdrawn"}}})});
  open_list(desk);
  desk.touch("people/groups");
  desk.touch("people/room/otter");
  const auto expect = [&](std::initializer_list<const char*> all) {
    for (const char* words : all) EXPECT_TRUE(desk.says(words)) << words << "\n" << desk.all_said();
    EXPECT_FALSE(desk.says("Mia"));
  };
  expect({"2 children.", "Keeps to themselves", "1 of 2 children"});
  desk.touch("people/rows/group/more");
  expect({"Year 2", "SEN support"});
}

}  // namespace
}  // namespace hearth
