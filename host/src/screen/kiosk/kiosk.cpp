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

constexpr auto kPractice = 10min;
constexpr float kMargin = 15;

std::string home_of(const Plugins& plugins) {
  for (const InstalledPlugin& plugin : plugins.all())
    if (plugin.manifest().home) return plugin.manifest().id;
  return {};
}

}  // namespace

Kiosk::Kiosk(Kit& kit, Plugins& plugins, RoomRecords& room, StaffCorner& staff, Viewer& viewer,
             Speaker& speaker, const Content& content, const Words& words, const Clock& clock,
             PassingTime time)
    : kit_(kit),
      plugins_(plugins),
      room_(room),
      staff_(staff),
      viewer_(viewer),
      speaker_(speaker),
      words_(words),
      clock_(clock),
      time_(std::move(time)),
      home_(home_of(plugins)),
      where_(home_, time_.running()),
      memory_(room, clock, time_),
      shared_{room,
              clock,
              content,
              words,
              plugins,
              speaker,
              [this]() -> const StaffSession& { return staff_.session(); },
              *this} {
  plugins_.after_throw([this] { kit_.recover(); });
  began_ = last_touch_ = clock_.now();
}

void Kiosk::start() {
  plugins_.start_all(
      [this](const Manifest& manifest) -> Host& { return hosts_.emplace_back(manifest, shared_); });
  plugins_.opened(place());
}

// The first touch on a dark screen, or the first key, only wakes it (law 9).
bool Kiosk::wakes(const SDL_Event& event) {
  const bool press = Touch::is_press(event);
  if (!asleep_ || (!press && event.type != SDL_KEYDOWN)) return false;
  if (press) kit_.touch().ignore_gesture(event);
  asleep_ = false;
  touched();
  return true;
}

// Another device than the one that opened the staff's side, or another panel: somebody else may stand there.
bool Kiosk::locks(const SDL_Event& event) {
  if (place() != kStaffSide || staff_.session().staff.empty()) {
    touched_by_.reset();
    return false;
  }
  if (event.type == SDL_DISPLAYEVENT) return true;
  if (!Touch::is_press(event)) return false;
  const std::int64_t device =
      event.type == SDL_FINGERDOWN ? event.tfinger.touchId : std::int64_t(SDL_MOUSE_TOUCHID);
  if (!touched_by_) touched_by_ = device;
  return *touched_by_ != device;
}

void Kiosk::touched() {
  last_touch_ = clock_.now();
  where_.touched(running());
  if (place() == kStaffSide) staff_.touched();
}

bool Kiosk::hear(const SDL_Event& event, std::chrono::milliseconds steady) {
  if (wakes(event)) return true;
  if (locks(event)) {
    if (Touch::is_press(event)) kit_.touch().ignore_gesture(event);
    lead_to(home_);
    return true;
  }
  if (kit_.hear(event)) {
    touched();
    return true;
  }
  if (event.type == SDL_MOUSEMOTION && event.motion.state == 0)
    kit_.scan().point(event.motion.x, event.motion.y, steady);
  const PixelRect panel = kit_.rect(kit_.display_area());
  if (Touch::is_press(event)) kit_.scan().touched();
  if (!press_key(kit_.scan(), event, steady) && !kit_.touch().event(event, panel.w, panel.h)) return false;
  touched();
  return true;
}

bool Kiosk::nobody_expected(Instant now) {
  if (now < looked_for_sleep_ || now - looked_for_sleep_ >= 15s) {
    looked_for_sleep_ = now;
    nobody_expected_ = may_sleep(*room_.school(), room_.room(), now);
  }
  return nobody_expected_;
}

// Dark outside the room's hours, when nobody has touched the screen for a while and nothing goes on.
bool Kiosk::sleep_on(Instant now) {
  constexpr auto kStaysAwake = 2min;
  if (!room_.ready() || !where_.is_home() || practice_ || !badges_.empty() || !nobody_expected(now))
    return false;
  if (now - last_touch_ < kStaysAwake) {
    due_ = std::min<Instant>(due_, last_touch_ + kStaysAwake);
    return false;
  }
  return true;
}

void Kiosk::practise() {
  practice_ = std::make_unique<PracticeRecords>(*room_.school(), room_.room(), clock_, words_);
  room_.practise(practice_.get());
  memory_.practise(true);
  lead_to(home_);
}

void Kiosk::end_practice() {
  if (!practice_) return;
  room_.practise(nullptr);
  memory_.practise(false);
  practice_.reset();
}

Kiosk::~Kiosk() {
  plugins_.stop_all();
}

void Kiosk::leave() {
  plugins_.closed(place());
  plugins_.stop_all();
  memory_.keep();
}

void Kiosk::draw() {
  const Instant now = clock_.now();
  due_ = std::min<Instant>(now + 1h, std::chrono::floor<std::chrono::minutes>(now) + 1min);
  moving_ = false;
  last_touch_ = std::min(last_touch_, now);  // the clock was put back
  if (practice_ && now - last_touch_ >= kPractice) end_practice(), lead_to(home_);
  if (practice_) due_ = std::min(due_, last_touch_ + kPractice);
  if (room_.take_lost()) staff_.session_ended();
  find_again();
  ask_for_badges();
  look_around();
  move();
  if (const Id staff = staff_.session().staff; staff != std::exchange(signed_in_, staff)) {
    if (!staff.empty()) end_practice();
    room_.staff_changed(!staff.empty());
    if (shared_.papers) shared_.papers->forget();
  }
  room_.keep_up();
  asleep_ = sleep_on(now);
  asleep_ ? draw_asleep() : draw_place();
  memory_.keep();
}

void Kiosk::draw_place() {
  viewer_.look(room_.school(), room_.room(), room_.pupil(), place() == kStaffSide);
  kit_.area = kit_.area.inset(kMargin, kMargin * 0.6f);
  const bool with_dock = ready_ && docked();
  if (with_dock) leave_dock();
  Screen screen(kit_);
  if (viewer_.captions()) draw_captions(screen);
  if (!ready_) {
    draw_waiting(screen);
    return draw_dock(screen);  // stands there already when the day comes
  }
  if (place() == kStaffSide) {
    if (!staff_.draw(screen)) lead_to(home_);
    return;
  }
  if (practice_) draw_practice(screen);
  draw_help_calls(screen);
  draw_part(screen, with_dock);
}

void Kiosk::draw_part(Screen& screen, bool with_dock) {
  const Area whole = kit_.area, corner = with_dock ? Area{} : leave_corner();
  const Area part = kit_.area;
  const bool shown = plugins_.show(place(), screen);
  if (!shown) {
    kit_.clear();  // what it drew before it threw
    kit_.area = part;
    if (where_.is_home()) {
      draw_plain_board(screen, room_, clock_, words_);
    } else {
      kit_.area = whole;
      leave_dock();
      draw_rest(screen);
    }
  }
  // A plain board and a part that rests, too, have the dock: the way to the rest of the screen stays where it
  // was.
  if (with_dock || !shown) {
    draw_dock(screen);
    draw_corner();
  } else {
    draw_badges(screen, corner);
  }
}

}  // namespace hearth
