// SPDX-License-Identifier: MIT
// The board of the demo school, over its year.
#include <gmock/gmock.h>

#include "unit/plugins/visual_timetable/room.hpp"

namespace visual_timetable {
namespace {

using namespace std::chrono_literals;
using hearth::at;
using hearth::english;
using hearth::Instant;
using hearth::parse_day;
using hearth::quillbrook;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Not;

const std::string kFriday = "2026-07-17";

Board board_at(Instant when, const std::string& room = "otter",
               const std::vector<hearth::Change>& today = {}) {
  Told told;
  told.changes = today;
  return board_of({quillbrook(), *quillbrook().room(room)}, told, when, english());
}

Board board(const std::string& day, const std::string& time, const std::string& room = "otter",
            const std::vector<hearth::Change>& today = {}) {
  return board_at(at(day, time), room, today);
}

std::vector<std::string> crossed_out(const Board& b) {
  std::vector<std::string> words;
  for (const Card* card : b.later())
    if (card->crossed_out) words.push_back(card->word);
  return words;
}

TEST(Board, BeforeTheDayItSaysWhenWeStartAndWhatComesFirst) {
  const Board b = board(kFriday, "08:35");
  EXPECT_EQ(b.place, "Otter Room");
  EXPECT_EQ(b.time, "Friday   08:35");
  EXPECT_FALSE(b.now());
  EXPECT_EQ(b.message, "We start at 08:40");
  EXPECT_EQ(word(b.next()), "Hello and feelings");
  EXPECT_EQ(b.later().front()->word, "Breakfast together");
}

TEST(Board, InTheMorningItShowsNowNextAndLater) {
  const Board b = board(kFriday, "08:50");
  ASSERT_TRUE(b.now());
  EXPECT_EQ(b.now()->word, "Hello and feelings");
  EXPECT_EQ(b.now()->picture, "hello");
  EXPECT_EQ(b.now()->hours, "08:40 to 09:00");
  EXPECT_EQ(word(b.next()), "Breakfast together");
  EXPECT_DOUBLE_EQ(b.left, 0.5);
  EXPECT_EQ(b.minutes_left, 10);
  EXPECT_THAT(b.message, IsEmpty());
  EXPECT_EQ(b.later().front()->word, "Words and sounds");
  EXPECT_EQ(b.later().back()->word, "Story time with my class");
}

TEST(Board, TheCurrentItemChangesOnTheMinute) {
  EXPECT_EQ(word(board(kFriday, "10:15").now()), "Circle time: friendship");
  EXPECT_EQ(word(board(kFriday, "10:00").now()), "Words and sounds");
}

TEST(Board, TheLastItemHasNothingAfterItUntilItsLastMinute) {
  for (const char* time : {"15:01", "15:19"}) {
    const Board b = board(kFriday, time);
    EXPECT_EQ(word(b.now()), "Story time with my class");
    EXPECT_FALSE(b.next());
    EXPECT_THAT(b.later(), IsEmpty());
  }
  EXPECT_EQ(board(kFriday, "15:19").changes, at(kFriday, "15:19") + 12s) << "the bar empties every 12 s";
  const Board over = board("2026-07-16", "15:20");
  EXPECT_FALSE(over.now());
  EXPECT_EQ(over.message, "Finished for today\nSee you Friday");
}

TEST(Board, AnItemThatIsLeftOutIsSkippedByNextAndStaysCrossedAllDay) {
  const std::string day = "2026-05-06";
  for (const char* time : {"08:50", "10:10", "10:30", "14:55", "16:00"})
    EXPECT_THAT(crossed_out(board(day, time)), ElementsAre("Circle time: friendship")) << time;
  EXPECT_EQ(word(board(day, "09:30").next()), "Playtime");
  const Board meanwhile = board(day, "10:15");
  EXPECT_FALSE(meanwhile.now());
  EXPECT_EQ(meanwhile.message, "Free time");
  EXPECT_EQ(word(meanwhile.next()), "Playtime");
  EXPECT_THAT(crossed_out(board("2026-05-13", "09:30")), IsEmpty()) << "the week is as it was";
}

TEST(Board, ACancelledFirstItemIsNotWhenWeStart) {
  const std::vector<hearth::Change> no_hello{cancel("arrive", kFriday.c_str())};
  for (const char* time : {"08:35", "08:50"}) {
    const Board b = board(kFriday, time, "otter", no_hello);
    EXPECT_EQ(b.message, "We start at 09:00");
    EXPECT_THAT(crossed_out(b), ElementsAre("Hello and feelings"));
  }
}

TEST(Board, APlannedChangeIsForThatDayOnly) {
  const Board on = board("2026-03-11", "13:20");
  EXPECT_EQ(word(on.now()), "Drumming visitor");
  EXPECT_EQ(on.now()->picture, "drum");
  EXPECT_TRUE(on.now()->changed);
  EXPECT_EQ(word(board("2026-03-12", "13:20").now()), "Project time");
  EXPECT_EQ(word(board("2026-03-18", "13:20").now()), "Project time");
}

TEST(Board, ClosedDaysSayWhyAndWhenWeMeetAgain) {
  EXPECT_EQ(board("2026-06-26", "09:00").message, "INSET day\nSee you Monday");
  EXPECT_EQ(board("2026-05-04", "09:00").message, "Early May bank holiday\nSee you Tuesday");
  EXPECT_EQ(board("2026-03-30", "09:00").message, "School holiday\nSee you on Monday 13 April");
  EXPECT_EQ(board("2026-07-11", "10:00").message, "No group today\nSee you Monday");
  EXPECT_EQ(board("2026-03-11", "10:00", "group_a").message, "No group today\nSee you Thursday");
  for (const char* day : {"2026-06-26", "2026-05-04"}) {
    EXPECT_THAT(board(day, "09:00").cards, IsEmpty());
    EXPECT_THAT(board(day, "09:00").people, IsEmpty()) << "nobody is there";
  }
}

TEST(Board, AfterTheLastTermThatIsKnownItPromisesNothing) {
  EXPECT_EQ(board("2026-07-18", "09:00").message.substr(0, 14), "Summer holiday");
  hearth::School school = otter();
  EXPECT_EQ(look(school, "09:00", {}, nullptr, "2026-08-10").message, "Summer holiday");
  EXPECT_EQ(look(school, "09:00", {}, nullptr, "2026-09-10").message, "No group today");
}

TEST(Board, EachRoomHasItsOwnHours) {
  EXPECT_EQ(word(board("2026-03-10", "13:20", "group_a").now()), "Our group");
  EXPECT_FALSE(board("2026-03-10", "09:00", "group_a").now());
  EXPECT_TRUE(board("2026-03-10", "09:00", "kingfisher").now());
}

TEST(Board, EveryWordIsInTheCatalogue) {
  for (const std::string day : {"2026-07-17", "2026-07-18", "2026-03-30", "2026-05-06", "2026-03-11"})
    for (const std::string time : {"08:00", "10:15", "12:00", "16:00"}) {
      const Board b = board(day, time);
      std::vector<std::string> said{b.message, b.time, b.place};
      for (const Announcement& told : b.announcements) said.push_back(told.sentence);
      for (const Card& card : b.cards) said.push_back(card.hours);
      for (const std::string& words : said)
        for (const char* key : {"board.", "day.", "month.", "timetable.", "{"})
          EXPECT_THAT(words, Not(testing::HasSubstr(key)));
    }
}

bool same(const Card& a, const Card& b) {
  return a.word == b.word && a.picture == b.picture && a.crossed_out == b.crossed_out && a.when == b.when &&
         a.finished == b.finished && a.waits == b.waits;
}
bool same(const Board& a, const Board& b) {
  return a.place == b.place && a.time == b.time && a.message == b.message && a.left == b.left &&
         a.minutes_left == b.minutes_left && a.sign.has_value() == b.sign.has_value() &&
         (!a.sign || a.sign->words == b.sign->words) && a.shown == b.shown &&
         a.announcements.size() == b.announcements.size() &&
         std::ranges::equal(a.cards, b.cards, [](const Card& x, const Card& y) { return same(x, y); });
}

TEST(BoardProperty, ItIsTheSameUntilItSaysThatItChanges) {
  for (const std::string day : {"2026-07-17", "2026-05-06", "2026-03-11", "2026-03-29", "2026-10-25"}) {
    SCOPED_TRACE(day);
    Board known = board(day, "00:00");
    for (Instant now = at(day, "00:00"); now < at(day, "00:00") + 24h; now += 13s) {
      const Board b = board_at(now);
      ASSERT_GT(b.changes, now);
      ASSERT_LE(b.changes, now + 1min);
      ASSERT_TRUE(now >= known.changes || same(b, known)) << b.time << " " << b.left << " was " << known.left;
      if (now >= known.changes) known = b;
      const Board last = board_at(b.changes - 1ms);
      ASSERT_TRUE(same(b, last)) << b.time << " " << b.left << " then " << last.left;
    }
  }
}

TEST(BoardProperty, TheBarEmptiesWithTheClockToOneStep) {
  double left = 1;
  const Instant ends = at(kFriday, "10:10");
  for (Instant now = at(kFriday, "09:20"); now < ends; now += 1s) {
    const Board b = board_at(now);
    ASSERT_LE(b.left, left);
    left = b.left;
    // 50 minutes in 100 steps: what it shows is never more than one step of 30 s, and a second, ahead.
    const double shown_s = left * 3000, real_s = double((ends - now).count()) / 1000;
    ASSERT_GE(shown_s + 1, real_s);
    ASSERT_LE(shown_s, real_s + 31);
  }
  EXPECT_GT(left, 0);
  EXPECT_LT(left, 0.02);
}

}  // namespace
}  // namespace visual_timetable
