// SPDX-License-Identifier: MIT
// What helps, what stars were given for, who is here, and what came before when the day was changed.
#include <gmock/gmock.h>

#include "unit/review/quillbrook.hpp"

namespace hearth {
namespace {

using sample::day;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class HelpedTest : public ::testing::Test {
 protected:
  HelpedTest() : all_(sample::Quillbrook::read()) {}

  Review review() const {
    return {all_.school,      all_.content,
            all_.words,       *all_.school.pupil("P01"),
            entries_,         {day("2026-03-02"), day("2026-03-27")},
            day("2026-03-27")};
  }
  Entry& add(Day on, const char* time, const char* kind, const std::string& what) {
    Entry entry{.id = std::to_string(entries_.size()), .kind = kind, .pupil = "P01", .what = what};
    entry.at = instant_of(on, parse_time(time), sample::kZone);
    return entries_.emplace_back(std::move(entry));
  }
  void answer(Day on, const char* time, int valence) {
    Entry& entry = add(on, time, "check_in", valence < 0 ? "sad" : "happy");
    entry.slot = "arrive";
    entry.state = State::answered;
    entry.detail["valence"] = std::int64_t{valence};
  }
  void pair(Day on, const char* tool, int before, int after) {
    answer(on, "11:00", before);
    const Id check_in = entries_.back().id;
    Entry& now = add(on, "11:10", "how_now", "calm");
    now.detail = {{"check_in", check_in}, {"tool", std::string(tool)}, {"valence", std::int64_t{after}}};
  }
  static Day march(unsigned n) { return std::chrono::year(2026) / 3 / n; }

  sample::Quillbrook all_;
  std::vector<Entry> entries_;
};

TEST_F(HelpedTest, AToolIsToldOfFromFivePairsOn) {
  for (unsigned n : {2u, 3u, 4u, 5u}) pair(march(n), "breathe", -1, n == 2 ? -1 : 1);
  EXPECT_THAT(what_helps(review()).rows, IsEmpty());
  EXPECT_EQ(what_helps(review()).words.nothing, "No tool has 5 times before and after yet.");
  pair(march(6), "breathe", -1, 0);
  pair(march(9), "walk", -1, 1);
  const ShareChart chart = what_helps(review());
  ASSERT_THAT(chart.rows, SizeIs(1));
  EXPECT_EQ(chart.rows[0].words, "breathe");
  EXPECT_EQ(chart.rows[0].told, "4 of 5");
  EXPECT_EQ(chart.words.corner, "6 times told before and after; under 5 nothing is told");
}

TEST_F(HelpedTest, StarsByWhatWasDoneAndQuietTimesByTool) {
  all_.school.routines.push_back({.id = "calm_in", .title = "Coming in calmly", .picture = "tool/walk"});
  add(march(2), "11:00", "award", "calm_in").level = 2;
  add(march(3), "11:00", "award", "calm_in").level = 1;
  add(march(3), "12:00", "award", "target").detail["target"] = std::string("P01-T1");
  entries_.back().level = 1;
  add(march(4), "12:00", "calm_session", "bubbles");
  add(march(4), "13:00", "calm_session", "work").detail["sort"] = std::string("work");
  std::vector<std::string> told;
  for (const auto& row : stars_and_calm(review()).rows) told.push_back(row.words + ": " + row.told);
  EXPECT_THAT(told, ElementsAre("Coming in calmly: 3 stars", "Calm coming in: 1 star", "bubbles: once"));
  EXPECT_EQ(stars_and_calm(review()).words.corner, "4 stars, 1 quiet time");
}

TEST_F(HelpedTest, WhoWasHereIsSaidInDays) {
  add(march(2), "09:00", "attendance", "here");
  add(march(3), "09:00", "attendance", "away").state = State::away;
  add(march(4), "09:00", "attendance", "away").state = State::away;
  add(march(4), "10:00", "attendance", "here");  // came later
  EXPECT_THAT(in_words(review()), Contains("Here on 2 of 3 days that were marked."));
  EXPECT_EQ(how_they_have_been(review()).words.corner, "0 answers, away on 1 day");
}

TEST_F(HelpedTest, WhatTheChildKeepsQuietIsCountedAndNotPlaced) {
  answer(march(2), "08:50", 1);
  Entry& quiet = add(march(3), "08:50", "check_in", "");
  quiet.state = State::answered;
  quiet.detail["withheld"] = std::int64_t{1};
  const DayChart chart = how_they_have_been(review());
  EXPECT_EQ(chart.words.corner, "2 answers, 1 of them kept quiet");
  EXPECT_THAT(chart.dots, SizeIs(1));
}

TEST_F(HelpedTest, AChangedDayCountsAsItWas) {
  // Lunch was dropped on these days; the children came from a visitor who took its place.
  for (unsigned n : {2u, 3u, 4u, 5u, 6u}) {
    answer(march(n), "12:50", n < 4 ? -1 : 1);
    Change change{.room = "otter", .day = march(n), .what = Change::What::replace, .item = "lunch"};
    change.now.title = "Drumming";
    change.now.picture = "tool/music";
    change.now.adults = {"S05"};
    all_.school.changes.push_back(change);
  }
  const auto charts = what_came_before(review());
  ASSERT_THAT(charts[0].rows, SizeIs(1));
  EXPECT_EQ(charts[0].rows[0].words, "Drumming");
  EXPECT_EQ(charts[0].rows[0].picture, "tool/music");
  EXPECT_EQ(charts[0].rows[0].told, "2 of 5");
  ASSERT_THAT(charts[1].rows, SizeIs(1));
  EXPECT_EQ(charts[1].rows[0].words, "Adult S05");
}

TEST_F(HelpedTest, UnderFiveNothingIsToldOfWhatCameBefore) {
  for (unsigned n : {2u, 3u, 4u, 5u}) answer(march(n), "12:50", -1);
  EXPECT_THAT(what_came_before(review())[0].rows, IsEmpty());
  EXPECT_THAT(what_came_before(review())[0].words.nothing, HasSubstr("Too few"));
  answer(march(6), "12:50", 1);
  EXPECT_THAT(what_came_before(review())[0].rows, SizeIs(1));
}

TEST_F(HelpedTest, ChartsWithoutAHardAnswerSaySo) {
  for (unsigned n : {2u, 3u, 4u, 5u, 6u}) answer(march(n), "12:50", 1);
  EXPECT_THAT(what_came_before(review())[0].rows, IsEmpty());
  EXPECT_EQ(what_came_before(review())[0].words.nothing, "None of these answers was a hard one.");
}

TEST_F(HelpedTest, ElsewhereNobodyOfTheRoomLedIt) {
  // Maisie has PE with her class while the room has project time.
  Overlay overlay{.pupil = "P01", .days = {march(2), Day{}}, .weekdays = {1, 2, 3, 4, 5}, .items = {"lunch"}};
  overlay.title = "Lunch with my class";
  all_.school.overlays.push_back(overlay);
  for (unsigned n : {2u, 3u, 4u, 5u, 6u}) answer(march(n), "12:50", -1);
  const auto charts = what_came_before(review());
  ASSERT_THAT(charts[0].rows, SizeIs(1));
  EXPECT_EQ(charts[0].rows[0].words, "Lunch with my class");
  EXPECT_THAT(charts[1].rows, IsEmpty());
}

}  // namespace
}  // namespace hearth
