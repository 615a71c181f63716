// SPDX-License-Identifier: MIT
#include "review/answers.hpp"

#include <algorithm>
#include <set>

#include "hearth/room_review.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

// Days on which they were away, as staff marked it or as it stands in place of a check-in.
int days_away(const Review& review, const AnswersGiven& answers) {
  std::set<Day> away;
  for (const Entry* entry : entries_shown(review, "attendance")) {
    const Day day = local_time(entry->at, review.school.zone).day;
    if (entry->what == "away")
      away.insert(day);
    else
      away.erase(day);
  }
  for (const Occasion& occasion : answers.shown)
    if (occasion.state == State::away) away.insert(occasion.day);
  for (const Occasion& occasion : answers.shown)  // came later
    if (occasion.state == State::answered) away.erase(occasion.day);
  return int(away.size());
}

int kept_quiet(const Review& review) {
  return int(std::ranges::count_if(entries_shown(review, "check_in"),
                                   [](const Entry* entry) { return entry->detail.contains("withheld"); }));
}

bool is_closed(const School& school, const Id& room, Day day) {
  return std::ranges::any_of(school.closures, [&](const Closure& closure) {
    return closure.room == room && closure.days.contain(day);
  });
}

}  // namespace

Days days_shown(const Review& review) {
  return {review.days.first, std::min(review.days.last, review.today)};
}

AnswersGiven answers_of(const Review& review) {
  const Days days = days_shown(review);
  AnswersGiven answers;
  if (!days.first.ok() || !days.last.ok()) return answers;
  answers.known = occasions_of(review.entries, {Day{}, days.last}, review.today, review.school.zone);
  const auto first = std::ranges::lower_bound(answers.known, days.first, {}, &Occasion::day);
  answers.shown.assign(first, answers.known.end());
  if (const auto since = usual_since(review.entries, days.last, review.school.zone))
    answers.anew.emplace(std::ranges::lower_bound(answers.known, *since, {}, &Occasion::day),
                         answers.known.end());
  return answers;
}

std::vector<const Entry*> entries_shown(const Review& review, std::string_view kind) {
  const Days days = days_shown(review);
  std::vector<const Entry*> found;
  if (!days.first.ok() || !days.last.ok()) return found;
  const Instant from = instant_of(days.first, {}, review.school.zone);
  const Instant to = instant_of(next_day(days.last), {}, review.school.zone);
  for (const Entry& entry : review.entries)
    if (entry.kind == kind && entry.at >= from && entry.at < to) found.push_back(&entry);
  return found;
}

std::string corner_of(const Review& review, const AnswersGiven& answers) {
  const Words& words = review.words;
  const Counts counts = counts_of(answers.shown);
  std::vector<std::string> parts{counted(words, "review.answers", counts.answered)};
  const auto add = [&](const char* key, int n) {
    if (n > 0) parts.push_back(counted(words, key, n));
  };
  add("review.kept_quiet", kept_quiet(review));
  add("review.dont_know", counts.dont_know);
  add("review.not_today", counts.not_today);
  add("review.unfinished", counts.unfinished);
  add("review.not_offered", counts.not_offered);
  add("review.days_away", days_away(review, answers));
  return joined(parts);
}

const Placement* placement_on(const Pupil& pupil, Day day) {
  const auto found =
      std::ranges::find_if(pupil.placements, [&](const Placement& p) { return p.days.contain(day); });
  return found == pupil.placements.end() ? nullptr : &*found;
}

bool has_group(const Review& review, Day day) {
  const School& school = review.school;
  const Placement* placement = placement_on(review.pupil, day);
  if (!placement || !school_is_open(school, day) || is_closed(school, placement->room, day)) return false;
  const Room* room = school.room(placement->room);
  if (!room) return true;
  const auto open = [](const auto& hours) { return hours.has_value(); };
  return room->hours[weekday_of(day).c_encoding()] || std::ranges::none_of(room->hours, open);
}

bool is_for_key_adults(const Entry& note) {
  const std::string visibility = text_in(note.detail, "visibility");
  return visibility == "key adults" || visibility == "key_adults";
}

std::string feeling_words(const Content& content, const std::string& id) {
  if (const Feeling* feeling = content.feeling(id)) return feeling->word;
  std::string word = id;
  std::ranges::replace(word, '_', ' ');
  return word;
}

}  // namespace hearth
