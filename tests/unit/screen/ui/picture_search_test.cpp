// SPDX-License-Identifier: MIT
#include "screen/ui/picture_search.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> titles(const std::vector<NamedPicture>& all) {
  std::vector<std::string> titles;
  for (const NamedPicture& picture : all) titles.push_back(picture.title);
  return titles;
}

const std::vector<NamedPicture> kAll{{"Zoë's garden", "media:3a0e"}, {"toast", "toast"},
                                     {"fox", "animal/fox"},          {"hoop", "hoop"},
                                     {"bear", "animal/bear"},        {"bear hug", "tool/bear_hug"}};

std::vector<std::string> found(std::string_view search, const std::deque<std::string>& lately = {}) {
  return titles(find_pictures(kAll, search, lately));
}

TEST(PictureSearch, WithoutASearchWhatWasChosenLatelyComesFirst) {
  EXPECT_THAT(found(""), ElementsAre("bear", "bear hug", "fox", "hoop", "toast", "Zoë's garden"));
  EXPECT_THAT(found(" ", {"toast", "animal/fox", "media:gone"}),
              ElementsAre("toast", "fox", "bear", "bear hug", "hoop", "Zoë's garden"));
}

TEST(PictureSearch, AnyCaseAccentsAndTheKindAreFound) {
  EXPECT_THAT(found("ZOE"), ElementsAre("Zoë's garden"));
  EXPECT_THAT(found("Animal"), ElementsAre("bear", "fox"));
  EXPECT_THAT(found("hug bea"), ElementsAre("bear hug"));
  EXPECT_THAT(found("3a0e"), IsEmpty()) << "a hash is no word";
  EXPECT_THAT(found("swimming"), IsEmpty());
}

TEST(PictureSearch, TheStartOfAWordComesBeforeTheMiddle) {
  EXPECT_THAT(found("h"), ElementsAre("bear hug", "hoop"));
  EXPECT_THAT(found("ear"), ElementsAre("bear", "bear hug"));
  EXPECT_THAT(find_pictures({{"stoat", "stoat"}, {"toast", "toast"}}, "to", {}),
              ElementsAre(NamedPicture{"toast", "toast"}, NamedPicture{"stoat", "stoat"}));
}

TEST(PictureSearch, OurOwnPicturesAreCalledByTheirWord) {
  EXPECT_EQ(picture_title("tool/bear_hug"), "bear hug");
  EXPECT_EQ(picture_title("toast"), "toast");
  EXPECT_EQ(picture_title("person/10"), "person 10");
}

}  // namespace
}  // namespace hearth
