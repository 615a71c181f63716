// SPDX-License-Identifier: MIT
#include "screen/plugins/dock.hpp"

#include <algorithm>

namespace hearth {

PluginWish wish_for(const School& school, const Manifest& manifest) {
  const auto said = std::ranges::find(school.plugins, manifest.id, &PluginWish::id);
  PluginWish wish = said == school.plugins.end() ? PluginWish{.id = manifest.id} : *said;
  if (!wish.order) wish.order = manifest.order;
  return wish;
}

bool is_on(const School& school, const Manifest& manifest) {
  return manifest.home || wish_for(school, manifest).enabled;
}

bool holds(const std::vector<PluginWish::Hours>& hours, const LocalTime& now) {
  const unsigned weekday = weekday_of(now.day).c_encoding();
  return hours.empty() || std::ranges::any_of(hours, [&](const PluginWish::Hours& one) {
           return (one.weekdays.empty() || one.weekdays.contains(weekday)) && now.time() >= one.from &&
                  now.time() < one.to;
         });
}

std::vector<const InstalledPlugin*> in_order(const School& school, const std::vector<InstalledPlugin>& all) {
  std::vector<const InstalledPlugin*> found;
  for (const InstalledPlugin& plugin : all) found.push_back(&plugin);
  std::ranges::stable_sort(
      found, {}, [&](const InstalledPlugin* plugin) { return *wish_for(school, plugin->manifest()).order; });
  return found;
}

std::vector<const Manifest*> on_dock(const School& school, const std::vector<InstalledPlugin>& all,
                                     const LocalTime& now) {
  std::vector<const Manifest*> shown;
  for (const InstalledPlugin* plugin : in_order(school, all)) {
    const Manifest& manifest = plugin->manifest();
    if (manifest.words.empty() || plugin->state() == PluginState::refused || !is_on(school, manifest))
      continue;
    if (manifest.home || holds(wish_for(school, manifest).hours, now)) shown.push_back(&manifest);
  }
  return shown;
}

}  // namespace hearth
