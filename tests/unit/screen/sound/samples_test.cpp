// SPDX-License-Identifier: MIT
// Recorded clips and what speech programs write: whatever form it has, it sounds the same.
#include <gtest/gtest.h>

#include <random>

#include "screen/sound/sample_cache.hpp"
#include "unit/screen/sound/sounds.hpp"

namespace hearth {
namespace {

const std::filesystem::path kOgg = HEARTH_SOURCE_DIR "/tests/fixtures/sounds/half_a_second_440_hz.ogg";

// Waves a second, counted where the sound rises through zero.
double pitch(const Samples& samples) {
  int rises = 0;
  for (std::size_t n = 1; n < samples.size(); ++n) rises += samples[n - 1] < 0 && samples[n] >= 0;
  return double(rises) * kSamplesPerSecond / double(samples.size());
}

double seconds(const Heard& heard) {
  return heard ? double(heard->size()) / kSamplesPerSecond : 0;
}

TEST(Samples, KeepPitchLengthAndLoudnessOfAnyWav) {
  for (const int rate : {8'000, 16'000, 22'050, 44'100, 48'000}) {
    const Heard heard = read_samples(wav_of(tone(0.5, 440, 16'000, rate), rate));
    ASSERT_TRUE(heard) << rate;
    EXPECT_NEAR(seconds(heard), 0.5, 0.001) << rate;
    EXPECT_NEAR(pitch(*heard), 440, 8) << rate;
    EXPECT_NEAR(loudest(*heard), 16'000, 800) << rate;
  }
}

TEST(Samples, OfTwoChannelsBecomeOne) {
  Samples stereo;
  for (const std::int16_t sample : tone(0.5, 440, 16'000, 44'100)) stereo.insert(stereo.end(), 2, sample);
  const Heard heard = read_samples(wav_of(stereo, 44'100, 2));
  ASSERT_TRUE(heard);
  EXPECT_NEAR(seconds(heard), 0.5, 0.001);
  EXPECT_NEAR(pitch(*heard), 440, 8);
}

TEST(Samples, AreReadFromOggVorbis) {
  const Heard heard = read_samples(bytes_of(kOgg));
  ASSERT_TRUE(heard);
  EXPECT_NEAR(seconds(heard), 0.5, 0.001);
  EXPECT_NEAR(pitch(*heard), 440, 10);
}

// espeak-ng writes its header before it knows the length.
TEST(Samples, AreReadThoughTheHeaderPromisesTwoGibibytes) {
  Bytes wav = wav_of(tone(0.5));
  for (const std::size_t at : {4, 40})
    wav[at] = 0x00, wav[at + 1] = 0xF0, wav[at + 2] = 0xFF, wav[at + 3] = 0x7F;
  const Heard heard = read_samples(wav);
  ASSERT_TRUE(heard);
  EXPECT_NEAR(seconds(heard), 0.5, 0.001);
}

TEST(Samples, AreCutAfterAMinute) {
  const Heard heard = read_samples(wav_of(tone(90, 440, 16'000, 8'000), 8'000));
  ASSERT_TRUE(heard);
  EXPECT_NEAR(seconds(heard), kLongestSeconds, 0.1);
}

TEST(Samples, AreNothingWhereThereIsNoSound) {
  EXPECT_FALSE(read_samples({}));
  const std::string words =
      "RIFF this is no sound at all, and longer than any header would be, to be sure of it";
  EXPECT_FALSE(read_samples(Bytes(words.begin(), words.end())));
  EXPECT_FALSE(read_samples(wav_of({})));
  EXPECT_FALSE(read_samples(wav_of(tone(0.1), 1)));
  EXPECT_FALSE(read_samples(wav_of(tone(0.1), 2'000'000'000)));
}

TEST(Samples, OfBrokenFilesAreShorterOrNone) {
  for (const Bytes& whole : {wav_of(tone(0.1)), bytes_of(kOgg)}) {
    for (std::size_t size = 0; size < std::min<std::size_t>(whole.size(), 6'000); size += 7)
      EXPECT_LE(seconds(read_samples(std::span(whole).first(size))), 1) << size;
    std::mt19937 random(4);
    for (int round = 0; round < 500; ++round) {
      Bytes broken = whole;
      for (int hits = 0; hits < 4; ++hits)
        broken[random() % (round % 2 ? broken.size() : 200)] = std::uint8_t(random());
      EXPECT_LE(seconds(read_samples(broken)), kLongestSeconds);
    }
  }
}

Heard of_bytes(std::size_t bytes) {
  return std::make_shared<const Samples>(bytes / sizeof(Samples::value_type));
}

TEST(SampleCache, KeepsWhatWasUsedLast) {
  SampleCache cache(300);
  cache.put({"one", "en"}, of_bytes(100));
  cache.put({"two", "en"}, of_bytes(100));
  cache.put({"three", "en"}, of_bytes(100));
  EXPECT_TRUE(cache.find({"one", "en"}));
  cache.put({"four", "en"}, of_bytes(100));
  EXPECT_FALSE(cache.find({"two", "en"}));
  EXPECT_TRUE(cache.find({"one", "en"}));
  EXPECT_TRUE(cache.find({"three", "en"}));
  EXPECT_TRUE(cache.find({"four", "en"}));
  EXPECT_EQ(cache.bytes(), 300u);
}

TEST(SampleCache, NeverTakesMoreThanItsBudget) {
  SampleCache cache(1'000);
  std::mt19937 random(4);
  for (int n = 0; n < 1'000; ++n) {
    cache.put({std::to_string(random() % 40), "en"}, of_bytes(random() % 400));
    ASSERT_LE(cache.bytes(), 1'000u);
  }
  cache.put({"too long", "en"}, of_bytes(2'000));
  EXPECT_FALSE(cache.find({"too long", "en"}));
  EXPECT_EQ(cache.bytes(), 0u);
}

TEST(SampleCache, TellsLanguagesApartAndForgets) {
  SampleCache cache(300);
  cache.put({"no", "en"}, of_bytes(100));
  EXPECT_FALSE(cache.find({"no", "pl"}));
  cache.clear();
  EXPECT_FALSE(cache.find({"no", "en"}));
  EXPECT_EQ(cache.bytes(), 0u);
}

}  // namespace
}  // namespace hearth
