// SPDX-License-Identifier: MIT
#include "review/room_children.hpp"

#include <algorithm>

namespace hearth {
namespace {

constexpr std::size_t kMostNames = 6;

bool overlaps(const Days& placed, const Days& days) {
  return placed.first <= days.last && (!placed.last.ok() || placed.last >= days.first);
}

}  // namespace

std::map<Id, std::vector<Entry>> by_child(const std::vector<Entry>& entries) {
  std::map<Id, std::vector<Entry>> children;
  for (const Entry& entry : entries) children[entry.pupil].push_back(entry);
  return children;
}

Days days_shown(const RoomReview& review) {
  return {review.days.first, std::min(review.days.last, review.today)};
}

std::vector<const Pupil*> children_of(const RoomReview& review) {
  std::vector<const Pupil*> children;
  const Days days = days_shown(review);
  if (!days.first.ok() || !days.last.ok()) return children;
  for (const Pupil& pupil : review.school.pupils)
    if (std::ranges::any_of(pupil.placements, [&](const Placement& placement) {
          return placement.room == review.room && overlaps(placement.days, days);
        }))
      children.push_back(&pupil);
  std::ranges::stable_sort(children, {}, &Pupil::name);
  return children;
}

std::vector<const Pupil*> children_on(const RoomReview& review, Day day) {
  auto children = pupils_of(review.school, review.room, day);
  std::ranges::stable_sort(children, {}, &Pupil::name);
  return children;
}

bool is_placed(const Pupil& pupil, const Id& room, Day day) {
  return std::ranges::any_of(pupil.placements, [&](const Placement& placement) {
    return placement.room == room && placement.days.contain(day);
  });
}

const std::vector<Entry>& entries_of(const RoomReview& review, const Id& pupil) {
  static const std::vector<Entry> kNone;
  const auto found = review.entries.find(pupil);
  return found == review.entries.end() ? kNone : found->second;
}

Review review_of(const RoomReview& review, const Pupil& pupil) {
  return {review.school, review.content, review.words, pupil, entries_of(review, pupil.id),
          review.days,   review.today};
}

std::vector<Day> group_days(const RoomReview& review) {
  std::vector<Day> days;
  const Days shown = days_shown(review);
  if (!shown.first.ok() || !shown.last.ok()) return days;
  for (Day day = shown.first; day <= shown.last; day = next_day(day))
    if (plan_day(review.school, review.room, day).open) days.push_back(day);
  return days;
}

Child child_of(const RoomReview& room, const Pupil& pupil) {
  Review review = review_of(room, pupil);
  AnswersGiven answers = answers_of(review);
  return {pupil, review, std::move(answers)};
}

std::string names_told(const Words& words, const std::vector<std::string>& names) {
  std::string told;
  const std::size_t most = names.size() > kMostNames ? kMostNames - 1 : names.size();
  for (std::size_t at = 0; at < most; ++at) told += (at > 0 ? ", " : "") + names[at];
  return most == names.size()
             ? told
             : words("room_review.and_more", {{"names", told}, {"n", std::to_string(names.size() - most)}});
}

}  // namespace hearth
