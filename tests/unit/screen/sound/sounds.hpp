// SPDX-License-Identifier: MIT
// Sounds, speech programs and a loudspeaker for tests.
#pragma once

#include <stdlib.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <mutex>
#include <numbers>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/read_file.hpp"
#include "screen/sound/samples.hpp"

namespace hearth {

using Bytes = std::vector<std::uint8_t>;

inline Bytes bytes_of(const std::filesystem::path& path) {
  return read_file(path).value_or(Bytes());
}

inline std::string text_of(const std::filesystem::path& path) {
  const Bytes bytes = bytes_of(path);
  return {bytes.begin(), bytes.end()};
}

// A folder with a blank in its name, gone with the test.
class Folder {
 public:
  Folder() {
    std::string name = std::filesystem::temp_directory_path() / "hearth sound XXXXXX";
    path_ = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

inline Samples tone(double seconds, double hz = 440, int loudness = 16'000, int rate = kSamplesPerSecond) {
  Samples samples(std::size_t(seconds * rate));
  for (std::size_t n = 0; n < samples.size(); ++n)
    samples[n] = std::int16_t(loudness * std::sin(2 * std::numbers::pi * hz * double(n) / rate));
  return samples;
}

// A WAV file of 16-bit samples; with several channels they take turns.
inline Bytes wav_of(const Samples& samples, int rate = kSamplesPerSecond, int channels = 1) {
  const auto size = std::uint32_t(samples.size() * 2);
  Bytes wav;
  const auto number = [&](std::uint32_t value, int bytes) {
    for (int n = 0; n < bytes; ++n) wav.push_back(std::uint8_t(value >> (8 * n)));
  };
  const auto letters = [&](std::string_view four) {
    for (const char letter : four) wav.push_back(std::uint8_t(letter));
  };
  letters("RIFF"), number(36 + size, 4), letters("WAVE"), letters("fmt "), number(16, 4), number(1, 2);
  number(std::uint32_t(channels), 2), number(std::uint32_t(rate), 4);
  number(std::uint32_t(rate) * std::uint32_t(channels) * 2, 4), number(std::uint32_t(channels * 2), 2),
      number(16, 2);
  letters("data"), number(size, 4);
  for (const std::int16_t sample : samples) number(std::uint16_t(sample), 2);
  return wav;
}

// What a speech program does.
inline const std::string kSpeak = "cat > \"$here/words\"; cat \"$here/speech.wav\"";

// A speech program made for one test: a shell script beside a WAV file, with a note of each call.
class StubProgram {
 public:
  // `script` runs after the call has been noted; "$here" is the folder of words, calls, arguments and
  // speech.wav.
  explicit StubProgram(const std::string& script = kSpeak, double seconds = 0.2) {
    const Bytes wav = wav_of(tone(seconds));
    std::ofstream(folder_ / "speech.wav", std::ios::binary)
        .write(reinterpret_cast<const char*>(wav.data()), std::streamsize(wav.size()));
    const auto path = folder_ / "speak";
    std::ofstream(path) << "#!/bin/sh\nhere=${0%/*}\necho called >> \"$here/calls\"\n"
                        << "printf '%s\\n' \"$@\" > \"$here/arguments\"\n"
                        << script << "\n";
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  }

  std::string command(const std::string& arguments = "{voice}") const {
    return "\"" + (folder_ / "speak").string() + "\" " + arguments;
  }
  long calls() const { return std::ranges::count(text_of(folder_ / "calls"), '\n'); }
  std::string words() const { return text_of(folder_ / "words"); }
  std::string arguments() const { return text_of(folder_ / "arguments"); }
  const Folder& folder() const { return folder_; }

 private:
  Folder folder_;
};

// Waits until something is so; false when it has not become so for a very long time.
template <class So>
bool eventually(So so) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  while (!so()) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return true;
}

// What is called from other threads, kept until the test looks.
template <class T>
class Heap {
 public:
  void add(T value) {
    const std::lock_guard lock(mutex_);
    all_.push_back(std::move(value));
  }
  std::vector<T> all() const {
    const std::lock_guard lock(mutex_);
    return all_;
  }
  std::size_t size() const { return all().size(); }

 private:
  mutable std::mutex mutex_;
  std::vector<T> all_;
};

// SDL's loudspeaker that writes into a file what it would play, 20 times as fast.
class FileSpeaker {
 public:
  FileSpeaker() {
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", path().c_str(), 1);
    setenv("SDL_DISKAUDIODELAY", "1", 1);
  }
  ~FileSpeaker() {
    for (const char* name : {"SDL_AUDIODRIVER", "SDL_DISKAUDIOFILE", "SDL_DISKAUDIODELAY"}) unsetenv(name);
  }
  std::filesystem::path path() const { return folder_ / "played"; }
  bool was_opened() const { return std::filesystem::exists(path()); }
  // Complete once the device is closed.
  Samples played() const {
    const Bytes bytes = bytes_of(path());
    Samples samples(bytes.size() / 2);
    if (!samples.empty()) std::memcpy(samples.data(), bytes.data(), samples.size() * 2);
    return samples;
  }

 private:
  Folder folder_;
};

// SDL's microphone that hears what stands in a file, as fast as it can be read.
class FileMicrophone {
 public:
  explicit FileMicrophone(const Samples& samples) {
    std::ofstream(path(), std::ios::binary)
        .write(reinterpret_cast<const char*>(samples.data()), std::streamsize(samples.size() * 2));
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILEIN", path().c_str(), 1);
    setenv("SDL_DISKAUDIODELAY", "1", 1);
  }
  ~FileMicrophone() {
    for (const char* name : {"SDL_AUDIODRIVER", "SDL_DISKAUDIOFILEIN", "SDL_DISKAUDIODELAY"}) unsetenv(name);
  }
  void take_the_cable_out() const { std::filesystem::remove(path()); }
  // Each block takes as long as it sounds.
  static void hear_in_real_time() { unsetenv("SDL_DISKAUDIODELAY"); }

 private:
  std::filesystem::path path() const { return folder_ / "heard"; }
  Folder folder_;
};

inline Samples silence(double seconds) {
  return Samples(std::size_t(seconds * kSamplesPerSecond));
}

// One after the other.
inline Samples joined(std::initializer_list<Samples> parts) {
  Samples all;
  for (const Samples& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

inline int loudest(const Samples& samples) {
  int peak = 0;
  for (const std::int16_t sample : samples) peak = std::max(peak, std::abs(int(sample)));
  return peak;
}

// Without the silence before and after.
inline Samples sounding(const Samples& samples) {
  const auto loud = [](std::int16_t sample) { return sample != 0; };
  const auto first = std::find_if(samples.begin(), samples.end(), loud);
  const auto last = std::find_if(samples.rbegin(), samples.rend(), loud).base();
  return first < last ? Samples(first, last) : Samples();
}

}  // namespace hearth
