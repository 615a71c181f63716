// SPDX-License-Identifier: MIT
// Looking after children by touch alone, against a real keeper.
#include <gmock/gmock.h>

#include "unit/screen/staff/people_desk.hpp"

namespace hearth {
namespace {

using nlohmann::json;

Id id_of_pupil(PeopleDesk& desk, const std::string& name) {
  for (const Document& document : desk.store.documents("pupil"))
    if (!document.deleted && document.body.value("name", "") == name) return document.id;
  return {};
}

json placements(PeopleDesk& desk, const Id& id) {
  return desk.body("pupil", id).value("placements", json::array());
}

void open_placement(PeopleDesk& desk) {
  desk.touch("people/child/P01");
  desk.touch("people/rooms");
  desk.touch("people/placement/0");
}

TEST(PeoplePage, ANewChildIsMadeByTouchAloneAndIsInTheRecords) {
  PeopleDesk desk(people_page);
  desk.touch("people/new");
  desk.touch("people/known_as");
  desk.touch("people/field");
  desk.type("mia");
  EXPECT_TRUE(desk.says("mia")) << desk.all_said();
  desk.touch("people/animal");
  desk.touch("people/choice/animal/fox");
  desk.touch("people/a_room");
  desk.touch("people/choice/otter");
  desk.touch("people/main");
  const Id id = id_of_pupil(desk, "mia");
  ASSERT_NE(id, "");
  EXPECT_EQ(desk.body("pupil", id).value("picture", ""), "animal/fox");
  EXPECT_EQ(placements(desk, id), json::parse(R"([{"room": "otter", "first": "2026-07-17"}])"));
  EXPECT_TRUE(desk.shows("people/names")) << "and their own page is open";
  const auto& pupils = desk.room.school()->pupils;
  EXPECT_TRUE(std::ranges::any_of(pupils, [&](const Pupil& p) { return p.id == id; }));
}

TEST(PeoplePage, EachLookAtAChildCanBeReadLaterOnce) {
  PeopleDesk desk(people_page);
  EXPECT_TRUE(desk.store.entries({.kind = "viewed"}).empty()) << "the list of children shows no record";
  desk.touch("people/child/P01");
  desk.touch("people/names");
  desk.touch("people/back");
  auto looks = desk.store.entries({.kind = "viewed"});
  ASSERT_EQ(looks.size(), 1u) << "looking around in it is one look";
  EXPECT_EQ(looks[0].pupil, "P01");
  EXPECT_EQ(text_in(looks[0].detail, "who"), "okafor");
  desk.touch("people/back");
  desk.touch("people/child/P01");
  EXPECT_EQ(desk.store.entries({.kind = "viewed"}).size(), 2u);
}

TEST(PeoplePage, ANewChildWithoutANameCannotBeAddedAndIsToldSo) {
  PeopleDesk desk(people_page);
  desk.touch("people/new");
  EXPECT_FALSE(desk.shows("people/main"));
  desk.touch("people/known_as");
  desk.touch("people/field");
  desk.type(" ");
  EXPECT_TRUE(desk.says("A name is needed")) << desk.all_said();
}

TEST(PeoplePage, AnEndBeforeTheBeginningIsRefusedBesideTheCalendarAndNothingIsLost) {
  PeopleDesk desk(people_page);
  open_placement(desk);
  desk.touch("people/last_day");
  desk.touch("people/day/2026-07-24");
  EXPECT_EQ(placements(desk, "P01")[0]["last"], "2026-07-24");
  desk.touch("people/last_day");
  desk.touch("people/day/before");
  desk.touch("people/day/before");
  desk.touch("people/day/2026-05-20");
  EXPECT_TRUE(desk.says("before it begins")) << desk.all_said();
  EXPECT_EQ(placements(desk, "P01")[0]["last"], "2026-07-24");
  desk.touch("people/back");
  desk.touch("people/undo");
  EXPECT_FALSE(placements(desk, "P01")[0].contains("last")) << "taken back";
}

TEST(PeoplePage, SomebodyCanBeInTwoRoomsButNotTwiceInOne) {
  PeopleDesk desk(people_page);
  desk.touch("people/child/P01");
  desk.touch("people/rooms");
  desk.touch("people/another_room");
  desk.touch("people/choice/otter");
  EXPECT_TRUE(desk.says("They are there already")) << desk.all_said();
  EXPECT_EQ(placements(desk, "P01").size(), 1u);
  desk.touch("people/choice/group_a");
  ASSERT_EQ(placements(desk, "P01").size(), 2u);
  EXPECT_EQ(placements(desk, "P01")[1]["needs_consent"], true);
  EXPECT_EQ(desk.body("pupil", "P01")["upn"], "N999299822101") << "what no screen shows stays";
}

TEST(PeoplePage, NobodyIsAskedAnythingBeforeConsentIsWrittenDownAndThatIsInTheJournal) {
  PeopleDesk desk(people_page);
  desk.touch("people/child/P01");
  desk.touch("people/rooms");
  desk.touch("people/another_room");
  desk.touch("people/choice/group_a");
  const auto refused = [&] {
    const auto school = desk.room.school();
    return check_in_refusal(*school, *school->pupil("P01"), "group_a", desk.clock.now());
  };
  EXPECT_NE(refused(), "");
  desk.touch("people/consent");
  desk.touch("people/consent_by");
  desk.touch("people/field");
  desk.type("mother");
  desk.touch("people/consent_day");
  desk.touch("people/day/2026-07-30");
  EXPECT_TRUE(desk.says("has not come yet")) << desk.all_said();
  EXPECT_NE(refused(), "");
  desk.touch("people/day/2026-07-17");
  EXPECT_EQ(refused(), "") << desk.all_said();
  const auto entries = desk.store.entries({.kind = "consent"});
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(entries[0].what, "recorded");
  EXPECT_EQ(entries[0].pupil, "P01");
  EXPECT_EQ(std::get<std::string>(entries[0].detail.at("from")), "mother");
  EXPECT_EQ(std::get<std::string>(entries[0].detail.at("staff")), "okafor");
  desk.touch("people/consent_day");
  desk.touch("people/no_day");
  EXPECT_NE(refused(), "") << "consent that is withdrawn stops it";
}

TEST(PeoplePage, WhatIsFinishedOfANewChildIsThereAgainAfterTheLightsWentOut) {
  PeopleDesk desk(people_page);
  desk.touch("people/new");
  desk.touch("people/known_as");
  desk.touch("people/field");
  desk.type("zuri");
  desk.touch("people/a_room");
  desk.touch("people/choice/otter");
  desk.page->close();  // as the power does: nobody pressed anything
  desk.page->open();
  desk.draw();
  EXPECT_EQ(id_of_pupil(desk, "zuri"), "") << "not added yet";
  desk.touch("people/new");
  EXPECT_TRUE(desk.says("zuri")) << desk.all_said();
  EXPECT_TRUE(desk.says("begun before"));
  desk.touch("people/main");
  const Id id = id_of_pupil(desk, "zuri");
  ASSERT_NE(id, "");
  EXPECT_EQ(placements(desk, id)[0]["room"], "otter");
}

TEST(PeoplePage, TwoWhoChangeTheSameNameBothSeeItAndOneDecides) {
  PeopleDesk desk(people_page);
  desk.touch("people/child/P01");
  desk.touch("people/names");
  desk.touch("people/known_as");
  desk.touch("people/field");
  json theirs = desk.body("pupil", "P01");
  theirs["name"] = "Cal";
  desk.records.put({.kind = "pupil", .id = "P01", .body = theirs}, [](const Answer<Document>&) {});
  desk.draw();
  desk.type("x");
  EXPECT_TRUE(desk.says("Somebody else has changed this")) << desk.all_said();
  EXPECT_TRUE(desk.says("Cal") && desk.says("Callumx")) << "both stand there";
  EXPECT_EQ(desk.body("pupil", "P01")["name"], "Cal") << "nobody has decided yet";
  desk.touch("people/keep_mine");
  EXPECT_EQ(desk.body("pupil", "P01")["name"], "Callumx");
}

TEST(PeoplePage, WhatSomebodyElseChangedMeanwhileStaysWhereItIsAnotherField) {
  PeopleDesk desk(people_page);
  desk.touch("people/child/P01");
  desk.touch("people/names");
  desk.touch("people/known_as");
  desk.touch("people/field");
  json theirs = desk.body("pupil", "P01");
  theirs["picture"] = "animal/owl";
  desk.records.put({.kind = "pupil", .id = "P01", .body = theirs}, [](const Answer<Document>&) {});
  desk.draw();
  desk.type("x");
  EXPECT_EQ(desk.body("pupil", "P01")["name"], "Callumx");
  EXPECT_EQ(desk.body("pupil", "P01")["picture"], "animal/owl");
}

TEST(PeoplePage, AChildWhoIsNotAskedKeepsTheTimetable) {
  PeopleDesk desk(people_page);
  desk.touch("people/child/P01");
  desk.touch("people/check_in");
  desk.touch("people/offered");
  const auto school = desk.room.school();
  EXPECT_FALSE(school->pupil("P01")->preferences.check_in.offered);
  EXPECT_EQ(pupils_of(*school, "otter", parse_day("2026-07-17")).size(), 1u);
}

TEST(PeoplePage, SixToolsAreTheMost) {
  PeopleDesk desk(people_page);
  desk.touch("people/child/P01");
  desk.touch("people/check_in");
  desk.touch("people/tools");
  for (const char* tool : {"breathe", "hug", "walk", "draw", "water", "music"})
    desk.touch(std::string("people/choice/") + tool);
  desk.touch("people/choice/tent");
  EXPECT_TRUE(desk.says("Six is the most")) << desk.all_said();
  EXPECT_THAT(desk.room.school()->pupil("P01")->preferences.check_in.tools,
              testing::ElementsAre("breathe", "hug", "walk", "draw", "water", "music"));
}

TEST(PeoplePage, KeyGrownUpsStandInTheOrderInWhichTheyWereTouched) {
  PeopleDesk desk(people_page);
  desk.touch("people/child/P01");
  desk.touch("people/helps");
  desk.touch("people/key_adults");
  desk.touch("people/choice/dev");
  desk.touch("people/choice/okafor");
  EXPECT_THAT(desk.room.school()->pupil("P01")->preferences.check_in.key_adults,
              testing::ElementsAre("dev", "okafor"));
}

TEST(PeoplePage, AFourthTargetAtTheSameTimeIsRemarkedOn) {
  const auto target = [](const Id& id, const char* domain) {
    return Document{
        .kind = "target",
        .id = id,
        .body = {{"pupil", "P01"}, {"text", "I " + id}, {"domain", domain}, {"first", "2026-06-01"}}};
  };
  PeopleDesk desk(people_page, {target("wait", "social"), target("ask", "social"), target("rest", "social")});
  desk.touch("people/child/P01");
  desk.touch("people/targets");
  EXPECT_TRUE(desk.says("All targets are of one kind: social")) << desk.all_said();
  desk.touch("people/new_target");
  desk.touch("people/field");
  desk.type("i share");
  EXPECT_EQ(desk.room.school()->targets.size(), 4u);
  desk.touch("people/back");
  EXPECT_TRUE(desk.says("There are 4 targets")) << desk.all_said();
}

TEST(PeoplePage, APhotographIsShownFromConsentToItsLastDay) {
  PeopleDesk desk(people_page, {{.kind = "media", .id = "cafe", .body = {{"title", "Callum"}}}});
  const auto shown = [&](const char* day) {
    const auto school = desk.room.school();
    return picture_of(*school, *school->pupil("P01"), parse_day(day));
  };
  desk.touch("people/child/P01");
  desk.touch("people/names");
  desk.touch("people/picture");
  desk.touch("people/photo");
  desk.touch("people/choice/cafe");
  EXPECT_EQ(desk.body("pupil", "P01")["picture"], "media:cafe") << desk.all_said();
  EXPECT_EQ(shown("2026-07-17"), "animal/bear") << "nobody has agreed yet";
  desk.touch("people/photo_consent");
  desk.touch("people/photo_agreed");
  desk.touch("people/photo_until");
  desk.touch("people/day/2027-07-30");
  EXPECT_EQ(shown("2027-07-30"), "media:cafe|animal/bear");
  EXPECT_EQ(shown("2027-07-31"), "animal/bear");
}

TEST(PeoplePage, TheFinderNarrowsTheListWhenThereAreMany) {
  std::vector<Document> many;
  for (int n = 10; n < 35; ++n)
    many.push_back({.kind = "pupil",
                    .id = "M" + std::to_string(n),
                    .body = {{"name", n == 20 ? "Ümit" : "Sam" + std::to_string(n)},
                             {"placements", {{{"room", "otter"}, {"first", "2026-06-01"}}}}}});
  PeopleDesk desk(people_page, many);
  desk.touch("people/search");
  desk.touch("keys/s");
  EXPECT_FALSE(desk.says("Ümit")) << desk.all_said();
  EXPECT_TRUE(desk.says("Sam10"));
}

TEST(PeoplePage, WhoLeavesIsAmongThoseNotHereAnyMoreAndKeepsEverything) {
  PeopleDesk desk(people_page);
  desk.touch("people/child/P01");
  desk.touch("people/record");
  desk.touch("people/leaving");
  desk.touch("people/day/before");
  desk.touch("people/day/2026-06-30");
  desk.touch("people/back");
  desk.touch("people/back");
  EXPECT_FALSE(desk.shows("people/child/P01")) << desk.all_said();
  desk.touch("people/not_here");
  EXPECT_TRUE(desk.shows("people/gone_child/P01")) << desk.all_said();
}

TEST(PeoplePage, NobodyIsErasedByOnePressOrByPressingTheSamePlaceTwice) {
  PeopleDesk desk(people_page);
  desk.touch("people/child/P01");
  desk.touch("people/record");
  desk.touch("people/erase");
  EXPECT_TRUE(desk.says("Erase everything about Callum Ashdown?"));
  desk.touch("people/main");
  desk.touch("people/main");
  EXPECT_NE(desk.body("pupil", "P01"), json());
  desk.touch("people/erase");
  desk.touch("people/main");
  desk.touch("people/erase_now");
  EXPECT_EQ(desk.body("pupil", "P01"), json()) << desk.all_said();
  EXPECT_FALSE(desk.shows("people/undo"));
}

}  // namespace
}  // namespace hearth
