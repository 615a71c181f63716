// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/plugins/quillbrook.hpp"
#include "visual_timetable/model.hpp"

namespace visual_timetable {
namespace {

using namespace std::chrono_literals;
using hearth::at;
using hearth::english;
using hearth::Instant;
using hearth::parse_day;
using hearth::quillbrook;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Not;

const std::string kFriday = "2026-07-17";

Board board(const std::string& day, const std::string& time, const std::string& room = "otter",
            const std::vector<hearth::Change>& today = {}) {
  return board_of(quillbrook(), room, today, at(day, time), english());
}

std::vector<std::string> later(const Board& b, bool crossed_out = false) {
  std::vector<std::string> words;
  for (const Card& card : b.later)
    if (!crossed_out || card.crossed_out) words.push_back(card.word);
  return words;
}

TEST(Board, BeforeTheDayItSaysWhenWeStartAndWhatComesFirst) {
  const Board b = board(kFriday, "08:35");
  EXPECT_EQ(b.place, "Otter Room");
  EXPECT_EQ(b.time, "Friday   08:35");
  EXPECT_FALSE(b.has_now);
  EXPECT_EQ(b.message, "We start at 08:40");
  ASSERT_TRUE(b.has_next);
  EXPECT_EQ(b.next.word, "Hello and feelings");
  EXPECT_EQ(b.later.front().word, "Breakfast together");
}

TEST(Board, InTheMorningItShowsNowNextAndLater) {
  const Board b = board(kFriday, "08:50");
  ASSERT_TRUE(b.has_now && b.has_next);
  EXPECT_EQ(b.now.word, "Hello and feelings");
  EXPECT_EQ(b.now.picture, "hello");
  EXPECT_EQ(b.next.word, "Breakfast together");
  EXPECT_DOUBLE_EQ(b.left, 0.5);
  EXPECT_THAT(b.message, IsEmpty());
  EXPECT_EQ(b.later.front().word, "Words and sounds");
  EXPECT_EQ(b.later.back().word, "Story time with my class");
}

TEST(Board, InTheLastMinutesOfTheRoomItSaysGoodbye) {
  const Board b = board(kFriday, "13:57");
  EXPECT_EQ(b.now.word, "Score and goodbye");
  EXPECT_EQ(b.next.word, "Back to my class");
  EXPECT_THAT(later(b), ElementsAre("Story time with my class"));
}

TEST(Board, TheLastItemHasNothingAfterItUntilItsLastMinute) {
  for (const char* time : {"15:01", "15:19"}) {
    const Board b = board(kFriday, time);
    EXPECT_EQ(b.now.word, "Story time with my class");
    EXPECT_FALSE(b.has_next);
    EXPECT_THAT(b.later, IsEmpty());
  }
  EXPECT_EQ(board(kFriday, "15:19").changes, at(kFriday, "15:19") + 12s) << "the bar empties every 12 s";
  const Board over = board("2026-07-16", "15:20");
  EXPECT_FALSE(over.has_now);
  EXPECT_EQ(over.message, "Finished for today\nSee you Friday");
}

TEST(Board, TheAdultsOfTheRoomAreWithUs) {
  EXPECT_THAT(board(kFriday, "08:50").people,
              ElementsAre(Field(&Person::name, "Marianne"), Field(&Person::name, "Dev")));
  EXPECT_THAT(board(kFriday, "08:50", "kingfisher").people,
              ElementsAre(Field(&Person::name, "Carys"), Field(&Person::name, "Errol")));
}

TEST(Board, WhoLeadsAnItemIsShownInTheirPlace) {
  hearth::School school = quillbrook();
  for (hearth::Timetable& timetable : school.timetables)
    for (auto& week : timetable.weeks)
      for (auto& day : week)
        for (hearth::Item& item : day) item.adults = {"S06", "nobody who is known"};
  EXPECT_THAT(board_of(school, "otter", {}, at(kFriday, "08:50"), english()).people,
              ElementsAre(Field(&Person::name, "Helen")));
}

TEST(Board, ACancelledItemStaysCrossedOutUntilItsTimeIsOver) {
  const std::string day = "2026-05-06";
  for (const char* time : {"08:50", "09:30", "10:10", "10:29"})
    EXPECT_THAT(later(board(day, time), true), ElementsAre("Circle time: friendship")) << time;
  EXPECT_THAT(later(board(day, "10:30"), true), IsEmpty());
  const Board before = board(day, "09:30"), meanwhile = board(day, "10:15");
  EXPECT_EQ(before.next.word, "Playtime");
  EXPECT_EQ(before.later.front().word, "Circle time: friendship") << "where it would have been";
  EXPECT_FALSE(meanwhile.has_now);
  EXPECT_EQ(meanwhile.message, "Free time");
  EXPECT_EQ(meanwhile.next.word, "Playtime");
}

TEST(Board, ACancelledFirstItemIsNotWhenWeStart) {
  const Board b = board(
      kFriday, "08:35", "otter",
      {{.room = "otter", .day = parse_day(kFriday), .what = hearth::Change::What::cancel, .item = "arrive"}});
  EXPECT_EQ(b.message, "We start at 09:00");
  EXPECT_THAT(later(b, true), ElementsAre("Hello and feelings"));
  const Board meanwhile = board(
      kFriday, "08:50", "otter",
      {{.room = "otter", .day = parse_day(kFriday), .what = hearth::Change::What::cancel, .item = "arrive"}});
  EXPECT_EQ(meanwhile.message, "We start at 09:00");
}

TEST(Board, APlannedChangeIsShownInItsPlace) {
  const std::string drumming_day = "2026-03-11";
  const Board before = board(drumming_day, "12:50");
  EXPECT_EQ(before.next.picture, "drum");
  const Board on = board(drumming_day, "13:20");
  EXPECT_EQ(on.now.word, "Drumming visitor");
  EXPECT_EQ(on.now.picture, "drum");
  EXPECT_EQ(board("2026-03-12", "13:20").now.word, "Project time") << "the week itself is as it was";
}

TEST(Board, ClosedDaysSayWhyAndWhenWeMeetAgain) {
  EXPECT_EQ(board("2026-06-26", "09:00").message, "INSET day\nSee you Monday");
  EXPECT_EQ(board("2026-05-04", "09:00").message, "Early May bank holiday\nSee you Tuesday");
  EXPECT_EQ(board("2026-07-18", "09:00").message.substr(0, 14), "Summer holiday");
  for (const char* day : {"2026-06-26", "2026-05-04"}) {
    EXPECT_FALSE(board(day, "09:00").has_now);
    EXPECT_FALSE(board(day, "09:00").has_next);
    EXPECT_THAT(board(day, "09:00").later, IsEmpty());
  }
}

TEST(Board, AfterAHolidayTheDateIsSaid) {
  EXPECT_EQ(board("2026-03-30", "09:00").message, "School holiday\nSee you on Monday 13 April");
  EXPECT_EQ(board("2026-04-09", "09:00").message, "School holiday\nSee you Monday");
}

TEST(Board, WeekendsLeadToMonday) {
  EXPECT_EQ(board("2026-07-11", "10:00").message, "No group today\nSee you Monday");
  EXPECT_EQ(board("2026-07-12", "10:00").message, "No group today\nSee you Monday");
  EXPECT_EQ(board("2026-07-12", "10:00").time, "Sunday   10:00");
}

TEST(Board, ADayWithoutThisGroupSaysSo) {
  EXPECT_EQ(board("2026-03-11", "10:00", "group_a").message, "No group today\nSee you Thursday");
}

TEST(Board, ARoomThatIsNotThereDrawsNothingWrong) {
  const Board b = board(kFriday, "09:00", "nowhere");
  EXPECT_FALSE(b.has_now);
  EXPECT_GT(b.changes, at(kFriday, "09:00"));
}

TEST(Board, EveryWordIsInTheCatalogue) {
  for (const std::string day : {"2026-07-17", "2026-07-18", "2026-03-30", "2026-05-06"})
    for (const std::string time : {"08:00", "10:15", "12:00", "16:00"}) {
      const Board b = board(day, time);
      for (const std::string& words : {b.message, b.time})
        for (const char* key : {"board.", "day.", "month."}) EXPECT_THAT(words, Not(testing::HasSubstr(key)));
    }
}

bool same(const Card& a, const Card& b) {
  return a.word == b.word && a.picture == b.picture && a.crossed_out == b.crossed_out;
}
bool same(const Board& a, const Board& b) {
  return a.place == b.place && a.time == b.time && a.message == b.message && a.has_now == b.has_now &&
         a.has_next == b.has_next && a.left == b.left && same(a.now, b.now) && same(a.next, b.next) &&
         std::ranges::equal(a.later, b.later, [](const Card& x, const Card& y) { return same(x, y); });
}

TEST(BoardProperty, ItIsTheSameUntilItSaysThatItChanges) {
  for (const std::string day : {"2026-07-17", "2026-05-06", "2026-03-11", "2026-03-29", "2026-10-25"}) {
    SCOPED_TRACE(day);
    Board known = board_of(quillbrook(), "otter", {}, at(day, "00:00"), english());
    for (Instant now = at(day, "00:00"); now < at(day, "00:00") + 24h; now += 7s) {
      const Board b = board_of(quillbrook(), "otter", {}, now, english());
      ASSERT_GT(b.changes, now);
      ASSERT_LE(b.changes, now + 1min);
      ASSERT_TRUE(now >= known.changes || same(b, known)) << b.time << " " << b.left << " was " << known.left;
      if (now >= known.changes) known = b;
      const Board last = board_of(quillbrook(), "otter", {}, b.changes - 1ms, english());
      ASSERT_TRUE(same(b, last)) << b.time << " " << b.left << " then " << last.left;
    }
  }
}

TEST(BoardProperty, TheBarOnlyEmptiesAndReachesItsEnds) {
  double left = 1;
  for (Instant now = at(kFriday, "09:20"); now < at(kFriday, "10:10"); now += 1s) {
    const Board b = board_of(quillbrook(), "otter", {}, now, english());
    ASSERT_LE(b.left, left);
    left = b.left;
  }
  EXPECT_GT(left, 0);
  EXPECT_LT(left, 0.02);
}

}  // namespace
}  // namespace visual_timetable
