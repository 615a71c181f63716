// SPDX-License-Identifier: MIT
#include "model.hpp"

#include <algorithm>
#include <chrono>

namespace visual_timetable {
namespace {

using namespace std::chrono_literals;
using hearth::PlanItem;

constexpr int kMostBarSteps = 100;  // fine enough to be seen moving, coarse enough to cost nothing
constexpr auto kShortestBarStep = 4s;

const char* const kWeekdays[] = {"day.sunday",   "day.monday", "day.tuesday", "day.wednesday",
                                 "day.thursday", "day.friday", "day.saturday"};
const char* const kMonths[] = {"month.january",   "month.february", "month.march",    "month.april",
                               "month.may",       "month.june",     "month.july",     "month.august",
                               "month.september", "month.october",  "month.november", "month.december"};

std::string weekday_word(hearth::Day day, const hearth::Words& words) {
  return words(kWeekdays[hearth::weekday_of(day).c_encoding()]);
}

Card card_of(const PlanItem& item) {
  return {item.item.title, item.item.picture, item.fate == hearth::Fate::cancelled};
}

// The next day on which the room is open, within the next ten weeks.
hearth::Day next_open_day(const hearth::School& school, const hearth::Id& room, hearth::Day day) {
  hearth::Day next = hearth::next_day(day);
  for (int n = 0; n < 70; ++n, next = hearth::next_day(next))
    if (hearth::plan_day(school, room, next).open) return next;
  return hearth::Day{};
}

// "See you Monday"; where that would be taken for another Monday, with its date.
std::string see_you(hearth::Day today, hearth::Day next, const hearth::Words& words) {
  const std::string day = weekday_word(next, words);
  const bool within_a_week =
      std::chrono::sys_days(next) - std::chrono::sys_days(today) < std::chrono::days(7);
  if (within_a_week) return words("board.tomorrow", {{"day", day}});
  return words("board.see_you_on", {{"day", day},
                                    {"date", std::to_string(unsigned(next.day()))},
                                    {"month", words(kMonths[unsigned(next.month()) - 1])}});
}

// The bar empties in steps; between two of them the board looks the same.
void add_bar(Board& board, const PlanItem& now, hearth::Instant at) {
  const auto length = (now.ends - now.starts).count(), left = (now.ends - at).count();
  const auto steps = std::clamp<std::int64_t>((now.ends - now.starts) / kShortestBarStep, 1, kMostBarSteps);
  const auto full = (left * steps + length - 1) / length;
  board.left = double(full) / double(steps);
  const hearth::Instant next_step = now.ends - std::chrono::milliseconds((full - 1) * length / steps);
  board.changes = std::min({board.changes, next_step, now.ends});
}

void add_people(Board& board, const hearth::School& school, const hearth::Room& room, const PlanItem* now) {
  const auto& ids = now && !now->item.adults.empty() ? now->item.adults : room.adults;
  for (const hearth::Id& id : ids)
    if (const hearth::Adult* adult = school.adult(id)) board.people.push_back({adult->name, adult->picture});
}

// Where nothing is on: before the day, in a gap, after it, or on a day off.
void add_message(Board& board, const hearth::School& school, const hearth::Id& room,
                 const hearth::DayPlan& plan, const hearth::NowNext& on, hearth::Instant at,
                 const hearth::Words& words) {
  if (on.now) return;
  if (on.next) {
    const bool early = std::ranges::none_of(plan.items, [&](const PlanItem& item) {
      return item.fate != hearth::Fate::cancelled && item.starts <= at;
    });
    board.message = early ? words("board.not_yet", {{"time", hearth::time_text(on.next->item.starts)}})
                          : words("board.free_time");
    board.message_picture = early ? "home" : "calm";
    return;
  }
  board.message = plan.open ? words("board.finished") : plan.closed_because;
  board.message_picture = "home";
  const hearth::Day next = next_open_day(school, room, plan.day);
  if (next.ok()) board.message += "\n" + see_you(plan.day, next, words);
}

}  // namespace

Board board_of(const hearth::School& school, const hearth::Id& room_id,
               const std::vector<hearth::Change>& today, hearth::Instant at, const hearth::Words& words) {
  const hearth::LocalTime local = hearth::local_time(at, school.zone);
  Board board;
  board.time = weekday_word(local.day, words) + "   " + hearth::time_text(local.time());
  board.changes = std::chrono::floor<std::chrono::minutes>(at) + 1min;
  const hearth::Room* room = school.room(room_id);
  if (!room) return board;
  board.place = room->name;

  const hearth::DayPlan plan = hearth::plan_day(school, room_id, local.day, today);
  const hearth::NowNext on = hearth::now_next(plan, at);
  if (on.now) {
    board.has_now = true;
    board.now = card_of(*on.now);
    add_bar(board, *on.now, at);
  }
  if (on.next) board.has_next = true, board.next = card_of(*on.next);
  // What comes later keeps its cancelled items, crossed out, so that nothing just vanishes (riv:B7).
  const hearth::Instant after = on.next ? on.next->starts : at;
  for (const PlanItem& item : plan.items) {
    const bool listed = &item != on.now && &item != on.next && item.starts >= after;
    const bool cancelled_soon = item.fate == hearth::Fate::cancelled && item.ends > at;
    if (listed || cancelled_soon) board.later.push_back(card_of(item));
  }
  add_people(board, school, *room, on.now);
  add_message(board, school, room_id, plan, on, at, words);
  return board;
}

}  // namespace visual_timetable
