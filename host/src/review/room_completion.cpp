// SPDX-License-Identifier: MIT
// What was asked, marked and reviewed in a room, and what was not: tracking that stands on paper only helps
// nobody, so each gap is named.
#include <algorithm>
#include <array>
#include <map>

#include "hearth/targets.hpp"
#include "review/room_duties.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

using Row = ShareChart::Row;

// Duties that tell whether tracking goes on, in the order in which they are shown.
constexpr std::array<const char*, 7> kShown{
    "target_review", "target_date", "tracking_review", "session_evaluation",
    "observation",   "readiness",   "boxall"};

struct Sums {
  Counts check_ins;
  Share here;                   // days that were marked
  Share by_child, by_adult;     // sessions of a target
  int untold = 0;               // days of a child on which nothing was written at all
  int unmarked = 0;             // and on which nothing of their targets was marked
  std::set<Day> asked, marked;  // by anybody
  std::optional<Day> since;     // the first day of which anything is kept
};

void add(Counts& sum, const Counts& counts) {
  sum.answered += counts.answered;
  sum.dont_know += counts.dont_know;
  sum.not_today += counts.not_today;
  sum.unfinished += counts.unfinished;
  sum.away += counts.away;
  sum.not_offered += counts.not_offered;
}

void add_check_ins(const RoomReview& room, const Child& child, Sums& sums) {
  auto shown = child.answers.shown;
  std::erase_if(shown, [&](const Occasion& one) { return !is_placed(child.pupil, room.room, one.day); });
  add(sums.check_ins, counts_of(shown));
  for (const Occasion& one : shown) sums.asked.insert(one.day);
}

// What was marked last on a day counts. Gives the days on which the child was away.
std::set<Day> add_register(const RoomReview& room, const Child& child, Sums& sums) {
  std::map<Day, bool> here;
  for (const Entry* entry : entries_shown(child.review, "attendance"))
    here[local_time(entry->at, room.school.zone).day] = entry->what != "away";
  std::set<Day> away;
  for (const auto& [day, is_here] : here) {
    if (!is_placed(child.pupil, room.room, day)) continue;
    ++sums.here.of;
    sums.here.n += is_here;
    if (!is_here) away.insert(day);
  }
  return away;
}

// Days on which nothing of a child's targets was marked, since their first mark: nobody marks before that.
void add_unmarked(const RoomReview& room, const Child& child, const std::set<Day>& marked,
                  const std::set<Day>& away, const std::vector<Day>& open, Sums& sums) {
  if (marked.empty()) return;
  sums.unmarked += int(std::ranges::count_if(open, [&](Day day) {
    return day >= *marked.begin() && !marked.contains(day) && !away.contains(day) &&
           is_placed(child.pupil, room.room, day) &&
           !active_targets(room.school, child.pupil.id, day).empty();
  }));
}

void add_marks(const RoomReview& room, const Child& child, const std::set<Day>& away,
               const std::vector<Day>& open, Sums& sums) {
  std::vector<Entry> scores;
  std::set<Day> marked;
  for (const Entry* entry : entries_shown(child.review, "target_score")) scores.push_back(*entry);
  for (const Marks& session : marks_of(scores, room.school.zone)) {
    if (!is_placed(child.pupil, room.room, session.day)) continue;
    ++sums.by_child.of, ++sums.by_adult.of;
    sums.by_child.n += session.self.has_value();
    sums.by_adult.n += session.adult.has_value();
    if (session.self || session.adult) marked.insert(session.day);
  }
  sums.marked.insert(marked.begin(), marked.end());
  add_unmarked(room, child, marked, away, open, sums);
}

void add_untold(const RoomReview& room, const Child& child, const std::set<Day>& away,
                const std::vector<Day>& open, Sums& sums) {
  if (!child.pupil.preferences.check_in.offered || child.answers.known.empty()) return;
  std::set<Day> told = away;
  for (const Occasion& one : child.answers.shown) told.insert(one.day);
  const Day since = child.answers.known.front().day;  // a record begins somewhere
  sums.since = std::min(sums.since.value_or(since), since);
  sums.untold += int(std::ranges::count_if(open, [&](Day day) {
    return day >= since && !told.contains(day) && is_placed(child.pupil, room.room, day);
  }));
}

Sums sums_of(const RoomReview& room, const std::vector<Day>& open) {
  Sums sums;
  for (const Pupil* pupil : children_of(room)) {
    const Child child = child_of(room, *pupil);
    add_check_ins(room, child, sums);
    const auto away = add_register(room, child, sums);
    add_untold(room, child, away, open, sums);
    add_marks(room, child, away, open, sums);
  }
  return sums;
}

void add_row(std::vector<Row>& rows, const Words& words, const std::string& key, Share share) {
  if (share.of == 0) return;
  rows.push_back({.picture = {},
                  .words = words("room_review." + key),
                  .share = share.value(),
                  .told = share_told(words, share.n, share.of),
                  .n = share.n,
                  .of = share.of});
}

// Days of the week on which the room is closed although it usually has its group, by the reason.
void add_closed(const RoomReview& room, std::vector<std::string>& gaps) {
  std::map<std::string, int> closed;
  const Days days = days_shown(room);
  const Room* place = room.school.room(room.room);
  for (Day day = days.first; day <= days.last; day = next_day(day)) {
    const DayPlan plan = plan_day(room.school, room.room, day);
    const bool usual = !place || place->hours[weekday_of(day).c_encoding()];
    if (plan.closed == DayPlan::Closed::closure && usual) ++closed[plan.closed_because];
  }
  for (const auto& [why, days_closed] : closed)
    gaps.push_back(room.words("room_review.closed",
                              {{"days", counted(room.words, "review.on_days", days_closed)}, {"why", why}}));
}

int not_run(const RoomReview& room) {
  std::set<Day> days;
  for (const Entry& entry : room.room_entries)
    if (const Day day = local_time(entry.at, room.school.zone).day;
        entry.kind == "session_not_run" && days_shown(room).contain(day))
      days.insert(day);
  return int(days.size());
}

// Days with a group since the first that is kept that are not in `done`.
int days_missing(const std::vector<Day>& open, const std::set<Day>& done, Day since) {
  return int(std::ranges::count_if(open, [&](Day day) { return day >= since && !done.contains(day); }));
}

bool has_targets(const RoomReview& room) {
  const auto children = children_of(room);
  const Days days = days_shown(room);
  return std::ranges::any_of(room.school.targets, [&](const Target& target) {
    return target.days.first <= days.last && (!target.days.last.ok() || target.days.last >= days.first) &&
           std::ranges::count(children, target.pupil, &Pupil::id) > 0;
  });
}

std::vector<std::string> gaps_of(const RoomReview& room, const Sums& sums, const std::vector<Day>& open) {
  std::vector<std::string> gaps;
  const auto say = [&](const char* key, int n) {
    if (n > 0) gaps.push_back(counted(room.words, std::string("room_review.") + key, n));
  };
  add_closed(room, gaps);
  say("not_run", not_run(room));
  if (!sums.since) {
    gaps.push_back(room.words("room_review.nothing_kept"));
  } else {
    say("nobody_asked", days_missing(open, sums.asked, *sums.since));
    say("untold", sums.untold);
    if (has_targets(room)) say("nobody_marked", days_missing(open, sums.marked, *sums.since));
    say("unmarked", sums.unmarked);
  }
  if (sums.here.of == 0) gaps.push_back(room.words("room_review.no_register"));
  return gaps;
}

}  // namespace

Completion completion_of(const RoomReview& room) {
  const Words& words = room.words;
  Completion completion;
  ShareChart& chart = completion.chart;
  const auto open = group_days(room);
  const Sums sums = sums_of(room, open);
  const Counts& counts = sums.check_ins;
  const int offered = counts.offered(), all = offered + counts.away + counts.not_offered;
  add_row(chart.rows, words, "row_offered", {offered, all});
  add_row(chart.rows, words, "row_answered", {counts.answered, offered});
  add_row(chart.rows, words, "row_dont_know", {counts.dont_know, offered});
  add_row(chart.rows, words, "row_not_today", {counts.not_today, offered});
  add_row(chart.rows, words, "row_unfinished", {counts.unfinished, offered});
  add_row(chart.rows, words, "row_away", {counts.away, all});
  add_row(chart.rows, words, "row_not_offered", {counts.not_offered, all});
  add_row(chart.rows, words, "row_here", sums.here);
  add_row(chart.rows, words, "row_by_child", sums.by_child);
  add_row(chart.rows, words, "row_by_adult", sums.by_adult);
  const auto duties = duties_in(room);
  for (const char* kind : kShown)
    if (const auto found = duties.find(kind); found != duties.end())
      add_row(chart.rows, words, std::string("row_") + kind, found->second);
  chart.words = {.title = words("room_review.completion_title"),
                 .corner = joined({counted(words, "room_review.children", int(children_of(room).size())),
                                   counted(words, "room_review.group_days", int(open.size()))}),
                 .nothing = words("room_review.completion_nothing")};
  const Days days = days_shown(room);
  if (days.first.ok() && days.last.ok()) completion.gaps = gaps_of(room, sums, open);
  return completion;
}

}  // namespace hearth
