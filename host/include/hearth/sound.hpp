// SPDX-License-Identifier: MIT
// Voice and sounds. Everything is silent unless the room or the child has sound on, and never louder than the
// room allows. Display thread only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearth {

class Sound {
 public:
  enum class Cue { tap, change_soon, calm_over };  // a soft wooden tap, a low bell, a soft one that fades

  virtual ~Sound() = default;

  // Says words aloud; what was being said stops. `language` is a BCP 47 tag, empty for the screen's own.
  // Returns at once. Say a feeling only when somebody asked for it: a room hears what is said.
  virtual void say(std::string_view words, std::string_view language = {}) = 0;
  // Words that will probably be asked for soon: a later say() of them starts at once.
  virtual void prepare(std::string_view words, std::string_view language = {}) = 0;
  virtual void play(Cue) = 0;
  virtual void hush() = 0;  // fades out what is being said

  // Plays music over and over, faded in, until it is asked for something else; empty fades it out. A name of
  // assets/sounds/music ("rain"), or "media:<hash>" for a file of the school's own. What cannot be played is
  // a notice for staff and silence here.
  virtual void music(std::string_view name) = 0;
  // What assets/sounds/music has.
  virtual std::vector<std::string> all_music() const = 0;
};

}  // namespace hearth
