// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/school/week.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Day kWednesday = day("2026-06-10");

Change change(Change::What what, const char* id, Item now = {}, Day on = kWednesday) {
  return {.room = "otter", .day = on, .what = what, .item = id, .now = std::move(now)};
}

TEST(Plan, AUsualDayIsOpenAndInOrder) {
  const DayPlan plan = plan_day(small_school(), "otter", kWednesday);
  EXPECT_TRUE(plan.open);
  EXPECT_THAT(plan.closed_because, IsEmpty());
  EXPECT_THAT(ids(plan), ElementsAre("hello", "circle", "lunch"));
  EXPECT_EQ(plan.items[0].starts, instant_of(kWednesday, parse_time("08:40"), "Europe/London"));
  EXPECT_EQ(plan.items[0].fate, Fate::usual);
  EXPECT_FALSE(plan.items[0].usual.has_value());
}

TEST(Plan, DaysWithoutAGroupSayWhy) {
  School school = small_school();
  school.closures.push_back({"inset", "", {day("2026-06-26"), day("2026-06-26")}, ""});
  school.closures.push_back(
      {"closed", "The heating is being mended", {day("2026-06-11"), day("2026-06-12")}, "otter"});
  const auto reason = [&](const char* text) { return plan_day(school, "otter", day(text)).closed_because; };
  EXPECT_EQ(reason("2026-06-13"), "No group today");
  EXPECT_EQ(reason("2026-06-26"), "INSET day");
  EXPECT_EQ(reason("2026-06-12"), "The heating is being mended");
  EXPECT_EQ(reason("2026-05-27"), "School holiday");
  EXPECT_EQ(reason("2026-04-01"), "School holiday");
  EXPECT_EQ(reason("2026-07-20"), "Summer holiday");
  EXPECT_EQ(reason("2026-08-31"), "Summer holiday");
  EXPECT_EQ(reason("2026-09-03"), "No group today") << "after the last term that is known";
  EXPECT_EQ(reason("2026-12-25"), "No group today");
  EXPECT_EQ(reason("2027-08-10"), "No group today") << "another year's summer";
  EXPECT_EQ(plan_day(school, "nowhere", kWednesday).closed_because, "No group today");
  for (const char* closed : {"2026-06-13", "2026-06-26", "2026-07-20"}) {
    EXPECT_FALSE(plan_day(school, "otter", day(closed)).open);
    EXPECT_THAT(plan_day(school, "otter", day(closed)).items, IsEmpty());
  }
}

TEST(Plan, WithoutAGroupItIsKnownWhetherChildrenAreAtSchool) {
  School school = small_school();
  school.closures.push_back({"inset", "", {day("2026-06-26"), day("2026-06-26")}, ""});
  school.closures.push_back({"closed", "No heating", {kWednesday, kWednesday}, "otter"});
  school.timetables[0].weeks[0][4].clear();
  using Closed = DayPlan::Closed;
  const auto why = [&](const char* text) { return plan_day(school, "otter", day(text)).closed; };
  EXPECT_EQ(why("2026-06-09"), Closed::no);
  EXPECT_EQ(why("2026-06-11"), Closed::no_group);
  EXPECT_EQ(why("2026-06-13"), Closed::weekend);
  EXPECT_EQ(why("2026-06-10"), Closed::closure);
  EXPECT_EQ(why("2026-05-27"), Closed::between_terms);
  EXPECT_EQ(why("2026-08-03"), Closed::summer);
  EXPECT_EQ(why("2026-09-03"), Closed::unknown);
  for (const char* open : {"2026-06-09", "2026-06-11", "2026-06-10"})
    EXPECT_TRUE(school_is_open(school, day(open))) << open;
  for (const char* closed : {"2026-06-26", "2026-06-13", "2026-05-27", "2026-09-03"})
    EXPECT_FALSE(school_is_open(school, day(closed))) << closed;
}

TEST(Plan, SeptemberIsSummerOnlyWhileTheNextTermIsKnown) {
  School school = small_school();
  school.terms.push_back({"aut1", "Autumn 1", {day("2026-09-04"), day("2026-10-23")}});
  EXPECT_EQ(plan_day(school, "otter", day("2026-09-03")).closed_because, "Summer holiday");
  EXPECT_TRUE(plan_day(school, "otter", day("2026-09-04")).open);
  EXPECT_EQ(plan_day(school, "otter", day("2026-10-28")).closed_because, "No group today");
}

TEST(Plan, AClosedRoomLeavesTheOthersOpen) {
  School school = small_school();
  school.rooms.push_back({.id = "heron", .name = "Heron Room"});
  school.timetables.push_back({"h", "heron", {day("2026-04-13"), {}}, {week_of(kWeekday)}});
  school.closures.push_back({"closed", "No heating", {kWednesday, kWednesday}, "otter"});
  EXPECT_FALSE(plan_day(school, "otter", kWednesday).open);
  EXPECT_TRUE(plan_day(school, "heron", kWednesday).open);
}

TEST(Plan, ASchoolWithoutTermsIsNeverOnHoliday) {
  School school = small_school();
  school.terms.clear();
  EXPECT_TRUE(plan_day(school, "otter", day("2026-05-27")).open);
}

TEST(Plan, AWeekdayWithoutHoursHasNoGroup) {
  School school = small_school();
  school.rooms[0].hours[3] = Hours{parse_time("08:40"), parse_time("14:00")};
  EXPECT_TRUE(plan_day(school, "otter", kWednesday).open);
  EXPECT_EQ(plan_day(school, "otter", day("2026-06-11")).closed_because, "No group today");
}

TEST(Plan, TheLatestTimetableThatHasBegunIsTheOne) {
  School school = small_school();
  school.timetables.push_back({"june",
                               "otter",
                               {day("2026-06-01"), day("2026-06-30")},
                               {week_of({item("garden", "Garden", "09:00", "10:00")})}});
  EXPECT_THAT(ids(plan_day(school, "otter", day("2026-05-20"))), ElementsAre("hello", "circle", "lunch"));
  EXPECT_THAT(ids(plan_day(school, "otter", kWednesday)), ElementsAre("garden"));
  EXPECT_THAT(ids(plan_day(school, "otter", day("2026-07-01"))), ElementsAre("hello", "circle", "lunch"));
}

TEST(Plan, TwoWeeksTakeTurns) {
  School school = small_school();
  // Begins on a Thursday: week 0 is the whole week that holds it.
  school.timetables = {
      {"turns",
       "otter",
       {day("2026-06-04"), {}},
       {week_of({item("a", "A", "09:00", "10:00")}), week_of({item("b", "B", "09:00", "10:00")})}}};
  const auto on = [&](const char* text) { return ids(plan_day(school, "otter", day(text))); };
  EXPECT_THAT(on("2026-06-05"), ElementsAre("a"));
  EXPECT_THAT(on("2026-06-08"), ElementsAre("b"));
  EXPECT_THAT(on("2026-06-12"), ElementsAre("b"));
  EXPECT_THAT(on("2026-06-15"), ElementsAre("a"));
  EXPECT_THAT(on("2026-07-17"), ElementsAre("a"));
}

TEST(Plan, AOneOffDayReplacesTheWeekAndOpensASaturday) {
  School school = small_school();
  school.one_off_days.push_back(
      {"otter", kWednesday, "Trip to the farm", {item("bus", "Bus", "09:10", "10:00")}});
  school.one_off_days.push_back(
      {"", day("2026-06-13"), "Summer fair", {item("fair", "Fair", "10:00", "12:00")}});
  const DayPlan trip = plan_day(school, "otter", kWednesday);
  EXPECT_EQ(trip.title, "Trip to the farm");
  EXPECT_THAT(ids(trip), ElementsAre("bus"));
  EXPECT_THAT(ids(plan_day(school, "otter", day("2026-06-13"))), ElementsAre("fair"));
  school.closures.push_back({"closed", "Snow", {kWednesday, kWednesday}, ""});
  EXPECT_EQ(plan_day(school, "otter", kWednesday).closed_because, "Snow");
}

TEST(Plan, ACancelledItemStaysToBeCrossedOut) {
  School school = small_school();
  school.changes.push_back(change(Change::What::cancel, "circle"));
  const DayPlan plan = plan_day(school, "otter", kWednesday);
  EXPECT_THAT(ids(plan), ElementsAre("hello", "circle", "lunch"));
  EXPECT_EQ(plan.items[1].fate, Fate::cancelled);
  EXPECT_EQ(plan_day(school, "otter", day("2026-06-17")).items[1].fate, Fate::usual);
}

TEST(Plan, AMovedItemIsSortedAgain) {
  School school = small_school();
  school.changes.push_back(change(Change::What::move, "hello", item("", "", "13:00", "13:20")));
  const DayPlan plan = plan_day(school, "otter", kWednesday);
  EXPECT_THAT(ids(plan), ElementsAre("circle", "lunch", "hello"));
  EXPECT_EQ(plan.items[2].fate, Fate::moved);
  EXPECT_EQ(plan.items[2].item.title, "Hello");
  ASSERT_TRUE(plan.items[2].usual.has_value());
  EXPECT_EQ(plan.items[2].usual->starts, parse_time("08:40"));
  EXPECT_EQ(plan.items[2].starts, instant_of(kWednesday, parse_time("13:00"), "Europe/London"));
}

TEST(Plan, AReplacedItemKeepsWhatTheChangeLeavesEmpty) {
  School school = small_school();
  school.changes.push_back(
      change(Change::What::replace, "circle", {.title = "Drumming visitor", .picture = "drum"}));
  const DayPlan plan = plan_day(school, "otter", kWednesday);
  const PlanItem& drumming = plan.items[1];
  EXPECT_EQ(drumming.fate, Fate::replaced);
  EXPECT_EQ(drumming.item.title, "Drumming visitor");
  EXPECT_EQ(drumming.item.starts, parse_time("09:00"));
  EXPECT_EQ(drumming.usual->title, "Circle time");
}

TEST(Plan, AReplacedItemDoesNotKeepThePhotographAndTheChoicesOfTheOldOne) {
  School school = small_school();
  Item& circle = school.timetables[0].weeks[0][3][1];
  circle.pictures["photo"] = "media:circle";
  circle.choices = {{"a", "A", "a"}, {"b", "B", "b"}};
  EXPECT_EQ(plan_day(school, "otter", kWednesday).items[1].item.choices.size(), 2u);
  school.changes.push_back(change(Change::What::replace, "circle", {.title = "Drumming", .picture = "drum"}));
  const Item drumming = plan_day(school, "otter", kWednesday).items[1].item;
  EXPECT_THAT(drumming.pictures, IsEmpty());
  EXPECT_THAT(drumming.choices, IsEmpty());
  school.changes = {change(Change::What::replace, "circle", {.adults = {"S05"}})};
  EXPECT_EQ(plan_day(school, "otter", kWednesday).items[1].item.pictures.at("photo"), "media:circle")
      << "somebody else leads the same thing";
}

TEST(Plan, TodaysChangeWinsOverThePlannedOne) {
  School school = small_school();
  school.changes.push_back(change(Change::What::cancel, "circle"));
  const std::vector<Change> today{change(Change::What::move, "circle", item("", "", "10:00", "10:30"))};
  const DayPlan plan = plan_day(school, "otter", kWednesday, today);
  EXPECT_EQ(plan.items[1].fate, Fate::moved);
  EXPECT_EQ(plan.items[1].item.starts, parse_time("10:00"));
  const std::vector<Change> elsewhere{change(Change::What::cancel, "lunch", {}, day("2026-06-11"))};
  EXPECT_EQ(plan_day(school, "otter", kWednesday, elsewhere).items[2].fate, Fate::usual);
}

TEST(Plan, MovingBackIsAsIfNothingHadHappened) {
  const std::vector<Change> today{change(Change::What::move, "circle", item("", "", "10:00", "10:30")),
                                  change(Change::What::move, "circle", item("", "", "09:00", "09:30"))};
  const DayPlan plan = plan_day(small_school(), "otter", kWednesday, today);
  EXPECT_EQ(plan.items[1].fate, Fate::usual);
  EXPECT_FALSE(plan.items[1].usual.has_value());
}

TEST(Plan, AnAddedItemStandsAtItsTime) {
  const std::vector<Change> today{
      change(Change::What::add, "fire", item("fire", "Fire drill", "09:10", "09:20")),
      change(Change::What::cancel, "unknown"),
      change(Change::What::move, "unknown", item("", "", "10:00", "11:00"))};
  const DayPlan plan = plan_day(small_school(), "otter", kWednesday, today);
  EXPECT_THAT(ids(plan), ElementsAre("hello", "circle", "fire", "lunch"));
  EXPECT_EQ(plan.items[2].fate, Fate::added);
}

TEST(Plan, AnOverlayIsForItsPupilOnly) {
  School school = small_school();
  school.pupils = {{.id = "P05", .name = "Maisie"}, {.id = "P06", .name = "Harvey"}};
  school.overlays.push_back({.pupil = "P05",
                             .days = {day("2026-06-01"), day("2026-06-30")},
                             .weekdays = {3},
                             .items = {"circle"},
                             .title = "PE with 3 Yew",
                             .picture = "ball"});
  const auto mine = [&](const char* pupil, Day on, const std::vector<Change>& today = {}) {
    return *find(plan_my_day(school, *school.pupil(pupil), "otter", on, today), "circle");
  };
  const PlanItem pe = mine("P05", kWednesday);
  EXPECT_EQ(pe.fate, Fate::overlaid);
  EXPECT_EQ(pe.item.title, "PE with 3 Yew");
  EXPECT_EQ(pe.item.picture, "ball");
  EXPECT_EQ(pe.usual->title, "Circle time");
  EXPECT_EQ(pe.starts, instant_of(kWednesday, parse_time("09:00"), "Europe/London"));

  EXPECT_EQ(mine("P06", kWednesday).fate, Fate::usual);
  EXPECT_EQ(mine("P05", day("2026-06-11")).fate, Fate::usual) << "another weekday";
  EXPECT_EQ(mine("P05", day("2026-07-01")).fate, Fate::usual) << "after its last day";
  EXPECT_EQ(find(plan_day(school, "otter", kWednesday), "circle")->fate, Fate::usual)
      << "the room's own plan";

  const PlanItem still = mine("P05", kWednesday, {change(Change::What::cancel, "circle")});
  EXPECT_EQ(still.fate, Fate::overlaid) << "the class has PE although the room drops its circle";
}

TEST(Plan, ClockChangeDaysAreOneDayEach) {
  School school = small_school();
  school.terms.clear();
  const std::vector<Item> round_the_clock{item("night", "Night", "00:00", "08:00"),
                                          item("day", "Day", "08:00", "24:00")};
  school.timetables = {{"all", "otter", {day("2026-01-01"), {}}, {{}}}};
  school.timetables[0].weeks[0].fill(round_the_clock);
  const auto hours = [&](const char* text) {
    const DayPlan plan = plan_day(school, "otter", day(text));
    return std::chrono::duration_cast<std::chrono::hours>(plan.items[1].ends - plan.items[0].starts).count();
  };
  EXPECT_EQ(hours("2026-03-28"), 24);
  EXPECT_EQ(hours("2026-03-29"), 23);
  EXPECT_EQ(hours("2026-10-25"), 25);

  for (const char* text : {"2026-03-28", "2026-03-29", "2026-10-25"}) {
    const DayPlan today = plan_day(school, "otter", day(text));
    const DayPlan tomorrow = plan_day(school, "otter", next_day(day(text)));
    EXPECT_EQ(today.items[1].ends, tomorrow.items[0].starts) << "midnight after " << text;
    EXPECT_EQ(now_next(today, today.items[1].ends).now, nullptr);
    EXPECT_EQ(now_next(tomorrow, today.items[1].ends).now, &tomorrow.items[0]);
  }
}

class NowNextTest : public ::testing::Test {
 protected:
  static Instant at(const char* time) { return instant_of(kWednesday, parse_time(time), "Europe/London"); }
  static std::string id(const PlanItem* p) { return p ? p->item.id : ""; }

  School school_ = small_school();
};

TEST_F(NowNextTest, BeforeDuringGapAndAfter) {
  const DayPlan plan = plan_day(school_, "otter", kWednesday);
  const NowNext early = now_next(plan, at("08:00"));
  EXPECT_EQ(id(early.now), "");
  EXPECT_EQ(id(early.next), "hello");
  EXPECT_EQ(early.later.size(), 2u);

  const NowNext first = now_next(plan, at("08:40"));
  EXPECT_EQ(id(first.now), "hello");
  EXPECT_DOUBLE_EQ(first.left, 1.0);
  EXPECT_EQ(id(first.next), "circle");
  ASSERT_EQ(first.later.size(), 1u);
  EXPECT_EQ(id(first.later[0]), "lunch");
  EXPECT_DOUBLE_EQ(now_next(plan, at("08:55")).left, 0.25);
  EXPECT_NEAR(now_next(plan, at("09:00") - std::chrono::milliseconds(1)).left, 0.0, 1e-5);

  EXPECT_EQ(id(now_next(plan, at("09:00")).now), "circle") << "an item ends where the next begins";
  const NowNext gap = now_next(plan, at("10:00"));
  EXPECT_EQ(id(gap.now), "");
  EXPECT_EQ(id(gap.next), "lunch");
  EXPECT_DOUBLE_EQ(gap.left, 0);

  EXPECT_EQ(id(now_next(plan, at("12:30")).next), "");
  const NowNext over = now_next(plan, at("12:45"));
  EXPECT_EQ(id(over.now), "");
  EXPECT_EQ(id(over.next), "");
  EXPECT_TRUE(over.later.empty());
}

TEST_F(NowNextTest, CancelledItemsAreSkipped) {
  const DayPlan plan = plan_day(school_, "otter", kWednesday, {change(Change::What::cancel, "circle")});
  EXPECT_EQ(id(now_next(plan, at("08:50")).next), "lunch");
  EXPECT_EQ(id(now_next(plan, at("09:10")).now), "");
}

TEST_F(NowNextTest, WhatBeganLastIsGoingOn) {
  const DayPlan plan =
      plan_day(school_, "otter", kWednesday,
               {change(Change::What::add, "fire", item("fire", "Fire drill", "09:10", "09:20")),
                change(Change::What::add, "visit", item("visit", "Visitor", "12:00", "12:45"))});
  EXPECT_EQ(id(now_next(plan, at("09:05")).now), "circle");
  EXPECT_EQ(id(now_next(plan, at("09:15")).now), "fire");
  EXPECT_EQ(id(now_next(plan, at("09:25")).now), "circle");
  EXPECT_EQ(id(now_next(plan, at("12:10")).now), "visit") << "of two that begin together, the change";
}

}  // namespace
}  // namespace hearth
