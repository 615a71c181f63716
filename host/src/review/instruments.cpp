// SPDX-License-Identifier: MIT
// Totals of assessments as somebody typed them from a form that stays on paper. No items, no bands, nothing
// worked out.
#include <string.h>  // strverscmp

#include <algorithm>
#include <cmath>

#include "review/answers.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

struct Total {
  const char* key;    // of the entry's details
  const char* words;  // "review.boxall_strands"
};

struct Instrument {
  std::string id, what;  // `what` of its entries
  std::vector<Total> totals;
  int highest;              // from 0: a larger one is a slip of the finger
  const char* whose = "";   // the detail that says whose view it is; each has a line of its own
  const char* agreed = "";  // the detail that holds the school's threshold
};

const std::vector<Instrument>& instruments() {
  static const std::vector<Instrument> all{
      {"boxall",
       "boxall",
       {{"strands_total", "review.boxall_strands"}, {"diagnostic_total", "review.boxall_diagnostic"}},
       200},
      {"readiness",
       "readiness",
       {{"percent_room", "review.readiness_room"}, {"percent_class", "review.readiness_class"}},
       100,
       "",
       "threshold"},
      {"sdq", "sdq", {{"total", "review.sdq_total"}, {"impact", "review.sdq_impact"}}, 40, "informant"},
      {"sdq_scales",
       "sdq",
       {{"emotional", "review.sdq_emotional"},
        {"conduct", "review.sdq_conduct"},
        {"hyperactivity", "review.sdq_hyperactivity"},
        {"peer", "review.sdq_peer"},
        {"prosocial", "review.sdq_prosocial"}},
       10,
       "informant"}};
  return all;
}

std::vector<const Entry*> of(const Review& review, const std::string& what) {
  auto entries = entries_shown(review, "assessment");
  std::erase_if(entries, [&](const Entry* entry) { return entry->what != what; });
  return entries;
}

// "None in these days; the last one was on 8 January."
std::string nothing(const Review& review, const std::string& what) {
  if (!of(review, what).empty()) return review.words("review.no_totals");
  const Entry* last = nullptr;
  for (const Entry& entry : review.entries)
    if (entry.kind == "assessment" && entry.what == what &&
        local_time(entry.at, review.school.zone).day < review.days.first)
      last = &entry;
  if (!last) return review.words("review.no_assessment");
  const Day day = local_time(last->at, review.school.zone).day;
  return review.words("review.last_assessment", {{"day", date_words(review.words, day, review.today)}});
}

// The series of that name; a new one at the end when there is none yet.
DayChart::Series& series_of(DayChart& chart, const std::string& words) {
  const auto found = std::ranges::find(chart.series, words, &DayChart::Series::words);
  return found != chart.series.end() ? *found : chart.series.emplace_back(words);
}

void add_point(DayChart& chart, const std::string& series, Day day, double value) {
  series_of(chart, series).points.push_back({.day = day, .value = value});
  chart.dots.push_back({.day = day, .value = value});
}

// 0, the middle and a round end that holds all.
void add_heights(DayChart& chart, int highest) {
  const int round = highest > 50 ? 20 : 10;
  double most = chart.agreed ? chart.agreed->at : 0;
  for (const auto& dot : chart.dots) most = std::max(most, dot.value);
  const int top = std::min(highest, std::max(round, int(std::ceil(most / round)) * round));
  chart.low = 0;
  chart.high = top;
  for (int at : {0, top / 2, top})
    chart.steps.push_back({.at = double(at), .picture = {}, .words = std::to_string(at)});
}

DayChart totals_of(const Review& review, const Instrument& instrument) {
  const Words& words = review.words;
  DayChart chart;
  int outside = 0;
  const auto entries = of(review, instrument.what);
  for (const Entry* entry : entries) {
    const Day day = local_time(entry->at, review.school.zone).day;
    const std::string whose = text_in(entry->detail, instrument.whose);
    for (const Total& total : instrument.totals) {
      const auto typed = number_in(entry->detail, total.key);
      if (!typed) continue;
      if (*typed < 0 || *typed > instrument.highest) {
        ++outside;
        continue;
      }
      std::string named = words(total.words);
      if (!whose.empty()) named = words("review.view_of", {{"what", named}, {"whose", whose}});
      add_point(chart, named, day, double(*typed));
    }
    if (const auto agreed = number_in(entry->detail, instrument.agreed);
        agreed && *agreed > 0 && *agreed <= instrument.highest)
      chart.agreed = {.at = double(*agreed),
                      .picture = {},
                      .words = words("review.agreed", {{"n", std::to_string(*agreed)}})};
  }
  std::vector<std::string> corner{counted(words, "review.assessments", int(entries.size()))};
  if (outside > 0)
    corner.push_back(words(outside == 1 ? "review.total_outside" : "review.totals_outside",
                           {{"n", std::to_string(outside)}, {"most", std::to_string(instrument.highest)}}));
  chart.words.corner = joined(corner);
  add_heights(chart, instrument.highest);
  return chart;
}

// "B2" before "B10": numbers within names count as numbers.
bool before(const std::string& a, const std::string& b) {
  return strverscmp(a.c_str(), b.c_str()) < 0;
}

// A school's own steps are names; the only order that is known of them is that of their names.
DayChart steps_of(const Review& review) {
  const Words& words = review.words;
  const auto entries = of(review, "steps");
  std::vector<std::string> steps;
  for (const Entry* entry : entries)
    if (const std::string step = text_in(entry->detail, "step");
        !step.empty() && std::ranges::find(steps, step) == steps.end())
      steps.push_back(step);
  std::ranges::sort(steps, before);
  DayChart chart;
  for (const Entry* entry : entries) {
    const auto at = std::ranges::find(steps, text_in(entry->detail, "step"));
    if (at == steps.end()) continue;
    const std::string subject = text_in(entry->detail, "subject");
    add_point(chart, subject.empty() ? words("review.no_subject") : subject,
              local_time(entry->at, review.school.zone).day, double(at - steps.begin()));
  }
  for (std::size_t at = 0; at < steps.size(); ++at)
    chart.steps.push_back({.at = double(at), .picture = {}, .words = steps[at]});
  chart.low = 0;
  chart.high = steps.size() < 2 ? 1 : double(steps.size() - 1);
  chart.words.corner =
      words("review.steps_corner", {{"steps", counted(words, "review.assessments", int(entries.size()))}});
  return chart;
}

}  // namespace

DayChart instrument_totals(const Review& review, const std::string& instrument) {
  const auto found = std::ranges::find(instruments(), instrument, &Instrument::id);
  DayChart chart;
  std::string what = instrument;
  if (found != instruments().end()) {
    chart = totals_of(review, *found);
    what = found->what;
  } else if (instrument == "steps") {
    chart = steps_of(review);
  }
  chart.days = review.days;
  chart.words.title = review.words("review.title_" + instrument);
  chart.words.nothing = nothing(review, what);
  return chart;
}

}  // namespace hearth
