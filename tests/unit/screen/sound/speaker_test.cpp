// SPDX-License-Identifier: MIT
// What a room hears, read from the file that SDL's "disk" loudspeaker writes.
#include "screen/sound/speaker.hpp"

#include <SDL2/SDL.h>
#include <gmock/gmock.h>

#include <cstdio>
#include <memory>

#include "unit/screen/sound/sounds.hpp"

namespace hearth {
namespace {

using std::chrono::milliseconds;
using testing::ElementsAre;
using testing::HasSubstr;

Heard heard(const Samples& samples) {
  return std::make_shared<const Samples>(samples);
}

class PlayerTest : public testing::Test {
 protected:
  PlayerTest() {
    player_.emplace([this] { ++changes_; }, [this](const std::string& n) { notices_.add(n); },
                    milliseconds(50));
  }

  // Only for words so long that they cannot be over before the test looks.
  bool begun(const std::string& words) {
    return eventually([&] { return player_->saying() == Phrase{words, "en"}; });
  }
  // All that was played, once the loudspeaker is closed.
  Samples played() {
    EXPECT_TRUE(eventually([&] { return loudspeaker_.was_opened(); }));
    EXPECT_TRUE(eventually([&] { return !SDL_WasInit(SDL_INIT_AUDIO); }));
    return loudspeaker_.played();
  }

  FileSpeaker loudspeaker_;
  std::atomic<int> changes_ = 0;
  Heap<std::string> notices_;
  std::optional<Player> player_;
};

TEST_F(PlayerTest, PlaysWordsFromBeginningToEnd) {
  const Samples words = tone(0.5);
  player_->set_volume(1);
  player_->say({"hello", "en"}, heard(words));
  EXPECT_EQ(sounding(played()), sounding(words));
}

TEST_F(PlayerTest, IsNeverLouderThanTheRoomAllows) {
  player_->set_volume(0.25);
  player_->say({"loud", "en"}, heard(tone(0.5, 440, 32'000)));
  EXPECT_NEAR(loudest(played()), 8'000, 10);
}

TEST_F(PlayerTest, PlaysACueBesideTheWords) {
  player_->set_volume(1);
  player_->say({"hello", "en"}, heard(tone(20, 200, 20'000)));
  ASSERT_TRUE(begun("hello"));
  player_->play(heard(tone(0.5, 330, 20'000)));
  const int peak = loudest(played());
  EXPECT_GT(peak, 21'000);
  EXPECT_LE(peak, 32'768);
}

// A step in the wave is heard as a click.
TEST_F(PlayerTest, FadesOutOnHush) {
  player_->set_volume(1);
  player_->say({"long", "en"}, heard(tone(200, 100)));
  ASSERT_TRUE(begun("long"));
  player_->hush();
  EXPECT_EQ(player_->saying(), std::nullopt);
  const Samples all = played();
  const Samples fading = sounding(all);
  EXPECT_LT(fading.size(), all.size());
  ASSERT_GT(fading.size(), kSamplesPerSecond / 50u);
  int step = 0;
  for (std::size_t n = 1; n < fading.size(); ++n) step = std::max(step, std::abs(fading[n] - fading[n - 1]));
  EXPECT_LT(step, 600) << "a wave of 100 Hz takes steps of at most 456";
  EXPECT_LT(std::abs(fading.back()), 600);
}

TEST_F(PlayerTest, StopsTheWordsBefore) {
  player_->set_volume(1);
  player_->say({"first", "en"}, heard(tone(200, 100, 8'000)));
  ASSERT_TRUE(begun("first"));
  player_->say({"second", "en"}, heard(tone(0.5, 100, 24'000)));
  EXPECT_GT(loudest(played()), 23'000);
}

TEST_F(PlayerTest, TellsWhenWordsBeginAndEnd) {
  player_->set_volume(1);
  player_->say({"hello", "en"}, heard(tone(10)));
  EXPECT_TRUE(eventually([&] { return changes_ == 2; }));
  EXPECT_EQ(player_->saying(), std::nullopt);
}

TEST_F(PlayerTest, ClosesTheLoudspeakerWhenItIsQuietAndOpensItAgain) {
  player_->set_volume(1);
  for (const auto* words : {"once", "again"}) {
    EXPECT_FALSE(SDL_WasInit(SDL_INIT_AUDIO));
    player_->say({words, "en"}, heard(tone(200)));
    ASSERT_TRUE(begun(words));
    EXPECT_TRUE(SDL_WasInit(SDL_INIT_AUDIO));
    player_->hush();
    ASSERT_TRUE(eventually([&] { return !SDL_WasInit(SDL_INIT_AUDIO); }));
  }
}

TEST_F(PlayerTest, NeverOpensTheLoudspeakerAtNoVolumeAndKeepsTime) {
  player_->play(heard(tone(0.1)));
  const auto begin = std::chrono::steady_clock::now();
  player_->say({"seen, not heard", "en"}, heard(tone(1)));
  ASSERT_TRUE(begun("seen, not heard"));
  ASSERT_TRUE(eventually([&] { return !player_->saying(); }));
  EXPECT_GE(std::chrono::steady_clock::now() - begin, milliseconds(999));
  player_.reset();
  EXPECT_FALSE(loudspeaker_.was_opened());
}

TEST_F(PlayerTest, IsSilentWithoutALoudspeaker) {
  setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
  player_->set_volume(1);
  player_->play(heard(tone(0.1)));
  player_->say({"hello", "en"}, heard(tone(0.5)));
  ASSERT_TRUE(eventually([&] { return changes_ == 2; })) << "the words begin and end for who reads along";
  EXPECT_THAT(notices_.all()[0], HasSubstr("No loudspeaker"));
}

TEST_F(PlayerTest, EndsInTheMiddleOfAWord) {
  player_->set_volume(1);
  player_->say({"long", "en"}, heard(tone(200)));
  player_->play(heard(tone(200)));
  ASSERT_TRUE(begun("long"));
  player_.reset();
  EXPECT_FALSE(SDL_WasInit(SDL_INIT_AUDIO));
}

const std::filesystem::path kSounds = HEARTH_SOURCE_DIR "/assets/sounds";

class SpeakerTest : public testing::Test {
 protected:
  Speaker& speaker(const std::string& program, const std::filesystem::path& sounds = kSounds) {
    speaker_.emplace(sounds, SpeechSettings{.program = program}, Clips{}, [this] { ++wakes_; });
    return *speaker_;
  }
  bool begun(const std::string& words, const std::string& language = "en-GB") {
    return eventually([&] { return speaker_->saying() == Phrase{words, language}; });
  }

  FileSpeaker loudspeaker_;
  std::atomic<int> wakes_ = 0;
  std::optional<Speaker> speaker_;
};

TEST_F(SpeakerTest, IsSilentUntilSomebodyTurnsItOn) {
  const StubProgram stub;
  Speaker& sound = speaker(stub.command());
  sound.prepare("hello", "");
  sound.say("hello", "");
  sound.play(Sound::Cue::tap);
  sound.set({.volume = 1, .cues = true});
  sound.say("hello", "");
  sound.set({.volume = 1, .speech = true});
  sound.play(Sound::Cue::tap);
  speaker_.reset();
  EXPECT_EQ(stub.calls(), 0);
  EXPECT_FALSE(loudspeaker_.was_opened());
}

TEST_F(SpeakerTest, SaysWordsInTheScreensLanguageOrTheirOwn) {
  const StubProgram stub(kSpeak, 50);
  Speaker& sound = speaker(stub.command());
  sound.set({.volume = 1, .speech = true, .language = "en-GB"});
  sound.say("hello", "");
  ASSERT_TRUE(begun("hello"));
  EXPECT_TRUE(eventually([&] { return wakes_ == 1; })) << "the screen hears of the beginning";
  sound.hush();
  EXPECT_EQ(sound.saying(), std::nullopt);
  EXPECT_TRUE(eventually([&] { return wakes_ == 2; })) << "and of the end";
  sound.say("halo", "pl");
  ASSERT_TRUE(begun("halo", "pl"));
  EXPECT_EQ(stub.arguments(), "pl\n");
}

TEST_F(SpeakerTest, StartsNoProgramForWordsThatWereSaidBefore) {
  const StubProgram stub(kSpeak, 50);
  Speaker& sound = speaker(stub.command());
  sound.set({.volume = 1, .speech = true});
  for (int round = 0; round < 3; ++round) {
    sound.say("hello", "");
    ASSERT_TRUE(begun("hello"));
    sound.hush();
  }
  EXPECT_EQ(stub.calls(), 1);
}

TEST_F(SpeakerTest, NeverHoldsUpTheScreen) {
  const StubProgram stub("sleep 1000");
  Speaker& sound = speaker(stub.command());
  sound.set({.volume = 1, .speech = true, .cues = true});
  const auto begin = std::chrono::steady_clock::now();
  for (int frame = 0; frame < 200; ++frame) {
    sound.prepare("word " + std::to_string(frame), "");
    sound.say(frame % 2 ? "this" : "that", "");
    sound.play(Sound::Cue::tap);
    sound.hush();
    sound.saying();
  }
  const auto took = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin);
  std::printf("a frame's calls take %.3f ms\n", took.count() / 200);
  EXPECT_LT(took.count() / 200, 16) << "one frame";
}

TEST_F(SpeakerTest, SaysNothingForBlanks) {
  const StubProgram stub;
  Speaker& sound = speaker(stub.command());
  sound.set({.volume = 1, .speech = true});
  for (const auto* nothing : {"", " ", "\n\t "}) sound.say(nothing, ""), sound.prepare(nothing, "");
  speaker_.reset();
  EXPECT_EQ(stub.calls(), 0);
}

TEST_F(SpeakerTest, WakesTheScreenForWhatCannotBeSaidSoThatReadingGoesOn) {
  Speaker& sound = speaker("");
  sound.set({.volume = 1, .speech = true});
  sound.say("nobody has recorded this", "");
  EXPECT_TRUE(eventually([&] { return wakes_ == 1; }));
  EXPECT_FALSE(sound.busy());
}

TEST_F(SpeakerTest, SaysARecordingThatIsNoClipYetAlsoWhereSpeechIsOff) {
  Speaker& sound = speaker("");
  EXPECT_FALSE(sound.listen({"happy", "en"}, heard(tone(50)))) << "the room's volume is 0";
  sound.set({.volume = 1});
  EXPECT_TRUE(sound.listen({"happy", "en"}, heard(tone(50))));
  ASSERT_TRUE(begun("happy", "en"));
  EXPECT_FALSE(sound.listen({}, nullptr));
  EXPECT_EQ(sound.saying(), std::nullopt) << "and ends at once";
}

TEST_F(SpeakerTest, StopsTalkingWhenSpeechIsTurnedOff) {
  const StubProgram stub(kSpeak, 50);
  Speaker& sound = speaker(stub.command());
  sound.set({.volume = 1, .speech = true});
  sound.say("a long story", "");
  ASSERT_TRUE(begun("a long story"));
  sound.set({.volume = 1});
  EXPECT_EQ(sound.saying(), std::nullopt);
}

TEST_F(SpeakerTest, PlaysTheCuesSoftly) {
  for (const auto cue : {Sound::Cue::tap, Sound::Cue::change_soon}) {
    Speaker& sound = speaker("");
    sound.set({.volume = 1, .cues = true});
    sound.play(cue);
    ASSERT_TRUE(eventually([&] { return loudspeaker_.was_opened(); }));
    // Long enough for the bell at twenty times the speed; the device is closed at the end.
    ASSERT_TRUE(eventually(
        [&] { return std::filesystem::file_size(loudspeaker_.path()) > kSamplesPerSecond * 2u * 2; }));
    speaker_.reset();
    const int peak = loudest(loudspeaker_.played());
    EXPECT_GT(peak, 8'000);
    EXPECT_LT(peak, 20'000);
    std::filesystem::remove(loudspeaker_.path());
  }
}

TEST_F(SpeakerTest, TellsStaffOnceWhatIsMissing) {
  const Folder empty;
  Speaker& sound = speaker("hearth-no-such-program", empty / "nowhere");
  sound.set({.volume = 1, .speech = true, .cues = true});
  EXPECT_EQ(sound.notices().size(), 3u) << "the three cues";
  for (const auto* words : {"one", "two", "three", "four"}) {
    sound.say(words, "");
    sound.play(Sound::Cue::tap);
    ASSERT_TRUE(eventually([&] { return sound.notices().size() == 4; }));
  }
  EXPECT_THAT(sound.notices()[3].reason, HasSubstr("hearth-no-such-program"));
}

// From the call to the first sample: the figure that a child notices.
TEST_F(SpeakerTest, SpeaksAtOnce) {
  if (std::system("command -v espeak-ng > /dev/null") != 0) GTEST_SKIP() << "espeak-ng is not installed";
  setenv("SDL_AUDIODRIVER", "dummy", 1);
  Speaker& sound = speaker(SpeechSettings{}.program);
  sound.set({.volume = 1, .speech = true});
  for (const auto* when : {"cold, loudspeaker closed", "from memory"}) {
    const auto begin = std::chrono::steady_clock::now();
    sound.say("How do you feel today?", "");
    ASSERT_TRUE(begun("How do you feel today?"));
    const auto took = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin);
    std::printf("%s: %.1f ms to the first sample\n", when, took.count());
    sound.hush();
  }
}

TEST(Cues, AreWhatTheScriptMakes) {
  const Folder made;
  const std::string script = HEARTH_SOURCE_DIR "/tools/make_sounds.py";
  ASSERT_EQ(std::system(("python3 '" + script + "' '" + (made / "sounds").string() + "'").c_str()), 0);
  for (const auto* name : {"tap.wav", "change_soon.wav", "calm_over.wav"}) {
    EXPECT_EQ(bytes_of(made / "sounds" / name), bytes_of(kSounds / name)) << name;
    EXPECT_LT(bytes_of(kSounds / name).size(), 100'000u) << name;
  }
}

}  // namespace
}  // namespace hearth
