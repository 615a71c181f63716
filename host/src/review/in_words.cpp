// SPDX-License-Identifier: MIT
#include "review/in_words.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "review/say.hpp"

namespace hearth {
namespace {

void add_counts(const Review& review, const AnswersGiven& answers, Sentences& sentences) {
  const int days = int(day_means(answers.shown).size());
  const std::string told = corner_of(review, answers);
  sentences.push_back(
      days == 0 ? review.words("review.counts_none", {{"told", told}})
                : review.words("review.counts",
                               {{"told", told}, {"days", counted(review.words, "review.on_days", days)}}));
}

// What was marked last on a day counts.
void add_attendance(const Review& review, Sentences& sentences) {
  std::map<Day, std::string> marked;
  for (const Entry* entry : entries_shown(review, "attendance"))
    marked[local_time(entry->at, review.school.zone).day] = entry->what;
  if (marked.empty()) return sentences.push_back(review.words("review.no_attendance"));
  int here = 0;
  for (const auto& [day, where] : marked) here += where != "away";
  sentences.push_back(
      review.words("review.attendance", {{"told", share_told(review.words, here, int(marked.size()))}}));
}

// A record begins somewhere; the days before it are not missing.
std::optional<Day> kept_since(const AnswersGiven& answers) {
  return answers.known.empty() ? std::nullopt : std::optional(answers.known.front().day);
}

// Days with a group on which nothing at all was written of a check-in, since the first that is kept.
int days_without_a_word(const Review& review, const AnswersGiven& answers) {
  std::set<Day> told;
  for (const Occasion& occasion : answers.shown) told.insert(occasion.day);
  for (const Entry* entry : entries_shown(review, "attendance"))
    if (entry->what == "away") told.insert(local_time(entry->at, review.school.zone).day);
  int without = 0;
  const Day first = std::max(review.days.first, kept_since(answers).value_or(Day{}));
  const Day last = days_shown(review).last;
  for (Day day = first; day <= last; day = next_day(day))
    without += has_group(review, day) && !told.contains(day);
  return without;
}

void add_rooms(const Review& review, Sentences& sentences) {
  const Days days = days_shown(review);
  bool placed = false;
  for (const Placement& placement : review.pupil.placements)
    placed = placed || (placement.days.first <= days.last &&
                        (!placement.days.last.ok() || placement.days.last >= days.first));
  if (!placed) sentences.push_back(review.words("review.no_room"));
  for (const Placement& placement : review.pupil.placements) {
    const Day first = placement.days.first;
    if (!days.contain(first)) continue;
    const Room* room = review.school.room(placement.room);
    const std::string named = room ? room->name : review.words("review.another_room");
    const std::string since = date_words(review.words, first, review.today);
    const bool moved = std::ranges::any_of(review.pupil.placements,
                                           [&](const Placement& other) { return other.days.first < first; });
    sentences.push_back(
        review.words(moved ? "review.moved" : "review.came", {{"room", named}, {"day", since}}));
  }
}

}  // namespace

void add_missing(const Review& review, const AnswersGiven& answers, Sentences& sentences) {
  const Words& words = review.words;
  if (const auto since = kept_since(answers); since && *since > review.days.first)
    sentences.push_back(words("review.kept_since", {{"day", date_words(words, *since, review.today)}}));
  if (const int days = days_without_a_word(review, answers); days > 0)
    sentences.push_back(counted(words, "review.days_without", days));
  int later = 0;
  for (const Entry& entry : review.entries)
    later += entry.kind == "check_in" && local_time(entry.at, review.school.zone).day > review.today;
  if (later > 0) sentences.push_back(counted(words, "review.later_entries", later));
  const Days days = days_shown(review);
  const auto dated = [](const Term& term) { return term.days.first.ok() && term.days.last.ok(); };
  const auto then = [&](const Term& term) {
    return dated(term) && term.days.first <= days.last && term.days.last >= days.first;
  };
  if (std::ranges::none_of(review.school.terms, dated))
    sentences.push_back(words("review.no_terms"));
  else if (std::ranges::none_of(review.school.terms, then))
    sentences.push_back(words("review.in_no_term"));
}

std::vector<std::string> in_words(const Review& review) {
  const Days days = days_shown(review);
  if (!days.first.ok() || !days.last.ok()) return {review.words("review.no_days")};
  const AnswersGiven answers = answers_of(review);
  Sentences sentences;
  add_counts(review, answers, sentences);
  add_usual(review, answers, sentences);
  add_patterns(review, answers, sentences);
  add_badges(review, answers, sentences);
  add_attendance(review, sentences);
  add_rooms(review, sentences);
  add_missing(review, answers, sentences);
  return sentences;
}

}  // namespace hearth
