// SPDX-License-Identifier: MIT
// The host's side of hearth::Sound: voice and cues, as loud as the room and the child in front of it like it.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/notice.hpp"
#include "hearth/sound.hpp"
#include "screen/sound/player.hpp"
#include "screen/sound/voice.hpp"

namespace hearth {

// What may be heard now. Nothing, until somebody turns it on.
struct Hearing {
  float volume = 0;                // 0 to 1, the most of anything; 0: the audio device is never opened
  bool speech = false;             // with the volume at 0 words still take their time: for captions alone
  bool cues = false;               // and music
  std::string language = "en-GB";  // of words that come without one
};

// Display thread only. No call waits: not for the speech program, not for the audio device.
class Speaker final : public Sound {
 public:
  // `sounds`: the folder of tap.wav and the other cues, read now, and of music/*.wav. `changed`: saying() or
  // notices() changed; it is called on other threads and may only wake the display thread. What cannot be
  // done is told in notices().
  Speaker(const std::filesystem::path& sounds, SpeechSettings, Clips, std::function<void()> changed);

  void set(const Hearing&);  // what is being said and no longer may be, stops; so does music

  // Where a piece of music of the school's own ("media:<hash>") comes from; nothing as long as it is on its
  // way, no bytes when it is gone. May be empty: there is none.
  std::function<std::optional<std::vector<std::uint8_t>>(const std::string& hash)> recording;
  // Asks again for music that was on its way; cheap enough for every frame.
  void fetch_music();

  void say(std::string_view words, std::string_view language) override;
  void prepare(std::string_view words, std::string_view language) override;
  void play(Cue) override;
  void hush() override;
  void music(std::string_view name) override;
  std::vector<std::string> all_music() const override;

  // What can be heard at this moment, for captions and to show which choice is being read; nothing when
  // silent.
  std::optional<Phrase> saying() const { return player_.saying(); }

  // Says a recording that is no clip yet, for staff who check it, also where speech is off; what was being
  // said stops. False where nothing may be heard now.
  bool listen(const Phrase&, const Heard&);

  // Something is being said, or is on its way from the speech program.
  bool busy() { return voice_.wanted() || player_.has_words(); }

  // Forgets all that was rendered. Call it when the clips changed and when a child was removed.
  void forget() { voice_.forget(); }

  Notices notices() const;  // each once, in the order in which they came up

 private:
  Phrase phrase(std::string_view words, std::string_view language) const;
  void begin_music();
  Heard load_music(const std::vector<std::uint8_t>& bytes);
  void note(Notice);

  const std::function<void()> changed_;
  std::map<std::string, std::filesystem::path, std::less<>> own_music_;
  std::string music_;  // what is wanted
  bool music_on_its_way_ = false;
  Hearing hearing_;
  std::map<Cue, Heard> cues_;
  mutable std::mutex notices_mutex_;
  Notices notices_;
  Player player_;
  Voice voice_;  // after the player, which it speaks to
};

}  // namespace hearth
