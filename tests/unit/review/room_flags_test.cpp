// SPDX-License-Identifier: MIT
// Who is different from their usual, and what becomes of it once somebody has looked.
#include <gmock/gmock.h>

#include "unit/review/room_quillbrook.hpp"

namespace hearth {
namespace {

using sample::day;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

const std::vector<Id> kRooms{"otter", "kingfisher", "group_a"};

class RoomFlags : public ::testing::Test {
 protected:
  // "P03 low 2026-04-30"
  static std::string told(const Flag& flag) {
    return flag.pupil + ' ' + to_text(flag.side) + ' ' + day_text(flag.flagged);
  }
  std::vector<std::string> open_on(const char* today, const Id& room = "otter") {
    sample_.today = day(today);
    std::vector<std::string> all;
    for (const Flag& flag : open_flags(sample_.room(room))) all.push_back(told(flag));
    std::ranges::sort(all);
    return all;
  }
  std::vector<Flag> open_of(const Id& pupil) {
    auto flags = open_flags(sample_.room("otter"));
    std::erase_if(flags, [&](const Flag& flag) { return flag.pupil != pupil; });
    return flags;
  }

  sample::RoomOfQuillbrook sample_;
};

TEST_F(RoomFlags, TheSampleHasExactlyTheFourOnTheirDays) {
  EXPECT_THAT(open_on("2026-07-17"), ElementsAre("P02 high 2026-04-16", "P03 low 2026-04-30",
                                                 "P10 high 2026-03-06", "P11 high 2026-03-18"));
  EXPECT_THAT(open_on("2026-07-17", "kingfisher"), IsEmpty());
  EXPECT_THAT(open_on("2026-07-17", "group_a"), IsEmpty());
}

TEST_F(RoomFlags, NobodyIsNamedBeforeTheDayOnWhichItCanBeTold) {
  EXPECT_THAT(open_on("2026-04-29"), Not(::testing::Contains(StartsWith("P03"))));
  EXPECT_THAT(open_on("2026-04-30"), ::testing::Contains("P03 low 2026-04-30"));
}

TEST_F(RoomFlags, TheReasonIsInWordsAndInTheChildsOwn) {
  const auto tomek = open_of("P03");
  ASSERT_THAT(tomek, SizeIs(1));
  EXPECT_THAT(tomek[0].reason, StartsWith("Different from their usual, lower than usual since 28 April, for "
                                          "48 days with an answer; usually between “"));
  EXPECT_THAT(tomek[0].reason, AllOf(HasSubstr("” and “"), ::testing::EndsWith("”.")));
  for (const char* word : {"risk", "worse", "score", "danger", "room_review.", "{"})
    EXPECT_THAT(tomek[0].reason, Not(HasSubstr(word)));
  EXPECT_EQ(tomek[0].id, "usual/P03/low/2026-04-30");
}

TEST_F(RoomFlags, WhatWasLookedAtIsNotAskedAgainWhileItGoesOn) {
  for (const char* outcome : {"useful", "not_useful", "explained"}) {
    sample::RoomOfQuillbrook fresh;
    std::swap(sample_, fresh);
    sample_.say("P03", "2026-04-30", "low", outcome);
    EXPECT_THAT(open_of("P03"), IsEmpty()) << outcome << ": 47 days later it still goes on";
    EXPECT_THAT(open_of("P02"), SizeIs(1));
    const auto all = flags_of(sample_.room("otter"));
    const auto first = std::ranges::find(all, "P03", &Flag::pupil);
    ASSERT_NE(first, all.end());
    EXPECT_THAT(first->answered, StartsWith("Looked at on 30 April")) << "and it can be read";
  }
}

TEST_F(RoomFlags, AnAnswerToTheOtherSideClosesNothing) {
  sample_.say("P03", "2026-04-30", "high", "useful");
  EXPECT_THAT(open_of("P03"), SizeIs(1));
}

TEST_F(RoomFlags, ASnoozeEndsOnItsDay) {
  sample_.say("P03", "2026-04-30", "low", "snoozed", "2026-05-08");
  EXPECT_THAT(open_on("2026-05-08"), Not(::testing::Contains(StartsWith("P03"))));
  const auto after = open_on("2026-05-09");
  EXPECT_THAT(after, ::testing::Contains("P03 low 2026-04-30"));
  EXPECT_THAT(open_of("P03").at(0).answered, "Put off on 30 April, until 8 May");
}

// Days of one child with the mean that is given, Monday to Friday from January on.
std::vector<Entry> days_at(const std::vector<int>& valences) {
  std::vector<Entry> entries;
  Day day = sample::day("2026-01-06");
  for (const int valence : valences) {
    while (weekday_of(day).c_encoding() == 0 || weekday_of(day).c_encoding() == 6) day = next_day(day);
    for (const char* slot : {"arrive", "midday", "leave"}) {
      Entry entry{.kind = "check_in", .slot = slot, .pupil = "P01", .what = "okay", .state = State::answered};
      entry.at = instant_of(day, std::chrono::hours(10), sample::kZone);
      entry.detail["valence"] = std::int64_t(valence + (entries.size() % 7 == 0 && valence < 2));
      entries.push_back(std::move(entry));
    }
    day = next_day(day);
  }
  return entries;
}

TEST_F(RoomFlags, ANewFlagComesOnlyAfterTheyCameBackAndLeftAgain) {
  std::vector<int> valences(20, 1);
  valences.insert(valences.end(), 8, -2);  // leaves
  valences.insert(valences.end(), 25, 1);  // comes back
  valences.insert(valences.end(), 8, -2);  // leaves again
  sample_.all.entries["P01"] = days_at(valences);
  const auto all = [&] {
    auto flags = flags_of(sample_.room("otter"));
    std::erase_if(flags, [](const Flag& flag) { return flag.pupil != "P01" || flag.side != Side::lower; });
    return flags;
  }();
  ASSERT_THAT(all, SizeIs(2));
  auto open = open_of("P01");
  ASSERT_THAT(open, SizeIs(1)) << "one at a time";
  EXPECT_EQ(open[0].id, all[0].id) << "the oldest waits";
  EXPECT_FALSE(open[0].still);
  EXPECT_THAT(open[0].reason, HasSubstr(" from ")) << "it says that it is over";
  EXPECT_THAT(open[0].reason, HasSubstr("So it is again since ")) << "and that it has come back";
  EXPECT_EQ(text_in(answer_to(open[0], Outcome::new_usual, "").detail, "since"), day_text(all[1].since))
      << "what they came back from is no usual";

  Entry answer = answer_to(open[0], Outcome::explained, "A cold");
  answer.at = instant_of(all[0].flagged, std::chrono::hours(16), sample::kZone);
  auto& entries = sample_.all.entries["P01"];
  entries.push_back(answer);
  open = open_of("P01");
  ASSERT_THAT(open, SizeIs(1)) << "they left it again";
  EXPECT_EQ(open[0].id, all[1].id);

  entries.back().at = instant_of(day("2026-07-01"), std::chrono::hours(16), sample::kZone);
  EXPECT_THAT(open_of("P01"), IsEmpty()) << "what was known on that day was answered too";
}

TEST_F(RoomFlags, StaffAloneLetAUsualBeginAnew) {
  std::vector<int> valences(20, 1);
  valences.insert(valences.end(), 30, -1);  // leaves, and stays so
  valences.insert(valences.end(), 8, 1);    // what was usual once is different now
  auto& entries = sample_.all.entries["P01"] = days_at(valences);
  const auto told_of = [&] {
    std::vector<std::string> all;
    for (const Flag& flag : flags_of(sample_.room("otter")))
      if (flag.pupil == "P01")
        all.push_back(to_text(flag.side) + std::string(" since ") + day_text(flag.since));
    return all;
  };
  const auto page = [&] {
    const DayChart chart = how_they_have_been(sample_.all.review("P01", sample_.year(), sample_.today));
    EXPECT_TRUE(chart.usual);
    const bool marked = std::ranges::any_of(
        chart.markers, [](const auto& marker) { return marker.words == "Their usual begins anew"; });
    return std::pair(chart.usual->low < 0, marked);
  };
  const auto before = told_of();
  ASSERT_THAT(before, ElementsAre(StartsWith("low since"))) << "to come back is not noticed";
  EXPECT_EQ(page(), std::pair(false, false));

  const Flag flag = open_of("P01").at(0);
  Entry answer = answer_to(flag, Outcome::new_usual, "New baby at home");
  const std::size_t then = 40 * 3;  // on the forty-first day
  const Day said = local_time(entries[then].at, sample::kZone).day;
  answer.at = instant_of(said, std::chrono::hours(16), sample::kZone);
  entries.insert(entries.begin() + then, answer);
  EXPECT_EQ(text_in(answer.detail, "since"), day_text(flag.since));
  const auto after = told_of();
  ASSERT_THAT(after, ElementsAre(StartsWith("high since"))) << "of the eight days at the end";
  EXPECT_EQ(page(), std::pair(true, true)) << "the band is where they are now, and the page says since when";

  sample_.today = Day(std::chrono::sys_days(said) - std::chrono::days(1));
  EXPECT_THAT(told_of(), ElementsAre(StartsWith("low since"))) << "what was told before stays as it was";
}

TEST_F(RoomFlags, AnAnswerHoldsWhatTheKeeperNeeds) {
  const auto flag = open_of("P03").at(0);
  const Entry entry = answer_to(flag, Outcome::snoozed, "After the trip", day("2026-07-20"));
  EXPECT_EQ(entry.kind, "trend_flag");
  EXPECT_EQ(entry.pupil, "P03");
  EXPECT_EQ(entry.by, By::adult);
  EXPECT_EQ(entry.what, flag.id);
  const Detail detail{
      {"direction", "low"}, {"outcome", "snoozed"}, {"action", "After the trip"}, {"until", "2026-07-20"}};
  EXPECT_EQ(entry.detail, detail);
  for (const Outcome outcome :
       {Outcome::useful, Outcome::not_useful, Outcome::explained, Outcome::snoozed, Outcome::new_usual})
    EXPECT_EQ(outcome_named(to_text(outcome)), outcome);
  EXPECT_FALSE(outcome_named("nonsense"));
}

TEST_F(RoomFlags, TheyStandInTheOrderOfTheirNames) {
  std::vector<std::string> names;
  for (const Flag& flag : open_flags(sample_.room("otter")))
    names.push_back(sample_.all.school.pupil(flag.pupil)->name);
  EXPECT_THAT(names, ElementsAre("Aaliyah", "Dani", "Elodie", "Tomek"));
}

}  // namespace
}  // namespace hearth
