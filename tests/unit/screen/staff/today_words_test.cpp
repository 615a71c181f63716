// SPDX-License-Identifier: MIT
#include "screen/staff/today_words.hpp"

#include <gmock/gmock.h>

#include "records/languages.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class TodayWordsTest : public ::testing::Test {
 protected:
  TodayWordsTest() {
    for (const char* id : {"P01", "P02", "P03", "P04"})
      school_.pupils.push_back({.id = id,
                                .name = std::string("Child ") + id,
                                .picture = "animal/fox",
                                .placements = {{.room = "otter", .days = {parse_day("2026-01-01"), {}}}}});
    school_.adults = {{.id = "S01", .name = "Mrs Okafor"}};
    school_.rooms = {{.id = "otter", .name = "Otter Room"}};
    content_.helps = {{.id = "talk", .word = "talk to me", .asks_for_adult = true}};
  }
  std::string told(const Call& call) const {
    const CallTold told = told_of(call, school_, content_, words_, now_);
    EXPECT_THAT(told.words + told.note, Not(HasSubstr("today."))) << "a key without words";
    return told.words + " | " + told.note;
  }
  std::vector<OnBoard> board(const std::vector<Tick>& ticks, const std::vector<Entry>& attendance = {}) {
    return board_of(school_, "otter", now_, ticks, attendance, "arrive");
  }

  Notices notices_;
  Languages languages_{HEARTH_SOURCE_DIR "/assets/languages"};
  const Words& words_ = languages_.words("en", notices_);
  const Instant now_ = instant_of(parse_day("2026-07-17"), parse_time("08:50"), "Europe/London");
  School school_;
  Content content_;
};

TEST_F(TodayWordsTest, AgesStandInWords) {
  EXPECT_EQ(ago(now_ - 20s, now_, words_), "just now");
  EXPECT_EQ(ago(now_ + 3s, now_, words_), "just now") << "another machine's clock";
  EXPECT_EQ(ago(now_ - 1min, now_, words_), "a minute ago");
  EXPECT_EQ(ago(now_ - 4min, now_, words_), "4 minutes ago");
  EXPECT_EQ(ago(now_ - 60min, now_, words_), "an hour ago");
  EXPECT_EQ(ago(now_ - 130min, now_, words_), "2 hours ago");
}

TEST_F(TodayWordsTest, DaysStandInWords) {
  const auto on = [&](const char* day) { return on_day(parse_day(day), parse_day("2026-07-17"), words_); };
  EXPECT_EQ(on("2026-07-17"), "today");
  EXPECT_EQ(on("2026-07-16"), "yesterday");
  EXPECT_EQ(on("2026-07-13"), "on Monday");
  EXPECT_EQ(on("2026-07-10"), "on 10 July") << "not to be taken for today's weekday";
  EXPECT_EQ(on("2025-12-01"), "on 1 December 2025");
  EXPECT_EQ(on("2026-07-20"), "on 20 July");
}

TEST_F(TodayWordsTest, ACallIsNewThenSeenThenDoneEachWithItsAge) {
  Call call{.entry = "c", .pupil = "P01", .at = now_ - 4min, .what = "talk", .wanted = "S01"};
  EXPECT_EQ(told(call), "Child P01 would like to see Mrs Okafor | 4 minutes ago: talk to me");
  call.wanted.clear();
  call.what = "grown_up";
  EXPECT_EQ(told(call), "Child P01 would like to see a grown-up | 4 minutes ago");
  call.seen_by = "S01";
  call.seen_at = now_ - 2min;
  EXPECT_THAT(told(call), HasSubstr("Mrs Okafor is coming, said so 2 minutes ago. Asked 4 minutes ago."));
  call.done_by = "S01";
  call.done_at = now_;
  EXPECT_THAT(told(call), HasSubstr("Mrs Okafor was there, just now"));
  call.passed = true;
  EXPECT_THAT(told(call), HasSubstr("Somebody else goes, said Mrs Okafor"));
}

TEST_F(TodayWordsTest, WhomNobodyHasSeenComesFirstAndOldestFirst) {
  std::vector<Call> calls{{.entry = "new late", .at = now_ - 1min},
                          {.entry = "done", .at = now_ - 9min, .seen_by = "S01", .done_by = "S01"},
                          {.entry = "seen", .at = now_ - 8min, .seen_by = "S01"},
                          {.entry = "new early", .at = now_ - 7min}};
  std::vector<std::string> order;
  for (const Call& call : by_stage(calls)) order.push_back(call.entry);
  EXPECT_THAT(order, ElementsAre("new early", "new late", "seen", "done"));
  EXPECT_EQ(waiting({.calls = calls, .crises = {{.entry = "crisis"}}}), 2) << "that one stands above";
}

TEST_F(TodayWordsTest, TheBoardKeepsTheFourAbsencesApart) {
  const auto board = this->board({{"P01", "check_in", "arrive", State::answered},
                                  {"P02", "check_in", "arrive", State::not_today},
                                  {"P03", "check_in", "midday", State::answered}},
                                 {{.pupil = "P04", .what = "away"}});
  std::vector<std::string> said;
  for (const OnBoard& one : board) said.push_back(choice_of(one, words_).second);
  EXPECT_THAT(said, ElementsAre("done", "not today", "not yet", "away"));
  EXPECT_EQ(done_of(board, words_), "1 of 4");
}

TEST_F(TodayWordsTest, WhoIsNotAskedDoesNotCountAndIDontKnowIsAnAnswer) {
  school_.pupils[3].preferences.check_in.offered = false;
  const auto board = this->board({{"P01", "check_in", "arrive", State::dont_know},
                                  {"P02", "check_in", "arrive", State::not_offered},
                                  {"P03", "check_in", "arrive", State::unfinished}});
  EXPECT_EQ(done_of(board, words_), "1 of 3");
  EXPECT_EQ(choice_of(board[0], words_).second, "I don't know");
  EXPECT_EQ(choice_of(board[1], words_).second, "not offered");
  EXPECT_EQ(choice_of(board[2], words_).second, "not finished");
  EXPECT_EQ(choice_of(board[3], words_).second, "is not asked");
}

TEST_F(TodayWordsTest, WhoCameAfterAllIsNotAwayInWhatTheyAnswered) {
  const auto board =
      this->board({{"P01", "check_in", "arrive", State::answered}}, {{.pupil = "P01", .what = "away"}});
  EXPECT_EQ(board[0].stands, Stands::done);
}

TEST_F(TodayWordsTest, ALookSaysTheRulesOwnReason) {
  const Row row =
      row_of(NeedsALook{"l", "P02", "Sad or lonely on 3 of the last 5 days", parse_day("2026-07-13")}, 0,
             school_, words_, parse_day("2026-07-17"));
  EXPECT_EQ(row.words, "Child P02: Sad or lonely on 3 of the last 5 days");
  EXPECT_EQ(row.note, "Since Monday 13 July");
}

TEST_F(TodayWordsTest, WhoWasNotHeardSaysHowLongInSchoolDays) {
  const Day today = parse_day("2026-07-17");
  EXPECT_EQ(row_of(NotHeard{"P02", parse_day("2026-07-13"), 3}, school_, words_, today).words,
            "Child P02: nothing heard on 3 school days");
  EXPECT_EQ(row_of(NotHeard{"P02", parse_day("2026-07-13"), 3}, school_, words_, today).note,
            "Last heard on Monday");
  EXPECT_EQ(row_of(NotHeard{"P02", {}, 1}, school_, words_, today).note, "Nothing has been heard yet");
}

TEST_F(TodayWordsTest, ACrisisNamesTheRoomAndNoChild) {
  CrisisCall crisis{.entry = "c", .room = "otter", .by = "S01", .at = now_ - 20min};
  EXPECT_EQ(told_of(crisis, school_, words_, now_).words, "Otter Room asks for the learning mentor");
  EXPECT_TRUE(stands_above(crisis, "otter", now_));
  EXPECT_TRUE(stands_above(crisis, "kingfisher", now_));
  crisis.seen_by = "S01", crisis.seen_at = now_ - 5min;
  EXPECT_TRUE(stands_above(crisis, "otter", now_));
  EXPECT_FALSE(stands_above(crisis, "kingfisher", now_));
  EXPECT_FALSE(stands_above(crisis, "otter", now_ + 5min));
}

TEST_F(TodayWordsTest, WhoGreetsAChildIsTheirKeyAdultUntilSomebodyHas) {
  const Day today = parse_day("2026-07-17");
  Pupil& pupil = school_.pupils[0];
  EXPECT_EQ(greeting_of(pupil, {}, school_, words_, today), "");
  pupil.preferences.check_in.key_adults = {"nobody", "S01"};
  EXPECT_EQ(greeting_of(pupil, {}, school_, words_, today), "Mrs Okafor greets");
  std::vector<Entry> attendance{
      {.at = now_, .pupil = "P01", .what = "here", .detail = {{"staff", std::string("S01")}}}};
  EXPECT_EQ(greeting_of(pupil, attendance, school_, words_, today), "Mrs Okafor, 08:50");
  attendance[0].what = "away";
  EXPECT_EQ(greeting_of(pupil, attendance, school_, words_, today), "");
}

}  // namespace
}  // namespace hearth
