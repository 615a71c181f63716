// SPDX-License-Identifier: MIT
// What the host draws itself: the calm picture of a part that rests, the plain board, the hidden
// corner.
#include <algorithm>
#include <set>
#include <utility>

#include "screen/kiosk/kiosk.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

constexpr float kCornerWidth = 40, kCornerHeight = 22;
constexpr auto kCornerWithin = 2s;  // three taps on the corner in this time, and nowhere else, ask for a PIN
constexpr std::size_t kCornerTaps = 3;

void draw_line(Screen& screen, Area& rest, const std::string& label, const PlanItem& item, bool now) {
  Area card = rest.cut_top((rest.h - 7) / (now ? 1.8f : 1.0f), 7);
  screen.card(card, {.now = now});
  Area inner = card.inset(8, 6);
  const Text small{.size = 10, .ink = Ink::quiet, .align = Align::left};
  screen.text(inner.cut_left(48, 6), label + "\n" + time_text(item.item.starts), small);
  const float side = std::min(inner.h, inner.w * 0.4f);
  screen.picture(inner.cut_left(side, 8), item.item.picture);
  screen.text(inner, item.item.title, {.size = now ? 18.0f : 14.0f, .align = Align::left});
}

}  // namespace

// Until the school has come from the keeper. Usually that is before anybody could look.
void Kiosk::draw_waiting(Screen& screen) {
  const Instant now = clock_.now();
  const Instant soon = began_ + 1s, long_since = began_ + 8s;
  if (now < soon) return void(due_ = soon);
  const std::string words = words_(now < long_since ? "check_in.one_moment" : "check_in.tell_a_grown_up");
  if (now < long_since) due_ = long_since;
  Area middle = kit_.area.middle(240, 140);
  screen.text(middle.cut_bottom(screen.text_height(words, middle.w, {.size = 16}), 6), words, {.size = 16});
  screen.picture(middle, now < long_since ? "one_moment" : "out/grown_up");
}

// Dark, with nothing to touch; a small moon says that the screen is well.
void Kiosk::draw_asleep() {
  kit_.fill(kit_.rect(kit_.display_area()), Colour{0, 0, 0});
  kit_.picture(kit_.rect(kit_.display_area().middle(24, 24)), "asleep", true);
}

// What is being said, for a child who does not hear it.
void Kiosk::draw_captions(Screen& screen) {
  constexpr float kHeight = 16;
  const Area line = kit_.area.cut_bottom(kHeight, 3);
  if (const auto saying = speaker_.saying()) screen.text(line, saying->words, {.size = 9});
}

// On every screen of a practice, so that nobody takes a toy's answer for a child's.
void Kiosk::draw_practice(Screen& screen) {
  constexpr float kHeight = 15, kWidth = 150;
  Area band = kit_.area.cut_top(kHeight, 4);
  band = band.middle(std::min(band.w, kWidth), kHeight);
  screen.card(band, {.fill = Tint::attention});
  screen.text(band, words_("practice.mark"), {.size = 9});
}

// Which room asks for the learning mentor, and since when; whoever goes is told the rest. Only where the
// room's screen shows it, and gone when somebody has seen it.
void Kiosk::draw_help_calls(Screen& screen) {
  constexpr float kHeight = 15, kPicture = 11, kGap = 4;
  constexpr Text kWords{.size = 9, .align = Align::left};
  const auto school = room_.school();
  const Room* here = school->room(room_.room());
  if (!here || !here->view.shows_crisis) return;
  std::set<std::string> seen;
  const auto& entries = room_.today().entries;
  for (const Entry& entry : entries)
    if (entry.kind == "crisis_seen") seen.insert(text_in(entry.detail, "call"));
  std::string words;
  for (const Entry& entry : entries) {
    const Room* room = school->room(entry.room);
    if (entry.kind != "crisis_call" || seen.contains(entry.id) || !room) continue;
    words += (words.empty() ? "" : "   ") + room->name + ' ' +
             time_text(local_time(entry.at, school->zone).time());
  }
  if (words.empty()) return;
  Area line = kit_.area.cut_top(kHeight, kGap);
  const float width = std::min(line.w, screen.text_width(words, kWords) + kPicture + 3 * kGap);
  line = line.middle(width, kHeight);
  screen.card(line, {.fill = Tint::mist});
  line = line.inset(kGap, 2);
  screen.picture(line.cut_left(kPicture, kGap), "out/grown_up");
  screen.text(line, words, kWords);
}

void Kiosk::draw_rest(Screen& screen) {
  const std::string words = words_("rest.title");
  const Text how{.size = 16};
  Area middle = kit_.area.middle(260, 150);
  screen.text(middle.cut_bottom(screen.text_height(words, middle.w, how), 6), words, how);
  screen.picture(middle, "rest");
}

void Kiosk::draw_corner() {
  const Area whole = kit_.display_area();
  const Area corner{whole.w - kCornerWidth, 0, kCornerWidth, kCornerHeight};
  if (!kit_.control("staff/corner", kit_.rect(corner), Kit::Repeat::quick).chosen) return;
  const Instant now = clock_.now();
  const int press = kit_.touch().presses();
  if (press != std::exchange(corner_press_, press) + 1) corner_taps_.clear();
  corner_taps_.push_back(now);
  while (now - corner_taps_.front() > kCornerWithin) corner_taps_.pop_front();
  if (corner_taps_.size() < kCornerTaps) return;
  corner_taps_.clear();
  lead_to(kStaffSide);
}

void draw_plain_board(Screen& screen, const RoomRecords& records, const Clock& clock, const Words& words) {
  const School& school = *records.school();
  const Instant at = clock.now();
  const LocalTime local = local_time(at, school.zone);
  const Room* room = school.room(records.room());
  screen.title(room ? room->name : school.name, time_text(local.time()));
  const DayPlan plan = plan_day(school, records.room(), local.day, changes_from(records.today().entries));
  const NowNext on = now_next(plan, at);
  Area rest = screen.area().inset(0, 4);
  if (on.now) draw_line(screen, rest, words("board.now"), *on.now, true);
  if (on.next) draw_line(screen, rest, words("board.next"), *on.next, false);
  if (!on.now && !on.next) screen.picture(rest.middle(120, 120), "home");
}

}  // namespace hearth
