// SPDX-License-Identifier: MIT
#include "screen/kiosk/kiosk.hpp"

#include <SDL.h>

#include <algorithm>
#include <utility>

#include "screen/kiosk/keys.hpp"
#include "screen/kiosk/sleep.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

constexpr auto kIdle = 60s;  // then home, and no name is left on the screen (riv:A17)
constexpr float kMargin = 15, kDockHeight = 53;
const std::string kStaff = "staff";

}  // namespace

Kiosk::Kiosk(Kit& kit, Plugins& plugins, RoomRecords& room, StaffCorner& staff, Viewer& viewer,
             Speaker& speaker, const Content& content, const Words& words, const Clock& clock)
    : kit_(kit),
      plugins_(plugins),
      room_(room),
      staff_(staff),
      viewer_(viewer),
      speaker_(speaker),
      words_(words),
      clock_(clock),
      shared_{room,
              clock,
              content,
              words,
              plugins,
              speaker,
              [this] { return staff_.signed_in(); },
              [this](const std::string& place) { go(place); },
              [this](Instant when) { due_ = std::min(due_, when); }} {
  plugins_.after_throw([this] { kit_.recover(); });
  began_ = last_touch_ = clock_.now();
  for (const InstalledPlugin& plugin : plugins_.all())
    if (plugin.manifest().home && home_.empty()) home_ = plugin.manifest().id;
  place_ = home_;
}

void Kiosk::start() {
  plugins_.start_all(
      [this](const Manifest& manifest) -> Host& { return hosts_.emplace_back(manifest, shared_); });
  plugins_.opened(place_);
}

// The first touch on a dark screen, or the first key, only wakes it (law 9).
bool Kiosk::wakes(const SDL_Event& event) {
  const bool press = Touch::is_press(event);
  if (!asleep_ || (!press && event.type != SDL_KEYDOWN)) return false;
  if (press) kit_.touch().ignore_gesture(event);
  asleep_ = false;
  last_touch_ = clock_.now();
  return true;
}

bool Kiosk::hear(const SDL_Event& event, std::chrono::milliseconds steady) {
  if (wakes(event)) return true;
  if (event.type == SDL_MOUSEMOTION && event.motion.state == 0)
    kit_.scan().point(event.motion.x, event.motion.y, steady);
  const PixelRect panel = kit_.rect(kit_.display_area());
  if (Touch::is_press(event)) kit_.scan().touched();
  if (!press_key(kit_.scan(), event, steady) && !kit_.touch().event(event, panel.w, panel.h)) return false;
  last_touch_ = clock_.now();
  return true;
}

// Dark outside the room's hours, and when nobody has touched the screen for a while.
bool Kiosk::sleep_on(Instant now) {
  constexpr auto kStaysAwake = 2min;
  if (!room_.ready() || !is_home(place_)) return false;
  if (now < looked_for_sleep_ || now - looked_for_sleep_ >= 15s) {
    looked_for_sleep_ = now;
    nobody_expected_ = may_sleep(*room_.school(), room_.room(), now);
  }
  if (!nobody_expected_) return false;
  if (now - last_touch_ < kStaysAwake) {
    due_ = std::min<Instant>(due_, last_touch_ + kStaysAwake);
    return false;
  }
  return true;
}

void Kiosk::go(const std::string& place) {
  const auto& all = plugins_.all();
  const bool known =
      place == kStaff || std::any_of(all.begin(), all.end(), [&](const InstalledPlugin& plugin) {
        return plugin.manifest().id == place && plugin.state() != PluginState::refused;
      });
  wanted_ = known ? place : home_;
  again_ = true;
}

void Kiosk::move() {
  if (again_) {  // also to where we are already: "Our day" leads out of a child's day
    if (place_ == kStaff)
      staff_.close();
    else
      plugins_.closed(place_);
    place_ = wanted_;
    room_.choose({});
    kit_.forget();
    speaker_.hush();
    if (place_ == kStaff)
      staff_.open();
    else
      plugins_.opened(place_);
  }
  again_ = false;
}

void Kiosk::leave() {
  plugins_.closed(place_);
  plugins_.stop_all();
}

void Kiosk::draw() {
  const Instant now = clock_.now();
  due_ = now + 1h;
  last_touch_ = std::min(last_touch_, now);  // the clock was put back
  if (!is_home(place_) && now - last_touch_ >= kIdle) go(home_);
  if (!is_home(place_)) due_ = std::min(due_, last_touch_ + kIdle);
  move();
  if (const Id staff = staff_.signed_in(); staff != std::exchange(signed_in_, staff)) room_.staff_changed();
  room_.keep_up();
  due_ = std::min<Instant>(due_, std::chrono::floor<std::chrono::minutes>(now) + 1min);
  if (asleep_ = sleep_on(now); asleep_) return draw_asleep();
  viewer_.look(room_.school(), room_.room(), room_.pupil());
  kit_.area = kit_.area.inset(kMargin, kMargin * 0.6f);
  Screen screen(kit_);
  if (viewer_.captions()) draw_captions(screen);
  if (!room_.ready()) {
    draw_waiting(screen);
    return draw_dock(screen);  // stands there already when the day comes
  }
  if (place_ == kStaff) {
    if (!staff_.draw(screen)) go(home_);
    return;
  }
  // A plain board, too, has the dock: the way to the rest of the screen stays where it was.
  const Area whole = kit_.area;
  if (is_home(place_)) kit_.area.cut_bottom(kDockHeight - kMargin * 0.6f, 6);
  const Area part = kit_.area;
  const bool shown = plugins_.show(place_, screen);
  if (!shown) {
    kit_.clear();  // what it drew before it threw
    kit_.area = part;
    if (is_home(place_)) {
      draw_plain_board(screen, room_, clock_, words_);
      due_ = std::min<Instant>(due_, std::chrono::floor<std::chrono::minutes>(now) + 1min);
    } else {
      kit_.area = whole;
      kit_.area.cut_bottom(kDockHeight - kMargin * 0.6f, 6);
      draw_rest(screen);
    }
  }
  if (is_home(place_) || !shown) {
    draw_dock(screen);
    draw_corner();
  }
}

}  // namespace hearth
