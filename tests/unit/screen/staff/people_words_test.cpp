// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "records/languages.hpp"
#include "screen/staff/people_search.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_merge.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {
namespace {

using nlohmann::json;

class PeopleWords : public testing::Test {
 protected:
  PeopleWords() {
    school.rooms = {{.id = "otter", .name = "Otter Room"}, {.id = "group_a", .name = "Group A"}};
    school.terms = {{"aut2", "Autumn 2", {day("2025-11-03"), day("2025-12-19")}},
                    {"spr1", "Spring 1", {day("2026-01-06"), day("2026-02-13")}},
                    {"spr2", "Spring 2", {day("2026-02-23"), day("2026-03-27")}},
                    {"sum1", "Summer 1", {day("2026-04-13"), day("2026-05-22")}},
                    {"sum2", "Summer 2", {day("2026-06-01"), day("2026-07-17")}}};
  }
  static Day day(const std::string& text) { return parse_day(text); }
  static Pupil placed(const std::string& first, const std::string& last = "") {
    return {.id = "P01",
            .name = "Callum",
            .full_name = "Callum Ashdown",
            .placements = {{.room = "otter", .days = {day(first), last.empty() ? Day{} : day(last)}}}};
  }

  Notices notices;
  Languages languages{std::filesystem::path(HEARTH_SOURCE_DIR) / "assets/languages"};
  const Words& words = languages.words("en", notices);
  School school;
  const Day today = day("2026-07-17");
};

TEST_F(PeopleWords, ANameMayBeOfAnyScriptAndUpToEightyLetters) {
  EXPECT_EQ(bad_name("Zoë-Ann O'Brien", words), "");
  EXPECT_EQ(bad_name("آمنہ بی بی", words), "");
  EXPECT_EQ(bad_name("Mia 👩🏽‍🚀", words), "");
  std::string accents, long_one;
  for (int n = 0; n < 80; ++n) accents += "n\u0303", long_one += 'x';
  EXPECT_EQ(bad_name(accents, words), "");
  EXPECT_EQ(bad_name(long_one, words), "");
  EXPECT_NE(bad_name(long_one + 'x', words), "");
  EXPECT_NE(bad_name("  ", words), "");
}

TEST_F(PeopleWords, AnEmojiOfSeveralPartsIsOneLetter) {
  EXPECT_EQ(letters_of("👩🏽‍🚀"), 1u);
  EXPECT_EQ(letters_of("n\u0303"), 1u);
  EXPECT_EQ(letters_of("آمنہ"), 4u);
}

TEST_F(PeopleWords, APinIsSixToEightDigitsTypedTwice) {
  EXPECT_EQ(bad_pin("314159", "314159", words), "");
  EXPECT_NE(bad_pin("31415", "31415", words), "");
  EXPECT_NE(bad_pin("314159265", "314159265", words), "");
  EXPECT_NE(bad_pin("31415a", "31415a", words), "");
  EXPECT_EQ(bad_pin("314159", "314158", words), words("grown_ups.pin_differs"));
}

TEST_F(PeopleWords, ADayBeforeTheFirstIsNamedWithThatFirstDay) {
  EXPECT_EQ(wrong_order({day("2026-06-01"), day("2026-06-01")}, words), "");
  EXPECT_EQ(wrong_order({day("2026-06-01"), {}}, words), "");
  EXPECT_NE(wrong_order({day("2026-06-01"), day("2026-05-31")}, words).find("1 June 2026"),
            std::string::npos);
}

TEST_F(PeopleWords, AChildIsHereLaterNowhereOrGone) {
  EXPECT_EQ(standing_of(placed("2026-06-01"), {"otter"}, today), Standing::here);
  EXPECT_EQ(standing_of(placed("2026-09-07"), {"otter"}, today), Standing::later);
  EXPECT_EQ(standing_of(placed("2026-06-01", "2026-07-16"), {"otter"}, today), Standing::gone);
  EXPECT_EQ(standing_of({.id = "P02"}, {"otter"}, today), Standing::nowhere);
}

TEST_F(PeopleWords, TwoRoomsAtOnceAreBothNamed) {
  Pupil pupil = placed("2026-06-01");
  pupil.placements.push_back({.room = "group_a", .days = {day("2026-06-08"), day("2026-07-24")}});
  EXPECT_EQ(rooms_words(pupil, school, today, words),
            "Otter Room from 1 June 2026, Group A 8 June 2026 to 24 July 2026");
}

TEST_F(PeopleWords, ThePlacementClockCountsWholeTerms) {
  const Plan plan{.pupil = "P01", .first = day("2025-11-10"), .limit_terms = 4};
  EXPECT_EQ(plan_words(plan, school, day("2025-11-20"), words).substr(0, 11), "Term 1 of 4");
  EXPECT_EQ(plan_words(plan, school, day("2026-03-02"), words).substr(0, 11), "Term 2 of 4");
  EXPECT_EQ(plan_words(plan, school, today, words).substr(0, 11), "Term 3 of 4");
  Plan over = plan;
  over.limit_terms = 2;
  EXPECT_EQ(plan_words(over, school, today, words).substr(0, 21), "Term 3, 2 were agreed");
}

TEST_F(PeopleWords, FourTargetsOrOneKindAloneAreWorthAThought) {
  const auto target = [&](const char* domain) {
    return Target{.domain = domain, .days = {day("2026-06-01"), {}}};
  };
  EXPECT_EQ(targets_warning({target("social"), target("learning")}, today, words), "");
  EXPECT_NE(targets_warning({target("social"), target("social")}, today, words), "");
  EXPECT_NE(targets_warning({target("social"), target("learning"), target("social"), target("emotional")},
                            today, words),
            "");
  Target over = target("social");
  over.days.last = day("2026-07-01");
  EXPECT_EQ(targets_warning({target("social"), over}, today, words), "");
}

TEST_F(PeopleWords, TheFinderKnowsWholeNamesInAnyCase) {
  school.pupils = {placed("2026-06-01"),
                   {.id = "P02", .name = "Aaliyah", .full_name = "Aaliyah Rehman-Hart"}};
  const auto found = [&](const std::string& search) {
    return children_shown(school, {"otter"}, today, false, search);
  };
  EXPECT_EQ(found("").size(), 2u);
  ASSERT_EQ(found("ASH").size(), 1u);
  EXPECT_EQ(found("ASH")[0]->id, "P01");
  EXPECT_EQ(found("zz").size(), 0u);
}

TEST(PeopleMerge, WhatOnlyOneOfTheTwoHasChangedCounts) {
  const json before{{"name", "Cal"}, {"picture", "animal/bear"}, {"day", {{"cards", 5}, {"span", "cards"}}}};
  json mine = before, theirs = before;
  mine["name"] = "Callum";
  mine["day"]["cards"] = 7;
  theirs["picture"] = "animal/owl";
  theirs["day"]["span"] = "week";
  const Merged merged = merge(before, mine, theirs);
  EXPECT_TRUE(merged.clashes.empty());
  EXPECT_EQ(merged.body,
            (json{{"name", "Callum"}, {"picture", "animal/owl"}, {"day", {{"cards", 7}, {"span", "week"}}}}));
}

TEST(PeopleMerge, TheSameFieldChangedTwoWaysIsAClashAndAlikeIsNone) {
  const json before{{"name", "Cal"}};
  EXPECT_EQ(merge(before, {{"name", "Callum"}}, {{"name", "Kal"}}).clashes, std::vector<std::string>{"name"});
  EXPECT_TRUE(merge(before, {{"name", "Kal"}}, {{"name", "Kal"}}).clashes.empty());
}

TEST(PeopleMerge, WhatWasTakenAwayStaysAway) {
  const json before{{"name", "Cal"}, {"upn", "X"}};
  EXPECT_EQ(merge(before, {{"name", "Cal"}}, before).body, (json{{"name", "Cal"}}));
  EXPECT_EQ(merge(before, before, {{"name", "Cal"}}).body, (json{{"name", "Cal"}}));
}

}  // namespace
}  // namespace hearth
