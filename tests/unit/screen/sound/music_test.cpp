// SPDX-License-Identifier: MIT
// Music beside everything else: soft, faded, never louder than the room allows, and silent where sound is
// off.
#include <SDL2/SDL.h>
#include <gmock/gmock.h>

#include <atomic>
#include <memory>
#include <optional>

#include "screen/sound/speaker.hpp"
#include "unit/screen/sound/sounds.hpp"

namespace hearth {
namespace {

using std::chrono::milliseconds;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr int kLoud = 20'000, kMost = kLoud * 4 / 10;  // what is left of it at the whole volume

Heard heard(const Samples& samples) {
  return std::make_shared<const Samples>(samples);
}

int loudest_between(const Samples& all, double from, double to) {
  const auto place = [&](double seconds) {
    return all.begin() + std::ptrdiff_t(std::min(std::size_t(seconds * kSamplesPerSecond), all.size()));
  };
  return loudest(Samples(place(from), place(to)));
}

class MusicTest : public testing::Test {
 protected:
  MusicTest() {
    player_.emplace([] {}, [](const std::string&) {}, milliseconds(50));
  }
  void play(const Samples& samples) {
    player_->music([samples] { return heard(samples); });
  }
  // Until so many seconds of sound have come out of the loudspeaker since it was opened.
  void let_play(double seconds) {
    ASSERT_TRUE(eventually([&] {
      return loudspeaker_.was_opened() && std::filesystem::file_size(loudspeaker_.path()) >
                                              std::uintmax_t(seconds * kSamplesPerSecond) * 2;
    }));
  }
  Samples played() {
    EXPECT_TRUE(eventually([&] { return loudspeaker_.was_opened(); }));
    EXPECT_TRUE(eventually([&] { return !SDL_WasInit(SDL_INIT_AUDIO); }));
    return sounding(loudspeaker_.played());
  }

  FileSpeaker loudspeaker_;
  std::optional<Player> player_;
};

TEST_F(MusicTest, FadesInGoesRoundAndFadesOut) {
  player_->set_volume(1);
  play(tone(0.5, 440, kLoud));
  let_play(6);
  player_->music(nullptr);
  const Samples all = played();
  const double end = double(all.size()) / kSamplesPerSecond;
  ASSERT_GT(end, 6) << "over and over";
  EXPECT_LT(loudest_between(all, 0, 0.15), kMost / 8);
  EXPECT_NEAR(loudest_between(all, 0.7, 0.8), kMost / 2, kMost / 10);
  EXPECT_NEAR(loudest_between(all, 2, 4), kMost, 10) << "at most 40 % of the room's volume";
  EXPECT_NEAR(loudest_between(all, end - 0.8, end - 0.7), kMost / 2, kMost / 10);
  EXPECT_LT(loudest_between(all, end - 0.1, end), kMost / 8);
}

TEST_F(MusicTest, IsCappedByTheVolumeOfTheRoom) {
  player_->set_volume(0.25);
  play(tone(0.5, 440, 32'767));
  let_play(3);
  player_->music(nullptr);
  EXPECT_NEAR(loudest(played()), 32'767 / 10, 10);
}

TEST_F(MusicTest, StepsAsideForWords) {
  player_->set_volume(1);
  play(tone(0.5, 440, kLoud));
  let_play(3);
  player_->say({"hello", "en"}, heard(Samples(200 * kSamplesPerSecond, 0)));  // words without a sound
  ASSERT_TRUE(eventually([&] { return player_->saying().has_value(); }));
  const double begun = double(std::filesystem::file_size(loudspeaker_.path())) / 2 / kSamplesPerSecond;
  let_play(begun + 3);
  player_->hush();
  let_play(begun + 8);
  player_->music(nullptr);
  const Samples all = played();
  EXPECT_NEAR(loudest_between(all, begun + 1, begun + 2), kMost / 4, 100) << "softer under the words";
  EXPECT_NEAR(loudest_between(all, begun + 6, begun + 7.5), kMost, 10) << "and back after them";
}

// A step in the wave is heard as a click.
TEST_F(MusicTest, ChangesFromOnePieceToAnotherWithoutAClick) {
  player_->set_volume(1);
  play(tone(1, 100, kLoud));
  let_play(3);
  play(tone(1, 150, kLoud));
  let_play(4);
  play(tone(1, 100, kLoud));  // in the middle of the fade
  let_play(8);
  player_->music(nullptr);
  const Samples all = played();
  int step = 0;
  for (std::size_t n = 1; n < all.size(); ++n) step = std::max(step, std::abs(all[n] - all[n - 1]));
  EXPECT_LT(step, 500) << "waves of 100 and 150 Hz take steps of at most 342";
  EXPECT_LE(loudest(all), kMost + 10);
}

TEST_F(MusicTest, OpensNoLoudspeakerAtNoVolumeAndWaitsForIt) {
  std::atomic<int> loaded = 0;
  player_->music([&] {
    ++loaded;
    return heard(tone(0.5, 440, kLoud));
  });
  ASSERT_TRUE(eventually([&] { return loaded == 1; }));
  player_->say({"seen, not heard", "en"}, heard(tone(0.2)));
  ASSERT_TRUE(eventually([&] { return !player_->has_words(); }));
  EXPECT_FALSE(loudspeaker_.was_opened());
  player_->set_volume(1);
  let_play(2);
  player_->set_volume(0);
  EXPECT_TRUE(eventually([&] { return !SDL_WasInit(SDL_INIT_AUDIO); })) << "nobody hears it: it is closed";
}

TEST_F(MusicTest, IsSilenceWithoutALoudspeaker) {
  setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
  player_->set_volume(1);
  play(tone(0.5));
  player_->say({"hello", "en"}, heard(tone(0.2)));
  EXPECT_TRUE(eventually([&] { return !player_->has_words(); })) << "and nothing else waits for it";
}

class SpeakerMusicTest : public testing::Test {
 protected:
  SpeakerMusicTest() {
    speaker_.emplace(HEARTH_BUILD_DIR "/share/hearth/assets/sounds", SpeechSettings{.program = ""}, Clips{},
                     [] {});
  }
  bool plays() {
    return eventually([&] {
      return loudspeaker_.was_opened() &&
             std::filesystem::file_size(loudspeaker_.path()) > kSamplesPerSecond * 2u * 3;
    });
  }
  Samples heard_so_far() {
    speaker_.reset();
    return sounding(loudspeaker_.played());
  }

  FileSpeaker loudspeaker_;
  std::optional<Speaker> speaker_;
};

TEST_F(SpeakerMusicTest, ThereAreQuietLoops) {
  EXPECT_THAT(speaker_->all_music(), ElementsAre("hum", "rain", "waves"));
  EXPECT_THAT(speaker_->notices(), IsEmpty());
  for (const std::string& name : speaker_->all_music()) {
    const Heard loop =
        read_samples(bytes_of(HEARTH_BUILD_DIR "/share/hearth/assets/sounds/music/" + name + ".wav"));
    ASSERT_TRUE(loop) << name;
    EXPECT_GE(loop->size(), 20u * kSamplesPerSecond) << name;
    EXPECT_LT(loudest(*loop), 25'000) << name;
    // The end runs into the beginning: that step is none that the wave does not take elsewhere.
    std::vector<int> steps;
    for (std::size_t n = 1; n < loop->size(); ++n) steps.push_back(std::abs((*loop)[n] - (*loop)[n - 1]));
    const int seam = std::abs(loop->front() - loop->back());
    EXPECT_LE(seam, *std::ranges::max_element(steps)) << name;
  }
}

TEST_F(SpeakerMusicTest, PlaysOneOfThem) {
  speaker_->set({.volume = 1, .cues = true});
  speaker_->music("rain");
  ASSERT_TRUE(plays());
  const int peak = loudest(heard_so_far());
  EXPECT_GT(peak, 2'000);
  EXPECT_LE(peak, 32'767 * 4 / 10);
}

TEST_F(SpeakerMusicTest, IsSilentWhereSoundIsOffAndBeginsWhenItIsTurnedOn) {
  speaker_->set({.volume = 1, .speech = true});
  speaker_->music("waves");
  speaker_->play(Sound::Cue::calm_over);
  speaker_->say("hello", "");
  ASSERT_TRUE(eventually([&] { return !speaker_->busy(); })) << "there is no voice";
  EXPECT_FALSE(loudspeaker_.was_opened());
  speaker_->set({.volume = 1, .speech = true, .cues = true});
  EXPECT_TRUE(plays());
}

TEST_F(SpeakerMusicTest, PlaysAFileOfTheSchoolsOwnOnceItIsThere) {
  bool there = false;
  std::vector<std::string> asked;
  speaker_->recording = [&](const std::string& hash) -> std::optional<Bytes> {
    asked.push_back(hash);
    return there ? std::optional(wav_of(tone(2, 440, kLoud))) : std::nullopt;
  };
  speaker_->set({.volume = 1, .cues = true});
  speaker_->music("media:abc");
  speaker_->fetch_music();
  EXPECT_THAT(asked, ElementsAre("abc", "abc"));
  there = true;
  speaker_->fetch_music();
  speaker_->fetch_music();
  EXPECT_THAT(asked, SizeIs(3)) << "it is asked for until it is there";
  speaker_->music("media:abc");
  ASSERT_TRUE(plays());
  EXPECT_NEAR(loudest(heard_so_far()), kMost, 20);
}

TEST_F(SpeakerMusicTest, TellsStaffWhatCannotBePlayed) {
  speaker_->recording = [](const std::string& hash) -> std::optional<Bytes> {
    return hash == "gone" ? Bytes{} : Bytes{'n', 'o', ' ', 's', 'o', 'u', 'n', 'd'};
  };
  speaker_->set({.volume = 1, .cues = true});
  speaker_->music("media:words");
  ASSERT_TRUE(eventually([&] { return speaker_->notices().size() == 1; }));
  EXPECT_THAT(speaker_->notices()[0].reason, HasSubstr("neither a WAV nor an Ogg Vorbis file"));
  speaker_->music("media:gone");
  speaker_->music("no such name");
  ASSERT_THAT(speaker_->notices(), SizeIs(2)) << "each is told once";
  EXPECT_THAT(speaker_->notices()[1].reason, HasSubstr("is gone"));
  speaker_.reset();
  EXPECT_FALSE(loudspeaker_.was_opened());
}

TEST_F(SpeakerMusicTest, NeverHoldsUpTheScreen) {
  speaker_->set({.volume = 1, .cues = true});
  const auto begin = std::chrono::steady_clock::now();
  for (int frame = 0; frame < 200; ++frame) speaker_->music(frame % 2 ? "rain" : "hum");
  const auto took = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin);
  EXPECT_LT(took.count() / 200, 16) << "one frame";
}

TEST(Cues, TheEndOfAQuietTimeIsTheSoftestAndFades) {
  const std::filesystem::path sounds = HEARTH_SOURCE_DIR "/assets/sounds";
  const auto cue = [&](const char* name) { return read_samples(bytes_of(sounds / name)); };
  const Heard over = cue("calm_over.wav");
  ASSERT_TRUE(over);
  for (const char* name : {"tap.wav", "change_soon.wav"})
    EXPECT_LT(loudest(*over), loudest(*cue(name)) * 6 / 10) << name;
  EXPECT_GT(loudest(*over), 4'000);
  const double length = double(over->size()) / kSamplesPerSecond;
  EXPECT_GT(length, 1.5);
  EXPECT_LT(loudest_between(*over, 0, 0.005), loudest(*over) / 3) << "no harsh beginning";
  EXPECT_LT(loudest_between(*over, length - 0.2, length), loudest(*over) / 10);
}

}  // namespace
}  // namespace hearth
