// SPDX-License-Identifier: MIT
// Plays one voice, one cue and one piece of music at a time. The audio device is open only while there is
// something to hear and a few seconds longer, and its opening never holds up the caller.
#pragma once

#include <SDL2/SDL_audio.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "screen/sound/sample_cache.hpp"

namespace hearth {

class Player {
 public:
  using Clock = std::chrono::steady_clock;

  // `changed`: what is being said began or ended. `notice`: a sentence for staff. Both are called on the
  // player's own thread. `quiet`: how long the device stays open after the last sound.
  Player(std::function<void()> changed, std::function<void(std::string)> notice,
         std::chrono::milliseconds quiet = std::chrono::seconds(3));
  ~Player();  // before SDL_Quit()
  Player(const Player&) = delete;
  Player& operator=(const Player&) = delete;

  // From any thread; they return at once.
  void set_volume(
      float);  // 0 to 1; at 0 the device is not opened, and words take their time without being heard
  void say(const Phrase&, Heard);  // what was being said fades out
  void play(Heard cue);            // not heard without a device
  // Music, over and over, faded in and out and softer while words are heard; null: none any more. `load`
  // brings it, on the player's own thread, so it may take its time; what it answers null for is silence.
  void music(std::function<Heard()> load);
  void hush();                           // fades out what is being said
  bool has_words() const;                // something is being said, or is about to be
  std::optional<Phrase> saying() const;  // from the first sample to the last

 private:
  struct Track {
    Heard heard;
    Phrase phrase;
    std::size_t at = 0;
    float gain = 1, fade = 0;               // `fade`: what the gain loses with each sample
    std::optional<Clock::time_point> ends;  // it runs by the clock, unheard

    bool on_device() const { return heard && !ends; }
    bool begun() const { return heard && (at > 0 || ends); }
    float next();
  };

  // Music that goes on until another comes; its gain moves a little with every sample.
  struct Loop {
    Heard heard;
    bool wanted = true;  // otherwise it fades out
    std::size_t at = 0;
    float gain = 0;

    bool over() const { return !wanted && gain <= 0; }
    float next();
  };

  void run();
  void change_music(std::unique_lock<std::mutex>&);
  void go_on_unheard();
  SDL_AudioDeviceID open();
  void stop_voice();
  void mix(std::span<std::int16_t>);
  void rest_music();
  // Music waits where the volume is 0: it must not keep a device open that nobody hears.
  bool busy() const {
    return voice_.on_device() || cue_.heard || leaving_.heard || (volume_ > 0 && !music_.empty());
  }

  const std::function<void()> on_change_;
  const std::function<void(std::string)> notice_;
  const std::chrono::milliseconds quiet_;

  mutable std::mutex mutex_;  // for all below; never held while SDL opens or closes
  std::condition_variable due_;
  Track voice_, leaving_, cue_;
  std::vector<Loop> music_;  // the last is what is wanted now
  float under_words_ = 1;    // of the music's loudness
  std::optional<std::function<Heard()>> wanted_music_;
  float volume_ = 0;
  bool changed_ = false, ending_ = false;
  SDL_AudioDeviceID device_ = 0;
  Clock::time_point last_busy_;

  std::thread thread_;
};

}  // namespace hearth
