// SPDX-License-Identifier: MIT
// The host's side of hearth::Sound: voice and cues, as loud as the room and the child in front of it like it.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/notice.hpp"
#include "hearth/sound.hpp"
#include "screen/sound/player.hpp"
#include "screen/sound/voice.hpp"

namespace hearth {

// What may be heard now. Nothing, until somebody turns it on.
struct Hearing {
  float volume = 0;     // 0 to 1, the most of anything; 0: the audio device is never opened
  bool speech = false;  // with the volume at 0 words still take their time: for captions alone
  bool cues = false;
  std::string language = "en-GB";  // of words that come without one
};

// Display thread only. No call waits: not for the speech program, not for the audio device.
class Speaker final : public Sound {
 public:
  // `sounds`: the folder of tap.wav and change_soon.wav, read now. `changed`: saying() or notices() changed;
  // it is called on other threads and may only wake the display thread. What cannot be done is told in
  // notices().
  Speaker(const std::filesystem::path& sounds, SpeechSettings, Clips, std::function<void()> changed);

  void set(const Hearing&);  // what is being said and no longer may be, stops

  void say(std::string_view words, std::string_view language) override;
  void prepare(std::string_view words, std::string_view language) override;
  void play(Cue) override;
  void hush() override;

  // What can be heard at this moment, for captions and to show which choice is being read; nothing when
  // silent.
  std::optional<Phrase> saying() const { return player_.saying(); }

  // Something is being said, or is on its way from the speech program.
  bool busy() { return voice_.wanted() || player_.has_words(); }

  // Forgets all that was rendered. Call it when the clips changed and when a child was removed.
  void forget() { voice_.forget(); }

  Notices notices() const;  // each once, in the order in which they came up

 private:
  Phrase phrase(std::string_view words, std::string_view language) const;
  void note(Notice);

  const std::function<void()> changed_;
  Hearing hearing_;
  std::map<Cue, Heard> cues_;
  mutable std::mutex notices_mutex_;
  Notices notices_;
  Player player_;
  Voice voice_;  // after the player, which it speaks to
};

}  // namespace hearth
