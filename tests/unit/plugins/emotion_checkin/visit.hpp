// SPDX-License-Identifier: MIT
// A child in front of the screen, for the tests of the model.
#pragma once

#include <gmock/gmock.h>

#include <stdexcept>

#include "emotion_checkin/model/check_in.hpp"
#include "unit/plugins/quillbrook.hpp"

namespace emotion_checkin {

inline const hearth::Feeling& feeling(const std::string& id) {
  if (const hearth::Feeling* found = hearth::content().feeling(id)) return *found;
  throw std::out_of_range(id);
}

inline const hearth::Help& help(const std::string& id) {
  for (const hearth::Help& one : hearth::content().helps)
    if (one.id == id) return one;
  throw std::out_of_range(id);
}

inline Visitor visitor(const std::string& pupil = "P02", const std::string& slot = "arrive") {
  return {.pupil = pupil, .slot = {.id = slot}};
}

// Every step that there is.
inline hearth::CheckInWay every_step() {
  return {.size = true,
          .second = true,
          .body = true,
          .needs = true,
          .who_may_know = true,
          .tools = {"breathe", "walk"},
          .key_adults = {"S01", "S02"}};
}

class CheckInTest : public testing::Test {
 protected:
  CheckInTest() { check_in.choose_self(visitor()); }

  void begin(hearth::CheckInWay way, const std::string& pupil = "P02") {
    Visitor here = visitor(pupil);
    here.way = std::move(way);
    check_in.choose_self(here);
  }
  // The answer that the last tap finished.
  hearth::Entry answer() { return written().answer; }
  Written written() {
    auto taken = check_in.take(own_today);
    if (!taken) throw std::logic_error("the check-in is not finished");
    return *taken;
  }
  // Nothing that a passer-by or a later child could learn something from.
  void expect_nobody() {
    EXPECT_EQ(check_in.step(), Step::who);
    EXPECT_THAT(check_in.pupil(), testing::IsEmpty());
    EXPECT_FALSE(check_in.said().feeling);
    EXPECT_FALSE(check_in.take({}));
    EXPECT_FALSE(check_in.leave({}));
  }

  CheckIn check_in;
  std::vector<hearth::Entry> own_today;
};

}  // namespace emotion_checkin
