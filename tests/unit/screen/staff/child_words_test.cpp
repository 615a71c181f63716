// SPDX-License-Identifier: MIT
#include "screen/staff/child_words.hpp"

#include <gmock/gmock.h>

#include "records/languages.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

Instant on(const std::string& day, const std::string& time) {
  return instant_of(parse_day(day), parse_time(time), "Europe/London");
}

class ChildWordsTest : public ::testing::Test {
 protected:
  ChildWordsTest() {
    Pupil pupil{.id = "P01", .name = "Callum", .full_name = "Callum Ashdown"};
    pupil.preferences.check_in.tools = {"breathe"};
    pupil.preferences.check_in.key_adults = {"S01", "S02"};
    school_.pupils = {pupil};
    school_.adults = {{.id = "S01", .name = "Mrs Okafor", .picture = "adult"},
                      {.id = "S02", .name = "Dev", .away = {{today_, today_}}},
                      {.id = "S03", .name = "Carys"}};
    school_.rooms = {{.id = "otter", .name = "Otter Room"}};
    content_.feelings = {{.id = "worried", .word = "worried", .picture = "feeling/worried"},
                         {.id = "tired", .word = "tired"}};
    content_.helps = {{.id = "talk", .word = "talk to me"}};
    content_.tools = {{.id = "breathe", .word = "balloon breaths", .picture = "breathe"}};
    content_.clues = {{.id = "tummy", .word = "tummy"}, {.id = "head", .word = "head"}};
    content_.knows = {{.id = "keep", .word = "keep it quiet"}};
  }
  ChildWords about() const { return {school_, content_, words_, today_}; }
  static Entry check_in(const std::string& what, Detail detail = {}) {
    return {.id = "c",
            .at = on("2026-07-17", "08:46"),
            .kind = "check_in",
            .slot = "arrive",
            .pupil = "P01",
            .what = what,
            .state = State::answered,
            .detail = std::move(detail)};
  }
  static Entry note(const std::string& id, const std::string& what, const std::string& text) {
    return {.id = id,
            .at = on("2026-07-16", "11:05"),
            .kind = "staff_note",
            .pupil = "P01",
            .by = By::adult,
            .what = what,
            .detail = {{"note", text}, {"staff", "S01"}}};
  }

  Notices notices_;
  Languages languages_{HEARTH_SOURCE_DIR "/assets/languages"};
  const Words& words_ = languages_.words("en", notices_);
  const Day today_ = parse_day("2026-07-17");
  School school_;
  Content content_;
};

TEST_F(ChildWordsTest, WhatHelpsIsTheChildsOwnWordsTheirToolsAndWhoIsHere) {
  school_.targets = {{.id = "t",
                      .pupil = "P01",
                      .words = "I come in calmly.",
                      .strategy = "Three breaths",
                      .days = {parse_day("2026-06-01"), parse_day("2026-07-20")},
                      .review = parse_day("2026-07-20")},
                     {.id = "old",
                      .pupil = "P01",
                      .words = "Old",
                      .days = {parse_day("2026-01-01"), parse_day("2026-02-01")}}};
  const auto rows = helps_of(school_.pupils[0], "trains", {}, about());
  ASSERT_THAT(rows, SizeIs(5));
  EXPECT_EQ(rows[0].words, "“I come in calmly.”");
  EXPECT_EQ(rows[0].note, "What helps: Three breaths · Review on 20 July");
  EXPECT_EQ(rows[1].words, "balloon breaths");
  EXPECT_EQ(rows[2].note, "key adult");
  EXPECT_EQ(rows[3].words, "Dev");
  EXPECT_EQ(rows[3].note, "key adult, not here today");
  EXPECT_EQ(rows[4].words, "trains");
}

TEST_F(ChildWordsTest, HowOftenAToolHasHelpedIsToldFromFiveTimesOn) {
  const auto lines = [&](int times) {
    std::vector<Entry> record;
    for (int n = 0; n < times; ++n) {
      record.push_back(check_in("worried", {{"valence", -1}}));
      record.back().id = "c" + std::to_string(n);
      record.push_back(
          {.kind = "how_now",
           .pupil = "P01",
           .what = "tired",
           .detail = {
               {"valence", n == 0 ? -1 : 0}, {"tool", "breathe"}, {"check_in", "c" + std::to_string(n)}}});
    }
    std::vector<std::string> words;
    for (const Row& row : helps_of(school_.pupils[0], "", record, about())) words.push_back(row.words);
    return words;
  };
  EXPECT_THAT(lines(4), Not(::testing::Contains(HasSubstr("helped"))));
  EXPECT_THAT(lines(6), ::testing::Contains("balloon breaths helped 5 of 6 times"));
}

TEST_F(ChildWordsTest, AQuietTimeAndHowItWasAfterwardsStandInTheDay) {
  Entry quiet{.at = on("2026-07-17", "09:10"), .kind = "calm_session", .pupil = "P01", .what = "breathe"};
  quiet.detail["used_s"] = std::int64_t{170};
  EXPECT_EQ(row_of(quiet, about())->words, "09:10  Quiet time: balloon breaths, 3 minutes");
  quiet.what = "timer";
  quiet.detail["used_s"] = std::int64_t{20};
  EXPECT_EQ(row_of(quiet, about())->words, "09:10  Quiet time, less than a minute");
  Entry after = check_in("tired", {{"word", "tired"}});
  after.kind = "how_now";
  EXPECT_EQ(row_of(after, about())->words, "08:46  afterwards: tired");
  after.what.clear();
  after.state = State::dont_know;
  EXPECT_EQ(row_of(after, about())->words, "08:46  afterwards: I don't know");
}

TEST_F(ChildWordsTest, AnAnswerIsReadAsItWasGiven) {
  Entry entry = check_in(
      "worried",
      {{"word", "wobbly"}, {"second", "tired"}, {"body", "tummy,head"}, {"help", "talk"}, {"adult", "S01"}});
  entry.level = 3;
  entry.by = By::together;
  const auto row = row_of(entry, about());
  ASSERT_TRUE(row);
  EXPECT_EQ(row->words, "08:46  wobbly, and tired") << "as it was called when they said it";
  EXPECT_EQ(row->picture, "feeling/worried");
  EXPECT_THAT(row->note, HasSubstr("When we arrive · a lot · Felt it in: tummy, head · "));
  EXPECT_THAT(row->note, HasSubstr("Would help: talk to me · Would like to see: Mrs Okafor"));
  EXPECT_THAT(row->note, HasSubstr("Together with"));
}

TEST_F(ChildWordsTest, AnAbsenceIsReadAsWhatItIs) {
  std::vector<std::string> said;
  for (const State state :
       {State::dont_know, State::not_today, State::away, State::not_offered, State::unfinished}) {
    Entry entry = check_in("");
    entry.state = state;
    said.push_back(row_of(entry, about())->words.substr(7));
  }
  EXPECT_THAT(said, ElementsAre("I don't know", "not today", "away", "not offered", "not finished"));
}

TEST_F(ChildWordsTest, WhatTheKeeperWithholdsIsSaidSoAndNothingIsGuessed) {
  Entry entry = check_in("", {{"withheld", std::int64_t{1}}, {"help", "talk"}});
  const auto row = row_of(entry, about());
  EXPECT_EQ(row->words, "08:46  has told us, and keeps it quiet");
  EXPECT_THAT(row->note, HasSubstr("Would help: talk to me"));
}

TEST_F(ChildWordsTest, DaysComeLatestFirstAndInEachTheFirstThingFirst) {
  Entry earlier = check_in("tired"), later = check_in("tired");
  earlier.at = on("2026-07-15", "09:00");
  later.at = on("2026-07-17", "13:05");
  later.slot = "midday";
  const auto days = days_of({earlier, check_in("worried"), later}, about());
  ASSERT_THAT(days, SizeIs(2));
  EXPECT_EQ(days[0].words, "Friday 17 July 2026");
  EXPECT_EQ(days[0].note, "08:46  worried · When we arrive\n13:05  tired · After lunch");
  EXPECT_EQ(days[1].words, "Wednesday 15 July 2026");
}

TEST_F(ChildWordsTest, WhatAnAdultSawStandsBesideIt) {
  Entry saw = check_in("tired", {{"staff", "S01"}});
  saw.kind = "observed";
  EXPECT_EQ(row_of(saw, about())->words, "08:46  Mrs Okafor saw: tired");
}

TEST_F(ChildWordsTest, ANoteSaysWhatWhoAndWhenAndCanBeCopiedOut) {
  Entry seen = note("n", "observation", "Shared the lego.");
  seen.detail["tags"] = std::string("friendships,self_esteem");
  seen.detail["visibility"] = std::string("key adults");
  const auto rows = notes_of({note("w", "wow", "Came in smiling."), seen}, about());
  ASSERT_THAT(rows, SizeIs(2));
  EXPECT_EQ(rows[0].words, "Shared the lego.") << "latest first";
  EXPECT_EQ(rows[0].note,
            "Something I saw · Mrs Okafor, yesterday at 11:05 · friendships, self-esteem · "
            "For key adults only");
  EXPECT_EQ(rows[0].id, "staff/child/copy/n");
  EXPECT_EQ(copy_of(seen, about()),
            "Thursday 16 July 2026, 11:05. Mrs Okafor about Callum Ashdown:\nShared the lego.");
}

TEST_F(ChildWordsTest, LunchIsReadWithoutAnythingToCopy) {
  Entry lunch = note("l", "lunch", "");
  lunch.detail["tags"] = std::string("needed_help");
  const auto rows = notes_of({lunch}, about());
  EXPECT_EQ(rows[0].words, "Lunch needed help");
  EXPECT_THAT(rows[0].button, IsEmpty());
}

TEST_F(ChildWordsTest, WhatWasRecordedElsewhereSaysByWhomAndWhen) {
  const Entry seen = note("n", "observation", "x");
  EXPECT_THAT(recorded_of(seen, {seen}, about()), IsEmpty());
  const Entry tick{.at = on("2026-07-17", "08:52"),
                   .kind = "note_recorded",
                   .what = "S02",
                   .detail = {{"note", std::string("n")}}};
  EXPECT_EQ(recorded_of(seen, {seen, tick}, about()), "Recorded there by Dev, today at 08:52");
}

TEST_F(ChildWordsTest, OwnChildrenStandOnceAndThisRoomsFirst) {
  const auto pupil = [](const char* id, std::vector<Id> rooms) {
    Pupil one{.id = id, .name = id};
    for (const Id& room : rooms)
      one.placements.push_back({.room = room, .days = {parse_day("2026-01-01"), {}}});
    return one;
  };
  school_.pupils = {pupil("A", {"heron"}), pupil("B", {"otter", "heron"}), pupil("C", {"owl"})};
  std::vector<Id> ids;
  for (const Pupil* one : own_children(school_, {"heron", "otter"}, "otter", today_)) ids.push_back(one->id);
  EXPECT_THAT(ids, ElementsAre("B", "A")) << "nobody of a room that is not theirs";
}

}  // namespace
}  // namespace hearth
