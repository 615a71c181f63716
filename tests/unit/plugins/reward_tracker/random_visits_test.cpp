// SPDX-License-Identifier: MIT
// Whatever is tapped in whatever order: entries are about the child who chose themselves, nobody is thanked
// before the disk has it, and a session gives one star for a target at most and never takes one.
#include <random>

#include "unit/plugins/reward_tracker/stars.hpp"

namespace reward_tracker {
namespace {

using hearth::Entry;

class RandomVisits : public testing::TestWithParam<unsigned> {
 protected:
  int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(dice_); }

  void somebody_comes() {
    pupil_ = "P" + std::to_string(10 + below(10));
    waiting_ = 0;
    said_ = false;
    visit_.choose_self({.pupil = pupil_, .peer = below(2) ? "P05" : "", .approval = approval_});
  }

  // What the keeper would answer by now.
  Mine mine() {
    Mine mine = two_targets();
    mine.targets.push_back(target("T3", Target::Scale::count, 2));
    mine.marked = marked_[pupil_];
    mine.starred = starred_[pupil_];
    if (below(3) == 0) mine.stars.reward.clear();
    if (!mine.marked.empty()) mine.complete = {{.target = mine.marked.begin()->first, .self = 1, .adult = 1}};
    return mine;
  }

  void tap() {
    switch (below(16)) {
      case 0:
        return visit_.dont_know();
      case 1:
        return visit_.back();
      case 2:
        return visit_.not_now();
      case 3:
        return visit_.call_grown_up();
      case 4:
        return visit_.mark_again(below(2) ? "T1" : "T3");
      case 5:
        return visit_.choose_reward();
      case 6:
        return visit_.collect_for(below(2) ? "fish" : "run");
      case 7:
        return visit_.pass();
      case 8:
        return visit_.say_kindly(below(2) ? "trying" : "");
      case 9:
        return visit_.look_together();
      case 10:
        return visit_.go_on();
      default:
        return visit_.mark(below(5));
    }
  }

  void keep(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) {
      EXPECT_EQ(entry.pupil, pupil_);
      said_ = true;
      if (entry.kind == "target_score" && entry.detail.contains("self"))
        marked_[pupil_][entry.what] = int(std::get<std::int64_t>(entry.detail.at("self")));
      if (entry.kind != "award" && entry.kind != "award_wish") continue;
      EXPECT_EQ(entry.kind == "award_wish", approval_);
      EXPECT_EQ(entry.level, 1);
      EXPECT_FALSE(std::get<std::string>(entry.detail.at("reason")).empty());
      const auto& target = std::get<std::string>(entry.detail.at("target"));
      EXPECT_TRUE(starred_[pupil_].insert(target).second) << "a second star for " << target;
    }
  }

  std::mt19937 dice_{GetParam()};
  const bool approval_ = GetParam() % 2 == 0;
  Visit visit_;
  std::string pupil_;
  int waiting_ = 0;
  bool said_ = false;
  std::map<std::string, std::map<hearth::Id, int>> marked_;
  std::map<std::string, std::set<hearth::Id>> starred_;
};

TEST_P(RandomVisits, MixNobodyAndThankNobodyTooEarly) {
  int thanked = 0;
  for (int round = 0; round < 20000; ++round) {
    if (visit_.step() == Step::rest) somebody_comes();
    visit_.know(mine());
    const Step before = visit_.step();
    tap();
    const std::vector<Entry> entries = visit_.take();
    waiting_ += int(entries.size());
    keep(entries);
    for (; waiting_ > 0 && below(3) > 0; --waiting_) visit_.stored();
    if (visit_.step() == Step::thanks || visit_.step() == Step::peer_thanks) {
      EXPECT_TRUE(said_);
      EXPECT_EQ(waiting_, 0) << "thanked before it was on disk";
      if (before != visit_.step()) ++thanked;
      if (below(4) == 0) visit_.to_path();
    }
    if (below(25) == 0) keep(visit_.leave());
    ASSERT_FALSE(HasFailure()) << "seed " << GetParam() << ", round " << round;
  }
  EXPECT_GT(thanked, 100);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomVisits, testing::Range(1u, 11u));

}  // namespace
}  // namespace reward_tracker
