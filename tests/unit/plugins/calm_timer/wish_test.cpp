// SPDX-License-Identifier: MIT
#include "calm_timer/model/wish.hpp"

#include <gmock/gmock.h>

#include "unit/plugins/quillbrook.hpp"

namespace calm_timer {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

const hearth::CalmWay kWay{.shape = hearth::CalmWay::Shape::sand, .minutes = 7};
const std::vector<std::string> kMusic{"rain", "waves"};

TEST(WishTest, AToolOpensWhatTheContentSaysInTheChildsOwnWay) {
  const auto wish = [](const char* tool) { return wish_of(*hearth::content().tool(tool), kWay, kMusic); };
  EXPECT_EQ(wish("breathe").looks, Looks::breath);
  EXPECT_EQ(wish("bubbles").looks, Looks::scene);
  EXPECT_EQ(wish("bubbles").scene, "bubbles");
  EXPECT_EQ(wish("hug").looks, Looks::sand);
  EXPECT_EQ(wish("hug").planned, 7min);
  EXPECT_THAT(wish("hug").music, IsEmpty()) << "silent unless somebody chose it";
  EXPECT_EQ(wish("music").music, "rain");
  EXPECT_EQ(wish_of(*hearth::content().tool("music"), {.music = "waves"}, kMusic).music, "waves");
  EXPECT_THAT(wish_of(*hearth::content().tool("music"), kWay, {}).music, IsEmpty());
}

TEST(WishTest, EveryQuietPictureThatAToolOpensIsThere) {
  for (const hearth::Option& tool : hearth::content().tools)
    if (tool.opens.starts_with("scene/"))
      EXPECT_THAT(all_scenes(), testing::Contains(tool.opens.substr(6))) << tool.id;
}

TEST(WishTest, TheJournalsWordIsTheToolOrWhatItWas) {
  EXPECT_EQ(what_of({.tool = "hug"}), "hug");
  EXPECT_EQ(what_of({.looks = Looks::bar}), "timer");
  EXPECT_EQ(what_of({.looks = Looks::breath}), "breath");
  EXPECT_EQ(what_of({.looks = Looks::scene}), "scene");
  EXPECT_EQ(what_of({.sort = Sort::work, .looks = Looks::bar}), "work");
}

TEST(WishTest, AChildsOwnLengthStandsAmongTheUsualOnes) {
  EXPECT_THAT(lengths(nullptr), ElementsAre(1, 3, 5, 10));
  EXPECT_THAT(lengths(&kWay), ElementsAre(1, 3, 5, 7, 10));
  const hearth::CalmWay usual{.minutes = 5};
  EXPECT_THAT(lengths(&usual), ElementsAre(1, 3, 5, 10));
}

TEST(WishTest, ATouchTurnsToTheNextQuietPictureAndComesRound) {
  std::string scene = all_scenes().front();
  for (std::size_t n = 0; n < all_scenes().size(); ++n) scene = scene_after(scene);
  EXPECT_EQ(scene, all_scenes().front());
  EXPECT_EQ(scene_after("no such picture"), all_scenes().front());
}

TEST(WishTest, AtMostSixToolsAndNoneThatIsGone) {
  const hearth::CheckInWay way{
      .tools = {"breathe", "hammer", "hug", "draw", "walk", "water", "tent", "music"}};
  std::vector<std::string> ids;
  for (const hearth::Option* tool : tools_of(way, hearth::content())) ids.push_back(tool->id);
  EXPECT_THAT(ids, ElementsAre("breathe", "hug", "draw", "walk", "water", "tent"));
}

}  // namespace
}  // namespace calm_timer
