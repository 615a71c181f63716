// SPDX-License-Identifier: MIT
// Whoever records, near or far, at once or after a while: children hear all of it, and nothing else.
#include "screen/sound/recording.hpp"

#include <gtest/gtest.h>

#include <random>

#include "unit/screen/sound/sounds.hpp"

namespace hearth {
namespace {

double seconds(const Samples& samples) {
  return double(samples.size()) / kSamplesPerSecond;
}

double loudness_in_the_middle(const Samples& samples) {
  double sum = 0;
  const std::size_t first = samples.size() / 3, end = samples.size() * 2 / 3;
  for (std::size_t n = first; n < end; ++n) sum += double(samples[n]) * samples[n];
  return std::sqrt(sum / double(end - first));
}

Samples with_hiss(Samples samples, int loudness) {
  std::minstd_rand random(7);
  std::uniform_int_distribution<int> hiss(-loudness, loudness);
  for (std::int16_t& sample : samples) sample = std::int16_t(sample + hiss(random));
  return samples;
}

TEST(Recording, LosesTheSilenceAtBothEnds) {
  const auto clip = made_clip(joined({silence(1), tone(1, 300), silence(2.5)}));
  ASSERT_TRUE(clip);
  EXPECT_GE(seconds(*clip), 1);
  EXPECT_LE(seconds(*clip), 1.4) << "a little stays, so that no letter is cut";
}

TEST(Recording, LosesItInANoisyRoomToo) {
  const auto clip = made_clip(with_hiss(joined({silence(1), tone(1, 300, 6'000), silence(2.5)}), 500));
  ASSERT_TRUE(clip);
  EXPECT_GE(seconds(*clip), 1);
  EXPECT_LE(seconds(*clip), 1.4);
}

TEST(Recording, KeepsTheEndOfAWordThatClosesBeforeIt) {
  const Samples hot = joined({tone(0.4, 300), silence(0.08), with_hiss(silence(0.03), 8'000)});
  const auto clip = made_clip(joined({silence(0.5), hot, silence(1)}));
  ASSERT_TRUE(clip);
  EXPECT_GE(seconds(*clip), seconds(hot));
}

TEST(Recording, IsAsLoudFromFarAwayAsFromNear) {
  const auto far = made_clip(joined({silence(0.5), tone(1, 300, 600), silence(0.5)}));
  const auto near = made_clip(joined({silence(0.5), tone(1, 300, 20'000), silence(0.5)}));
  ASSERT_TRUE(far && near);
  EXPECT_NEAR(loudness_in_the_middle(*far), loudness_in_the_middle(*near), 200);
  EXPECT_NEAR(loudness_in_the_middle(*near), 3'500, 200) << "as the speech program speaks";
}

TEST(Recording, OfAShoutIsBentAndNotCut) {
  const Samples shout = joined({tone(2, 300, 2'000), tone(0.1, 300, 32'000), tone(0.5, 300, 2'000)});
  const auto clip = made_clip(shout);
  ASSERT_TRUE(clip);
  EXPECT_LT(loudest(*clip), 32'000);
  EXPECT_GT(loudness_in_the_middle(*clip), 700) << "one shout does not make all the rest faint";
}

TEST(Recording, RestsAtNothingThoughTheMicrophoneDoesNot) {
  Samples heard = joined({silence(1), tone(1, 300, 3'000), silence(1)});
  for (std::int16_t& sample : heard) sample = std::int16_t(sample + 1'500);
  const auto clip = made_clip(heard);
  ASSERT_TRUE(clip);
  EXPECT_LE(seconds(*clip), 1.4);
}

TEST(Recording, BeginsAndEndsWithoutAClick) {
  const auto clip = made_clip(tone(2, 300));
  ASSERT_TRUE(clip);
  EXPECT_EQ(clip->front(), 0);
  EXPECT_EQ(clip->back(), 0);
  for (std::size_t n = 1; n < 30; ++n) EXPECT_LT(std::abs((*clip)[n] - (*clip)[n - 1]), 300);
}

TEST(Recording, OfNobodyIsNone) {
  EXPECT_FALSE(made_clip({}));
  EXPECT_FALSE(made_clip(silence(5)));
  EXPECT_FALSE(made_clip(with_hiss(silence(5), 100))) << "the microphone's own noise";
  EXPECT_FALSE(made_clip(joined({silence(1), tone(0.03, 100, 20'000), silence(1)}))) << "a knock";
}

TEST(Recording, IsAFileThatEverybodyCanPlay) {
  const Samples clip = tone(0.5);
  const Heard read = read_samples(wav_file(clip));
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, clip);
  EXPECT_EQ(wav_file(clip), wav_of(clip));
}

TEST(Recording, LoudnessFollowsTheVoice) {
  EXPECT_EQ(loudness(silence(0.1)), 0);
  EXPECT_LT(loudness(tone(0.1, 300, 500)), loudness(tone(0.1, 300, 3'000)));
  EXPECT_EQ(loudness(tone(0.1, 300, 32'000)), 1);
}

}  // namespace
}  // namespace hearth
