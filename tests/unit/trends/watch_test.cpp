// SPDX-License-Identifier: MIT
#include "trends/watch.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

const std::string kZone = "Europe/London";

class Watch : public ::testing::Test {
 protected:
  Entry say(const char* day, const std::string& feeling, std::int64_t valence) {
    Entry entry{.at = instant_of(parse_day(day), parse_time("08:50"), kZone),
                .kind = "check_in",
                .pupil = "P03",
                .what = feeling,
                .state = State::answered};
    entry.detail["valence"] = valence;
    answers_.push_back(entry);
    return entry;
  }
  std::vector<Sighting> looks(const char* today = "2026-07-17") const {
    return looks_at("P03", answers_, rules_, done_, parse_day(today), kZone);
  }
  std::vector<std::string> reasons(const char* today = "2026-07-17") const {
    std::vector<std::string> told;
    for (const Sighting& look : looks(today)) told.push_back(look.reason);
    return told;
  }
  void week(std::initializer_list<std::pair<const char*, std::int64_t>> said) {
    int date = 13;
    for (const auto& [feeling, valence] : said)
      say(("2026-07-" + std::to_string(date++)).c_str(), feeling, valence);
  }

  std::vector<Entry> answers_;
  std::vector<WatchRule> rules_ = rules_of(School());
  std::vector<std::string> done_;
};

TEST_F(Watch, ThreeOfFiveDaysAreNamedAndTwoAreNot) {
  week({{"sad", -1}, {"happy", 1}, {"worried", -1}, {"calm", 1}, {"okay", 0}});
  EXPECT_THAT(reasons(), IsEmpty());
  answers_.back().detail["valence"] = std::int64_t(-1);
  EXPECT_THAT(reasons(), ElementsAre("A hard feeling on 3 of the last 5 days"));
  EXPECT_EQ(day_text(looks().front().since), "2026-07-13");
}

TEST_F(Watch, ADayCountsOnceHoweverOftenItWasSaid) {
  for (int i = 0; i < 5; ++i) say("2026-07-16", "sad", -1);
  say("2026-07-17", "sad", -1);
  EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(Watch, DaysWithoutAnAnswerAreNoDays) {
  for (const char* day : {"2026-07-01", "2026-07-06", "2026-07-16"}) say(day, "sad", -1);
  for (const char* day : {"2026-07-02", "2026-07-03"}) say(day, "happy", 1);
  say("2026-07-17", "", 0);
  answers_.back().state = State::not_today;
  EXPECT_THAT(reasons(), ElementsAre("A hard feeling on 3 of the last 5 days"));
  say("2026-07-17", "happy", 1);
  EXPECT_THAT(reasons(), IsEmpty()) << "now it is two of five";
}

TEST_F(Watch, TheSchoolsOwnRuleCountsItsFeelingsTheSecondOneToo) {
  School school;
  school.watch_rules = {{.id = "low", .title = "Sad or lonely", .feelings = {"sad", "lonely"}, .times = 2}};
  rules_ = rules_of(school);
  say("2026-07-15", "worried", -1);
  say("2026-07-16", "lonely", -1);
  say("2026-07-17", "proud", 2).detail["second"] = "x";
  EXPECT_THAT(reasons(), IsEmpty());
  answers_.back().detail["second"] = "sad";
  EXPECT_THAT(reasons(), ElementsAre("Sad or lonely on 2 of the last 3 days"));
}

TEST_F(Watch, NothingButBrightAnswersOnFiveDaysIsNamedGently) {
  week({{"happy", 1}, {"happy", 1}, {"happy", 1}, {"happy", 1}});
  EXPECT_THAT(reasons(), IsEmpty()) << "four days";
  say("2026-07-17", "happy", 1);
  EXPECT_THAT(reasons(), ElementsAre("Nothing but bright answers on the last 5 days"));
  say("2026-07-17", "calm", 1);
  EXPECT_THAT(reasons(), IsEmpty()) << "two pleasant words are no sameness";
}

TEST_F(Watch, TheMostPleasantWordsAreOneAnswerAndOkayIsNone) {
  week({{"proud", 2}, {"excited", 2}, {"proud", 2}, {"excited", 2}, {"proud", 2}});
  EXPECT_THAT(reasons(), ElementsAre("Nothing but bright answers on the last 5 days"));
  for (Entry& entry : answers_) entry.what = "okay", entry.detail["valence"] = std::int64_t(0);
  EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(Watch, ALookThatWasDoneStaysGoneUntilOtherDaysAreMeant) {
  week({{"sad", -1}, {"sad", -1}, {"sad", -1}});
  const auto first = looks();
  ASSERT_THAT(first, ElementsAre(Field(&Sighting::id, "hard_feeling/P03/2026-07-15")));
  done_.push_back(first.front().id);
  EXPECT_THAT(reasons(), IsEmpty());
  say("2026-07-16", "sad", -1);
  say("2026-07-17", "sad", -1);
  EXPECT_THAT(reasons(), IsEmpty()) << "two new days";
  say("2026-07-20", "sad", -1);
  EXPECT_THAT(reasons("2026-07-20"), ElementsAre("A hard feeling on 3 of the last 3 days"));
}

TEST_F(Watch, AfterAHolidayNothingOldIsNews) {
  week({{"sad", -1}, {"sad", -1}, {"sad", -1}});
  EXPECT_THAT(reasons("2026-08-12"), ElementsAre("A hard feeling on 3 of the last 3 days"));
  EXPECT_THAT(reasons("2026-09-02"), IsEmpty());
}

TEST_F(Watch, WithheldAnswersAndOtherDaysDoNotCount) {
  week({{"", -1}, {"", -1}, {"", -1}});
  EXPECT_THAT(reasons(), IsEmpty());
  week({{"sad", -1}, {"sad", -1}, {"sad", -1}});
  EXPECT_THAT(reasons("2026-07-14"), IsEmpty()) << "two of the days are still to come";
}

}  // namespace
}  // namespace hearth
