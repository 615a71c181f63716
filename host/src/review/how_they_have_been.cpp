// SPDX-License-Identifier: MIT
// The two charts of a child's answers: by day, and by weekday and time of day.
#include <algorithm>
#include <map>

#include "review/answers.hpp"
#include "review/markers.hpp"
#include "review/own_pictures.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

constexpr int kLeastForColour = 3;  // answers in a cell, before it is compared with others
constexpr double kEnd = 2;          // of valence

// A soft course through the days, so that one day alone does not look like news. Only over days with an
// answer, and only where there are enough of them among those shown.
std::vector<DayChart::Point> line_of(const std::vector<DayMean>& known, const UsualBand& usual, Day first) {
  const auto smooth = ewma(values_of(known), usual.middle, UsualRule{}.lambda);
  std::vector<DayChart::Point> line;
  for (std::size_t at = 0; at < known.size(); ++at)
    if (known[at].day >= first) line.push_back({.day = known[at].day, .value = smooth[at], .n = known[at].n});
  return line;
}

// Where they belong to a room, also the days on which it has no group.
std::vector<Day> closed_days(const Review& review, const std::vector<DayMean>& shown) {
  std::vector<Day> closed;
  const Days& days = review.days;
  for (Day day = days.first; day <= days.last; day = next_day(day)) {
    const bool quiet =
        placement_on(review.pupil, day) ? !has_group(review, day) : !school_is_open(review.school, day);
    if (quiet && !std::ranges::binary_search(shown, day, {}, &DayMean::day)) closed.push_back(day);
  }
  return closed;
}

// The parts of the day in their order; others as they first come.
std::vector<std::string> slots_of(const std::vector<Occasion>& shown) {
  std::vector<std::string> slots{"arrive", "midday", "leave"};
  for (const Occasion& occasion : shown)
    if (occasion.valence && std::ranges::find(slots, occasion.slot) == slots.end())
      slots.push_back(occasion.slot);
  return slots;
}

// Monday first; a day of the weekend only where something was said on one.
std::vector<unsigned> weekdays_of(const WeekTable& table) {
  std::vector<unsigned> weekdays{1, 2, 3, 4, 5};
  for (unsigned weekend : {6u, 0u})
    if (table.days[weekend].n > 0) weekdays.push_back(weekend);
  return weekdays;
}

}  // namespace

DayChart how_they_have_been(const Review& review) {
  const AnswersGiven answers = answers_of(review);
  const auto known = day_means(answers.usual()), shown = day_means(answers.shown);
  DayChart chart;
  chart.words = {.title = review.words("review.how_title", {{"name", review.pupil.name}}),
                 .corner = corner_of(review, answers),
                 .nothing = review.words("review.no_answers")};
  chart.days = review.days;
  if (!review.days.first.ok() || !review.days.last.ok()) return chart;
  chart.steps = own_pictures(review, answers.shown);
  for (const DayMean& day : shown) chart.dots.push_back({.day = day.day, .value = day.mean, .n = day.n});
  // Whoever is asked seldom, or answers seldom, has points and nothing that is told from them.
  if (how_far(answers.usual()).reach >= Reach::trend)
    if (const auto usual = usual_band(known)) {
      chart.usual = {{.low = usual->low, .high = usual->high}};
      if (how_far(answers.shown).reach >= Reach::trend)
        chart.line = line_of(known, *usual, review.days.first);
    }
  chart.closed = closed_days(review, shown);
  chart.markers = markers_of(review);
  return chart;
}

HeatChart week_pattern(const Review& review) {
  const AnswersGiven answers = answers_of(review);
  HeatChart chart;
  chart.words = {.title = review.words("review.week_title"),
                 .corner = corner_of(review, answers),
                 .nothing = review.words("review.no_answers")};
  const auto slots = slots_of(answers.shown);
  const WeekTable table = week_table(answers.shown, slots);
  const auto weekdays = weekdays_of(table);
  std::map<std::pair<unsigned, std::string>, std::vector<std::string>> chosen;
  for (const Occasion& occasion : answers.shown)
    if (!occasion.feeling.empty())
      chosen[{weekday_of(occasion.day).c_encoding(), occasion.slot}].push_back(occasion.feeling);

  const bool enough = how_far(answers.shown).reach >= Reach::trend;
  for (unsigned weekday : weekdays)
    chart.columns.push_back(weekday_words(review.words, std::chrono::weekday(weekday)));
  for (std::size_t slot = 0; slot < slots.size(); ++slot) {
    chart.rows.push_back(slot_words(review.words, slots[slot]));
    for (unsigned weekday : weekdays) {
      const Cell& cell = table.cells[weekday][slot];
      HeatChart::Cell& shown = chart.cells.emplace_back();
      shown.n = cell.n;
      if (enough && cell.n >= kLeastForColour) shown.value = cell.mean / kEnd;
      if (const auto found = chosen.find({weekday, slots[slot]}); found != chosen.end())
        shown.picture = picture_most_chosen(review.content, found->second);
    }
  }
  return chart;
}

}  // namespace hearth
