// SPDX-License-Identifier: MIT
// Recording, with SDL's "disk" microphone that hears a file.
#include "screen/sound/microphone.hpp"

#include <SDL2/SDL.h>
#include <gtest/gtest.h>

#include <atomic>

#include "screen/sound/player.hpp"
#include "unit/screen/sound/sounds.hpp"

namespace hearth {
namespace {

using State = Microphone::State;

class MicrophoneTest : public testing::Test {
 protected:
  bool becomes(State state) {
    return eventually([&] { return microphone_.now().state == state; });
  }
  bool is_closed() {
    return eventually([&] { return !SDL_WasInit(SDL_INIT_AUDIO); });
  }

  const Samples said_ = joined({silence(1), tone(6, 300)});
  FileMicrophone file_{said_};
  std::atomic<int> changes_ = 0;
  Microphone microphone_{[this] { ++changes_; }};
};

TEST_F(MicrophoneTest, HearsFiveSecondsAndEndsByItself) {
  EXPECT_FALSE(SDL_WasInit(SDL_INIT_AUDIO)) << "nobody asked for it";
  microphone_.listen();
  ASSERT_TRUE(becomes(State::heard));
  const Samples heard = microphone_.heard();
  ASSERT_EQ(heard.size(), std::size_t(kSamplesPerSecond * kLongestRecordingSeconds));
  EXPECT_TRUE(std::equal(heard.begin(), heard.end(), said_.begin()));
  EXPECT_EQ(microphone_.now().share, 1);
  EXPECT_TRUE(is_closed());
  EXPECT_GT(changes_, 20) << "the shape follows the voice";
}

TEST_F(MicrophoneTest, EndsWhenItIsEnough) {
  FileMicrophone::hear_in_real_time();
  microphone_.listen();
  ASSERT_TRUE(eventually([&] { return microphone_.now().share > 0; }));
  microphone_.enough();
  EXPECT_EQ(microphone_.now().state, State::heard);
  EXPECT_FALSE(microphone_.heard().empty());
  EXPECT_LT(microphone_.now().share, 1);
  EXPECT_TRUE(is_closed());
}

TEST_F(MicrophoneTest, ForgetsAtOnce) {
  FileMicrophone::hear_in_real_time();
  microphone_.listen();
  ASSERT_TRUE(eventually([&] { return microphone_.now().share > 0; }));
  microphone_.forget();
  EXPECT_EQ(microphone_.now().share, 0);
  EXPECT_TRUE(microphone_.heard().empty());
  EXPECT_TRUE(is_closed());
}

TEST_F(MicrophoneTest, BeginsAnewAsOftenAsTheyLike) {
  for (int time = 0; time < 10; ++time) {
    microphone_.listen();
    if (time % 3 == 0) ASSERT_TRUE(becomes(State::heard));
  }
  ASSERT_TRUE(becomes(State::heard));
  EXPECT_TRUE(std::ranges::equal(microphone_.heard(), Samples(said_.begin(), said_.begin() + 110'250)));
  EXPECT_TRUE(is_closed());
}

TEST_F(MicrophoneTest, SaysThatThereIsNone) {
  file_.take_the_cable_out();
  microphone_.listen();
  EXPECT_TRUE(becomes(State::missing));
  EXPECT_TRUE(is_closed());
}

TEST_F(MicrophoneTest, HearsBesideALoudspeakerThatComesAndGoes) {
  const FileSpeaker loudspeaker;
  Player player([] {}, [](const std::string&) {}, std::chrono::milliseconds(0));
  player.set_volume(1);
  for (int time = 0; time < 20; ++time) {
    player.play(std::make_shared<const Samples>(tone(0.05)));
    microphone_.listen();
    ASSERT_TRUE(becomes(State::heard));
  }
  EXPECT_TRUE(is_closed());
}

TEST_F(MicrophoneTest, GoesWithItsOwnerInTheMiddleOfAWord) {
  FileMicrophone::hear_in_real_time();
  {
    Microphone other([] {});
    other.listen();
    ASSERT_TRUE(eventually([&] { return other.now().share > 0; }));
  }
  EXPECT_FALSE(SDL_WasInit(SDL_INIT_AUDIO));
}

}  // namespace
}  // namespace hearth
