// SPDX-License-Identifier: MIT
// Voice and sounds. Everything is silent unless the room or the child has sound on, and never louder than the
// room allows. Display thread only.
#pragma once

#include <string_view>

namespace hearth {

class Sound {
 public:
  enum class Cue { tap, change_soon };  // a soft wooden tap, a low bell

  virtual ~Sound() = default;

  // Says words aloud; what was being said stops. `language` is a BCP 47 tag, empty for the screen's own.
  // Returns at once. Say a feeling only when somebody asked for it: a room hears what is said.
  virtual void say(std::string_view words, std::string_view language = {}) = 0;
  // Words that will probably be asked for soon: a later say() of them starts at once.
  virtual void prepare(std::string_view words, std::string_view language = {}) = 0;
  virtual void play(Cue) = 0;
  virtual void hush() = 0;  // fades out what is being said
};

}  // namespace hearth
