// SPDX-License-Identifier: MIT
#include "screen/sound/audio.hpp"

#include <SDL2/SDL.h>

#include <mutex>
#include <string>

namespace hearth {
namespace {

std::mutex one_at_a_time;  // what it guards is SDL's own, and there is one of it

}  // namespace

// The subsystem comes and goes with the devices: PulseAudio's keeps a thread and a connection of its own.
SDL_AudioDeviceID open_audio(const SDL_AudioSpec& wanted, Direction direction) {
  const std::lock_guard lock(one_at_a_time);
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return 0;
  const SDL_AudioDeviceID device =
      SDL_OpenAudioDevice(nullptr, direction == Direction::microphone, &wanted, nullptr, 0);
  if (!device) {
    const std::string why = SDL_GetError();
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    SDL_SetError("%s", why.c_str());
  }
  return device;
}

void close_audio(SDL_AudioDeviceID device) {
  const std::lock_guard lock(one_at_a_time);
  SDL_CloseAudioDevice(device);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

}  // namespace hearth
