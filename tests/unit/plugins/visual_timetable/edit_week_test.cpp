// SPDX-License-Identifier: MIT
// The weeks for good: versions, half-terms, weeks in turn, days of their own.
#include <gmock/gmock.h>

#include "unit/plugins/visual_timetable/edits.hpp"
#include "visual_timetable/model/edit_one_off.hpp"
#include "visual_timetable/model/edit_week.hpp"

namespace visual_timetable {
namespace {

using hearth::day;
using hearth::day_text;
using std::chrono::minutes;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

hearth::School with_terms() {
  hearth::School school = otter();
  school.terms.push_back({"aut1", "Autumn 1", {day("2026-09-03"), day("2026-10-23")}});
  school.terms.push_back({"aut2", "Autumn 2", {day("2026-11-02"), day("2026-12-18")}});
  return school;
}

struct Weeks : testing::Test {
  KeepingHost host{with_terms()};
  Keeping keeping{host};

  const hearth::School& school() { return *host.school(); }
  const hearth::Timetable& on(const char* text) { return *version_on(school(), "otter", day(text)); }
  std::string valid() {
    std::string all;
    for (const hearth::Timetable* t : versions_of(school(), "otter"))
      all += day_text(t->days.first) + ".." + (t->days.last.ok() ? day_text(t->days.last) : "") + " ";
    return all;
  }
};

TEST_F(Weeks, TheNextHalfTermBeginsAfterTheBreak) {
  hearth::Timetable t = on("2026-05-01");
  const auto next = [&](const char* last, const char* today) {
    t.days.last = *last ? day(last) : hearth::Day{};
    const hearth::Term* term = next_half_term(school(), t, day(today));
    return term ? term->title : "";
  };
  EXPECT_EQ(next("2026-05-22", "2026-05-20"), "Summer 2") << "over the week in May";
  EXPECT_EQ(next("2026-07-17", "2026-07-17"), "Autumn 1") << "over the summer";
  EXPECT_EQ(next("2026-10-23", "2026-10-20"), "Autumn 2") << "over the week in October";
  EXPECT_EQ(next("", "2026-10-20"), "Autumn 2") << "without an end: after today";
  EXPECT_EQ(next("2026-12-18", "2026-12-18"), "") << "no later term is known";
}

TEST_F(Weeks, CopiedToTheNextHalfTermTheyEndWithItAndTheOldOnesEndBefore) {
  hearth::Timetable summer = on("2026-05-01");
  summer.days.last = day("2026-05-22");
  keeping.keep("Dates", {{.before = on("2026-05-01"), .after = summer}});
  keeping.keep("Copy", copied_to(school(), on("2026-05-01"), school().terms[1]));
  EXPECT_EQ(valid(), "2026-04-13..2026-05-22 2026-06-01..2026-07-17 ");
  EXPECT_EQ(told(desk_of(host, "2026-06-10")), told(desk_of(host, "2026-05-20")));
  EXPECT_THAT(copied_to(school(), on("2026-05-01"), school().terms[1]), IsEmpty()) << "once is enough";
  std::vector<hearth::Item> items = on("2026-06-10").weeks[0][3];
  items[1].title = "Story";
  keeping.keep("Edit", with_items(on("2026-06-10"), 0, 3, items));
  EXPECT_EQ(told(desk_of(host, "2026-06-10"))[1], "09:00-09:30 Story");
  EXPECT_EQ(told(desk_of(host, "2026-05-20"))[1], "09:00-09:30 Circle time") << "history stays";
}

TEST_F(Weeks, WeeksThatWouldGoOnStillDoSoAfterACopy) {
  EXPECT_EQ(next_half_term(school(), on("2026-05-01"), day("2026-05-01"))->title, "Summer 2");
  keeping.keep("Copy", copied_to(school(), on("2026-05-01"), school().terms[1]));
  EXPECT_EQ(valid(), "2026-04-13..2026-05-31 2026-06-01.. ") << "the autumn is not empty";
}

TEST_F(Weeks, NewWeeksFromADayTakeOverOnThatDay) {
  keeping.keep("New", version_from(school(), "otter", day("2026-06-15")));
  EXPECT_EQ(valid(), "2026-04-13..2026-06-14 2026-06-15.. ");
  EXPECT_THAT(version_from(school(), "otter", day("2026-06-15")), IsEmpty());
  keeping.keep("Between", version_from(school(), "otter", day("2026-06-01")));
  EXPECT_EQ(valid(), "2026-04-13..2026-05-31 2026-06-01..2026-06-14 2026-06-15.. ");
}

TEST_F(Weeks, NewWeeksGoOnWithTheWeekWhoseTurnItIs) {
  keeping.keep("B", with_week(on("2026-06-10")));
  keeping.keep("Edit", with_items(on("2026-06-10"), 1, 3, {hearth::item("trip", "Trip", "09:00", "12:00")}));
  // 2026-04-13 begins week A, so 2026-06-10 lies in the ninth week: A again.
  EXPECT_THAT(told(desk_of(host, "2026-06-10")), SizeIs(6));
  EXPECT_THAT(told(desk_of(host, "2026-06-17")), ElementsAre("09:00-12:00 Trip"));
  keeping.keep("New", version_from(school(), "otter", day("2026-06-15")));
  EXPECT_THAT(told(desk_of(host, "2026-06-17")), ElementsAre("09:00-12:00 Trip"));
  keeping.keep("A alone", without_week(on("2026-05-01")));
  EXPECT_THAT(on("2026-05-01").weeks, SizeIs(1));
  EXPECT_THAT(without_week(on("2026-05-01")), IsEmpty()) << "one week always stays";
}

TEST_F(Weeks, ARoomWithoutWeeksGetsItsFirst) {
  EXPECT_EQ(version_on(school(), "kingfisher", day(kDay)), nullptr);
  keeping.keep("New", version_from(school(), "kingfisher", day(kDay)));
  const hearth::Timetable* made = version_on(school(), "kingfisher", day(kDay));
  ASSERT_TRUE(made);
  ASSERT_THAT(made->weeks, SizeIs(1));
  const hearth::Item first = new_item(school(), "kingfisher", {}, {.title = "Hello"});
  EXPECT_EQ(first.starts, minutes(9 * 60));
  keeping.keep("Add", with_items(*made, 0, 3, {first}));
  EXPECT_THAT(version_on(school(), "kingfisher", day(kDay))->weeks[0][3], SizeIs(1));
}

TEST_F(Weeks, ADayIsCopiedToOthersAndItemsStayInOrder) {
  std::vector<hearth::Item> items = on(kDay).weeks[0][3];
  items.push_back(hearth::item("early", "Early birds", "08:00", "08:40"));
  keeping.keep("Edit", with_items(on(kDay), 0, 3, items));
  EXPECT_EQ(on(kDay).weeks[0][3].front().id, "early");
  keeping.keep("Copy", copied_day(on(kDay), 0, 3, {1, 5}));
  EXPECT_EQ(on(kDay).weeks[0][1].front().id, "early");
  EXPECT_EQ(on(kDay).weeks[0][5].front().id, "early");
  EXPECT_EQ(on(kDay).weeks[0][2].front().id, "hello");
}

TEST_F(Weeks, WhatIsNewComesAfterTheLastAndIsKnownByItsOldId) {
  const auto& items = on(kDay).weeks[0][3];
  const hearth::Item again = new_item(school(), "otter", items, {.title = "Circle time"});
  EXPECT_EQ(again.starts, hearth::parse_time("14:00"));
  EXPECT_EQ(again.id, "circle_time") << "\"circle\" is on that day already";
  EXPECT_EQ(new_item(school(), "otter", {}, {.title = "Circle time"}).id, "circle") << "the same thing";
  EXPECT_EQ(new_item(school(), "otter", {}, {.title = "Circle"}).id, "circle_2") << "another thing";
}

TEST_F(Weeks, WhatIsAtTheSameTimeIsSaid) {
  std::vector<hearth::Item> items = on(kDay).weeks[0][3];
  EXPECT_EQ(overlap(items, hearth::english()), "");
  items[1].ends += minutes(5);
  EXPECT_THAT(overlap(items, hearth::english()), HasSubstr("Circle time and Snack are at the same time"));
}

TEST_F(Weeks, TheBalanceOfADayIsSaidInMinutes) {
  std::vector<hearth::Item> items = on(kDay).weeks[0][3];
  EXPECT_EQ(balance(items, hearth::english()), "");
  items[2].kind = items[4].kind = "food";
  items[3].kind = "learning";
  EXPECT_EQ(balance(items, hearth::english()), "In minutes: 120 of learning, 75 of food.");
}

TEST_F(Weeks, ATripBeginsFromTheDaysUsualItems) {
  const hearth::OneOffDay trip =
      day_of_its_own(Template::trip, school(), "otter", day(kDay), false, hearth::english());
  keeping.keep("Trip", {{.after = trip}});
  EXPECT_THAT(told(desk_of(host)),
              ElementsAre("08:40-09:00 Hello", "09:00-12:45 Trip", "12:45-14:00 Choosing"));
  EXPECT_EQ(desk_of(host).plan().title, "Trip");
  EXPECT_THAT(told(desk_of(host, "2026-06-17")), SizeIs(6)) << "the week stays";
  keeping.back();
  EXPECT_THAT(told(desk_of(host)), SizeIs(6));
}

TEST_F(Weeks, TheLastDayEndsWithAGoodbyeAndEnrichmentKeepsTheFood) {
  hearth::School food = with_terms();
  for_each(food, "snack", [](hearth::Item& item) { item.kind = "food"; });
  for_each(food, "lunch", [](hearth::Item& item) { item.kind = "food"; });
  const auto titles = [&](Template like) {
    std::vector<std::string> all;
    for (const hearth::Item& item :
         day_of_its_own(like, food, "otter", day(kDay), false, hearth::english()).items)
      all.push_back(item.title);
    return all;
  };
  EXPECT_EQ(titles(Template::last_day).back(), "Goodbye");
  EXPECT_THAT(titles(Template::enrichment),
              ElementsAre("Hello", "Session 1", "Snack", "Session 2", "Lunch", "Choosing"));
  EXPECT_THAT(titles(Template::as_usual), SizeIs(6));
}

TEST_F(Weeks, ADayOffGetsADayOfItsOwnAndTheWholeSchoolToo) {
  const auto saturday = day("2026-06-13");
  EXPECT_FALSE(desk_of(host, "2026-06-13").plan().open);
  for (const Template like : {Template::as_usual, Template::trip, Template::last_day, Template::enrichment}) {
    const auto made = day_of_its_own(like, school(), "otter", saturday, true, hearth::english());
    EXPECT_THAT(made.items, SizeIs(1));
    EXPECT_EQ(made.room, "") << "for every room";
  }
}

TEST_F(Weeks, AClosedDayIsOpenedAgain) {
  const hearth::Closure inset{
      .kind = "inset", .title = "INSET day", .days = {day(kDay), day(kDay)}, .room = "otter"};
  keeping.keep("Closed", {{.after = inset}});
  EXPECT_EQ(desk_of(host).plan().closed_because, "INSET day");
  const hearth::Closure* kept = closure_on(school(), "otter", day(kDay));
  ASSERT_TRUE(kept);
  keeping.keep("Open", {{.before = *kept}});
  EXPECT_TRUE(desk_of(host).plan().open);
}

}  // namespace
}  // namespace visual_timetable
