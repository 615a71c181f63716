// SPDX-License-Identifier: MIT
#include "screen/plugins/by_itself.hpp"

#include "screen/plugins/dock.hpp"

namespace hearth {

ByItself by_itself(const School& school, const std::vector<InstalledPlugin>& all, const std::string& home,
                   const LocalTime& now) {
  ByItself shown{.rests_on = home, .turns = {}};
  bool found = false;
  for (const InstalledPlugin* plugin : in_order(school, all)) {
    const Manifest& manifest = plugin->manifest();
    if (manifest.id == home || plugin->state() != PluginState::running || !is_on(school, manifest)) continue;
    const PluginWish wish = wish_for(school, manifest);
    if (!found && !wish.forward.empty() && holds(wish.forward, now)) {
      shown.rests_on = manifest.id;
      found = true;
    } else if (wish.turn_s > 0 && holds(wish.hours, now)) {
      shown.turns.push_back({manifest.id, std::chrono::seconds(wish.turn_s)});
    }
  }
  return shown;
}

}  // namespace hearth
