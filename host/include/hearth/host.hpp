// SPDX-License-Identifier: MIT
// What the host does for a plugin. Everything here is for the display thread, and lives longer than the
// plugin.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "hearth/clock.hpp"
#include "hearth/content.hpp"
#include "hearth/edit.hpp"
#include "hearth/journal.hpp"
#include "hearth/paper.hpp"
#include "hearth/school.hpp"
#include "hearth/sound.hpp"
#include "hearth/words.hpp"

namespace hearth {

// What one place tells the next: {"tool": "bubbles"}. Plugins agree on the names in their READMEs.
using Brought = std::map<std::string, std::string>;

// What a plugin wanted to find again after the screen was started anew.
struct Remembered {
  std::string words;  // empty: nothing
  std::chrono::milliseconds
      ago{};  // since remember(); right to the ms unless the machine itself started anew
};

class Host {
 public:
  virtual ~Host() = default;

  // The school as it is now. Never null. Keep the pointer for as long as one picture of the school is needed.
  virtual std::shared_ptr<const School> school() const = 0;
  virtual const Id& room() const = 0;  // the room that this screen stands in

  virtual Journal& journal() = 0;
  virtual const Content& content() const = 0;
  virtual const Clock& clock() const = 0;
  virtual const Words& words() const = 0;  // in the chosen child's language, if they want it so
  virtual Sound& sound() = 0;

  // Who has shown their PIN, while the staff's side is open; otherwise empty.
  virtual Id staff() const = 0;
  virtual bool may(Task) const = 0;  // whether they may; false while nobody has signed in

  // For the staff's side. Keeps something for good; the keeper refuses what this person may not. Only kinds
  // that the manifest names under `edits`.
  virtual void edit(const Edited&, ThenKept) = 0;
  // Takes it away again: what was said about it stays. `kind` as in the manifest: "timetable", "overlay", …
  virtual void remove(const std::string& kind, const Id&, ThenKept) = 0;

  // For the staff's side. Where paper can go from here: the machine's printers, sticks, and the folder "out"
  // of the records. Looks anew at each call.
  virtual std::vector<PaperPlace> paper_places() const = 0;
  // Sets the pages and sends them there; `then` is called on the display thread, unless they sign out before.
  virtual void print(const Paper&, const std::string& place, std::function<void(const Printed&)> then) = 0;
  // Writes a file, such as a table, to a stick or the folder; a printer is no place for it.
  virtual void save(const std::string& file, const std::string& bytes, const std::string& place,
                    std::function<void(const Printed&)> then) = 0;

  // What the school has set for one of this plugin's own [[setting]]s; else its default there. `number` is 0
  // or 1 for one that is on or off.
  virtual std::int64_t number_setting(const std::string& key) const = 0;
  virtual std::string word_setting(const std::string& key) const = 0;

  // Today and the time on the wall, in the school's zone.
  virtual LocalTime local_now() const = 0;

  // Leaves for another place after this frame: the id of a plugin, or "home". An unknown place leads home.
  virtual void go(const std::string& place, const Brought& = {}) = 0;
  // What came with the last go() that led here; empty after a touch of the dock. {"turn": "yes"}: nobody
  // stands there, it is this plugin's turn to be looked at.
  virtual const Brought& brought() const = 0;

  // Asks to be shown, although something else is: a timer is over. It happens while the screen rests, that
  // is, on the home screen or at another plugin's turn, and never in the middle of what a child or staff do;
  // true when it does. go_back() leads to where the screen was.
  virtual bool come_forward(const Brought& = {}) = 0;
  virtual void go_back() = 0;

  // Time that only goes forward, whatever becomes of the clock on the wall, also while the machine sleeps.
  // Counts from no moment in particular: for differences.
  virtual std::chrono::milliseconds running() const = 0;

  // Keeps a few words (at most 4,000 bytes) where neither a crash nor a power cut reaches them, for this
  // plugin on this screen and this day; empty forgets them. Returns at once. remembered() is right from the
  // first call of show(), show_badge() or show_staff() on.
  virtual void remember(const std::string& words) = 0;
  virtual Remembered remembered() const = 0;

  // Asks for a frame at `when` (the injected clock), also when nobody touches the screen. The earliest wins;
  // ask again in every frame that still needs one.
  virtual void wake_at(Instant when) = 0;
  // Asks for the next frame as soon as the screen can show it: for something that moves. Ask again in every
  // frame while it moves. Without motion, a plugin draws where the movement would end.
  virtual void next_frame() = 0;
  // Whether things may move for whoever stands there.
  virtual bool motion() const = 0;
};

}  // namespace hearth
