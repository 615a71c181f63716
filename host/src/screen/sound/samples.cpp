// SPDX-License-Identifier: MIT
#include "screen/sound/samples.hpp"

#include <SDL2/SDL.h>

#define OV_EXCLUDE_STATIC_CALLBACKS
#include <vorbis/vorbisfile.h>

#include <algorithm>
#include <cstring>

namespace hearth {
namespace {

struct Raw {
  SDL_AudioFormat format;
  int channels, rate;
  std::span<const std::uint8_t> bytes;
  int longest_seconds;
};

// Brings any form of sound into ours.
Heard converted(const Raw& raw) {
  if (raw.rate < 4'000 || raw.rate > 192'000 || raw.channels < 1) return nullptr;
  const std::size_t frame = std::size_t(SDL_AUDIO_BITSIZE(raw.format)) / 8 * std::size_t(raw.channels);
  const std::size_t frames =
      std::min(raw.bytes.size() / frame, std::size_t(raw.rate) * std::size_t(raw.longest_seconds));
  const std::unique_ptr<SDL_AudioStream, decltype(&SDL_FreeAudioStream)> stream(
      SDL_NewAudioStream(raw.format, std::uint8_t(raw.channels), raw.rate, AUDIO_S16SYS, 1,
                         kSamplesPerSecond),
      SDL_FreeAudioStream);
  // SDL 2.26 keeps the last few hundredths of a second back, even when told to flush: let that be silence.
  const std::vector<std::uint8_t> silence(std::size_t(raw.rate) / 4 * frame,
                                          raw.format == AUDIO_U8 ? 0x80 : 0);
  if (!stream || frames == 0 ||
      SDL_AudioStreamPut(stream.get(), raw.bytes.data(), int(frames * frame)) != 0 ||
      SDL_AudioStreamPut(stream.get(), silence.data(), int(silence.size())) != 0)
    return nullptr;
  Samples samples(frames * kSamplesPerSecond / std::size_t(raw.rate));
  const int got = SDL_AudioStreamGet(stream.get(), samples.data(), int(samples.size() * sizeof samples[0]));
  samples.resize(std::size_t(std::max(0, got)) / sizeof samples[0]);
  if (samples.empty()) return nullptr;
  return std::make_shared<const Samples>(std::move(samples));
}

// A program that writes into a pipe promises 2 GiB at the beginning, and SDL would reserve them. So each
// part's length becomes what is really there.
void shorten_promises(std::span<std::uint8_t> wav) {
  for (std::size_t at = 12; at + 8 <= wav.size();) {
    std::uint32_t promised = 0;
    std::memcpy(&promised, &wav[at + 4], 4);
    const std::size_t there = wav.size() - at - 8;
    const std::uint32_t length = SDL_SwapLE32(promised);
    if (length > there) {
      promised = SDL_SwapLE32(std::uint32_t(there));
      std::memcpy(&wav[at + 4], &promised, 4);
      return;
    }
    at += 8 + length + length % 2;
  }
}

Heard read_wav(std::vector<std::uint8_t> file, int longest_seconds) {
  shorten_promises(file);
  SDL_AudioSpec spec;
  std::uint8_t* bytes = nullptr;
  std::uint32_t size = 0;
  if (!SDL_LoadWAV_RW(SDL_RWFromConstMem(file.data(), int(file.size())), 1, &spec, &bytes, &size))
    return nullptr;
  const std::unique_ptr<std::uint8_t, decltype(&SDL_FreeWAV)> kept(bytes, SDL_FreeWAV);
  return converted({spec.format, spec.channels, spec.freq, {bytes, size}, longest_seconds});
}

// A file in memory, as libvorbisfile reads it.
struct Tape {
  std::span<const std::uint8_t> file;
  std::size_t at = 0;
};

std::size_t read_tape(void* to, std::size_t size, std::size_t count, void* source) {
  auto& tape = *static_cast<Tape*>(source);
  const std::size_t taken = std::min(size * count, tape.file.size() - tape.at);
  std::memcpy(to, tape.file.data() + tape.at, taken);
  tape.at += taken;
  return size ? taken / size : 0;
}

Heard read_ogg(std::span<const std::uint8_t> file, int longest_seconds) {
  Tape tape{file};
  OggVorbis_File ogg;
  if (ov_open_callbacks(&tape, &ogg, nullptr, 0, {read_tape, nullptr, nullptr, nullptr}) != 0) return nullptr;
  const std::unique_ptr<OggVorbis_File, decltype(&ov_clear)> kept(&ogg, ov_clear);
  const vorbis_info form = *ov_info(&ogg, -1);
  if (form.channels < 1 || form.rate < 1 || form.rate > 192'000) return nullptr;
  const std::size_t most =
      std::size_t(form.rate) * std::size_t(longest_seconds) * std::size_t(form.channels) * 2;
  std::vector<std::uint8_t> bytes;
  char part[4096];
  int section = 0;
  while (bytes.size() < most && section == 0) {
    const long got = ov_read(&ogg, part, sizeof part, SDL_BYTEORDER == SDL_BIG_ENDIAN, 2, 1, &section);
    if (got == OV_HOLE) continue;  // a damaged page: the rest can still be heard
    if (got <= 0) break;
    if (section == 0) bytes.insert(bytes.end(), part, part + got);
  }
  return converted({AUDIO_S16SYS, form.channels, int(form.rate), bytes, longest_seconds});
}

}  // namespace

Heard read_samples(std::span<const std::uint8_t> file, int longest_seconds) {
  const auto begins = [&](std::string_view magic) {
    return file.size() > magic.size() && std::memcmp(file.data(), magic.data(), magic.size()) == 0;
  };
  if (begins("RIFF")) return read_wav({file.begin(), file.end()}, longest_seconds);
  if (begins("OggS")) return read_ogg(file, longest_seconds);
  return nullptr;
}

}  // namespace hearth
