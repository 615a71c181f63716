// SPDX-License-Identifier: MIT
// Hears somebody for a few seconds. The device is open only while it listens, and its opening never holds up
// the caller. What was heard is in this memory alone, until forget().
#pragma once

#include <SDL2/SDL_audio.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <span>
#include <thread>

#include "screen/sound/samples.hpp"

namespace hearth {

inline constexpr int kLongestRecordingSeconds = 5;

class Microphone {
 public:
  enum class State {
    closed,
    opening,
    listening,
    heard,    // until it was told that it is enough, or to the end
    missing,  // there is no microphone, or none that brings anything
  };
  struct Now {
    State state = State::closed;
    double share = 0;    // of the longest time
    float loudness = 0;  // 0 to 1, falling softly
  };

  // `changed`: now() is another one; it is called on other threads and may only wake the display thread.
  // `patience`: how long an open device may bring nothing.
  explicit Microphone(std::function<void()> changed,
                      std::chrono::milliseconds patience = std::chrono::seconds(3));
  ~Microphone();  // before SDL_Quit()
  Microphone(const Microphone&) = delete;
  Microphone& operator=(const Microphone&) = delete;

  // From any thread; they return at once.
  void listen();  // from the beginning; it ends by itself after kLongestRecordingSeconds
  void enough();  // what was heard until now stays
  void forget();  // nothing of it stays, and the device is closed
  Now now() const;
  Samples heard() const;  // all of it, once it is State::heard

 private:
  using Clock = std::chrono::steady_clock;

  void run();
  void wait_for_the_end(std::unique_lock<std::mutex>&);
  SDL_AudioDeviceID open();
  void hear(std::span<const std::int16_t>);

  const std::function<void()> changed_;
  const std::chrono::milliseconds patience_;

  mutable std::mutex mutex_;  // for all below; never held while SDL opens or closes
  std::condition_variable due_;
  State state_ = State::closed;
  Samples heard_;
  float loudness_ = 0;
  Clock::time_point heard_at_;  // the last that came, or the opening
  bool ending_ = false;

  std::thread thread_;  // from the first listen() on
};

}  // namespace hearth
