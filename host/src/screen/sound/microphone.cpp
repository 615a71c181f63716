// SPDX-License-Identifier: MIT
#include "screen/sound/microphone.hpp"

#include <SDL2/SDL.h>

#include <algorithm>
#include <utility>

#include "screen/sound/audio.hpp"
#include "screen/sound/recording.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMost = std::size_t(kSamplesPerSecond) * kLongestRecordingSeconds;
constexpr int kBlock = 2'048;         // samples; 93 ms, as often as a calm shape needs to move
constexpr float kFallsSoftly = 0.6f;  // of the loudness before, with each block

}  // namespace

Microphone::Microphone(std::function<void()> changed, std::chrono::milliseconds patience)
    : changed_(std::move(changed)), patience_(patience) {}

Microphone::~Microphone() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  due_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Microphone::listen() {
  const std::lock_guard lock(mutex_);
  heard_.clear();
  heard_.reserve(kMost);
  loudness_ = 0;
  state_ = State::opening;
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
  due_.notify_one();
}

void Microphone::enough() {
  const std::lock_guard lock(mutex_);
  if (state_ == State::opening) state_ = State::closed;
  if (state_ == State::listening) state_ = State::heard;
  due_.notify_one();
}

void Microphone::forget() {
  const std::lock_guard lock(mutex_);
  state_ = State::closed;
  loudness_ = 0;
  heard_ = {};
  due_.notify_one();
}

Microphone::Now Microphone::now() const {
  const std::lock_guard lock(mutex_);
  return {state_, double(heard_.size()) / kMost, loudness_};
}

Samples Microphone::heard() const {
  const std::lock_guard lock(mutex_);
  return state_ == State::heard ? heard_ : Samples();
}

void Microphone::run() {
  std::unique_lock lock(mutex_);
  while (!ending_) {
    if (state_ != State::opening) {
      due_.wait(lock);
      continue;
    }
    lock.unlock();
    const SDL_AudioDeviceID device = open();
    lock.lock();
    heard_at_ = Clock::now();
    if (state_ == State::opening) state_ = device ? State::listening : State::missing;
    const bool listens = state_ == State::listening;
    lock.unlock();
    if (listens) SDL_PauseAudioDevice(device, 0);
    changed_();
    lock.lock();
    wait_for_the_end(lock);
    lock.unlock();
    if (device) close_audio(device);
    changed_();
    lock.lock();
  }
  SDL_TLSCleanup();  // SDL's last error in this thread
}

// They have said it, or changed their mind, or a device brings nothing: its cable may have gone.
void Microphone::wait_for_the_end(std::unique_lock<std::mutex>& lock) {
  while (!ending_ && state_ == State::listening) {
    if (Clock::now() >= heard_at_ + patience_)
      state_ = State::missing;
    else
      due_.wait_until(lock, heard_at_ + patience_);
  }
}

SDL_AudioDeviceID Microphone::open() {
  const SDL_AudioSpec wanted{.freq = kSamplesPerSecond,
                             .format = AUDIO_S16SYS,
                             .channels = 1,
                             .samples = kBlock,
                             .callback =
                                 [](void* self, std::uint8_t* bytes, int size) {
                                   static_cast<Microphone*>(self)->hear(
                                       {reinterpret_cast<std::int16_t*>(bytes), std::size_t(size) / 2});
                                 },
                             .userdata = this};
  return open_audio(wanted, Direction::microphone);
}

// On SDL's thread.
void Microphone::hear(std::span<const std::int16_t> block) {
  {
    const std::lock_guard lock(mutex_);
    if (state_ != State::listening) return;
    heard_at_ = Clock::now();
    loudness_ = std::max(loudness(block), loudness_ * kFallsSoftly);
    const auto room = std::min(block.size(), kMost - heard_.size());
    heard_.insert(heard_.end(), block.begin(), block.begin() + std::ptrdiff_t(room));
    if (heard_.size() == kMost) {
      state_ = State::heard;
      due_.notify_one();
    }
  }
  changed_();
}

}  // namespace hearth
