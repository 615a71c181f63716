// SPDX-License-Identifier: MIT
// What was asked, marked and reviewed in a room; its week; and the digest.
#include <gmock/gmock.h>

#include "unit/review/room_quillbrook.hpp"

namespace hearth {
namespace {

using sample::day;
using ::testing::Contains;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

class RoomTracking : public ::testing::Test {
 protected:
  Completion completion(const Id& room = "otter") { return completion_of(sample_.room(room)); }
  // "295 of 333", or nothing.
  static std::string told(const Completion& completion, const std::string& row) {
    const auto found = std::ranges::find(completion.chart.rows, row, &ShareChart::Row::words);
    return found == completion.chart.rows.end() ? "" : found->told;
  }
  Entry& keep(const char* kind, const char* when, const Id& pupil = {}) {
    Entry entry{.kind = kind, .pupil = pupil};
    entry.at = instant_of(parse_day(when), std::chrono::hours(12), sample::kZone);
    auto& into = pupil.empty() ? sample_.room_entries : sample_.all.entries[pupil];
    return into.emplace_back(std::move(entry));
  }
  void drop(const char* kind, const char* on) {
    for (auto& [pupil, entries] : sample_.all.entries)
      std::erase_if(entries, [&](const Entry& entry) {
        return entry.kind == kind && local_time(entry.at, sample::kZone).day == day(on);
      });
  }
  std::string digest(Days days) {
    std::string all;
    const auto sentences = digest_of(sample_.room("otter", days));
    EXPECT_LE(sentences.size(), 8u);
    for (const std::string& sentence : sentences) {
      EXPECT_THAT(sentence, Not(HasSubstr("room_review.")));
      EXPECT_THAT(sentence, Not(HasSubstr("{")));
      all += sentence + '\n';
    }
    return all;
  }

  sample::RoomOfQuillbrook sample_;
};

TEST_F(RoomTracking, EachAbsenceHasARowOfItsOwn) {
  int answered = 0, offered = 0;
  for (const Pupil* pupil : children_of(sample_.room("otter")))
    for (const Entry& entry : sample_.all.entries[pupil->id])
      if (entry.kind == "check_in") ++offered, answered += entry.state == State::answered;
  const auto two = [](int n, int of) { return std::to_string(n) + " of " + std::to_string(of); };
  EXPECT_EQ(told(completion(), "Check-ins that were offered"), two(offered, offered));
  EXPECT_EQ(told(completion(), "Check-ins with an answer"), two(answered, offered));
  EXPECT_EQ(told(completion(), "“Not today”"), two(offered - answered, offered));
  EXPECT_EQ(told(completion(), "“I don't know”"), two(0, offered));

  keep("check_in", "2026-07-16", "P01").state = State::away;
  keep("check_in", "2026-07-16", "P01").state = State::not_offered;
  EXPECT_EQ(told(completion(), "Check-ins that were offered"), two(offered, offered + 2));
  EXPECT_EQ(told(completion(), "Away at a check-in"), two(1, offered + 2));
  EXPECT_EQ(told(completion(), "Not offered"), two(1, offered + 2));
  EXPECT_EQ(told(completion(), "Check-ins with an answer"), two(answered, offered)) << "not of these";
}

TEST_F(RoomTracking, SessionsByWhoMarkedAndNotScoredIsNotNought) {
  int sessions = 0, child = 0, adult = 0;
  for (const Pupil* pupil : children_of(sample_.room("otter")))
    for (const Entry& entry : sample_.all.entries[pupil->id]) {
      if (entry.kind != "target_score") continue;
      ++sessions, child += entry.detail.contains("self"), adult += entry.detail.contains("adult");
    }
  const auto two = [](int n, int of) { return std::to_string(n) + " of " + std::to_string(of); };
  EXPECT_EQ(told(completion(), "Sessions of a target with the child's mark"), two(child, sessions));
  EXPECT_EQ(told(completion(), "Sessions of a target with a grown-up's mark"), two(adult, sessions));
  Entry& not_scored = keep("target_score", "2026-03-20", "P01");
  not_scored.what = "P01-T1";
  not_scored.slot = "after";
  not_scored.state = State::not_offered;
  EXPECT_EQ(told(completion(), "Sessions of a target with the child's mark"), two(child, sessions + 1));
}

TEST_F(RoomTracking, ReviewsThatWereDoneAreOfThoseThatWereDue) {
  const Days weeks{day("2026-03-02"), day("2026-03-20")};
  const auto row = [&] {
    return told(completion_of(sample_.room("otter", weeks)), "Weekly looks at the targets");
  };
  EXPECT_EQ(row(), "0 of 3");
  keep("duty_done", "2026-03-06").what = "target_review/otter/2026-W10";
  EXPECT_EQ(row(), "1 of 3");
  keep("duty_done", "2026-07-16").what = "target_review/otter/2026-W11";
  EXPECT_EQ(row(), "2 of 3") << "late, and done";
  for (Room& room : sample_.all.school.rooms) room.no_duties = {"target_review"};
  EXPECT_EQ(row(), "") << "a room without a use for it";
}

TEST_F(RoomTracking, ProfilesAreCountedByChildAndTerm) {
  const auto profiles = [&](Days days) {
    return told(completion_of(sample_.room("otter", days)), "Boxall® profiles of each term");
  };
  const Days summer{day("2026-04-13"), day("2026-07-17")};
  const auto drop_of = [&](const char* pupil, Days days) {
    std::erase_if(sample_.all.entries[pupil], [&](const Entry& entry) {
      return entry.what == "boxall" && days.contain(local_time(entry.at, sample::kZone).day);
    });
  };
  EXPECT_EQ(profiles(summer), "12 of 12");
  EXPECT_EQ(profiles(sample_.year()), "32 of 34") << "P06 and P12 came in spring and have none of it";
  drop_of("P01", summer);
  EXPECT_EQ(profiles(summer), "11 of 12");
  EXPECT_EQ(profiles(sample_.year()), "31 of 34");
  drop_of("P02", {day("2025-09-01"), day("2025-12-31")});
  EXPECT_EQ(profiles(sample_.year()), "30 of 34") << "later ones do not stand in for the autumn";
}

TEST_F(RoomTracking, GapsAreSaidWithTheirReason) {
  sample_.all.school.closures.clear();
  sample_.all.school.closures.push_back(
      {.kind = "inset", .title = "INSET day", .days = {day("2026-03-16"), day("2026-03-18")}});
  drop("check_in", "2026-03-10");
  drop("target_score", "2026-03-11");
  keep("session_not_run", "2026-03-12");
  const auto gaps = completion_of(sample_.room("otter", {day("2026-03-09"), day("2026-03-19")})).gaps;
  EXPECT_THAT(gaps, Contains("Not offered on 3 days: the room was closed (INSET day)."));
  EXPECT_THAT(gaps, Contains("On 1 day with a group no check-in was written of anybody."));
  EXPECT_THAT(gaps, Contains("On 1 day with a group no target was marked."));
  EXPECT_THAT(gaps, Contains(HasSubstr("times the targets of a child were not marked for a whole day.")));
  EXPECT_THAT(gaps, Contains("On 1 day the session was not run."));
  EXPECT_THAT(gaps, Contains("Nobody marked in these days who was here."));
}

TEST_F(RoomTracking, ARoomWithoutRecordsSaysSoAndCountsNoGapsBefore) {
  for (auto& [pupil, entries] : sample_.all.entries) entries.clear();
  const Completion none = completion();
  EXPECT_THAT(none.gaps, Contains("No check-in is kept of these children."));
  EXPECT_EQ(told(none, "Check-ins with an answer"), "");
  EXPECT_THAT(none.chart.words.nothing, Not(IsEmpty()));
  EXPECT_THAT(completion_of(sample_.room("otter", {})).chart.rows, IsEmpty());
}

TEST_F(RoomTracking, TheWeekCountsAllAnswersAndColoursOnlyWhatManySaid) {
  const HeatChart week = room_week(sample_.room("otter"));
  ASSERT_THAT(week.rows, SizeIs(3));
  ASSERT_THAT(week.columns, SizeIs(5));
  int answers = 0;
  for (const auto& cell : week.cells) {
    answers += cell.n;
    EXPECT_TRUE(cell.value.has_value());
    EXPECT_TRUE(cell.value >= -1 && cell.value <= 1);
    EXPECT_THAT(cell.picture, IsEmpty()) << "of many children no one feeling";
  }
  int said = 0;
  for (const Pupil* pupil : children_of(sample_.room("otter")))
    said += counts_of(occasions_of(sample_.all.entries[pupil->id], sample::all_days(), sample_.today,
                                   sample::kZone))
                .answered;
  EXPECT_EQ(answers, said);
  EXPECT_THAT(week.words.corner, HasSubstr("12 children"));

  // Two children alone: how many, and no colour.
  for (const Pupil& pupil : sample_.all.school.pupils)
    if (pupil.id != "P01" && pupil.id != "P02") sample_.all.entries[pupil.id].clear();
  for (const auto& cell : room_week(sample_.room("otter")).cells) {
    EXPECT_GT(cell.n, kLeastForRoom);
    EXPECT_FALSE(cell.value);
  }
}

TEST_F(RoomTracking, WhatHelpedIsOfTheRoomAndOfFiveTimesOrMore) {
  EXPECT_THAT(what_helped(sample_.room("otter")).rows, IsEmpty());
  EXPECT_THAT(what_helped(sample_.room("otter")).words.nothing, Not(IsEmpty()));
  const auto pair = [&](const char* pupil, int after, const char* tool) {
    auto& entries = sample_.all.entries[pupil];
    const auto check_in = std::ranges::find_if(entries, [](const Entry& entry) {
      return entry.kind == "check_in" && entry.state == State::answered;
    });
    check_in->id = std::string(pupil) + "-first";
    Entry now{.kind = "how_now", .pupil = pupil};
    now.at = check_in->at + std::chrono::minutes(10);
    const auto before = std::get<std::int64_t>(check_in->detail["valence"]);
    now.detail = {{"check_in", check_in->id}, {"tool", tool}, {"valence", before + after}};
    entries.push_back(now);
  };
  for (const char* pupil : {"P01", "P02", "P03"}) pair(pupil, 1, "bubbles");
  pair("P04", 0, "bubbles");
  EXPECT_THAT(what_helped(sample_.room("otter")).rows, IsEmpty()) << "four are too few";
  pair("P05", -1, "bubbles");
  const auto rows = what_helped(sample_.room("otter")).rows;
  ASSERT_THAT(rows, SizeIs(1));
  EXPECT_EQ(rows[0].told, "3 of 5");
}

TEST_F(RoomTracking, TheDigestSaysWhatIsNewInAtMostEightSentences) {
  sample_.today = day("2026-05-01");
  const Days week{day("2026-04-27"), day("2026-05-01")};
  const std::string told = digest(week);
  EXPECT_THAT(told, StartsWith("Answers to "));
  EXPECT_THAT(told, HasSubstr("Different from their usual and not looked at yet: "));
  EXPECT_THAT(told, HasSubstr("Tomek (lower than usual since 28 April)"));
  EXPECT_THAT(told, HasSubstr("are due: "));
  for (const char* word : {"risk", "danger", "worse", "score"}) EXPECT_THAT(told, Not(HasSubstr(word)));
  sample_.say("P03", "2026-04-30", "low", "useful");
  EXPECT_THAT(digest(week), Not(HasSubstr("Tomek (lower")));
  keep("day_change", "2026-04-28");
  keep("day_change", "2026-04-29").what = "undo";
  EXPECT_THAT(digest(week), HasSubstr("What changed: 1 change to a day."));
}

TEST_F(RoomTracking, WhoCameIsInTheDigestOfThatWeek) {
  sample_.today = day("2026-02-27");
  EXPECT_THAT(digest({day("2026-02-23"), day("2026-02-27")}), HasSubstr("new: Kofi"));
  EXPECT_THAT(digest({day("2026-02-02"), day("2026-02-06")}), Not(HasSubstr("Kofi")));
}

TEST_F(RoomTracking, AWeekOfNothingIsOneSentenceOrTwo) {
  for (auto& [pupil, entries] : sample_.all.entries) entries.clear();
  const auto told = digest_of(sample_.room("otter", {day("2026-07-13"), day("2026-07-17")}));
  ASSERT_THAT(told, Not(IsEmpty()));
  EXPECT_THAT(told[0], StartsWith("No check-in was offered in these days"));
  EXPECT_THAT(digest_of(sample_.room("otter", {})), SizeIs(1));
}

}  // namespace
}  // namespace hearth
