// SPDX-License-Identifier: MIT
// Routines and rewards are edited for good, and each step can be taken back.
#include <gmock/gmock.h>

#include "reward_tracker/model/staff_keep.hpp"
#include "unit/plugins/reward_tracker/staff_host.hpp"

namespace reward_tracker::staff {
namespace {

using hearth::Routine;

struct KeepStars : testing::Test {
  StaffHost host{three_children()};
  Keeping keeping{host};

  const Routine* routine(const hearth::Id& id) {
    for (const Routine& one : host.school()->routines)
      if (one.id == id) return &one;
    return nullptr;
  }
  void rename(const char* title) {
    Routine after = *routine("tidy");
    after.title = title;
    keeping.keep("Tidying up", {{*routine("tidy"), after}});
  }
};

TEST_F(KeepStars, AChangeIsTakenBackAndDoneAgain) {
  rename("Tidying the table");
  EXPECT_EQ(keeping.can_go_back(), "Tidying up");
  keeping.back();
  EXPECT_EQ(routine("tidy")->title, "Tidying up");
  keeping.again();
  EXPECT_EQ(routine("tidy")->title, "Tidying the table");
}

TEST_F(KeepStars, WhatIsNewGoesAndComesBackUnderItsName) {
  keeping.keep("new", {{{}, Routine{.title = "Sharing"}}});
  const hearth::Id id = host.school()->routines.back().id;
  keeping.back();
  EXPECT_EQ(routine(id), nullptr);
  keeping.again();
  ASSERT_NE(routine(id), nullptr);
  EXPECT_EQ(routine(id)->title, "Sharing");
}

TEST_F(KeepStars, WhatSomebodyElseChangedMeanwhileStays) {
  rename("Tidying the table");
  host.change([](hearth::School& school) { school.routines[0].title = "Theirs"; });
  keeping.back();
  EXPECT_EQ(routine("tidy")->title, "Theirs");
  EXPECT_NE(keeping.problem(), "");
}

TEST_F(KeepStars, ARefusalIsSaidAndIsNoStep) {
  host.refuses = "Your role does not include this.";
  rename("Tidying the table");
  EXPECT_EQ(keeping.problem(), "Your role does not include this.");
  EXPECT_EQ(keeping.can_go_back(), "");
  EXPECT_EQ(routine("tidy")->title, "Tidying up");
}

}  // namespace
}  // namespace reward_tracker::staff
