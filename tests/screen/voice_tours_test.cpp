// SPDX-License-Identifier: MIT
// A word is recorded on the whole program and heard by the children, through SDL's microphone and loudspeaker
// that are files.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"
#include "screen/household.hpp"
#include "screen/places.hpp"
#include "unit/screen/sound/sounds.hpp"

namespace hearth {
namespace {

constexpr double kPitch = 700;

// Waves a second of what sounds.
double pitch(Samples samples) {
  std::erase(samples, 0);
  int rises = 0;
  for (std::size_t n = 1; n < samples.size(); ++n) rises += samples[n - 1] < 0 && samples[n] >= 0;
  return double(rises) * kSamplesPerSecond / double(samples.size());
}

class VoiceTours : public ::testing::Test {
 protected:
  std::vector<Document> documents(const std::string& kind) {
    const Store store({.folder = folder_ / "data"}, RealClock());
    std::vector<Document> there = store.documents(kind);
    std::erase_if(there, [](const Document& document) { return document.deleted; });
    return there;
  }

  const TempFolder folder_;
  const FileSpeaker loudspeaker_;
  const FileMicrophone microphone_{joined({silence(1), tone(1, kPitch, 4'000), silence(4)})};
  // Without a speech program: all that is heard was recorded.
  const Arguments no_program_{"--speech", "-"};
};

TEST_F(VoiceTours, AWordIsRecordedAndKeptWithWhoSaidIt) {
  const Played tour = play_file(folder_.path(), HEARTH_SOURCE_DIR "/tests/tours/voice.tour", no_program_);
  ASSERT_EQ(tour.code, 0) << tour.log;
  const auto clips = documents("clip"), notes = documents("media");
  ASSERT_EQ(clips.size(), 1u);
  EXPECT_EQ(clips[0].body.value("words", ""), "happy");
  const std::string hash = clips[0].body.value("media", "");
  const auto note = std::ranges::find(notes, hash, &Document::id);
  ASSERT_NE(note, notes.end());
  EXPECT_EQ(note->body["shows"], nlohmann::json::array({"S01"}));
  EXPECT_EQ(tour.log.find("happy"), std::string::npos) << "no word of it is in the log";
}

TEST_F(VoiceTours, TheChildrenHearItAtOnce) {
  std::ofstream(folder_ / "heard.tour") << kToTheBoard << kToTheCorner << R"(
press staff/menu/room
wait staff/room/speech
press staff/room/speech
press staff/menu/more
press staff/menu/words
wait staff/words/feeling/happy
press staff/words/feeling/happy
press staff/words/voice
press staff/words/voice/record
wait staff/words/voice/keep
press staff/words/voice/keep
wait staff/words/voice/away
press staff/close
wait dock/emotion_checkin
press dock/emotion_checkin
press check_in/self/P01
wait check_in/feeling/happy
press voice/listen
press voice/listen
press voice/listen
wait never
)";
  Household household(folder_.path(), {"--demo", "--tour", folder_ / "heard.tour", "--shots",
                                       folder_ / "shots", "--speech", "-"});
  const auto heard = [&] { return sounding(loudspeaker_.played()); };
  ASSERT_TRUE(wait_until([&] { return heard().size() > kSamplesPerSecond / 2 || household.ended(); }));
  ASSERT_FALSE(household.ended()) << household.log();
  EXPECT_NEAR(pitch(heard()), kPitch, 25);
}

}  // namespace
}  // namespace hearth
