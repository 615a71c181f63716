// SPDX-License-Identifier: MIT
// What there is to say of few, strange or no answers.
#include <gmock/gmock.h>

#include "unit/trends/sample.hpp"

namespace hearth {
namespace {

using sample::day;
using sample::kSlots;
using sample::kZone;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class AnswersTest : public ::testing::Test {
 protected:
  Entry& say(Day on, std::optional<int> valence, const char* time = "08:50", const char* slot = "arrive") {
    Entry entry{.at = instant_of(on, parse_time(time), kZone), .kind = "check_in", .slot = slot};
    entry.state = State::not_today;
    if (valence) {
      entry.state = State::answered;
      entry.what = "feeling" + std::to_string(*valence);
      entry.detail["valence"] = std::int64_t(*valence);
      entry.detail["energy"] = std::int64_t(-1);
    }
    entries_.push_back(entry);
    return entries_.back();
  }
  Entry& say(const char* on, std::optional<int> valence, const char* time = "08:50",
             const char* slot = "arrive") {
    return say(day(on), valence, time, slot);
  }
  // One answer on each weekday from Monday, 5 January 2026.
  void say_daily(std::initializer_list<int> valences) {
    for (int valence : valences) {
      while (weekday_of(next_) == std::chrono::Saturday || weekday_of(next_) == std::chrono::Sunday)
        next_ = next_day(next_);
      say(next_, valence);
      next_ = next_day(next_);
    }
  }
  std::vector<Occasion> child(Days days = sample::all_days()) const {
    return occasions_of(entries_, days, today_, kZone);
  }
  std::vector<DayMean> means() const { return day_means(child()); }

  std::vector<Entry> entries_;
  Day today_ = day("2026-07-17");
  Day next_ = day("2026-01-05");
};

std::vector<std::string> texts(const std::vector<DayMean>& means) {
  std::vector<std::string> told;
  for (const DayMean& mean : means) told.push_back(day_text(mean.day) + " n=" + std::to_string(mean.n));
  return told;
}

TEST_F(AnswersTest, OfNoEntriesNothingIsSaid) {
  EXPECT_THAT(child(), IsEmpty());
  EXPECT_THAT(means(), IsEmpty());
  EXPECT_EQ(how_far({}).reach, Reach::nothing);
  EXPECT_EQ(how_far({}).because, Because::no_answers);
  EXPECT_THAT(badges_of({}), IsEmpty());
  EXPECT_FALSE(spread_of({}));
  EXPECT_FALSE(day_to_day({}, sample::school_days_of_sample()));
  EXPECT_FALSE(within_day({}, kSlots));
  EXPECT_FALSE(ups_and_downs({}, kSlots));
  EXPECT_FALSE(theil_sen({}));
  EXPECT_FALSE(trend_of({}));
  EXPECT_FALSE(usual_band({}));
  EXPECT_FALSE(against_usual({}));
  EXPECT_FALSE(different_from_usual({}));
  EXPECT_FALSE(quiet_days({}));
  EXPECT_FALSE(weekday_difference({}, std::chrono::Monday));
  EXPECT_FALSE(tau_of({}, {1}));
  EXPECT_FALSE(tau_u({1}, {}));
  EXPECT_FALSE(corrected_tau({1}, {1}));
  EXPECT_EQ(week_table({}, kSlots).cells[1][0].n, 0);
  EXPECT_THAT(came_before({}), IsEmpty());
  EXPECT_THAT(what_helps({}, {"draw"}), IsEmpty());
}

TEST_F(AnswersTest, OneEntryIsOnePoint) {
  say("2026-01-06", -1);
  EXPECT_THAT(means(), ElementsAre(DayMean{day("2026-01-06"), -1, 1}));
  EXPECT_EQ(how_far(child()).reach, Reach::points);
  EXPECT_EQ(how_far(child()).because, Because::few_days);
  const Spread spread = *spread_of({-1});
  EXPECT_EQ(spread.n, 1);
  EXPECT_FALSE(spread.sd);
  EXPECT_FALSE(theil_sen({-1}));
  EXPECT_FALSE(trend_of(child()));
}

TEST_F(AnswersTest, OnlySkipsAreCountedAndNeverZeros) {
  for (int date = 5; date < 20; ++date)
    say(std::chrono::year(2026) / std::chrono::January / date, std::nullopt);
  EXPECT_THAT(means(), IsEmpty());
  EXPECT_EQ(how_far(child()).because, Because::no_answers);
  const Counts counts = counts_of(child());
  EXPECT_EQ(counts.skipped().n, 15);
  EXPECT_EQ(counts.offered(), 15);
  EXPECT_THAT(badges_of(child()), ElementsAre(Badge::few_answers));
}

TEST_F(AnswersTest, EachStateIsCountedByItselfAndWhoIsAwayWasNotAsked) {
  for (State state :
       {State::dont_know, State::unfinished, State::away, State::not_offered, State::away, State::none})
    say("2026-01-06", std::nullopt).state = state;
  say("2026-01-06", 1);
  const Counts counts = counts_of(child());
  EXPECT_EQ(counts.dont_know, 1);
  EXPECT_EQ(counts.unfinished, 1);
  EXPECT_EQ(counts.away, 2);
  EXPECT_EQ(counts.not_offered, 1);
  EXPECT_EQ(counts.answered, 1);
  EXPECT_EQ(counts.offered(), 3);
}

TEST_F(AnswersTest, AnAnswerThatWasTakenBackLeavesNothingOfItself) {
  Entry& entry = say("2026-01-06", 1);
  entry.state = State::dont_know;  // the correction stands in its place, whatever it brings along
  EXPECT_THAT(means(), IsEmpty());
}

TEST_F(AnswersTest, WhatAWrongClockWroteIntoTheFutureIsLeftOut) {
  say("2026-07-17", 1);
  say("2026-07-18", -2);
  say("2031-01-01", -2);
  EXPECT_THAT(texts(means()), ElementsAre("2026-07-17 n=1"));
  EXPECT_EQ(day_means(child({day("2026-07-01"), {}})).size(), 1u) << "no end";
}

TEST_F(AnswersTest, ThePeriodIsExactAndTheOrderIsTimes) {
  for (const char* on : {"2026-02-14", "2026-02-13", "2026-02-12", "2026-01-05", "2026-01-04"}) say(on, 1);
  const auto found = day_means(child({day("2026-01-05"), day("2026-02-13")}));
  EXPECT_THAT(texts(found), ElementsAre("2026-01-05 n=1", "2026-02-12 n=1", "2026-02-13 n=1"));
}

TEST_F(AnswersTest, OtherKindsAndAnswersWithoutANumberMakeNoPoint) {
  say("2026-01-06", 1).kind = "observed";
  say("2026-01-07", 1).detail.clear();
  EXPECT_THAT(means(), IsEmpty());
  EXPECT_EQ(counts_of(child()).answered, 1) << "it was an answer";
  say("2026-01-08", 2).detail["valence"] = std::string("much");
  EXPECT_THAT(means(), IsEmpty());
}

TEST_F(AnswersTest, EnergyIsARowOfItsOwn) {
  say("2026-01-06", 2);
  EXPECT_EQ(day_means(child(), &Occasion::energy).front().mean, -1);
}

TEST_F(AnswersTest, TheDayIsTheSchoolsOnBothDaysThatTheClocksChange) {
  say("2026-03-29", 1, "00:30");  // before the clocks go forward
  say("2026-03-29", 1, "23:30");
  say("2026-03-30", 1, "00:30");  // 29 March in UTC
  say("2025-10-26", 1, "00:30");  // 25 October in UTC
  say("2025-10-26", 1, "23:30");
  entries_.push_back(entries_.back());
  entries_.back().at = sample::instant("2025-10-26T01:30:00+00:00");  // the second half past one
  EXPECT_THAT(texts(means()), ElementsAre("2025-10-26 n=3", "2026-03-29 n=2", "2026-03-30 n=1"));
}

TEST_F(AnswersTest, GapsStayGapsAndWeekendsAreNone) {
  const std::vector<Day> days = school_days(sample::quillbrook(), {day("2026-02-09"), day("2026-02-27")});
  ASSERT_EQ(days.size(), 10u) << "half-term between two weeks";
  for (const char* on : {"2026-02-10", "2026-02-13", "2026-02-23"}) say(on, 0);
  const auto gaps = gaps_in(means(), days);
  ASSERT_EQ(gaps.size(), 3u);
  EXPECT_EQ(day_text(gaps[0].days.first), "2026-02-09");
  EXPECT_EQ(gaps[1].school_days, 2);
  EXPECT_EQ(day_text(gaps[1].days.last), "2026-02-12");
  EXPECT_EQ(day_text(gaps[2].days.first), "2026-02-24");
  EXPECT_EQ(gaps[2].school_days, 4);
  EXPECT_EQ(day_to_day(means(), days)->pairs, 1) << "the last day before half-term and the first after it";
  EXPECT_THAT(school_days(sample::quillbrook(), {day("2026-02-09"), {}}), IsEmpty());
  EXPECT_THAT(school_days(sample::quillbrook(), {{}, day("2026-02-09")}), IsEmpty());
}

TEST_F(AnswersTest, ASaturdayWithAnAnswerIsNoNeighbourOfASchoolDay) {
  const auto days = sample::school_days_of_sample();
  for (const char* on : {"2026-02-06", "2026-02-07", "2026-02-10"}) say(on, 1);
  EXPECT_FALSE(day_to_day(means(), days));
}

TEST_F(AnswersTest, AStepIsNeverTakenAcrossANightOrAMissingSlot) {
  say("2026-01-06", 2, "08:50", "arrive");
  say("2026-01-06", -2, "13:57", "leave");  // nothing at midday
  say("2026-01-07", 2, "08:50", "arrive");
  EXPECT_FALSE(within_day(child(), kSlots));
  say("2026-01-07", 1, "12:50", "midday");
  say("2026-01-07", -1, "12:55", "midday");  // the last one counts
  say("2026-01-07", -2, "13:00", "");        // asked for at no set time
  EXPECT_EQ(within_day(child(), kSlots)->pairs, 1);
  EXPECT_EQ(within_day(child(), kSlots)->rmssd, 3);
}

TEST_F(AnswersTest, ATrendNeedsTenDaysAndAFlagFifteen) {
  say_daily({0, 1, 0, 1, 0, 1, 0, 1, 0});
  EXPECT_EQ(how_far(child()).reach, Reach::points);
  EXPECT_EQ(how_far(child()).days, 9);
  EXPECT_FALSE(trend_of(child()));
  say_daily({1});
  EXPECT_EQ(how_far(child()).reach, Reach::trend);
  EXPECT_EQ(trend_of(child())->n, 10);
  EXPECT_EQ(how_far(child()).because, Because::few_days);
  say_daily({0, 1, 0, 1});
  EXPECT_FALSE(different_from_usual(child()));
  say_daily({0});
  EXPECT_EQ(how_far(child()).reach, Reach::flags);
  EXPECT_THAT(different_from_usual(child())->line, IsEmpty()) << "nothing to compare yet";
}

TEST_F(AnswersTest, WhoIsAskedTwiceAWeekIsToldApartFromWhoHasJustBegun) {
  for (const char* on : {"2026-01-06", "2026-01-08", "2026-01-13", "2026-01-15", "2026-01-20", "2026-01-22"})
    say(on, 1);
  EXPECT_EQ(how_far(child()).because, Because::few_days);
  say("2026-01-27", 1);
  EXPECT_EQ(how_far(child()).because, Because::few_sessions);
}

TEST_F(AnswersTest, BadgesNeedTenOffers) {
  say_daily({2, 2, 2, 2, 2, 2, 2, 2, 2});
  EXPECT_THAT(badges_of(child()), IsEmpty());
  say_daily({2});
  EXPECT_THAT(badges_of(child()), ElementsAre(Badge::always_same)) << "and not the ends beside it";
  say_daily({-2, 2, -2, 1, 2});
  EXPECT_THAT(badges_of(child()), ElementsAre(Badge::mostly_ends));
  say_daily({0, 0, 1, 0, 1});
  EXPECT_THAT(badges_of(child()), IsEmpty());
}

TEST_F(AnswersTest, DifferentWordsOfTheSameValueAreNotTheSameAnswer) {
  say_daily({1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
  for (std::size_t i = 0; i < entries_.size(); i += 2) entries_[i].what = "calm";
  EXPECT_EQ(manner_of(child()).same_valence.value(), 1);
  EXPECT_EQ(manner_of(child()).same_feeling.n, 5);
  EXPECT_EQ(manner_of(child()).feeling, "calm");
  EXPECT_THAT(badges_of(child()), IsEmpty());
}

}  // namespace
}  // namespace hearth
