// SPDX-License-Identifier: MIT
// How many cards, in which language, finished in which way, with which choice.
#include <gmock/gmock.h>

#include "unit/plugins/visual_timetable/room.hpp"

namespace visual_timetable {
namespace {

using hearth::DayView;
using testing::ElementsAre;
using testing::IsEmpty;

// A morning at Otter Room as entries tell it.
Told told(std::initializer_list<hearth::Entry> entries) {
  return told_to_room(entries);
}

DayView& view(hearth::School& school) {
  return school.rooms[0].view.board;
}

TEST(Span, SoManyCardsAreShownFromNowOn) {
  hearth::School school = otter();
  view(school).span = DayView::Span::cards;
  view(school).cards = 3;
  EXPECT_THAT(shown(look(school, "09:10")), ElementsAre("Circle time", "Snack", "Words"));
  EXPECT_THAT(shown(look(school, "08:00")), ElementsAre("Hello", "Circle time", "Snack"));
  EXPECT_THAT(shown(look(school, "13:00")), ElementsAre("Words", "Lunch", "Choosing")) << "still three";
  view(school).cards = 20;
  EXPECT_EQ(shown(look(school, "09:10")).size(), 6u);
}

TEST(Span, HalfADayIsTheHalfThatIsOn) {
  hearth::School school = otter();
  view(school).span = DayView::Span::half_day;
  EXPECT_THAT(shown(look(school, "09:10")), ElementsAre("Hello", "Circle time", "Snack", "Words"));
  EXPECT_THAT(shown(look(school, "12:10")), ElementsAre("Lunch", "Choosing"));
}

TEST(Span, TwentyItemsAreShown) {
  hearth::School school = otter();
  std::vector<hearth::Item> items;
  for (int n = 0; n < 20; ++n) {
    hearth::Item one{.id = "i" + std::to_string(n), .title = "Item " + std::to_string(n)};
    one.starts = hearth::parse_time("08:40") + n * std::chrono::minutes(15);
    one.ends = one.starts + std::chrono::minutes(15);
    items.push_back(one);
  }
  school.timetables[0].weeks = {hearth::week_of(items)};
  view(school).span = DayView::Span::whole_day;
  EXPECT_EQ(shown(look(school, "10:00")).size(), 20u);
  EXPECT_EQ(word(look(school, "13:39").now()), "Item 19");
}

TEST(Span, EachChildHasTheirOwn) {
  hearth::School school = otter();
  school.pupils[0].preferences.day.span = DayView::Span::cards;
  school.pupils[0].preferences.day.cards = 2;
  school.pupils[1].preferences.day.span = DayView::Span::whole_day;
  EXPECT_EQ(shown(look(school, "09:10", {}, "P05")).size(), 2u);
  EXPECT_EQ(shown(look(school, "09:10", {}, "P06")).size(), 6u);
  EXPECT_EQ(look(school, "09:10").view.span, DayView::Span::now_next);
}

TEST(Finished, WhatIsOverIsFinishedAndCanBeTakenBackAndPutAwayAgain) {
  const hearth::School school = otter();
  const auto hello = [&](const Told& said) { return look(school, "09:10", said).card("hello")->finished; };
  EXPECT_TRUE(hello({}));
  EXPECT_FALSE(hello(told({finished("hello", false, {})})));
  EXPECT_FALSE(hello(told({finished("hello", false, {}), finished("hello", false, {})}))) << "twice is once";
  EXPECT_TRUE(hello(told({finished("hello", false, {}), finished("hello", true, {})})));
}

TEST(Finished, WhatIsOnNowCanBeFinishedEarlyAndWhatComesCannot) {
  const hearth::School school = otter();
  const Board before = look(school, "09:10");
  EXPECT_FALSE(before.now()->finished);
  EXPECT_TRUE(before.now()->can_finish());
  EXPECT_FALSE(before.next()->can_finish());
  const Board after = look(school, "09:10", told({finished("circle", true, {})}));
  EXPECT_TRUE(after.now()->finished);
  EXPECT_TRUE(after.now()->can_take_back());
  EXPECT_FALSE(look(school, "09:10", told({finished("circle", true, {}), finished("circle", false, {})}))
                   .now()
                   ->finished);
}

TEST(Finished, EachStyleShowsWhatItShould) {
  hearth::School school = otter();
  view(school).span = DayView::Span::whole_day;
  const auto cards = [&](DayView::Done done) {
    view(school).done = done;
    return shown(look(school, "09:40"));
  };
  EXPECT_EQ(cards(DayView::Done::tick).front(), "Hello");
  EXPECT_EQ(cards(DayView::Done::grey).front(), "Hello");
  EXPECT_EQ(cards(DayView::Done::gone).front(), "Snack");
  EXPECT_EQ(cards(DayView::Done::box).front(), "Circle time") << "it waits to be put into the box";
}

TEST(Finished, TheBoxHoldsWhatWasPutIntoItAndGivesItBack) {
  hearth::School school = otter();
  view(school).done = DayView::Done::box;
  const auto box = [&](const char* time, const Told& said = {}) {
    return words_of(look(school, time, said).in_box());
  };
  EXPECT_THAT(box("08:50"), IsEmpty());
  const Board waits = look(school, "09:10");
  EXPECT_TRUE(waits.card("hello")->waits);
  EXPECT_TRUE(waits.card("hello")->can_finish());
  EXPECT_THAT(words_of(waits.in_box()), IsEmpty());
  EXPECT_THAT(box("09:10", told({finished("hello", true, {})})), ElementsAre("Hello"));
  EXPECT_THAT(box("09:10", told({finished("hello", true, {}), finished("hello", false, {})})), IsEmpty());
  EXPECT_THAT(box("09:40"), ElementsAre("Hello")) << "nothing piles up: only the last one waits";
}

TEST(Finished, ACancelledCardIsNeverFinished) {
  hearth::School school = otter();
  view(school).done = DayView::Done::gone;
  view(school).span = DayView::Span::whole_day;
  Told said;
  said.changes = {cancel("hello")};
  const Board b = look(school, "13:00", said);
  EXPECT_TRUE(b.card("hello")->crossed_out);
  EXPECT_FALSE(b.card("hello")->finished || b.card("hello")->can_finish());
  EXPECT_EQ(shown(b).front(), "Hello");
}

TEST(Choice, OneOfThreeBecomesTheItem) {
  hearth::School school = otter();
  for_each(school, "choosing", [](hearth::Item& item) {
    item.choices = {
        {"lego", "Lego", "bricks"}, {"paint", "Painting", "paint"}, {"outside", "Outside", "tree"}};
  });
  const Card open = *look(school, "13:00").now();
  EXPECT_EQ(open.word, "Choosing");
  EXPECT_EQ(open.choices.size(), 3u);
  const Card painting = *look(school, "13:00", told({chosen("choosing", "paint", {})})).now();
  EXPECT_EQ(painting.word, "Painting");
  EXPECT_EQ(painting.picture, "paint");
  EXPECT_EQ(painting.chosen, "paint");
  const Card changed_mind =
      *look(school, "13:00", told({chosen("choosing", "paint", {}), chosen("choosing", "lego", {})})).now();
  EXPECT_EQ(changed_mind.word, "Lego");
  EXPECT_EQ(look(school, "13:00", told({chosen("choosing", "rockets", {})})).now()->word, "Choosing");
}

TEST(Choice, AChildsOwnChoiceCountsBeforeTheRooms) {
  hearth::School school = otter();
  for_each(school, "choosing", [](hearth::Item& item) {
    item.choices = {{"lego", "Lego", "bricks"}, {"paint", "Painting", "paint"}};
  });
  const std::vector<hearth::Entry> room{chosen("choosing", "lego", {})};
  const auto now = [&](const Told& said) { return look(school, "13:00", said, "P05").now()->word; };
  EXPECT_EQ(now(told_to_child(room, {})), "Lego");
  EXPECT_EQ(now(told_to_child(room, {chosen("choosing", "paint", "P05")})), "Painting");
}

TEST(Language, EachViewerGetsThePictureThatTheyRead) {
  hearth::School school = otter();
  for_each(school, "circle", [](hearth::Item& item) {
    item.pictures = {{"photo", "media:p"}, {"object", "media:o"}};
  });
  const auto picture = [&](DayView::Pictures from) {
    school.pupils[0].preferences.day.pictures = from;
    return look(school, "09:10", {}, "P05").now()->picture;
  };
  EXPECT_EQ(picture(DayView::Pictures::photo), "media:p|media:o|circle");
  EXPECT_EQ(picture(DayView::Pictures::object), "media:o|circle");
  EXPECT_EQ(picture(DayView::Pictures::symbol), "circle");
  EXPECT_EQ(picture(DayView::Pictures::word), "");
}

TEST(Language, APhotographThatHasExpiredGivesWay) {
  hearth::School school = otter();
  for_each(school, "circle", [](hearth::Item& item) { item.pictures = {{"photo", "media:p"}}; });
  school.media = {{.hash = "p", .expires = hearth::day("2026-06-09")}};
  EXPECT_EQ(look(school, "09:10").now()->picture, "circle");
  EXPECT_EQ(look(school, "09:10", {}, nullptr, "2026-06-09").now()->picture, "media:p|circle");
}

TEST(MyDay, TwoChildrenHaveTwoDaysAndBothFollowTheRoom) {
  hearth::School school = otter();
  school.overlays.push_back({.pupil = "P05",
                             .days = {hearth::day("2026-06-01"), {}},
                             .weekdays = {3},
                             .items = {"words"},
                             .title = "PE with my class",
                             .picture = "ball"});
  EXPECT_EQ(word(look(school, "10:30", {}, "P05").now()), "PE with my class");
  EXPECT_EQ(word(look(school, "10:30", {}, "P06").now()), "Words");
  EXPECT_EQ(look(school, "10:30", {}, "P05").place, "Maisie's day");
  EXPECT_THAT(look(school, "10:30", {}, "P05").people, IsEmpty())
      << "who is with the class is not known here";
  const Told drumming =
      told_to_child({hearth::entry_of(instead("circle", {.title = "Drumming", .picture = "drum"}))}, {});
  EXPECT_EQ(word(look(school, "09:10", drumming, "P05").now()), "Drumming");
  EXPECT_EQ(word(look(school, "09:10", drumming, "P06").now()), "Drumming");
}

TEST(MyDay, WhatOneChildPutAwayIsStillThereForTheRoom) {
  const hearth::School school = otter();
  const std::vector<hearth::Entry> own{finished("circle", true, "P05")};
  EXPECT_TRUE(look(school, "09:10", told_to_child({}, own), "P05").now()->finished);
  EXPECT_FALSE(look(school, "09:10", told_to_room({}), nullptr).now()->finished);
}

}  // namespace
}  // namespace visual_timetable
