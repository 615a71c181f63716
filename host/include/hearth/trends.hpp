// SPDX-License-Identifier: MIT
// What a row of one child's answers says, and how far it may be trusted. The unit is the mean of a day's
// valence over its answers, -2 to 2 (unpleasant to pleasant), compared with the same child's own usual and
// with nobody else's. Nothing here orders children, and a number from here is no mark: a screen shows words,
// pictures and the shape of a line, each with its n.
//
// All of it is pure: any thread may call it, nothing is kept, nothing throws. What cannot be said is an empty
// optional or an empty list, never a zero. A row is oldest first. n log n, except where
// a function says otherwise.
//
// Sources: NIST/SEMATECH Handbook 6.3.2.4 (EWMA); Jahng, Wood & Trull 2008 (MSSD); Sen 1968 (slope);
// Parker, Vannest, Davis & Sauber 2011 (Tau, Tau-U); Tarlow 2017 (baseline-corrected Tau). Thresholds
// without a source are ours; the rule of `against_usual` was chosen by simulation: of children whose
// feelings do not change it names 3 to 4 % on each side within 60 days, and it sees a fall of 1.25 after 5.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "hearth/journal.hpp"
#include "hearth/school.hpp"

namespace hearth {

// ---- what was said --------------------------------------------------------------------------------------

// One offer of a check-in and what became of it.
struct Occasion {
  Instant at{};
  Day day{};         // school-local
  std::string slot;  // "arrive"; empty outside the slots
  State state = State::none;
  std::string feeling;                 // id; empty without an answer
  std::optional<int> valence, energy;  // -2 to 2; only with an answer, and not with each
};

// The check-ins of one child within `days`, oldest first. `entries` are those that count: corrections stand
// in the place of what they correct; other kinds are left out. What lies after `today` is left out too: a
// kiosk's clock may have been wrong. `days.last` may be invalid: no end. `zone` is the school's.
std::vector<Occasion> occasions_of(const std::vector<Entry>& entries, Days days, Day today,
                                   const std::string& zone);

// "7 of 12".
struct Share {
  int n = 0, of = 0;
  double value() const { return of ? double(n) / of : 0; }  // 0 to 1
};

struct Counts {
  int answered = 0, dont_know = 0, not_today = 0, unfinished = 0;
  int away = 0, not_offered = 0;  // no offer
  int offered() const { return answered + dont_know + not_today + unfinished; }
  Share skipped() const { return {not_today + unfinished, offered()}; }
};
Counts counts_of(const std::vector<Occasion>&);

struct DayMean {
  Day day{};
  double mean = 0;  // -2 to 2
  int n = 0;        // answers of that day, at least 1
  friend bool operator==(const DayMean&, const DayMean&) = default;
};

// A day without an answer is not in the list. `of` may be &Occasion::energy, which is a view of its own:
// only valence is ever compared with the usual, since each further row watched brings as many false alarms.
std::vector<DayMean> day_means(const std::vector<Occasion>&,
                               std::optional<int> Occasion::*of = &Occasion::valence);
std::vector<double> values_of(const std::vector<DayMean>&);

// The days of `days` on which the school is open. None where either end is invalid.
std::vector<Day> school_days(const School&, Days days);

// Days of school without a mean, one after the other. A chart draws no line across them.
struct Gap {
  Days days;
  int school_days = 0;
};
std::vector<Gap> gaps_in(const std::vector<DayMean>&, const std::vector<Day>& school_days);

// ---- how much may be said -------------------------------------------------------------------------------

struct Thresholds {
  int trend_days = 10;     // no line, no slope on fewer days with an answer
  int flag_days = 15;      // nothing is "different from usual" on fewer
  int few_sessions = 2;    // a week; who is asked so seldom has points and no day-to-day statistics
  int least_offers = 10;   // no badge on fewer offers
  double same = 0.95;      // this share of one feeling: always the same answer
  double ends = 0.80;      // this share at -2 or 2: mostly the ends
  double answered = 0.50;  // a smaller share of offers answered: few answers, no trend
};

enum class Reach { nothing, points, trend, flags };  // each includes those before it
enum class Because { enough, no_answers, few_days, few_sessions, few_answers };
std::string to_text(Because);  // "few_days"

struct HowFar {
  Reach reach = Reach::nothing;
  Because because = Because::no_answers;  // why no further
  int days = 0;                           // with an answer
};
// Sessions a week are the median over the weeks in which anything was offered, from the fourth week on.
HowFar how_far(const std::vector<Occasion>&, const Thresholds& = {});

// How a child answers, which says more about the asking than about the child.
struct Manner {
  Share same_feeling;   // the feeling chosen most often
  std::string feeling;  // which; the first in the alphabet where two are level
  Share same_valence;   // modal share of the numbers beneath
  Share ends;           // -2 or 2
};
Manner manner_of(const std::vector<Occasion>&);

enum class Badge { always_same, mostly_ends, few_answers };
std::string to_text(Badge);  // "always_same"
// In this order; `mostly_ends` is not said of who always gives the same answer.
std::vector<Badge> badges_of(const std::vector<Occasion>&, const Thresholds& = {});

// ---- one row of numbers ---------------------------------------------------------------------------------

struct Spread {
  int n = 0;
  double mean = 0, median = 0;
  std::optional<double> sd;  // of a sample (n - 1); nothing for one number
};
std::optional<Spread> spread_of(const std::vector<double>&);

// How much neighbours differ: mean of squared successive differences, and its root.
struct Successive {
  int pairs = 0;
  double mssd = 0, rmssd = 0;
};
// Of neighbouring school days: Friday and Monday are neighbours, two days with a missing one between are not.
// Says little of a child whose Mondays differ or who answers at the ends; then take ups_and_downs().
std::optional<Successive> day_to_day(const std::vector<DayMean>&, const std::vector<Day>& school_days);
// Of neighbouring slots of one day, never across a night or a missing answer. `slots` in the order of the
// day; the last answer of a slot counts.
std::optional<Successive> within_day(const std::vector<Occasion>&, const std::vector<std::string>& slots);
// The same once the child's own mean of each slot is taken away, so that a usual dip in the afternoon is no
// up and down.
std::optional<Successive> ups_and_downs(const std::vector<Occasion>&, const std::vector<std::string>& slots);

// Theil-Sen: median of (y_j - y_i) / (j - i). For each day with an answer, not for each day of the calendar.
struct Slope {
  double per_day = 0;
  double at_first = 0;  // the line's height at the first value used: median of y_i - per_day * i
  int n = 0;            // how many values were used
};
inline constexpr int kMostForSlope = 200;  // n squared: the last so many values, about a school year
std::optional<Slope> theil_sen(const std::vector<double>&);  // nothing for fewer than two
// For a chart: nothing where how_far() does not reach a trend.
std::optional<Slope> trend_of(const std::vector<Occasion>&, const Thresholds& = {});

// ---- the child's own usual ------------------------------------------------------------------------------

struct BandRule {
  int days = 10;             // the first so many with an answer
  double least_sigma = 0.5;  // so that a child who always answers the same has a band at all
};
struct UsualBand {
  double middle = 0;         // median
  double sigma = 0;          // robust: 1.4826 * median absolute deviation, at least `least_sigma`
  double low = 0, high = 0;  // middle -/+ sigma within -2 to 2: about two days of three
  int days = 0;
};
std::optional<UsualBand> usual_band(const std::vector<DayMean>&, const BandRule& = {});

// z_t = lambda * x_t + (1 - lambda) * z_(t-1), z_0 = start. 0 < lambda <= 1.
std::vector<double> ewma(const std::vector<double>&, double start, double lambda);

struct UsualRule {
  int baseline_days = 15;  // the first so many with an answer
  double least_sd = 0.35;
  double lambda = 0.2;
  double limit = 2.7;  // L, in standard deviations of z
  int in_a_row = 3;    // days with an answer beyond the limit before anything is said
};
// How far z_t may be from the baseline's mean, t from 1:
// L * sd * sqrt(lambda / (2 - lambda) * (1 - (1 - lambda)^(2t)) + 1 / baseline_days).
double ewma_limit(const UsualRule&, double sd, int t);

enum class Side { lower, higher };
std::string to_text(Side);  // "low", "high"

// An unbroken row of days beyond a limit, at least `in_a_row` long.
struct Different {
  Side side = Side::lower;
  Day since{};    // the first of them
  Day flagged{};  // the one on which there were enough
  Day last{};
  int days = 0;  // "different from usual for 5 days"
  friend bool operator==(const Different&, const Different&) = default;
};
struct SmoothDay {
  Day day{};
  double value = 0;          // z
  double low = 0, high = 0;  // the limits; usual lies between
};
struct Course {
  Days baseline;
  double mean = 0, sd = 0;           // of the baseline; sd at least `least_sd`
  std::vector<SmoothDay> line;       // from the day after the baseline
  std::vector<Different> different;  // oldest first
};
// A new baseline begins only where staff say so (a new half-term or placement): give the days from there.
// Nothing where the baseline is not complete. Says nothing of whether there are enough answers.
std::optional<Course> against_usual(const std::vector<DayMean>&, const UsualRule& = {});
// The same for a screen or a report: nothing where how_far() does not reach flags.
std::optional<Course> different_from_usual(const std::vector<Occasion>&, const UsualRule& = {},
                                           const Thresholds& = {});
std::optional<Different> first_on(const Course&, Side);
std::optional<Different> different_now(const Course&);  // the row that the last day with an answer belongs to

// ---- before and after -----------------------------------------------------------------------------------

// Tau of non-overlap: S / (n_before * n_after), S = #(after > before) - #(after < before); -1 to 1.
struct Tau {
  double tau = 0;
  long long s = 0;
  int before = 0, after = 0;
};
std::optional<Tau> tau_of(const std::vector<double>& before, const std::vector<double>& after);
// S less Kendall's S within `before`. May leave -1 to 1; where there is a trend before, take corrected_tau().
std::optional<Tau> tau_u(const std::vector<double>& before, const std::vector<double>& after);

// Where `before` has a trend of its own (Kendall's test, two-sided, normal approximation with ties and
// continuity, p < alpha), its Theil-Sen line is taken away from both.
struct CorrectedTau {
  Tau tau;           // of what remains, as tau_of()
  double tau_b = 0;  // the same as Tarlow writes it: Kendall's tau-b of value and phase
  bool corrected = false;
  double p = 1;  // of the trend within `before`
};
std::optional<CorrectedTau> corrected_tau(const std::vector<double>& before, const std::vector<double>& after,
                                          double alpha = 0.05);

// ---- patterns -------------------------------------------------------------------------------------------

struct Cell {
  double mean = 0;  // says nothing where n is 0
  int n = 0;
};
struct WeekTable {
  std::vector<std::string> slots;
  std::array<std::vector<Cell>, 7> cells;  // [weekday, Sunday first][slot]; n answers
  std::array<Cell, 7> days;                // mean of the day means; n days
};
WeekTable week_table(const std::vector<Occasion>&, const std::vector<std::string>& slots);

// One weekday beside the others: difference of the means of the day means.
struct WeekdayDifference {
  double difference = 0;
  int days = 0, other_days = 0;
};
std::optional<WeekdayDifference> weekday_difference(const std::vector<DayMean>&, std::chrono::weekday);

// Quiet days have an answer of little energy that is unpleasant, both below 0: sad, lonely. They are easily
// overlooked beside loud ones. Rising: at least `least` of the last `recent` days with an answer, and `times`
// as often as on the `usual` days before.
struct QuietRule {
  int recent = 10, usual = 40, least_usual = 15;
  int least = 5;
  double times = 2;
};
struct QuietDays {
  Share recent, usual;
  bool rising = false;
};
// Nothing where how_far() does not reach a trend, or where there is no usual to compare with yet.
std::optional<QuietDays> quiet_days(const std::vector<Occasion>&, const QuietRule& = {},
                                    const Thresholds& = {});

// A check-in and what the child came from: items of the timetable, or adults.
struct Preceded {
  std::vector<std::string> labels;
  int valence = 0;
};
struct CameBefore {
  std::string label;
  Share hard;  // check-ins below 0, of all that followed it
};
// In the order in which the labels first come. A label of the same check-in counts once. Check-ins times
// labels.
std::vector<CameBefore> came_before(const std::vector<Preceded>&);

// Before and after a child used one of their tools.
struct ToolPair {
  std::string tool;
  int before = 0, after = 0;  // valence
};
struct Helped {
  std::string tool;
  int pairs = 0;
  int up = 0, same = 0;  // the rest went down
};
inline constexpr int kLeastPairs = 5;
// The tools with at least kLeastPairs pairs, in the order of `tools`: not sorted by what helped.
std::vector<Helped> what_helps(const std::vector<ToolPair>&, const std::vector<std::string>& tools);

}  // namespace hearth
