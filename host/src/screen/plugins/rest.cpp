// SPDX-License-Identifier: MIT
#include "screen/plugins/rest.hpp"

namespace hearth {

std::optional<std::string> why_it_rests(const std::vector<CallPage::Death>& deaths, const std::string& plugin,
                                        const std::string& zone) {
  const CallPage::Death *before = nullptr, *last = nullptr;
  const CallPage::Death* earlier = nullptr;
  for (const auto& death : deaths) {
    if (death.plugin != plugin) continue;
    // The wall clock may have been set back between the two.
    if (earlier && std::chrono::abs(death.at - earlier->at) <= std::chrono::minutes(10))
      before = earlier, last = &death;
    earlier = &death;
  }
  if (!last) return {};
  const auto wall = [&](Instant at) { return time_text(local_time(at, zone).time()); };
  return plugin + " was running when the screen stopped twice within ten minutes (" + wall(before->at) +
         ", " + wall(last->at) + "). It rests until a new version is installed or staff wake it.";
}

}  // namespace hearth
