// SPDX-License-Identifier: MIT
// A day is changed by staff: what children see then, how it is taken back, and that the week stays as it was.
#include <gmock/gmock.h>

#include "unit/plugins/visual_timetable/edits.hpp"

namespace visual_timetable {
namespace {

using hearth::day;
using std::chrono::minutes;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kNextWeek = "2026-06-17";
constexpr const char* kTomorrow = "2026-06-11";
const Thing kDrumming{.title = "Drumming", .picture = "drumming"};

const std::vector<std::string> kUsual{"08:40-09:00 Hello", "09:00-09:30 Circle time", "09:30-10:00 Snack",
                                      "10:00-12:00 Words", "12:00-12:45 Lunch",       "12:45-14:00 Choosing"};

struct ChangeToday : testing::Test {
  KeepingHost host{otter()};
  Keeping keeping{host};

  void keep(const DayEdit& edit, const char* words = "It") { keeping.keep(words, edit, true); }
  std::vector<std::string> today() { return told(desk_of(host)); }
};

struct ChangeTomorrow : ChangeToday {
  void keep(const DayEdit& edit) { keeping.keep("It", edit, false); }
  std::vector<std::string> tomorrow() { return told(desk_of(host, kTomorrow)); }
};

TEST_F(ChangeToday, CancelCrossesItOutAndTheWeekIsNeverTouched) {
  keep(desk_of(host).cancel({"circle"}));
  EXPECT_EQ(today()[1], "(09:00-09:30 Circle time)");
  EXPECT_EQ(told(desk_of(host, kNextWeek)), kUsual);
  EXPECT_EQ(told(desk_of(host, kTomorrow)), kUsual);
  EXPECT_TRUE(desk_of(host).cancel({"circle"}).empty()) << "it is cancelled already";
}

TEST_F(ChangeToday, SwapKeepsTheTimeAndChildrenAreTold) {
  keep(desk_of(host).swap("circle", kDrumming));
  EXPECT_EQ(today()[1], "09:00-09:30 Drumming");
  const Board board = look(*host.school(), "08:50", told_to_room(host.journal().room_today()));
  ASSERT_THAT(board.announcements, SizeIs(1));
  EXPECT_EQ(board.announcements[0].sentence, "Today: Drumming instead of Circle time");
  EXPECT_EQ(told(desk_of(host, kNextWeek)), kUsual);
}

TEST_F(ChangeToday, OneChangeAfterTheOtherAddsUp) {
  keep(desk_of(host).move({"circle"}, minutes(10)));
  keep(desk_of(host).lead({"circle"}, "S05"));
  keep(desk_of(host).swap("circle", kDrumming));
  const DayDesk day = desk_of(host);
  const hearth::PlanItem* circle = day.item("circle");
  ASSERT_TRUE(circle);
  EXPECT_EQ(circle->item.title, "Drumming");
  EXPECT_EQ(circle->item.starts, hearth::parse_time("09:10"));
  EXPECT_THAT(circle->item.adults, ElementsAre("S05"));
}

TEST_F(ChangeToday, PutBackTakesEveryChangeOfTheItemBack) {
  EXPECT_FALSE(desk_of(host).is_changed("circle"));
  keep(desk_of(host).move({"circle"}, minutes(10)));
  keep(desk_of(host).cancel({"circle"}));
  EXPECT_TRUE(desk_of(host).is_changed("circle"));
  keep(desk_of(host).put_back({"circle"}));
  EXPECT_EQ(today(), kUsual);
  keeping.back();
  EXPECT_EQ(today()[1], "(09:10-09:40 Circle time)") << "what was put back is taken back";
}

TEST_F(ChangeToday, MovingToTheUsualTimeIsNoChangeAnyMore) {
  keep(desk_of(host).move({"circle"}, minutes(10)));
  keep(desk_of(host).move({"circle"}, minutes(-10)));
  EXPECT_EQ(today(), kUsual);
  EXPECT_FALSE(desk_of(host).is_changed("circle"));
}

TEST_F(ChangeToday, MoveFive) {
  keep(desk_of(host).move({"circle", "snack", "words", "lunch", "choosing"}, minutes(5)));
  EXPECT_THAT(today(), ElementsAre("08:40-09:00 Hello", "09:05-09:35 Circle time", "09:35-10:05 Snack",
                                   "10:05-12:05 Words", "12:05-12:50 Lunch", "12:50-14:05 Choosing"));
  keeping.back();
  EXPECT_EQ(today(), kUsual) << "five at once are one step";
}

TEST_F(ChangeToday, WhatComesAfterMovesAlong) {
  keep(desk_of(host).cancel({"snack"}));
  EXPECT_THAT(desk_of(host).from("circle"), ElementsAre("circle", "words", "lunch", "choosing"));
}

TEST_F(ChangeToday, NothingMovesOverMidnight) {
  keep(desk_of(host).move({"hello"}, -std::chrono::hours(20)));
  EXPECT_EQ(today()[0], "00:00-00:20 Hello");
  keep(desk_of(host).move({"choosing"}, std::chrono::hours(20)));
  EXPECT_EQ(desk_of(host).item("choosing")->item.ends, minutes(24 * 60));
  EXPECT_TRUE(desk_of(host).move({"choosing"}, minutes(5)).empty());
}

TEST_F(ChangeToday, TimesInTheWrongOrderChangeNothing) {
  EXPECT_TRUE(desk_of(host).set_times("circle", minutes(600), minutes(600)).empty());
  EXPECT_TRUE(desk_of(host).add(kDrumming, minutes(600), minutes(590)).empty());
}

TEST_F(ChangeToday, WhatIsAddedHasAnIdOfItsOwnAndCanBeChanged) {
  keep(desk_of(host).add({.title = "Circle", .picture = "circle"}, minutes(570), minutes(585)));
  EXPECT_THAT(today(), SizeIs(7)) << "the week's own \"circle\" still stands";
  const std::string id = desk_of(host).plan().items[2].item.id;
  EXPECT_EQ(id, "circle_2");
  keep(desk_of(host).move({id}, minutes(60)));
  EXPECT_EQ(desk_of(host).item(id)->item.starts, minutes(630));
  EXPECT_EQ(desk_of(host).item(id)->fate, hearth::Fate::added);
  keep(desk_of(host).cancel({id}));
  EXPECT_EQ(desk_of(host).item(id)->fate, hearth::Fate::cancelled) << "children have been told of it";
}

TEST_F(ChangeToday, ItIsProposedAfterWhatIsOn) {
  const auto openings = desk_of(host).openings(hearth::parse_time("09:10"));
  ASSERT_THAT(openings, SizeIs(5));
  EXPECT_EQ(openings[0].after, "Circle time");
  EXPECT_EQ(openings[0].starts, hearth::parse_time("09:30"));
  EXPECT_EQ(openings[0].ends, hearth::parse_time("09:45"));
  EXPECT_EQ(openings[4].after, "Choosing");
  EXPECT_THAT(desk_of(host).openings(hearth::parse_time("16:00")), SizeIs(1)) << "after the day: at its end";
}

TEST_F(ChangeToday, ANewLeaderLeavesThePhotographsOfTheItem) {
  hearth::School school = otter();
  for_each(school, "circle", [](hearth::Item& item) { item.pictures = {{"photo", "media:p"}}; });
  KeepingHost with_photographs(school);
  Keeping there(with_photographs);
  there.keep("It", desk_of(with_photographs).lead({"circle"}, "S05"), true);
  EXPECT_EQ(desk_of(with_photographs).item("circle")->item.pictures.at("photo"), "media:p");
}

TEST_F(ChangeToday, AChangeThatWasPlannedIsPutBackOnTheDay) {
  hearth::School school = otter();
  school.changes = {cancel("circle")};
  school.changes[0].id = "planned";
  KeepingHost planned(school);
  Keeping there(planned);
  EXPECT_TRUE(desk_of(planned).is_changed("circle"));
  there.keep("It", desk_of(planned).put_back({"circle"}), true);
  EXPECT_EQ(told(desk_of(planned)), kUsual);
  there.back();
  EXPECT_EQ(told(desk_of(planned))[1], "(09:00-09:30 Circle time)");
}

TEST_F(ChangeTomorrow, OneDocumentForAnItemHoweverOftenItIsChanged) {
  keep(desk_of(host, kTomorrow).move({"circle"}, minutes(10)));
  keep(desk_of(host, kTomorrow).swap("circle", kDrumming));
  keep(desk_of(host, kTomorrow).lead({"circle"}, "S05"));
  EXPECT_THAT(host.school()->changes, SizeIs(1));
  EXPECT_EQ(tomorrow()[1], "09:10-09:40 Drumming");
  EXPECT_EQ(today(), kUsual);
  EXPECT_THAT(host.journal().room_today(), IsEmpty()) << "nothing has happened today";
  keep(desk_of(host, kTomorrow).put_back({"circle"}));
  EXPECT_THAT(host.school()->changes, IsEmpty());
}

TEST_F(ChangeTomorrow, WhatWasAddedAndIsNotWantedWasNeverThere) {
  keep(desk_of(host, kTomorrow).add(kDrumming, minutes(570), minutes(585)));
  keep(desk_of(host, kTomorrow).move({"drumming"}, minutes(15)));
  EXPECT_EQ(tomorrow()[3], "09:45-10:00 Drumming");
  EXPECT_THAT(host.school()->changes, SizeIs(1));
  keep(desk_of(host, kTomorrow).cancel({"drumming"}));
  EXPECT_EQ(tomorrow(), kUsual);
}

TEST_F(ChangeTomorrow, SomeoneNewIsToldOfOnTheDayBefore) {
  keep(desk_of(host, kTomorrow).lead({"circle"}, "S05"));
  const Board board = look(*host.school(), "09:10");
  ASSERT_TRUE(board.expected);
  EXPECT_EQ(board.expected->sentence, "Tomorrow: someone new");
  EXPECT_EQ(board.expected->name, "Joe");
}

TEST(MostUsed, EarlierChangesComeBeforeTheWeekAndNothingTwice) {
  hearth::School school = otter();
  school.changes = {instead("circle", {.title = "Drumming", .picture = "drumming"}, "2026-05-01")};
  const auto things = most_used(school, "otter", {}, 20);
  EXPECT_EQ(things.front().title, "Drumming");
  EXPECT_THAT(things, SizeIs(7));
  EXPECT_THAT(most_used(school, "otter", {}, 3), SizeIs(3));
  EXPECT_THAT(most_used(school, "kingfisher", {}, 3), IsEmpty());
}

TEST(Times, WhatIsAtTheSameTimeIsNamed) {
  const hearth::Item snack = hearth::item("snack", "Snack", "09:30", "10:00");
  const auto problem = [&](const char* starts, const char* ends) {
    return time_problem({snack}, hearth::parse_time(starts), hearth::parse_time(ends), hearth::english());
  };
  EXPECT_EQ(problem("09:00", "09:30"), "");
  EXPECT_EQ(problem("10:00", "10:30"), "");
  EXPECT_THAT(problem("09:00", "09:35"), HasSubstr("Snack is from 09:30 to 10:00"));
  EXPECT_THAT(problem("09:00", "09:00"), HasSubstr("end after it begins"));
}

TEST(Ids, ATitleInAnyLettersGetsOne) {
  const auto none = [](const std::string&) { return false; };
  EXPECT_EQ(id_for("PE with 3 Yew!", none), "pe_with_3_yew");
  EXPECT_EQ(id_for("رسم", none), "item");
  EXPECT_EQ(id_for("Snack", [](const std::string& id) { return id == "snack" || id == "snack_2"; }),
            "snack_3");
}

TEST(ADayWithTwentyItems, CanBeCancelledAndTakenBackAtOnce) {
  hearth::School school = otter();
  std::vector<hearth::Item> items;
  std::vector<std::string> ids;
  for (int n = 0; n < 20; ++n) {
    hearth::Item one{.id = "i" + std::to_string(n), .title = "Item " + std::to_string(n)};
    one.starts = minutes(520 + 15 * n), one.ends = one.starts + minutes(15);
    items.push_back(one);
    ids.push_back(one.id);
  }
  school.timetables[0].weeks = {hearth::week_of(items)};
  KeepingHost host(school);
  Keeping keeping(host);
  keeping.keep("All", desk_of(host).cancel(ids), true);
  EXPECT_TRUE(std::ranges::all_of(desk_of(host).plan().items,
                                  [](const auto& p) { return p.fate == hearth::Fate::cancelled; }));
  keeping.back();
  EXPECT_TRUE(std::ranges::all_of(desk_of(host).plan().items,
                                  [](const auto& p) { return p.fate == hearth::Fate::usual; }));
}

}  // namespace
}  // namespace visual_timetable
