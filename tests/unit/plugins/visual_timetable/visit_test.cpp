// SPDX-License-Identifier: MIT
#include "visual_timetable/model/visit.hpp"

#include <gtest/gtest.h>

namespace visual_timetable {
namespace {

using Page = Place::Page;

TEST(Visit, EachStepBackLeadsWhereOneCameFrom) {
  Visit visit;
  visit.open({.page = Page::whole_day});
  visit.open({.page = Page::card, .item = "circle"});
  EXPECT_EQ(visit.place().item, "circle");
  visit.back();
  EXPECT_EQ(visit.place().page, Page::whole_day);
  visit.back();
  EXPECT_TRUE(visit.at_rest());
  visit.back();
  EXPECT_TRUE(visit.at_rest());
}

TEST(Visit, WhoFindsThemselvesIsOnTheirOwnBoardAndBackFromThereForgetsThem) {
  Visit visit;
  visit.open({.page = Page::who});
  visit.choose("P05");
  EXPECT_EQ(visit.place().page, Page::board);
  EXPECT_EQ(visit.pupil(), "P05");
  visit.open({.page = Page::week});
  visit.back();
  EXPECT_EQ(visit.pupil(), "P05");
  visit.back();
  EXPECT_TRUE(visit.at_rest());
}

TEST(Visit, WhenItIsOverNobodyIsKnown) {
  Visit visit;
  visit.choose("P05");
  visit.open({.page = Page::card, .item = "circle"});
  visit.over();
  EXPECT_TRUE(visit.at_rest());
}

}  // namespace
}  // namespace visual_timetable
