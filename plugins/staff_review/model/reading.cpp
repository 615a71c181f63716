// SPDX-License-Identifier: MIT
#include "reading.hpp"

#include <algorithm>

#include "hearth/review.hpp"

namespace staff_review {

using hearth::Entry;
using hearth::HistoryWish;
using hearth::Task;

void Reading::ask(hearth::Journal& journal, const std::vector<HistoryWish>& wishes) {
  ++*visit_;
  entries_.clear();
  problem_.clear();
  asked_ = true;
  unanswered_ = int(wishes.size());
  for (const HistoryWish& wish : wishes)
    journal.read(wish, [this, visit = visit_, mine = *visit_](const hearth::History& history) {
      if (mine != *visit) return;
      entries_.insert(entries_.end(), history.entries.begin(), history.entries.end());
      if (problem_.empty()) problem_ = history.problem;
      if (--unanswered_ == 0) std::ranges::stable_sort(entries_, {}, &Entry::at);
    });
}

std::vector<HistoryWish> all_of_child(const hearth::Host& host, const hearth::Pupil& pupil,
                                      hearth::Days days) {
  std::vector<std::string> kinds{"check_in", "how_now",      "attendance", "placement", "target_score",
                                 "award",    "calm_session", "assessment", "consent",   "trend_flag"};
  if (host.may(Task::notes)) kinds.emplace_back("staff_note");
  std::vector<HistoryWish> wishes{
      {.pupils = {pupil.id}, .kinds = kinds, .first = days.first, .last = days.last}};
  // What happened to a room's day is told of this screen's room alone.
  const bool here = std::ranges::any_of(
      pupil.placements, [&](const hearth::Placement& placement) { return placement.room == host.room(); });
  if (here) wishes.push_back({.pupils = {}, .kinds = {"day_change"}, .first = days.first, .last = days.last});
  return wishes;
}

}  // namespace staff_review
