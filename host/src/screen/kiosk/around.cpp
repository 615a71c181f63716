// SPDX-License-Identifier: MIT
// What the host draws itself: the dock, the calm picture of a part that rests, the plain board, the hidden
// corner.
#include <algorithm>
#include <utility>

#include "screen/kiosk/kiosk.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

constexpr float kDockHeight = 53, kButtonWidth = 66, kButtonHeight = 43, kGap = 11;
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

void Kiosk::draw_rest(Screen& screen) {
  const std::string words = words_("rest.title");
  const Text how{.size = 16};
  Area middle = kit_.area.middle(260, 150);
  screen.text(middle.cut_bottom(screen.text_height(words, middle.w, how), 6), words, how);
  screen.picture(middle, "rest");
}

void Kiosk::draw_dock(Screen& screen) {
  Area strip = Area{0, 0, float(kit_.display_area().w), float(kit_.display_area().h)}.cut_bottom(kDockHeight);
  const PixelRect r = kit_.rect(strip);
  kit_.fill(r, kit_.theme().fill(Tint::wood));
  kit_.fill({r.x, r.y, r.w, std::max(1, kit_.px(0.5f))}, kit_.theme().border(Tint::wood));
  std::vector<const Manifest*> shown;
  for (const InstalledPlugin& plugin : plugins_.all())
    if (!plugin.manifest().words.empty() && plugin.state() != PluginState::refused)
      shown.push_back(&plugin.manifest());
  if (shown.empty()) return;
  const int n = int(shown.size());
  const float width = std::min(kButtonWidth * float(n) + kGap * float(n - 1), strip.w - 2 * kGap);
  const auto places = strip.middle(width, kButtonHeight).columns(n, kGap);
  for (int at = 0; at < n; ++at) {
    const Manifest& plugin = *shown[std::size_t(at)];
    const Choice choice{.id = plugin.id,
                        .word = words_(plugin.words),
                        .picture = plugin.picture,
                        .look = {.chosen = plugin.id == place_}};
    if (screen.picture_button("dock/" + plugin.id, places[std::size_t(at)], choice)) go(plugin.id);
  }
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
  go("staff");
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
