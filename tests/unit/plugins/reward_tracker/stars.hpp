// SPDX-License-Identifier: MIT
// A child with targets in front of the screen, for the tests of the model.
#pragma once

#include <gmock/gmock.h>

#include "reward_tracker/model/visit.hpp"
#include "unit/plugins/quillbrook.hpp"

namespace reward_tracker {

using hearth::Target;

inline Target target(const std::string& id, Target::Scale scale = Target::Scale::three, int goal = 2) {
  return {.id = id,
          .pupil = "P02",
          .words = "I listen to " + id,
          .picture = "ear",
          .title = id,
          .days = {hearth::parse_day("2026-01-06"), hearth::parse_day("2026-12-18")},
          .scale = scale,
          .goal = goal};
}

inline hearth::Item number_work() {
  return {.id = "number", .title = "Number work", .kind = "learning"};
}

// Two targets, a session that has ended, and a reward that is chosen.
inline Mine two_targets() {
  return {.targets = {target("T1"), target("T2")},
          .rewards = {{.id = "fish", .title = "Feed the fish", .stars = 5}, {.id = "run", .stars = 10}},
          .stars = {.total = 7, .on_path = 2, .reward = "fish"},
          .session = number_work()};
}

class StarsTest : public testing::Test {
 protected:
  void choose_self(Mine mine, Visitor visitor = {.pupil = "P02"}) {
    visit.choose_self(std::move(visitor));
    visit.know(std::move(mine));
  }
  // What the taps since then are to leave in the journal; it is on disk when this returns.
  std::vector<hearth::Entry> written() {
    std::vector<hearth::Entry> all = visit.take();
    for (std::size_t n = 0; n < all.size(); ++n) visit.stored();
    return all;
  }
  Visit visit;
};

// As "target_score T1 self=2": what tells entries apart.
inline std::string said(const hearth::Entry& entry) {
  std::string text = entry.kind + ' ' + entry.what;
  for (const auto& [key, value] : entry.detail) {
    if (key == "setting" || key == "reason") continue;
    const auto* number = std::get_if<std::int64_t>(&value);
    text += ' ' + key + '=' + (number ? std::to_string(*number) : std::get<std::string>(value));
  }
  return text;
}

inline std::vector<std::string> said(const std::vector<hearth::Entry>& entries) {
  std::vector<std::string> all;
  for (const hearth::Entry& entry : entries) all.push_back(said(entry));
  return all;
}

}  // namespace reward_tracker
