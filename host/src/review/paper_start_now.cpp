// SPDX-License-Identifier: MIT
#include "review/paper_start_now.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "review/answers.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

using Row = std::vector<std::string>;

constexpr std::size_t kSessions = 10, kDays = 20, kAnswers = 15;  // on each side
constexpr std::size_t kFeelings = 3;                              // named on each side
constexpr std::size_t kTargets = 3;

// Those that began last, in the order of the documents.
std::vector<const Target*> newest(std::vector<const Target*> targets) {
  while (targets.size() > kTargets)
    targets.erase(std::ranges::min_element(
        targets, {}, [](const Target* target) { return std::chrono::sys_days(target->days.first); }));
  return targets;
}

template <class List>
auto first_of(const List& all, std::size_t n) {
  return std::span(all).first(n);
}
template <class List>
auto last_of(const List& all, std::size_t n) {
  return std::span(all).last(n);
}

void add_target(const Review& review, const Target& target, std::vector<Row>& rows) {
  const Words& words = review.words;
  const auto sessions = met_of(review, target).sessions;
  if (sessions.empty()) return;
  const auto told = [&](const char* key, const auto& some) {
    const auto met = std::ranges::count_if(some, [](const auto& session) { return session.second; });
    return words(key, {{"met", std::to_string(met)},
                       {"of", std::to_string(some.size())},
                       {"day", date_words(words, some.front().first, review.today)}});
  };
  if (sessions.size() < 2 * kSessions)
    return rows.push_back({short_words(target), "", told("papers.met_so_far", std::span(sessions))});
  rows.push_back({short_words(target), told("papers.met_first", first_of(sessions, kSessions)),
                  told("papers.met_last", last_of(sessions, kSessions))});
}

// The feelings named most often, each with how often.
std::string chosen_most(const Review& review, std::span<const Occasion> answers) {
  std::vector<std::pair<std::string, int>> counts;  // as they first come
  for (const Occasion& answer : answers) {
    const std::string word = feeling_words(review.content, answer.feeling);
    auto found = std::ranges::find(counts, word, &std::pair<std::string, int>::first);
    if (found == counts.end()) found = counts.insert(counts.end(), {word, 0});
    ++found->second;
  }
  std::ranges::stable_sort(counts, std::greater(), &std::pair<std::string, int>::second);
  if (counts.size() > kFeelings) counts.resize(kFeelings);
  std::vector<std::string> parts;
  for (const auto& [word, n] : counts)
    parts.push_back(review.words("papers.chosen", {{"feeling", word}, {"n", std::to_string(n)}}));
  return joined(parts);
}

void add_chosen(const Review& review, std::vector<Row>& rows) {
  const Words& words = review.words;
  auto answers = answers_of(review).shown;
  std::erase_if(answers,
                [](const Occasion& one) { return one.state != State::answered || one.feeling.empty(); });
  if (answers.empty()) return;
  const auto told = [&](const char* key, std::span<const Occasion> some) {
    return words(key, {{"chosen", chosen_most(review, some)},
                       {"n", std::to_string(some.size())},
                       {"answers", counted(words, "review.answers", int(some.size()))}});
  };
  if (answers.size() < 2 * kAnswers)
    return rows.push_back({words("papers.chose_most"), "", told("papers.of_answers", answers)});
  rows.push_back({words("papers.chose_most"), told("papers.of_first_answers", first_of(answers, kAnswers)),
                  told("papers.of_first_answers", last_of(answers, kAnswers))});
}

void add_stars(const Review& review, std::vector<Row>& rows) {
  const ShareChart chart = stars_and_calm(review);
  if (shows_something(chart))
    rows.push_back({review.words("papers.stars_and_quiet"), "", chart.words.corner});
}

// What was marked last on a day counts.
void add_days_here(const Review& review, std::vector<Row>& rows) {
  const Words& words = review.words;
  std::map<Day, bool> marked;
  for (const Entry* entry : entries_shown(review, "attendance"))
    marked[local_time(entry->at, review.school.zone).day] = entry->what != "away";
  const std::vector<std::pair<Day, bool>> days(marked.begin(), marked.end());
  if (days.empty()) return;
  const auto told = [&](const char* key, std::span<const std::pair<Day, bool>> some) {
    const auto here = std::ranges::count_if(some, [](const auto& day) { return day.second; });
    return words(key, {{"n", std::to_string(here)}, {"of", std::to_string(some.size())}});
  };
  if (days.size() < 2 * kDays)
    return rows.push_back({words("papers.days_here"), "", told("papers.here_first", days)});
  rows.push_back({words("papers.days_here"), told("papers.here_first", first_of(days, kDays)),
                  told("papers.here_first", last_of(days, kDays))});
}

// Boxall's are short and say which way they go: the chart's own words take two lines.
std::string total_words(const Words& words, const std::string& instrument, const std::string& series) {
  for (const char* which : {"strands", "diagnostic"})
    if (instrument == "boxall" && series == words(std::string("review.boxall_") + which))
      return words(std::string("papers.boxall_") + which);
  return words("papers.of_" + instrument, {{"what", series}});
}

void add_totals(const Review& review, const char* instrument, std::vector<Row>& rows) {
  const Words& words = review.words;
  const DayChart chart = instrument_totals(review, instrument);
  const bool steps = std::string_view(instrument) == "steps";
  const auto told = [&](const DayChart::Point& point) {
    const auto named = std::ranges::find(chart.steps, point.value, &DayChart::Step::at);
    const std::string value =
        steps && named != chart.steps.end() ? named->words : std::to_string(int(point.value));
    return words("papers.total", {{"value", value}, {"day", date_words(words, point.day, review.today)}});
  };
  for (const auto& series : chart.series) {
    if (series.points.empty()) continue;
    const bool one = series.points.size() == 1;
    rows.push_back({total_words(words, instrument, series.words), one ? "" : told(series.points.front()),
                    told(series.points.back())});
  }
}

}  // namespace

int Met::met() const {
  return int(std::ranges::count_if(sessions, [](const auto& session) { return session.second; }));
}

Met met_of(const Review& review, const Target& target) {
  std::vector<Entry> scores;
  for (const Entry* entry : entries_shown(review, "target_score"))
    if (entry->what == target.id) scores.push_back(*entry);
  Met all;
  for (const Marks& marks : marks_of(scores, review.school.zone)) {
    const auto mark = marks.adult ? marks.adult : marks.self;
    if (mark && *mark >= 0 && *mark <= highest_mark(target))
      all.sessions.emplace_back(marks.day, is_met(target, *mark));
  }
  return all;
}

std::string met_told(const Words& words, const Met& met) {
  if (met.sessions.empty()) return words("review.no_marks");
  return words("papers.met", {{"met", std::to_string(met.met())},
                              {"sessions", counted(words, "review.sessions", int(met.sessions.size()))}});
}

std::vector<const Target*> targets_then(const Review& review) {
  const Days days = days_shown(review);
  std::vector<const Target*> targets;
  for (const Target& target : review.school.targets) {
    if (target.pupil != review.pupil.id) continue;
    const bool then =
        target.days.first <= days.last && (!target.days.last.ok() || target.days.last >= days.first);
    if (then || !met_of(review, target).sessions.empty()) targets.push_back(&target);
  }
  return targets;
}

PaperTable start_and_now(const Review& review, std::size_t most_rows) {
  const Words& words = review.words;
  std::vector<Row> rows{{"", words("papers.start"), words("papers.now")}};
  for (const Target* target : newest(targets_then(review))) add_target(review, *target, rows);
  add_chosen(review, rows);
  add_days_here(review, rows);
  add_stars(review, rows);
  for (const char* instrument : {"boxall", "readiness", "sdq", "steps"}) add_totals(review, instrument, rows);
  if (rows.size() > most_rows + 1) rows.resize(most_rows + 1);
  return {.rows = std::move(rows), .shares = {35, 32.5, 32.5}};
}

}  // namespace hearth
