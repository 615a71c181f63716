// SPDX-License-Identifier: MIT
#include "screen/plugins/by_itself.hpp"

#include <gmock/gmock.h>

#include <map>

#include "unit/screen/plugins/parts.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ByItselfTest : public ::testing::Test {
 protected:
  ByItselfTest() {
    for (const char* id : {"good", "stripped", "old_hash"}) temp.install(id);
    plugins = std::make_unique<Plugins>(temp.path(), page, "Europe/London");
    plugins->start_all([this](const Manifest& manifest) -> Host& { return hosts[manifest.id]; });
  }
  ByItself at(const char* time, const char* day = "2026-07-17") {
    return by_itself(school, plugins->all(), "good", {parse_day(day), parse_time(time)});
  }
  std::vector<std::string> turns(const char* time) {
    std::vector<std::string> ids;
    for (const ByItself::Turn& turn : at(time).turns) ids.push_back(turn.plugin);
    return ids;
  }
  TempFolder temp;
  CallPage page;
  std::map<std::string, TellingHost> hosts;
  std::unique_ptr<Plugins> plugins;
  School school;
};

TEST_F(ByItselfTest, RestsOnHomeWhereNobodyHasSaidAnything) {
  EXPECT_EQ(at("08:45").rests_on, "good");
  EXPECT_THAT(turns("08:45"), IsEmpty());
}

TEST_F(ByItselfTest, RestsOnThePluginWhoseHourItIs) {
  school.plugins = {{.id = "stripped", .forward = {{{5}, 8h + 30min, 9h + 15min}}}};
  EXPECT_EQ(at("08:29").rests_on, "good");
  EXPECT_EQ(at("08:30").rests_on, "stripped");
  EXPECT_EQ(at("09:15").rests_on, "good");
  EXPECT_EQ(at("08:45", "2026-07-16").rests_on, "good") << "a Thursday";
}

TEST_F(ByItselfTest, OneThatIsSwitchedOffOrRestsIsNotShown) {
  school.plugins = {{.id = "stripped", .enabled = false, .forward = {{{}, 8h, 10h}}, .turn_s = 20},
                    {.id = "not_here", .forward = {{{}, 8h, 10h}}, .turn_s = 20}};
  EXPECT_EQ(at("09:00").rests_on, "good");
  EXPECT_THAT(turns("09:00"), IsEmpty());
}

TEST_F(ByItselfTest, TurnsComeInTheDocksOrderAndOnlyInItsHours) {
  school.plugins = {{.id = "old_hash", .order = 1, .turn_s = 20},
                    {.id = "stripped", .order = 2, .hours = {{{}, 12h, 13h}}, .turn_s = 30}};
  EXPECT_THAT(turns("12:30"), ElementsAre("old_hash", "stripped"));
  EXPECT_THAT(turns("14:00"), ElementsAre("old_hash"));
  EXPECT_EQ(at("12:30").turns[1].stays, 30s);
}

TEST_F(ByItselfTest, WhatComesForwardTakesNoTurnBesides) {
  school.plugins = {{.id = "old_hash", .forward = {{{}, 8h, 9h}}, .turn_s = 20}};
  EXPECT_EQ(at("08:30").rests_on, "old_hash");
  EXPECT_THAT(turns("08:30"), IsEmpty());
  EXPECT_THAT(turns("09:30"), ElementsAre("old_hash"));
}

}  // namespace
}  // namespace hearth
