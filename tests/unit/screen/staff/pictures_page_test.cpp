// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <fstream>

#include "screen/staff/pictures_page.hpp"
#include "unit/screen/staff/look_stage.hpp"

namespace hearth {
namespace {

// A photograph with `rows` of points; left half red, right half blue.
std::vector<std::uint8_t> photograph(int w = 400, int h = 200) {
  Pixels pixels{w, h, {}};
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x) pixels.argb.push_back(x < w / 2 ? 0xFFE02020 : 0xFF2040D0);
  return encode_photograph(pixels).bytes;
}

class PicturesPageTest : public ::testing::Test {
 protected:
  PicturesPageTest() {
    const auto folder = folder_ / "media/teacher/SCHOOL";
    std::filesystem::create_directories(folder);
    write(folder / "hall.jpg", photograph());
    stage_.desk.sticks = {folder_ / "media"};
    page_ = std::make_shared<PicturesPage>(stage_.desk);
    stage_.show(page_);
  }
  static void write(const std::filesystem::path& file, const std::vector<std::uint8_t>& bytes) {
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
  }
  // A picture that the school has already.
  std::string known(nlohmann::json body) {
    const std::string hash =
        stage_.keeper.store_.put_media({.hash = {}, .type = "image/jpeg", .bytes = photograph()});
    stage_.put("media", hash, std::move(body));
    stage_.room.staff_changed(true);
    stage_.settle();
    return hash;
  }
  const MediaNote* note(const std::string& hash) {
    const auto& all = stage_.room.school()->media;
    const auto found = std::ranges::find(all, hash, &MediaNote::hash);
    return found == all.end() ? nullptr : &*found;
  }
  bool wait_and_press(const std::string& id) {
    return stage_.wait_for([&] { return stage_.shows(id); }) && stage_.press(id);
  }

  const TempFolder folder_;
  LookStage stage_;
  std::shared_ptr<PicturesPage> page_;
};

TEST_F(PicturesPageTest, APhotographIsCutAndNotKeptBeforeItIsSaidWhatItShows) {
  ASSERT_TRUE(stage_.press("staff/pictures/new"));
  ASSERT_TRUE(wait_and_press("staff/pictures/stick/0"));
  ASSERT_TRUE(wait_and_press("staff/pictures/near/more"));
  ASSERT_TRUE(wait_and_press("staff/pictures/go_on"));
  ASSERT_TRUE(stage_.press("staff/pictures/keep"));
  EXPECT_TRUE(stage_.says("Write what it shows"));
  EXPECT_TRUE(stage_.room.school()->media.empty());
}

TEST_F(PicturesPageTest, WhichPartOfTheLongerSideIsKeptIsOneTouch) {
  ASSERT_TRUE(stage_.press("staff/pictures/new"));
  ASSERT_TRUE(wait_and_press("staff/pictures/stick/0"));
  ASSERT_TRUE(wait_and_press("staff/pictures/part/right"));
  EXPECT_FALSE(stage_.shows("staff/pictures/part/top")) << "it is wide";
  ASSERT_TRUE(wait_and_press("staff/pictures/go_on"));
  ASSERT_TRUE(stage_.press("staff/pictures/title"));
  for (const char* key : {"keys/h", "keys/a", "keys/l", "keys/l", "keys/done"})
    ASSERT_TRUE(stage_.press(key));
  ASSERT_TRUE(stage_.press("staff/pictures/keep"));
  ASSERT_TRUE(stage_.wait_for([&] { return !stage_.room.school()->media.empty(); }));
  const auto kept = stage_.keeper.store_.media(stage_.room.school()->media.front().hash);
  ASSERT_TRUE(kept);
  std::string problem;
  const auto shown = cut_photograph(kept->bytes, {}, 100, problem);
  ASSERT_TRUE(shown) << problem;
  for (const std::uint32_t point : shown->argb)
    ASSERT_GT(point & 0xFF, point >> 16 & 0xFF) << "blue: the right half alone";
}

TEST_F(PicturesPageTest, ATallOneIsMovedUpAndDown) {
  write(folder_ / "media/teacher/SCHOOL/hall.jpg", photograph(100, 300));
  ASSERT_TRUE(stage_.press("staff/pictures/new"));
  ASSERT_TRUE(wait_and_press("staff/pictures/stick/0"));
  ASSERT_TRUE(wait_and_press("staff/pictures/part/bottom"));
  EXPECT_FALSE(stage_.shows("staff/pictures/part/left"));
  ASSERT_TRUE(wait_and_press("staff/pictures/turn"));
  EXPECT_TRUE(stage_.wait_for([&] { return stage_.shows("staff/pictures/part/left"); })) << "now it is wide";
}

TEST_F(PicturesPageTest, AFileThatIsNoPhotographIsSaidAndTheOthersStay) {
  write(folder_ / "media/teacher/SCHOOL/letter.jpg", {'D', 'e', 'a', 'r'});
  ASSERT_TRUE(stage_.press("staff/pictures/new"));
  ASSERT_TRUE(stage_.wait_for([&] { return stage_.shows("staff/pictures/stick/1"); }));
  const bool first_is_letter = stage_.says("letter.jpg");
  ASSERT_TRUE(first_is_letter);
  for (const char* id : {"staff/pictures/stick/0", "staff/pictures/stick/1"}) {
    ASSERT_TRUE(wait_and_press(id));
    ASSERT_TRUE(stage_.wait_for(
        [&] { return stage_.shows("staff/pictures/go_on") || stage_.says("JPEG, PNG and WebP"); }));
    if (stage_.says("JPEG, PNG and WebP")) break;
    ASSERT_TRUE(stage_.press("staff/pictures/back"));
    ASSERT_TRUE(stage_.wait_for([&] { return stage_.shows("staff/pictures/stick/1"); }));
  }
  EXPECT_TRUE(stage_.says("JPEG, PNG and WebP"));
}

TEST_F(PicturesPageTest, TakenAwayItIsShownNowhereAndUndoBringsItBack) {
  const std::string hash = known({{"title", "The hall"}});
  stage_.put("wording", "tool/walk", {{"picture", "media:" + hash}});
  stage_.room.staff_changed(true);
  stage_.settle();
  EXPECT_EQ(stage_.content.offered().tool("walk")->picture, "media:" + hash + "|tool/walk");
  ASSERT_TRUE(stage_.press("staff/pictures/look/" + hash));
  ASSERT_TRUE(stage_.press("staff/pictures/away"));
  EXPECT_EQ(stage_.content.offered().tool("walk")->picture, "tool/walk") << "the pictogram stands in";
  EXPECT_EQ(stage_.content.offered().tool("walk")->word, "walk") << "the word stays";
  ASSERT_TRUE(stage_.press("staff/undo"));
  EXPECT_EQ(stage_.content.offered().tool("walk")->picture, "media:" + hash + "|tool/walk");
}

TEST_F(PicturesPageTest, OnlyWhatNothingUsesCanBeDeleted) {
  const std::string hash = known({{"title", "The hall"}});
  stage_.put("room", "otter", {{"name", "Otter Room"}, {"picture", "media:" + hash}});
  stage_.room.staff_changed(true);
  stage_.settle();
  stage_.press("staff/pictures/look/" + hash);
  EXPECT_TRUE(stage_.says("Otter Room"));
  EXPECT_FALSE(stage_.shows("staff/pictures/delete"));
  stage_.put("room", "otter", {{"name", "Otter Room"}});
  stage_.room.staff_changed(true);
  stage_.settle();
  ASSERT_TRUE(stage_.press("staff/pictures/delete"));
  EXPECT_FALSE(note(hash));
  ASSERT_TRUE(stage_.press("staff/undo"));
  ASSERT_TRUE(note(hash));
  EXPECT_EQ(note(hash)->title, "The hall");
}

TEST_F(PicturesPageTest, WhoIsOnItMustHaveAgreed) {
  const std::string hash = known({{"title", "Callum"}});
  stage_.press("staff/pictures/look/" + hash);
  stage_.press("staff/pictures/who");
  ASSERT_TRUE(stage_.press("staff/pictures/shows/P01"));
  EXPECT_FALSE(note(hash)->consent) << "nobody has been asked yet";
  stage_.press("staff/pictures/back");
  EXPECT_TRUE(stage_.says("Nobody has agreed yet"));
  ASSERT_TRUE(stage_.press("staff/pictures/agreed"));
  EXPECT_TRUE(note(hash)->consent);
}

TEST_F(PicturesPageTest, WhatHasEndedIsSaidFirst) {
  known({{"title", "The hall"}, {"expires", "2026-07-16"}});
  EXPECT_TRUE(stage_.says("Its last day was"));
}

TEST_F(PicturesPageTest, WhoseItIsIsChosenFromAList) {
  const std::string hash = known({{"title", "The hall"}});
  stage_.press("staff/pictures/look/" + hash);
  stage_.press("staff/pictures/licence");
  ASSERT_TRUE(stage_.press("staff/pictures/licence/arasaac"));
  EXPECT_THAT(note(hash)->licence, ::testing::HasSubstr("CC BY-NC-SA"));
}

}  // namespace
}  // namespace hearth
