// SPDX-License-Identifier: MIT
// What the host does for a plugin. Everything here is for the display thread, and lives longer than the
// plugin.
#pragma once

#include <memory>
#include <string>

#include "hearth/clock.hpp"
#include "hearth/content.hpp"
#include "hearth/journal.hpp"
#include "hearth/school.hpp"
#include "hearth/sound.hpp"
#include "hearth/words.hpp"

namespace hearth {

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

  // Today and the time on the wall, in the school's zone.
  virtual LocalTime local_now() const = 0;

  // Leaves for another place after this frame: the id of a plugin, or "home". An unknown place leads home.
  virtual void go(const std::string& place) = 0;

  // Asks for a frame at `when` (the injected clock), also when nobody touches the screen. The earliest wins;
  // ask again in every frame that still needs one.
  virtual void wake_at(Instant when) = 0;
};

}  // namespace hearth
