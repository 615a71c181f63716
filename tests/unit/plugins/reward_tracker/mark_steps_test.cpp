// SPDX-License-Identifier: MIT
// What can be chosen as a mark on each scale, and that each mark has a word and a picture.
#include "reward_tracker/model/mark_steps.hpp"

#include <filesystem>
#include <fstream>
#include <set>

#include "unit/plugins/reward_tracker/stars.hpp"

namespace reward_tracker {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

using Scale = Target::Scale;

std::string all_pictures() {
  std::ifstream file(HEARTH_SOURCE_DIR "/assets/pictures.toml");
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(MarkSteps, EachScaleHasItsSteps) {
  EXPECT_THAT(steps_of(target("T", Scale::three)), ElementsAre(0, 1, 2));
  EXPECT_THAT(steps_of(target("T", Scale::percent, 80)), ElementsAre(0, 25, 50, 75, 100));
  EXPECT_THAT(steps_of(target("T", Scale::count, 1)), ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(steps_of(target("T", Scale::count, 3)), SizeIs(7));
}

TEST(MarkSteps, MinutesAreAHandfulAndTheGoalIsAmongThem) {
  for (const int goal : {1, 2, 5, 7, 10, 15, 20, 25, 45, 60}) {
    const Target one = target("T", Scale::minutes, goal);
    const std::vector<int> steps = steps_of(one);
    EXPECT_LE(steps.size(), 10u) << goal;
    EXPECT_THAT(steps, Contains(goal));
    EXPECT_EQ(steps.front(), 0);
    EXPECT_EQ(steps.back(), hearth::highest_mark(one));
  }
}

TEST(MarkSteps, EachHasAWordAndAPictureOfItsOwn) {
  const std::string known = all_pictures();
  for (const Target& one : {target("T", Scale::three), target("T", Scale::percent, 75),
                            target("T", Scale::count, 5), target("T", Scale::minutes, 10)}) {
    std::set<std::string> pictures, words;
    for (const int mark : steps_of(one)) {
      const MarkLook look = look_of(one, mark, hearth::english());
      EXPECT_THAT(look.word, Not(IsEmpty()));
      EXPECT_THAT(look.word, Not(HasSubstr("rewards.")));
      EXPECT_THAT(known, HasSubstr('"' + look.picture + '"'));
      pictures.insert(look.picture);
      words.insert(look.word);
    }
    EXPECT_EQ(pictures.size(), steps_of(one).size());
    EXPECT_EQ(words.size(), steps_of(one).size());
  }
}

TEST(MarkSteps, MinutesAreSaidWhole) {
  const Target ten = target("T", Scale::minutes, 10);
  EXPECT_EQ(look_of(ten, 1, hearth::english()).spoken, "1 minute");
  EXPECT_EQ(look_of(ten, 10, hearth::english()).spoken, "10 minutes");
}

// A grown-up may have marked what no step says.
TEST(MarkSteps, AMarkBetweenTheStepsCanBeShownToo) {
  EXPECT_EQ(look_of(target("T", Scale::percent), 70, hearth::english()).word,
            look_of(target("T", Scale::percent), 75, hearth::english()).word);
  EXPECT_EQ(look_of(target("T", Scale::count, 20), 34, hearth::english()).word, "34");
}

}  // namespace
}  // namespace reward_tracker
