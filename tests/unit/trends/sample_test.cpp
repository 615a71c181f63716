// SPDX-License-Identifier: MIT
// The demo school's children against numbers that another program, in another language, has found for them
// (oracle_stats.json), and what staff are to be told of them.
#include "unit/trends/sample.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

namespace hearth {
namespace {

using nlohmann::json;
using sample::kSlots;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

constexpr double kNear = 1e-3;

json read_oracle() {
  std::ifstream file(HEARTH_SOURCE_DIR "/tests/unit/trends/oracle_stats.json");
  return json::parse(file);
}

class Sample : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { children_ = sample::read_occasions(); }
  static void TearDownTestSuite() { children_.clear(); }

  // For each child of the oracle with whom there is anything to compare.
  template <typename Check>
  static void for_each_child(const Check& check) {
    int children = 0;
    const json oracle = read_oracle();
    for (const auto& [pupil, expected] : oracle.items()) {
      if (pupil.starts_with('_')) continue;
      SCOPED_TRACE(pupil);
      check(children_.at(pupil), expected);
      ++children;
    }
    EXPECT_EQ(children, 24);
  }

  static std::vector<Badge> badges(const char* pupil) { return badges_of(children_.at(pupil)); }

  inline static std::map<Id, std::vector<Occasion>> children_;
};

// The day, or null as the oracle writes it.
json text_of(const std::optional<Day>& day) {
  return day ? json(day_text(*day)) : json();
}

json first_flag(const std::vector<Occasion>& child, Side side) {
  const auto course = different_from_usual(child);
  const auto first = course ? first_on(*course, side) : std::nullopt;
  return first ? json(day_text(first->flagged)) : json();
}

TEST_F(Sample, CountsMiddleAndWidthAreTheOracles) {
  for_each_child([](const auto& child, const json& expected) {
    const auto spread = *spread_of(values_of(day_means(child)));
    const Counts counts = counts_of(child);
    EXPECT_EQ(spread.n, expected["days"]);
    EXPECT_EQ(counts.answered, expected["checkins_done"]);
    EXPECT_NEAR(counts.skipped().value(), double(expected["skip_rate"]), kNear);
    EXPECT_NEAR(spread.mean, double(expected["mean"]), kNear);
    EXPECT_NEAR(spread.median, double(expected["median"]), kNear);
    EXPECT_NEAR(*spread.sd, double(expected["sd"]), kNear);
  });
}

TEST_F(Sample, StepsFromDayToDayAreTheOracles) {
  const auto days = sample::school_days_of_sample();
  for_each_child([&](const auto& child, const json& expected) {
    const auto steps = day_to_day(day_means(child), days);
    EXPECT_EQ(steps ? steps->pairs : 0, expected["successive_pairs"]);
    ASSERT_EQ(steps.has_value(), expected["mssd"].is_number());
    if (!steps) return;
    EXPECT_NEAR(steps->mssd, double(expected["mssd"]), kNear);
    EXPECT_NEAR(steps->rmssd, double(expected["rmssd"]), kNear);
  });
}

TEST_F(Sample, TheOwnUsualIsTheOracles) {
  for_each_child([](const auto& child, const json& expected) {
    const auto band = *usual_band(day_means(child));
    EXPECT_NEAR(band.middle, double(expected["baseline_median"]), kNear);
    EXPECT_NEAR(band.sigma, double(expected["baseline_sigma_robust_floor0.5"]), kNear);
  });
}

TEST_F(Sample, SlopeWeekdayAndMannerAreTheOracles) {
  for_each_child([](const auto& child, const json& expected) {
    const auto means = day_means(child);
    EXPECT_NEAR(theil_sen(values_of(means))->per_day, double(expected["theil_sen_per_day"]), 1e-5);
    const Manner manner = manner_of(child);
    EXPECT_NEAR(manner.ends.value(), double(expected["extreme_share"]), kNear);
    EXPECT_NEAR(manner.same_valence.value(), double(expected["modal_share"]), kNear);

    const auto mondays = weekday_difference(means, std::chrono::Monday);
    ASSERT_EQ(mondays.has_value(), expected["monday_minus_other_mean"].is_number());
    if (!mondays) return;
    EXPECT_NEAR(mondays->difference, double(expected["monday_minus_other_mean"]), kNear);
  });
}

// The oracle's plain chart: ten days of baseline, robust, and a flag at the first crossing.
TEST_F(Sample, TheSmoothedRowAndItsPlainLimitsAreTheOracles) {
  for_each_child([](const auto& child, const json& expected) {
    const auto means = day_means(child);
    const auto band = *usual_band(means);
    auto values = values_of(means);
    values.erase(values.begin(), values.begin() + band.days);
    const auto smooth = ewma(values, band.middle, 0.2);
    EXPECT_NEAR(smooth.back(), double(expected["ewma_last"]), kNear);

    const UsualRule plain{.baseline_days = 1'000'000'000};  // as if the usual were known for certain
    std::optional<Day> low;
    for (std::size_t i = 0; i < smooth.size() && !low; ++i)
      if (smooth[i] < band.middle - ewma_limit(plain, band.sigma, int(i) + 1)) low = means[i + 10].day;
    EXPECT_EQ(text_of(low), expected["naive_first_ewma_low"]);
  });
}

TEST_F(Sample, TheRuleFlagsWhomTheOracleFlagsOnTheSameDay) {
  for_each_child([](const auto& child, const json& expected) {
    EXPECT_EQ(first_flag(child, Side::lower), expected.value("rec_first_low", json()));
    EXPECT_EQ(first_flag(child, Side::higher), expected.value("rec_first_high", json()));
  });
}

TEST_F(Sample, FourChildrenAreDifferentFromTheirUsualAndNobodyElse) {
  std::vector<std::string> told;
  for (const auto& [pupil, child] : children_) {
    for (Side side : {Side::lower, Side::higher})
      if (const json day = first_flag(child, side); day.is_string())
        told.push_back(pupil + ' ' + to_text(side) + ' ' + day.get<std::string>());
  }
  EXPECT_THAT(told, UnorderedElementsAre("P03 low 2026-04-30", "P02 high 2026-04-16", "P10 high 2026-03-06",
                                         "P11 high 2026-03-18"));
}

TEST_F(Sample, TheFallOfThe27thOfAprilStillLastsAtTheEndOfTheYear) {
  const auto now = different_now(*different_from_usual(children_.at("P03")));
  ASSERT_TRUE(now);
  EXPECT_EQ(now->side, Side::lower);
  EXPECT_EQ(day_text(now->since), "2026-04-28");
  EXPECT_EQ(day_text(now->last), "2026-07-17");
  EXPECT_GT(now->days, 40);
  EXPECT_FALSE(different_now(*different_from_usual(children_.at("P01"))));
}

TEST_F(Sample, BadgesSayHowThreeChildrenAnswer) {
  EXPECT_THAT(badges("P06"), ElementsAre(Badge::mostly_ends));
  EXPECT_THAT(badges("P07"), ElementsAre(Badge::few_answers));
  EXPECT_THAT(badges("P08"), ElementsAre(Badge::always_same));
  for (const auto& [pupil, child] : children_) {
    const bool told = pupil == "P06" || pupil == "P07" || pupil == "P08";
    EXPECT_EQ(badges_of(child).empty(), !told) << pupil;
  }
}

TEST_F(Sample, TwoSessionsAWeekArePointsAndNothingElse) {
  for (const char* pupil : {"P21", "P22", "P23", "P24"}) {
    const auto& child = children_.at(pupil);
    EXPECT_EQ(how_far(child).reach, Reach::points) << pupil;
    EXPECT_EQ(how_far(child).because, Because::few_sessions) << pupil;
    EXPECT_FALSE(trend_of(child)) << pupil;
    EXPECT_FALSE(different_from_usual(child)) << pupil;
    EXPECT_FALSE(quiet_days(child)) << pupil;
  }
}

TEST_F(Sample, WhoSkipsMostHasNoTrend) {
  EXPECT_EQ(how_far(children_.at("P07")).because, Because::few_answers);
  EXPECT_FALSE(trend_of(children_.at("P07")));
  EXPECT_EQ(how_far(children_.at("P12")).reach, Reach::flags) << "joined late, but answers";
}

TEST_F(Sample, UpsAndDownsInADayAreTwoChildrensAndNobodyElses) {
  for (const auto& [pupil, child] : children_) {
    const auto found = ups_and_downs(child, kSlots);
    if (pupil == "P04") {
      EXPECT_NEAR(found->rmssd, 1.988, kNear);
    } else if (pupil == "P06") {
      EXPECT_NEAR(found->rmssd, 2.259, kNear);
    } else if (found) {
      EXPECT_LT(found->rmssd, 1.25) << pupil;
    }
  }
  EXPECT_FALSE(ups_and_downs(children_.at("P21"), kSlots)) << "nobody asks them at midday";
  EXPECT_TRUE(ups_and_downs(children_.at("P21"), {"arrive", "leave"}));
}

TEST_F(Sample, TheWeeksTableShowsMondaysAndAfternoons) {
  const WeekTable mondays = week_table(children_.at("P05"), kSlots);
  for (unsigned weekday = 2; weekday <= 5; ++weekday) {
    EXPECT_LT(mondays.days[1].mean, mondays.days[weekday].mean - 1.5);
    EXPECT_GT(mondays.days[weekday].n, 15);
  }
  EXPECT_EQ(mondays.days[0].n + mondays.days[6].n, 0) << "no weekends";

  const WeekTable afternoons = week_table(children_.at("P09"), kSlots);
  std::array<double, 3> slots{};
  std::array<int, 3> n{};
  for (const auto& row : afternoons.cells) {
    for (std::size_t slot = 0; slot < 3; ++slot) {
      slots[slot] += row[slot].mean * row[slot].n;
      n[slot] += row[slot].n;
    }
  }
  EXPECT_NEAR(slots[0] / n[0], 0.92, 0.005);
  EXPECT_NEAR(slots[1] / n[1], -0.03, 0.005);
  EXPECT_NEAR(slots[2] / n[2], -0.88, 0.005);
}

TEST_F(Sample, QuietDaysRiseAfterTheFallAndNotForWhoIsSteady) {
  const auto until = [&](const char* pupil, const char* last) {
    std::vector<Occasion> child = children_.at(pupil);
    std::erase_if(child, [&](const Occasion& occasion) { return occasion.day > parse_day(last); });
    return *quiet_days(child);
  };
  EXPECT_FALSE(until("P03", "2026-04-24").rising);
  const QuietDays quiet = until("P03", "2026-05-08");
  EXPECT_TRUE(quiet.rising);
  EXPECT_EQ(quiet.recent.of, 10);
  EXPECT_EQ(quiet.usual.of, 40);
  EXPECT_FALSE(until("P01", "2026-07-17").rising);
  EXPECT_FALSE(until("P11", "2026-07-17").rising) << "always quiet: their usual";
}

}  // namespace
}  // namespace hearth
