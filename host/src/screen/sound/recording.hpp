// SPDX-License-Identifier: MIT
// What a microphone has heard becomes a clip that sounds like the others. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "screen/sound/samples.hpp"

namespace hearth {

// Without the silence before and after, as loud as the speech program says its words, and faded at both ends.
// Nothing where nobody has spoken: a knock on the screen is no voice.
std::optional<Samples> made_clip(const Samples&);

// How loud a few hundredths of a second are, as ears have it: 0 silence to 1 as loud as it gets.
float loudness(std::span<const std::int16_t>);

// A WAV file, for read_samples() and everybody else.
std::vector<std::uint8_t> wav_file(const Samples&);

}  // namespace hearth
