// SPDX-License-Identifier: MIT
// SDL counts its audio devices and who uses them without a lock. The player and the microphone come and go on
// threads of their own, so they do it through these two, one at a time.
#pragma once

#include <SDL2/SDL_audio.h>

namespace hearth {

enum class Direction { loudspeaker, microphone };

// Opens the usual device, paused. It may take its time. 0 where there is none: SDL_GetError() on the same
// thread says why. Any thread.
SDL_AudioDeviceID open_audio(const SDL_AudioSpec&, Direction);
// Returns when its callback does not run any more.
void close_audio(SDL_AudioDeviceID);

}  // namespace hearth
