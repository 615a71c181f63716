// SPDX-License-Identifier: MIT
// What plugins and the screen's own rest have to say about where it is.
#include <algorithm>
#include <utility>

#include "screen/kiosk/kiosk.hpp"
#include "screen/plugins/by_itself.hpp"
#include "screen/plugins/dock.hpp"

namespace hearth {

using namespace std::chrono_literals;

bool Kiosk::leads_to(const std::string& place) const {
  const auto& all = plugins_.all();
  return place == kStaffSide || std::any_of(all.begin(), all.end(), [&](const InstalledPlugin& plugin) {
           return plugin.manifest().id == place && plugin.state() != PluginState::refused &&
                  is_on(*room_.school(), plugin.manifest());
         });
}

void Kiosk::lead_to(const std::string& place, const Brought& brought) {
  if (leads_to(place))
    where_.go(place, brought, running());
  else
    where_.go(home_, {}, running());
}

// A late answer may still find a plugin that the screen has left: it leads nobody away from another one.
void Kiosk::go(const std::string& plugin, const std::string& place, const Brought& brought) {
  if (plugin == this->place()) lead_to(place, brought);
}

const Brought& Kiosk::brought(const std::string& plugin) const {
  static const Brought nothing;
  return plugin == place() ? where_.spot().brought : nothing;
}

bool Kiosk::come_forward(const std::string& plugin, const Brought& brought) {
  if (!ready_ || !leads_to(plugin)) return false;
  const bool at_rest = room_.pupil().empty() && !practice_ && !asleep_;
  if (where_.come_forward(plugin, brought, at_rest, running())) return true;
  if (const auto in = where_.may_come_in(running()); at_rest && in) due_ = std::min(due_, clock_.now() + *in);
  return false;
}

void Kiosk::go_back(const std::string& plugin) {
  if (plugin == place()) where_.go_back(running());
}

std::chrono::milliseconds Kiosk::running() const {
  return time_.running();
}

void Kiosk::remember(const std::string& plugin, const std::string& words) {
  memory_.remember(plugin, words);
}

Remembered Kiosk::remembered(const std::string& plugin) const {
  return memory_.remembered(plugin);
}

void Kiosk::wake_at(Instant when) {
  due_ = std::min(due_, when);
}

void Kiosk::next_frame() {
  moving_ = time_.moves;
}

bool Kiosk::motion() const {
  return viewer_.motion();
}

// The first time that everything is known: the screen goes on where it was before it was started anew, unless
// somebody has chosen another place meanwhile.
void Kiosk::find_again() {
  if (ready_ || !room_.ready() || !memory_.recalled()) return;
  ready_ = true;
  const auto spot = memory_.take_spot();
  if (spot && where_.is_home() && !where_.leaves() && leads_to(spot->place) && spot->place != kStaffSide)
    where_.show_again(*spot, running());
}

// Asked before anything is drawn: whoever wants to come forward does it then.
void Kiosk::ask_for_badges() {
  badges_.clear();
  if (!ready_ || place() == kStaffSide) return;
  for (const InstalledPlugin& plugin : plugins_.all())
    if (plugin.manifest().id != place() && is_on(*room_.school(), plugin.manifest()) &&
        plugins_.has_badge(plugin.manifest().id))
      badges_.push_back(&plugin.manifest());
}

void Kiosk::look_around() {
  if (!ready_) return;
  const auto school = room_.school();
  const Instant now = clock_.now();
  const ByItself shown = practice_ || nobody_expected(now)
                             ? ByItself{.rests_on = home_, .turns = {}}
                             : by_itself(*school, plugins_.all(), home_, local_time(now, school->zone));
  const auto in = where_.look(running(), shown, room_.pupil().empty() && !practice_,
                              [this] { return place() != kStaffSide && plugins_.has_badge(place()); });
  if (in) due_ = std::min(due_, now + *in);
}

// Also to where we are already: "Our day" leads out of a child's day.
void Kiosk::move() {
  if (!where_.leaves()) return;
  const std::string left = place();
  where_.move(running());
  if (left == kStaffSide) {
    staff_.close();
    if (wipe) wipe();
  } else {
    plugins_.closed(left);
  }
  room_.choose({});
  kit_.forget();
  speaker_.hush();
  std::erase_if(badges_, [&](const Manifest* one) { return one->id == place(); });
  memory_.is_at(where_.spot());
  if (place() == kStaffSide)
    staff_.open();
  else
    plugins_.opened(place());
}

}  // namespace hearth
