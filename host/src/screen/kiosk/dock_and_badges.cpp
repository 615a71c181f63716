// SPDX-License-Identifier: MIT
// The ways from one plugin to another: the dock below what is shown, and the badges of what goes on
// meanwhile.
#include <algorithm>

#include "screen/kiosk/kiosk.hpp"
#include "screen/plugins/dock.hpp"

namespace hearth {
namespace {

constexpr float kDockHeight = 53, kButtonWidth = 66, kButtonHeight = 43, kGap = 11;
constexpr float kBadgeWidth = kButtonHeight, kCornerHeight = 26;
constexpr float kMostOfDock = 0.4f;  // badges take no more of it

Area dock_of(const Kit& kit) {
  return Area{0, 0, kit.display_area().w, kit.display_area().h}.cut_bottom(kDockHeight);
}

}  // namespace

// Also where the screen went by itself: nobody there has asked for it. Not while a child has chosen
// themselves, who needs the room for what they do.
bool Kiosk::docked() const {
  return where_.is_home() || (where_.by_itself() && room_.pupil().empty());
}

// What a plugin may draw on ends above the dock.
void Kiosk::leave_dock() {
  const float end = dock_of(kit_).y - 6;
  kit_.area.h = std::min(kit_.area.h, end - kit_.area.y);
}

// Without a dock badges stand bottom left, and nothing else down there.
Area Kiosk::leave_corner() {
  return badges_.empty() ? Area{} : kit_.area.cut_bottom(kCornerHeight, 8);
}

void Kiosk::draw_dock(Screen& screen) {
  Area strip = dock_of(kit_);
  const PixelRect r = kit_.rect(strip);
  kit_.fill(r, kit_.theme().fill(Tint::wood));
  kit_.fill({r.x, r.y, r.w, std::max(1, kit_.px(0.5f))}, kit_.theme().border(Tint::wood));
  strip = strip.inset(kGap, 0);
  const auto school = room_.school();
  const auto shown = on_dock(*school, plugins_.all(), local_time(clock_.now(), school->zone));
  const int n = int(shown.size());
  const float gap = n > 4 ? kGap / 2 : kGap;
  const float buttons = kButtonWidth * float(n) + gap * float(std::max(0, n - 1));
  Area middle = strip;
  if (!badges_.empty()) {
    const float wanted = (kBadgeWidth + kGap) * float(badges_.size()) - kGap;
    Area place = middle.cut_left(std::min(wanted, strip.w * kMostOfDock), kGap);
    draw_badges(screen, place.middle(place.w, kButtonHeight));
    // The dock stays in the middle where it has the room: nothing jumps because a timer runs.
    if (middle.x - strip.x <= (strip.w - buttons) / 2) middle = strip;
  }
  if (shown.empty()) return;
  const auto places = middle.middle(std::min(buttons, middle.w), kButtonHeight).columns(n, gap);
  for (int at = 0; at < n; ++at) {
    const Manifest& plugin = *shown[std::size_t(at)];
    const Choice choice{.id = plugin.id,
                        .word = words_(plugin.words),
                        .picture = plugin.picture,
                        .look = {.chosen = plugin.id == place()}};
    if (screen.picture_button("dock/" + plugin.id, places[std::size_t(at)], choice)) lead_to(plugin.id);
  }
}

// Each is one big button, whatever its plugin draws on it.
void Kiosk::draw_badges(Screen& screen, Area strip) {
  if (badges_.empty() || strip.w <= 0) return;
  const float width = (kBadgeWidth + kGap) * float(badges_.size()) - kGap;
  if (strip.w > width) strip = strip.cut_left(width);
  const auto places = strip.columns(int(badges_.size()), kGap);
  const Area before = kit_.area;
  for (std::size_t at = 0; at < badges_.size(); ++at) {
    const Manifest& plugin = *badges_[at];
    const auto touched = kit_.control({.id = "badge/" + plugin.id,
                                       .rect = kit_.rect(places[at]),
                                       .spoken = plugin.words.empty() ? "" : words_(plugin.words)});
    screen.card(places[at], {.fill = touched.held ? Tint::pressed : Tint::card});
    kit_.area = places[at].inset(3);
    plugins_.show_badge(plugin.id, screen);
    if (touched.chosen) lead_to(plugin.id);
  }
  kit_.area = before;
}

}  // namespace hearth
