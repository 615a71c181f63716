// SPDX-License-Identifier: MIT
// Whatever is tapped in whatever order: an entry is about the child who chose themselves, and nobody is
// thanked before it is on disk.
#include <random>

#include "unit/plugins/emotion_checkin/visit.hpp"

namespace emotion_checkin {
namespace {

using hearth::Entry;
using hearth::State;

class RandomTaps : public testing::TestWithParam<unsigned> {
 protected:
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(dice_); }
  bool maybe() { return below(2) == 0; }

  void somebody_comes() {
    chosen_ = "P" + std::to_string(10 + below(10));
    Visitor here = visitor(chosen_, maybe() ? "arrive" : "midday");
    here.way = every_step();
    for (bool* step :
         {&here.way.size, &here.way.second, &here.way.body, &here.way.needs, &here.way.who_may_know})
      *step = maybe();
    if (maybe()) here.way.tools.clear();
    if (maybe()) here.way.key_adults.clear();
    here.told = maybe();
    check_in_.choose_self(here);
    written_ = stored_ = false;
  }

  void tap() {
    const auto& content = hearth::content();
    const auto& feelings = content.feelings;
    const KeyAdult adult{"S01", "", "", maybe()};
    switch (below(20)) {
      case 0:
        return check_in_.tap_clue("head");
      case 1:
        return check_in_.clues_done();
      case 2:
      case 3:
        return check_in_.feel(feelings[below(feelings.size())]);
      case 4:
        return check_in_.also_feel(maybe() ? &feelings[below(feelings.size())] : nullptr);
      case 5:
        return check_in_.how_big(int(below(3)) + 1);
      case 6:
        return check_in_.need("hungry");
      case 7:
      case 8:
        return check_in_.want(content.helps[below(content.helps.size())]);
      case 9:
        return check_in_.take_tool("walk");
      case 10:
        return check_in_.ask_for(maybe() ? &adult : nullptr);
      case 11:
        return check_in_.may_know("here");
      case 12:
        return check_in_.dont_know();
      case 13:
        return check_in_.back();
      case 14:
        return check_in_.not_now();
      case 15:
        return check_in_.call_grown_up();
      case 16:
        return void(check_in_.has_seen("S01"));
      case 17:
        return check_in_.go_on();
      case 18:
        return check_in_.change();
      case 19:
        return check_in_.still_right();
    }
  }

  void expect_about_the_chosen(const Entry& entry) {
    EXPECT_EQ(entry.pupil, chosen_);
    EXPECT_EQ(entry.state == State::answered, entry.kind == "check_in" && !entry.what.empty());
  }

  std::mt19937 dice_{GetParam()};
  CheckIn check_in_;
  std::string chosen_;
  bool written_ = false, stored_ = false;
};

TEST_P(RandomTaps, NeverMixTwoChildrenAndNeverThankTooEarly) {
  int finished = 0;
  for (int round = 0; round < 20000; ++round) {
    if (check_in_.step() == Step::who || below(30) == 0) somebody_comes();
    const bool told = check_in_.visitor().told;
    tap();
    if (const auto done = check_in_.take({})) {
      EXPECT_FALSE(written_) << "one visit, one answer";
      EXPECT_EQ(check_in_.step(), Step::one_moment);
      written_ = true, ++finished;
      expect_about_the_chosen(done->answer);
      if (done->call) expect_about_the_chosen(*done->call);
    }
    if (written_ && !stored_ && maybe()) check_in_.stored(), stored_ = true;
    const bool thanked = check_in_.step() == Step::thanks || check_in_.step() == Step::grown_up;
    EXPECT_TRUE(!thanked || stored_ || told) << "thanked before anything was on disk";
    if (thanked && maybe()) check_in_.over();
    if (below(40) == 0)
      if (const auto left = check_in_.leave({})) expect_about_the_chosen(*left);
    ASSERT_FALSE(HasFailure()) << "seed " << GetParam() << ", round " << round;
  }
  EXPECT_GT(finished, 500);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomTaps, testing::Range(1u, 11u));

}  // namespace
}  // namespace emotion_checkin
