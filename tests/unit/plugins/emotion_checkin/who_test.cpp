// SPDX-License-Identifier: MIT
// Who is asked, and how: pure, on the demo school with a few children's settings changed.
#include "unit/plugins/emotion_checkin/visit.hpp"

namespace emotion_checkin {
namespace {

using hearth::at;
using hearth::content;
using hearth::quillbrook;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kFriday = "2026-07-17";

class WhoTest : public testing::Test {
 protected:
  hearth::Pupil& pupil(const std::string& id) {
    return *std::ranges::find(school.pupils, id, &hearth::Pupil::id);
  }
  std::vector<Face> in(const std::string& room, const std::string& time, const std::string& day = kFriday) {
    return faces(school, room, at(day, time), ticks, "arrive");
  }
  static std::vector<std::string> ids(const std::vector<Face>& faces) {
    std::vector<std::string> ids;
    for (const Face& face : faces) ids.push_back(face.pupil);
    return ids;
  }

  hearth::School school = quillbrook();
  std::vector<hearth::Tick> ticks;
};

TEST_F(WhoTest, TheChildrenOfTheRoomFindThemselvesByNameAndPicture) {
  const auto found = in("otter", "08:46");
  ASSERT_EQ(found.size(), 12u);
  EXPECT_EQ(found[0].name, "Callum");
  EXPECT_THAT(found[0].picture, HasSubstr("animal/bear"));
  EXPECT_FALSE(found[0].ticked);
}

TEST_F(WhoTest, ATickSaysOnlyThatAndOnlyInItsSlot) {
  ticks = {{"P02", "check_in", "arrive"}, {"P03", "check_in", "midday"}, {"P04", "call", "arrive"}};
  for (const Face& face : in("otter", "08:46")) EXPECT_EQ(face.ticked, face.pupil == "P02") << face.pupil;
}

TEST_F(WhoTest, WhoHasOptedOutIsNotOnThePupilsSideAndStaffSeeWhy) {
  pupil("P02").preferences.check_in.offered = false;
  EXPECT_THAT(ids(in("otter", "08:46")), testing::Not(testing::Contains("P02")));
  const auto listed = rows(school, "otter", at(kFriday, "08:46"), ticks, "arrive");
  EXPECT_EQ(listed[1].pupil, "P02");
  EXPECT_EQ(listed[1].may, Row::May::not_asked);
}

TEST_F(WhoTest, WithoutConsentNobodyIsAskedAndStaffReadTheReason) {
  EXPECT_THAT(ids(in("group_a", "13:12", "2026-02-23")), testing::Not(testing::Contains("P24")));
  EXPECT_THAT(ids(in("group_a", "13:12", "2026-02-24")), testing::Contains("P24"));
  const auto listed = rows(school, "group_a", at("2026-02-23", "13:12"), ticks, "arrive");
  const auto sasha = std::ranges::find(listed, "P24", &Row::pupil);
  ASSERT_NE(sasha, listed.end());
  EXPECT_EQ(sasha->may, Row::May::refused);
  EXPECT_THAT(sasha->refusal, HasSubstr("Consent"));
}

TEST_F(WhoTest, StaffSeeWhatBecameOfTheQuestionAndAnAbsenceIsNoAnswer) {
  ticks = {{"P02", "check_in", "arrive", hearth::State::not_today},
           {"P03", "check_in", "arrive", hearth::State::away},
           {"P04", "check_in", "midday", hearth::State::answered}};
  const auto listed = rows(school, "otter", at("2026-07-17", "08:46"), ticks, "arrive");
  const auto row = [&](const char* id) { return *std::ranges::find(listed, id, &Row::pupil); };
  EXPECT_EQ(row("P02").state, hearth::State::not_today);
  EXPECT_TRUE(row("P02").ticked);
  EXPECT_EQ(row("P03").state, hearth::State::away);
  EXPECT_FALSE(row("P03").ticked);
  EXPECT_EQ(row("P04").state, hearth::State::none) << "another slot";
}

TEST_F(WhoTest, WhoIsAwayTodayIsAwayInEverySlotThatTheyHaveNotAnswered) {
  ticks = {{"P02", "check_in", "arrive", hearth::State::answered},
           {"P02", "attendance", "", hearth::State::away},
           {"P03", "attendance", "", hearth::State::away}};
  const auto state = [&](const char* slot, const char* id) {
    const auto listed = rows(school, "otter", at(kFriday, "08:46"), ticks, slot);
    return std::ranges::find(listed, id, &Row::pupil)->state;
  };
  EXPECT_EQ(state("arrive", "P02"), hearth::State::answered) << "they had come";
  EXPECT_EQ(state("midday", "P02"), hearth::State::away);
  EXPECT_EQ(state("arrive", "P03"), hearth::State::away);
  EXPECT_EQ(state("arrive", "P04"), hearth::State::none);
}

TEST_F(WhoTest, OnlyWhoIsAskedIsCountedAndAnAbsenceIsNoAnswer) {
  pupil("P01").preferences.check_in.offered = false;
  ticks = {{"P02", "check_in", "arrive", hearth::State::answered},
           {"P03", "check_in", "arrive", hearth::State::dont_know},
           {"P04", "check_in", "arrive", hearth::State::not_today},
           {"P05", "check_in", "arrive", hearth::State::away}};
  const Count count = count_of(rows(school, "otter", at(kFriday, "08:46"), ticks, "arrive"));
  EXPECT_EQ(count.told, 2);
  EXPECT_EQ(count.asked, 11);
}

TEST_F(WhoTest, AStepWithNothingOnItIsNotAsked) {
  hearth::Pupil& child = pupil("P02");
  child.preferences.check_in = every_step();
  child.preferences.check_in.tools = {"breathe", "no such tool"};
  child.preferences.check_in.key_adults = {"S01", "nobody"};
  child.preferences.check_in.picker = "no such picker";
  const hearth::CheckInWay way = way_of(child, school, content());
  EXPECT_THAT(way.tools, ElementsAre("breathe"));
  EXPECT_THAT(way.key_adults, ElementsAre("S01"));
  EXPECT_EQ(way.picker, content().pickers.front().id);

  hearth::Content bare;
  bare.feelings = content().feelings;
  const hearth::CheckInWay plain = way_of(child, school, bare);
  EXPECT_FALSE(plain.body || plain.needs || plain.who_may_know);
  EXPECT_THAT(plain.tools, IsEmpty());
}

TEST_F(WhoTest, AChildHasAtMostSixTools) {
  hearth::Pupil& child = pupil("P02");
  for (const hearth::Option& tool : content().tools) child.preferences.check_in.tools.push_back(tool.id);
  ASSERT_GT(child.preferences.check_in.tools.size(), 6u);
  EXPECT_EQ(way_of(child, school, content()).tools.size(), 6u);
}

std::vector<std::string> feelings_of(const std::string& picker, int stage) {
  std::vector<std::string> ids;
  for (const hearth::Feeling* one : feelings_for(content(), {.picker = picker, .stage = stage}))
    ids.push_back(one->id);
  return ids;
}

TEST(Pickers, AskAsSimplyAsAChildNeeds) {
  EXPECT_THAT(feelings_of("photos_2", 1), ElementsAre("happy", "sad"));
  EXPECT_EQ(feelings_of("faces_3", 1).size(), 3u);
  EXPECT_THAT(feelings_of("faces_6", 2), ElementsAre("happy", "calm", "tired", "sad", "worried", "cross"));
  EXPECT_GE(feelings_of("colours", 1).size(), 3u);
  EXPECT_LE(feelings_of("colours", 1).size(), 6u);
  EXPECT_LT(feelings_of("words", 1).size(), feelings_of("words", 2).size());
  EXPECT_LT(feelings_of("words", 3).size(), feelings_of("words", 4).size());
}

// Law 4: the order is the content's, and never a row from good to bad.
TEST(Pickers, NeverSortFromGoodToBad) {
  for (const char* picker : {"faces_6", "words", "grid", "colours"}) {
    const auto shown = feelings_for(content(), {.picker = picker, .stage = 4});
    ASSERT_GT(shown.size(), 2u) << picker;
    EXPECT_FALSE(std::ranges::is_sorted(shown, std::ranges::greater_equal{}, &hearth::Feeling::valence))
        << picker;
    EXPECT_FALSE(std::ranges::is_sorted(shown, std::ranges::less_equal{}, &hearth::Feeling::valence))
        << picker;
  }
}

TEST_F(WhoTest, KeyAdultsStandInTheChildsOrderAndWhoIsAwayIsMarked) {
  hearth::Adult& away = *std::ranges::find(school.adults, "S02", &hearth::Adult::id);
  away.away.push_back({hearth::parse_day(kFriday), hearth::parse_day(kFriday)});
  const auto adults = key_adults(school, {.key_adults = {"S02", "S01"}}, hearth::parse_day(kFriday));
  ASSERT_EQ(adults.size(), 2u);
  EXPECT_EQ(adults[0].id, "S02");
  EXPECT_FALSE(adults[0].here);
  EXPECT_TRUE(adults[1].here);
  EXPECT_THAT(adults[1].picture, testing::Not(IsEmpty()));
}

TEST(Helps, AfterAPleasantFeelingNobodyIsSentToTheirTools) {
  const auto has_tools = [](const hearth::Help* help) { return help->tools; };
  EXPECT_TRUE(std::ranges::none_of(helps_for(content(), &feeling("happy")), has_tools));
  EXPECT_TRUE(std::ranges::any_of(helps_for(content(), &feeling("sad")), has_tools));
  EXPECT_TRUE(std::ranges::any_of(helps_for(content(), nullptr), has_tools)) << "I don't know";
}

TEST(Knows, WhatWasChosenLastIsOfferedFirst) {
  ASSERT_EQ(content().knows.size(), 3u);
  EXPECT_EQ(knows_for(content(), {}, {})[0]->id, content().knows[0].id);
  EXPECT_EQ(knows_for(content(), {.knows = "keep"}, {})[0]->id, "keep");
  hearth::Entry earlier;
  earlier.detail["who_may_know"] = "teacher";
  const auto today = knows_for(content(), {.knows = "keep"}, {earlier});
  EXPECT_EQ(today[0]->id, "teacher") << "today's own answer is newer";
  EXPECT_EQ(today[1]->id, "here") << "the others keep their order";
}

}  // namespace
}  // namespace emotion_checkin
