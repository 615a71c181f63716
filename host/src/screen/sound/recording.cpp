// SPDX-License-Identifier: MIT
#include "screen/sound/recording.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace hearth {
namespace {

constexpr float kFullScale = 32'768;
constexpr std::size_t kPiece = kSamplesPerSecond / 50;  // 20 ms
constexpr std::size_t kShortestVoice = 4;               // pieces; a knock or a tap is shorter
constexpr std::size_t kBefore = 5, kAfter = 10;  // pieces that stay: soft beginnings, and the end of "hot"
constexpr float kFaintestVoice = 200;            // below that it is the microphone's own noise
constexpr float kAsLoudAs = 3'500;               // a voice of espeak-ng, while it speaks
constexpr float kMostGain = 12;                  // more would make a hiss of the room
constexpr std::size_t kFadeIn = kSamplesPerSecond / 100, kFadeOut = kSamplesPerSecond / 25;

float rms(std::span<const std::int16_t> samples) {
  double sum = 0;
  for (const std::int16_t sample : samples) sum += double(sample) * sample;
  return samples.empty() ? 0 : float(std::sqrt(sum / double(samples.size())));
}

// Cheap microphones do not rest at 0.
Samples centred(const Samples& heard) {
  const auto rest = std::accumulate(heard.begin(), heard.end(), 0LL) / (long long)(heard.size());
  Samples samples(heard.size());
  std::ranges::transform(heard, samples.begin(), [&](std::int16_t sample) {
    return std::int16_t(std::clamp<long long>(sample - rest, -32'768, 32'767));
  });
  return samples;
}

std::vector<float> loudness_of_pieces(const Samples& samples) {
  std::vector<float> pieces;
  for (std::size_t at = 0; at + kPiece <= samples.size(); at += kPiece)
    pieces.push_back(rms({samples.data() + at, kPiece}));
  return pieces;
}

// What is louder is a voice: well above the room's own noise, and no mere breath beside the loudest word.
float least_of_a_voice(std::vector<float> pieces) {
  std::ranges::sort(pieces);
  const float noise = pieces[pieces.size() / 10], loudest = pieces.back();
  return std::max(kFaintestVoice, std::clamp(3 * noise, 0.03f * loudest, 0.3f * loudest));
}

struct Part {
  std::size_t first, end;  // pieces
};

std::optional<Part> spoken_part(const std::vector<float>& pieces, float least) {
  std::optional<Part> part;
  std::size_t in_a_row = 0;
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    in_a_row = pieces[at] >= least ? in_a_row + 1 : 0;
    if (in_a_row < kShortestVoice) continue;
    if (!part) part = Part{at + 1 - in_a_row, 0};
    part->end = at + 1;
  }
  return part;
}

float gain_for(const std::vector<float>& pieces, const Part& part, float least) {
  double sum = 0;
  int voiced = 0;
  for (std::size_t at = part.first; at < part.end; ++at)
    if (pieces[at] >= least) sum += double(pieces[at]) * pieces[at], ++voiced;
  return std::min(kMostGain, kAsLoudAs / float(std::sqrt(sum / voiced)));
}

// A shout is bent softly instead of being cut.
float bent(float sample) {
  constexpr float kStraight = 0.6f * kFullScale, kRoom = 0.35f * kFullScale;
  const float size = std::abs(sample);
  if (size <= kStraight) return sample;
  return std::copysign(kStraight + kRoom * std::tanh((size - kStraight) / kRoom), sample);
}

}  // namespace

std::optional<Samples> made_clip(const Samples& heard) {
  if (heard.size() < kPiece) return std::nullopt;
  const Samples samples = centred(heard);
  const std::vector<float> pieces = loudness_of_pieces(samples);
  const float least = least_of_a_voice(pieces);
  const auto part = spoken_part(pieces, least);
  if (!part) return std::nullopt;
  const float gain = gain_for(pieces, *part, least);
  const std::size_t first = part->first - std::min(part->first, kBefore),
                    end = std::min(part->end + kAfter, pieces.size());
  Samples clip(samples.begin() + std::ptrdiff_t(first * kPiece),
               samples.begin() + std::ptrdiff_t(end * kPiece));
  for (std::size_t at = 0; at < clip.size(); ++at) {
    const float in = std::min(1.0f, float(at) / kFadeIn),
                out = std::min(1.0f, float(clip.size() - 1 - at) / kFadeOut);
    clip[at] = std::int16_t(std::lround(bent(float(clip[at]) * gain) * std::min(in, out)));
  }
  return clip;
}

float loudness(std::span<const std::int16_t> samples) {
  constexpr float kSilence = -54, kLoud = -14;  // decibels below the loudest that can be written
  const float decibels = 20 * std::log10(std::max(1.0f, rms(samples)) / kFullScale);
  return std::clamp((decibels - kSilence) / (kLoud - kSilence), 0.0f, 1.0f);
}

std::vector<std::uint8_t> wav_file(const Samples& samples) {
  const auto size = std::uint32_t(samples.size() * 2);
  std::vector<std::uint8_t> file;
  file.reserve(44 + size);
  const auto letters = [&](std::string_view four) { file.insert(file.end(), four.begin(), four.end()); };
  const auto number = [&](std::uint32_t value, int bytes) {
    for (int at = 0; at < bytes; ++at) file.push_back(std::uint8_t(value >> (8 * at)));
  };
  letters("RIFF"), number(36 + size, 4), letters("WAVE");
  letters("fmt "), number(16, 4), number(1, 2), number(1, 2);  // plain samples, one channel
  number(kSamplesPerSecond, 4), number(kSamplesPerSecond * 2, 4), number(2, 2), number(16, 2);
  letters("data"), number(size, 4);
  for (const std::int16_t sample : samples) number(std::uint16_t(sample), 2);
  return file;
}

}  // namespace hearth
