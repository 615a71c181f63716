// SPDX-License-Identifier: MIT
#include "school/referrals.hpp"

#include <gmock/gmock.h>

#include "school/documents.hpp"
#include "unit/school/year.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Referral asked_on(const char* asked, const Id& pupil = "P01") {
  return {.pupil = pupil, .asked = day(asked)};
}

Referral talked_over() {
  Referral referral = asked_on("2026-07-01");
  for (const char* who : kTalkedTo) referral.talked_to[who] = day("2026-07-06");
  return referral;
}

std::string refusal_of(const Referral& before, Referral::Stage stage, bool decides = true) {
  Referral now = before;
  now.stage = stage;
  return referral_refusal(&before, now, decides);
}

TEST(Referrals, APlaceNeedsEverybodyToHaveBeenTalkedTo) {
  using enum Referral::Stage;
  Referral one = talked_over();
  EXPECT_EQ(refusal_of(one, placed), "");
  one.talked_to.erase("family");
  EXPECT_THAT(still_to_talk_to(one), ElementsAre("family"));
  EXPECT_THAT(refusal_of(one, placed), HasSubstr("talk to the family"));
  one.urgent = true;
  EXPECT_THAT(refusal_of(one, placed), HasSubstr("why it cannot wait")) << "a reason is needed";
  one.why_urgent = "moved in with an aunt last night";
  EXPECT_EQ(refusal_of(one, placed), "");
}

TEST(Referrals, ThereIsNoNoWithoutAReason) {
  Referral one = asked_on("2026-07-01");
  EXPECT_THAT(refusal_of(one, Referral::Stage::declined), HasSubstr("why there is no place"));
  one.why_declined = "her class has what she needs";
  EXPECT_EQ(refusal_of(one, Referral::Stage::declined), "");
}

TEST(Referrals, WhoDoesNotLookAfterEveryRoomMayAskButNotDecide) {
  const Referral fresh = asked_on("2026-07-01");
  EXPECT_EQ(referral_refusal(nullptr, fresh, false), "");
  EXPECT_THAT(refusal_of(talked_over(), Referral::Stage::placed, false), HasSubstr("every room"));
  Referral sooner = fresh;
  sooner.priority = 1;
  EXPECT_THAT(referral_refusal(&fresh, sooner, false), HasSubstr("every room"));
  Referral declined = fresh;
  declined.stage = Referral::Stage::declined;
  EXPECT_EQ(refusal_of(declined, Referral::Stage::asked, false), "") << "and may ask again";
}

TEST(Referrals, TheListIsInTheOrderThatWasDecidedAndThenByTheDay) {
  School school;
  const auto add = [&](const Id& pupil, const char* asked, Referral::Stage stage, int priority) {
    Referral one = asked_on(asked, pupil);
    one.stage = stage;
    one.priority = priority;
    school.referrals.push_back(one);
  };
  using enum Referral::Stage;
  add("not decided", "2026-01-05", Referral::Stage::asked, 2);
  add("next", "2026-03-02", waiting, 2);
  add("soon, later", "2026-05-04", waiting, 1);
  add("soon", "2026-04-06", waiting, 1);
  add("has a place", "2026-01-05", placed, 1);
  add("at once", "2026-07-16", Referral::Stage::asked, 2);
  school.referrals.back().urgent = true;
  std::vector<Id> order;
  for (const Referral* one : waiting_list(school)) order.push_back(one->pupil);
  EXPECT_THAT(order, ElementsAre("at once", "soon", "soon, later", "next", "not decided"));
}

TEST(Referrals, ARoomIsToldWhereItIsOverAndOneChildAloneIsNeverTooFew) {
  const Room room{.id = "group_a", .places = 7, .least = 4, .most = 6};
  EXPECT_EQ(size_of(room, 1), Size::fits);
  EXPECT_EQ(size_of(room, 3), Size::too_few);
  EXPECT_EQ(size_of(room, 6), Size::fits);
  EXPECT_EQ(size_of(room, 7), Size::too_many);
  EXPECT_EQ(size_of(room, 8), Size::no_place);
  EXPECT_EQ(size_of(Room{.id = "otter"}, 40), Size::fits) << "nothing is said of it";
}

TEST(Referrals, WeeksOfAProgrammeAreThoseWithSchool) {
  const School school = sample_year();
  // Over the half-term holiday, in the week of 25 May.
  const Day first = day("2026-05-18"), ends = programme_end(school, first, 2);
  EXPECT_EQ(ends, day("2026-06-05"));
  const Plan plan{.pupil = "P01", .first = first, .ends = ends};
  const auto week = [&](const char* today) {
    const auto found = programme_week(school, plan, day(today));
    return std::pair(found->n, found->of);
  };
  EXPECT_EQ(week("2026-05-15"), std::pair(0, 2));
  EXPECT_EQ(week("2026-05-22"), std::pair(1, 2));
  EXPECT_EQ(week("2026-05-28"), std::pair(1, 2)) << "the holiday does not count";
  EXPECT_EQ(week("2026-06-02"), std::pair(2, 2));
  EXPECT_EQ(week("2026-06-08"), std::pair(3, 2)) << "over";
  EXPECT_FALSE(programme_week(school, Plan{.pupil = "P01", .first = first}, first));
}

TEST(Referrals, AVisitLeavesAChildWhereTheyBelong) {
  const nlohmann::json body = nlohmann::json::parse(R"({"name": "Mia",
      "placements": [{"room": "otter", "first": "2025-09-08", "last": "2026-03-27"}],
      "visits": [{"room": "otter", "first": "2026-07-17", "last": "2026-07-17"}]})");
  Notices notices;
  const School school = build_school({{"pupil", "P01", &body}}, notices);
  ASSERT_THAT(notices, IsEmpty());
  EXPECT_THAT(pupils_of(school, "otter", day("2026-07-17")), IsEmpty());
  ASSERT_EQ(guests_of(school, "otter", day("2026-07-17")).size(), 1u);
  EXPECT_THAT(guests_of(school, "otter", day("2026-07-18")), IsEmpty());
  const Instant morning = instant_of(day("2026-07-17"), parse_time("09:00"), "Europe/London");
  EXPECT_NE(check_in_refusal(school, school.pupils[0], "otter", morning), "") << "nothing is asked of them";
  EXPECT_EQ(body_of(school.pupils[0])["visits"], body["visits"]);
}

}  // namespace
}  // namespace hearth
