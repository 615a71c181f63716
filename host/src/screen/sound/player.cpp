// SPDX-License-Identifier: MIT
#include "screen/sound/player.hpp"

#include <SDL2/SDL.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "screen/sound/audio.hpp"

namespace hearth {
namespace {

constexpr float kFadeSeconds = 0.04f;                     // shorter clicks
constexpr int kBlock = 512;                               // samples; 23 ms
constexpr float kMusicFadeSeconds = 1.5f, kMusic = 0.4f;  // at most so much of the room's volume
constexpr float kUnderWords = 0.25f, kStepAsideSeconds = 0.3f;

// How much a gain that takes so long from 0 to 1 changes with each sample.
constexpr float step(float seconds) {
  return 1 / (seconds * kSamplesPerSecond);
}

float moved(float gain, float to, float by) {
  return gain < to ? std::min(to, gain + by) : std::max(to, gain - by);
}

std::chrono::microseconds length_of(const Heard& heard) {
  return std::chrono::microseconds(heard->size() * 1'000'000 / kSamplesPerSecond);
}

}  // namespace

float Player::Track::next() {
  if (!on_device()) return 0;
  const float sample = float((*heard)[at++]) * gain;
  gain -= fade;
  if (at == heard->size() || gain <= 0) *this = {};
  return sample;
}

float Player::Loop::next() {
  const float sample = float((*heard)[at]) * gain;
  if (++at == heard->size()) at = 0;
  gain = moved(gain, wanted ? 1.0f : 0.0f, step(kMusicFadeSeconds));
  return sample;
}

Player::Player(std::function<void()> changed, std::function<void(std::string)> notice,
               std::chrono::milliseconds quiet)
    : on_change_(std::move(changed)), notice_(std::move(notice)), quiet_(quiet), thread_([this] { run(); }) {}

Player::~Player() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  due_.notify_one();
  thread_.join();
}

void Player::set_volume(float volume) {
  const std::lock_guard lock(mutex_);
  volume_ = std::clamp(volume, 0.f, 1.f);
  due_.notify_one();  // music may be waiting for it
}

void Player::say(const Phrase& phrase, Heard heard) {
  const std::lock_guard lock(mutex_);
  stop_voice();
  voice_ = {.heard = std::move(heard), .phrase = phrase};
  due_.notify_one();
}

void Player::play(Heard cue) {
  const std::lock_guard lock(mutex_);
  cue_ = {.heard = std::move(cue)};
  due_.notify_one();
}

void Player::music(std::function<Heard()> load) {
  const std::lock_guard lock(mutex_);
  wanted_music_ = std::move(load);
  due_.notify_one();
}

// What is heard fades out while the next fades in. On the player's thread, with the lock.
void Player::change_music(std::unique_lock<std::mutex>& lock) {
  const std::function<Heard()> load = std::move(*wanted_music_);
  wanted_music_.reset();
  lock.unlock();
  Heard heard = load ? load() : nullptr;
  lock.lock();
  for (Loop& loop : music_) loop.wanted = false;
  std::erase_if(music_, [](const Loop& loop) { return loop.over(); });
  if (heard) music_.push_back({.heard = std::move(heard)});
}

// Without a device nothing fades: what was wanted begins softly again, the rest is over.
void Player::rest_music() {
  for (Loop& loop : music_) loop.gain = 0;
  std::erase_if(music_, [](const Loop& loop) { return loop.over(); });
}

void Player::hush() {
  const std::lock_guard lock(mutex_);
  stop_voice();
  due_.notify_one();
}

bool Player::has_words() const {
  const std::lock_guard lock(mutex_);
  return voice_.heard != nullptr;
}

std::optional<Phrase> Player::saying() const {
  const std::lock_guard lock(mutex_);
  return voice_.begun() ? std::optional(voice_.phrase) : std::nullopt;
}

void Player::stop_voice() {
  if (voice_.begun()) changed_ = true;
  if (voice_.begun() && voice_.on_device()) {
    leaving_ = std::move(voice_);
    leaving_.fade = step(kFadeSeconds);
  }
  voice_ = {};
}

void Player::run() {
  std::unique_lock lock(mutex_);
  while (!ending_) {
    if (std::exchange(changed_, false)) {
      lock.unlock();
      on_change_();
      lock.lock();
    } else if (wanted_music_) {
      change_music(lock);
    } else if (!device_ && busy()) {
      if (volume_ > 0) {
        lock.unlock();
        const SDL_AudioDeviceID opened = open();
        lock.lock();
        device_ = opened;
        last_busy_ = Clock::now();
      }
      if (!device_) go_on_unheard();
    } else if (voice_.ends && Clock::now() >= *voice_.ends) {
      voice_ = {};
      changed_ = true;
    } else if (voice_.ends) {
      due_.wait_until(lock, *voice_.ends);
    } else if (device_ && !busy()) {
      if (Clock::now() < last_busy_ + quiet_) {
        due_.wait_until(lock, last_busy_ + quiet_);
        continue;
      }
      const auto device = std::exchange(device_, 0);
      rest_music();
      lock.unlock();
      close_audio(device);
      lock.lock();
    } else {
      due_.wait(lock);
    }
  }
  if (const auto device = std::exchange(device_, 0)) {
    lock.unlock();
    close_audio(device);
  }
  SDL_TLSCleanup();  // SDL's last error in this thread
}

// Words keep their time, for whoever reads along; a cue that nobody can hear is over.
void Player::go_on_unheard() {
  cue_ = leaving_ = {};
  if (volume_ > 0) music_.clear();  // there is no loudspeaker
  if (!voice_.on_device()) return;
  voice_.ends = Clock::now() + length_of(voice_.heard);
  changed_ = true;
}

SDL_AudioDeviceID Player::open() {
  const SDL_AudioSpec wanted{
      .freq = kSamplesPerSecond,
      .format = AUDIO_S16SYS,
      .channels = 1,
      .samples = kBlock,
      .callback =
          [](void* self, std::uint8_t* bytes, int size) {
            static_cast<Player*>(self)->mix({reinterpret_cast<std::int16_t*>(bytes), std::size_t(size) / 2});
          },
      .userdata = this};
  const SDL_AudioDeviceID device = open_audio(wanted, Direction::loudspeaker);
  if (!device) {
    notice_(std::string("No loudspeaker can be opened, so nothing is heard: ") + SDL_GetError() +
            ". Check the cable and the sound settings of the machine.");
    return 0;
  }
  SDL_PauseAudioDevice(device, 0);
  return device;
}

// On SDL's thread.
void Player::mix(std::span<std::int16_t> block) {
  const std::lock_guard lock(mutex_);
  const bool was_busy = busy(), was_begun = voice_.begun();
  for (std::int16_t& sample : block) {
    under_words_ = moved(under_words_, voice_.on_device() ? kUnderWords : 1, step(kStepAsideSeconds));
    float music = 0;
    for (Loop& loop : music_) music += loop.next();
    music *= kMusic * under_words_;
    const float sum = volume_ * (voice_.next() + leaving_.next() + cue_.next() + music);
    sample = std::int16_t(std::lround(std::clamp(sum, -32'768.f, 32'767.f)));
  }
  std::erase_if(music_, [](const Loop& loop) { return loop.over(); });
  if (was_busy) last_busy_ = Clock::now();
  if (voice_.begun() != was_begun) changed_ = true;
  if (changed_ || was_busy != busy()) due_.notify_one();
}

}  // namespace hearth
