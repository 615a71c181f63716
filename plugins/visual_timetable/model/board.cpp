// SPDX-License-Identifier: MIT
#include "board.hpp"

#include <algorithm>
#include <chrono>

#include "day_words.hpp"

namespace visual_timetable {
namespace {

using namespace std::chrono_literals;
using hearth::DayView;
using hearth::Fate;
using hearth::PlanItem;

constexpr int kMostBarSteps = 100;  // fine enough to be seen moving, coarse enough to cost nothing
constexpr auto kShortestBarStep = 4s;

// The bar empties in steps; between two of them the board looks the same.
void add_bar(Board& board, const PlanItem& now, hearth::Instant at) {
  const auto length = (now.ends - now.starts).count(), left = (now.ends - at).count();
  const auto steps = std::clamp<std::int64_t>((now.ends - now.starts) / kShortestBarStep, 1, kMostBarSteps);
  const auto full = (left * steps + length - 1) / length;
  board.left = double(full) / double(steps);
  board.minutes_left = int(std::chrono::ceil<std::chrono::minutes>(now.ends - at).count());
  const hearth::Instant next_step = now.ends - std::chrono::milliseconds((full - 1) * length / steps);
  board.changes = std::min({board.changes, next_step, now.ends});
}

// What comes is the next card; where there is a gap before it, or nothing follows, that.
void add_warning(Board& board, const hearth::NowNext& on, hearth::Instant at, const hearth::Words& words) {
  const Card* next = board.next();
  std::string word = next ? next->word : words("timetable.finished"), picture = next ? next->picture : "home";
  if (on.next && on.next->starts > on.now->ends) word = words("board.free_time"), picture = "calm";
  board.sign = sign_before(board.view.warnings, *on.now, at, word, picture, words);
  board.bells = warning_moments(board.view.warnings, *on.now, true);
  for (const hearth::Instant from : warning_moments(board.view.warnings, *on.now, false))
    if (from > at) board.changes = std::min(board.changes, from);
}

// Where nothing is on: before the day, in a gap, after it, or on a day off.
void add_message(Board& board, const Viewer& viewer, const hearth::DayPlan& plan, const hearth::NowNext& on,
                 hearth::Instant at, const hearth::Words& words) {
  if (on.now) return;
  if (on.next) {
    const bool early = std::ranges::none_of(
        plan.items, [&](const PlanItem& item) { return item.fate != Fate::cancelled && item.starts <= at; });
    board.message = early ? words("board.not_yet", {{"time", hearth::time_text(on.next->item.starts)}})
                          : words("board.free_time");
    board.message_picture = early ? "home" : "calm";
    return;
  }
  board.message = plan.open ? words("board.finished") : closed_word(plan, words);
  board.message_picture = "home";
  if (plan.closed == hearth::DayPlan::Closed::unknown) return;  // nothing is known of what comes
  const hearth::Day next = next_open_day(viewer.school, viewer.room.id, plan.day);
  if (next.ok()) board.message += "\n" + see_you(plan.day, next, words);
}

bool is_gone(const Card& card, DayView::Done done) {
  return card.finished && (done == DayView::Done::gone || done == DayView::Done::box);
}

// The half of the day that is on: before its middle or after.
bool in_this_half(const hearth::DayPlan& plan, const PlanItem& item, hearth::Instant at) {
  hearth::Instant ends{};
  for (const PlanItem& other : plan.items) ends = std::max(ends, other.ends);
  const hearth::Instant begins = plan.items.front().starts, middle = begins + (ends - begins) / 2;
  return (item.starts < middle) == (at < middle);
}

// So many cards, from now on; towards the end of the day those before it fill them up.
void keep_so_many(Board& board, std::size_t most) {
  if (board.shown.size() <= most) return;
  auto from = std::ranges::find_if(
      board.shown, [&](std::size_t n) { return board.cards[n].when != When::over || board.cards[n].waits; });
  from = std::min(from, board.shown.end() - std::ptrdiff_t(most));
  board.shown.erase(board.shown.begin(), from);
  board.shown.resize(most);
}

void add_shown(Board& board, const hearth::DayPlan& plan, hearth::Instant at) {
  using Span = DayView::Span;
  for (std::size_t n = 0; n < board.cards.size(); ++n) {
    const bool half = board.view.span != Span::half_day || in_this_half(plan, plan.items[n], at);
    if (half && !is_gone(board.cards[n], board.view.done)) board.shown.push_back(n);
  }
  if (board.view.span == Span::cards) keep_so_many(board, std::size_t(std::max(1, board.view.cards)));
}

}  // namespace

const Card* Board::first(When when) const {
  const auto found = std::ranges::find(cards, when, &Card::when);
  return found == cards.end() ? nullptr : &*found;
}

const Card* Board::card(const std::string& item) const {
  const auto found = std::ranges::find(cards, item, &Card::item);
  return found == cards.end() ? nullptr : &*found;
}

std::vector<const Card*> Board::later() const {
  std::vector<const Card*> found;
  for (const Card& card : cards)
    if (card.crossed_out || card.when == When::later || card.waits) found.push_back(&card);
  return found;
}

std::vector<const Card*> Board::in_box() const {
  std::vector<const Card*> found;
  for (const Card& card : cards)
    if (card.finished) found.push_back(&card);
  return found;
}

Board board_of(const Viewer& viewer, const Told& told, hearth::Instant at, const hearth::Words& words) {
  const hearth::LocalTime local = hearth::local_time(at, viewer.school.zone);
  Board board{
      .place = viewer.pupil ? words("timetable.whose_day", {{"name", viewer.pupil->name}}) : viewer.room.name,
      .time = weekday_word(local.day, words) + "   " + hearth::time_text(local.time()),
      .view = viewer.view()};
  if (viewer.pupil) board.face = hearth::picture_of(viewer.school, *viewer.pupil, local.day);
  board.changes = std::chrono::floor<std::chrono::minutes>(at) + 1min;

  const hearth::DayPlan plan = viewer.plan(local.day, told.changes);
  const hearth::NowNext on = hearth::now_next(plan, at);
  const std::vector<hearth::Id> faces = new_faces(viewer.school, viewer.room, local.day, told.changes);
  board.cards = cards_of(viewer, plan, told, at, faces, words);
  if (on.now) {
    add_bar(board, *on.now, at);
    add_warning(board, on, at, words);
  }
  if (plan.open) {
    add_shown(board, plan, at);
    board.people = leaders(viewer, on.now, local.day, faces);
    board.announcements = announcements(viewer, plan, told, at, words);
    board.expected = expected_new_face(viewer.school, viewer.room, local.day, words);
    if (const hearth::Focus* focus = focus_on(viewer.school, viewer.room.id, local.day))
      board.focus = focus->title,
      board.focus_picture = hearth::picture_of(viewer.school, focus->picture, "", local.day);
  }
  add_message(board, viewer, plan, on, at, words);
  return board;
}

}  // namespace visual_timetable
