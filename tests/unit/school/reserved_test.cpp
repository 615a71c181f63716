// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "hearth/targets.hpp"
#include "unit/school/week.hpp"

namespace hearth {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

School school() {
  School school = small_school();
  school.rooms[0].also_called = {"The Nest"};
  school.rooms.push_back({.id = "group_a", .name = "Group A"});
  Item calm = item("calm", "Calm and music", "13:00", "13:20");
  calm.kind = "calm";
  Item feelings = item("feel", "Hello and feelings", "08:30", "08:40");
  feelings.kind = "feelings";
  school.timetables[0].weeks[0][1].push_back(calm);
  school.timetables[0].weeks[0][2].push_back(feelings);
  school.wordings.push_back({.id = "tool/hug", .word = "teddy squash"});
  return school;
}

std::string refusal_of(const char* title) {
  return reward_refusal(school(), {.title = title}, {"bubbles", "bear hug", "walk"});
}

TEST(Reserved, TimeInTheRoomIsNobodysToEarn) {
  for (const char* title : {"Otter Room", "extra time in the OTTER room", "10 minutes in Otter",
                            "Visit the Nest", "Group A", "Room time", "Nurture"})
    EXPECT_THAT(refusal_of(title), HasSubstr("every child who needs it")) << title;
  EXPECT_THAT(refusal_of("An Otter Room morning"), HasSubstr("Time in Otter Room"));
}

TEST(Reserved, CheckInsAreNobodysToEarn) {
  for (const char* title : {"Check-in with Dev", "A CHECK IN", "Hello and feelings", "feelings check"})
    EXPECT_THAT(refusal_of(title), HasSubstr("how")) << title;
}

TEST(Reserved, WhatCalmsAChildIsTheirsAtAnyTime) {
  for (const char* title :
       {"Bubbles", "a bubble", "more bubbles time!", "Bear  hugs", "Calm and music",
        "The calm corner with a friend", "Calm timer", "A walk", "Teddy squash", "Quiet corner"})
    EXPECT_THAT(refusal_of(title), HasSubstr("choose something else")) << title;
  EXPECT_THAT(refusal_of("Bubbles"), HasSubstr("\"bubbles\""));
}

TEST(Reserved, AnythingElseMayBeCollectedFor) {
  for (const char* title :
       {"Feed the fish", "Marble run", "Golden time with two friends", "Light tunnel", "Walk the school dog",
        "A book about bubbles", "Draw an otter", "Group: toast and board games on Friday",
        "Sing \"Ring o' roses\"", "Ben & me: Lego"})
    EXPECT_THAT(refusal_of(title), IsEmpty()) << title;
}

}  // namespace
}  // namespace hearth
