// SPDX-License-Identifier: MIT
// What a child needs is in force as soon as they have chosen themselves, and gone when they leave.
#include "screen/kiosk/viewer.hpp"

#include <gtest/gtest.h>

#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

const std::filesystem::path kAssets = HEARTH_BUILD_DIR "/share/hearth/assets";

class ViewerTest : public testing::Test {
 protected:
  ViewerTest() {
    school->rooms.push_back({.id = "otter", .name = "Otter Room"});
    Pupil tariq{.id = "P22", .name = "Tariq"}, mei{.id = "P17", .name = "Mei"},
        oscar{.id = "P14", .name = "Oscar"};
    tariq.preferences.language = "ur";
    tariq.preferences.in_own_language = true;
    mei.preferences.theme = "contrast";
    mei.preferences.text_size = 1.6f;
    oscar.preferences.access.scan = Access::Scan::one_switch;
    oscar.preferences.speech = Speech::first_touch;
    school->pupils = {tariq, mei, oscar};
  }
  void look(const Id& pupil) {
    // Another snapshot, as after a change: the viewer must notice.
    viewer.look(std::make_shared<School>(*school), "otter", pupil);
  }
  RoomView& room() { return school->rooms[0].view; }

  Stage stage;
  Notices notices;
  std::shared_ptr<School> school = std::make_shared<School>();
  Languages languages{kAssets / "languages"};
  Words words;
  Speaker speaker{kAssets / "sounds", {.program = ""}, [](const Phrase&) { return std::nullopt; }, [] {}};
  Viewer viewer{stage.kit, speaker, words, languages, kAssets / "themes", "", notices};
};

TEST_F(ViewerTest, AChildWhoReadsUrduHasItFromRightToLeftAndTheNextOneEnglish) {
  look("P22");
  EXPECT_TRUE(stage.kit.viewing().mirrored);
  EXPECT_EQ(words.language(), "ur");
  EXPECT_NE(words("check_in.how"), "How do you feel?");
  look("");
  EXPECT_FALSE(stage.kit.viewing().mirrored);
  EXPECT_EQ(words("check_in.how"), "How do you feel?");
}

TEST_F(ViewerTest, LargeLettersAndHighContrastBelongToTheChild) {
  look("P17");
  EXPECT_TRUE(stage.kit.theme().high_contrast);
  EXPECT_FLOAT_EQ(stage.kit.viewing().text_size, 1.6f);
  look("P14");
  EXPECT_FALSE(stage.kit.theme().high_contrast);
  EXPECT_FLOAT_EQ(stage.kit.viewing().text_size, 1);
}

TEST_F(ViewerTest, SwitchesAndTheVoiceFollowTheChild) {
  look("P14");
  EXPECT_EQ(stage.kit.viewing().access.scan, Access::Scan::one_switch);
  EXPECT_EQ(stage.kit.viewing().speech, Speech::first_touch);
  look("");
  EXPECT_EQ(stage.kit.viewing().access.scan, Access::Scan::off);
  EXPECT_EQ(stage.kit.viewing().speech, Speech::off);
}

TEST_F(ViewerTest, NothingOfTheStaffsSideIsSaidAloud) {
  room().speech = Speech::first_touch;
  look("");
  EXPECT_EQ(stage.kit.viewing().speech, Speech::first_touch);
  viewer.look(std::make_shared<const School>(*school), "otter", "", true);
  EXPECT_EQ(stage.kit.viewing().speech, Speech::off) << "and one touch is enough";
  look("");
  EXPECT_EQ(stage.kit.viewing().speech, Speech::first_touch);
}

TEST_F(ViewerTest, ACalmRoomIsCalmWhoeverStandsThere) {
  room().low_arousal = true;
  for (const char* pupil : {"", "P14", "P22"}) {
    look(pupil);
    EXPECT_TRUE(stage.kit.theme().soft) << pupil;
  }
  room().low_arousal = false;
  look("");
  EXPECT_FALSE(stage.kit.theme().soft);
}

TEST_F(ViewerTest, AnUnknownThemeOrLanguageLeavesTheUsualOne) {
  school->pupils[0].preferences.language = "tlh";
  school->pupils[1].preferences.theme = "moonlight";
  look("P22");
  EXPECT_EQ(words("check_in.how"), "How do you feel?");
  look("P17");
  EXPECT_GT(stage.kit.theme().colour("ink").a, 0);
  EXPECT_FALSE(notices.empty()) << "staff learn that there is no such theme";
}

}  // namespace
}  // namespace hearth
